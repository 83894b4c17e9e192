import { v7 as uuidv7 } from 'uuid';
import type { CheckedFields } from '../../shared/records/check.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { linkRole } from '../../shared/vocabulary/people.ts';
import { resolveTerm } from '../../shared/vocabulary/vocabulary.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import type { RecordId } from '../archive/rows.ts';

/** A record that a row makes or changes. Its code is given when it is written, unless the row gives one. */
export interface PlannedRecord {
  readonly id: RecordId;
  readonly type: RecordType;
  readonly code: string | null;
  readonly outcome: 'new' | 'changed' | 'unchanged';
  readonly fields: CheckedFields;
  /** Of the record that is changed. */
  readonly rev: number | null;
}

export interface PlannedLink {
  readonly from: RecordId;
  readonly to: RecordId;
  readonly role: string;
}

export function roleOf(role: string): string {
  return resolveTerm(vocabularyOf(linkRole.name), role) ?? role;
}

export function newId(): RecordId {
  return uuidv7() as RecordId;
}
