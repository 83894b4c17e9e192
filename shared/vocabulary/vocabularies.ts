import { belarusArticle } from './law/belarus-article.ts';
import { internationalProvision } from './law/international-provision.ts';
import { wgadCategory } from './law/wgad-category.ts';
import { actType } from './huridocs/act-type.ts';
import { violenceMethod } from './huridocs/violence-method.ts';
import { rightAffected } from './huridocs/right-affected.ts';
import { violationStatus } from './huridocs/violation-status.ts';
import { monitoringStatus } from './huridocs/monitoring-status.ts';
import { priority } from './huridocs/priority.ts';
import { dateType } from './huridocs/date-type.ts';
import { whereabouts } from './huridocs/whereabouts.ts';
import { legalCounsel } from './huridocs/legal-counsel.ts';
import { courtType } from './huridocs/court-type.ts';
import { courtLanguage } from './huridocs/court-language.ts';
import { signedStatement } from './huridocs/signed-statement.ts';
import { medicalAttention } from './huridocs/medical-attention.ts';
import { intent } from './huridocs/intent.ts';
import { sourceConnection } from './huridocs/source-connection.ts';
import { materialType } from './huridocs/material-type.ts';
import { involvementDegree } from './huridocs/involvement-degree.ts';
import { perpetratorType } from './huridocs/perpetrator-type.ts';
import { locationType } from './huridocs/location-type.ts';
import { civilStatus } from './huridocs/civil-status.ts';
import { educationLevel } from './huridocs/education-level.ts';
import { religion } from './huridocs/religion.ts';
import { personCharacteristic } from './huridocs/person-characteristic.ts';
import { relationship } from './huridocs/relationship.ts';
import { attribution } from './huridocs/attribution.ts';
import { statusAtEnd } from './huridocs/status-at-end.ts';
import { perpetratorStatus } from './huridocs/perpetrator-status.ts';
import { response } from './huridocs/response.ts';
import { impact } from './huridocs/impact.ts';
import { interventionType } from './huridocs/intervention-type.ts';
import { interventionStatus } from './huridocs/intervention-status.ts';
import { eventLink } from './huridocs/event-link.ts';
import { addressType } from './huridocs/address-type.ts';
import { countingUnit } from './huridocs/counting-unit.ts';
import { compensation } from './huridocs/compensation.ts';
import { genderIdentity } from './huridocs/gender-identity.ts';
import { sexualOrientation } from './huridocs/sexual-orientation.ts';
import { deathFinding } from './huridocs/death-finding.ts';
import { medicalConsistency } from './huridocs/medical-consistency.ts';
import { interrogationSafeguard } from './huridocs/interrogation-safeguard.ts';
import { confidentiality } from './huridocs/confidentiality.ts';
import { countries } from './huridocs/country.ts';
import { languages } from './huridocs/language.ts';
import { occupation } from './huridocs/occupation.ts';
import { consentScope } from './huridocs/consent-scope.ts';
import { remedyNotExhausted } from './huridocs/remedy-not-exhausted.ts';
import { lawtrendTypology } from './report/lawtrend-typology.ts';
import { detentionCondition } from './report/detention-condition.ts';
import { consentCapacity, consentForm, consentRecipient, consentUse, sourceUse } from './consent.ts';
import { dateBasis, documentKind, eventKind, reliability } from './evidence.ts';
import { facilityKind } from './facilities.ts';
import { exileStatus, idDocument, listing, nameKind, personRole } from './identity.ts';
import { knowledgeBasis, referralKind, sourceType } from './interviews.ts';
import {
  legalForm,
  lifeCycleStep,
  measure,
  organisationKind,
  organisationStatus,
  peopleGroup,
  territorialScope,
} from './organisations.ts';
import { linkRole, namingBasis, sex } from './people.ts';
import { bodySearch, careKind, careOutcome, conditionFinding, disciplineMeasure, outsideContact } from './custody.ts';
import { acquisitionWay, authenticityFinding, copyKind, custodyAction, possessionRisk } from './documents.ts';
import { provisionKind } from './instruments.ts';
import {
  chargeStage,
  colonyRegime,
  courtLevel,
  hearingKind,
  penaltyKind,
  releaseManner,
  restraintMeasure,
  verdictOutcome,
} from './justice.ts';
import { caseKind, detentionKind, incidentKind, liquidationStep, remedyForum, remedyKind } from './proceedings.ts';
import { answerMode, figureCheck, figureQualifier, statedness } from './surveys.ts';
import { readingState, tag } from './organising.ts';
import { redactionReason } from './redaction.ts';
import { mechanism, submissionStage } from './submission.ts';
import type { Labels, Term, Vocabulary } from './vocabulary.ts';

