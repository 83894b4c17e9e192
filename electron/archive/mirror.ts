import type { MirrorRow } from '../../shared/contract/shapes.ts';
import type { Fields, FieldValue, RecordType } from '../../shared/records/definition.ts';
import { timelinePaths } from '../../shared/records/dated-parts.ts';
import { definitions, fromModel } from '../../shared/records/definitions.ts';
import { isReference } from '../../shared/records/show.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { usingModel } from './follow-model.ts';

/** Characters of a text that a list shows. */
const CUT = 200;

export interface MirrorPage {
  /** Number of the newest entry of the history when the rows were read. */
  readonly seq: number;
  readonly rows: MirrorRow[];
  readonly next: number | null;
}

/** Rows of the records after a row number, trashed ones too, in the order of row numbers. */
export function mirrorRows(
  catalogue: Catalogue,
  { types, after, limit }: { readonly types: readonly string[]; readonly after: number; readonly limit: number },
): MirrorPage {
  const ofTypes = types.length === 0 ? '' : 'and type in (select value from json_each($types))';
  const stored = catalogue
    .prepare(`select ${COLUMNS} from record where number > $after ${ofTypes} order by number limit $limit`)
    .all<StoredRow>({ after, limit, ...(types.length === 0 ? {} : { types: JSON.stringify(types) }) });
  // Marks of what was read are no part of the history: who begins anew reads them anew.
  if (after === 0) kept.delete(catalogue);
  const isLast = stored.length < limit;
  const rows = toRows(catalogue, stored, stored.length > MANY ? aroundAll(catalogue) : aroundEach(catalogue));
  if (isLast) kept.delete(catalogue);
  return { seq: newestEntry(catalogue), rows, next: isLast ? null : (rows.at(-1)?.number ?? null) };
}

/**
 * The rows of all records that entries of the history after `seq` touched, as they are now; also of those whose title shows one of
 * them. Whole entries, as many as it takes for `limit` records: ask again with the `seq` that comes back while there is `more`.
 */
export function changesSince(
  catalogue: Catalogue,
  seq: number,
  limit: number,
): { seq: number; rows: MirrorRow[]; more: boolean } {
  const newest = newestEntry(catalogue);
  const touched = new Map<string, number>();
  let upTo = seq;
  const entries = catalogue
    .prepare('select seq, record from history_of where seq > ? order by seq limit ?')
    .all<{ seq: number; record: string }>([seq, limit + 1]);
  const last = entries.length > limit ? (entries.at(-1)?.seq ?? newest) : newest;
  // The last entry may go on beyond what was read; it is taken with the next call, unless it is the only one.
  upTo = entries.length <= limit ? newest : entries[0]?.seq === last ? last : last - 1;
  for (const entry of entries) if (entry.seq <= upTo) touched.set(entry.record, entry.seq);
  if (entries.length > limit && upTo === last)
    for (const record of catalogue
      .prepare('select record from history_of where seq = ?', { pluck: true })
      .all([last]) as unknown as string[])
      touched.set(record, last);
  const ids = withDependents(catalogue, [...touched.keys()], { seq, upTo });
  const stored = catalogue
    .prepare(`select ${COLUMNS} from record where id in (select value from json_each(?)) order by number`)
    .all<StoredRow>([JSON.stringify([...ids])]);
  const rows = toRows(catalogue, stored, stored.length > MANY ? aroundAll(catalogue) : aroundEach(catalogue));
  kept.delete(catalogue);
  return { seq: upTo, rows, more: upTo < newest };
}

/** Number of the newest entry of the history; 0 when there is none. */
export function newestEntry(catalogue: Catalogue): number {
  return Number(catalogue.prepare('select max(seq) from history', { pluck: true }).get() ?? 0);
}

/**
 * What else has another row now. A title shows titles of other records: those whose fields refer to a record that was itself changed
 * come with it. And what is in the trash counts as no link and no source of the records around it.
 */
function withDependents(
  catalogue: Catalogue,
  touched: readonly string[],
  { seq, upTo }: { readonly seq: number; readonly upTo: number },
): ReadonlySet<string> {
  const ids = new Set(touched);
  // The earliest of all of them: a clock may have been put back between two entries.
  const since = catalogue
    .prepare('select min(at) from history where seq > ? and seq <= ?', { pluck: true })
    .get([seq, upTo]);
  const isChanged = catalogue.prepare('select 1 from record where id = ? and updated >= ?');
  const dependents = catalogue.prepare('select distinct record from reference where target = ?', { pluck: true });
  const showing = new Set(touched.filter((id) => isChanged.get([id, String(since ?? '')]) !== undefined));
  // A term that is called otherwise, and a field, change titles and cells of records that no entry of the history is about.
  for (const id of usingModel(catalogue, touched)) showing.add(id);
  // A set that grows while it is walked is walked to its new end.
  for (const id of showing) {
    ids.add(id);
    for (const dependent of dependents.all([id]) as unknown as string[]) showing.add(dependent);
  }
  for (const id of aroundMoved(catalogue, { seq, upTo })) ids.add(id);
  return ids;
}

