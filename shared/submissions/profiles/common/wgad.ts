import { as, counted } from './asked.ts';
import * as held from './deprivation.ts';
import * as who from './identity.ts';
import { stepsTaken, whyNotExhausted } from './remedies.ts';
import { asked } from './asked.ts';
import type { Question } from '../../question.ts';

/**
 * The model questionnaire of the Working Group on Arbitrary Detention (E/CN.4/1992/20, annex II; Fact Sheet 26, annex V). Parts I and
 * II follow a completed questionnaire of 2018; III, V and VI follow the Fact Sheet and were not compared with the present edition.
 */

export const wgadIdentity: readonly Question[] = [
  as('I.1', who.familyName),
  as('I.2', who.firstName),
  as('I.3', who.sex),
  as('I.4', who.birthDateOrAge),
  as('I.5', who.citizenship),
  as('I.6a', who.documentType),
  as('I.6b', who.documentIssuer),
  as('I.6c', who.documentDay),
  as('I.6d', who.documentNumber),
  as('I.7', who.activity),
  as('I.8', who.usualAddress),
];

export const wgadArrest: readonly Question[] = counted(
  'II.',
  held.arrestDate,
  held.arrestPlace,
  held.arrestForces,
  held.warrant,
  held.warrantIssuer,
  held.arrestReasons,
  held.arrestBasis,
);

export const wgadDetention: readonly Question[] = counted(
  'III.',
  held.detentionDate,
  held.detentionDuration,
  held.detentionForces,
  held.detentionPlaces,
  held.detentionAuthorities,
  held.detentionReasons,
  held.detentionLegislation,
);

export const wgadCircumstances: readonly Question[] = counted('IV.', held.circumstances, held.whyArbitrary);

export const wgadRemedies: readonly Question[] = counted('V.', stepsTaken, whyNotExhausted);

export const wgadSubmitter: readonly Question[] = [
  as(
    'VI.1',
    asked(
      ['Name and address of who submits it', 'Имя и адрес того, кто подаёт', 'Імя і адрас таго, хто падае'],
      'draft.submitters.name',
      'draft.submitters.address',
      'draft.submitters.contact',
    ),
  ),
  as('VI.2', asked(['Date', 'Дата', 'Дата'], 'draft.signature.date')),
  as('VI.3', asked(['Signature', 'Подпись', 'Подпіс'], 'draft.signature.by')),
];

/** Asked of the person, not of the sender: it stands in her consents. */
export const wgadAuthorisation: readonly Question[] = [
  as(
    'VI.4',
    asked(
      ['Authorisation to act for her', 'Полномочие действовать от её имени', 'Паўнамоцтва дзейнічаць ад яе імя'],
      'consent.actOnBehalf',
      'consent.authorisation',
      'submission.authorisation',
    ),
  ),
];