/** Every shipped vocabulary by name; field definitions refer to these names. */
const shipped = {
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
  'consent-capacity': consentCapacity,
  'consent-form': consentForm,
  'source-use': sourceUse,
  'person-role': personRole,
  'name-kind': nameKind,
  'id-document': idDocument,
  listing,
  'exile-status': exileStatus,
  'organisation-kind': organisationKind,
  'life-cycle-step': lifeCycleStep,
  'territorial-scope': territorialScope,
  'people-group': peopleGroup,
  'facility-kind': facilityKind,
  'source-type': sourceType,
  'knowledge-basis': knowledgeBasis,
  'referral-kind': referralKind,
  mechanism,
  'submission-stage': submissionStage,
  'belarus-article': belarusArticle,
  'international-provision': internationalProvision,
  'wgad-category': wgadCategory,
  'act-type': actType,
  'violence-method': violenceMethod,
  'right-affected': rightAffected,
  'violation-status': violationStatus,
  'monitoring-status': monitoringStatus,
  priority: priority,
  'date-type': dateType,
  whereabouts: whereabouts,
  'legal-counsel': legalCounsel,
  'court-type': courtType,
  'court-language': courtLanguage,
  'signed-statement': signedStatement,
  'medical-attention': medicalAttention,
  intent: intent,
  'source-connection': sourceConnection,
  'material-type': materialType,
  'involvement-degree': involvementDegree,
  'perpetrator-type': perpetratorType,
  'location-type': locationType,
  'civil-status': civilStatus,
  'education-level': educationLevel,
  religion: religion,
  'person-characteristic': personCharacteristic,
  relationship: relationship,
  attribution: attribution,
  'status-at-end': statusAtEnd,
  'perpetrator-status': perpetratorStatus,
  response: response,
  impact: impact,
  'intervention-type': interventionType,
  'intervention-status': interventionStatus,
  'event-link': eventLink,
  'address-type': addressType,
  'counting-unit': countingUnit,
  compensation: compensation,
  'gender-identity': genderIdentity,
  'sexual-orientation': sexualOrientation,
  'death-finding': deathFinding,
  'medical-consistency': medicalConsistency,
  'interrogation-safeguard': interrogationSafeguard,
  confidentiality: confidentiality,
  country: countries,
  language: languages,
  occupation: occupation,
  'consent-scope': consentScope,
  'remedy-not-exhausted': remedyNotExhausted,
  'lawtrend-typology': lawtrendTypology,
  'detention-condition': detentionCondition,
  'charge-stage': chargeStage,
  'restraint-measure': restraintMeasure,
  'hearing-kind': hearingKind,
  'verdict-outcome': verdictOutcome,
  'penalty-kind': penaltyKind,
  'colony-regime': colonyRegime,
  'court-level': courtLevel,
  'release-manner': releaseManner,
  'condition-finding': conditionFinding,
  'body-search': bodySearch,
  'outside-contact': outsideContact,
  'discipline-measure': disciplineMeasure,
  'care-kind': careKind,
  'care-outcome': careOutcome,
  'liquidation-step': liquidationStep,
  'remedy-forum': remedyForum,
  'provision-kind': provisionKind,
  'copy-kind': copyKind,
  'authenticity-finding': authenticityFinding,
  'custody-action': custodyAction,
  'acquisition-way': acquisitionWay,
  'possession-risk': possessionRisk,
  'answer-mode': answerMode,
  statedness,
  'figure-qualifier': figureQualifier,
  'figure-check': figureCheck,
  'reading-state': readingState,
  'redaction-reason': redactionReason,
  tag,
} as const satisfies Record<string, Vocabulary>;

export type ShippedName = keyof typeof shipped;
/** A list that the user of an archive made. */
export type OwnName = `own-${string}`;
export type VocabularyName = ShippedName | OwnName;

/** A term that the user of an archive added to a shipped list or to one of her own. */
export interface OwnTerm extends Term {
  readonly vocabulary: string;
  readonly own: true;
  /** Offered no more. */
  readonly retired?: true;
}

/** A list that the user of an archive made, called after the field that it is for. */
export interface OwnList {
  readonly name: OwnName;
  readonly title: Labels;
}

const live = new Map<string, Vocabulary>(Object.entries(shipped));

/** The shipped lists and those of the open archive, each with the terms of its own in it. */
export function allVocabularies(): Vocabulary[] {
  return [...live.values()];
}

/** A list by name, with the terms that the open archive adds. A list that has no terms yet takes any word. */
export function vocabularyOf(name: string): Vocabulary {
  return live.get(name) ?? emptyList(name);
}

export function isVocabulary(name: string): boolean {
  return live.has(name);
}

/** Whether a list comes with Khronika; its terms are never renamed in place. */
export function isShipped(name: string): boolean {
  return Object.hasOwn(shipped, name);
}

/**
 * Takes the terms and lists of the archive that is open in place of those of the one before. Called by `adoptModel` alone.
 * A term never takes the place of a shipped one: an identifier that is shipped keeps its meaning.
 */
export function adoptTerms(terms: readonly OwnTerm[], lists: readonly OwnList[] = []): void {
  live.clear();
  for (const [name, vocabulary] of Object.entries<Vocabulary>(shipped)) live.set(name, vocabulary);
  for (const { name, title } of lists) if (!live.has(name)) live.set(name, emptyList(name, title));
  for (const { retired = false, ...term } of terms) {
    const vocabulary = live.get(term.vocabulary) ?? emptyList(term.vocabulary);
    if ([...vocabulary.terms, ...(vocabulary.retired ?? [])].some(({ id }) => id === term.id)) continue;
    const now = retired
      ? { ...vocabulary, retired: [...(vocabulary.retired ?? []), term] }
      : { ...vocabulary, terms: [...vocabulary.terms, term] };
    live.set(term.vocabulary, now);
  }
}

function emptyList(name: string, called?: Labels): Vocabulary {
  const title = name.replace(/^own-/, '');
  return {
    name,
    title: called ?? { en: title, ru: title, be: title },
    version: 1,
    source: '',
    verified: false,
    open: true,
    terms: [],
  };
}
