import { fail } from '../../shared/contract/errors.ts';
import { boundsOf } from '../../shared/dates/bounds.ts';
import type { Edtf } from '../../shared/dates/edtf.ts';
import { certainlyIn, couldBeIn, type Days } from '../../shared/dates/order.ts';
import type { FieldDefinition, Fields, FieldValue, RecordType } from '../../shared/records/definition.ts';
import { definitionOf, definitions } from '../../shared/records/definitions.ts';
import { isReference } from '../../shared/records/show.ts';
import { dateOf, dimensionsOf, fieldOfPath, TIMES } from '../../shared/statistics/dimension.ts';
import { widerTerms } from '../../shared/vocabulary/term-tree.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { termLabel, type Language } from '../../shared/vocabulary/vocabulary.ts';
import type { Catalogue } from '../vault/catalogue.ts';

/** What is counted, by what, and within which bounds. */
export interface Question {
  readonly of: string;
  /** Records, or the different people that are linked to them. */
  readonly count: 'records' | 'people';
  /** A dimension of shared/statistics/dimension.ts; so is `across`. */
  readonly by: string;
  readonly across?: string | undefined;
  /** Bounds of the date, as ISO days. */
  readonly span?: Days | undefined;
  /** Only dates that lie in the span whatever they turn out to be. */
  readonly certain?: boolean | undefined;
  /** Only records linked to the record with this code. */
  readonly linked?: string | undefined;
}

export interface Category {
  /** A term, the code of a record, a year; `''`: the archive does not say; `'?'`: the date could be in more than one. */
  readonly id: string;
  readonly label: string;
  /** In the hierarchy of its list. */
  readonly depth: number;
  readonly total: number;
}

export interface Counted {
  readonly of: RecordType;
  readonly count: Question['count'];
  /** Records that were counted, and different units among them: the same, or the people. */
  readonly records: number;
  readonly units: number;
  readonly rows: readonly Category[];
  readonly columns: readonly Category[];
  /** Of each row a figure for each column; empty without `across`. */
  readonly cells: readonly (readonly number[])[];
  /** Whether a unit can stand in several rows or columns, so that these do not add up. */
  readonly overlapping: boolean;
  /** Records of which the archive does not say the row or the column, and those whose date could be in several. */
  readonly unsaid: number;
  readonly uncertain: number;
}

/** Said of nothing, and of a date that could lie in several units. */
export const UNSAID = '';
export const UNCERTAIN = '?';

/**
 * Counts records, or the people in them, by one or two dimensions. Every figure can be asked for its records (`recordsBehind`). A term that
 * has narrower ones counts theirs as well. Records in the trash are not counted, a person never twice in one figure.
 * @throws TYPE_UNKNOWN, DIMENSION_UNKNOWN, RECORD_NOT_FOUND
 */
export function countRecords(catalogue: Catalogue, question: Question, language: Language): Counted {
  const { of, facts, label } = gather(catalogue, question, language);
  const rows = tally(facts, ({ rows: own }) => own);
  const columns = question.across === undefined ? new Map<string, Set<string>>() : tally(facts, (each) => each.columns);
  const all = new Set(facts.flatMap(({ units }) => units));
  const byRow = categories(rows, label(question.by));
  const byColumn = question.across === undefined ? [] : categories(columns, label(question.across));
  const crossed = new Map<string, Set<string>>();
  if (question.across !== undefined)
    for (const { rows: own, columns: theirs, units } of facts)
      for (const row of own) for (const column of theirs) add(crossed, `${row}\n${column}`, units);
  return {
    of,
    count: question.count,
    records: facts.length,
    units: all.size,
    rows: byRow,
    columns: byColumn,
    cells: byRow.map((row) => byColumn.map((column) => crossed.get(`${row.id}\n${column.id}`)?.size ?? 0)),
    overlapping: overlaps(byRow, all.size) || overlaps(byColumn, all.size),
    unsaid: facts.filter((each) => each.rows.has(UNSAID) || each.columns.has(UNSAID)).length,
    uncertain: facts.filter((each) => each.rows.has(UNCERTAIN) || each.columns.has(UNCERTAIN)).length,
  };
}

/** The records behind one figure, in the order of their codes. */
export function recordsBehind(
  catalogue: Catalogue,
  question: Question & { readonly row?: string | undefined; readonly column?: string | undefined },
  language: Language,
): { code: string; type: RecordType; title: string }[] {
  const { of, facts } = gather(catalogue, question, language);
  const fits = (categories: ReadonlySet<string>, wanted: string | undefined): boolean =>
    wanted === undefined || categories.has(wanted);
  return facts
    .filter(({ rows, columns }) => fits(rows, question.row) && fits(columns, question.column))
    .map(({ code, title }) => ({ code, type: of, title }))
    .toSorted((a, b) => a.code.length - b.code.length || (a.code < b.code ? -1 : 1));
}

interface Fact {
  readonly code: string;
  readonly title: string;
  readonly units: readonly string[];
  readonly rows: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
}

type Row = { readonly id: string; readonly code: string; readonly title: string; readonly data: string };

