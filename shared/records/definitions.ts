import { fail } from '../contract/errors.ts';
import { caseRecord } from './case.ts';
import { consent } from './consent.ts';
import type { FieldDefinition, RecordDefinition, RecordType } from './definition.ts';
import { detention } from './detention.ts';
import { document } from './document.ts';
import { event } from './event.ts';
import { incident } from './incident.ts';
import { liquidation } from './liquidation.ts';
import { organisation } from './organisation.ts';
import { person } from './person.ts';
import { place } from './place.ts';
import { provision } from './provision.ts';
import { remedy } from './remedy.ts';
import { source } from './source.ts';
import { survey } from './survey.ts';

/** Every record type with its definition: the one place that catalogue, forms, search, exports and the anonymiser read. */
export const definitions: Readonly<Record<RecordType, RecordDefinition>> = {
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
};

export const recordTypes = Object.keys(definitions) as RecordType[];

/** The definition of a type given by a person or a file; throws TYPE_UNKNOWN. */
export function definitionOf(type: string): RecordDefinition {
  return Object.hasOwn(definitions, type)
    ? definitions[type as RecordType]
    : fail('TYPE_UNKNOWN', { type, known: recordTypes.join(', ') });
}

export function fieldOf(definition: RecordDefinition, key: string): FieldDefinition | undefined {
  return definition.fields.find((field) => field.key === key);
}
