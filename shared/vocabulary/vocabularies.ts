import { consentRecipient, consentUse } from './consent.ts';
import { dateBasis, documentKind, eventKind, reliability } from './evidence.ts';
import { legalForm, measure, organisationStatus } from './organisations.ts';
import { linkRole, namingBasis, sex } from './people.ts';
import { caseKind, detentionKind, incidentKind, remedyKind } from './proceedings.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Every shipped vocabulary by name; field definitions refer to these names. */
export const vocabularies = {
  sex,
  'naming-basis': namingBasis,
  'link-role': linkRole,
  'case-kind': caseKind,
  'detention-kind': detentionKind,
  'incident-kind': incidentKind,
  'remedy-kind': remedyKind,
  'legal-form': legalForm,
  'organisation-status': organisationStatus,
  'liquidation-measure': measure,
  reliability,
  'document-kind': documentKind,
  'event-kind': eventKind,
  'date-basis': dateBasis,
  'consent-recipient': consentRecipient,
  'consent-use': consentUse,
} as const satisfies Record<string, Vocabulary>;

export type VocabularyName = keyof typeof vocabularies;
