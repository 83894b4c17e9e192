import { parseEdtf } from '../../../shared/dates/edtf.ts';
import { printDate } from '../../../shared/dates/print.ts';
import type { FieldDefinition, Fields, FieldValue } from '../../../shared/records/definition.ts';
import { asGroup, showValue, type ShowReference } from '../../../shared/records/show.ts';
import type { Language } from '../../../shared/vocabulary/vocabulary.ts';

/**
 * A stored value as an answer to a question: dates in words, terms in the language asked for, the parts of a group with their labels.
 * Empty where nothing of it may leave the archive.
 */
export function answerText(
  field: FieldDefinition,
  value: FieldValue,
  language: Language,
  showReference: ShowReference,
): string {
  const each = Array.isArray(value) ? (value as readonly FieldValue[]) : [value];
  return each
    .map((one) => oneText(field, one, language, showReference))
    .filter((text) => text !== '')
    .join('; ');
}

function oneText(field: FieldDefinition, value: FieldValue, language: Language, show: ShowReference): string {
  if (field.internal === true) return '';
  if (field.type === 'group') return groupText(field, asGroup(field, value) as Fields, language, show);
  if (field.type === 'boolean') return YES_NO[language][value === true ? 0 : 1];
  if (field.type === 'edtf' && typeof value === 'string') return printDate(parseEdtf(value), language);
  return showValue(field, value, language, show);
}

function groupText(group: FieldDefinition, entry: Fields, language: Language, show: ShowReference): string {
  return (group.fields ?? [])
    .flatMap((part, at) => {
      const value = entry[part.key];
      const text = value === undefined ? '' : answerText(part, value, language, show);
      if (text === '') return [];
      // What an entry is about goes without saying what it is called.
      const isHead = at === 0 || part.key === group.textPart || part.key === group.kindPart;
      return isHead && part.type !== 'boolean' ? text : `${part.label[language]}: ${text}`;
    })
    .join(', ');
}

const YES_NO: Readonly<Record<Language, readonly [yes: string, no: string]>> = {
  en: ['yes', 'no'],
  ru: ['да', 'нет'],
  be: ['так', 'не'],
};
