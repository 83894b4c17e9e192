import type { likenessRelations } from '../../../shared/contract/calls/likeness.ts';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { fold } from '../../../shared/words/fold.ts';
import { wordsOf } from '../../../shared/words/tokens.ts';
import type { Language } from '../../../shared/words/guess-language.ts';
import { factOf, hashOf } from './text-sketch.ts';

export type Relation = (typeof likenessRelations)[number];
export type Why = CallOutput<'likeness.list'>['pairs'][number]['why'][number];

/** How two documents belong together. */
export interface Verdict {
  readonly relation: Relation;
  /** From 0 to 1. */
  readonly strength: number;
  readonly why: readonly Why[];
}

/** What is known of a text for comparing it. */
export interface ComparedText {
  readonly words: readonly string[];
  readonly different: ReadonlySet<string>;
  /** The different words by their length. */
  readonly byLength: ReadonlyMap<number, readonly string[]>;
  readonly shingles: ReadonlySet<number>;
  /** Words with a capital letter within a sentence, and how often; names mostly. */
  readonly names: ReadonlyMap<string, number>;
  /** Numbers of two digits and more. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly facts: ReadonlySet<string>;
  readonly language: Language;
  readonly pages: number;
}

/** Words of each text that are compared. */
const MOST_WORDS = 30_000;
const SHINGLE = 3;
/** What a sentence ends with; a full stop after a single capital is that of an initial. */
const SENTENCE_END = /(?<!(?<!\p{L})\p{Lu})[.!?:]\s*$|\n\s*\n\s*$/u;

export function readText(pages: readonly string[], language: Language): ComparedText {
  const words: string[] = [];
  const names = new Map<string, number>();
  const numbers = new Map<string, number>();
  const facts = new Set<string>();
  for (const text of pages) {
    if (words.length >= MOST_WORDS) break;
    let end = 0;
    for (const word of wordsOf(text)) {
      const folded = fold(word.text);
      if (folded === '') continue;
      words.push(folded);
      const fact = factOf(word.text, folded);
      if (fact !== null) facts.add(fact);
      if (/^\d{2,}$/.test(folded)) numbers.set(folded, (numbers.get(folded) ?? 0) + 1);
      else if (
        /^\p{Lu}\p{Ll}{2,}/u.test(word.text) &&
        end > 0 &&
        !SENTENCE_END.test(text.slice(Math.max(0, end - 2), word.start))
      )
        names.set(folded, (names.get(folded) ?? 0) + 1);
      end = word.end;
    }
  }
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE <= words.length; at += 1) shingles.add(hashOf(words.slice(at, at + SHINGLE).join(' ')));
  if (words.length > 0 && words.length < SHINGLE) shingles.add(hashOf(words.join(' ')));
  const different = new Set(words);
  const byLength = Map.groupBy(different, (word) => word.length);
  return { words, different, byLength, shingles, names, numbers, facts, language, pages: pages.length };
}

/** From here on the words of two texts are the same but for mistakes of reading. */
const NEAR = 0.45;
/** So much of the shorter text is in the longer one, and the longer one is so much longer. */
const WITHIN = 0.7;
const LONGER = 1.6;
/** So much of the words differ by mistakes of reading and not by what is said. */
const GARBLED = 0.5;

/** How one text is to another, by their words; null for texts that only look alike: forms filled in for two people, letters of one office. */
export function compareTexts(one: ComparedText, other: ComparedText): Verdict | null {
  if (Math.min(one.words.length, other.words.length) < LEAST) return null;
  const common = intersection(one.shingles, other.shingles);
  const all = one.shingles.size + other.shingles.size - common;
  const jaccard = all === 0 ? 0 : common / all;
  const within = common / Math.max(1, Math.min(one.shingles.size, other.shingles.size));
  const [shorter, longer] = one.words.length <= other.words.length ? [one, other] : [other, one];
  const isLonger = longer.words.length > shorter.words.length * LONGER;
  if (isLonger && within >= WITHIN && shorter.words.length >= LEAST_PART && !isAnotherFilling(shorter, longer, true)) {
    const relation = shorter === one ? 'part-of' : 'contains';
    return {
      relation,
      strength: rounded(0.55 + 0.4 * within),
      why: [{ kind: shorter === one ? 'inside' : 'around', share: rounded(within), own: null, theirs: null }],
    };
  }
  const differing = differingWords(one, other);
  const isNoise = differing.garbled >= GARBLED;
  // Mistakes of recognition break three shingles each, so fewer of them are left
  const least = isNoise ? 0.12 : NEAR;
  const alike = isNoise ? wordShare(one, other) : jaccard;
  if (jaccard >= least && !isLonger && !isAnotherFilling(one, other, false)) {
    const words: Why = {
      kind: 'words',
      share: rounded(isNoise ? Math.max(jaccard, alike) : jaccard),
      own: null,
      theirs: null,
    };
    if (isNoise || differing.count <= 2)
      return { relation: 'near-text', strength: rounded(0.5 + 0.45 * Math.max(jaccard, alike)), why: [words] };
    return { relation: 'version', strength: rounded(0.4 + 0.5 * jaccard), why: [words] };
  }
  return translationOf(one, other, jaccard);
}

const LEAST = 12;
const LEAST_PART = 25;

