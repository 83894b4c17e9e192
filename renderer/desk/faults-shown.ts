import { fieldOf, definitions } from '../../shared/records/definitions.ts';
import type { Faults } from '../forms/form-shape.ts';
import { reduce } from '../forms/form-state.ts';
import { entryFields } from './course-kinds.ts';
import { CASE, type DeskState } from './desk-state.ts';

/** Faults by form, as they were found when the desk was read, or as the archive refused it. */
export type DeskFaults = Readonly<Record<string, Faults>>;

/** The desk with these faults and no others. */
export function withFaults(desk: DeskState, faults: DeskFaults): DeskState {
  const forms = Object.fromEntries(
    Object.entries(desk.forms).map(([key, form]) => [
      key,
      reduce(form, { do: 'find fault', faults: faults[key] ?? {} }),
    ]),
  );
  return { ...desk, forms };
}

/** What has to be opened so that the faults are in sight: a source, the rest of the case or of a person. */
export function faultLooks(
  desk: DeskState,
  faults: DeskFaults,
): { readonly source: { readonly form: string; readonly row: number } | null; readonly line: string | null } {
  let source: { form: string; row: number } | null = null;
  let line: string | null = null;
  for (const [form, places] of Object.entries(faults))
    for (const place of Object.keys(places)) {
      const [root, part = ''] = place.split('.');
      if (root === 'citations') source ??= { form, row: Number(part) };
      else if (root === 'fields' && isFolded(desk, form, part)) line ??= form;
    }
  return { source, line };
}

const IN_SIGHT: ReadonlySet<string> = new Set([
  'kind',
  'articles',
  'court',
  'number',
  'judges',
  'openedOn',
  'familyName',
  'firstName',
  'patronymic',
]);

function isFolded(desk: DeskState, form: string, field: string): boolean {
  const type = desk.forms[form]?.type;
  if (type === 'case' && form === CASE) return !IN_SIGHT.has(field) && !entryFields().some(({ key }) => key === field);
  return type === 'person' && !IN_SIGHT.has(field) && fieldOf(definitions.person, field) !== undefined;
}
