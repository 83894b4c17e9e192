import { canonical, same } from '../archive/canonical.ts';
import type { FieldValue } from '../../shared/records/definition.ts';
import { ancestryOf, type Ancestry } from './ancestry.ts';
import {
  byOrder,
  compare,
  nameOf,
  type SharedChange,
  type SharedRecord,
  type SharedRow,
  type Table,
} from './change.ts';
import { registersOf, type Content, type Held, type Register } from './registers.ts';
import { columnsOf, recordOf, type Write } from './row-of-registers.ts';
import { withoutTakenBack } from './taken-back.ts';

/** Something that two people said differently of one row, none of them knowing what the other said. */
export interface RowConflict {
  readonly kind: ConflictKind;
  /** The field or column; null for the row as a whole. */
  readonly field: string | null;
  /** Of an entry of a group its id. */
  readonly item: string | null;
  /** What was said, the preferred first; null for taking away. */
  readonly said: readonly Said[];
}

/**
 * - `values`: different values; all of them stand side by side in the record
 * - `column`: different values where a row has room for one; the others are kept here
 * - `taken-away`: somebody took a value away that another one changed; it stands
 * - `removed`: a link or a source was removed and changed, or given a source; it stands
 * - `trashed`: a record went to the trash and was changed; it is there
 * - `merged`: a record was merged into another and changed; it lies in the trash as it was changed
 * - `same-link`: a link was made twice, and the two say different things; the older stands
 */
export type ConflictKind = 'values' | 'column' | 'taken-away' | 'removed' | 'trashed' | 'merged' | 'same-link';

export interface Said {
  readonly value: unknown;
  readonly vault: string;
  readonly seq: number;
  readonly at: string;
}

/** What the changes of one row come to. */
export interface RowState {
  /** Null for a row that was taken away. */
  readonly row: SharedRow | null;
  /** The row as it would be if it had not been taken away. */
  readonly standing: SharedRow;
  readonly conflicts: readonly RowConflict[];
  /** By `nameOf`: the changes upon which no other was made. */
  readonly heads: readonly string[];
}

/**
 * Works out a row from all that is known to have been done to it, whoever did it and in whatever order it came: the one rule by which copies
 * that know the same show the same. docs/exchange-format.md has it as a table.
 */
export function rowState(table: Table, given: readonly SharedChange[]): RowState | null {
  const changes = given.toSorted(byOrder);
  const made = changes.find(({ before, after }) => before === null && after !== null);
  const any =
    made?.after ?? changes.find(({ after }) => after !== null)?.after ?? changes.find(({ before }) => before)?.before;
  if (any === undefined || any === null) return null;
  const ancestry = ancestryOf(changes);
  const conflicts: RowConflict[] = [];
  const registers = writesOf(table, changes, ancestry);
  const resolved = new Map<string, Content & { readonly heads: readonly Write[] }>();
  for (const [name, { register, writes }] of registers) {
    const heads = headsOf(register, undecided(register, writes, ancestry), ancestry);
    const content = merged(register, heads, conflicts);
    if (content !== undefined) resolved.set(name, { register, content, heads });
  }
  const standing = table === 'record' ? recordOf(any as SharedRecord, resolved) : columnsOf(any, resolved);
  const heads = ancestry.heads.map(nameOf).toSorted();
  if (table === 'record') {
    const state = stateOf(changes, ancestry, conflicts);
    const row = { ...(standing as SharedRecord), state };
    return { row, standing: row, conflicts: sorted(conflicts), heads };
  }
  const removed = removalOf(changes, ancestry, conflicts);
  return { row: removed ? null : standing, standing, conflicts: sorted(conflicts), heads };
}

