import { z } from 'zod';
import { submissionDraft } from '../../submissions/draft.ts';
import { findingIds, severities } from '../gate-findings.ts';
import { reportBlock, reportNote } from '../report-blocks.ts';
import { code, LARGE_LIMIT, nothing, path, listedRecord, answerSource } from './common.ts';

/** What a gate found. `key` stays the same as long as the finding does, so that a reason can be kept with it. */
export const finding = z.object({
  key: z.string(),
  gate: z.int(),
  id: z.enum(findingIds),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  severity: z.enum(severities),
  /** The sentence in English, for programs and the terminal. */
  text: z.string(),
  /** Where the rule is from. */
  rule: z.string(),
  /** What mends it: a record and a field of it, or a part of the draft. */
  record: listedRecord.nullable(),
  field: z.string().nullable(),
  part: z.string().nullable(),
  /** Why a warning was let pass, and when (ISO instant). A refusal has none. */
  reason: z.object({ text: z.string(), at: z.string() }).nullable(),
});
export type Finding = z.output<typeof finding>;

const question = z.object({
  /** Under which an answer of one's own is kept in the draft. */
  key: z.string(),
  number: z.string(),
  question: z.string(),
  /** As it would be printed: masked where somebody may not be named. */
  answer: z.string(),
  /** True when the answer of the draft stands in the place of the archive's. */
  own: z.boolean(),
  /** What the archive itself gives, masked. */
  given: z.array(
    z.object({
      text: z.string(),
      record: listedRecord,
      field: z.string(),
      label: z.string(),
      sources: z.array(answerSource),
    }),
  ),
  /** Where an answer would be entered, when there is none; no code where the record itself is missing. */
  missing: z.object({ type: z.string(), field: z.string(), label: z.string(), code: z.string().nullable() }).nullable(),
});

const part = z.object({
  /** The section and the place of the part in it: `facts/0`. */
  key: z.string(),
  kind: z.string(),
  /** Of a text: the id under which the draft keeps it. */
  text: z.string().nullable(),
  asks: z.string().nullable(),
  required: z.boolean(),
  /** Of questions that are asked of each person or time of detention: of whom, or of what. */
  about: listedRecord.nullable(),
  questions: z.array(question),
  /** What is printed of it. */
  blocks: z.array(reportBlock),
  /** What Khronika would begin a text with, as a text of the editor; null where it is written already, or nothing is known. */
  opening: z.unknown().nullable(),
  words: z.int(),
});

const limit = z.object({
  id: z.string(),
  label: z.string(),
  of: z.string(),
  value: z.int(),
  unit: z.enum(['words', 'pages', 'megabytes']),
  advised: z.int().nullable(),
  binding: z.boolean(),
  /** How much there is; null where it is only known once the files are written. */
  count: z.number().nullable(),
  verified: z.boolean(),
  source: z.string(),
  checkedOn: z.string().nullable(),
});

const annex = z.object({
  /** Null: it stays here. */
  number: z.int().nullable(),
  document: z.string(),
  title: z.string(),
  description: z.string(),
  /** EDTF. */
  date: z.string().nullable(),
  languages: z.array(z.string()),
  pages: z.int().nullable(),
  sha256: z.string(),
  /** `original`: byte for byte; `redacted`: another document goes in its place. */
  goes: z.enum(['original', 'redacted', 'withheld', 'left-out']),
  instead: z.string().nullable(),
  reason: z.string().nullable(),
  /** The document that it is a translation of, or that is one of it. */
  pairedWith: z.string().nullable(),
});

const person = listedRecord.extend({
  /** What stands for her: the name, or the pseudonym. */
  shownAs: z.string(),
  named: z.boolean(),
  reason: z.string(),
});

/** A submission as it would be printed now, with everything that is missing. */
export const laidOut = z.object({
  form: z.string(),
  title: z.string(),
  stage: z.string(),
  sections: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      title: z.string(),
      guidance: z.string().nullable(),
      mark: z.enum(['sourced', 'partly', 'unverified']),
      counted: z.boolean(),
      words: z.int(),
      parts: z.array(part),
    }),
  ),
  footnotes: z.array(reportNote),
  limits: z.array(limit),
  /** Questions that the archive does not answer, texts that are not written. */
  missing: z.int(),
  people: z.array(person),
  organisations: z.array(person),
  annexes: z.array(annex),
  words: z.object({ body: z.int(), footnotes: z.int(), total: z.int() }),
  pages: z.int(),
  findings: z.array(finding),
});
export type LaidOut = z.output<typeof laidOut>;

export const submissionRow = z.object({
  code: z.string(),
  title: z.string(),
  form: z.string(),
  stage: z.string(),
  language: z.string(),
  about: z.array(listedRecord),
  updated: z.string(),
  /** EDTF. */
  deadline: z.string().nullable(),
  sentOn: z.string().nullable(),
  followUpOn: z.string().nullable(),
  reference: z.string().nullable(),
  versions: z.int(),
  exports: z.int(),
});

