import { fail } from '../contract/errors.ts';
import { caseRecord } from './case.ts';
import { consent } from './consent.ts';
import type { FieldDefinition, RecordDefinition, RecordType } from './definition.ts';
import { detention } from './detention.ts';
import { document } from './document.ts';
import { event } from './event.ts';
import { ownField } from './own-field.ts';
import { ownTerm } from './own-term.ts';
import { incident } from './incident.ts';
import { liquidation } from './liquidation.ts';
import { organisation } from './organisation.ts';
import { person } from './person.ts';
import { place } from './place.ts';
import { provision } from './provision.ts';
import { remedy } from './remedy.ts';
import { source } from './source.ts';
import { submission } from './submission.ts';
import { survey } from './survey.ts';

/** The record types as Khronika ships them. */
const shipped: Readonly<Record<RecordType, RecordDefinition>> = {
  document,
  person,
  organisation,
  place,
  case: caseRecord,
  event,
  detention,
  liquidation,
  incident,
  remedy,
  provision,
  source,
  consent,
  survey,
  submission,
  field: ownField,
  term: ownTerm,
};

/**
 * Every record type with its definition: the one place that catalogue, forms, search, exports and the anonymiser read. The fields of
 * one's own of the open archive stand behind the shipped ones. Nobody keeps a copy of what is read here, or a copy is made anew when
 * `modelVersion` has changed.
 */
export const definitions: Readonly<Record<RecordType, RecordDefinition>> = { ...shipped };

/** The types that an archive is about, in the order in which they are offered. */
export const recordTypes = (Object.keys(shipped) as RecordType[]).filter((type) => shipped[type].model !== true);

let version = 0;

/** Raised whenever the fields or terms of one's own change. */
export function modelVersion(): number {
  return version;
}

/** Takes the fields of the archive that is open in place of those of the one before. Called by `adoptModel` alone. */
export function adoptFields(fields: Readonly<Partial<Record<RecordType, readonly FieldDefinition[]>>>): void {
  version += 1;
  for (const type of Object.keys(shipped) as RecordType[]) {
    const own = (fields[type] ?? []).filter(({ key }) => !shipped[type].fields.some((each) => each.key === key));
    const definition =
      own.length === 0 ? shipped[type] : { ...shipped[type], fields: [...shipped[type].fields, ...own] };
    (definitions as Record<RecordType, RecordDefinition>)[type] = definition;
  }
}

/** Works something out of the definitions and keeps it until they change. */
export function fromModel<Result>(work: () => Result): () => Result {
  let kept: { readonly version: number; readonly result: Result } | null = null;
  return () => {
    if (kept?.version !== version) kept = { version, result: work() };
    return kept.result;
  };
}

/** The definition of a type given by a person or a file; throws TYPE_UNKNOWN. */
export function definitionOf(type: string): RecordDefinition {
  return Object.hasOwn(definitions, type)
    ? definitions[type as RecordType]
    : fail('TYPE_UNKNOWN', { type, known: recordTypes.join(', ') });
}

export function fieldOf(definition: RecordDefinition, key: string): FieldDefinition | undefined {
  return definition.fields.find((field) => field.key === key);
}
