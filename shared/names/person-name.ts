import { looksPatronymic } from './name-reading.ts';
import { nameWord, sexOfFamily, spellingOf, type NameSpelling, type NameWord } from './word-likeness.ts';

/**
 * What a record says a person is called. Several values of one field are what several sources say; former and maiden family names stand
 * beside the family name; other names are whole names in other spellings, or single words such as a maiden name or a pseudonym.
 */
export interface PersonNames {
  readonly familyName?: string | readonly string[];
  readonly firstName?: string | readonly string[];
  readonly patronymic?: string | readonly string[];
  readonly formerNames?: readonly string[];
  readonly otherNames?: readonly string[];
}

/** One way of reading a name. */
export interface NameParts {
  /** As it was written. */
  readonly text: string;
  /** The halves of a double family name; none where only a given name or a patronymic is said. */
  readonly family: readonly NameWord[];
  readonly given: NameWord | null;
  readonly patronymic: NameWord | null;
  /** Second given names, titles and whatever else stands there. */
  readonly extra: readonly NameWord[];
}

/** The readings of a name: of a recorded one those of its fields and other names, of a written one those of its words in either order. */
export function readingsOf(name: string | PersonNames): readonly NameParts[] {
  if (typeof name === 'string') return readText(name);
  const before = readRecords.get(name);
  if (before) return before;
  const readings = readRecord(name);
  readRecords.set(name, readings);
  return readings;
}

/** What the words of a name say about the sex; null where they say nothing or disagree. */
export function sexOf({ family, given, patronymic }: NameParts): 'woman' | 'man' | null {
  const sexes = new Set([
    ...(new Set(given?.given.map(({ sex }) => sex) ?? []).size === 1 ? [given?.given[0]?.sex] : []),
    ...family.map(sexOfFamily),
    patronymic === null || patronymic.isInitial ? null : sexOfPatronymic(patronymic),
  ]);
  sexes.delete(null);
  sexes.delete(undefined);
  return sexes.size === 1 ? ([...sexes][0] ?? null) : null;
}

export function sexOfPatronymic({ plain }: NameWord): 'woman' | 'man' | null {
  if (/(?:н[ауые]|н[оа]й|н[уо]ю|na|ny)$/.test(plain)) return 'woman';
  return /(?:[чcč]|ch|cz|tsch)$/.test(plain) ? 'man' : null;
}

