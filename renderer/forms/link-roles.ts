import type { RecordType } from '../../shared/records/definition.ts';
import type { WordKey } from '../app/words.ts';
import type { Direction } from './form-shape.ts';

/**
 * What a link between two kinds of records usually says: "the person is the victim of the detention". Offered, never put in place of
 * what somebody chose. The direction is that of the first kind: `out` when the second record is the `role` of it.
 */
export function usualLink(
  here: RecordType,
  other: RecordType,
): { readonly role: string; readonly direction: Direction } {
  const out = USUAL[here]?.[other];
  if (out !== undefined) return { role: out, direction: 'out' };
  const back = USUAL[other]?.[here];
  if (back !== undefined) return { role: back, direction: 'in' };
  const shared = ANYWHERE[other];
  if (shared !== undefined) return { role: shared, direction: 'out' };
  const mine = ANYWHERE[here];
  return mine === undefined ? { role: 'related', direction: 'out' } : { role: mine, direction: 'in' };
}

/** The second record is the role of the first. */
const USUAL: Partial<Record<RecordType, Partial<Record<RecordType, string>>>> = {
  case: { person: 'defendant', organisation: 'subject' },
  detention: { person: 'victim', organisation: 'authority' },
  incident: { person: 'victim', organisation: 'authority' },
  liquidation: { organisation: 'victim', person: 'head' },
  remedy: { person: 'victim', organisation: 'victim' },
  event: { person: 'subject', organisation: 'subject' },
  document: { person: 'subject', organisation: 'author', case: 'case' },
  consent: { person: 'subject' },
  submission: { person: 'subject', organisation: 'subject', case: 'case' },
  survey: { organisation: 'author', person: 'author' },
  organisation: { person: 'member' },
  person: { person: 'relative' },
};

/** What records of a kind are to most others. */
const ANYWHERE: Partial<Record<RecordType, string>> = {
  case: 'case',
  place: 'place',
  provision: 'provision',
  source: 'source',
  detention: 'related',
};

/** "this detention": a record of the kind that is being written, as the beginning of a sentence about it. */
export const THIS_RECORD: Readonly<Record<RecordType, WordKey>> = {
  document: 'forms.this_document',
  person: 'forms.this_person',
  organisation: 'forms.this_organisation',
  place: 'forms.this_place',
  case: 'forms.this_case',
  event: 'forms.this_event',
  detention: 'forms.this_detention',
  liquidation: 'forms.this_liquidation',
  incident: 'forms.this_incident',
  remedy: 'forms.this_remedy',
  provision: 'forms.this_provision',
  source: 'forms.this_source',
  consent: 'forms.this_consent',
  survey: 'forms.this_survey',
  submission: 'forms.this_submission',
  field: 'forms.this_field',
  term: 'forms.this_term',
};

/** "of this detention", in the case that the language wants there. */
export const OF_THIS_RECORD: Readonly<Record<RecordType, WordKey>> = {
  document: 'forms.of_document',
  person: 'forms.of_person',
  organisation: 'forms.of_organisation',
  place: 'forms.of_place',
  case: 'forms.of_case',
  event: 'forms.of_event',
  detention: 'forms.of_detention',
  liquidation: 'forms.of_liquidation',
  incident: 'forms.of_incident',
  remedy: 'forms.of_remedy',
  provision: 'forms.of_provision',
  source: 'forms.of_source',
  consent: 'forms.of_consent',
  survey: 'forms.of_survey',
  submission: 'forms.of_submission',
  field: 'forms.of_field',
  term: 'forms.of_term',
};
