import { fail, type ErrorDetails } from '../contract/errors.ts';
import { because } from '../contract/reasons.ts';
import { parseEdtf } from '../dates/edtf.ts';
import { resolveTerm } from '../vocabulary/vocabulary.ts';
import { vocabularyOf } from '../vocabulary/vocabularies.ts';
import { fieldOf } from './definitions.ts';
import type { FieldDefinition, FieldValue, RecordDefinition, RecordType } from './definition.ts';
import { textFault, tidyText } from './text.ts';

/** Finds the record that a typed code stands for, or null; the only thing a check needs to know of the archive. */
export type FindRecord = (code: string) => { readonly id: string; readonly type: RecordType } | null;

/** Checked fields, ready to be stored. `null` in `preferred` means: take the value away. */
export interface CheckedFields {
  readonly preferred: Readonly<Record<string, FieldValue | null>>;
  /** Values that other sources give for the same field, with why the preferred one was chosen. */
  readonly others: Readonly<Record<string, Disagreement | null>>;
}

export interface Disagreement {
  readonly values: readonly FieldValue[];
  readonly reason?: string;
}

/**
 * Checks what a person or a file gives for a record against its definition. A value may also be written as
 * `{preferred, others, reason}` where sources contradict each other: all are kept, side by side.
 * Fails with FIELD_UNKNOWN, FIELD_INVALID, TERM_UNKNOWN or DATE_UNREADABLE at the first fault.
 */
export function checkFields(
  definition: RecordDefinition,
  input: Readonly<Record<string, unknown>>,
  find: FindRecord,
): CheckedFields {
  const preferred: Record<string, FieldValue | null> = {};
  const others: Record<string, Disagreement | null> = {};
  for (const [key, given] of Object.entries(input)) {
    const field = fieldOf(definition, key);
    if (field === undefined)
      fail('FIELD_UNKNOWN', {
        type: definition.type,
        field: key,
        known: definition.fields.map((each) => each.key).join(', '),
      });
    if (isDisagreement(field, given)) {
      const read = checkDisagreement(field, given, find);
      preferred[key] = read.preferred;
      others[key] = read.others;
    } else {
      preferred[key] = checkField(field, given, find);
      if (preferred[key] === null) others[key] = null;
    }
  }
  return { preferred, others };
}

/** The required fields that a record lacks once `fields` are stored; fails with FIELD_REQUIRED. */
export function checkRequired(definition: RecordDefinition, fields: Readonly<Record<string, unknown>>): void {
  for (const field of definition.fields) {
    if (field.required === true && fields[field.key] === undefined)
      fail('FIELD_REQUIRED', { type: definition.type, field: field.key });
  }
}

function isDisagreement(field: FieldDefinition, given: unknown): given is Record<string, unknown> {
  return field.type !== 'group' && isPlainObject(given) && 'preferred' in given;
}

function checkDisagreement(
  field: FieldDefinition,
  given: Readonly<Record<string, unknown>>,
  find: FindRecord,
): { preferred: FieldValue | null; others: Disagreement | null } {
  const stray = Object.keys(given).find((part) => !['preferred', 'others', 'reason'].includes(part));
  if (stray !== undefined) invalid(field, because('strange-part', { part: stray }));
  const preferred = checkField(field, given['preferred'], find);
  const values = asList(given['others'])
    .map((value) => checkField(field, value, find))
    .filter((value) => value !== null);
  const reason = isEmpty(given['reason']) ? {} : { reason: checkText(field, given['reason'], true) };
  if (values.length > 0 && preferred === null) invalid(field, because('none-preferred'));
  if (values.length === 0 && 'reason' in reason) invalid(field, because('reason-alone'));
  return { preferred, others: values.length === 0 ? null : { values, ...reason } };
}

function checkField(field: FieldDefinition, given: unknown, find: FindRecord): FieldValue | null {
  if (isEmpty(given)) return null;
  if (field.repeatable !== true) {
    if (Array.isArray(given)) invalid(field, because('one-value'));
    return checkOne(field, given, find);
  }
  const values = asList(given)
    .filter((value) => !isEmpty(value))
    .map((value) => checkOne(field, value, find))
    .filter((value) => value !== null);
  if (values.length === 0) return null;
  return field.itemised === true ? withIds(field, values) : values;
}

/**
 * Gives each entry of an itemised group the `id` by which it is cited, where it has none. It follows from what the entry says, so that
 * the same line put twice changes nothing; an entry that is edited keeps the one it has.
 */
