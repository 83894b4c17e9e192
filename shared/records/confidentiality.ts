import type { FieldDefinition } from './definition.ts';

/**
 * How far a field may go:
 * - `never`: it leaves the archive in no export;
 * - `sensitive`: only where a form asks for it by name;
 * - `identifying`: masked wherever its person is not named;
 * - `ordinary`.
 */
export type FieldConfidentiality = 'never' | 'sensitive' | 'identifying' | 'ordinary';

export function confidentialityOf(field: FieldDefinition): FieldConfidentiality {
  if (field.internal === true) return 'never';
  if (field.sensitive === true) return 'sensitive';
  return field.identifies !== undefined || (field.fields ?? []).some(({ identifies }) => identifies !== undefined)
    ? 'identifying'
    : 'ordinary';
}

/**
 * A field as a report prints it that does not ask for its fields one by one: without the parts that never leave or are sensitive, and
 * without how somebody is reached, when born and what she looks like, and without names that are only typed in: people are named
 * through their records, whose consents the gate knows. Null where nothing of it is left, and for what is said about the record
 * rather than in it.
 */
export function printedField(field: FieldDefinition): FieldDefinition | null {
  if (field.section === 'archive' || field.internal === true || field.sensitive === true) return null;
  if (field.identifies !== undefined && UNPRINTED.has(field.identifies)) return null;
  if (field.fields === undefined) return field;
  const fields = field.fields.flatMap((part) => printedField(part) ?? []);
  return fields.length === 0 ? null : { ...field, fields };
}

const UNPRINTED: ReadonlySet<string> = new Set(['name', 'contact', 'birth', 'photo']);
