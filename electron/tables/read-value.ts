import { isEdtf } from '../../shared/dates/edtf.ts';
import { readDate } from '../../shared/dates/read.ts';
import { definitions } from '../../shared/records/definitions.ts';
import type { FieldDefinition, RecordType } from '../../shared/records/definition.ts';
import type { FieldTarget } from '../../shared/tables/mapping.ts';
import type { NoteDetails, RowFault } from '../../shared/tables/row-notes.ts';
import { resolveTerm, type Language } from '../../shared/vocabulary/vocabulary.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import type { Lookup } from './lookup.ts';

/** What a cell, or one value of a list in it, gives for a field; or why it gives none. */
export type ReadValue = { readonly value: unknown } | { readonly fault: RowFault; readonly details: NoteDetails };

/** Characters of a cell that a sentence about it quotes. */
const QUOTED = 60;
/** Terms of a list that a sentence names. */
const NAMED = 12;

const YES = new Set(['yes', 'y', 'true', '1', 'да', 'так', 'x', '+', '✓']);
const NO = new Set(['no', 'n', 'false', '0', 'нет', 'не', '-', '']);

/** What reading cells needs to know, and what it remembers while one table is read. */
export interface ReadContext {
  readonly lookup: Lookup;
  readonly language: Language;
  /** The same days come again and again, and reading the grammar of dates costs more than all else here. */
  readonly dates: Map<string, ReadValue>;
}

/** One value of a cell as its field takes it. Never throws for what a cell says. */
export function readValue(field: FieldDefinition, text: string, target: Reading, context: ReadContext): ReadValue {
  switch (field.type) {
    case 'edtf':
      return date(text, target.order, context.dates);
    case 'term':
      return term(field, text, context.language);
    case 'integer':
    case 'number':
      return number(field.type, text);
    case 'boolean':
      return yesOrNo(text);
    case 'reference':
      return reference(field, text, context);
    default:
      return { value: text };
  }
}

type Reading = Pick<FieldTarget, 'order'>;

export function fault(id: RowFault, details: NoteDetails = {}): { fault: RowFault; details: NoteDetails } {
  return { fault: id, details };
}

export function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > QUOTED ? `${line.slice(0, QUOTED).trimEnd()}…` : line;
}

function date(text: string, order: Reading['order'], dates: Map<string, ReadValue>): ReadValue {
  const key = `${order ?? ''} ${text}`;
  const known = dates.get(key);
  if (known !== undefined) return known;
  const read = readOneDate(text.trim(), order);
  dates.set(key, read);
  return read;
}

function readOneDate(text: string, order: Reading['order']): ReadValue {
  // Databases write midnight behind a day; it says nothing.
  const typed = text.replace(/^(\d{4}-\d\d-\d\d)[T ]00:00(?::00(?:\.0+)?)?(?:Z|\+00:00)?$/, '$1');
  const numbers = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(typed);
  if (numbers !== null) {
    const [, first = '', sign, second = '', year = ''] = numbers;
    if (order !== undefined) {
      const [day, month] = order === 'day-first' ? [first, second] : [second, first];
      const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
      return isEdtf(iso) ? { value: iso } : fault('date', { value: quoted(text) });
    }
    if (sign === '/' && first !== second && Number(first) <= 12 && Number(second) <= 12)
      return fault('date-order', { value: quoted(text) });
  }
  const value = readDate(typed);
  return value === null ? fault('date', { value: quoted(text) }) : { value };
}

function term(field: FieldDefinition, text: string, language: Language): ReadValue {
  const vocabulary = vocabularyOf(field.vocabulary ?? '');
  const value = resolveTerm(vocabulary, text);
  if (value !== null) return { value };
  const known = vocabulary.terms.slice(0, NAMED).map(({ labels }) => labels[language]);
  return fault('term', {
    value: quoted(text),
    known: `${known.join(', ')}${vocabulary.terms.length > NAMED ? ', …' : ''}`,
  });
}

function number(type: 'integer' | 'number', text: string): ReadValue {
  const bare = text.replaceAll(/[\s\u00a0\u202f]/g, '');
  const plain = /^-?\d+,\d+$/.test(bare) ? bare.replace(',', '.') : bare;
  const isWhole = /^-?\d{1,15}$/.test(plain);
  if (type === 'integer') return isWhole ? { value: Number(plain) } : fault('whole-number', { value: quoted(text) });
  return /^-?\d{1,15}(\.\d+)?(e[+-]?\d{1,2})?$/i.test(plain)
    ? { value: Number(plain) }
    : fault('number', { value: quoted(text) });
}

function yesOrNo(text: string): ReadValue {
  const word = text.trim().toLowerCase();
  if (YES.has(word)) return { value: true };
  return NO.has(word) ? { value: false } : fault('yes-no', { value: quoted(text) });
}

function reference(field: FieldDefinition, text: string, { lookup, language }: ReadContext): ReadValue {
  const targets = field.targets ?? [];
  const found = lookup.byText(targets, text);
  const [one] = found;
  if (found.length === 1 && one !== undefined) return { value: one.code };
  if (found.length > 1) return fault('reference-many', { value: quoted(text) });
  if (field.orText === true) return { value: text };
  return fault('reference', { value: quoted(text), types: typeNames(targets, language) });
}

export function typeNames(types: readonly RecordType[], language: Language): string {
  return types.map((type) => definitions[type].label[language]).join(', ');
}
