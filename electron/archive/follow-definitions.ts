import { createHash } from 'node:crypto';
import { definitions } from '../../shared/records/definitions.ts';
import type { RecordDefinition } from '../../shared/records/definition.ts';
import { allVocabularies, isShipped } from '../../shared/vocabulary/vocabularies.ts';
import type { Vocabulary } from '../../shared/vocabulary/vocabulary.ts';
import { transaction, type Catalogue } from '../vault/catalogue.ts';
import { deriveAll } from './derive.ts';
import { indexFields } from './field-indexes.ts';

/** To be raised when code derives other titles, bounds, name keys or search text from the same record, or makes other indexes. */
const DERIVATION = 2;

/** Catalogues of this process that are known to be in step. */
const inStep = new WeakSet<Catalogue>();

/**
 * Brings a catalogue in step with the definitions and vocabularies of this Khronika: expression indexes, titles, bounds and
 * search text. When they are those of the last time, it writes nothing. Needs a catalogue that can be written to.
 */
export function followDefinitions(catalogue: Catalogue): void {
  if (inStep.has(catalogue)) return;
  if (!followsDefinitions(catalogue))
    transaction(catalogue, () => {
      indexFields(catalogue);
      deriveAll(catalogue, catalogue.prepare('select id from record', { pluck: true }).all() as unknown as string[]);
      catalogue
        .prepare('insert or replace into definitions_followed (one, fingerprint) values (1, ?)')
        .run([currentFingerprint()]);
    });
  inStep.add(catalogue);
}

/** Whether what is stored was derived by the definitions of this Khronika. */
export function followsDefinitions(catalogue: Catalogue): boolean {
  const stored = catalogue.prepare('select fingerprint from definitions_followed', { pluck: true }).get();
  return stored === (currentFingerprint() as never);
}

/** Whether there is anything that could be out of step: an empty catalogue is brought in step by its first commit. */
export function hasRecords(catalogue: Catalogue): boolean {
  return catalogue.prepare('select 1 from record limit 1').get() !== undefined;
}

/** A digest over everything in the definitions and vocabularies that what is derived depends on. */
function currentFingerprint(): string {
  // What the archive itself adds is followed when it is added, see follow-model.ts.
  const all = Object.values(definitions).map(({ title, fields, ...rest }) => {
    const definition = { ...rest, fields: fields.filter(({ own }) => own !== true) };
    return [definition, shapeOfTitle(title, definition)];
  });
  return digest([DERIVATION, all, (listsDigest ??= digest(shippedLists()))]);
}

/** Of a million letters that stay the same while a process runs. */
let listsDigest: string | undefined;

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

function shippedLists(): Vocabulary[] {
  return allVocabularies()
    .filter(({ name }) => isShipped(name))
    .map(({ name, title, version, source, verified, open, terms }) => {
      const come = terms.filter(({ own }) => own !== true);
      return { name, title, version, source, verified, open, terms: come };
    });
}

/** What a title is made of: the title of a record with all fields, and of records with one each. */
function shapeOfTitle(title: RecordDefinition['title'], { fields }: Pick<RecordDefinition, 'fields'>): string[] {
  const keys = fields.map(({ key }) => key);
  return [keys, ...keys.map((key) => [key])].map((given) =>
    title({}, (key) => (given.includes(key) ? `<${key}>` : '')),
  );
}
