import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';
import { givenNames } from '../names/given-names.ts';
import { fold } from '../words/fold.ts';
import { words as commonBelarusian } from './common-be.ts';
import { words as commonRussian } from './common-ru.ts';
import { inLatinKeys, inCyrillicKeys } from './keyboard-layouts.ts';
import { knownPhraseIn } from './known-phrases.ts';
import { skeleton } from './latin-spelling.ts';
import { words as suggestedBelarusian } from './words-be.ts';
import { words as suggestedEnglish } from './words-en.ts';
import { words as suggestedRussian } from './words-ru.ts';

/** How long guessing takes those who can do most: the words of the interface are chosen by this. */
export type Strength = 'hours' | 'days' | 'years' | 'centuries';

export interface Judgement {
  readonly strength: Strength;
  /**
   * Those who can do most guess it within a year: then somebody has to say that they want it all the same. That is some 49 bits, less than five of the
   * words that Khronika suggests.
   */
  readonly isWeak: boolean;
  /** 0 to 100, for a bar: the logarithm of the guesses. */
  readonly share: number;
  /** True when a well-known password, saying or pattern of keys is the reason. */
  readonly isKnown: boolean;
  /** Guesses that are needed on average, as a power of ten. */
  readonly guessesLog10: number;
  /** How many seconds that takes, on average. */
  readonly seconds: {
    /** With one graphics card of the best kind. */
    readonly one: number;
    /** With ten thousand of them: what a state can set to work. */
    readonly many: number;
  };
}

/**
 * Guesses of one graphics card in a second, at most. scrypt with the usual factor (N = 2^18, r = 8) writes and reads 256 MiB for each
 * guess, 0.54 GB in all (RFC 7914 section 5); the fastest cards move some 1 TB in a second. Other costs are left out, so that nobody is told too much.
 */
const GUESSES_A_SECOND = 2000;
const MANY_CARDS = 10_000;
/** Words with their forms that somebody goes through before a Cyrillic word that stands in no list of common ones. */
const RARE_WORD = 5;
/** A word of the lists that Khronika suggests from. */
const SUGGESTED = Math.log10(2048);
/** A saying, a line of a song: there are not many that people take. */
const KNOWN_PHRASE = 4;
/** Signs that stand between words, and where: those who guess try few. */
const BETWEEN = Math.log10(4);
/** Trying also what was typed with another keyboard, or in Latin letters, is another run through the same lists. */
const READING = Math.log10(4);

/** Seconds. */
const YEAR = 365 * 86_400;

