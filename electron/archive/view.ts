import type { PagePosition } from '../../shared/contract/page-position.ts';
import { fail } from '../../shared/contract/errors.ts';
import type { FieldDefinition, FieldValue, RecordType } from '../../shared/records/definition.ts';
import { definitionOf, definitions } from '../../shared/records/definitions.ts';
import { asGroup, isReference } from '../../shared/records/show.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { idOf } from './codes.ts';
import { clearancesOf, recipientsOf } from './consent.ts';
import { neighboursOf } from './neighbours.ts';
import type { FileRow, RecordId } from './rows.ts';
import { FILE_COLUMNS, readRecordRow, toFileRow } from './stored-rows.ts';

export interface ListedRecord {
  readonly code: string;
  readonly type: RecordType;
  readonly title: string;
}

export interface ShownCitation {
  readonly id: string;
  readonly field: string | null;
  /** The entry of an itemised group, and the one of several values, that it proves; null for the whole field and the preferred value. */
  readonly item: string | null;
  readonly value: unknown;
  readonly document: string;
  readonly documentTitle: string;
  readonly page: string | null;
  readonly place: string | null;
  readonly quote: string | null;
  readonly reliability: string | null;
  readonly connection: string | null;
  /** Where the passage stands on its page. */
  readonly position: PagePosition | null;
}

export interface ShownLink {
  readonly id: string;
  /** `out`: the other record is the `role` of this one. `in`: this one is the `role` of the other. */
  readonly direction: 'out' | 'in';
  readonly role: string;
  readonly code: string;
  readonly type: RecordType;
  readonly title: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly note: string | null;
  readonly citations: ShownCitation[];
}

/** What somebody who looks at a record wants to know beside it. */
export interface ShownInFull extends ShownRecord {
  /** The records that the fields refer to, by their codes. */
  readonly referred: Readonly<Record<string, ListedRecord>>;
  /** Of a person: whether the name may stand in what goes to each recipient, and why. */
  readonly consent: { recipient: string; publish: boolean; named: boolean; reason: string }[];
  /** Of a document: whether somebody has looked at it. */
  readonly read: boolean | null;
}

export interface ShownRecord {
  readonly code: string;
  readonly type: RecordType;
  readonly title: string;
  readonly state: 'active' | 'trashed';
  readonly rev: number;
  readonly created: string;
  readonly updated: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Values of other sources for the same field, with the reason for the choice. */
  readonly others: Readonly<Record<string, { values: unknown[]; reason?: string }>>;
  readonly links: ShownLink[];
  readonly citations: ShownCitation[];
  /** For a document: where it is cited. */
  readonly citedBy: {
    code: string;
    type: RecordType;
    title: string;
    /** Of the citation. */
    id: string;
    field: string | null;
    quote: string | null;
    page: string | null;
    place: string | null;
    position: PagePosition | null;
  }[];
  readonly files: Omit<FileRow, 'id' | 'record' | 'textSha256'>[];
}

/** Active records in the order of their codes; of one type only, if given. */
export function listRecords(
  catalogue: Catalogue,
  type?: string,
  state: 'active' | 'trashed' = 'active',
): ListedRecord[] {
  const where = type === undefined ? '' : 'and type = ?';
  return catalogue
    .prepare(`select code, type, title from record where state = ? ${where} order by type, length(code), code`)
    .all<never>(type === undefined ? [state] : [state, definitionOf(type).type]);
}

/** Everything about one record, with codes in place of internal ids. RECORD_NOT_FOUND for an unknown code. */
export function showRecord(catalogue: Catalogue, code: string): ShownRecord {
  const id = idOf(catalogue, code);
  const row = readRecordRow(catalogue, id) ?? fail('RECORD_NOT_FOUND', { code });
  const derived = catalogue
    .prepare('select title, created, updated from record where id = ?')
    .get<{ title: string; created: string; updated: string }>([id]);
  const codeById = codes(catalogue);
  const ordered = definitions[row.type].fields.filter((field) => row.fields[field.key] !== undefined);
  return {
    code: row.code,
    type: row.type,
    title: derived?.title ?? '',
    state: row.state,
    rev: row.rev,
    created: derived?.created ?? '',
    updated: derived?.updated ?? '',
    fields: Object.fromEntries(
      ordered.map((field) => [field.key, withCodes(asGroups(field, row.fields[field.key] as FieldValue), codeById)]),
    ),
    others: Object.fromEntries(
      Object.entries(row.others).map(([key, other]) => [
        key,
        {
          values: other.values.map((value) => withCodes(value, codeById)),
          ...(other.reason === undefined ? {} : { reason: other.reason }),
        },
      ]),
    ),
    links: linksOf(catalogue, id),
    citations: citationsOf(catalogue, id, null),
    citedBy: catalogue
      .prepare(
        `select r.code, r.type, r.title, c.id, c.field, c.quotation as quote, c.page, c.place, c.position
         from citation c join record r on r.id = c.record
         where c.document = ? and r.state = 'active' order by length(r.code), r.code, c.id`,
      )
      .all<Omit<ShownInFull['citedBy'][number], 'position'> & { position: string | null }>([id])
      .map(withPosition),
    files: filesOf(catalogue, id).map(({ id: _id, record: _record, textSha256: _digest, ...file }) => file),
  };
}

