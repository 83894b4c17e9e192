import type { Candidate } from '../../shared/contract/shapes.ts';
import { nameKeys } from '../../shared/names/name-key.ts';
import type { Fields, RecordType } from '../../shared/records/definition.ts';
import { definitions, fieldOf } from '../../shared/records/definitions.ts';
import { showValue } from '../../shared/records/show.ts';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { titleById } from './derive.ts';
import { visitRecordValues } from './record-values.ts';
import { readRecordRow } from './stored-rows.ts';
import { folded, titlesOf, type Titled } from './title-list.ts';

export interface FindOptions {
  /** All types when empty. */
  readonly types: readonly string[];
  readonly limit: number;
  /** Of the terms in the hints. */
  readonly language: Language;
}

/**
 * Records whose code, title or name begins with what is typed, word by word and in any order; a person under any spelling of the
 * name, in Cyrillic or Latin letters. The best first: the code itself, the beginning of the title, its words, another spelling.
 */
export function find(catalogue: Catalogue, query: string, { types, limit, language }: FindOptions): Candidate[] {
  const words = folded(query)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const wanted = new Set(types);
  const isWanted = (type: RecordType): boolean => wanted.size === 0 || wanted.has(type);
  const titles = titlesOf(catalogue);
  const found = new Map<string, { record: Titled; rank: number }>();
  const typed = words.join(' ');
  const starts = words.map((word) => ` ${word}`);
  for (const record of titles.values()) {
    if (!isWanted(record.type) || !starts.every((start) => record.folded.includes(start))) continue;
    found.set(record.id, { record, rank: rankOf(record, typed) });
  }
  for (const id of wanted.size > 0 && !wanted.has('person') ? [] : spelledLike(catalogue, words)) {
    const record = titles.get(id);
    if (record !== undefined && !found.has(id)) found.set(id, { record, rank: 4 });
  }
  const best = [...found.values()]
    .toSorted(
      (a, b) =>
        a.rank - b.rank ||
        a.record.title.length - b.record.title.length ||
        (a.record.title < b.record.title ? -1 : a.record.title > b.record.title ? 1 : 0) ||
        (a.record.code < b.record.code ? -1 : 1),
    )
    .slice(0, limit);
  return best.map(({ record: { id, code, type, title }, rank }) => ({
    code,
    type,
    title,
    hint: hintOf(catalogue, id, language),
    matched: rank < 4 ? null : otherSpelling(catalogue, id, words),
  }));
}

function rankOf({ code, title, folded: all }: Titled, typed: string): number {
  const own = folded(code);
  if (own === typed) return 0;
  if (folded(title) === typed) return 1;
  return all.startsWith(` ${typed}`) || all.startsWith(` ${own} ${typed}`) ? 2 : 3;
}

/** Fewer letters than these say too little of a name. */
const SHORTEST = 2;
/** Keys that a person may have in common with what is typed, at most: beyond that it says too little. */
const MOST = 2000;

/** People with a name that sounds like each of the words, or begins so. */
function spelledLike(catalogue: Catalogue, words: readonly string[]): ReadonlySet<string> {
  const query = catalogue.prepare('select record from name_key where key >= ? and key < ? limit ?', { pluck: true });
  let people: ReadonlySet<string> | null = null;
  for (const word of words) {
    const keys = word.length < SHORTEST ? [] : nameKeys(word).filter((key) => key.length >= SHORTEST);
    const these = new Set(keys.flatMap((key) => query.all([key, `${key}\u{10ffff}`, MOST]) as unknown as string[]));
    people = people === null ? these : people.intersection(these);
    if (people.size === 0) return people;
  }
  return people ?? new Set();
}

/** The recorded name that fitted, where the title does not say it. */
function otherSpelling(catalogue: Catalogue, id: string, words: readonly string[]): string | null {
  const record = readRecordRow(catalogue, id);
  if (record === null) return null;
  const shown = new Set(folded(titleById(catalogue)(id)).split(' '));
  const keys = words.flatMap(nameKeys);
  let fitting: string | null = null;
  visitRecordValues(record, (field, value) => {
    if (fitting !== null || field.identifies !== 'name' || typeof value !== 'string') return;
    const own = folded(value).split(' ');
    if (own.every((word) => shown.has(word))) return;
    if (own.flatMap(nameKeys).some((key) => keys.some((typed) => key.startsWith(typed)))) fitting = value;
  });
  return fitting;
}

/** What tells namesakes apart, for each type the fields that do; then the records that it is linked to. */
const TELLING: Readonly<Partial<Record<RecordType, readonly string[]>>> = {
  person: ['birthDate', 'occupation'],
  organisation: ['legalForm', 'place'],
  place: ['kind', 'within'],
  case: ['kind', 'number', 'openedOn', 'court'],
  document: ['kind', 'date', 'issuer'],
  remedy: ['kind', 'date', 'body'],
  provision: ['instrument', 'article'],
  survey: ['period'],
  consent: ['date'],
  source: ['kind'],
};
/** Of every other type. */
const TELLING_OTHERS = ['kind', 'measure', 'date', 'place'];
/** Parts of a hint, and characters of each. */
const PARTS = 3;
const PART_LENGTH = 60;

/** In words without codes: values as they were written, terms in the language given. */
export function hintOf(catalogue: Catalogue, id: string, language: Language): string {
  const record = readRecordRow(catalogue, id);
  if (record === null) return '';
  const definition = definitions[record.type];
  const title = titleById(catalogue);
  const show = (fields: Fields, key: string): string => {
    const field = fieldOf(definition, key);
    const value = fields[key];
    return field === undefined || value === undefined ? '' : showValue(field, value, language, title);
  };
  const own = (TELLING[record.type] ?? TELLING_OTHERS).map((key) => show(record.fields, key));
  const shown = title(id);
  const parts = own.filter((part) => part !== '' && part !== shown);
  if (parts.length < PARTS) parts.push(...linkedTitles(catalogue, id).filter((part) => !parts.includes(part)));
  return parts
    .slice(0, PARTS)
    .map((part) => (part.length > PART_LENGTH ? `${part.slice(0, PART_LENGTH).trimEnd()}…` : part))
    .join(' · ');
}

function linkedTitles(catalogue: Catalogue, id: string): string[] {
  return catalogue
    .prepare(
      `select r.title from (
         select to_record as other from link where from_record = $id union select from_record from link where to_record = $id
       ) l join record r on r.id = l.other
       where r.state = 'active' and r.title <> '' and r.type in ('case', 'place', 'person', 'organisation')
       order by case r.type when 'case' then 0 when 'place' then 1 else 2 end, r.number limit ${PARTS}`,
      { pluck: true },
    )
    .all({ id }) as unknown as string[];
}
