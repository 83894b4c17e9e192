import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { RecordType } from '../../../shared/records/definition.ts';
import { definitions } from '../../../shared/records/definitions.ts';
import { parseQuery } from '../../../shared/search/query.ts';
import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { termLabel, type Language } from '../../../shared/vocabulary/vocabulary.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import { evaluate } from './evaluate.ts';
import { savedQueryIn } from './saved-searches.ts';
import { narrowed, switchesOf, type SearchOptions } from './search.ts';
import { countOf, datesOf, standingOf, type Bits } from './standing.ts';
import { valuesOf } from './values.ts';

type Facet = CallOutput<'search.facets'>['facets'][number];
type Value = Facet['values'][number];

/** Values of one facet, the most frequent. */
const MOST_VALUES = 20;

/** By what an answer can be narrowed, with the number of its records behind each value. */
export function facetsOf(
  catalogue: Catalogue,
  query: string,
  { language, ...options }: SearchOptions & { readonly language: Language },
): Facet[] {
  const { ast } = parseQuery(query);
  const found = evaluate(catalogue, ast, switchesOf(options), savedQueryIn(catalogue));
  const bits = narrowed(catalogue, found.bits, options);
  const facets: Facet[] = [
    { facet: 'type', values: typesIn(catalogue, bits, language) },
    ...valuesIn(catalogue, bits, language),
    { facet: 'person', values: linkedIn(catalogue, bits, 'person') },
    { facet: 'organisation', values: linkedIn(catalogue, bits, 'organisation') },
    { facet: 'place', values: linkedIn(catalogue, bits, 'place') },
    { facet: 'year', values: yearsIn(catalogue, bits) },
  ];
  return facets.filter(({ values }) => values.length > 0);
}

function typesIn(catalogue: Catalogue, bits: Bits, language: Language): Value[] {
  const { byType } = standingOf(catalogue);
  const counts = new Map<string, number>();
  for (const [type, all] of byType) {
    let count = 0;
    for (let at = 0; at < bits.length; at += 1) count += (bits[at] ?? 0) & (all[at] ?? 0);
    if (count > 0) counts.set(type, count);
  }
  return most(
    counts,
    (type) => definitions[type as RecordType].plural[language],
    (type) => `type:${type}`,
  );
}

/** Kind, tag, reading state and language: what the records themselves say. */
function valuesIn(catalogue: Catalogue, bits: Bits, language: Language): Facet[] {
  const counts = {
    kind: new Map<string, number>(),
    tags: new Map<string, number>(),
    reading: new Map<string, number>(),
    language: new Map<string, number>(),
  };
  for (const [number, values] of valuesOf(catalogue)) {
    if (bits[number] !== 1) continue;
    for (const key of ['kind', 'tags', 'reading', 'language'] as const)
      for (const value of values[key]) counts[key].set(value, (counts[key].get(value) ?? 0) + 1);
  }
  const label = (key: string) => (value: string) => {
    for (const { fields } of Object.values(definitions)) {
      const vocabulary = fields.find((field) => field.key === key)?.vocabulary;
      if (vocabulary === undefined) continue;
      const shown = termLabel(vocabularyOf(vocabulary), value, language);
      if (shown !== value) return shown;
    }
    return value;
  };
  const quoted = (value: string): string => (/[\s()|]/u.test(value) ? `"${value.replaceAll('"', '')}"` : value);
  return (['kind', 'tags', 'reading', 'language'] as const).map((key) => {
    const facet = key === 'tags' ? 'tag' : key;
    return { facet, values: most(counts[key], label(key), (value) => `${facet}:${quoted(value)}`) };
  });
}

/** Records of a type that those of the answer are around: what `person:P-0001` asks for, counted for all people at once. */
function linkedIn(catalogue: Catalogue, bits: Bits, type: 'person' | 'organisation' | 'place'): Value[] {
  const total = countOf(bits);
  if (total === 0) return [];
  const counts = new Map<string, number>();
  const near = nearOf(catalogue, type);
  for (const [code, numbers] of near.byCode) {
    let count = 0;
    for (const number of numbers) count += bits[number] ?? 0;
    if (count > 0) counts.set(code, count);
  }
  const title = catalogue.prepare('select title from record where code = ?', { pluck: true });
  return most(
    counts,
    (code) => String(title.get([code]) ?? '') || code,
    (code) => `${type}:${code}`,
  );
}

interface Near {
  readonly seq: number;
  /** Of each record of the type its code, with the numbers of what is around it. */
  readonly byCode: ReadonlyMap<string, readonly number[]>;
}

const kept = new WeakMap<Catalogue, Map<string, Near>>();

function nearOf(catalogue: Catalogue, type: string): Near {
  const { seq } = standingOf(catalogue);
  const ofTypes = kept.get(catalogue) ?? new Map<string, Near>();
  kept.set(catalogue, ofTypes);
  const known = ofTypes.get(type);
  if (known?.seq === seq) return known;
  const byCode = new Map<string, number[]>();
  const rows = catalogue
    .prepare(
      `with pair (own, other) as (
         select from_record, to_record from link union select to_record, from_record from link
         union select target, record from reference
         union select record, document from citation
         union select l.from_record, c.document from citation c join link l on l.id = c.link
         union select l.to_record, c.document from citation c join link l on l.id = c.link
         union select id, id from record
       ) select s.code, json_group_array(r.number) as numbers
       from record s join pair on pair.own = s.id join record r on r.id = pair.other
       where s.type = ? and s.state = 'active' group by s.number`,
    )
    .all<{ code: string; numbers: string }>([type]);
  for (const { code, numbers } of rows) byCode.set(code, JSON.parse(numbers) as number[]);
  const near = { seq, byCode };
  ofTypes.set(type, near);
  return near;
}

function yearsIn(catalogue: Catalogue, bits: Bits): Value[] {
  const { earliest } = datesOf(catalogue);
  const counts = new Map<string, number>();
  for (let number = 0; number < bits.length; number += 1) {
    const day = earliest[number] ?? Number.NaN;
    if (bits[number] !== 1 || Number.isNaN(day)) continue;
    const year = String(new Date(day * 86_400_000).getUTCFullYear());
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const years = most(
    counts,
    (year) => year,
    (year) => `date:${year}`,
    Infinity,
  );
  return years.toSorted((a, b) => (a.value < b.value ? 1 : -1));
}

function most(
  counts: ReadonlyMap<string, number>,
  label: (value: string) => string,
  query: (value: string) => string,
  limit = MOST_VALUES,
): Value[] {
  return [...counts]
    .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([value, count]) => ({ value, label: label(value), count, query: query(value) }));
}