function gather(catalogue: Catalogue, question: Question, language: Language) {
  const { type: of } = definitionOf(question.of);
  const known = new Set(dimensionsOf(of).map(({ id }) => id));
  for (const dimension of [question.by, question.across])
    if (dimension !== undefined && !known.has(dimension))
      fail('DIMENSION_UNKNOWN', { type: of, dimension, known: [...known].join(', ') });
  const world = worldOf(catalogue, of);
  const within = question.linked === undefined ? null : linkedTo(catalogue, question.linked);
  const [byRow, byColumn] = [question.by, question.across].map((dimension) =>
    dimension === undefined ? null : reader(of, dimension, world),
  );
  const date = dateOf(definitions[of])?.key;
  const facts: Fact[] = [];
  for (const row of catalogue
    .prepare("select id, code, title, data from record where type = ? and state = 'active'")
    .all<Row & Record<string, string>>([of])) {
    if (within !== null && !within.has(row.id)) continue;
    const fields = JSON.parse(row.data) as Fields;
    if (
      question.span !== undefined &&
      !isIn(date === undefined ? undefined : fields[date], question.span, question.certain)
    )
      continue;
    const people = of === 'person' ? [row.id] : world.linked('person', row.id);
    facts.push({
      code: row.code,
      title: row.title || row.code,
      units: question.count === 'people' ? people : [row.id],
      rows: byRow?.(row.id, fields) ?? new Set([UNSAID]),
      columns: byColumn?.(row.id, fields) ?? new Set(),
    });
  }
  const label = (dimension: string) => labelling(of, dimension, world, language);
  return { of, facts, label };
}

type Read = (id: string, fields: Fields) => ReadonlySet<string>;

function reader(type: RecordType, dimension: string, world: World): Read {
  if ((TIMES as readonly string[]).includes(dimension)) {
    const key = dateOf(definitions[type])?.key ?? '';
    return (_id, fields) => new Set([timeOf(fields[key], dimension as (typeof TIMES)[number])]);
  }
  if (dimension === 'sex' && type !== 'person')
    return (id) => orUnsaid(world.linked('person', id).map((person) => world.sexOf(person)));
  if (dimension.startsWith('linked.')) {
    const other = dimension.slice('linked.'.length) as RecordType;
    return (id) => orUnsaid(world.linked(other, id).map((each) => world.codeOf(each)));
  }
  const field = fieldOfPath(type, dimension) as FieldDefinition;
  const path = dimension.split('.');
  return (_id, fields) => orUnsaid(valuesAt(fields, path).flatMap((value) => categoriesOf(field, value, world)));
}

function categoriesOf(field: FieldDefinition, value: FieldValue, world: World): string[] {
  if (isReference(value)) return [world.codeOf(value.ref)];
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  if (typeof value !== 'string' || value === '') return [];
  if (field.type !== 'term' || field.vocabulary === undefined) return [value];
  return [...widerTerms(vocabularyOf(field.vocabulary), value).map(({ id }) => id), value];
}

function orUnsaid(found: readonly string[]): ReadonlySet<string> {
  return new Set(found.length === 0 ? [UNSAID] : found);
}

/** The simple values at a path, through lists and groups. */
function valuesAt(value: FieldValue | Fields | undefined, path: readonly string[]): FieldValue[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((each: FieldValue) => valuesAt(each, path));
  const [key, ...rest] = path;
  if (key === undefined) return [value];
  return typeof value === 'object' ? valuesAt((value as Fields)[key], rest) : [];
}

/** The year, quarter or month in which something was, or began; `?` when it may have been in more than one. */
function timeOf(value: FieldValue | undefined, unit: (typeof TIMES)[number]): string {
  if (typeof value !== 'string') return UNSAID;
  const start = value.includes('/') ? (value.split('/')[0] ?? '') : value;
  if (start === '' || start === '..') return UNCERTAIN;
  const { earliest, latest } = boundsOf(start as Edtf);
  if (earliest === null || latest === null) return UNCERTAIN;
  const [one, other] = [earliest, latest].map((day) => unitOf(day, unit));
  return one === other ? (one as string) : UNCERTAIN;
}

