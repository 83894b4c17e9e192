import { createHash } from 'node:crypto';
import { canonical } from '../archive/canonical.ts';
import type { Disagreement } from '../../shared/records/check.ts';
import type { FieldValue } from '../../shared/records/definition.ts';
import type { SharedRecord, SharedRow, Table } from './change.ts';

/**
 * A row taken apart into what can be changed by itself. What kind of thing a field is follows from its values and not from a definition: so
 * a copy that does not know a field works it out as all others do.
 */
export type Register =
  /** A value with those of other sources beside it: a field, or an entry of a group by its id. */
  | { readonly kind: 'value'; readonly field: string; readonly item: string | null }
  /** That something stands in a list, or among the values of other sources for a list. */
  | { readonly kind: 'member'; readonly field: string; readonly among: 'list' | 'others'; readonly value: FieldValue }
  /** In which order a list is written, or the values of other sources beside it. */
  | { readonly kind: 'order'; readonly field: string; readonly among: 'list' | 'others' }
  /** Why one of several values is preferred, of a list. */
  | { readonly kind: 'reason'; readonly field: string }
  /** A column of a row, the code of a record, its state. */
  | { readonly kind: 'column'; readonly field: string };

/** What a register of the kind `value` holds. */
export interface Held {
  readonly value: FieldValue | null;
  readonly others: readonly FieldValue[];
  readonly reason?: string;
}

export interface Content {
  readonly register: Register;
  /** A `Held`, true, a list of names of members, a text; whatever the column has. */
  readonly content: unknown;
}

/** Columns that say what a row is, and never change. */
const FIXED: ReadonlySet<string> = new Set(['id', 'type', 'fields', 'others']);

/** The registers of a row that hold something, by their names. */
export function registersOf(table: Table, row: SharedRow | null): ReadonlyMap<string, Content> {
  const found = new Map<string, Content>();
  if (row === null) return found;
  const add = (register: Register, content: unknown): void =>
    void found.set(canonical(register), { register, content });
  for (const [column, value] of Object.entries(row))
    if (!FIXED.has(column) || table !== 'record') {
      if (column !== 'id' && value !== null && value !== undefined) add({ kind: 'column', field: column }, value);
    }
  if (table === 'record') fieldsInto(row as SharedRecord, add);
  return found;
}

function fieldsInto({ fields, others }: SharedRecord, add: (register: Register, content: unknown) => void): void {
  for (const field of new Set([...Object.keys(fields), ...Object.keys(others)])) {
    const value = fields[field] ?? null;
    const beside = others[field];
    if (Array.isArray(value)) listInto(field, value, beside, add);
    else
      add({ kind: 'value', field, item: null }, {
        value,
        others: beside?.values ?? [],
        ...(beside?.reason === undefined ? {} : { reason: beside.reason }),
      } satisfies Held);
  }
}

function listInto(
  field: string,
  list: readonly FieldValue[],
  beside: Disagreement | undefined,
  add: (register: Register, content: unknown) => void,
): void {
  const items = new Map<string, { value: FieldValue | null; others: FieldValue[] }>();
  const order: string[] = [];
  for (const each of list) {
    const id = itemId(each);
    if (id === null) {
      add({ kind: 'member', field, among: 'list', value: each }, true);
      order.push(memberName(each));
      continue;
    }
    const base = baseOf(each, id);
    const held = items.get(base) ?? { value: null, others: [] };
    const entry = { ...(each as Record<string, FieldValue>), id: base };
    if (id === base) held.value = entry;
    else held.others.push(entry);
    items.set(base, held);
    if (!order.includes(itemName(base))) order.push(itemName(base));
  }
  for (const [item, held] of items) add({ kind: 'value', field, item }, held satisfies Held);
  add({ kind: 'order', field, among: 'list' }, order);
  if (beside !== undefined) add({ kind: 'order', field, among: 'others' }, beside.values.map(memberName));
  for (const value of beside?.values ?? []) add({ kind: 'member', field, among: 'others', value }, true);
  if (beside?.reason !== undefined) add({ kind: 'reason', field }, beside.reason);
}

/** Stands in the id of an entry that says something else than the one it is named after, and was written by somebody else. */
const VARIANT = 'z0z';

/** The entry as it stands beside the one that is preferred. */
export function variantOf(entry: FieldValue): FieldValue {
  const parts = entry as Record<string, FieldValue> & { readonly id: string };
  const digest = createHash('sha256').update(canonical(entry)).digest('hex').slice(0, 7);
  return { ...parts, id: `${parts.id.slice(0, 14)}${VARIANT}${digest}` };
}

/** An entry that was changed since it was set beside another one is an entry of its own. */
function baseOf(entry: FieldValue, id: string): string {
  const base = id.slice(0, id.lastIndexOf(VARIANT));
  if (!id.includes(VARIANT) || base === '') return id;
  const { id: written } = variantOf({ ...(entry as Record<string, FieldValue>), id: base }) as { readonly id: string };
  return written === id ? base : id;
}

export function itemName(id: string): string {
  return `item ${id}`;
}

export function memberName(value: FieldValue): string {
  return `member ${canonical(value)}`;
}

function itemId(value: FieldValue): string | null {
  if (typeof value !== 'object' || Array.isArray(value)) return null;
  const { id } = value as { readonly id?: unknown };
  return typeof id === 'string' && /^[0-9a-z]{1,24}$/.test(id) ? id : null;
}
