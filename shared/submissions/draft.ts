import { z } from 'zod';
import { narrativeNode } from './narrative.ts';

const code = z.string().min(1).max(64);
const short = z.string().max(500);
const long = z.string().max(20_000);

/**
 * What a person chooses and writes for one submission: all that is not in the records. Kept in the vault beside the submission record
 * (B-0001); the export is made from it and the archive alone.
 */
export const submissionDraft = z.strictObject({
  form: z.string().max(64),
  stage: z.string().max(64),
  /** In which it is laid out. */
  language: z.enum(['en', 'ru', 'be']),
  session: short.default(''),
  /** Codes of people, organisations and cases, in their order. */
  about: z.array(code).max(1000),
  /** What it covers, EDTF; empty where it is not bounded. */
  period: z.strictObject({ from: z.string().max(64), until: z.string().max(64) }).default({ from: '', until: '' }),
  /** Answers to the choices of the profile, by their id. */
  choices: z.record(z.string().max(64), z.string().max(64)).default({}),
  submitters: z
    .array(
      z.strictObject({
        name: short,
        /** The record of the organisation, where there is one. */
        code: z.string().max(64).default(''),
        address: long.default(''),
        contact: long.default(''),
        /** Term of `consent-capacity`. */
        capacity: z.string().max(64).default(''),
        description: long.default(''),
      }),
    )
    .max(50)
    .default([]),
  signature: z
    .strictObject({ by: short, place: short, date: z.string().max(64) })
    .default({ by: '', place: '', date: '' }),
  /** `nobody`: every person stands under a pseudonym, also who consented. */
  naming: z.enum(['by-consent', 'nobody']).default('by-consent'),
  /** How much is said of people who are not named. */
  masking: z
    .strictObject({
      dates: z.enum(['day', 'month', 'year']),
      places: z.enum(['exact', 'town', 'region', 'country']),
      occupations: z.enum(['recorded', 'broad', 'none']),
    })
    .default({ dates: 'month', places: 'town', occupations: 'broad' }),
  /** How a name is spelled in the language of this submission, by code; as recorded where nothing is said. */
  spelling: z.record(code, short).default({}),
  /** Pseudonyms that were chosen by hand, by code; the others follow from the secret of the draft. */
  pseudonyms: z.record(code, short).default({}),
  /** Texts of the editor, by the id of their part. */
  texts: z.record(z.string().max(64), narrativeNode).default({}),
  /** Answers put in the place of what the archive gives, by `section/number/code`; an empty one leaves the question open. */
  answers: z.record(z.string().max(200), long).default({}),
  /** What is said of a document for this submission alone. */
  annexes: z
    .record(
      code,
      z.strictObject({
        /** Null: it goes if it is used. */
        included: z.boolean().nullable().default(null),
        /** Code of the redacted version that goes in its place. */
        instead: z.string().max(64).default(''),
        description: z.string().max(2000).default(''),
      }),
    )
    .default({}),
  /** Codes of documents at which a person has looked: they show nobody who did not consent. */
  checked: z.array(code).max(10_000).default([]),
  limits: z
    .record(
      z.string().max(64),
      z.strictObject({ value: z.int().min(1), source: z.string().max(2000), checkedOn: z.string().max(10) }),
    )
    .default({}),
  comments: z
    .array(
      z.strictObject({
        id: z.string().max(64),
        /** The part, or a question by its key. */
        part: z.string().max(200),
        quote: z.string().max(2000).default(''),
        text: long,
        /** ISO instant. */
        at: z.string().max(40),
        resolved: z.boolean().default(false),
      }),
    )
    .max(5000)
    .default([]),
});

export type SubmissionDraft = z.output<typeof submissionDraft>;
export type SubmissionDraftInput = z.input<typeof submissionDraft>;

/** @returns a draft with everything that is usual */
export function newDraft(
  begun: Pick<SubmissionDraftInput, 'form' | 'stage' | 'language' | 'about'> & Partial<SubmissionDraftInput>,
): SubmissionDraft {
  return submissionDraft.parse(begun);
}

/** Under which an answer stands that takes the place of what the archive gives. */
export function answerKey(section: string, number: string, about: string): string {
  return `${section}/${number}/${about}`;
}