/** Records around those that may have gone into the trash or come back. */
function aroundMoved(
  catalogue: Catalogue,
  { seq, upTo }: { readonly seq: number; readonly upTo: number },
): readonly string[] {
  const moved = catalogue
    .prepare(
      `select distinct o.record from history h join history_of o on o.seq = h.seq
       where h.seq > ? and h.seq <= ? and h.action in ('trash', 'restore', 'undo', 'put')`,
      { pluck: true },
    )
    .all([seq, upTo]) as unknown as string[];
  const around = catalogue.prepare(
    `select to_record from link where from_record = $id union select from_record from link where to_record = $id
     union select document from citation where record = $id union select record from citation where document = $id`,
    { pluck: true },
  );
  return moved.flatMap((id) => around.all({ id }) as unknown as string[]);
}

interface StoredRow {
  readonly [column: string]: string | number | null;
  readonly number: number;
  readonly id: string;
  readonly code: string;
  readonly type: RecordType;
  readonly title: string;
  readonly state: 'active' | 'trashed';
  readonly updated: string;
  readonly data: string;
  /** Values of other sources, null where there are none. */
  readonly others: string | null;
}

const COLUMNS = 'number, id, code, type, title, state, updated, data, others';

function toRows(catalogue: Catalogue, stored: readonly StoredRow[], around: Around): MirrorRow[] {
  const codeOf = codes(catalogue);
  return stored.map(({ number, id, code, type, title, state, updated, data, others }): MirrorRow => {
    const fields = JSON.parse(data) as Fields;
    const { date, earliest, latest } = firstDate(type, fields, (path) => around.date(id, path)) ?? UNDATED;
    return {
      number,
      code,
      type,
      title,
      state,
      updated,
      date,
      earliest,
      latest,
      cells: cellsOf(type, fields, codeOf),
      file: type === 'document' ? around.file(id) : null,
      links: around.links(id),
      sources: around.sources(id),
      ...(others === null ? {} : { disputed: Object.keys(JSON.parse(others) as object) }),
    };
  });
}

/** What a row of the mirror has from other tables, by the id of the record. */
interface Around {
  links(id: string): number;
  /** Citations of a record, and those that rest on a document. */
  sources(id: string): number;
  date(id: string, field: string): Dated | undefined;
  file(id: string): MirrorRow['file'];
}

type Dated = Pick<MirrorRow, 'date' | 'earliest' | 'latest'>;
const UNDATED: Dated = { date: null, earliest: null, latest: null };

/** Pictures whose words were recognised are without text no more. */
export const REASON = `case when f.reason = 'no-text-layer' and not exists (
    select 1 from page_text p where p.record = f.record and p.text = ''
      and not exists (select 1 from text_layer l where l.number = p.number and l.current = 1)) then null else f.reason end`;

const FILE = `select f.record, f.extension, f.mime, f.size, f.pages, f.added, ${REASON} as reason, m.record is not null as read
  from file f left join read_mark m on m.record = f.record`;
interface StoredFile {
  readonly [column: string]: string | number | null;
  readonly record: string;
  readonly extension: string;
  readonly mime: string;
  readonly size: number;
  readonly pages: number;
  readonly added: string;
  readonly reason: string | null;
  readonly read: number;
}

function aroundEach(catalogue: Catalogue): Around {
  const links = catalogue.prepare(countOf('link', ['from_record', 'to_record']), { pluck: true });
  const sources = catalogue.prepare(countOf('citation', ['record', 'document']), { pluck: true });
  const date = catalogue.prepare(
    'select date, earliest, latest from bound where record = ? and field = ? and position = 0',
  );
  const file = catalogue.prepare(`${FILE} where f.record = ? order by f.added limit 1`);
  return {
    links: (id) => Number(links.get({ id })),
    sources: (id) => Number(sources.get({ id })),
    date: (id, field) => date.get<never>([id, field]),
    file: (id) => shownFile(file.get<StoredFile>([id])),
  };
}

/** Rows from which on reading each table once is faster than asking for each record. */
const MANY = 500;

/**
 * What was read for the last page, for the next one: nothing has changed while the history has no new entry. Not kept beyond the
 * last page.
 */
const kept = new WeakMap<Catalogue, { readonly seq: number; readonly around: Around }>();

