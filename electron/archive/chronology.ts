import type { Chronology, ChronologyEntry } from '../../shared/contract/shapes.ts';
import type { TimelineEntry } from '../../shared/contract/timeline.ts';
import { boundsOf } from '../../shared/dates/bounds.ts';
import type { Edtf } from '../../shared/dates/edtf.ts';
import { compareDates } from '../../shared/dates/order.ts';
import type { Disagreement } from '../../shared/records/check.ts';
import { datedParts, timelinePaths, type DatedPart } from '../../shared/records/dated-parts.ts';
import { definitions, fromModel } from '../../shared/records/definitions.ts';
import type { Fields, RecordType } from '../../shared/records/definition.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { titleById } from './derive.ts';
import type { RecordId } from './rows.ts';
import { belongingTo, saidOf, timelineOf } from './timeline.ts';

/** Of the records of an entry, the ones that make lanes. */
const LANES = { person: 'people', organisation: 'organisations', case: 'cases' } as const;

/**
 * Entries with who and what they belong to, in the order of time: the timelines of several records, each entry once, or everything in
 * the archive that has a date when none is named. Each table is asked once for all entries together.
 *
 * What belongs to a named record but has no date yet comes last, so that nobody thinks that it is not there.
 *
 * @param limit entries at most; beyond that the earliest are given, and `cut` is true
 */
export function readChronology(catalogue: Catalogue, about: readonly string[], limit: number): Chronology {
  const named = [...new Set(about)];
  const all = named.length === 0 ? wholeArchive(catalogue) : timelinesOf(catalogue, named);
  const ordered = inOrder(all);
  const entries = ordered.slice(0, limit);
  const records = [...new Set(entries.map(({ id }) => id))];
  const lanes = lanesOf(catalogue, records);
  const sources = sourcesOf(catalogue, entries);
  const disagreements = disagreementsOf(catalogue, records);
  const titles: Record<string, string> = {};
  const shown = entries.map(({ id, sources: own, lane, ...entry }): ChronologyEntry => {
    const linked = lanes.get(id) ?? [];
    const codes = (type: RecordType): string[] => {
      const all = linked.filter((each) => each.type === type).map(({ code }) => code);
      return [...new Set([...lane.flatMap((each) => (each.type === type ? [each.code] : [])), ...all])];
    };
    for (const { code, title } of [...linked, ...lane]) titles[code] = title;
    return {
      ...entry,
      people: codes('person'),
      organisations: codes('organisation'),
      cases: codes('case'),
      // An entry without a source of its own rests on those of the record.
      sources: own ?? sources.get(`${id} ${entry.item ?? ''}`) ?? sources.get(`${id} `) ?? [],
      others: entry.field === null ? [] : (disagreements.get(`${id} ${entry.field}`) ?? []),
    };
  });
  return { entries: shown, titles, cut: ordered.length > entries.length };
}

interface Lane {
  readonly code: string;
  readonly type: RecordType;
  readonly title: string;
}

type Named = Lane & { readonly id: RecordId };

interface Gathered extends Pick<
  ChronologyEntry,
  'code' | 'type' | 'title' | 'date' | 'earliest' | 'latest' | 'role' | 'field' | 'item' | 'detail'
> {
  readonly id: string;
  /** Known already; null: those of the record. */
  readonly sources: ChronologyEntry['sources'] | null;
  /** Records that the entry belongs to although the record itself is not linked to them, and the record itself. */
  readonly lane: readonly Lane[];
}

/** Every date that stands on timelines, as "case hearings.date". */
const onTimeline = fromModel(
  () =>
    new Set(
      Object.values(definitions)
        .filter(({ internal }) => internal !== true)
        .flatMap((definition) => timelinePaths(definition).map((path) => `${definition.type} ${path}`)),
    ),
);