const WORD = /[\p{L}\p{M}'’ʼ-]+/gu;

const judge = new ZxcvbnFactory({
  dictionary: {
    ...common.dictionary,
    ...english.dictionary,
    names: [...new Set(givenNames.flat().map((name) => name.toLowerCase()))],
    russian: [...commonRussian],
    belarusian: [...commonBelarusian],
    spelled: [...new Set([...commonRussian, ...commonBelarusian, ...givenNames.flat()].map(skeleton))],
  },
  graphs: common.adjacencyGraphs,
});

const cyrillicRanks = ranksBy([commonRussian, commonBelarusian, givenNames.flat()], fold);
const spelledRanks = ranksBy([commonRussian, commonBelarusian, givenNames.flat()], skeleton);
const englishRanks = ranksBy(
  [english.dictionary['commonWords-en'], english.dictionary['firstnames-en']],
  (word) => word,
);
const suggested = [suggestedEnglish, suggestedRussian, suggestedBelarusian].map((list) => new Set(list));

/**
 * Judges a passphrase without anything leaving this computer. The least of several ways of guessing counts: lists of passwords and words,
 * patterns of keys, words in Cyrillic by their place in lists and never by their letters, the same typed with another keyboard layout
 * or in Latin letters, sayings and songs.
 */
export function judgePassphrase(passphrase: string): Judgement {
  const typed = passphrase.normalize('NFC').slice(0, 100);
  const judged = judge.check(typed);
  const readings = [
    inCyrillicKeys(typed, 'ru'),
    inCyrillicKeys(typed, 'be'),
    inLatinKeys(typed),
    skeleton(typed),
  ].filter((reading) => reading !== typed);
  const ways = [
    judged.guessesLog10,
    wordsOf(typed),
    suggestedWords(typed),
    listedWords(typed, englishRanks, small),
    listedWords(typed, spelledRanks, skeleton) + READING,
    ...readings.flatMap((reading) =>
      [judge.check(reading).guessesLog10, wordsOf(reading), listedWords(reading, englishRanks, small)].map(
        (guesses) => guesses + READING,
      ),
    ),
  ];
  const known = knownPhraseIn(typed);
  if (known !== null) ways.push(KNOWN_PHRASE + known.rest);
  const guessesLog10 = Math.max(0, Math.min(...ways));
  const one = 10 ** guessesLog10 / GUESSES_A_SECOND;
  const many = one / MANY_CARDS;
  const [only] = judged.sequence;
  return {
    strength: strengthOf(many),
    isWeak: many < YEAR,
    share: Math.round(Math.min(1, guessesLog10 / 20) * 100),
    isKnown:
      known !== null ||
      (judged.sequence.length === 1 && ['dictionary', 'spatial', 'repeat', 'sequence'].includes(only?.pattern ?? '')),
    guessesLog10,
    seconds: { one, many },
  };
}

function strengthOf(seconds: number): Strength {
  const day = 86_400;
  if (seconds < day) return 'hours';
  if (seconds < YEAR) return 'days';
  return seconds < 100 * YEAR ? 'years' : 'centuries';
}

const small = (word: string): string => word.toLowerCase();

/** The place of each word in the list in which it comes first, counted from 1, under the form in which it is looked up. */
function ranksBy(
  lists: readonly (readonly (string | number)[])[],
  form: (word: string) => string,
): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const list of lists)
    for (const [place, word] of list.entries()) {
      const key = form(String(word));
      ranks.set(key, Math.min(ranks.get(key) ?? Infinity, place + 1));
    }
  return ranks;
}

/** Guesses, as a power of ten, for what is made of words in Cyrillic; endless when it is not. */
function wordsOf(text: string): number {
  const words = text.match(WORD) ?? [];
  if (!words.every((word) => /^[\p{Script=Cyrillic}\p{M}'’ʼ-]+$/u.test(word))) return Infinity;
  return guessesOf(words.map(fold), text, (word) => {
    const rank = cyrillicRanks.get(word);
    return Math.min(RARE_WORD, rank === undefined ? word.length * 1.2 : Math.log10(rank + 1));
  });
}

/**
 * The same for what is made of words in Latin letters, English ones or Russian and Belarusian ones spelled so: a sentence of common words is long
 * and still soon guessed. Endless when most of the words stand in no list.
 */
function listedWords(text: string, ranks: ReadonlyMap<string, number>, form: (word: string) => string): number {
  const words = (text.match(WORD) ?? []).map(form);
  const isKnown = (word: string): boolean => word.length <= 2 || ranks.has(word);
  if (words.filter(isKnown).length * 2 < words.length) return Infinity;
  return guessesOf(words, text, (word) =>
    Math.min(RARE_WORD, word.length * 1.2, Math.log10((ranks.get(word) ?? Infinity) + 1)),
  );
}

/** A word that comes again costs nothing; what stands between words, little; every other sign, as much as a digit. */
function guessesOf(words: readonly string[], text: string, guesses: (word: string) => number): number {
  const different = new Set(words);
  if (different.size === 0) return Infinity;
  const others = [...text.replaceAll(WORD, '').replaceAll(/\s/gu, '')].length;
  return [...different].reduce((sum, word) => sum + guesses(word), 0) + (different.size > 1 ? BETWEEN : 0) + others;
}

/** Guesses for words out of the lists that Khronika itself suggests from, by somebody who has the lists. */
function suggestedWords(text: string): number {
  const words = text.toLowerCase().trim().split(/\s+/u);
  const fits = suggested.some((list) => words.every((word) => list.has(word)));
  return fits ? words.length * SUGGESTED - Math.log10(2) : Infinity;
}