function aroundAll(catalogue: Catalogue): Around {
  const seq = newestEntry(catalogue);
  const known = kept.get(catalogue);
  if (known?.seq === seq) return known.around;
  const links = counted(catalogue, 'link', ['from_record', 'to_record']);
  const sources = counted(catalogue, 'citation', ['record', 'document']);
  const dates = new Map<string, Dated & { readonly field: string; readonly others?: Map<string, Dated> }>();
  for (const { record, field, ...dated } of catalogue
    .prepare('select record, field, date, earliest, latest from bound where position = 0')
    .all<{ record: string; field: string; date: string; earliest: string | null; latest: string | null }>()) {
    const first = dates.get(record);
    if (first === undefined) dates.set(record, { field, ...dated });
    else dates.set(record, { ...first, others: new Map(first.others).set(field, dated) });
  }
  const files = new Map<string, StoredFile>();
  for (const file of catalogue.prepare(FILE).all<StoredFile>()) {
    const earlier = files.get(file.record);
    if (earlier === undefined || file.added < earlier.added) files.set(file.record, file);
  }
  const around: Around = {
    links: (id) => links.get(id) ?? 0,
    sources: (id) => sources.get(id) ?? 0,
    date(id, field) {
      const found = dates.get(id);
      return found?.field === field ? found : found?.others?.get(field);
    },
    file: (id) => shownFile(files.get(id)),
  };
  kept.set(catalogue, { seq, around });
  return around;
}

/** Counts for one record what joins it to others; what is in the trash is out of sight. */
function countOf(table: string, [one, other]: readonly [string, string]): string {
  const from = (own: string, far: string): string =>
    `(select count(*) from ${table} e join record r on r.id = e.${far} where e.${own} = $id and r.state = 'active')`;
  return `select ${from(one, other)} + ${from(other, one)}`;
}

/** The same for all records: everything, and then without what is in the trash, which is little. */
function counted(catalogue: Catalogue, table: string, [one, other]: readonly [string, string]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (sign: 1 | -1, rows: readonly { id: string; count: number }[]): void => {
    for (const { id, count } of rows) counts.set(id, (counts.get(id) ?? 0) + sign * count);
  };
  const types = JSON.stringify(Object.keys(definitions));
  for (const [own, far] of [
    [one, other],
    [other, one],
  ]) {
    add(1, catalogue.prepare(`select ${own} as id, count(*) as count from ${table} group by ${own}`).all());
    add(
      -1,
      catalogue
        .prepare(
          `select e.${own} as id, count(*) as count from record t join ${table} e on e.${far} = t.id
           where t.type in (select value from json_each(?)) and t.state = 'trashed' group by e.${own}`,
        )
        .all([types]),
    );
  }
  return counts;
}

function shownFile(file: StoredFile | undefined): MirrorRow['file'] {
  if (file === undefined) return null;
  const { extension, mime, size, pages, added, reason, read } = file;
  return { extension, mime, size, pages, added, reason, read: read === 1 };
}

/** Dates of each type that stand on timelines: its own in the order of the definition, then those inside groups. */
const timelineDates = fromModel(
  () => new Map(Object.values(definitions).map((definition) => [definition.type, timelinePaths(definition)])),
);

function firstDate(type: RecordType, fields: Fields, dated: (path: string) => Dated | undefined): Dated | undefined {
  for (const path of timelineDates().get(type) ?? []) {
    const [top = ''] = path.split('.');
    // A group that is there need not have this date.
    const found = fields[top] === undefined ? undefined : dated(path);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Fields that are short enough for a list, by type. */
const shortFields = fromModel(
  () =>
    new Map(
      Object.values(definitions).map(({ type, fields }) => [
        type,
        fields.filter((field) => field.type !== 'longText' && field.type !== 'group'),
      ]),
    ),
);

function cellsOf(type: RecordType, fields: Fields, codeOf: (id: string) => string): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  const isModel = definitions[type].model === true;
  for (const field of shortFields().get(type) ?? []) {
    const value = fields[field.key];
    // The window takes the fields and terms of the archive's own from here, whole.
    if (value !== undefined) cells[field.key] = isModel ? value : cell(value, codeOf);
  }
  return cells;
}

function cell(value: FieldValue, codeOf: (id: string) => string): unknown {
  if (typeof value === 'string') return value.length > CUT ? cut(value) : value;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((each: FieldValue) => cell(each, codeOf));
  return isReference(value) ? codeOf(value.ref) : value;
}

/** Never through the middle of a character. */
function cut(text: string): string {
  const short = text.slice(0, CUT);
  return short.isWellFormed() ? short : short.slice(0, -1);
}

function codes(catalogue: Catalogue): (id: string) => string {
  const query = catalogue.prepare('select code from record where id = ?', { pluck: true });
  const known = new Map<string, string>();
  return (id) => {
    const code = known.get(id) ?? String(query.get([id]) ?? '');
    known.set(id, code);
    return code;
  };
}