/** Numbers and names that both have, where the languages differ and the words do not meet. */
function translationOf(one: ComparedText, other: ComparedText, jaccard: number): Verdict | null {
  if (one.language === other.language || jaccard > 0.2) return null;
  const ratio = Math.min(one.words.length, other.words.length) / Math.max(one.words.length, other.words.length);
  if (ratio < 0.5) return null;
  const shared = intersection(one.facts, other.facts);
  const least = Math.min(one.facts.size, other.facts.size);
  const share = shared / Math.max(1, one.facts.size + other.facts.size - shared);
  if (shared < 5 || share < 0.3 || shared / Math.max(1, least) < 0.45) return null;
  const numbers = intersection(new Set(one.numbers.keys()), new Set(other.numbers.keys()));
  // Letters of one office share its address; what they are about has numbers of its own.
  if (numbers / Math.max(1, Math.min(one.numbers.size, other.numbers.size)) < 0.6) return null;
  return {
    relation: 'translation',
    strength: rounded(0.2 + 0.35 * share + 0.1 * ratio),
    why: [
      { kind: 'languages', share: null, own: one.language, theirs: other.language },
      {
        kind: 'numbers',
        share: rounded(numbers / Math.max(1, Math.min(one.numbers.size, other.numbers.size))),
        own: String(numbers),
        theirs: null,
      },
      { kind: 'names', share: rounded(share), own: String(shared - numbers < 0 ? 0 : shared - numbers), theirs: null },
      ...(one.pages === other.pages
        ? [{ kind: 'pages' as const, share: null, own: String(one.pages), theirs: String(other.pages) }]
        : []),
    ],
  };
}

/** Words of one text that the other has not, and how many of them look like a word of the other one misread. */
function differingWords(one: ComparedText, other: ComparedText): { readonly count: number; readonly garbled: number } {
  const onlyA = [...one.different].filter((word) => !other.different.has(word));
  const onlyB = [...other.different].filter((word) => !one.different.has(word));
  const [few, many] = onlyA.length <= onlyB.length ? [onlyA, onlyB] : [onlyB, onlyA];
  const count = onlyA.length + onlyB.length;
  if (count === 0) return { count, garbled: 0 };
  const looked = few.filter((word) => word.length > 2).slice(0, 400);
  const byLength = Map.groupBy(many, (word) => word.length);
  const misread = looked.filter((word) =>
    [-1, 0, 1].some((more) => (byLength.get(word.length + more) ?? []).some((theirs) => isMisread(word, theirs))),
  ).length;
  // What one text has more of is no misreading of anything.
  const balance = few.length / Math.max(1, many.length);
  return { count, garbled: looked.length === 0 ? 0 : (misread / looked.length) * Math.min(1, balance * 2) };
}

/** The share of words in common, each as often as it stands there. */
function wordShare(one: ComparedText, other: ComparedText): number {
  const counts = new Map<string, number>();
  for (const word of one.words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of other.words) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    common += 1;
  }
  return common / Math.max(1, one.words.length + other.words.length - common);
}

/**
 * Whether two texts are one form filled in twice: each names people that the other does not. A name that was misread is taken for the same,
 * and so is one in another case.
 */
function isAnotherFilling(one: ComparedText, other: ComparedText, partOnly: boolean): boolean {
  const mine = unmatched(one.names, other);
  const theirs = partOnly ? 0 : unmatched(other.names, one);
  const total = one.names.size + other.names.size;
  if (partOnly) return mine > 0 && mine / Math.max(1, one.names.size) > 0.25;
  if (Math.min(mine, theirs) >= 2 && (mine + theirs) / Math.max(1, total) > 0.12) return true;
  // A form with a few names: numbers tell, where more of them differ than a new date
  if (Math.min(mine, theirs) < 1) return false;
  const numbers = [unmatchedNumbers(one, other), unmatchedNumbers(other, one)];
  return (
    Math.min(...numbers) >= 2 &&
    Math.min(...numbers) / Math.max(1, Math.min(one.numbers.size, other.numbers.size)) > 0.3
  );
}

function unmatched(names: ReadonlyMap<string, number>, { different, byLength }: ComparedText): number {
  let count = 0;
  for (const name of names.keys()) {
    if (different.has(name)) continue;
    const near = [-2, -1, 0, 1, 2].some((more) =>
      (byLength.get(name.length + more) ?? []).some(
        (word) => isMisread(name, word) || (word.length > 4 && name.slice(0, -2) === word.slice(0, name.length - 2)),
      ),
    );
    if (!near) count += 1;
  }
  return count;
}

function unmatchedNumbers(one: ComparedText, other: ComparedText): number {
  return [...one.numbers.keys()].filter((number) => !other.numbers.has(number)).length;
}

/** Whether one word can be the other with a letter in four misread. */
function isMisread(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one.length < 3) return false;
  // Both ends of a word are hardly ever misread at once.
  if (one.charCodeAt(0) !== other.charCodeAt(0) && one.at(-1) !== other.at(-1)) return false;
  const most = Math.max(1, Math.floor(one.length / 4));
  return distance(one, other, most) <= most;
}

/** Edit distance, at most `most` + 1. */
function distance(one: string, other: string, most: number): number {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    let least = row;
    for (let at = 1; at <= other.length; at += 1) {
      const change = (before[at - 1] ?? 0) + (one[row - 1] === other[at - 1] ? 0 : 1);
      const value = Math.min(change, (before[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1);
      next.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return most + 1;
    before = next;
  }
  return before[other.length] ?? 0;
}

function intersection<Value>(one: ReadonlySet<Value>, other: ReadonlySet<Value>): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let count = 0;
  for (const value of few) if (many.has(value)) count += 1;
  return count;
}

export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
