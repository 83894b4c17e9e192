import { widerTerms } from './term-tree.ts';
import { resolveTerm, termOf, type Language, type Term, type Vocabulary } from './vocabulary.ts';

/** How near a term is to what was typed; the smaller the nearer. */
const NEARNESS = {
  /** A name, identifier or published number, whole. */
  name: 0,
  /** The number of an article or rule, whole: 342, 24.23, 193-1. */
  number: 1,
  /** Stands under that name or number: 342 (2), CEDAW 2 (b). */
  part: 2,
  label: 3,
  beginning: 4,
  words: 5,
  /** Only together with the names of the wider terms. */
  wider: 6,
  within: 7,
} as const;

/** Text shorter than this is not looked for in the midst of words. */
const LEAST_WITHIN = 3;

export interface FoundTerm {
  readonly term: Term;
  /** Found by the name of a wider term, not by one of its own. */
  readonly isUnder: boolean;
}

/**
 * Terms by any label, alias, identifier or number, the nearest first; of two that are equally near the one in force. A term is also
 * found by the names of those it stands under.
 * @param language whose labels count a little more.
 */
export function findTerms(vocabulary: Vocabulary, typed: string, language: Language): readonly FoundTerm[] {
  const asked = folded(typed);
  if (asked === '') return [];
  return entriesOf(vocabulary)
    .map((entry) => ({ term: entry.term, nearness: nearnessOf(entry, asked, language) }))
    .filter((each): each is { term: Term; nearness: number } => each.nearness !== null)
    .toSorted((a, b) => a.nearness - b.nearness || Number(isOver(a.term)) - Number(isOver(b.term)))
    .map(({ term, nearness }) => ({ term, isUnder: nearness === NEARNESS.wider }));
}

/**
 * The value that typed text stands for: a term by a name of its own or by a number that only one has; in an open list else the text
 * itself, in a closed one the only term that fits; null when there is none.
 */
export function termMeant(vocabulary: Vocabulary, typed: string, language: Language): string | null {
  const resolved = resolveTerm(vocabulary, typed);
  if (resolved !== null && termOf(vocabulary, resolved) !== undefined) return resolved;
  const asked = folded(typed);
  const exact = entriesOf(vocabulary).filter((entry) => asked !== '' && isExact(entry, asked));
  if (exact.length === 1) return exact[0]?.term.id ?? null;
  if (vocabulary.open) return resolved;
  const found = findTerms(vocabulary, typed, language);
  return found.length === 1 ? (found[0]?.term.id ?? null) : null;
}

interface Entry {
  readonly term: Term;
  readonly id: string;
  /** From the first part of the identifier that begins with a digit: `342` of CC-342, `24-23` of AO2021-24.23. */
  readonly number: string;
  readonly names: readonly string[];
  /** All names in a row, every word between hyphens. */
  readonly words: string;
  readonly widerWords: string;
}

const known = new WeakMap<Vocabulary, readonly Entry[]>();

function entriesOf(vocabulary: Vocabulary): readonly Entry[] {
  const found = known.get(vocabulary);
  if (found !== undefined) return found;
  const plain = new Map(vocabulary.terms.map((term) => [term.id, entryOf(term)]));
  const entries = [...plain.values()].map((entry) => ({
    ...entry,
    widerWords: widerTerms(vocabulary, entry.term.id)
      .map(({ id }) => plain.get(id)?.words ?? '')
      .join(''),
  }));
  known.set(vocabulary, entries);
  return entries;
}

function entryOf(term: Term): Entry {
  const { labels, aliases = [], notation = '' } = term;
  const id = folded(term.id);
  const parts = id.split('-');
  const from = parts.findIndex((part) => /^\d/.test(part));
  const names = [id, ...[...Object.values(labels), ...aliases, notation].map(folded)].filter((name) => name !== '');
  return {
    term,
    id,
    number: from < 0 ? '' : parts.slice(from).join('-'),
    names,
    words: `-${names.join('-')}-`,
    widerWords: '',
  };
}

function nearnessOf(entry: Entry, asked: string, language: Language): number | null {
  const { term, id, number, names, words, widerWords } = entry;
  if (names.includes(asked)) return NEARNESS.name;
  if (number === asked) return NEARNESS.number;
  if (`${number}-`.startsWith(`${asked}-`) || id.startsWith(`${asked}-`)) return NEARNESS.part;
  if (folded(term.labels[language]).startsWith(asked)) return NEARNESS.label;
  if (number.startsWith(asked) || names.some((name) => name.startsWith(asked))) return NEARNESS.beginning;
  // Words may be typed in part, numbers may not: who asks for 2 does not mean 20 to 29.
  const typedWords = asked.split('-').map((word) => (/^\d+$/.test(word) ? `-${word}-` : `-${word}`));
  if (typedWords.every((word) => words.includes(word))) return NEARNESS.words;
  if (typedWords.every((word) => words.includes(word) || widerWords.includes(word))) return NEARNESS.wider;
  return asked.length >= LEAST_WITHIN && names.some((name) => name.includes(asked)) ? NEARNESS.within : null;
}

function isExact({ number, names }: Entry, asked: string): boolean {
  return number === asked || names.includes(asked);
}

/** An article that another one took the place of, or that is no longer in force. */
function isOver({ replacedBy, validity }: Term): boolean {
  return replacedBy !== undefined || (validity !== undefined && /\/\d/.test(validity));
}

/** Letters and digits in lower case, with one hyphen for whatever stands between; 193¹ is 193-1. */
function folded(text: string): string {
  return text
    .replaceAll(/[¹²³]/g, (sign) => `-${'¹²³'.indexOf(sign) + 1}`)
    .normalize('NFKC')
    .toLocaleLowerCase('en')
    .replaceAll('ё', 'е')
    .replaceAll(/[’ʼ'`]/g, '')
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}
