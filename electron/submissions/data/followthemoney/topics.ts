import type { DataRecord } from '../data-record.ts';
import { termsIn } from '../read-record.ts';

/**
 * The only topics that are ever written. They say what somebody does or did, as recorded. What a State says of people is no topic: whoever
 * is accused, listed or looked for by it would stand in every tool as a criminal.
 */
export const TOPICS = [
  'role.act',
  'role.journo',
  'role.lawyer',
  'role.judge',
  'gov',
  'gov.judicial',
  'gov.security',
  'gov.soe',
  'gov.igo',
] as const;
type Topic = (typeof TOPICS)[number];

const OF_ROLES: Readonly<Record<string, Topic>> = {
  'human-rights-defender': 'role.act',
  'civil-activist': 'role.act',
  journalist: 'role.journo',
  lawyer: 'role.lawyer',
  judge: 'role.judge',
};

const OF_OCCUPATIONS: Readonly<Record<string, Topic>> = {
  'human-rights-defender': 'role.act',
  'human-rights-staff': 'role.act',
  'human-rights-lawyer': 'role.lawyer',
  lawyer: 'role.lawyer',
  'disbarred-lawyer': 'role.lawyer',
  judge: 'role.judge',
  journalist: 'role.journo',
  editor: 'role.journo',
};

const OF_ORGANISATIONS: Readonly<Record<string, Topic>> = {
  court: 'gov.judicial',
  prosecution: 'gov.judicial',
  security: 'gov.security',
  'state-body': 'gov',
  state: 'gov',
  'state-company': 'gov.soe',
  'un-body': 'gov.igo',
  'un-treaty-body': 'gov.igo',
  'un-mandate': 'gov.igo',
  'osce-body': 'gov.igo',
  'intergovernmental-body': 'gov.igo',
};

/** Of a person her roles and professions, of an organisation its kind; of nobody who stands under a pseudonym. */
export function topicsOf(record: DataRecord): Topic[] {
  if (!record.named) return [];
  const found =
    record.type === 'person'
      ? [
          ...termsIn(record, 'roles').map(({ id }) => OF_ROLES[id ?? '']),
          ...termsIn(record, 'profession').map(({ id }) => OF_OCCUPATIONS[id ?? '']),
        ]
      : termsIn(record, 'kind').map(({ id }) => OF_ORGANISATIONS[id ?? '']);
  return [...new Set(found.filter((topic) => topic !== undefined))];
}

/** A part of a State, or of several: what FollowTheMoney calls a public body. */
export function isPublicBody(record: DataRecord): boolean {
  return termsIn(record, 'kind').some(
    ({ id }) => id !== null && OF_ORGANISATIONS[id] !== undefined && id !== 'state-company',
  );
}