function withIds(field: FieldDefinition, values: readonly FieldValue[]): FieldValue[] {
  const taken = new Set<string>();
  const entries = values as readonly Readonly<Record<string, FieldValue>>[];
  for (const { id } of entries) {
    if (typeof id !== 'string') continue;
    if (taken.has(id)) invalid(field, because('entry-twice', { entry: id }));
    taken.add(id);
  }
  return entries.map((entry) => {
    if (entry['id'] !== undefined) return entry;
    const digest = entryDigest(JSON.stringify(entry));
    let id = digest;
    for (let turn = 2; taken.has(id); turn += 1) id = `${digest}${turn}`;
    taken.add(id);
    return { id, ...entry };
  });
}

/** Eleven signs of a 53-bit digest (cyrb53): enough to tell the entries of one field of one record apart. */
function entryDigest(text: string): string {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 2_654_435_761);
    other = Math.imul(other ^ unit, 1_597_334_677);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909);
  other = Math.imul(other ^ (other >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & other) + (one >>> 0)).toString(36);
}

/** Null for a group of which every part is empty. */
function checkOne(field: FieldDefinition, given: unknown, find: FindRecord): FieldValue | null {
  switch (field.type) {
    case 'text':
      return checkText(field, given, false);
    case 'longText':
      return checkText(field, given, true);
    case 'edtf':
      // A year typed as a number is a year.
      return parseEdtf(typeof given === 'number' ? String(given).padStart(4, '0') : checkText(field, given, false));
    case 'term':
      return checkTerm(field, given);
    case 'integer':
      return Number.isSafeInteger(given) ? (given as number) : invalid(field, because('whole-number'));
    case 'number':
      return typeof given === 'number' && Number.isFinite(given) ? given : invalid(field, because('a-number'));
    case 'boolean':
      return typeof given === 'boolean' ? given : invalid(field, because('true-or-false'));
    case 'reference':
      return checkReference(field, given, find);
    case 'group':
      return checkGroup(field, given, find);
  }
}

function checkText(field: FieldDefinition, given: unknown, manyLines: boolean): string {
  const text = typeof given === 'number' ? String(given) : given;
  if (typeof text !== 'string') return invalid(field, because('a-text'));
  const tidy = tidyText(text, manyLines);
  const fault = textFault(tidy);
  return fault === null ? tidy : invalid(field, fault);
}

function checkTerm(field: FieldDefinition, given: unknown): string {
  const vocabulary =
    field.vocabulary === undefined ? invalid(field, because('no-terms')) : vocabularyOf(field.vocabulary);
  const found = resolveTerm(vocabulary, checkText(field, given, false));
  return found ?? fail('TERM_UNKNOWN', { field: field.key, known: vocabulary.terms.map((each) => each.id).join(', ') });
}

function checkReference(field: FieldDefinition, given: unknown, find: FindRecord): FieldValue {
  const text = checkText(field, given, false);
  const found = find(text);
  const fits = found !== null && (field.targets === undefined || field.targets.includes(found.type));
  if (fits) return { ref: found.id };
  // The code of a record of another kind is a slip, also where words would do.
  if (found === null && field.orText === true) return text;
  return invalid(field, because('other-type', { types: (field.targets ?? []).join(' or ') }));
}

function checkGroup(field: FieldDefinition, given: unknown, find: FindRecord): FieldValue | null {
  if (field.textPart !== undefined && (typeof given === 'string' || typeof given === 'number'))
    return checkGroup(field, { [field.textPart]: given }, find);
  if (!isPlainObject(given)) invalid(field, because('a-group'));
  const checked: Record<string, FieldValue> = {};
  for (const [key, value] of Object.entries(given)) {
    if (key === 'id' && field.itemised === true) continue;
    const inner = field.fields?.find((each) => each.key === key) ?? invalid(field, because('no-part', { part: key }));
    const stored = checkField(inner, value, find);
    if (stored !== null) checked[key] = stored;
  }
  if (Object.keys(checked).length === 0) return null;
  for (const inner of field.fields ?? []) {
    if (inner.required === true && checked[inner.key] === undefined)
      invalid(field, because('part-needed', { part: inner.key }));
  }
  if (field.itemised === true && !isEmpty(given['id'])) {
    const id = given['id'];
    if (typeof id !== 'string' || !/^[0-9a-z]{1,24}$/.test(id)) invalid(field, because('entry-id'));
    return { id, ...checked };
  }
  return checked;
}

function invalid(field: FieldDefinition, fault: ErrorDetails): never {
  fail('FIELD_INVALID', { ...fault, field: field.key });
}

/** Nothing, or nothing but spaces: a value that is only white is none. */
function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

function asList(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
