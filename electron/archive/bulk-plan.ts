import { createHash } from 'node:crypto';
import type { CallInput } from '../../shared/contract/calls.ts';
import { fail, isKhronikaError, type ErrorCode, type ErrorDetails } from '../../shared/contract/errors.ts';
import { because } from '../../shared/contract/reasons.ts';
import { checkFields, checkRequired, type FindRecord } from '../../shared/records/check.ts';
import type { FieldDefinition, FieldValue, RecordDefinition } from '../../shared/records/definition.ts';
import { definitions, fieldOf } from '../../shared/records/definitions.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { canonical, same } from './canonical.ts';
import { checkCode, idOf, storedRecords } from './codes.ts';
import type { RecordRow } from './rows.ts';
import { readRecordRow } from './stored-rows.ts';

export type BulkChange = CallInput<'bulk.preview'>['changes'][number];

/** What becomes of one record. */
export interface Planned {
  readonly row: RecordRow;
  /** Fields that get another value; null for none. */
  readonly changes: readonly {
    readonly field: string;
    readonly before: FieldValue | null;
    readonly after: FieldValue | null;
  }[];
  /** Why it cannot be changed like this; then it stays as it is. */
  readonly refusal: { readonly field: string; readonly error: ErrorCode; readonly details: ErrorDetails } | null;
}

export interface BulkPlan {
  readonly records: readonly Planned[];
  /** The same for the same changes of the same records as they are now. */
  readonly digest: string;
}

/** Works out what changes would do to each of the records, without writing. A record that is named twice is changed once. */
export function planBulk(
  catalogue: Catalogue,
  { codes, changes }: { readonly codes: readonly string[]; readonly changes: readonly BulkChange[] },
): BulkPlan {
  const values = checkedValues(storedRecords(catalogue));
  const records = [...new Set(codes)].map((code) => planOne(readRow(catalogue, code), changes, values));
  const digest = createHash('sha256');
  for (const { row, changes: each, refusal } of records)
    digest.update(canonical([row.id, row.rev, each, refusal?.error ?? null]));
  return { records, digest: digest.digest('base64url') };
}

function planOne(row: RecordRow, changes: readonly BulkChange[], values: CheckedValues): Planned {
  const now = new Map<string, FieldValue | null>();
  let at = changes[0]?.field ?? '';
  try {
    if (row.state === 'trashed') fail('BULK_REFUSED', because('in-trash', { code: row.code }));
    const definition = definitions[row.type];
    for (const change of changes) {
      at = change.field;
      const field = bulkField(definition, change.field);
      const current = now.has(field.key) ? (now.get(field.key) ?? null) : (row.fields[field.key] ?? null);
      now.set(field.key, applied(field, current, change.how, values(definition, field, change)));
    }
    const differing = [...now]
      .map(([field, after]) => ({ field, before: row.fields[field] ?? null, after }))
      .filter(({ before, after }) => !same(before, after));
    for (const { field } of differing) {
      at = field;
      if (row.others[field] !== undefined) fail('BULK_REFUSED', because('values-disagree'));
    }
    checkWhole(definition, row, differing);
    return { row, changes: differing, refusal: null };
  } catch (error) {
    if (!isKhronikaError(error)) throw error;
    return { row, changes: [], refusal: { field: at, error: error.code, details: error.details } };
  }
}

/** What draft.update would refuse is refused here already, so that the preview says it. */
function checkWhole(definition: RecordDefinition, row: RecordRow, changes: Planned['changes']): void {
  if (changes.length === 0) return;
  const fields = { ...row.fields };
  for (const { field, after } of changes) {
    if (after === null) delete fields[field];
    else fields[field] = after;
  }
  checkRequired(definition, fields);
  checkCode({ ...row, fields });
}

/** Groups are edited record by record: their entries say different things, and each has sources of its own. */
function bulkField(definition: RecordDefinition, key: string): FieldDefinition {
  const field = fieldOf(definition, key);
  if (field === undefined || definition.model === true)
    return fail('BULK_REFUSED', because('no-field', { type: definition.type, key }));
  return field.type === 'group' ? fail('BULK_REFUSED', because('not-in-bulk')) : field;
}

function applied(
  field: FieldDefinition,
  current: FieldValue | null,
  how: BulkChange['how'],
  value: FieldValue | null,
): FieldValue | null {
  if (how === 'set') return value ?? current;
  if (how === 'clear') return null;
  if (field.repeatable !== true) fail('BULK_REFUSED', because('one-value'));
  const [before, given] = [listOf(current), listOf(value)];
  const after =
    how === 'add'
      ? [...before, ...given.filter((each) => !before.some((other) => same(each, other)))]
      : before.filter((each) => !given.some((other) => same(each, other)));
  return after.length === 0 ? null : after;
}

function listOf(value: FieldValue | null): readonly FieldValue[] {
  return value === null ? [] : Array.isArray(value) ? (value as readonly FieldValue[]) : [value];
}

type CheckedValues = (definition: RecordDefinition, field: FieldDefinition, change: BulkChange) => FieldValue | null;

/** A value is checked once for a type of record, however many records it is meant for. */
function checkedValues(find: FindRecord): CheckedValues {
  const known = new Map<string, FieldValue | null>();
  return (definition, field, { how, value }) => {
    if (how === 'clear') return null;
    const key = JSON.stringify([definition.type, field.key, value ?? null]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const { preferred } = checkFields(definition, { [field.key]: value ?? null }, find);
    const checked = preferred[field.key] ?? null;
    if (checked === null) fail('FIELD_INVALID', { ...because('value-needed'), field: field.key });
    known.set(key, checked);
    return checked;
  };
}

function readRow(catalogue: Catalogue, code: string): RecordRow {
  return readRecordRow(catalogue, idOf(catalogue, code)) ?? fail('RECORD_NOT_FOUND', { code });
}