function wholeArchive(catalogue: Catalogue): Gathered[] {
  const titleOf = titleById(catalogue);
  const read = new Map<string, Fields>();
  const partOf = (
    id: string,
    type: RecordType,
    path: string,
    position: number,
    data: string,
  ): DatedPart | undefined => {
    const fields = read.get(id) ?? (JSON.parse(data) as Fields);
    read.set(id, fields);
    return datedParts(definitions[type], fields, path)[position];
  };
  return catalogue
    .prepare(
      `select r.id, r.code, r.type, r.title, b.date, b.earliest, b.latest, b.field, b.position,
         case when instr(b.field, '.') > 0 then r.data end as data from bound b join record r on r.id = b.record
       where r.state = 'active' and r.type || ' ' || b.field in (select value from json_each(?))`,
    )
    .all<{
      id: string;
      code: string;
      type: RecordType;
      title: string;
      date: string;
      earliest: string | null;
      latest: string | null;
      field: string;
      position: number;
      data: string | null;
    }>([JSON.stringify([...onTimeline()])])
    .map(({ position, data, ...row }) => {
      const part = data === null ? undefined : partOf(row.id, row.type, row.field, position, data);
      return {
        ...row,
        role: null,
        sources: null,
        lane: laneOf(row),
        ...(part === undefined ? {} : saidOf(part, titleOf)),
      };
    });
}

/** The same entry of two timelines stands once, and belongs to both. */
function timelinesOf(catalogue: Catalogue, codes: readonly string[]): Gathered[] {
  const found = new Map<string, Gathered>();
  const record = catalogue.prepare('select id, code, type, title from record where code = ?');
  for (const code of codes) {
    const { entries } = timelineOf(catalogue, code);
    const subject = record.get<Lane & { id: string } & Record<string, string>>([code]);
    for (const entry of entries) {
      const own = record.get<Lane & { id: string } & Record<string, string>>([entry.code]);
      if (own === undefined || subject === undefined) continue;
      // The date of a link belongs to the two that it joins.
      const key =
        entry.field === undefined
          ? `${code} ${own.id} ${entry.role} ${entry.date}`
          : `${own.id} ${entry.field} ${entry.date} ${entry.item ?? ''}`;
      const known = found.get(key);
      found.set(key, known === undefined ? gathered(entry, own, subject) : joined(known, entry, subject));
    }
  }
  return [...found.values(), ...undatedOf(catalogue, codes)];
}

/** Kinds that stand on timelines for what happened at a time; of people and organisations a timeline is told, with a date or without. */
const happenings = fromModel(
  (): ReadonlySet<RecordType> =>
    new Set(
      Object.values(definitions)
        .filter(({ type, internal }) => internal !== true && type !== 'person' && type !== 'organisation')
        .filter((definition) => timelinePaths(definition).length > 0)
        .map(({ type }) => type),
    ),
);

/** The records named, and what belongs to them, of which no date is known. */
function undatedOf(catalogue: Catalogue, codes: readonly string[]): Gathered[] {
  const found = new Map<string, Gathered>();
  const isDated = catalogue.prepare(
    "select 1 from bound where record = ? and ? || ' ' || field in (select value from json_each(?)) limit 1",
    { pluck: true },
  );
  const fields = JSON.stringify([...onTimeline()]);
  const record = catalogue.prepare('select id, code, type, title from record where code = ?');
  for (const code of codes) {
    const subject = record.get<Named & Record<string, string>>([code]);
    if (subject === undefined) continue;
    const own = { record: subject, role: null, isLinkDated: false };
    const others = belongingTo(catalogue, subject.id).map(({ record: other, role, isDirect }) => ({
      record: other,
      role,
      isLinkDated: isDirect && (other.fromDate !== null || other.untilDate !== null),
    }));
    for (const { record: other, role, isLinkDated } of [own, ...others]) {
      const { id, type, title } = other;
      // A link with dates of its own is an entry already.
      if (!happenings().has(type) || isLinkDated || isDated.get([id, type, fields]) !== undefined) continue;
      const entry = { code: other.code, type, title, date: '', earliest: null, latest: null, role, field: null };
      const known = found.get(id);
      const lane = [...laneOf(subject), ...laneOf(other)];
      found.set(id, known === undefined ? { ...entry, id, sources: null, lane } : joined(known, { role }, subject));
    }
  }
  return [...found.values()];
}

function gathered(entry: TimelineEntry, own: Lane & { id: string }, subject: Lane): Gathered {
  const { code, type, title, date, earliest, latest, role, field, item, detail } = entry;
  return {
    id: own.id,
    code,
    type,
    title,
    date,
    earliest,
    latest,
    role,
    field: field ?? null,
    ...(item === undefined ? {} : { item }),
    ...(detail === undefined ? {} : { detail }),
    sources: entry.sources,
    lane: [...laneOf(subject), ...laneOf(own)],
  };
}

