import type { Disagreement } from '../../shared/records/check.ts';
import type { FieldValue } from '../../shared/records/definition.ts';
import { canonical } from '../archive/canonical.ts';
import { byOrder, compare, type SharedChange, type SharedRecord, type SharedRow } from './change.ts';
import { itemName, memberName, variantOf, type Content, type Held } from './registers.ts';

/** What a change wrote into a register; undefined for nothing. */
export interface Write {
  readonly change: SharedChange;
  readonly before: unknown;
  readonly after: unknown;
}

/** The record that its registers come to. Whether it is in the trash is another question. */
export function recordOf(
  any: SharedRecord,
  resolved: ReadonlyMap<string, Content & { readonly heads: readonly Write[] }>,
): SharedRecord {
  const fields: Record<string, FieldValue> = {};
  const others: Record<string, Disagreement> = {};
  const lists = new Map<string, List>();
  const listOf = (field: string): List => {
    const list = lists.get(field) ?? { order: [], members: new Map(), othersOrder: [], others: [] };
    lists.set(field, list);
    return list;
  };
  const columns: Record<string, unknown> = {};
  for (const { register, content, heads } of resolved.values()) {
    if (register.kind === 'column') columns[register.field] = content;
    else if (register.kind === 'order')
      listOf(register.field)[register.among === 'list' ? 'order' : 'othersOrder'] = content as string[];
    else if (register.kind === 'reason') listOf(register.field).reason = content as string;
    else if (register.kind === 'member') {
      if (register.among === 'others') listOf(register.field).others.push(register.value);
      else listOf(register.field).members.set(memberName(register.value), { since: heads, values: [register.value] });
    } else if (register.item === null) {
      const { value, others: beside, reason } = content as Held;
      const [preferred, ...rest] = value === null ? beside : [value, ...beside];
      if (preferred === undefined) continue;
      fields[register.field] = preferred;
      if (rest.length > 0) others[register.field] = { values: rest, ...(reason === undefined ? {} : { reason }) };
    } else {
      const { value, others: beside } = content as Held;
      const variants = beside.toSorted((a, b) => compare(canonical(a), canonical(b))).map(variantOf);
      listOf(register.field).members.set(itemName(register.item), {
        since: heads,
        values: [...(value === null ? [] : [value]), ...variants],
      });
    }
  }
  for (const [field, list] of lists) {
    const values = inOrder(list);
    if (values.length === 0) continue;
    // What was one value for somebody and a list for another stands as the list, and the value beside it.
    const single = fields[field];
    fields[field] = values;
    const beside = [
      ...(single === undefined ? [] : [single]),
      ...list.others.toSorted(
        (a, b) => place(list.othersOrder, a) - place(list.othersOrder, b) || compare(canonical(a), canonical(b)),
      ),
    ];
    if (beside.length > 0)
      others[field] = { values: beside, ...(list.reason === undefined ? {} : { reason: list.reason }) };
    else delete others[field];
  }
  return {
    id: any.id,
    type: any.type,
    code: (columns['code'] as string | undefined) ?? any.code,
    fields: sortedKeys(fields),
    others: sortedKeys(others),
    state: 'active',
  };
}

interface List {
  order: readonly string[];
  readonly members: Map<string, { readonly since: readonly Write[]; readonly values: readonly FieldValue[] }>;
  othersOrder: readonly string[];
  readonly others: FieldValue[];
  reason?: string;
}

/** As the list was written last; what somebody else put in stands behind it, the oldest first. */
function inOrder({ order, members }: List): FieldValue[] {
  const written = order.filter((name) => members.has(name));
  const rest = [...members.keys()]
    .filter((name) => !order.includes(name))
    .toSorted((one, other) => {
      const [a, b] = [members.get(one)?.since.at(-1)?.change, members.get(other)?.since.at(-1)?.change];
      return (a !== undefined && b !== undefined ? byOrder(b, a) : 0) || compare(one, other);
    });
  return [...written, ...rest].flatMap((name) => members.get(name)?.values ?? []);
}

/** The same of rows that are columns alone. */
export function columnsOf(any: SharedRow, resolved: ReadonlyMap<string, Content>): SharedRow {
  const row: Record<string, unknown> = {};
  // Columns that a row may have are those it was made with; what was taken away is null, or left out as it was before.
  for (const [column, value] of Object.entries(any)) row[column] = column === 'id' ? value : null;
  for (const { register, content } of resolved.values()) if (register.kind === 'column') row[register.field] = content;
  for (const column of ['item', 'value', 'connection', 'position']) if (row[column] === null) delete row[column];
  return row as unknown as SharedRow;
}

/** Where a value stands; behind all others if it is not among them. */
function place(order: readonly string[], value: FieldValue): number {
  const at = order.indexOf(memberName(value));
  return at < 0 ? order.length : at;
}

function sortedKeys<Value>(values: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).toSorted(([a], [b]) => compare(a, b)));
}
