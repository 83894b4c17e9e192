import type { Attention } from '../../shared/contract/shapes.ts';
import type { Fields, RecordType } from '../../shared/records/definition.ts';
import { definitions, fromModel } from '../../shared/records/definitions.ts';
import { FACTUAL, isStatement } from '../../shared/records/statements.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { setting } from '../vault/settings.ts';
import { listDrafts } from './working-state.ts';

/** Rows of each list; the totals say how many there are. */
const ROWS = 20;
const RECENT = 12;
/** A submission to come back to within so many days wants attention. */
const SOON_DAYS = 30;

/** What wants attention in an archive, and what was changed last. @param today ISO day */
export function readHome(catalogue: Catalogue, today: string): Omit<Attention, 'trust'> {
  return {
    counts: counts(catalogue),
    unread: unread(catalogue),
    unsourced: unsourced(catalogue),
    followUps: followUpsDue(catalogue, today),
    failures: failures(catalogue),
    drafts: listDrafts(catalogue),
    recent: recent(catalogue),
    lastBackup: setting(catalogue, 'lastBackup'),
    lastVerified: setting(catalogue, 'lastVerified'),
    ...backupsDue(catalogue, today),
  };
}

/** What the archive is about, without the fields and terms that it adds of its own. */
const ABOUT = "type not in ('field', 'term')";

/** Days after which a backup is due, and trying one out; the first one is to be tried out sooner. */
const BACKUP_DAYS = 14;
const DRILL_DAYS = 90;
const FIRST_DRILL_DAYS = 7;

/** An archive in which nothing is recorded yet needs no backup. */
function backupsDue(catalogue: Catalogue, today: string): Pick<Attention, 'lastDrill' | 'backupDue' | 'drillDue'> {
  const places = catalogue
    .prepare('select min(added) as first, max(backed_up) as last, max(drilled) as drilled from backup_place')
    .get<{ first: string | null; last: string | null; drilled: string | null }>();
  const isOlder = (instant: string, days: number): boolean =>
    Date.parse(today) - Date.parse(instant.slice(0, 10)) >= days * 86_400_000;
  const last = places?.last ?? setting(catalogue, 'lastBackup');
  const first = places?.first ?? null;
  const drilled = places?.drilled ?? null;
  const hasRecords = catalogue.prepare('select 1 from record limit 1').get() !== undefined;
  return {
    lastDrill: drilled,
    backupDue: hasRecords && (last === null || isOlder(last, BACKUP_DAYS)),
    drillDue: drilled === null ? first !== null && isOlder(first, FIRST_DRILL_DAYS) : isOlder(drilled, DRILL_DAYS),
  };
}

function counts(catalogue: Catalogue): Record<string, number> {
  const rows = catalogue
    .prepare(`select type, count(*) as count from record where state = 'active' and ${ABOUT} group by type`)
    .all<{ type: string; count: number }>();
  return Object.fromEntries(rows.map(({ type, count }) => [type, count]));
}

function unread(catalogue: Catalogue): Attention['unread'] {
  const where = `from file f join record r on r.id = f.record
    where r.type = 'document' and r.state = 'active' and r.id not in (select record from read_mark)`;
  return {
    total: Number(catalogue.prepare(`select count(distinct r.id) ${where}`, { pluck: true }).get()),
    rows: catalogue
      .prepare(`select r.code, r.type, r.title, f.added ${where} order by f.added desc, r.number desc limit ${ROWS}`)
      .all<never>(),
  };
}

/** Fields that need a source, by type. */
const statements = fromModel(
  () =>
    new Map(
      [...FACTUAL].map((type) => [
        type,
        definitions[type].fields.filter((field) => isStatement(type, field)).map(({ key }) => key),
      ]),
    ),
);

/** Documents in the trash prove nothing: their citations are hidden with them. */
const IN_SIGHT = `c.document not in (select id from record where type = 'document' and state = 'trashed')`;

/** Whether a record has one of the fields. As JSON a quotation mark within a text is escaped, so that the key stands for itself. */
function hasOneOf(keys: readonly string[]): string {
  return keys.map((key) => `instr(data, '"${key}":')`).join(' or ');
}

/**
 * Two steps, because most records of a young archive have no citation at all: these need a statement only, and the others are
 * looked at field by field.
 */