function joined(known: Gathered, { role }: Pick<TimelineEntry, 'role'>, subject: Lane): Gathered {
  const roles = [...new Set([known.role, role].flatMap((each) => each?.split(', ') ?? []))];
  return { ...known, role: roles.length === 0 ? null : roles.join(', '), lane: [...known.lane, ...laneOf(subject)] };
}

function laneOf({ code, type, title }: Lane): Lane[] {
  return Object.hasOwn(LANES, type) ? [{ code, type, title }] : [];
}

/** By the first day and then as dates are ordered; entries without a first day come last, those without a date at the very end. */
function inOrder(entries: readonly Gathered[]): Gathered[] {
  return entries.toSorted((a, b) => {
    const [one, other] = [a.earliest ?? '~', b.earliest ?? '~'];
    if (one !== other) return one < other ? -1 : 1;
    if (a.date === '' || b.date === '') {
      if (a.date !== b.date) return a.date === '' ? 1 : -1;
    } else if (a.date !== b.date) return compareDates(a.date as Edtf, b.date as Edtf);
    return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
  });
}

/** People, organisations and cases that the records are linked to. */
function lanesOf(catalogue: Catalogue, records: readonly string[]): Map<string, Lane[]> {
  const rows = catalogue
    .prepare(
      `with wanted (id) as materialized (select value from json_each($records)), linked (id, other) as (
         select l.from_record, l.to_record from wanted w join link l on l.from_record = w.id
         union select l.to_record, l.from_record from wanted w join link l on l.to_record = w.id
       )
       select l.id, r.code, r.type, r.title from linked l join record r on r.id = l.other
       where r.state = 'active' and r.type in ('person', 'organisation', 'case') order by l.id, length(r.code), r.code`,
    )
    .all<{ id: string; code: string; type: RecordType; title: string }>({ records: JSON.stringify(records) });
  const found = new Map<string, Lane[]>();
  for (const { id, ...lane } of rows) {
    const known = found.get(id);
    if (known === undefined) found.set(id, [lane]);
    else known.push(lane);
  }
  return found;
}

/** By the id of the record and of the entry of a group in it. */
function sourcesOf(
  catalogue: Catalogue,
  entries: readonly Gathered[],
): Map<string, { document: string; page: string | number | null }[]> {
  const wanted = entries.filter(({ sources }) => sources === null).map(({ id }) => id);
  const found = new Map<string, { document: string; page: string | number | null }[]>();
  if (wanted.length === 0) return found;
  const rows = catalogue
    .prepare(
      `select c.record || ' ' || ifnull(c.item, '') as statement, d.code as document, c.page
       from citation c join record d on d.id = c.document
       where c.link is null and d.state = 'active' and c.record in (select value from json_each(?))
       group by statement, d.code, c.page order by min(c.id)`,
    )
    .all<{ statement: string; document: string; page: string | null }>([JSON.stringify([...new Set(wanted)])]);
  for (const { statement, document, page } of rows) {
    const source = { document, page: page !== null && /^\d+$/.test(page) ? Number(page) : page };
    const known = found.get(statement);
    if (known === undefined) found.set(statement, [source]);
    else known.push(source);
  }
  return found;
}

/** Dates that other sources give for a field, by record and field. */
function disagreementsOf(catalogue: Catalogue, records: readonly string[]): Map<string, ChronologyEntry['others']> {
  const rows = catalogue
    .prepare('select id, type, others from record where others is not null and id in (select value from json_each(?))')
    .all<{ id: string; type: RecordType; others: string }>([JSON.stringify(records)]);
  const found = new Map<string, ChronologyEntry['others']>();
  for (const { id, type, others } of rows) {
    for (const [field, { values }] of Object.entries(JSON.parse(others) as Record<string, Disagreement>)) {
      if (!onTimeline().has(`${type} ${field}`)) continue;
      const dates = values.filter((value): value is Edtf => typeof value === 'string');
      found.set(
        `${id} ${field}`,
        dates.map((date) => ({ date, ...boundsOf(date) })),
      );
    }
  }
  return found;
}