const version = z.object({
  number: z.int(),
  label: z.string(),
  made: z.string(),
  words: z.int(),
  /** Of the draft as it was kept. */
  sha256: z.string(),
});

/** What an export writes into its folder. */
export const exportParts = [
  'word',
  'pdf',
  'evidence',
  'custody',
  'annexes',
  'followthemoney',
  'uwazi',
  'esf',
  'csv',
  'xlsx',
] as const;
export type ExportPart = (typeof exportParts)[number];

/** Sealing with age: for recipients (`age1...`), or with a passphrase; never both (age specification, scrypt stanza). */
export const seal = z.union([
  z.strictObject({ recipients: z.array(z.string().min(1).max(4000)).min(1).max(20) }),
  z.strictObject({ passphrase: z.string().min(1).max(1024) }),
]);

const chosen = z.union([z.strictObject({ code }), z.strictObject({ draft: submissionDraft })]);
const versionOf = z.strictObject({ code, version: z.int().min(1).optional() });

/** Writing a submission: what was begun, how it stands, what holds it back, and what leaves. */
export const submissionDraftCalls = {
  'submissions.list': { input: nothing, output: z.array(submissionRow) },
  /** Makes the submission record and the draft. */
  'submissions.begin': {
    input: z.strictObject({ draft: submissionDraft }),
    output: z.object({ code: z.string() }),
    limit: LARGE_LIMIT,
  },
  'submissions.open': {
    input: z.strictObject({ code }),
    output: z.object({ code: z.string(), revision: z.int(), draft: submissionDraft }),
  },
  /** Fails with DRAFT_STALE when somebody else has saved since `revision`. */
  'submissions.save': {
    input: z.strictObject({ code, revision: z.int().min(0), draft: submissionDraft }),
    output: z.object({ revision: z.int() }),
    limit: 16 * 1024 * 1024,
  },
  /** The form, filled from the archive as it is now. */
  'submissions.lay': { input: chosen, output: laidOut, limit: 16 * 1024 * 1024 },
  /** Gates alone. */
  'submissions.check': {
    input: chosen,
    output: z.object({ findings: z.array(finding), refused: z.boolean() }),
    limit: 16 * 1024 * 1024,
  },
  /** Lets a warning pass. Fails with FINDING_NOT_FOUND, and with FINDING_REFUSES for what cannot be let pass. */
  'submissions.reason': {
    input: z.strictObject({ code, key: z.string().max(300), reason: z.string().min(3).max(4000) }),
    output: z.object({ findings: z.array(finding) }),
  },
  'submissions.keep': { input: z.strictObject({ code, label: z.string().max(200).default('') }), output: version },
  'submissions.versions': { input: z.strictObject({ code }), output: z.array(version) },
  'submissions.version': { input: versionOf, output: z.object({ draft: submissionDraft }) },
  /** What differs between two drafts, or two versions of one; without a version as it stands now. */
  'submissions.compare': {
    input: z.strictObject({ a: versionOf, b: versionOf }),
    output: z.object({
      sections: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          /** Words that are the same, that only `a` has and that only `b` has, in reading order. */
          pieces: z.array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })),
          changed: z.boolean(),
        }),
      ),
      /** Choices, people, annexes that differ, as sentences in words. */
      other: z.array(z.object({ what: z.string(), a: z.string(), b: z.string() })),
    }),
  },
  /** Discards the draft; the submission record goes to the trash. Refused for what was sent. */
  'submissions.discard': { input: z.strictObject({ code }), output: z.object({ entry: z.int() }) },
  'submissions.export': {
    input: z.strictObject({
      of: chosen,
      folder: path,
      /** `custody`, the log of how each document was kept, lies in the bag of the evidence. */
      parts: z
        .array(z.enum(exportParts))
        .min(1)
        .refine((parts) => !parts.includes('custody') || parts.includes('evidence'))
        .default(['word', 'evidence']),
      /** Megabytes that one file of annexes may have; null: one file. */
      splitAt: z.number().min(1).max(10_000).nullable().default(null),
      seal: seal.optional(),
      /** Why warnings may pass, by their key: of a draft that is kept nowhere. They stand in the history. */
      reasons: z.record(z.string().max(300), z.string().min(3).max(4000)).default({}),
    }),
    output: z.object({
      files: z.array(z.object({ path: z.string(), sha256: z.string() })),
      named: z.array(z.string()),
      withheld: z.array(z.object({ code: z.string(), reason: z.string() })),
      words: z.int(),
      pages: z.int(),
      /** SHA-256 over the list of files with their hashes: what a proof of time is asked for. */
      packageHash: z.string(),
      findings: z.array(finding),
      /** Under which it is kept, when it is of a draft that is kept. */
      export: z.string().nullable(),
    }),
    limit: 16 * 1024 * 1024,
  },
} as const;
