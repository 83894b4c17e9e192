import { isKhronikaError } from '../../shared/contract/errors.ts';
import { checkFields, type CheckedFields, type FindRecord } from '../../shared/records/check.ts';
import type { FieldValue } from '../../shared/records/definition.ts';
import { fieldOf } from '../../shared/records/definitions.ts';
import { isReference } from '../../shared/records/show.ts';
import type { RowFault } from '../../shared/tables/row-notes.ts';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import type { RecordId, RecordRow } from '../archive/rows.ts';
import type { BoundRecord } from './check-mapping.ts';
import type { Lookup } from './lookup.ts';
import type { PlannedRecord } from './planned.ts';
import { quoted } from './read-value.ts';
import { overExisting, type RowInput } from './row-input.ts';
import type { RowState } from './row-identity.ts';

/** Stands for a record of the table that has no code yet, where a field refers to it. No code begins so. */
const PLANNED = '@';

export type CheckRow = (
  bound: BoundRecord,
  input: RowInput,
  known: RecordRow | null,
  state: Pick<RowState, 'made' | 'faults'>,
) => CheckedFields | null;

/**
 * Checks what a row gives for a record against its definition, each field by itself, so that every fault names its column.
 * @param planned finds what the table makes, by its id
 */
export function createRowCheck(
  lookup: Lookup,
  planned: (id: string) => PlannedRecord | undefined,
  language: Language,
): CheckRow {
  const find: FindRecord = (code) =>
    code.startsWith(PLANNED) ? (planned(code.slice(PLANNED.length)) ?? null) : lookup.find(code);

  return (bound, input, known, { made, faults }) => {
    const preferred: Record<string, FieldValue | null> = {};
    const others: Record<string, null> = {};
    const failed = faults.length;
    for (const [key, { value, columns }] of withReferences(bound, input, made)) {
      const field = fieldOf(bound.definition, key);
      if (field === undefined) continue;
      const whole = known === null ? value : overExisting(field, value, withCodes(lookup, known.fields[key]));
      try {
        const result = checkFields(bound.definition, { [key]: whole }, find);
        Object.assign(preferred, result.preferred);
        // What other sources give stays, unless the value is taken away.
        if (result.preferred[key] === null) others[key] = null;
      } catch (error) {
        faults.push({ column: columns[0] ?? null, ...faultOf(error, field.label[language]) });
      }
    }
    const kept = { ...known?.fields, ...preferred };
    for (const field of bound.definition.fields)
      if (field.required === true && (kept[field.key] ?? null) === null)
        faults.push({ column: null, note: 'required', details: { field: field.label[language] } });
    return faults.length > failed ? null : { preferred, others };
  };
}

/** The values of a row with the references to its other records among them. */
function withReferences(
  { references }: BoundRecord,
  input: RowInput,
  made: ReadonlyMap<string, PlannedRecord>,
): RowInput['values'] {
  const values = new Map(input.values);
  for (const { path, to } of references) {
    const target = made.get(to);
    if (target === undefined) continue;
    const { field, part } = path;
    const before = values.get(field.key);
    const code = `${PLANNED}${target.id}`;
    const columns = before?.columns ?? [];
    if (part === null) values.set(field.key, { value: field.repeatable === true ? [code] : code, columns });
    else {
      const entries = before === undefined ? [{}] : Array.isArray(before.value) ? before.value : [before.value];
      const filled = entries.map((entry: object) => ({ [part.key]: code, ...entry }));
      values.set(field.key, { value: field.repeatable === true ? filled : filled[0], columns });
    }
  }
  return values;
}

/** References of stored values as codes, as checking takes them. */
function withCodes(lookup: Lookup, value: FieldValue | undefined): FieldValue | undefined {
  if (typeof value !== 'object') return value;
  const inner = (each: FieldValue): FieldValue => withCodes(lookup, each) as FieldValue;
  if (Array.isArray(value)) return value.map(inner);
  if (isReference(value)) return lookup.row(value.ref as RecordId)?.code ?? '';
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inner(each)]));
}

function faultOf(error: unknown, field: string): { note: RowFault; details: Record<string, string> } {
  if (!isKhronikaError(error)) throw error;
  const { code, details } = error;
  if (code === 'DATE_UNREADABLE') return { note: 'date', details: { value: quoted(String(details['date'] ?? '')) } };
  if (details['reason'] === 'too-long') return { note: 'too-long', details: { limit: String(details['limit'] ?? '') } };
  return { note: 'value', details: { field } };
}
