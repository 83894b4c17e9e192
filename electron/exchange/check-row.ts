import { z } from 'zod';
import { pagePosition } from '../../shared/contract/page-position.ts';
import { isKhronikaError } from '../../shared/contract/errors.ts';
import { fail } from '../../shared/contract/errors.ts';
import { boundsOf } from '../../shared/dates/bounds.ts';
import { parseEdtf } from '../../shared/dates/edtf.ts';
import type { FieldDefinition } from '../../shared/records/definition.ts';
import { definitions, fieldOf } from '../../shared/records/definitions.ts';
import { isReference } from '../../shared/records/show.ts';
import type { SharedRecord, SharedRow, Table } from './change.ts';

const uuid = z.uuid();
const text = z.string().max(1_000_000);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const edtf = z.string().max(200).refine(isDate);
const types = Object.keys(definitions) as [string, ...string[]];
const disagreement = z.strictObject({ values: z.array(z.json()), reason: text.optional() });

/** Rows as they travel. What a copy cannot store is refused before anything is stored. */
const shapes: Readonly<Record<Table, z.ZodType>> = {
  record: z.strictObject({
    id: uuid,
    type: z.enum(types),
    code: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u),
    fields: z.record(z.string().max(200), z.json()),
    others: z.record(z.string().max(200), disagreement),
    state: z.enum(['active', 'trashed']),
  }),
  link: z.strictObject({
    id: uuid,
    from: uuid,
    to: uuid,
    role: z.string().min(1).max(200),
    fromDate: edtf.nullable(),
    untilDate: edtf.nullable(),
    note: text.nullable(),
  }),
  citation: z.strictObject({
    id: uuid,
    record: uuid,
    field: z.string().max(200).nullable(),
    item: z.string().max(100).optional(),
    value: z.json().optional(),
    link: uuid.nullable(),
    document: uuid,
    page: text.nullable(),
    place: text.nullable(),
    quotation: text.nullable(),
    reliability: text.nullable(),
    connection: text.optional(),
    position: pagePosition.optional(),
  }),
  file: z.strictObject({
    id: z.string().regex(/^[0-9a-f]{32}$/),
    record: uuid,
    kind: z.literal('original'),
    name: text,
    path: text,
    mime: z.string().max(500),
    extension: z.string().max(100),
    size: z.int().min(0),
    sha256: hash,
    modified: z.string().max(100).nullable(),
    added: z.string().max(100),
    addedBy: text.nullable(),
    source: uuid.nullable(),
    properties: z.record(z.string(), text),
    pages: z.int().min(0),
    textSha256: hash,
    reason: text.nullable(),
  }),
  layer: z.strictObject({
    id: uuid,
    record: uuid,
    page: z
      .int()
      .min(0)
      .max(2 ** 20 - 1),
    kind: z.enum(['ocr', 'corrected']),
    language: z.string().max(200).nullable(),
    confidence: z.number().nullable(),
    by: text.nullable(),
    base: z.string().max(100).nullable(),
    made: z.string().max(100),
    textSha256: hash,
    current: z.boolean(),
  }),
};

/**
 * Whether a row can be stored and shown: EXCHANGE_INVALID if not. Fields that no definition here knows are let pass, because somebody
 * may have added them.
 */
export function checkRow(table: Table, id: string, row: SharedRow): void {
  const found = shapes[table].safeParse(row);
  if (!found.success) fail('EXCHANGE_INVALID', { what: `${table}.${found.error.issues[0]?.path.join('.') ?? ''}` });
  if (row.id !== id) fail('EXCHANGE_INVALID', { what: `${table}.id` });
  if (table !== 'record') return;
  const { type, fields, others } = row as SharedRecord;
  for (const [key, value] of [
    ...Object.entries(fields),
    ...Object.entries(others).flatMap(([other, { values }]) => values.map((each) => [other, each] as const)),
  ]) {
    const field = fieldOf(definitions[type], key);
    const wrong = key === '__proto__' || (field === undefined ? !isPlain(value, 0) : !fits(field, value, 0));
    if (wrong) fail('EXCHANGE_INVALID', { what: `${type}.${key}` });
  }
}

/** Whether a value is of the kind that a field holds. */
function fits(field: FieldDefinition, value: unknown, depth: number): boolean {
  if (Array.isArray(value)) return depth === 0 && value.every((each) => fits(field, each, 1));
  switch (field.type) {
    case 'text':
    case 'longText':
    case 'term':
      return typeof value === 'string';
    case 'edtf':
      return typeof value === 'string' && isDate(value);
    case 'reference':
      return typeof value === 'string'
        ? field.orText === true
        : isReference(value as never) && uuid.safeParse((value as { ref: unknown }).ref).success;
    case 'integer':
    case 'number':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'group':
      return (
        typeof value === 'object' &&
        value !== null &&
        Object.entries(value).every(([key, part]) => {
          if (key === '__proto__') return false;
          const inner = field.fields?.find((each) => each.key === key);
          return inner === undefined ? isPlain(part, 1) : fits(inner, part, 0);
        })
      );
  }
}

/** Values of a field that is not known here. */
function isPlain(value: unknown, depth: number): boolean {
  if (depth > 6 || value === null) return false;
  if (typeof value !== 'object') return true;
  return Object.entries(value).every(([key, part]) => key !== '__proto__' && isPlain(part, depth + 1));
}

function isDate(given: string): boolean {
  try {
    boundsOf(parseEdtf(given));
    return true;
  } catch (error) {
    if (isKhronikaError(error)) return false;
    throw error;
  }
}
