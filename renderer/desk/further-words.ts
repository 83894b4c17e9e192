import { showValue } from '../../shared/records/show.ts';
import type { FieldValue } from '../../shared/records/definition.ts';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import { storedFrom } from '../forms/written.ts';
import { lineParts } from './course-kinds.ts';
import { holderOf, partsAt, type CourseRef, type DeskState } from './desk-state.ts';
import { tokenTitle } from './desk-titles.ts';

/** What else a line says, in a few words: "Penalty: administrative arrest · Length: 15 days". */
export function furtherWords(desk: DeskState, line: CourseRef, keys: readonly string[], language: Language): string {
  const { all } = lineParts(holderOf(desk, line));
  const parts = partsAt(desk, line);
  return keys
    .flatMap((key) => {
      const field = all.find((each) => each.key === key);
      const value = field === undefined ? null : storedFrom(field, parts[key], new Set(), () => {});
      if (field === undefined || value === null || value === undefined) return [];
      if (typeof value === 'boolean') return value ? [field.label[language]] : [];
      const said = showValue(field, value as FieldValue, language, (code) => tokenTitle(desk, code));
      return said === '' ? [] : [`${field.label[language]}: ${said}`];
    })
    .join(' · ');
}
