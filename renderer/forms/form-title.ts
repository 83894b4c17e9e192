import { titleOf } from '../../shared/records/show.ts';
import { definitions } from '../../shared/records/definitions.ts';
import type { FieldValue } from '../../shared/records/definition.ts';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import { titledOf } from './titles.ts';
import type { FormState } from './form-shape.ts';
import { isChosen, storedFrom } from './written.ts';

/** What the record that is being written will be called; empty while nothing says it. */
export function titleIn(state: FormState, language: Language): string {
  const definition = definitions[state.type];
  const fields: Record<string, FieldValue> = {};
  for (const field of definition.fields) {
    const written = state.fields[field.key];
    const value = storedFrom(field, written, new Set(), () => {});
    if (value === null || value === undefined) continue;
    fields[field.key] = isChosen(written) ? { ref: written.ref } : (value as FieldValue);
  }
  return titleOf(definition, fields, language, (code) => titledOf(state, code).title || code);
}
