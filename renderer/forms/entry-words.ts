import { readDate } from '../../shared/dates/read.ts';
import type { FieldDefinition } from '../../shared/records/definition.ts';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import type { Translate } from '../app/words.ts';
import type { Saying } from '../records/cell-values.ts';
import { entrySummary } from '../records/entry-summary.ts';
import type { FormState } from './form-shape.ts';
import { titledOf } from './titles.ts';
import { isChosen, isRows, readNumber, type Written } from './written.ts';

/** How the form says values: records as they were chosen in it. */
export function sayingIn(
  state: FormState,
  { t, language }: { readonly t: Translate; readonly language: Language },
): Saying {
  return {
    language,
    titleOf: (code) => titledOf(state, code).title || undefined,
    yes: t('forms.yes'),
    no: t('forms.no'),
  };
}

/** What is written in an entry, in a line; without some of its parts. */
export function writtenSummary(
  group: FieldDefinition,
  written: Written,
  saying: Saying,
  without: readonly string[] = [],
): string {
  const entry = plain(group, written);
  if (typeof entry !== 'object' || entry === null) return '';
  const parts = Object.entries(entry).filter(([key]) => !without.includes(key));
  return entrySummary(group, Object.fromEntries(parts), saying).join(' · ');
}

/** What is written as it would be stored, as far as it can be; half of a date stays as it was typed. */
function plain(field: FieldDefinition, written: Written): unknown {
  if (written === null || typeof written === 'boolean') return written ?? undefined;
  if (isChosen(written)) return written.ref;
  if (isRows(written)) {
    const values = written.map(({ value }) => plain(field, value)).filter((value) => value !== undefined);
    return values.length === 0 ? undefined : values;
  }
  if (typeof written === 'object') {
    const parts = (field.fields ?? [])
      .map((inner) => [inner.key, plain(inner, written[inner.key] ?? null)] as const)
      .filter(([, value]) => value !== undefined);
    return parts.length === 0 ? undefined : Object.fromEntries(parts);
  }
  const text = written.trim();
  if (text === '') return undefined;
  if (field.type === 'edtf') return readDate(text) ?? text;
  return field.type === 'integer' || field.type === 'number' ? (readNumber(text) ?? text) : text;
}