/** Which changes wrote which register. Taking a row away writes none of them. */
function writesOf(table: Table, changes: readonly SharedChange[], ancestry: Ancestry) {
  const registers = new Map<string, { readonly register: Register; readonly writes: Write[] }>();
  for (const change of changes) {
    if (change.after === null) continue;
    const before = rowsBefore(change, changes, ancestry).map((row) => registersOf(table, row));
    const after = registersOf(table, change.after);
    for (const [name, { register }] of [...after, ...before.flatMap((each) => [...each])]) {
      const is = after.get(name)?.content;
      const contents = before.map((each) => each.get(name)?.content);
      const known = registers.get(name) ?? { register, writes: [] };
      registers.set(name, known);
      if (known.writes.some((write) => write.change === change)) continue;
      if (contents.every((was) => same(was ?? null, is ?? null))) continue;
      known.writes.push({ change, before: contents.find((was) => was !== undefined), after: is });
    }
  }
  return registers;
}

/**
 * What stood there before a change. A row that is put back after it was taken away stands against what it was when it was taken away: else nobody else could tell
 * that a column was left empty on purpose.
 */
function rowsBefore(
  change: SharedChange,
  changes: readonly SharedChange[],
  { descends }: Ancestry,
): readonly (SharedRow | null)[] {
  if (change.before !== null) return [change.before];
  const known = changes.filter((each) => descends(change, each));
  const last = known.filter((each) => !known.some((later) => descends(later, each)));
  return last.length === 0 ? [null] : last.map(({ before, after }) => after ?? before);
}

/** The writes without decisions that were taken back. */
function undecided(register: Register, writes: readonly Write[], ancestry: Ancestry): readonly Write[] {
  return withoutTakenBack(writes, ancestry, (some) => {
    const conflicts: RowConflict[] = [];
    merged(register, headsOf(register, some, ancestry), conflicts);
    return conflicts.length > 0;
  });
}

/** The writes that no other one replaced: who replaces something has to have seen it. */
function headsOf(register: Register, writes: readonly Write[], { descends }: Ancestry): Write[] {
  return writes.filter(
    (write) =>
      !writes.some((later) => later !== write && descends(later.change, write.change) && saw(register, later, write)),
  );
}

/**
 * A value may have been left out of what somebody saw, because it names a record that was withheld or had not come yet. What they wrote then
 * stands beside it.
 */
function saw(register: Register, later: Write, earlier: Write): boolean {
  switch (register.kind) {
    case 'value': {
      const seen = new Set(valuesOf(later.before).map(canonical));
      return valuesOf(earlier.after).every((value) => seen.has(canonical(value)));
    }
    case 'column':
    case 'reason':
      return later.before !== undefined || earlier.after === undefined;
    case 'member':
    case 'order':
      return true;
  }
}

function valuesOf(content: unknown): readonly FieldValue[] {
  if (content === undefined) return [];
  const { value, others } = content as Held;
  return value === null ? others : [value, ...others];
}

/** What the heads of one register come to; undefined for nothing. */
function merged(register: Register, heads: readonly Write[], conflicts: RowConflict[]): unknown {
  const present = heads.filter(({ after }) => after !== undefined);
  const [first] = present;
  if (first === undefined) return undefined;
  switch (register.kind) {
    case 'member':
      return true;
    case 'order':
    case 'reason':
      return first.after;
    case 'value': {
      const said = distinct(present.flatMap(({ after }) => valuesOf(after)));
      const differ = new Set(present.map(({ after }) => canonical(preferredOf(after)))).size > 1;
      if (heads.length > 1 && (differ || present.length < heads.length))
        conflicts.push({
          kind: differ ? 'values' : 'taken-away',
          field: register.field,
          item: register.item,
          said: heads.map((write) => saidOf(write, preferredOf(write.after))),
        });
      const value = preferredOf(first.after);
      const reason = present.map(({ after }) => (after as Held).reason).find((each) => each !== undefined);
      return {
        value,
        others: said.filter((each) => !same(each, value)),
        ...(reason === undefined ? {} : { reason }),
      } satisfies Held;
    }
    case 'column': {
      const values = distinct(present.map(({ after }) => after));
      if (register.field === 'state') return first.after;
      // Two notes make one note, so that neither is lost.
      if (register.field === 'note') return joinedLines(present.map(({ after }) => String(after)));
      if (heads.length > 1 && (values.length > 1 || present.length < heads.length))
        conflicts.push({
          kind: values.length > 1 ? 'column' : 'taken-away',
          field: register.field,
          item: null,
          said: heads.map((write) => saidOf(write, write.after ?? null)),
        });
      return first.after;
    }
  }
}

