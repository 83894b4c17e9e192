import { labels } from '../../../records/definition.ts';
import type { Choice, Limit } from '../../profile.ts';
import { partly, sourced } from './marks.ts';

/** What complaints to the treaty bodies have in common. */

export const factualAttachment: Limit = {
  id: 'facts',
  label: labels('Account of the facts', 'Изложение фактов', 'Выклад фактаў'),
  of: 'text:facts',
  value: 10_000,
  unit: 'words',
  binding: true,
  source: sourced(
    'A further account of the facts, in the order of time, has 10,000 words at most: form of OHCHR, Spanish edition, es.scribd.com/document/705583111. The form is recommended, its limits are to be kept: humanrights.ch (6 May 2024)',
    '2026-11-23',
  ),
};

export const disclosureChoice: Choice = {
  id: 'disclosure',
  asks: labels(
    'Does the victim agree that her identity is disclosed to the State?',
    'Согласна ли пострадавшая, чтобы государство узнало, кто она?',
    'Ці згодная пацярпелая, каб дзяржава даведалася, хто яна?',
  ),
  answers: [
    { id: 'yes', label: labels('Yes', 'Да', 'Так') },
    { id: 'no', label: labels('No', 'Нет', 'Не') },
  ],
  usual: null,
  source: sourced(
    'Needed for the communication to be considered: OHCHR model form, doczz.fr/doc/1486798',
    '2026-11-23',
  ),
};

export const anonymousDecisionChoice: Choice = {
  id: 'anonymous',
  asks: labels(
    'Should the name stay out of any decision of the Committee?',
    'Убрать имя из решений Комитета?',
    'Прыбраць імя з рашэнняў Камітэта?',
  ),
  answers: [
    { id: 'yes', label: labels('Yes, anonymous', 'Да, анонимно', 'Так, ананімна') },
    { id: 'no', label: labels('No', 'Нет', 'Не') },
  ],
  usual: null,
  source: partly(
    'Question 7 of the unified form (es.scribd.com/document/705583111); anonymous complaints are impossible, but personal data may be kept confidential on request: academy.ishr.ch',
    '2026-11-23',
  ),
};
