import { z } from 'zod';
import { code, language, path, listedRecord } from './common.ts';

/** Terms of `consent-use` that stand for a use; `anonymised` is a refusal and no column. */
const use = z.enum(['information', 'state', 'public-report', 'press']);
const edtf = z.string().max(64);

/** What a consent record leaves open, as somebody may have to prove it one day. */
export const consentGaps = [
  'date',
  'uses',
  'capacity',
  'form',
  'record',
  'witness',
  'explained-by',
  'explained-purposes',
  'explained-risks',
  'explained-limits',
  'explained-refusal',
  'explained-withdrawal',
  'valid-until',
  'authorisation',
] as const;
export type ConsentGap = (typeof consentGaps)[number];

/** What nobody has asked yet of a person or an organisation. */
export const ledgerGaps = ['no-consent', 'separate-minor', 'separate-survivor'] as const;

const onRecord = z.object({
  code: z.string(),
  recipient: z.string(),
  uses: z.array(z.string()),
  scope: z.array(z.string()),
  /** EDTF. */
  date: z.string().nullable(),
  givenBy: z.string().nullable(),
  capacity: z.string().nullable(),
  form: z.string().nullable(),
  language: z.string().nullable(),
  validUntil: z.string().nullable(),
  reviewOn: z.string().nullable(),
  withdrawnOn: z.string().nullable(),
  /** The signed sheet, or the recording. */
  record: listedRecord.nullable(),
  state: z.enum(['in-force', 'not-yet', 'expired', 'withdrawn']),
  forMinor: z.boolean(),
  forSurvivor: z.boolean(),
  gaps: z.array(z.enum(consentGaps)),
});
export type ConsentOnRecord = z.output<typeof onRecord>;

const cell = z.object({
  use,
  allowed: z.boolean(),
  reason: z.string(),
  /** Code of the consent that decided. */
  consent: z.string().nullable(),
  /** EDTF: until when that consent runs. */
  validUntil: z.string().nullable(),
});

export const consentLedger = z.object({
  subject: listedRecord,
  /** Who is named on a separate consent alone. */
  protectedAs: z.array(z.enum(['minor', 'survivor'])),
  recipients: z.array(
    z.object({
      recipient: z.string(),
      uses: z.array(cell),
      /** Terms of `consent-scope` that are covered for information; what else may go besides the name. */
      covers: z.array(z.string()),
      hides: z.array(z.enum(['photo', 'place', 'family', 'voice'])),
    }),
  ),
  consents: z.array(onRecord),
  gaps: z.array(z.enum(ledgerGaps)),
});
export type ConsentLedger = z.output<typeof consentLedger>;

/** Something that went out with a name on it, after the consent to it was withdrawn. */
const told = z.object({
  submission: listedRecord,
  subject: listedRecord,
  consent: z.string(),
  /** EDTF. */
  withdrawnOn: z.string(),
  /** Term of `mechanism`. */
  mechanism: z.string().nullable(),
  recipient: z.string().nullable(),
  sentOn: z.string(),
  reference: z.string().nullable(),
  toldOn: z.string().nullable(),
  answer: z.string().nullable(),
});
export type ToTell = z.output<typeof told>;

const due = listedRecord.extend({
  /** EDTF. */
  on: z.string(),
  past: z.boolean(),
  subjects: z.array(listedRecord),
});

/** The consent ledger: who allowed what to whom, what runs out, and whom to tell when it is taken back. */
export const consentCalls = {
  /** Of a person or an organisation: every recipient and every use. */
  'consents.of': {
    input: z.strictObject({ code, recipients: z.array(z.string().max(64)).max(100).optional() }),
    output: consentLedger,
  },
  'consents.due': {
    input: z.strictObject({ days: z.int().min(0).max(3660).default(30) }),
    output: z.object({
      /** Run out, or will within so many days. */
      expiring: z.array(due),
      /** To be asked again. */
      review: z.array(due),
      /** Withdrawn, and somebody who received the name was not told. */
      withdrawn: z.array(due.extend({ toTell: z.int() })),
    }),
  },
  /** Of a person, an organisation, or a consent: what was sent with the name, and who was told that it was taken back. */
  'consents.toTell': { input: z.strictObject({ code }), output: z.array(told) },
  /** Notes on the consent that the recipient of a submission was told. */
  'consents.told': {
    input: z.strictObject({
      consent: code,
      submission: code,
      toldOn: edtf,
      answer: z.string().max(4000).optional(),
    }),
    output: z.object({ entry: z.int() }),
  },
  /** Writes a form to be printed and signed, as Word and PDF. Needs no open archive. */
  'consents.form': {
    input: z.strictObject({
      language,
      /** Terms of `consent-recipient`. */
      recipients: z.array(z.string().min(1).max(64)).min(1).max(20),
      /** For somebody who gives information and is never named. */
      forSource: z.boolean().default(false),
      folder: path,
    }),
    output: z.object({ files: z.array(z.string()) }),
  },
} as const;