/**
 * The same with what the record is related to.
 * @param recipients terms of those to whom Khronika can export; whoever else a consent is recorded for is added
 */
export function showInFull(
  catalogue: Catalogue,
  code: string,
  { recipients, today }: { readonly recipients: readonly string[]; readonly today: string },
): ShownInFull {
  const shown = showRecord(catalogue, code);
  const id = idOf(catalogue, code);
  const isRead = catalogue.prepare('select 1 from read_mark where record = ?').get([id]) !== undefined;
  return {
    ...shown,
    referred: referredBy(catalogue, id),
    consent: shown.type === 'person' ? consentOf(catalogue, id, recipients, today) : [],
    read: shown.type === 'document' ? isRead : null,
  };
}

/** Codes of the records that a record is linked to, in either direction. */
export function linkedCodes(catalogue: Catalogue, code: string): string[] {
  return [...new Set(neighboursOf(catalogue, idOf(catalogue, code)).map((each) => each.code))];
}

export function referredBy(catalogue: Catalogue, id: RecordId): Record<string, ListedRecord> {
  const rows = catalogue
    .prepare(
      `select distinct r.code, r.type, r.title from reference f join record r on r.id = f.target where f.record = ? order by r.code`,
    )
    .all<{ code: string; type: RecordType; title: string }>([id]);
  return Object.fromEntries(rows.map((row) => [row.code, row]));
}

function consentOf(
  catalogue: Catalogue,
  id: RecordId,
  known: readonly string[],
  today: string,
): ShownInFull['consent'] {
  const person = readRecordRow(catalogue, id);
  if (person === null) return [];
  const recipients = [...new Set([...known, ...recipientsOf(catalogue, person)])];
  const purposes = recipients.flatMap((recipient) => {
    const uses = [['public-report'], ['information']] as const;
    return uses.map((each) => ({ recipient, uses: each, today }));
  });
  return clearancesOf(catalogue, person, purposes).map(({ purpose: { recipient, uses }, named, reason }) => ({
    recipient,
    publish: uses.includes('public-report'),
    named,
    reason,
  }));
}

/** Links of a record in both directions; those to trashed records are left out. */
export function linksOf(catalogue: Catalogue, id: RecordId): ShownLink[] {
  return neighboursOf(catalogue, id).map(
    ({ direction, role, code, type, title, fromDate, untilDate, note, start, link }) => ({
      id: link,
      direction,
      role,
      code,
      type,
      title,
      from: fromDate,
      until: untilDate,
      note,
      citations: citationsOf(catalogue, start, link),
    }),
  );
}

export function filesOf(catalogue: Catalogue, record: RecordId): FileRow[] {
  return catalogue
    .prepare(`select ${FILE_COLUMNS} from file where record = ? order by added`)
    .all([record])
    .map(toFileRow);
}

/** Citations of a record itself, or of one of the links that start from it; those of trashed documents are left out. */
function citationsOf(catalogue: Catalogue, record: RecordId, link: string | null): ShownCitation[] {
  return catalogue
    .prepare(
      `select c.id, c.field, c.item, c.value, r.code as document, r.title as documentTitle, c.page, c.place,
         c.quotation as quote, c.reliability, c.connection, c.position
       from citation c join record r on r.id = c.document
       where c.record = ? and c.link is ? and r.state = 'active' order by c.id`,
    )
    .all<Omit<ShownCitation, 'value' | 'position'> & { value: string | null; position: string | null }>([record, link])
    .map(({ value, ...citation }) => ({
      ...withPosition(citation),
      value: value === null ? null : withCodes(JSON.parse(value) as FieldValue, codes(catalogue)),
    }));
}

function withPosition<Row extends { readonly position: string | null }>(
  row: Row,
): Omit<Row, 'position'> & { position: PagePosition | null } {
  return { ...row, position: row.position === null ? null : (JSON.parse(row.position) as PagePosition) };
}

export function codes(catalogue: Catalogue): (id: string) => string {
  const find = catalogue.prepare('select code from record where id = ?', { pluck: true });
  return (id) => String(find.get([id]) ?? '');
}

/** What was stored as plain text before the field was a group, as the group that it is now. */
function asGroups(field: FieldDefinition, value: FieldValue): FieldValue {
  return Array.isArray(value) ? value.map((each: FieldValue) => asGroup(field, each)) : asGroup(field, value);
}

export function withCodes(value: FieldValue, codeById: (id: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each: FieldValue) => withCodes(each, codeById));
  if (isReference(value)) return codeById(value.ref);
  if (typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withCodes(inner, codeById)]));
  return value;
}
