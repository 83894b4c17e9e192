import type { MirrorRow } from '../../shared/contract/shapes.ts';
import { boundsOf } from '../../shared/dates/bounds.ts';
import { certainlyIn, couldBeIn } from '../../shared/dates/order.ts';
import { readDate } from '../../shared/dates/read.ts';
import type { FieldDefinition, RecordDefinition } from '../../shared/records/definition.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { withNarrower, type Language } from '../../shared/vocabulary/vocabulary.ts';
import { sayValue, shortFields, valuesOf, type Saying } from './cell-values.ts';

/** What a list leaves in, apart from its order. */
export interface Filter {
  /** Words that title, code or a cell holds. */
  readonly text: string;
  /** Chosen values by field; the empty text stands for records without a value. */
  readonly terms: Readonly<Record<string, readonly string[]>>;
  /** Dates as typed; the empty text is no limit. */
  readonly from: string;
  readonly until: string;
  /** Only dates that lie in the span whatever they turn out to be; else all that may. */
  readonly certain?: boolean;
  readonly unsourced: boolean;
  /** Codes that one record is linked to; null for all. */
  readonly linked: ReadonlySet<string> | null;
}

/** Lower case, one letter for ё and е, one for all apostrophes: how texts are compared while one types. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[’‘ʼ`´]/g, "'");
}

/**
 * The rows that fit, in the order they come in. Every word that is typed has to be somewhere in the title, the code or a cell. A row
 * without a date fits no range; a date that may lie in the range fits, unless only certain ones are asked for.
 */
export function filterRows(
  rows: readonly MirrorRow[],
  filter: Filter,
  textOf: (row: MirrorRow) => string,
): readonly MirrorRow[] {
  const tests = testsOf(filter, textOf);
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)));
}

function testsOf(filter: Filter, textOf: (row: MirrorRow) => string): ((row: MirrorRow) => boolean)[] {
  const tests: ((row: MirrorRow) => boolean)[] = [];
  const { linked, from, until, certain } = filter;
  if (filter.unsourced) tests.push((row) => row.sources === 0);
  if (linked !== null) tests.push((row) => linked.has(row.code));
  for (const [field, chosen] of Object.entries(filter.terms)) {
    if (chosen.length === 0) continue;
    const wanted = new Set(chosen);
    tests.push((row) => facetValues(row, field).some((value) => wanted.has(value)));
  }
  const range = dateRange(from, until);
  if (range !== null)
    tests.push(
      ({ date, ...bounds }) =>
        date !== null && (certain === true ? certainlyIn(bounds, range) : couldBeIn(bounds, range)),
    );
  const words = fold(filter.text).split(/\s+/).filter(Boolean);
  // The text last: it is what costs most.
  if (words.length > 0)
    tests.push((row) => {
      const text = textOf(row);
      return words.every((word) => text.includes(word));
    });
  return tests;
}

/** The days between two dates as typed, both included; null when neither says anything. */
export function dateRange(from: string, until: string): { earliest: string | null; latest: string | null } | null {
  const start = typedDate(from);
  const end = typedDate(until);
  if (start === null && end === null) return null;
  return { earliest: start?.earliest?.slice(0, 10) ?? null, latest: end?.latest?.slice(0, 10) ?? null };
}

/** The bounds of a date as a person types it; null while it cannot be read. */
export function typedDate(text: string): { earliest: string | null; latest: string | null } | null {
  const date = readDate(text);
  return date === null ? null : boundsOf(date);
}

/** The values of a field that a facet counts; the empty text for none. */
export function facetValues(row: MirrorRow, field: string): readonly string[] {
  const values = valuesOf(row.cells[field]);
  return values.length === 0 ? [''] : values.map(String);
}

/** How many of the rows have each value of a field, the most frequent first, those without a value last. */
export function facetCounts(
  rows: readonly MirrorRow[],
  field: string,
): readonly { readonly value: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const row of rows) for (const value of facetValues(row, field)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => Number(a.value === '') - Number(b.value === '') || b.count - a.count);
}