/** The values of a field of its own; of several where nothing is preferred, none. */
function preferredOf(content: unknown): FieldValue | null {
  return content === undefined ? null : (content as Held).value;
}

function joinedLines(texts: readonly string[]): string {
  const whole = texts.filter(
    (text, at) =>
      !texts.some(
        (other, place) =>
          place !== at && (other.length > text.length || (other === text && place < at)) && other.includes(text),
      ),
  );
  return whole.toSorted(compare).join('\n');
}

/** Whether a record is in the trash: going there stands against nothing that was said without knowing of it, unless it was merged. */
function stateOf(
  changes: readonly SharedChange[],
  ancestry: Ancestry,
  conflicts: RowConflict[],
): SharedRecord['state'] {
  const stateIn = (row: SharedRow | null): string | null => (row as SharedRecord | null)?.state ?? null;
  const awayIn = (moves: readonly { readonly change: SharedChange; readonly after: unknown }[]): SharedChange[] =>
    moves
      .filter((move) => !moves.some((later) => ancestry.descends(later.change, move.change)))
      .flatMap(({ change, after }) => (after === 'trashed' ? [change] : []));
  const moves = changes
    .map((change) => ({ change, before: stateIn(change.before), after: stateIn(change.after) }))
    .filter(({ before, after }) => before !== after);
  const away = awayIn(withoutTakenBack(moves, ancestry, (some) => awayIn(some).length > 0));
  if (away.length === 0) return 'active';
  const [first] = away;
  const related = (one: SharedChange, other: SharedChange): boolean =>
    one === other || ancestry.descends(one, other) || ancestry.descends(other, one);
  const beside = changes.filter(
    (change) => stateIn(change.after) !== 'trashed' && !away.some((move) => related(change, move)),
  );
  if (beside.length === 0) return 'trashed';
  const isMerged = away.some(({ action }) => action === 'merge');
  conflicts.push({
    kind: isMerged ? 'merged' : 'trashed',
    field: null,
    item: null,
    said: [...beside, ...(first === undefined ? [] : [first])].map((change) =>
      saidOf({ change }, stateIn(change.after)),
    ),
  });
  return isMerged ? 'trashed' : 'active';
}

/** Whether a row is taken away: only where everything that was done to it was known to whoever took it away. */
function removalOf(all: readonly SharedChange[], ancestry: Ancestry, conflicts: RowConflict[]): boolean {
  const removalsIn = (some: readonly SharedChange[]): SharedChange[] =>
    some.filter(
      (removal) =>
        removal.after === null && !some.some((later) => later.after !== null && ancestry.descends(later, removal)),
    );
  const steps = all.map((change) => ({ change, before: change.before, after: change.after }));
  const changes = withoutTakenBack(
    steps,
    ancestry,
    (some) => removalsIn(some.map(({ change }) => change)).length > 0,
  ).map(({ change }) => change);
  const standing = removalsIn(changes);
  if (standing.length === 0) return false;
  const beside = changes.filter(
    (change) => change.after !== null && !standing.some((removal) => ancestry.descends(removal, change)),
  );
  if (beside.length === 0) return true;
  conflicts.push({
    kind: 'removed',
    field: null,
    item: null,
    said: [...beside, ...standing].map((change) => saidOf({ change }, change.after === null ? null : 'changed')),
  });
  return false;
}

function saidOf({ change: { vault, seq, at } }: { readonly change: SharedChange }, value: unknown): Said {
  return { value, vault, seq, at };
}

function sorted(conflicts: readonly RowConflict[]): RowConflict[] {
  return conflicts.toSorted((a, b) =>
    compare(canonical([a.kind, a.field, a.item]), canonical([b.kind, b.field, b.item])),
  );
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [canonical(value), value])).values()];
}
