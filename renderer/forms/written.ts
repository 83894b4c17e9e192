import { isEdtf } from '../../shared/dates/edtf.ts';
import { readDate } from '../../shared/dates/read.ts';
import type { FieldDefinition } from '../../shared/records/definition.ts';
import { tidyText } from '../../shared/records/text.ts';

/**
 * What stands in a form while it is being written. Dates and numbers are text until they are saved, because half of a date is no
 * date; a reference is a record that was chosen, or words; a list keeps a number for each row, so that rows stay themselves
 * when others come and go.
 */
export type Written = string | boolean | null | Chosen | readonly Row[] | WrittenGroup;
export interface Chosen {
  readonly ref: string;
}
export interface Row {
  readonly row: number;
  readonly value: Written;
}
export interface WrittenGroup {
  readonly [part: string]: Written;
}
/** Where something stands: keys of fields and parts, numbers of rows. */
export type Path = readonly (string | number)[];

/** Why a value cannot be saved as it stands. */
export type Fault = 'date' | 'number' | 'integer' | 'needed' | 'chosen';

/** Gives the next row number. */
export type NextRow = () => number;

export function isChosen(value: Written | undefined): value is Chosen {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'ref' in value;
}

export function isRows(value: Written | undefined): value is readonly Row[] {
  return Array.isArray(value);
}

/** An empty place for a field, with one empty row where the field is a list of single values. */
export function blank(field: FieldDefinition, next: NextRow): Written {
  if (field.repeatable === true) return field.type === 'group' ? [] : [{ row: next(), value: blankOne(field, next) }];
  return blankOne(field, next);
}

/** An empty row of a list, or an empty single value. */
export function blankOne(field: FieldDefinition, next: NextRow): Written {
  if (field.type === 'boolean') return null;
  if (field.type === 'group')
    return Object.fromEntries((field.fields ?? []).map((inner) => [inner.key, blank(inner, next)]));
  return '';
}

/**
 * A stored value as it is put into the form.
 *
 * @param referred the codes that stand for records; other text in a reference is words
 */
export function writtenFrom(
  field: FieldDefinition,
  stored: unknown,
  referred: ReadonlySet<string>,
  next: NextRow,
): Written {
  if (stored === undefined || stored === null) return blank(field, next);
  if (field.repeatable !== true) return oneFrom(field, stored, referred, next);
  const values = Array.isArray(stored) ? (stored as unknown[]) : [stored];
  return values.map((value) => ({ row: next(), value: oneFrom(field, value, referred, next) }));
}

export function oneFrom(
  field: FieldDefinition,
  stored: unknown,
  referred: ReadonlySet<string>,
  next: NextRow,
): Written {
  if (field.type === 'boolean') return typeof stored === 'boolean' ? stored : null;
  if (field.type === 'reference' && typeof stored === 'string') return referred.has(stored) ? { ref: stored } : stored;
  if (field.type === 'group') {
    const plain = field.textPart === undefined ? {} : { [field.textPart]: stored };
    const parts = (typeof stored === 'object' ? stored : plain) as Readonly<Record<string, unknown>>;
    const inner = (field.fields ?? []).map(
      (each) => [each.key, writtenFrom(each, parts[each.key], referred, next)] as const,
    );
    // An entry keeps the id by which it is cited.
    const id = field.itemised === true && typeof parts['id'] === 'string' ? [['id', parts['id']] as const] : [];
    return Object.fromEntries([...id, ...inner]);
  }
  return String(stored);
}

/**
 * What a written value is stored as: null when nothing is written.
 *
 * @param kept dates that are stored already and stay as they are, also those that nobody would type (`202`)
 * @param fault is told of everything that cannot be stored, with where it stands
 */
export function storedFrom(
  field: FieldDefinition,
  written: Written | undefined,
  kept: ReadonlySet<string>,
  fault: (path: Path, why: Fault) => void,
  path: Path = [],
): unknown {
  if (written === undefined) return null;
  if (!isRows(written)) return storedOne(field, written, kept, fault, path);
  const values = written
    .map(({ row, value }) => storedOne(field, value, kept, fault, [...path, row]))
    .filter((value) => value !== null);
  return values.length === 0 ? null : values;
}

function storedOne(
  field: FieldDefinition,
  written: Written,
  kept: ReadonlySet<string>,
  fault: (path: Path, why: Fault) => void,
  path: Path,
): unknown {
  if (written === null || typeof written === 'boolean') return written;
  if (isChosen(written)) return written.ref;
  if (typeof written === 'object') return storedGroup(field, written as WrittenGroup, kept, fault, path);
  const text = tidyText(written, field.type === 'longText');
  if (text === '') return null;
  switch (field.type) {
    case 'edtf': {
      const date = readDate(text) ?? (kept.has(text) && isEdtf(text) ? text : null);
      if (date === null) fault(path, 'date');
      return date;
    }
    case 'integer':
    case 'number': {
      const number = readNumber(text);
      const fits = number !== null && (field.type === 'number' || Number.isSafeInteger(number));
      if (!fits) fault(path, field.type);
      return fits ? number : null;
    }
    case 'reference':
      if (field.orText !== true) fault(path, 'chosen');
      return text;
    default:
      return text;
  }
}

function storedGroup(
  field: FieldDefinition,
  written: WrittenGroup,
  kept: ReadonlySet<string>,
  fault: (path: Path, why: Fault) => void,
  path: Path,
): unknown {
  const parts: Record<string, unknown> = {};
  for (const inner of field.fields ?? []) {
    const value = storedFrom(inner, written[inner.key], kept, fault, [...path, inner.key]);
    if (value !== null) parts[inner.key] = value;
  }
  if (Object.keys(parts).length === 0) return null;
  if (field.itemised === true && typeof written['id'] === 'string') parts['id'] = written['id'];
  for (const inner of field.fields ?? []) {
    if (inner.required === true && parts[inner.key] === undefined) fault([...path, inner.key], 'needed');
  }
  return parts;
}

/** "1 234,5" and "1234.5"; null for what is no number. */
export function readNumber(text: string): number | null {
  const plain = text.replaceAll(/[\s\u00A0\u202F]/g, '').replace(',', '.');
  return /^[-+]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** Whether two written values say the same; numbers of rows and empty rows do not count. */
export function sameWritten(one: Written | undefined, other: Written | undefined): boolean {
  return JSON.stringify(bare(one)) === JSON.stringify(bare(other));
}

export function isBlank(written: Written | undefined): boolean {
  return bare(written) === null;
}

function bare(written: Written | undefined): unknown {
  if (written === undefined || written === null) return null;
  if (typeof written === 'string') return written.trim() === '' ? null : written;
  if (typeof written === 'boolean' || isChosen(written)) return written;
  if (isRows(written)) {
    const values = written.map(({ value }) => bare(value)).filter((value) => value !== null);
    return values.length === 0 ? null : values;
  }
  const parts = Object.entries(written)
    .map(([key, value]) => [key, bare(value)] as const)
    .filter(([, value]) => value !== null)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  // An entry that has its id and nothing else says nothing.
  return parts.every(([key]) => key === 'id') ? null : parts;
}
