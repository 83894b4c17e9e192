import type { PagePosition } from '../../shared/contract/page-position.ts';
import type { Disagreement } from '../../shared/records/check.ts';
import type { Fields, FieldValue } from '../../shared/records/definition.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { canonical } from './canonical.ts';
import { changeLayer, readLayerRow } from './text-layer.ts';
import type { Change, CitationRow, FileRow, LinkRow, RecordRow } from './rows.ts';

/** Rows of the catalogue as the history knows them, read and written. Only the commit path writes. */

export function readRecordRow(catalogue: Catalogue, id: string): RecordRow | null {
  const row = catalogue.prepare(`select ${RECORD_COLUMNS} from record where id = ?`).get([id]);
  return row === undefined ? null : toRecordRow(row);
}

export const RECORD_COLUMNS = 'id, type, code, data, others, state, rev';

export function toRecordRow(row: Record<string, unknown>): RecordRow {
  return {
    id: row['id'] as RecordRow['id'],
    type: row['type'] as RecordRow['type'],
    code: row['code'] as string,
    fields: JSON.parse(row['data'] as string) as Fields,
    others: (row['others'] === null ? {} : JSON.parse(row['others'] as string)) as Record<string, Disagreement>,
    state: row['state'] as RecordRow['state'],
    rev: row['rev'] as number,
  };
}

export function readLinkRow(catalogue: Catalogue, id: string): LinkRow | null {
  return (
    catalogue
      .prepare(
        `select id, from_record as "from", to_record as "to", role, from_date as fromDate, until_date as untilDate, note
         from link where id = ?`,
      )
      .get<never>([id]) ?? null
  );
}

export function readCitationRow(catalogue: Catalogue, id: string): CitationRow | null {
  const row = catalogue.prepare(`select ${CITATION_COLUMNS} from citation where id = ?`).get([id]);
  return row === undefined ? null : toCitationRow(row);
}

export const CITATION_COLUMNS =
  'id, record, field, item, value, link, document, page, place, quotation, reliability, connection, position';

/** What is not given is left out, as it was before there were such columns: entries of the history read the same then and now. */
export function toCitationRow(row: Record<string, unknown>): CitationRow {
  const { item, value, connection, position, ...rest } = row;
  return {
    ...(rest as unknown as CitationRow),
    ...(item === null ? {} : { item: item as string }),
    ...(value === null ? {} : { value: JSON.parse(value as string) as FieldValue }),
    ...(connection === null ? {} : { connection: connection as string }),
    ...(position === null ? {} : { position: JSON.parse(position as string) as PagePosition }),
  };
}

export function readFileRow(catalogue: Catalogue, id: string): FileRow | null {
  const row = catalogue.prepare(`select ${FILE_COLUMNS} from file where id = ?`).get([id]);
  return row === undefined ? null : toFileRow(row);
}

export const FILE_COLUMNS = `id, record, kind, name, path, mime, extension, size, stored_size as storedSize, sha256, modified, added,
  added_by as addedBy, source, properties, pages, text_sha256 as textSha256, reason`;

export function toFileRow(row: Record<string, unknown>): FileRow {
  return {
    ...(row as unknown as FileRow),
    properties: JSON.parse(row['properties'] as string) as Record<string, string>,
  };
}

/** The row that a change is about, as it stands now. */
export function readRow(catalogue: Catalogue, change: Pick<Change, 'table' | 'id'>): Change['after'] {
  switch (change.table) {
    case 'record':
      return readRecordRow(catalogue, change.id);
    case 'link':
      return readLinkRow(catalogue, change.id);
    case 'citation':
      return readCitationRow(catalogue, change.id);
    case 'file':
      return readFileRow(catalogue, change.id);
    case 'layer':
      return readLayerRow(catalogue, change.id);
  }
}

/** Stores one side of a change; `at` is the instant of the commit. Record rows are never deleted, only trashed. */
export function writeRow(catalogue: Catalogue, change: Change, at: string): void {
  switch (change.table) {
    case 'record':
      if (change.after !== null) writeRecordRow(catalogue, change.after, change.before === null, at);
      return;
    case 'link':
      if (change.after === null) catalogue.prepare('delete from link where id = ?').run([change.id]);
      else writeLinkRow(catalogue, change.after);
      return;
    case 'citation':
      if (change.after === null) catalogue.prepare('delete from citation where id = ?').run([change.id]);
      else writeCitationRow(catalogue, change.after);
      return;
    case 'file':
      if (change.after === null) catalogue.prepare('delete from file where id = ?').run([change.id]);
      else writeFileRow(catalogue, change.after);
      return;
    case 'layer':
      // A new one was stored with its text; none is ever taken away.
      if (change.after !== null && change.before !== null) changeLayer(catalogue, change.id, change.after);
  }
}

function writeRecordRow(catalogue: Catalogue, row: RecordRow, isNew: boolean, at: string): void {
  const others = Object.keys(row.others).length === 0 ? null : JSON.stringify(row.others);
  if (isNew) {
    catalogue
      .prepare(
        `insert into record (id, type, code, title, data, others, state, rev, created, updated)
         values (?, ?, ?, '', ?, ?, ?, ?, ?, ?)`,
      )
      .run([row.id, row.type, row.code, JSON.stringify(row.fields), others, row.state, row.rev, at, at]);
  } else {
    catalogue
      .prepare('update record set code = ?, data = ?, others = ?, state = ?, rev = ?, updated = ? where id = ?')
      .run([row.code, JSON.stringify(row.fields), others, row.state, row.rev, at, row.id]);
  }
}

function writeLinkRow(catalogue: Catalogue, row: LinkRow): void {
  catalogue
    .prepare(
      `insert into link (id, from_record, to_record, role, from_date, until_date, note) values (?, ?, ?, ?, ?, ?, ?)
       on conflict (id) do update set from_record = excluded.from_record, to_record = excluded.to_record, role = excluded.role,
         from_date = excluded.from_date, until_date = excluded.until_date, note = excluded.note`,
    )
    .run([row.id, row.from, row.to, row.role, row.fromDate, row.untilDate, row.note]);
}

function writeCitationRow(catalogue: Catalogue, row: CitationRow): void {
  catalogue
    .prepare(
      `insert into citation (${CITATION_COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (id) do update set record = excluded.record, field = excluded.field, item = excluded.item, value = excluded.value,
         link = excluded.link, document = excluded.document, page = excluded.page, place = excluded.place,
         quotation = excluded.quotation, reliability = excluded.reliability, connection = excluded.connection,
         position = excluded.position`,
    )
    .run([
      row.id,
      row.record,
      row.field,
      row.item ?? null,
      row.value === undefined ? null : canonical(row.value),
      row.link,
      row.document,
      row.page,
      row.place,
      row.quotation,
      row.reliability,
      row.connection ?? null,
      row.position === undefined ? null : canonical(row.position),
    ]);
}

function writeFileRow(catalogue: Catalogue, row: FileRow): void {
  catalogue
    .prepare(
      `insert into file (id, record, kind, name, path, mime, extension, size, stored_size, sha256, modified, added, added_by,
         source, properties, pages, text_sha256, reason)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (id) do update set record = excluded.record, source = excluded.source`,
    )
    .run([
      row.id,
      row.record,
      row.kind,
      row.name,
      row.path,
      row.mime,
      row.extension,
      row.size,
      row.storedSize,
      row.sha256,
      row.modified,
      row.added,
      row.addedBy,
      row.source,
      JSON.stringify(row.properties),
      row.pages,
      row.textSha256,
      row.reason,
    ]);
}
