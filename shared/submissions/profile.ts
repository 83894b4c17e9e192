import type { Labels, Language } from '../vocabulary/vocabulary.ts';
import type { Question } from './question.ts';

/**
 * A profile says everything that is particular to one form: who reads it, how long it may be, which questions it asks and in which
 * order, which gates stand before it. It is data: window, composer and gates read the same file. A form that is added later is one
 * new file in profiles/ and its name in profiles.ts.
 */
export interface Profile {
  /** As `--form` names it. Never changes. */
  readonly code: string;
  /** As field definitions and the vocabulary of procedures name it: CA, CO, WG. */
  readonly form: string;
  /** ISO day of the edition of this file, kept with every submission. */
  readonly version: string;
  readonly title: Labels;
  /** Whom it is addressed to, as the first line of the document says it. */
  readonly addressee: Labels;
  /** Term of the vocabulary `mechanism`. */
  readonly mechanism: string;
  /** Term of `consent-recipient` under which consents name this recipient. */
  readonly recipient: string;
  /** Where another recipient follows from an answer: the committee of the unified form. */
  readonly recipientWhen?: readonly { readonly choice: string; readonly answer: string; readonly recipient: string }[];
  /** What it can be about. `theme`: no single subject, but a period and what falls into it. */
  readonly subjects: readonly ('person' | 'organisation' | 'case' | 'theme')[];
  /** One person, or one group that is named as such, to a form. */
  readonly onePerson: boolean;
  /** What a consent has to allow for a person to be named. */
  readonly uses: NamingUses;
  readonly stages: readonly Stage[];
  /** BCP 47 tags that the body takes, the first being the default. */
  readonly languages: readonly string[];
  /** Those of them in which Khronika lays the form out. */
  readonly writes: readonly Language[];
  /** As what it is sent; the first is the usual one. */
  readonly files: readonly ('docx' | 'pdf')[];
  /** Ways of sending it. */
  readonly channels: readonly Channel[];
  readonly limits: readonly Limit[];
  /** Questions that whoever submits has to answer, and the gates ask for. */
  readonly choices: readonly Choice[];
  /** In the order of the form. */
  readonly sections: readonly Section[];
  readonly annexes: AnnexRule;
  /** Which checks apply. Those that hold for every form need not be listed. */
  readonly gates: readonly GateId[];
  /** Where the form was read, and how far that can be trusted. */
  readonly sources: readonly Mark[];
}

export interface Mark {
  readonly text: string;
  readonly mark: 'sourced' | 'partly' | 'unverified';
  /** ISO day on which somebody last compared it with its source; null when nobody did. */
  readonly checkedOn: string | null;
}

/** Terms of the vocabulary `consent-use`. */
export type ConsentUse = 'information' | 'state' | 'public-report' | 'press';

export interface NamingUses {
  readonly always: readonly ConsentUse[];
  /** Further uses that follow from an answer of the submitter. */
  readonly when: readonly { readonly choice: string; readonly answer: string; readonly uses: readonly ConsentUse[] }[];
}

export interface Stage {
  /** Term of `submission-stage`. */
  readonly code: string;
  readonly title: Labels;
  /** Limits that hold at this stage alone, by their id; those that no stage lists hold always. */
  readonly limits?: readonly string[];
}

export interface Channel {
  readonly kind: 'portal' | 'email' | 'post';
  readonly address: string;
  readonly source: Mark;
}

/** How long something may be. The figure can be changed in a submission, with its source and the day. */
export interface Limit {
  readonly id: string;
  readonly label: Labels;
  /** The whole text, a section (`section:facts`), one text (`text:summary`), or the files that are sent. */
  readonly of: 'all' | `section:${string}` | `text:${string}` | 'files';
  readonly value: number;
  readonly unit: 'words' | 'pages' | 'megabytes';
  /** What is advised where the limit is higher. */
  readonly advised?: number;
  /** Whether a submission that is longer is not taken: then the gate refuses, else it warns. */
  readonly binding: boolean;
  readonly source: Mark;
}

export interface Choice {
  readonly id: string;
  readonly asks: Labels;
  readonly answers: readonly { readonly id: string; readonly label: Labels }[];
  /** Null: it has to be answered. */
  readonly usual: string | null;
  /** Asked for a check of Khronika, not by the form: never printed. */
  readonly internal?: true;
  readonly source: Mark;
}

export interface Section {
  readonly id: string;
  /** As the form numbers it; counted by Khronika where the body has no form of its own; empty for what stands outside the count. */
  readonly number: string;
  readonly title: Labels;
  /** What belongs here, in one or two sentences for whoever writes. */
  readonly guidance?: Labels;
  readonly mark: Mark['mark'];
  /** Whether the limit counts it. */
  readonly counted: boolean;
  readonly newPage?: boolean;
  readonly parts: readonly Part[];
}

