import type { WordKey } from '../app/words.ts';
import type { Agreement } from './comparison.ts';
import type { Decision, Pair } from './decide.ts';

/** Why two records may be the same. */
export const reasons = {
  'same-name': 'duplicates.reason-same-name',
  spelling: 'duplicates.reason-spelling',
  'short-name': 'duplicates.reason-short-name',
  'shared-name': 'duplicates.reason-shared-name',
  'birth-date': 'duplicates.reason-birth-date',
  patronymic: 'duplicates.reason-patronymic',
  number: 'duplicates.reason-number',
  'same-file': 'duplicates.reason-same-file',
  'same-date': 'duplicates.reason-same-date',
  'same-place': 'duplicates.reason-same-place',
  'same-people': 'duplicates.reason-same-people',
  'same-court': 'duplicates.reason-same-court',
} as const satisfies Record<Pair['reasons'][number], WordKey>;

/** What speaks against it. */
export const objections = {
  'birth-date': 'duplicates.against-birth-date',
  patronymic: 'duplicates.against-patronymic',
  sex: 'duplicates.against-sex',
  'first-name': 'duplicates.against-first-name',
  'family-name': 'duplicates.against-family-name',
  number: 'duplicates.against-number',
  related: 'duplicates.against-related',
  'other-people': 'duplicates.against-other-people',
  'other-title': 'duplicates.against-other-title',
} as const satisfies Record<Pair['against'][number], WordKey>;

export const DECISIONS = {
  same: 'duplicates.decided-same',
  different: 'duplicates.decided-other',
  later: 'duplicates.decided-later',
} as const satisfies Record<Decision, WordKey>;

export const AGREEMENTS = {
  same: 'duplicates.agree-same',
  spelling: 'duplicates.agree-spelling',
  shared: 'duplicates.agree-shared',
  different: 'duplicates.agree-different',
  one: 'duplicates.agree-one',
} as const satisfies Record<Agreement, WordKey>;
