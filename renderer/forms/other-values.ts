import type { FieldDefinition } from '../../shared/records/definition.ts';
import { initial } from './form-base.ts';
import type { FormState, Proven, ShownCitation, WrittenOthers } from './form-shape.ts';
import { blank, isBlank, sameWritten, storedFrom, type NextRow, type Row, type Written } from './written.ts';
import { renumbered } from './written-change.ts';

/*
 * Of a field of which sources disagree each value has a number that it keeps, also when another one is preferred: 0 is what the
 * archive preferred when the form was filled. What is cited for a value goes by its number.
 */

/** The number of the value that is preferred now. */
export function preferredValue(state: FormState, key: string): number {
  return state.others[key]?.preferred ?? 0;
}

/** Whether more than one value is written for a field. */
export function isDisputed(state: FormState, key: string): boolean {
  return (state.others[key]?.values.length ?? 0) > 0;
}

/** What a source is given for: the value of a field, or one of several. */
export function provesValue(key: string, value: number): Proven {
  return { is: 'field', field: key, ...(value === 0 ? {} : { other: value }) };
}

/** What the value with a number says in the form; undefined where it was taken away. */
export function valueNumbered(state: FormState, key: string, value: number): Written | undefined {
  if (value === preferredValue(state, key)) return state.fields[key];
  return state.others[key]?.values.find(({ row }) => row === value)?.value;
}

/** The number of the value that a stored citation proves; null for one that the record does not hold any more. */
export function valueCited(state: FormState, field: FieldDefinition, cited: ShownCitation): number | null {
  if (cited.value === null || cited.value === undefined) return 0;
  const stood = state.others[field.key]?.stood ?? [{ row: 0, value: standing(state, field.key) }];
  const found = stood.find(({ value }) => sameStored(plain(field, value), cited.value));
  return found?.row ?? null;
}

/** One more value beside what is there. */
export function withOther(
  state: FormState,
  field: FieldDefinition,
  next: NextRow,
): Readonly<Record<string, WrittenOthers>> {
  const now = state.others[field.key] ?? {
    values: [],
    reason: '',
    stood: [{ row: 0, value: standing(state, field.key) }],
  };
  const fresh: Row = { row: next(), value: blank(field, next) };
  return { ...state.others, [field.key]: { ...now, values: [...now.values, fresh] } };
}

/** Another source's value becomes the preferred one, and the one that was preferred stands in its place. */
export function preferring(state: FormState, key: string, row: number): FormState {
  const others = state.others[key];
  const chosen = others?.values.find((each) => each.row === row);
  if (others === undefined || chosen === undefined) return state;
  const was = state.fields[key] ?? '';
  const before: Row = { row: others.preferred ?? 0, value: was };
  const values = isBlank(was)
    ? others.values.filter((each) => each !== chosen)
    : others.values.map((each) => (each === chosen ? before : each));
  return {
    ...state,
    fields: { ...state.fields, [key]: chosen.value },
    others: { ...state.others, [key]: { ...others, values, preferred: row } },
  };
}

export function sameOthers(one: WrittenOthers | undefined, other: WrittenOthers | undefined): boolean {
  const parts = (others: WrittenOthers | undefined) => ({ values: others?.values ?? [], reason: others?.reason ?? '' });
  return sameWritten(parts(one), parts(other));
}

/** The values with other numbers, so that they can stand in a form that has numbers of its own. */
export function shiftedOthers({ values, reason, stood = [] }: WrittenOthers, by: number): WrittenOthers {
  const shifted = (rows: readonly Row[]): readonly Row[] =>
    rows.map(({ row, value }) => ({ row: row === 0 ? 0 : row + by, value: renumbered(value, (inner) => inner + by) }));
  return { values: shifted(values), reason, stood: shifted(stood) };
}

/** Whether two stored values say the same; parts of a group in whatever order. */
export function sameStored(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, ordered) === JSON.stringify(other, ordered);
}

function standing(state: FormState, key: string): Written {
  return initial(state.type, state.base).fields[key] ?? null;
}

function plain(field: FieldDefinition, value: Written): unknown {
  return storedFrom(field, value, EVERY, () => {});
}

/** Dates that are stored stay as they are. */
const EVERY: ReadonlySet<string> = { has: () => true } as unknown as ReadonlySet<string>;

function ordered(_key: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
}
