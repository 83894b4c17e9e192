import { boundsOf } from '../../shared/dates/bounds.ts';
import type { Edtf } from '../../shared/dates/edtf.ts';
import { givenReadings } from '../../shared/names/given-index.ts';
import { nameKeys } from '../../shared/names/name-key.ts';
import { significantWords } from '../../shared/names/organisation-name.ts';
import { looksPatronymic } from '../../shared/names/name-reading.ts';
import type { PersonNames } from '../../shared/names/person-name.ts';
import type { FieldValue, RecordType } from '../../shared/records/definition.ts';
import { isReference } from '../../shared/records/show.ts';
import { canonical } from './canonical.ts';
import { idOfEntry, listOf } from './merged-fields.ts';
import type { RecordRow } from './rows.ts';

/** What is compared of a record to see whether another one may be the same. */
export interface Traits {
  readonly id: string;
  readonly type: RecordType;
  readonly names: PersonNames;
  /** Every name as a key that is the same in any spelling. */
  readonly nameSigns: readonly string[];
  readonly birth: {
    readonly written: string;
    readonly earliest: string;
    readonly latest: string;
    readonly isDay: boolean;
  } | null;
  readonly sex: string | null;
  /** Numbers by which others know it: of a case, a registration, a document; without spaces and signs. */
  readonly numbers: readonly string[];
  readonly dates: readonly string[];
  readonly places: readonly string[];
  readonly court: string | null;
  readonly kind: string | null;
  /** Digests of its files. */
  readonly files: readonly string[];
  /** Ids of the people and organisations it is linked to, of cases, and of everything else that says who is meant. */
  readonly linked: ReadonlySet<string>;
  /** Records that share one of these are compared. */
  readonly blocks: readonly string[];
}

/** What a record is linked to, and the digests of its files. */
export interface Surroundings {
  readonly linked: ReadonlySet<string>;
  readonly files: readonly string[];
}

export function traitsOf(row: RecordRow, { linked, files }: Surroundings): Traits {
  const texts = (key: string): string[] => valuesAt(row, key).flatMap(textsIn);
  const names: PersonNames = {
    familyName: texts('familyName'),
    firstName: texts('firstName'),
    patronymic: texts('patronymic'),
    formerNames: [...texts('formerNames'), ...texts('birthName')],
    otherNames: texts('otherNames'),
  };
  const traits = {
    id: row.id,
    type: row.type,
    names,
    nameSigns:
      row.type === 'person'
        ? []
        : distinct(NAMES.flatMap(texts).map(row.type === 'organisation' ? organisationSign : signOf)),
    birth: birthOf(texts('birthDate')[0]),
    sex: texts('sex')[0] ?? null,
    numbers: distinct(NUMBERS.flatMap(texts).map(plainNumber)),
    dates: distinct(DATES.flatMap(texts)),
    places: distinct(
      PLACES.flatMap((key) =>
        valuesAt(row, key).flatMap((value) => (isReference(value) ? value.ref : textsIn(value).map(signOf))),
      ),
    ),
    court: valuesAt(row, 'court').map((value) => (isReference(value) ? value.ref : canonical(value)))[0] ?? null,
    kind: [...valuesAt(row, 'kind'), ...valuesAt(row, 'measure')].map(canonical).toSorted().join(' ') || null,
    files,
    linked,
  };
  return { ...traits, blocks: distinct(row.type === 'person' ? blocksOfPerson(traits) : blocksOfOther(traits, texts)) };
}

const NAMES = ['name', 'nameRu', 'nameBe', 'nameEn', 'title', 'otherNames', 'formerNames'];
const NUMBERS = ['number', 'registrationNumber', 'unp', 'taxNumber', 'symbol'];
const DATES = ['date', 'openedOn', 'from', 'start', 'period'];
const PLACES = ['place', 'within'];

type Bare = Omit<Traits, 'blocks'>;

/**
 * A woman is looked for by a family name with a given name, in any spelling and short form; and by the day of her birth with either, because
 * family names change and given names are left out.
 */
function blocksOfPerson({ names, birth }: Bare): string[] {
  const families = [...words(names.familyName), ...words(names.formerNames)].flatMap(familySigns);
  const givens = words(names.firstName).flatMap(givenSigns);
  const together = (some: readonly string[], others: readonly string[]): string[] =>
    distinct(some).flatMap((family) => distinct(others).map((given) => `${family} ${given}`));
  const inOthers = (names.otherNames ?? []).flatMap((name) => {
    const all = words(name).filter((word) => !looksPatronymic(word));
    if (all.length === 1) return together(all.flatMap(familySigns), givens);
    return all.flatMap((word, at) =>
      givenReadings(word).length === 0 ? [] : together(all.toSpliced(at, 1).flatMap(familySigns), givenSigns(word)),
    );
  });
  const day = birth?.isDay === true ? [...families, ...givens].map((sign) => `${birth.written} ${sign}`) : [];
  // Of somebody without a given name there is no more to go by.
  const alone =
    givens.length === 0 || families.length === 0 ? [...families, ...givens].map((sign) => `alone ${sign}`) : [];
  return [...together(families, givens), ...inOthers, ...day, ...alone];
}

