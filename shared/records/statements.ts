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
  'countingUnit',
  'photo',
  'submitter',
]);

/** Whether a field of a record of this type says something about the world, and so needs a source. */
export function isStatement(type: RecordType, { key, internal, identifies, section }: FieldDefinition): boolean {
  // How a record was checked and sorted is the researcher's own as well.
  if (section === 'archive') return false;
  // Who somebody is goes without proof; who judged or arrested somebody does not.
  const isOwnName = type === 'person' && identifies === 'name';
  return FACTUAL.has(type) && internal !== true && !isOwnName && !OWN_WORDS.has(key);
}