/**
 * A piece of a section.
 * - `cover`: the block above everything: submitters, country, stage, choices, length
 * - `questions`: asked and answered line by line, once or of each person, time of detention, case or organisation
 * - `text`: written by the researcher; `from` is the field of the submission record that it begins with, `opening` what Khronika
 *   writes into it at first
 * - `choice`: the answer of the submitter to a choice of the profile
 * - `subjects`: a chapter for each person, organisation, case: facts and chronology
 * - `chronology`: everything dated, in one table
 * - `remedies`: what was tried, at home or internationally, with reasons where it was not
 * - `provisions`: each article that is said to be violated, with what it is about
 * - `statistics`: figures and charts on what the submission is about
 * - `methodology`, `consent`, `annexes`, `signature`: statements that Khronika makes from the archive
 */
export type Part =
  | { readonly kind: 'cover' }
  | {
      readonly kind: 'questions';
      readonly of: 'submission' | 'submitter' | 'person' | 'episode' | 'case' | 'organisation';
      readonly questions: readonly Question[];
    }
  | {
      readonly kind: 'text';
      readonly id: string;
      readonly asks?: Labels;
      readonly from?: string;
      readonly opening?: 'summary' | 'facts';
      readonly required: boolean;
    }
  | { readonly kind: 'choice'; readonly choice: string }
  | { readonly kind: 'subjects'; readonly types: readonly ('person' | 'organisation' | 'case')[] }
  | { readonly kind: 'chronology' }
  | { readonly kind: 'remedies'; readonly forum: 'domestic' | 'international' }
  | { readonly kind: 'provisions' }
  | { readonly kind: 'statistics' }
  | { readonly kind: 'methodology' }
  | { readonly kind: 'consent' }
  | { readonly kind: 'annexes' }
  | { readonly kind: 'signature' };

export type PartKind = Part['kind'];

export interface AnnexRule {
  readonly descriptionRequired: boolean;
  readonly languageRequired: boolean;
  /** Tags of the languages in which annexes have to be; none where no rule says so. */
  readonly languages?: readonly string[];
  /** Whether annexes and their index count towards the limit. */
  readonly counted: boolean;
  /** Whether annexes may be sent at all: the UPR takes none of other organisations. */
  readonly taken: boolean;
  /** `combined`: one PDF with a cover sheet; `separate`: one file each. */
  readonly delivery: 'separate' | 'combined';
  /** What goes along is weighed as evidence: where it comes from and how it was kept is asked for. */
  readonly authenticity?: true;
  readonly source: Mark;
}

/** The checks of a submission, with the number under which the requirement lists them. */
export const gateIds = {
  consent: 1,
  'protected-persons': 2,
  traces: 3,
  'one-person': 4,
  acceptance: 5,
  'mass-media': 6,
  remedies: 7,
  'sent-elsewhere': 8,
  period: 9,
  length: 10,
  'annex-index': 11,
  choices: 12,
  'confidential-filing': 13,
  unverified: 14,
} as const;
export type GateId = keyof typeof gateIds;

/** @returns the term of `consent-recipient` that consents have to name, for the answers that were given */
export function recipientOf(profile: Profile, choices: Readonly<Record<string, string>>): string {
  const other = profile.recipientWhen?.find(({ choice, answer }) => choices[choice] === answer);
  return other?.recipient ?? profile.recipient;
}

/** @returns what a consent has to allow for the answers that were given */
export function usesOf({ uses }: Profile, choices: Readonly<Record<string, string>>): ConsentUse[] {
  const more = uses.when.filter(({ choice, answer }) => choices[choice] === answer).flatMap((each) => each.uses);
  return [...new Set([...uses.always, ...more])];
}

/** The limits of a stage, with what was changed of them in a submission. */
export function limitsOf(
  profile: Profile,
  stage: string,
  changed: Readonly<
    Record<string, { readonly value: number; readonly source: string; readonly checkedOn: string }>
  > = {},
): Limit[] {
  const ofStages = new Set(profile.stages.flatMap(({ limits }) => limits ?? []));
  const own = profile.stages.find(({ code }) => code === stage)?.limits ?? [];
  return profile.limits
    .filter(({ id }) => !ofStages.has(id) || own.includes(id))
    .map((limit) => {
      const mine = changed[limit.id];
      if (mine === undefined) return limit;
      const source: Mark = {
        text: mine.source,
        mark: mine.checkedOn === '' ? 'unverified' : 'sourced',
        checkedOn: mine.checkedOn || null,
      };
      return { ...limit, value: mine.value, source };
    });
}