/** The fields whose values are terms, so that a list can be filtered and grouped by them. */
export function facetFields(definition: RecordDefinition): readonly FieldDefinition[] {
  return definition.fields.filter(({ type }) => type === 'term');
}

/** A value of a facet with its place in the hierarchy of its list: 0 at the top. */
export interface FacetTerm {
  readonly value: string;
  readonly count: number;
  readonly depth: number;
}

/**
 * The values that rows have, each under its wider term, which counts every row that has one of them. A list without a hierarchy comes
 * as `facetCounts` gives it.
 */
export function facetTree(rows: readonly MirrorRow[], { key, vocabulary }: FieldDefinition): readonly FacetTerm[] {
  const terms = vocabulary === undefined ? [] : vocabularyOf(vocabulary).terms;
  const broader = new Map(terms.flatMap(({ id, broader: wide }) => (wide === undefined ? [] : [[id, wide] as const])));
  const flat = facetCounts(rows, key);
  if (!flat.some(({ value }) => broader.has(value))) return flat.map((each) => ({ ...each, depth: 0 }));
  const above = (value: string): string[] => {
    const found = [value];
    for (let wide = broader.get(value); wide !== undefined && !found.includes(wide); wide = broader.get(wide))
      found.push(wide);
    return found;
  };
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const value of new Set(facetValues(row, key).flatMap(above))) counts.set(value, (counts.get(value) ?? 0) + 1);
  const under = (parent: string | undefined, depth: number): FacetTerm[] =>
    [...counts]
      .filter(([value]) => broader.get(value) === parent)
      .toSorted(([a, one], [b, other]) => Number(a === '') - Number(b === '') || other - one)
      .flatMap(([value, count]) => [{ value, count, depth }, ...under(value, depth + 1)]);
  return under(undefined, 0);
}

/** Chosen terms with everything that stands under them: who looks for a wide term means the narrow ones as well. */
export function withNarrowerTerms(definition: RecordDefinition, terms: Filter['terms']): Filter['terms'] {
  const wide = Object.entries(terms).map(([key, chosen]): [string, readonly string[]] => {
    const vocabulary = definition.fields.find((field) => field.key === key)?.vocabulary;
    if (vocabulary === undefined) return [key, chosen];
    return [key, [...new Set(chosen.flatMap((id) => [...withNarrower(vocabularyOf(vocabulary), id)]))]];
  });
  return Object.fromEntries(wide);
}

/**
 * The folded text that a row is found by. It is made once for a row and a language and lies under the number of the row: there may be
 * 50,000 of them, and all are looked through at every letter that is typed.
 */
export function textFinder(definition: RecordDefinition, saying: Saying): (row: MirrorRow) => string {
  const fields = shortFields(definition);
  const { texts, rows } = made[saying.language];
  return (row) => {
    if (rows[row.number] === row) return texts[row.number] ?? '';
    const cells = fields.map((field) =>
      row.cells[field.key] === undefined ? '' : sayValue(field, row.cells[field.key], saying),
    );
    const text = fold([row.title, row.code, ...cells].join('\n'));
    rows[row.number] = row;
    texts[row.number] = text;
    return text;
  };
}

interface Made {
  readonly texts: string[];
  /** The rows that the texts are of: a record that was changed has another row under its number. */
  readonly rows: MirrorRow[];
}
const made: Readonly<Record<Language, Made>> = {
  en: { texts: [], rows: [] },
  ru: { texts: [], rows: [] },
  be: { texts: [], rows: [] },
};

/** The year that a row is grouped under; null when its date does not say one. */
export function yearOf({ earliest, latest }: MirrorRow): string | null {
  return earliest?.slice(0, 4) ?? latest?.slice(0, 4) ?? null;
}
