import { givenNameGroups } from './given-names.ts';
import { nameKeys } from './name-key.ts';
import { patronymicsOf } from './patronymics.ts';
import { readingsOf, wordsOfName, type NameParts, type PersonNames } from './person-name.ts';
import { sameName, STRENGTHS, type NameLikenessKind } from './same-name.ts';
import {
  bareLetters,
  givenLikeness,
  patronymicLikeness,
  soundLikeness,
  type NameWord,
  type WordLikeness,
} from './word-likeness.ts';

/** How what somebody types or asks for fits a person. */
export interface NameMatch {
  /** Whether it is the whole name, by the rule of sameName; otherwise words of it, or their beginnings. */
  readonly same: boolean;
  readonly kind: NameLikenessKind | 'beginning' | 'abbreviation';
  readonly strength: number;
  /** The recorded spelling that fitted. */
  readonly spelling: string;
}

/** Words that are only begun say this much, at most. */
const BEGUN = 0.35;
/** Words of a name without the rest of it. */
const SOME = 0.5;

/**
 * Whether what is typed is the name of a person in any spelling, or part of it: every word must be one of the name's or begin one, in
 * any order, each of another. Null where it does not fit.
 */
export function nameMatches(query: string, person: PersonNames): NameMatch | null {
  const whole = sameName(query, person);
  if (whole.same) return { same: true, kind: whole.kind, strength: whole.strength, spelling: whole.spellings[1] };
  const words = wordsOfName(query);
  if (words.length === 0) return null;
  let best: NameMatch | null = null;
  for (const parts of readingsOf(person)) {
    const fit = fitOf(words, parts);
    if (fit !== null && (best === null || fit.strength > best.strength)) best = fit;
  }
  return best;
}

/** Only the letters as they are typed count, but for case and ё: every word must begin a word of one recorded spelling. */
export function exactMatches(query: string, spellings: readonly string[]): string | null {
  const wanted = lettersOf(query);
  if (wanted.length === 0) return null;
  return (
    spellings.find((spelling) => {
      const free = lettersOf(spelling);
      return wanted.every((word) => {
        const at = free.findIndex((own) => own.startsWith(word));
        if (at !== -1) free.splice(at, 1);
        return at !== -1;
      });
    }) ?? null
  );
}

/** What a person is filed under: the sounds of every word of every name, in each reading. */
export function keysOfPerson(names: readonly string[]): string[] {
  const keys = new Set<string>();
  for (const name of names) {
    for (const word of wordsOfName(name)) {
      for (const { key } of word.sounds) {
        keys.add(key);
        // Where háčeks could not be typed: Lukasenka
        if (key.length >= BARE && /[xjc]/.test(key))
          keys.add(key.replaceAll('x', 's').replaceAll('j', 'z').replaceAll('c', 't'));
      }
    }
  }
  return [...keys];
}

const BARE = 6;

/** What one typed word is looked up by: its sounds, begun ones too, and whole the other forms of the name that it is. */
export function keysOfQuery(word: NameWord): { readonly begun: readonly string[]; readonly whole: readonly string[] } {
  const whole = new Set<string>();
  for (const { group } of word.given) {
    const { full = [], diminutives = [] } = givenNameGroups[group] ?? {};
    for (const form of [...full, ...diminutives]) for (const key of nameKeys(form)) whole.add(key);
  }
  for (const { group, sex } of word.patronymic) {
    for (const father of givenNameGroups[group]?.full ?? []) {
      if (!/\p{Script=Cyrillic}/u.test(father)) continue;
      const { son, daughter } = patronymicsOf(father);
      for (const form of sex === 'man' ? son : daughter) for (const key of nameKeys(form)) whole.add(key);
    }
  }
  const sounds = word.sounds.map(({ key }) => key);
  // A woman who bears the family name as a man does
  for (const key of sounds) if (/(?:av|iv|in)a$/.test(key)) whole.add(key.slice(0, -1));
  return { begun: sounds, whole: [...whole] };
}

function fitOf(words: readonly NameWord[], { text, given, extra, patronymic, family }: NameParts): NameMatch | null {
  const givens = [given, ...extra].filter((word) => word !== null);
  const slots = [
    ...givens.map((word) => ({ word, of: givenLikeness })),
    ...(patronymic ? [{ word: patronymic, of: patronymicLikeness }] : []),
    ...family.map((word) => ({ word, of: soundLikeness })),
  ];
  if (words.length > slots.length) return null;
  const taken = assign(words, slots, 0, new Set());
  if (taken === null) return null;
  const begun = taken.includes('beginning');
  const said = taken.filter((kind): kind is WordLikeness => kind !== 'beginning');
  const strength = said.reduce((product, kind) => product * STRENGTHS[kind], begun ? BEGUN : SOME);
  return { same: false, kind: begun ? 'beginning' : 'part', strength, spelling: text };
}

interface Slot {
  readonly word: NameWord;
  readonly of: (one: NameWord, other: NameWord) => WordLikeness | null;
}

/** The best way to give every word a slot of its own; null where there is none. */
function assign(
  words: readonly NameWord[],
  slots: readonly Slot[],
  at: number,
  used: Set<number>,
): (WordLikeness | 'beginning')[] | null {
  const word = words[at];
  if (word === undefined) return [];
  let best: (WordLikeness | 'beginning')[] | null = null;
  for (const [place, slot] of slots.entries()) {
    if (used.has(place)) continue;
    const kind = slot.of(word, slot.word) ?? (begins(word, slot.word) ? 'beginning' : null);
    if (kind === null) continue;
    const rest = assign(words, slots, at + 1, new Set([...used, place]));
    if (rest === null) continue;
    const all: (WordLikeness | 'beginning')[] = [kind, ...rest];
    if (best === null || worth(all) > worth(best)) best = all;
  }
  return best;
}

function worth(kinds: readonly (WordLikeness | 'beginning')[]): number {
  return kinds.reduce((sum, kind) => sum + (kind === 'beginning' ? BEGUN : STRENGTHS[kind]), 0);
}

/** Sounds that say enough for a beginning. */
const SHORTEST = 2;

function begins(typed: NameWord, own: NameWord): boolean {
  if (own.isInitial) return false;
  if (bareLetters(own.plain).startsWith(bareLetters(typed.plain))) return true;
  return typed.sounds.some(
    ({ key }) => key.length >= SHORTEST && own.sounds.some((sound) => sound.key.startsWith(key)),
  );
}

function lettersOf(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
}
