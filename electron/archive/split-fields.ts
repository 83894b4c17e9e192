import type { Disagreement } from '../../shared/records/check.ts';
import type { FieldValue } from '../../shared/records/definition.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { same } from './canonical.ts';
import { distinct, fullName, idOfEntry, listOf, type Choices, type Side } from './merged-fields.ts';
import type { RecordId, RecordRow } from './rows.ts';
import { retargeted } from './merge-moves.ts';
import { takenBack } from './three-way.ts';

/** Fields and the values of other sources, as a record is to have them. */
export interface FieldState {
  readonly preferred: Readonly<Record<string, FieldValue>>;
  readonly others: Readonly<Record<string, Disagreement>>;
}

/** A field of the kept record that was changed after the merge, and with whom the present value goes. */
export interface ChangedField {
  readonly field: string;
  readonly value: FieldValue | null;
  readonly goes: Side;
}

export interface SplitFields {
  readonly kept: FieldState;
  readonly merged: FieldState;
  readonly changed: readonly ChangedField[];
}

/**
 * Parts the fields of a merged record. What is as the merge left it goes back; what was changed since stays with the kept record, unless
 * somebody says that it is about the other one. What a third record brought as well stays, because that one is still a part of it.
 *
 * @param before the kept record before the merge, `after` as the merge left it, `now` as it stands
 * @param parted the merged record as it lies in the trash
 * @param held other records that are still merged into the kept one
 */
export function splitFields(
  {
    before,
    after,
    now,
    parted,
    held,
  }: {
    readonly before: RecordRow;
    readonly after: RecordRow;
    readonly now: RecordRow;
    readonly parted: RecordRow;
    readonly held: readonly RecordRow[];
  },
  choices: Choices,
): SplitFields {
  const kept = { preferred: {} as Record<string, FieldValue>, others: {} as Record<string, Disagreement> };
  const merged = { preferred: { ...parted.fields }, others: { ...parted.others } };
  const changed: ChangedField[] = [];
  const isHeld = (key: string, value: FieldValue): boolean => held.some((row) => holds(row, key, value));
  const own = new Map(definitions[now.type].fields.map((field) => [field.key, field]));
  for (const key of new Set(
    [before, after, now].flatMap((row) => [...Object.keys(row.fields), ...Object.keys(row.others)]),
  )) {
    const [was, left, is] = [saidOf(before, key), saidOf(after, key), saidOf(now, key)];
    const brought = [left.value, ...left.others].flatMap(listOf).filter((value) => !holds(before, key, value));
    if (same(is, left) && !brought.some((value) => isHeld(key, value))) {
      if (was.value !== null) kept.preferred[key] = was.value;
      if (before.others[key] !== undefined) kept.others[key] = before.others[key];
      continue;
    }
    if (own.get(key)?.repeatable === true && same([was.others, was.reason], [is.others, is.reason])) {
      const entries = partedEntries(was.value, left.value, is.value, (value) => isHeld(key, value));
      if (entries.kept.length > 0) kept.preferred[key] = entries.kept;
      const theirs = listOf(merged.preferred[key] ?? null).map((entry) =>
        presentState(entry, left.value, entries.changed),
      );
      if (entries.changed.length > 0 && theirs.length > 0) merged.preferred[key] = theirs;
      continue;
    }
    const isChanged = !same(is.value, left.value);
    const goes = isChanged ? (choices[`field ${key}`] ?? 'kept') : 'kept';
    if (isChanged) changed.push({ field: key, value: is.value, goes });
    const said = partedValue(was, left, goes === 'kept' ? is : { ...is, value: left.value }, (value) =>
      isHeld(key, value),
    );
    if (said.value !== null) kept.preferred[key] = said.value;
    if (said.others.length > 0)
      kept.others[key] = { values: said.others, ...(said.reason === undefined ? {} : { reason: said.reason }) };
    if (goes === 'merged') giveTo(merged, key, is.value, left.value);
  }
  return { kept, merged, changed };
}

/**
 * The fields of a record without what one change did to them, as far as they are as that change left them.
 * @param turned of a record that names the kept one: what named the merged one names it again
 */
export function fieldsTakenBack(
  { before, after, now }: { readonly before: RecordRow; readonly after: RecordRow; readonly now: RecordRow },
  turned?: { readonly merged: RecordId; readonly kept: RecordId },
): FieldState {
  const becomes = (value: FieldValue): FieldValue =>
    turned === undefined ? value : retargeted(value, turned.merged, turned.kept);
  const preferred: Record<string, FieldValue> = {};
  const others: Record<string, Disagreement> = {};
  for (const key of new Set([before, now].flatMap((row) => [...Object.keys(row.fields), ...Object.keys(row.others)]))) {
    const [was, left, is] = [saidOf(before, key), saidOf(after, key), saidOf(now, key)];
    const value = takenBack(was.value ?? undefined, left.value ?? undefined, is.value ?? undefined, becomes) ?? null;
    const back = takenBack(was.others, left.others, is.others, becomes);
    const rest = listOf(back ?? null).filter((each) => !same(each, value));
    const first = value ?? rest.shift() ?? null;
    if (first !== null) preferred[key] = first;
    const reason = same(is.reason, left.reason) ? was.reason : is.reason;
    if (rest.length > 0) others[key] = { values: rest, ...(reason === undefined ? {} : { reason }) };
  }
  return { preferred, others };
}

