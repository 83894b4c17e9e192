import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';

/** How long guessing takes: the words of the interface are chosen by this. */
export type Strength = 'minutes' | 'days' | 'years' | 'centuries';

export interface Judgement {
  readonly strength: Strength;
  /** 0 to 100, for a bar: the logarithm of the guesses. */
  readonly share: number;
  /** True when a well-known password or a pattern of keys is the reason. */
  readonly isKnown: boolean;
}

/**
 * Guesses of an attacker in a second: ten thousand computers, each with the one guess that scrypt with the vault's usual work factor
 * (2^18, about a second) allows it.
 */
const GUESSES_A_SECOND = 10_000;
/** Guesses for one word of a Cyrillic passphrase: people choose from few thousand. No word list of these languages is at hand. */
const GUESSES_A_WORD = 4000;

const judge = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...english.dictionary },
  graphs: common.adjacencyGraphs,
});

/** Judges a passphrase on this computer. Words in Cyrillic count as words, although they stand in no list, never as random letters. */
export function judgePassphrase(passphrase: string): Judgement {
  const { guessesLog10, sequence } = judge.check(passphrase.slice(0, 100));
  const words = passphrase
    .trim()
    .split(/[\s\p{P}\d]+/u)
    .filter((word) => word !== '');
  const isCyrillic = words.length > 0 && words.every((word) => /^\p{Script=Cyrillic}+$/u.test(word));
  const log10 = isCyrillic ? Math.min(guessesLog10, new Set(words).size * Math.log10(GUESSES_A_WORD)) : guessesLog10;
  const seconds = 10 ** log10 / GUESSES_A_SECOND;
  return {
    strength: strengthOf(seconds),
    share: Math.round(Math.min(1, log10 / 18) * 100),
    isKnown:
      sequence.length === 1 && ['dictionary', 'spatial', 'repeat', 'sequence'].includes(sequence[0]?.pattern ?? ''),
  };
}

function strengthOf(seconds: number): Strength {
  const day = 86_400;
  if (seconds < day) return 'minutes';
  if (seconds < 365 * day) return 'days';
  return seconds < 100 * 365 * day ? 'years' : 'centuries';
}