function unsourced(catalogue: Catalogue): Attention['unsourced'] {
  const numbers: number[] = [];
  for (const [type, keys] of statements()) {
    const without = catalogue
      .prepare(
        `select number from record r where type = '${type}' and state = 'active' and (${hasOneOf(keys)})
           and not exists (select 1 from citation c where c.record = r.id and c.link is null and ${IN_SIGHT})`,
        { pluck: true },
      )
      .all() as unknown as number[];
    const cited = catalogue
      .prepare(
        `select r.number, r.data, json_group_array(distinct c.field) as fields
         from citation c join record r on r.id = c.record
         where c.link is null and r.type = '${type}' and r.state = 'active' and ${IN_SIGHT} group by r.id`,
      )
      .all<{ number: number; data: string; fields: string }>()
      .filter(({ data, fields }) => openFields(type, JSON.parse(data) as Fields, citedFields(fields)).length > 0)
      .map(({ number }) => number);
    for (const number of without) numbers.push(number);
    for (const number of cited) numbers.push(number);
  }
  const newest = numbers.toSorted((a, b) => b - a).slice(0, ROWS);
  return { total: numbers.length, rows: newest.map((number) => unsourcedRow(catalogue, number)) };
}

function unsourcedRow(catalogue: Catalogue, number: number): Attention['unsourced']['rows'][number] {
  const row = catalogue.prepare('select id, code, type, title, data from record where number = ?').get<{
    id: string;
    code: string;
    type: RecordType;
    title: string;
    data: string;
  }>([number]) as { id: string; code: string; type: RecordType; title: string; data: string };
  const fields = catalogue
    .prepare(
      `select json_group_array(distinct c.field) from citation c where c.record = ? and c.link is null and ${IN_SIGHT}`,
      { pluck: true },
    )
    .get([row.id]);
  const links = catalogue
    .prepare(
      `select count(*) from link l join record r on r.id = l.to_record where l.from_record = ? and r.state = 'active'
         and not exists (select 1 from citation c where c.link = l.id and ${IN_SIGHT})`,
      { pluck: true },
    )
    .get([row.id]);
  return {
    code: row.code,
    type: row.type,
    title: row.title,
    fields: openFields(row.type, JSON.parse(row.data) as Fields, citedFields(String(fields))),
    links: Number(links),
  };
}

/** Statements of a record that no citation proves; a citation of the whole record proves them all. */
function openFields(type: RecordType, fields: Fields, cited: ReadonlySet<string | null>): string[] {
  if (cited.has(null)) return [];
  return (statements().get(type) ?? []).filter((key) => fields[key] !== undefined && !cited.has(key));
}

function citedFields(list: string): ReadonlySet<string | null> {
  return new Set(JSON.parse(list) as (string | null)[]);
}

function soonAfter(today: string): string {
  return new Date(Date.parse(today) + SOON_DAYS * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** Submissions whose day to follow up has come, or is near. */
function followUpsDue(catalogue: Catalogue, today: string): Attention['followUps'] {
  const rows = catalogue
    .prepare(
      `select r.code, r.type, r.title, b.date as "on", substr(b.earliest, 1, 10) <= $today as past
       from record r join bound b on b.record = r.id and b.field = 'followUpOn' and b.position = 0
       where r.type = 'submission' and r.state = 'active' and (b.earliest is null or substr(b.earliest, 1, 10) <= $soon)
       order by b.earliest, r.code`,
    )
    .all<{ code: string; type: string; title: string; on: string; past: number | null }>({
      today,
      soon: soonAfter(today),
    });
  return {
    total: rows.length,
    rows: rows.slice(0, ROWS).map((row) => ({ ...row, past: row.past !== 0 })),
  };
}

function failures(catalogue: Catalogue): Attention['failures'] {
  return {
    total: Number(catalogue.prepare('select count(*) from intake_failure', { pluck: true }).get()),
    rows: catalogue.prepare('select id, path, reason, at from intake_failure order by id desc limit 200').all<never>(),
  };
}

/** Read from the newest entries of the history, because no index knows when a record was changed. */
function recent(catalogue: Catalogue): Attention['recent'] {
  const rows = catalogue.prepare(
    `select distinct r.id, r.code, r.type, r.title, r.updated from history h join history_of o on o.seq = h.seq
       join record r on r.id = o.record
     where h.seq > ? and h.seq <= ? and r.state = 'active' and r.${ABOUT} and r.updated >= h.at
     order by h.seq desc, r.number desc limit 200`,
  );
  const found = new Map<string, Attention['recent'][number]>();
  let to = Number(catalogue.prepare('select max(seq) from history', { pluck: true }).get() ?? 0);
  for (let span = 32; to > 0 && found.size < RECENT; span *= 4) {
    const from = Math.max(0, to - span);
    for (const { id, ...row } of rows.all<{ id: string; code: string; type: string; title: string; updated: string }>([
      from,
      to,
    ]))
      if (!found.has(id)) found.set(id, row);
    to = from;
  }
  return [...found.values()].slice(0, RECENT);
}