/** The words of a written name, initials marked as such: "Н.В.Лойка", "Loika, Nasta". */
export function wordsOfName(text: string, spelling: NameSpelling = spellingOf(text)): NameWord[] {
  const found: NameWord[] = [];
  for (const match of text.normalize('NFC').matchAll(/[\p{L}\p{M}'’‘ʼ`´′ʹʺ\u00AD]+\.?/gu)) {
    const word = match[0].replace(/\.$/, '');
    const letters = word.match(/\p{L}/gu)?.length ?? 0;
    if (letters === 0) continue;
    const isInitial = letters === 1 || (letters === 2 && match[0].endsWith('.'));
    found.push(nameWord(word, isInitial, spelling));
  }
  return found;
}

const readRecords = new WeakMap<PersonNames, readonly NameParts[]>();
const read = new Map<string, readonly NameParts[]>();
const MOST_READ = 20_000;

function readText(text: string): readonly NameParts[] {
  const before = read.get(text);
  if (before) return before;
  const [head = '', ...rest] = text.split(',');
  const spelling = spellingOf(text);
  const readings =
    rest.length > 0 && wordsOfName(rest.join(' ')).length > 0
      ? [afterFamily(text, wordsOfName(head, spelling), wordsOfName(rest.join(' '), spelling))]
      : readWords(text, wordsOfName(text));
  if (read.size >= MOST_READ) read.clear();
  read.set(text, readings);
  return readings;
}

/** "Loika, Nasta Valerjeuna": the order is said. */
function afterFamily(text: string, family: NameWord[], rest: NameWord[]): NameParts {
  const [given = null, second = null, ...extra] = rest;
  const isPatronymic = second !== null && (second.isInitial || isPatronymicOf(second));
  return {
    text,
    family,
    given,
    patronymic: isPatronymic ? second : null,
    extra: second !== null && !isPatronymic ? [second, ...extra] : extra,
  };
}

function readWords(text: string, words: readonly NameWord[]): NameParts[] {
  const [first, second] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return [];
  const parts = (given: NameWord | null, patronymic: NameWord | null, family: readonly NameWord[]): NameParts => ({
    text,
    family,
    given,
    patronymic,
    extra: [],
  });
  if (words.length === 1) return [parts(null, null, words), parts(first, null, [])];
  const found: NameParts[] = [];
  // In any order, but the patronymic always comes after the given name
  if (words.length >= 3) {
    const [beforeLast] = words.slice(-2, -1);
    if (second !== undefined && isSecond(first, second)) found.push(parts(first, second, words.slice(2)));
    if (beforeLast !== undefined && isSecond(beforeLast, last)) found.push(parts(beforeLast, last, words.slice(0, -2)));
    if (found.length > 0) return found;
  }
  if (!last.isInitial) found.push(parts(first, null, words.slice(1)));
  if (!first.isInitial) found.push(parts(last, null, words.slice(0, -1)));
  if (words.length === 2 && isPatronymicOf(last) && !first.isInitial) found.push(parts(first, last, []));
  if (words.length > 2 && !last.isInitial && second !== undefined && !/\p{L}-\p{L}/u.test(text))
    found.push({ ...parts(first, null, words.slice(2)), extra: [second] });
  const named = found.filter(({ given }) => given !== null && (given.isInitial || given.given.length > 0));
  return named.length > 0 ? named : found;
}

function isSecond(first: NameWord, second: NameWord): boolean {
  return second.isInitial ? first.isInitial || first.given.length > 0 : isPatronymicOf(second);
}

function isPatronymicOf(word: NameWord): boolean {
  return !word.isInitial && (word.patronymic.length > 0 || looksPatronymic(word.text));
}

function readRecord(names: PersonNames): NameParts[] {
  const spelling = spellingOf(
    [...listed(names.firstName), ...listed(names.patronymic), ...listed(names.familyName)].join(' '),
  );
  const givens = listed(names.firstName).map((text) => wordsOfName(text, spelling));
  const patronymics = listed(names.patronymic).map((text) => wordsOfName(text, spelling)[0] ?? null);
  const families = [...listed(names.familyName).flatMap((text) => text.split(/[(),;/]/)), ...(names.formerNames ?? [])];
  const others = (names.otherNames ?? []).filter((text) => !/[\d@]/.test(text));
  const found: NameParts[] = [];
  const withFamily = (text: string): void => {
    const family = wordsOfName(text, spelling);
    if (family.length === 0 && text !== '') return;
    for (const [given = null, ...extra] of givens.length > 0 ? givens : [[]]) {
      for (const patronymic of patronymics.length > 0 ? patronymics : [null])
        found.push({ text: written(given, extra, patronymic, text), family, given, patronymic, extra });
    }
  };
  for (const family of families) withFamily(family.trim());
  if (families.length === 0 && (givens.length > 0 || patronymics.length > 0)) withFamily('');
  for (const other of others) {
    const words = wordsOfName(other);
    if (words.length > 1) found.push(...readText(other));
    else if (words.length === 1) {
      // A maiden name, or a name by which she alone is known
      withFamily(other);
      found.push({ text: other, family: words, given: null, patronymic: null, extra: [] });
      if ((words[0]?.given.length ?? 0) > 0)
        for (const family of families)
          found.push({
            text: other,
            family: wordsOfName(family, spelling),
            given: words[0] ?? null,
            patronymic: null,
            extra: [],
          });
    }
  }
  return found;
}

function listed(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : (typeof value === 'string' ? [value] : value).filter((text) => text.trim() !== '');
}

function written(
  given: NameWord | null,
  extra: readonly NameWord[],
  patronymic: NameWord | null,
  family: string,
): string {
  return [given?.text, ...extra.map(({ text }) => text), patronymic?.text, family]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
}
