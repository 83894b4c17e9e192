import { givenForms } from '../../../shared/names/name-index.ts';
import type { NamedPerson } from '../../../shared/names/name-matcher.ts';
import { definitions } from '../../../shared/records/definitions.ts';
import type { FieldDefinition, FieldValue } from '../../../shared/records/definition.ts';
import { visitValues } from '../../../shared/records/show.ts';
import type { SubmissionDraft } from '../../../shared/submissions/draft.ts';
import type { RecordRow } from '../../archive/rows.ts';
import { ofWork } from './work-code.ts';

/** Fields of these records that say who collected, translated, explained or kept something. */
const OF: ReadonlySet<string> = new Set(['document', 'source', 'consent']);

/**
 * Names of those who document, as they stand typed in custody logs, acquisitions, translations, interviews and consents. Under the code of
 * the record that has them. Whoever signs the submission is not hidden from its readers.
 */
export function documenters(
  rows: readonly RecordRow[],
  { submitters, signature }: Pick<SubmissionDraft, 'submitters' | 'signature'>,
): NamedPerson[] {
  const open = new Set([signature.by, ...submitters.flatMap(({ name, contact }) => [name, contact])].map(folded));
  const found = new Map<string, NamedPerson>();
  for (const row of rows) {
    if (!OF.has(row.type)) continue;
    const take = (field: FieldDefinition, value: unknown): void => {
      if (
        field.identifies !== 'name' ||
        typeof value !== 'string' ||
        open.has(folded(value)) ||
        found.has(folded(value))
      )
        return;
      const person = personOf(ofWork(row.code), value);
      if (person !== null) found.set(folded(value), person);
    };
    visitInternal(row, take);
  }
  return [...found.values()];
}

/** Each value of a field that never leaves, or stands in a group or a record that never does. */
function visitInternal(row: RecordRow, visit: (field: FieldDefinition, value: unknown) => void): void {
  const definition = definitions[row.type];
  const isInternal = (field: FieldDefinition): boolean =>
    definition.internal === true || row.type === 'consent' || field.internal === true;
  const inner = (field: FieldDefinition): FieldDefinition | null => {
    if (isInternal(field)) return field;
    const fields = (field.fields ?? []).filter((part) => part.internal === true);
    return fields.length === 0 ? null : { ...field, fields };
  };
  const fields = definition.fields.flatMap((field) => inner(field) ?? []);
  const read = (values: Readonly<Record<string, FieldValue>>): void => visitValues({ fields }, values, visit);
  read(row.fields);
  for (const [key, { values }] of Object.entries(row.others)) for (const value of values) read({ [key]: value });
}

function folded(text: string): string {
  return text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
}

/** A first name alone is that of half of a country, and a word in small letters is what somebody is, not who. */
function personOf(code: string, text: string): NamedPerson | null {
  const words = text.match(/[\p{L}\p{M}'’ʼ-]+/gu) ?? [];
  if (/[\d@]/.test(text)) return { code, otherNames: [text] };
  const names = words.filter((word) => /^\p{Lu}/u.test(word));
  if (names.length < words.length || names.length === 0 || names.length > 4) return null;
  const isGiven = (word: string): boolean => givenForms(word).length > 1;
  if (names.length === 1)
    return isGiven(names[0] ?? '') || (names[0]?.length ?? 0) < 4 ? null : { code, familyName: names[0] ?? '' };
  return { code, otherNames: [names.join(' '), names.toReversed().join(' ')] };
}
