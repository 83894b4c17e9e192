import { parseEdtf } from '../../../shared/dates/edtf.ts';
import { printDate } from '../../../shared/dates/print.ts';
import type { Language } from '../../../shared/vocabulary/vocabulary.ts';
import type { DataField, DataRecord, DataValue, TermValue } from './data-record.ts';

/** Short ways to a value of a record; each gives nothing where there is none. */

type Holder = { readonly fields: readonly DataField[] } | { readonly parts: readonly DataField[] };

export function valuesIn(holder: Holder, key: string): readonly DataValue[] {
  const fields = 'fields' in holder ? holder.fields : holder.parts;
  return fields.find((field) => field.key === key)?.values ?? [];
}

export function termsIn(holder: Holder, key: string): TermValue[] {
  return valuesIn(holder, key).filter((value) => value.kind === 'term');
}

export type EntryValue = Extract<DataValue, { kind: 'entry' }>;

export function entriesIn(holder: Holder, key: string): EntryValue[] {
  return valuesIn(holder, key).filter((value) => value.kind === 'entry');
}

export function datesIn(holder: Holder, key: string): string[] {
  return valuesIn(holder, key).flatMap((value) => (value.kind === 'date' ? value.edtf : []));
}

export function referredIn(holder: Holder, key: string): Extract<DataValue, { kind: 'record' }>[] {
  return valuesIn(holder, key).filter((value) => value.kind === 'record');
}

/** Values as a person reads them. */
export function textsIn(holder: Holder, key: string, language: Language): string[] {
  return valuesIn(holder, key)
    .map((value) => valueText(value, language))
    .filter((text) => text !== '');
}

const TRUTH: Readonly<Record<Language, readonly [no: string, yes: string]>> = {
  en: ['no', 'yes'],
  ru: ['нет', 'да'],
  be: ['не', 'так'],
};

/** One value in words; the parts of an entry with their labels, joined. Dates in words, so that nothing is taken for a number. */
export function valueText(value: DataValue, language: Language): string {
  switch (value.kind) {
    case 'text':
    case 'record':
      return value.text;
    case 'term':
      return value.labels[language];
    case 'date':
      return printDate(parseEdtf(value.edtf), language);
    case 'number':
      return String(value.number);
    case 'truth':
      return TRUTH[language][value.is ? 1 : 0];
    case 'entry':
      return value.parts
        .map(({ label, values }) => `${label}: ${values.map((each) => valueText(each, language)).join('; ')}`)
        .join(', ');
  }
}

/** What one format has no place for, said with its label. */
export function labelled(record: DataRecord, keys: readonly string[], language: Language): string[] {
  return keys.flatMap((key) => {
    const field = record.fields.find((each) => each.key === key);
    const text = textsIn(record, key, language).join('; ');
    return field === undefined || text === '' ? [] : [`${field.label}: ${text}`];
  });
}
