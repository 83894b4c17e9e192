import type { ConflictShown } from '../../shared/contract/calls/exchange.ts';
import type { FieldValue, RecordType } from '../../shared/records/definition.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { titleOf } from '../../shared/records/show.ts';
import { titleById } from '../archive/derive.ts';
import type { CitationRow, FileRow, LayerRow, LinkRow } from '../archive/rows.ts';
import { readRecordRow } from '../archive/stored-rows.ts';
import { withCodes } from '../archive/view.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Vault } from '../vault/vault.ts';
import type { SharedRecord, SharedRow, Table } from './change.ts';
import { colleagueOf } from './colleagues.ts';
import type { RowConflict } from './row-state.ts';
import { knownChanges, type KnownChanges } from './own-changes.ts';
import { rowState } from './row-state.ts';
import { takesText } from './typed-text.ts';

export type Listed = { readonly code: string; readonly type: RecordType; readonly title: string };

/** Names records and people as somebody reads them. */
export interface Showing {
  /** Null for a record that is not here. */
  record(id: string): Listed | null;
  /** A stored value with codes in the place of references; null for nothing. */
  value(value: unknown): ConflictShown['said'][number]['value'];
  author(vault: string): ConflictShown['said'][number]['by'];
  conflict(
    table: Table,
    id: string,
    conflict: RowConflict,
    kept: { readonly key: string | null; readonly at: string; readonly decided: string | null },
  ): ConflictShown;
}

type Json = ConflictShown['said'][number]['value'];

export function showing(vault: Vault): Showing {
  const { catalogue } = vault;
  const title = titleById(catalogue);
  let known: KnownChanges | null = null;
  const changes = (): KnownChanges => (known ??= knownChanges(vault));
  function record(id: string): Listed | null {
    const row = readRecordRow(catalogue, id);
    if (row === null) return null;
    return { code: row.code, type: row.type, title: titleOf(definitions[row.type], row.fields, 'en', title) };
  }
  const codeOf = (id: string): string => readRecordRow(catalogue, id)?.code ?? '?';
  const value = (given: unknown): Json =>
    given === null || given === undefined ? null : (withCodes(given as FieldValue, codeOf) as Json);
  const author: Showing['author'] = (by) => ({
    vault: by,
    label: colleagueOf(catalogue, by)?.label ?? null,
    isOwn: by === vault.id,
  });
  return {
    record,
    value,
    author,
    conflict(table, id, { kind, field, item, said }, { key, at, decided }) {
      const row = rowState(table, changes().of(table, id))?.standing ?? null;
      const ends = row === null ? { record: null, other: null } : endsOf(table, row);
      const known = field === null ? null : localField(changes(), field);
      // A value is shown with the names that hold here: it is put into a record for that.
      const here = (each: unknown): unknown => localValue(changes(), field, each);
      return {
        key,
        kind,
        table,
        record: ends.record === null ? null : record(ends.record),
        other: ends.other === null ? null : record(ends.other),
        role: table === 'link' && row !== null ? (row as LinkRow).role : null,
        field: known,
        item,
        said: said.map((each) => ({
          value:
            kind === 'column' && REFERRING.has(field ?? '') ? endShown(catalogue, each.value) : value(here(each.value)),
          at: each.at,
          by: author(each.vault),
        })),
        takesText: takesText(table, table === 'record' ? ((row as SharedRecord | null)?.type ?? null) : null, {
          kind,
          field: known,
          item,
        }),
        at,
        decided,
      };
    },
  };
}

/** Columns that hold the id of a record. */
const REFERRING: ReadonlySet<string> = new Set(['from', 'to', 'record', 'document', 'source']);

function endShown(catalogue: Catalogue, id: unknown): Json {
  return typeof id === 'string' ? (readRecordRow(catalogue, id)?.code ?? '?') : null;
}

/** The records that a row is about: the one under which it is looked for first. */
export function endsOf(
  table: Table,
  row: SharedRow,
): { readonly record: string | null; readonly other: string | null } {
  switch (table) {
    case 'record':
      return { record: row.id, other: null };
    case 'link':
      return { record: (row as LinkRow).from, other: (row as LinkRow).to };
    case 'citation':
      return { record: (row as CitationRow).record, other: (row as CitationRow).document };
    case 'file':
      return { record: (row as FileRow).record, other: (row as FileRow).source };
    case 'layer':
      return { record: (row as LayerRow).record, other: null };
  }
}

/** A field by the name that it has here. */
export function localField(changes: KnownChanges, field: string): string {
  return Object.keys(localFields(changes, { [field]: '' }))[0] ?? field;
}

/** A value of a field with the names that hold here. */
export function localValue(changes: KnownChanges, field: string | null, value: unknown): FieldValue | null {
  if (value === null || value === undefined) return null;
  return Object.values(localFields(changes, { [field ?? 'value']: value as FieldValue }))[0] ?? null;
}

function localFields(
  changes: KnownChanges,
  fields: Readonly<Record<string, FieldValue>>,
): Readonly<Record<string, FieldValue>> {
  const record = { id: '', type: 'person', code: '', fields, others: {}, state: 'active' } as unknown as SharedRow;
  return (changes.names.local('record', record, () => {}) as unknown as { fields: Record<string, FieldValue> }).fields;
}