interface Said {
  readonly value: FieldValue | null;
  readonly others: readonly FieldValue[];
  readonly reason: string | undefined;
}

function saidOf({ fields, others }: RecordRow, key: string): Said {
  return { value: fields[key] ?? null, others: others[key]?.values ?? [], reason: others[key]?.reason };
}

function holds(row: RecordRow, key: string, value: FieldValue): boolean {
  const { value: own, others } = saidOf(row, key);
  if ([own, ...others, ...listOf(own)].some((each) => each !== null && same(each, value))) return true;
  return key === 'otherNames' && value === fullName(definitions[row.type], row.fields);
}

/** Of a list: what the merge added goes, unless another record holds it; entries that were changed since are told apart by their id. */
function partedEntries(
  was: FieldValue | null,
  left: FieldValue | null,
  is: FieldValue | null,
  isHeld: (value: FieldValue) => boolean,
): { readonly kept: FieldValue[]; readonly changed: readonly FieldValue[] } {
  const before = listOf(was);
  const after = listOf(left);
  const ids = new Set(before.map(idOfEntry));
  const kept: FieldValue[] = [];
  const changed: FieldValue[] = [];
  for (const entry of listOf(is)) {
    const id = idOfEntry(entry);
    const added = after.find((each) => (id === '' ? same(each, entry) : idOfEntry(each) === id));
    const isOwn = added === undefined || before.some((each) => same(each, added)) || (id !== '' && ids.has(id));
    if (isOwn || isHeld(entry)) kept.push(entry);
    else if (!same(added, entry)) changed.push(entry);
  }
  // What the merge itself took away, because it named the other record, comes back.
  for (const entry of before)
    if (!after.some((each) => same(each, entry)) && !kept.some((each) => same(each, entry))) kept.push(entry);
  return { kept, changed };
}

/** An entry that came from the parted record, as it stands now, under its own id. */
function presentState(entry: FieldValue, left: FieldValue | null, changed: readonly FieldValue[]): FieldValue {
  const content = (each: FieldValue): FieldValue =>
    idOfEntry(each) === '' ? each : { ...(each as Readonly<Record<string, FieldValue>>), id: '' };
  const added = listOf(left).find((each) => same(content(each), content(entry)));
  const present = added === undefined ? undefined : changed.find((each) => idOfEntry(each) === idOfEntry(added));
  return present === undefined ? entry : { ...(present as Readonly<Record<string, FieldValue>>), id: idOfEntry(entry) };
}

/** Of a field with one preferred value: see `splitFields`. A value that was the kept record's own is never lost. */
function partedValue(was: Said, left: Said, is: Said, isHeld: (value: FieldValue) => boolean): Said {
  const own = [...(was.value === null ? [] : [was.value]), ...was.others];
  const isAdded = (value: FieldValue): boolean =>
    !own.some((each) => same(each, value)) &&
    [left.value, ...left.others].some((each) => same(each, value)) &&
    !isHeld(value);
  const unchanged = same(is.value, left.value);
  const stays = left.value !== null && isHeld(left.value) ? left.value : null;
  const value = unchanged ? (was.value ?? stays) : is.value;
  const present = [is.value, ...is.others].filter((each) => each !== null);
  const back = unchanged && same(is, left) ? was.others : own.filter((each) => present.some((one) => same(one, each)));
  const stand = unchanged && was.value !== null && stays !== null ? [stays] : [];
  const rest = distinct([...is.others.filter((each) => !isAdded(each)), ...back, ...stand]).filter(
    (each) => !same(each, value),
  );
  const ordered =
    rest.length === was.others.length && was.others.every((each) => rest.some((one) => same(one, each)))
      ? [...was.others]
      : rest;
  const first = value ?? (is.value === null ? null : (ordered.shift() ?? null));
  const reason = same(is.reason, left.reason) ? was.reason : is.reason;
  return { value: first, others: first === null ? [] : ordered, reason };
}

/** Gives the present value to the parted record. Its own stays beside it, unless this is what it was changed from. */
function giveTo(
  merged: { readonly preferred: Record<string, FieldValue>; readonly others: Record<string, Disagreement> },
  key: string,
  value: FieldValue | null,
  changedFrom: FieldValue | null,
): void {
  if (value === null) return;
  const own = merged.preferred[key];
  merged.preferred[key] = value;
  if (own === undefined || same(own, value) || same(own, changedFrom)) return;
  const known = merged.others[key];
  merged.others[key] = { ...known, values: distinct([...(known?.values ?? []), own]) };
}
