import { z } from 'zod';
import { code, listedRecord } from './common.ts';

const edtf = z.string().min(1).max(64);
const entry = z.object({ entry: z.int() });

export const sendingOverview = z.object({
  sent: z
    .object({
      /** EDTF. */
      on: z.string(),
      how: z.string().nullable(),
      /** Code of a document, or words. */
      receipt: z.string().nullable(),
      reference: z.string().nullable(),
      packageHash: z.string().nullable(),
      /** The export that was sent; null where it was only noted by hand. */
      export: z.string().nullable(),
      /** Everybody of whom it said something, with the consent of that moment. */
      people: z.array(
        listedRecord.extend({
          named: z.boolean(),
          consent: z.string().nullable(),
          uses: z.array(z.string()),
          asOf: z.string().nullable(),
        }),
      ),
      annexes: z.array(
        z.object({
          number: z.int().nullable(),
          document: listedRecord,
          date: z.string().nullable(),
          description: z.string(),
        }),
      ),
    })
    .nullable(),
  exports: z.array(
    z.object({
      id: z.string(),
      /** ISO instant. */
      made: z.string(),
      version: z.int(),
      packageHash: z.string(),
      files: z.int(),
      words: z.int(),
      pages: z.int(),
      sealed: z.boolean(),
      named: z.array(listedRecord),
      annexes: z.int(),
      sent: z.boolean(),
    }),
  ),
  replies: z.array(
    z.object({
      id: z.string().nullable(),
      date: z.string().nullable(),
      text: z.string(),
      document: listedRecord.nullable(),
    }),
  ),
  followUpOn: z.string().nullable(),
  /** Whether that day has come. */
  followUpDue: z.boolean(),
  /** Consents that were taken back since, by people whom it names. */
  withdrawn: z.array(
    z.object({ subject: listedRecord, consent: z.string(), withdrawnOn: z.string(), toldOn: z.string().nullable() }),
  ),
});
export type SendingOverview = z.output<typeof sendingOverview>;

/** After a submission has left: when and how it was sent, what came back, what is to be done. */
export const sendingCalls = {
  'sending.overview': { input: z.strictObject({ code }), output: sendingOverview },
  /** Fails with EXPORT_UNKNOWN, and with SUBMISSION_SENT when another export was noted as sent. */
  'sending.sent': {
    input: z.strictObject({
      code,
      export: z.string().min(1).max(64),
      sentOn: edtf,
      how: z.string().min(1).max(500),
      receipt: z.string().min(1).max(4000).optional(),
      reference: z.string().min(1).max(500).optional(),
      followUpOn: edtf.optional(),
    }),
    output: entry,
  },
  /** Fails with SUBMISSION_NOT_SENT. */
  'sending.reply': {
    input: z.strictObject({
      code,
      date: edtf,
      text: z.string().min(1).max(20_000),
      document: code.optional(),
      reference: z.string().min(1).max(500).optional(),
      followUpOn: edtf.nullable().optional(),
    }),
    output: entry,
  },
  'sending.followUp': { input: z.strictObject({ code, on: edtf.nullable() }), output: entry },
} as const;
