import type { CallOutput } from '../../shared/contract/calls.ts';
import { exactMatches, keysOfQuery, nameMatches, type NameMatch } from '../../shared/names/name-matches.ts';
import { significantWords, organisationKeys, sameOrganisation } from '../../shared/names/organisation-name.ts';
import { wordsOfName } from '../../shared/names/person-name.ts';
import { sameName } from '../../shared/names/same-name.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { titleById } from './derive.ts';
import { hintOf } from './hint.ts';
import { personNamesOf, spellingsOf } from './names.ts';
import { readRecordRow } from './stored-rows.ts';
import { titlesOf } from './title-list.ts';

export interface MatchOptions {
  readonly people: boolean;
  readonly organisations: boolean;
  /** Only the letters as they are written, but for case and ё. */
  readonly exact: boolean;
}

/** Records that share a key with a word, at most: beyond that the word is left to comparing. */
const MOST = 2000;
/** Records that are compared word by word, at most. */
const MOST_COMPARED = 300;
/** Fewer sounds than these say too little of a name. */
const SHORTEST = 2;

/** People and organisations with a name that fits what is written or begun, in any spelling, and how it fits. */
export function matchNames(catalogue: Catalogue, query: string, options: MatchOptions): Map<string, NameMatch> {
  const found = new Map<string, NameMatch>();
  if (options.people) for (const [id, match] of matchPeople(catalogue, query, options.exact)) found.set(id, match);
  if (options.organisations)
    for (const [id, match] of matchOrganisations(catalogue, query, options.exact)) found.set(id, match);
  return found;
}

function* matchPeople(catalogue: Catalogue, query: string, exact: boolean): Generator<[string, NameMatch]> {
  const lookUp = lookUpIn(catalogue, 'person');
  const words = wordsOfName(query).filter(({ isInitial }) => !isInitial);
  const sets = words.map((word) => {
    const { begun, whole } = keysOfQuery(word);
    return lookUp(begun, exact ? [] : whole);
  });
  for (const id of intersection(sets)) {
    const record = readRecordRow(catalogue, id);
    if (record === null) continue;
    const names = personNamesOf(record);
    const match = exact ? exactly(query, [wholeName(names), ...spellingsOf(record)]) : nameMatches(query, names);
    if (match !== null) yield [id, match];
  }
}

function* matchOrganisations(catalogue: Catalogue, query: string, exact: boolean): Generator<[string, NameMatch]> {
  const lookUp = lookUpIn(catalogue, 'organisation');
  const words = significantWords(query);
  const sets = words.map((word) => {
    const keys = organisationKeys(word);
    return lookUp(
      keys.filter((key) => !/^[=@]/.test(key)),
      keys.filter((key) => /^[=@]/.test(key)),
    );
  });
  const begun = intersection(sets);
  // Вясна alone is also who has the name in full, and БАЖ who is recorded by its letters
  const rare = sets.filter(({ isCommon }) => !isCommon);
  const near = new Set([...rare.flatMap(({ ids }) => [...ids]), ...lookUp([], organisationKeys(query)).ids]);
  for (const id of new Set([...begun, ...[...near].slice(0, MOST_COMPARED)])) {
    const record = readRecordRow(catalogue, id);
    if (record === null) continue;
    const spellings = spellingsOf(record);
    if (exact) {
      const match = exactly(query, spellings);
      if (match !== null) yield [id, match];
      continue;
    }
    const [best] = spellings
      .map((spelling) => ({ spelling, ...sameOrganisation(query, spelling) }))
      .toSorted((a, b) => b.strength - a.strength);
    if (best === undefined) continue;
    if (best.same) yield [id, best];
    else if (begun.has(id)) yield [id, { same: false, kind: 'beginning', strength: BEGUN, spelling: best.spelling }];
  }
}

const BEGUN = 0.3;

function exactly(query: string, spellings: readonly string[]): NameMatch | null {
  const spelling = exactMatches(query, spellings);
  if (spelling === null) return null;
  const isWhole = exactMatches(spelling, [query]) !== null;
  return { same: isWhole, kind: isWhole ? 'letters' : 'beginning', strength: isWhole ? 1 : BEGUN, spelling };
}

function wholeName({ firstName = [], patronymic = [], familyName = [] }: ReturnType<typeof personNamesOf>): string {
  return [firstName, patronymic, familyName].flat().join(' ');
}

/** Records that share a key with a word; `isCommon` where there are so many that it says nothing. */
interface Found {
  readonly ids: ReadonlySet<string>;
  readonly isCommon: boolean;
}

function lookUpIn(catalogue: Catalogue, type: RecordType) {
  const titles = titlesOf(catalogue);
  const beginning = catalogue.prepare('select record from name_key where key >= ? and key < ? limit ?', {
    pluck: true,
  });
  const whole = catalogue.prepare('select record from name_key where key = ? limit ?', { pluck: true });
  return (begun: readonly string[], full: readonly string[]): Found => {
    const ids = new Set<string>();
    let isCommon = false;
    const take = (records: string[]): void => {
      if (records.length === MOST) isCommon = true;
      // The trash is not among the titles
      for (const id of records) if (titles.get(id)?.type === type) ids.add(id);
    };
    for (const key of begun) {
      if (key.length >= SHORTEST) take(beginning.all([key, `${key}\u{10ffff}`, MOST]) as unknown as string[]);
    }
    // A word that very many bear is left to comparing: then its other forms need not be known
    for (const key of full) if (!isCommon) take(whole.all([key, MOST]) as unknown as string[]);
    return { ids, isCommon: isCommon || ids.size >= MOST };
  };
}

/** A word that very many bear is left to comparing, unless there is no other. */
function intersection(sets: readonly Found[]): Set<string> {
  const rare = sets.filter(({ isCommon }) => !isCommon);
  const [first, ...rest] = (rare.length > 0 ? rare : sets).map(({ ids }) => ids).toSorted((a, b) => a.size - b.size);
  if (first === undefined) return new Set();
  const all = rest.reduce((kept, set) => kept.intersection(set), first);
  return new Set([...all].slice(0, MOST_COMPARED));
}

/** The same in words for people: best first, with what each part of the name rests on and what it was looked up by. */
export function matchNamesInWords(
  catalogue: Catalogue,
  name: string,
  { exact, limit }: { readonly exact: boolean; readonly limit: number },
): CallOutput<'names.match'> {
  const found = [...matchNames(catalogue, name, { people: true, organisations: true, exact })].toSorted(
    ([, a], [, b]) => Number(b.same) - Number(a.same) || b.strength - a.strength,
  );
  const title = titleById(catalogue);
  const matches = found.slice(0, limit).flatMap(([id, { same, kind, strength, spelling }]) => {
    const record = readRecordRow(catalogue, id);
    if (record === null || kind === 'different') return [];
    const isPerson = record.type === 'person';
    const likeness = isPerson && same && !exact ? sameName(name, personNamesOf(record)) : null;
    return {
      code: record.code,
      type: record.type,
      title: title(id),
      hint: hintOf(catalogue, id, 'en'),
      spelling,
      same,
      kind,
      strength: Math.round(strength * 100) / 100,
      reasons: likeness === null ? [] : likeness.reasons.map((reason) => ({ ...reason })),
    };
  });
  return { keys: lookedUpBy(name), matches, total: found.length };
}

function lookedUpBy(name: string): { word: string; keys: string[] }[] {
  return wordsOfName(name).map((word) => ({
    word: word.text,
    keys: [...new Set([...word.sounds.map(({ key }) => key), ...organisationKeys(word.text)])],
  }));
}