function blocksOfOther(
  { type, nameSigns, numbers, dates, files, linked, kind }: Bare,
  texts: (key: string) => string[],
): string[] {
  const byFile = files.map((sha) => `file ${sha}`);
  const byNumber = numbers.map((number) => `number ${number}`);
  const byName = nameSigns.map((sign) => `name ${sign}`);
  switch (type) {
    case 'organisation':
    case 'place':
    case 'source':
      return [...byName, ...byNumber];
    case 'provision':
      // Of an instrument as a whole there are many parts.
      return texts('article').length === 0
        ? []
        : [
            `${texts('instrument').map(signOf).join(' ')} ${['article', 'part', 'paragraph', 'edition', 'title'].flatMap(texts).map(plainNumber).join(' ')}`,
          ];
    case 'document':
      return [...byFile, ...byName.flatMap((name) => dates.map((date) => `${name} ${date}`))];
    default:
      return [
        ...byNumber,
        // The same kind of thing, on the same date, to the same people.
        ...dates.filter(isDay).flatMap((date) => [...linked].map((other) => `${kind ?? ''} ${date} ${other}`)),
        ...(type === 'case' ? byName : byName.flatMap((name) => dates.map((date) => `${name} ${date}`))),
      ];
  }
}

function valuesAt({ fields, others }: RecordRow, key: string): FieldValue[] {
  return [fields[key], ...(others[key]?.values ?? [])].flatMap((value) => (value === undefined ? [] : listOf(value)));
}

/** The texts of a value; of a group those of its parts. */
function textsIn(value: FieldValue): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || isReference(value)) return [];
  const id = idOfEntry(value);
  return Object.values(value).flatMap((part: FieldValue) => (part === id ? [] : textsIn(part)));
}

/** A year or a month has many things in it. */
function isDay(date: string): boolean {
  return /\d{4}-\d{2}-\d{2}/.test(date);
}

function birthOf(written: string | undefined): Traits['birth'] {
  if (written === undefined) return null;
  const { earliest, latest } = boundsOf(written as Edtf);
  if (earliest === null || latest === null) return null;
  return {
    written,
    earliest: earliest.slice(0, 10),
    latest: latest.slice(0, 10),
    isDay: /^\d{4}-\d{2}-\d{2}$/.test(written),
  };
}

const signs = new Map<string, { readonly family: readonly string[]; readonly given: readonly string[] }>();
const MOST_SIGNS = 100_000;

/** What a word sounds like as a family name, and which given names it can be. */
function signsOf(word: string): { readonly family: readonly string[]; readonly given: readonly string[] } {
  const known = signs.get(word);
  if (known !== undefined) return known;
  const groups = givenReadings(word).map(({ group }) => `given ${group}`);
  const family = nameKeys(word).map(withoutEnding);
  const found = { family, given: groups.length > 0 ? groups : family };
  if (signs.size >= MOST_SIGNS) signs.clear();
  signs.set(word, found);
  return found;
}

const familySigns = (word: string): readonly string[] => signsOf(word).family;
const givenSigns = (word: string): readonly string[] => signsOf(word).given;

/** The same family name of a woman and of a man, and in two languages, differs at its end. */
function withoutEnding(key: string): string {
  return key.length > 4 ? key.replace(/(?:aia|aja|ai|i|a)$/, '') : key;
}

function words(given: string | readonly string[] | undefined): string[] {
  const texts = given === undefined ? [] : typeof given === 'string' ? [given] : given;
  return texts.flatMap((text) => text.split(/[^\p{L}\p{M}'’ʼ]+/u)).filter((word) => word.length > 1);
}

/** A name of an organisation or a place by its sounds, without quotation marks and the order of its words. */
function signOf(text: string): string {
  return words(text)
    .map((word) => nameKeys(word)[0] ?? '')
    .filter((key) => key !== '')
    .toSorted()
    .join(' ');
}

/** The same without the legal form and words such as "centre", which each language has in its own way. */
function organisationSign(name: string): string {
  return signOf(significantWords(name).join(' ')) || signOf(name);
}

function plainNumber(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value.trim() !== '');
}
