import type { FieldDefinition, RecordType } from './definition.ts';

/** Types of record that say what happened, and to whom. */
export const FACTUAL: ReadonlySet<RecordType> = new Set<RecordType>([
  'person',
  'organisation',
  'case',
  'detention',
  'liquidation',
  'incident',
  'event',
  'remedy',
]);

/** How a record is called and put in order is the researcher's own; everything else in it is a statement. */
const OWN_WORDS: ReadonlySet<string> = new Set([
  'title',
  'name',
  'kind',
  'measure',
  'number',
  'dateBasis',
  'statusBasis',
  'namingBasis',
  'attributedTo',
]);

/** Whether a field of a record of this type says something about the world, and so needs a source. */
export function isStatement(type: RecordType, { key, internal, identifies }: FieldDefinition): boolean {
  return FACTUAL.has(type) && internal !== true && identifies !== 'name' && !OWN_WORDS.has(key);
}
