import { joinList } from '../../../../shared/tables/cell-text.ts';
import type { Language } from '../../../../shared/vocabulary/vocabulary.ts';
import type { DataField, DataInput, DataRecord, TermValue } from '../data-record.ts';
import { datesIn, labelled, termsIn, textsIn } from '../read-record.ts';
import { esfDates, type EsfDates } from './dates.ts';

type Holder = DataRecord | { readonly parts: readonly DataField[] };

/** The codes of terms; the word itself where the published list has none for it. */
export function codes(terms: readonly TermValue[], language: Language): string {
  return joinList(terms.map(({ notation, labels }) => notation ?? labels[language]));
}

export function codesIn(holder: Holder, key: string, language: Language): string {
  return codes(termsIn(holder, key), language);
}

export function textIn(holder: Holder, key: string, language: Language): string {
  return textsIn(holder, key, language).join('; ');
}

const NO_DATES: EsfDates = { initial: { date: '', type: '' }, final: { date: '', type: '' }, note: '' };

/** The first date that a field holds. */
export function firstDate(holder: Holder, key: string): EsfDates {
  const [edtf] = datesIn(holder, key);
  return edtf === undefined ? NO_DATES : esfDates(edtf);
}

/** What the formats have no field for, with its label, and dates as recorded where day and code do not say all. */
export function remarks(
  record: DataRecord,
  told: readonly string[],
  language: Language,
  notes: readonly string[] = [],
): string {
  const rest = record.fields.map(({ key }) => key).filter((key) => !told.includes(key));
  return [...labelled(record, rest, language), ...notes].filter((line) => line !== '').join('\n');
}

/** Ids of the documents that prove a record. */
export function supporting(input: DataInput, record: string): string {
  return joinList([
    ...new Set(input.sources.filter((source) => source.record === record).flatMap(({ document }) => document ?? [])),
  ]);
}
