import type { SubmissionProfile } from './profile.ts';

/** The parts of the report, named once so that the composer cannot forget one. */
export type CedawSection =
  'cover' | 'summary' | 'persons' | 'organisations' | 'cases' | 'methodology' | 'consent' | 'annexes';

export type CedawStage = 'list-of-issues' | 'session';

const standardPages = (pages: number): string =>
  `${pages} United Nations standard pages of 330 words each. No page of the Committee that states the figure was found.`;

/**
 * An alternative (shadow) report of NGOs to the Committee on the Elimination of Discrimination against Women.
 *
 * What the cover must state (names of the NGOs, country, whether the report may be posted on the CEDAW page) is taken
 * from the information notes of OHCHR for NGOs, 49th and 52nd sessions (2011, 2012). The annex rule is that of the
 * inquiry procedure under article 8 of the Optional Protocol, the strictest one: whoever meets it meets the others.
 */
export const cedawReport = {
  code: 'cedaw-report',
  title: 'Alternative report to the Committee on the Elimination of Discrimination against Women',
  recipient: 'cedaw',
  file: 'docx',
  // The Committee works in English, French and Spanish and takes every official language of the United Nations.
  languages: ['en', 'fr', 'es', 'ru', 'ar', 'zh'],
  stages: [
    {
      code: 'list-of-issues',
      title: 'the list of issues',
      limit: { value: 3300, unit: 'words', verified: false, source: standardPages(10), checkedOn: null },
    },
    {
      code: 'session',
      title: 'the session',
      limit: { value: 6600, unit: 'words', verified: false, source: standardPages(20), checkedOn: null },
    },
  ],
  gates: [
    'consent-for-recipient',
    'protected-persons',
    'no-traces',
    'length',
    'annex-index',
    'publication-choice',
    'unverified-limit',
  ],
  annexes: {
    numbering: 'consecutive',
    order: 'document-date',
    descriptionRequired: true,
    languageRequired: true,
    counted: false,
    delivery: 'separate-files',
    source: 'ohchr.org/en/treaty-bodies/cedaw/inquiry-procedure',
  },
  sections: ['cover', 'summary', 'persons', 'organisations', 'cases', 'methodology', 'consent', 'annexes'],
} as const satisfies SubmissionProfile<CedawSection>;