function unitOf(day: string, unit: (typeof TIMES)[number]): string {
  if (unit === 'year') return day.slice(0, 4);
  return unit === 'month' ? day.slice(0, 7) : `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function isIn(value: FieldValue | undefined, span: Days, certain = false): boolean {
  if (typeof value !== 'string') return false;
  const bounds = boundsOf(value as Edtf);
  return certain ? certainlyIn(bounds, span) : couldBeIn(bounds, span);
}

/** What is known around the records that are counted. */
interface World {
  /** Ids of the active records of a type that a record is linked to, in either direction. */
  linked(type: RecordType, id: string): readonly string[];
  codeOf(id: string): string;
  titleOf(code: string): string;
  sexOf(person: string): string;
}

function worldOf(catalogue: Catalogue, of: RecordType): World {
  const links = new Map<string, Map<RecordType, Set<string>>>();
  for (const { id, other, type } of catalogue
    .prepare(
      `select l.id, l.other, r.type from (
         select from_record as id, to_record as other from link union select to_record, from_record from link
       ) l join record own on own.id = l.id join record r on r.id = l.other
       where own.type = ? and r.state = 'active' and r.type in ('person', 'organisation', 'case', 'place')`,
    )
    .all<{ id: string; other: string; type: RecordType }>([of])) {
    const own = links.get(id) ?? new Map<RecordType, Set<string>>();
    links.set(id, own.set(type, (own.get(type) ?? new Set()).add(other)));
  }
  const one = catalogue.prepare('select code, title from record where id = ?');
  const codes = new Map<string, string>();
  const titles = new Map<string, string>();
  const sex = catalogue.prepare("select json_extract(data, '$.sex') from record where id = ?", { pluck: true });
  const sexes = new Map<string, string>();
  return {
    linked: (type, id) => [...(links.get(id)?.get(type) ?? [])],
    codeOf(id) {
      const known = codes.get(id);
      if (known !== undefined) return known;
      const row = one.get<{ code: string; title: string }>([id]);
      codes.set(id, row?.code ?? '');
      if (row !== undefined) titles.set(row.code, row.title || row.code);
      return row?.code ?? '';
    },
    titleOf: (code) => titles.get(code) ?? code,
    sexOf(person) {
      const known = sexes.get(person) ?? String(sex.get([person]) ?? UNSAID);
      sexes.set(person, known);
      return known;
    },
  };
}

/** Ids of the records that are linked to the one with a code. */
function linkedTo(catalogue: Catalogue, code: string): ReadonlySet<string> {
  const id = catalogue.prepare('select id from record where code = ?', { pluck: true }).get([code]) as
    string | undefined;
  if (id === undefined) fail('RECORD_NOT_FOUND', { code });
  const rows = catalogue
    .prepare(
      'select to_record from link where from_record = $id union select from_record from link where to_record = $id',
      {
        pluck: true,
      },
    )
    .all({ id }) as unknown as string[];
  return new Set(rows);
}

function tally(facts: readonly Fact[], of: (fact: Fact) => ReadonlySet<string>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const fact of facts) for (const id of of(fact)) add(found, id, fact.units);
  return found;
}

function add(to: Map<string, Set<string>>, id: string, units: readonly string[]): void {
  const known = to.get(id) ?? new Set<string>();
  for (const unit of units) known.add(unit);
  to.set(id, known);
}

/** How categories of a dimension are called, and in which order they stand. */
interface Labelling {
  label(id: string): string;
  /** Its wider terms, the widest first. */
  above(id: string): readonly string[];
  readonly inTime: boolean;
}

function labelling(type: RecordType, dimension: string, world: World, language: Language): Labelling {
  const plain = { above: () => [], inTime: false };
  if ((TIMES as readonly string[]).includes(dimension)) return { label: (id) => id, above: () => [], inTime: true };
  if (dimension === 'sex') return { ...plain, label: (id) => termLabel(vocabularyOf('sex'), id, language) };
  if (dimension.startsWith('linked.')) return { ...plain, label: (id) => world.titleOf(id) };
  const field = fieldOfPath(type, dimension);
  if (field?.type === 'term' && field.vocabulary !== undefined) {
    const vocabulary = vocabularyOf(field.vocabulary);
    return {
      label: (id) => termLabel(vocabulary, id, language),
      above: (id) => widerTerms(vocabulary, id).map((term) => term.id),
      inTime: false,
    };
  }
  return { ...plain, label: (id) => world.titleOf(id) };
}

/** Categories with their totals: in the order of time, or each under its wider term and the greatest first; what is not known last. */
function categories(totals: ReadonlyMap<string, ReadonlySet<string>>, { label, above, inTime }: Labelling): Category[] {
  const made = [...totals].map(([id, units]) => ({
    id,
    label: id === UNSAID || id === UNCERTAIN ? id : label(id),
    depth: above(id).length,
    total: units.size,
  }));
  const totalOf = (id: string): number => totals.get(id)?.size ?? 0;
  const last = ({ id }: Category): number => (id === UNSAID ? 2 : id === UNCERTAIN ? 1 : 0);
  const place = ({ id }: Category): string[] =>
    [...above(id), id].map((each) => `${String(1e9 - totalOf(each)).padStart(10, '0')} ${each}`);
  return made.toSorted((a, b) => {
    if (last(a) !== last(b)) return last(a) - last(b);
    if (inTime) return a.id < b.id ? -1 : 1;
    const [one, other] = [place(a), place(b)];
    for (const [at, step] of one.entries()) {
      const theirs = other[at];
      if (theirs === undefined) return 1;
      if (step !== theirs) return step < theirs ? -1 : 1;
    }
    return -1;
  });
}

/** Whether the categories of the top of the hierarchy hold more than there are units. */
function overlaps(found: readonly Category[], units: number): boolean {
  return found.filter(({ depth }) => depth === 0).reduce((sum, { total }) => sum + total, 0) > units;
}
