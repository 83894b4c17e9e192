import { localeOf } from '../app/formats.ts';
import type { FieldDefinition, RecordDefinition } from '../../shared/records/definition.ts';
import { termLabel, type Language } from '../../shared/vocabulary/vocabulary.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { dateInWords } from './dates-in-words.ts';

/** What is needed to say a stored value: the language, the titles of records, and words for yes and no. */
export interface Saying {
  readonly language: Language;
  /** The title of a record by its code; undefined when the text is no code. */
  readonly titleOf: (code: string) => string | undefined;
  readonly yes: string;
  readonly no: string;
}

/** Fields that fit into a cell of a list: everything but long texts and groups. */
export function shortFields(definition: RecordDefinition): readonly FieldDefinition[] {
  return definition.fields.filter(({ type }) => type !== 'longText' && type !== 'group');
}

/** The field whose date is the record's date in lists: the first that its definition puts on timelines. */
export function dateField(definition: RecordDefinition): FieldDefinition | undefined {
  return definition.fields.find(({ type, onTimeline }) => type === 'edtf' && onTimeline === true);
}

/** The simple values of a cell, one by one. */
export function valuesOf(cell: unknown): readonly unknown[] {
  if (cell === undefined || cell === null) return [];
  return Array.isArray(cell) ? (cell as readonly unknown[]) : [cell];
}

/** A stored value as a person reads it: the labels of terms, the titles of records, dates in words. */
export function sayValue(field: FieldDefinition, value: unknown, saying: Saying): string {
  return valuesOf(value)
    .map((each) => sayOne(field, each, saying))
    .filter((text) => text !== '')
    .join('; ');
}

function sayOne(field: FieldDefinition, value: unknown, saying: Saying): string {
  if (typeof value === 'boolean') return value ? saying.yes : saying.no;
  if (typeof value === 'number') return value.toLocaleString(localeOf(saying.language));
  if (typeof value === 'string') {
    if (field.type === 'term' && field.vocabulary !== undefined)
      return termLabel(vocabularyOf(field.vocabulary), value, saying.language);
    if (field.type === 'edtf') return dateInWords(value, saying.language);
    if (field.type === 'reference') return saying.titleOf(value) ?? value;
    return value;
  }
  if (typeof value !== 'object' || value === null) return '';
  const inner = value as Readonly<Record<string, unknown>>;
  return (field.fields ?? [])
    .map((each) => sayValue(each, inner[each.key], saying))
    .filter((text) => text !== '')
    .join(', ');
}
