import type { FieldValue } from '../../shared/records/definition.ts';
import { isReference } from '../../shared/records/show.ts';
import { same } from './canonical.ts';
import { idOfEntry, listOf } from './merged-fields.ts';

type Value = FieldValue | undefined;

/**
 * Takes one change back out of a value that may have been changed since: `before` and `after` are the two sides of that change, `now` is
 * what stands there. What is as the change left it becomes what it was; what was changed since stays as it is, part by part and
 * entry by entry.
 *
 * @param becomes what an entry of `before` became in `after`
 */
export function takenBack(before: Value, after: Value, now: Value, becomes: (value: FieldValue) => FieldValue): Value {
  if (same(now, after)) return before;
  if (same(before, after)) return now;
  if (now === undefined) return undefined;
  if (Array.isArray(before) || Array.isArray(after) || Array.isArray(now)) {
    const left = listTakenBack(listOf(before ?? null), listOf(after ?? null), listOf(now), becomes);
    return left.length === 0 ? undefined : left;
  }
  if (isGroup(before) && isGroup(after) && isGroup(now)) {
    const keys = new Set([...Object.keys(now), ...Object.keys(before), ...Object.keys(after)]);
    const parts = [...keys].flatMap((key) => {
      const part = takenBack(before[key], after[key], now[key], becomes);
      return part === undefined ? [] : [[key, part] as const];
    });
    return Object.fromEntries(parts);
  }
  return now;
}

function listTakenBack(
  before: readonly FieldValue[],
  after: readonly FieldValue[],
  now: readonly FieldValue[],
  becomes: (value: FieldValue) => FieldValue,
): FieldValue[] {
  const result: FieldValue[] = [];
  const waiting = [...after];
  const returned = new Set<FieldValue>();
  for (const entry of now) {
    const at = waiting.findIndex((each) => isSameEntry(each, entry));
    const [left] = at < 0 ? [] : waiting.splice(at, 1);
    // It was put there since.
    if (left === undefined) result.push(entry);
    else
      for (const was of before.filter((each) => !returned.has(each) && isSameEntry(becomes(each), left))) {
        returned.add(was);
        const back = takenBack(was, left, entry, becomes);
        if (back !== undefined) result.push(back);
      }
  }
  // What the change itself took away comes back; what was taken away since does not.
  for (const was of before)
    if (!returned.has(was) && !after.some((each) => isSameEntry(becomes(was), each))) result.push(was);
  return result;
}

/** Entries with an id are known by it, others by what they say. */
function isSameEntry(one: FieldValue, other: FieldValue): boolean {
  const id = idOfEntry(one);
  return id === '' ? same(one, other) : id === idOfEntry(other);
}

function isGroup(value: Value): value is Readonly<Record<string, FieldValue>> {
  return typeof value === 'object' && !Array.isArray(value) && !isReference(value);
}
