import type { FieldDefinition, RecordType } from '../../shared/records/definition.ts';
import type { FormState, Titled } from '../forms/form-shape.ts';
import { emptyForm } from '../forms/form-state.ts';
import type { Path, Written } from '../forms/written.ts';
import { formAt, inForm, namedForm, putForm, type DeskState } from './desk-state.ts';
import { folded } from './words-typed.ts';
import { tokenOf } from './desk-titles.ts';
import { typedName } from './typed-name.ts';

/** Kinds of record that are made on the desk by their name alone. */
const MADE: readonly RecordType[] = ['person', 'organisation', 'place'];

/** The kind of record that is made in passing for a field; null where that cannot be done. */
export function madeFor(targets: readonly RecordType[] | undefined): RecordType | null {
  return targets?.find((type) => MADE.includes(type)) ?? null;
}

/** A new record by the name that was typed. */
export function newForm(type: RecordType, name: string): FormState {
  if (type !== 'person') return namedForm(type, name);
  const form = emptyForm('person');
  return { ...form, fields: { ...form.fields, ...typedName(name) } };
}

/** Makes a record by its name and gives it the code by which the others refer to it. */
export function make(
  desk: DeskState,
  type: RecordType,
  name: string,
): { readonly desk: DeskState; readonly made: Titled } {
  const put = putForm(desk, newForm(type, name));
  return { desk: put.desk, made: { code: `@${put.key}`, type, title: name } };
}

/** Writes a chosen record into a field. */
export function choose(desk: DeskState, form: string, path: Path, chosen: Titled): DeskState {
  return inForm(desk, form, { do: 'write', path, value: { ref: chosen.code }, chosen });
}

/** Records that were made on the desk and are called so: they can be chosen again before they are stored. */
export function madeLike(desk: DeskState, types: readonly RecordType[], typed: string): readonly Titled[] {
  const asked = folded(typed);
  if (asked === '') return [];
  return Object.keys(desk.forms)
    .filter((key) => {
      const { type, base } = formAt(desk, key);
      return base.code === null && MADE.includes(type) && (types.length === 0 || types.includes(type));
    })
    .map((key) => tokenOf(desk, `@${key}`))
    .filter(({ title }) => folded(title).includes(asked));
}

/** Adds a value to a list of a form; empty rows make room for it. */
export function addToList(desk: DeskState, key: string, field: FieldDefinition, value: Written): DeskState {
  const form = formAt(desk, key);
  const list = form.fields[field.key];
  const rows = Array.isArray(list) ? list.filter((each) => !isEmptyRow(each)) : [];
  const fields = { ...form.fields, [field.key]: [...rows, { row: form.nextRow, value }] };
  return { ...desk, forms: { ...desk.forms, [key]: { ...form, fields, nextRow: form.nextRow + 1 } } };
}

export function isEmptyRow(row: unknown): boolean {
  const value = typeof row === 'object' && row !== null && 'value' in row ? row.value : row;
  return value === null || (typeof value === 'string' && value.trim() === '');
}
