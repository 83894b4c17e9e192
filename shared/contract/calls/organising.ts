import { z } from 'zod';
import { listed } from '../shapes.ts';
import { code, LARGE_LIMIT } from './common.ts';

/** What is to become of one field of every record that is chosen. */
const change = z.strictObject({
  field: z.string().min(1).max(64),
  /** `add` and `remove` are for fields that hold several values. */
  how: z.enum(['set', 'clear', 'add', 'remove']),
  /** As it is typed or stored: a text, the id of a term, the code of a record, or a list of these. `@key` is a term that is made with it. */
  value: z.unknown().optional(),
});

const changes = {
  codes: z.array(code).min(1).max(20_000),
  changes: z.array(change).min(1).max(20),
};

const difference = z.object({
  field: z.string(),
  /** Stored values, references as codes; null for none. */
  before: z.unknown(),
  after: z.unknown(),
});

/** Changing many records at once. */
export const organisingCalls = {
  /** Exactly what `bulk.apply` would do, without doing it. */
  'bulk.preview': {
    input: z.strictObject(changes),
    output: z.object({
      /** Records that would be another; those that are so already; those that cannot be changed like this and stay as they are. */
      changed: z.int(),
      same: z.int(),
      refused: z.int(),
      fields: z.array(
        z.object({
          field: z.string(),
          records: z.int(),
          /** What becomes what, in how many records; the most frequent first. */
          steps: z.array(z.object({ before: z.unknown(), after: z.unknown(), records: z.int() })),
          moreSteps: z.int(),
        }),
      ),
      /** The first of the records, in the order given. */
      records: z.array(listed.extend({ changes: z.array(difference) })),
      /** Why some are refused: code and details of an error, as everywhere. */
      refusals: z.array(
        listed.extend({
          field: z.string(),
          error: z.string(),
          details: z.record(z.string(), z.union([z.string(), z.number()])),
        }),
      ),
      /** Says which changes these were: `bulk.apply` does no others. */
      digest: z.string(),
    }),
    limit: LARGE_LIMIT,
  },
  /**
   * Changes the records in one commit, with the terms that are made for it: one undo takes all of it back. Fails with BULK_CHANGED
   * when it would do anything else than the preview said.
   */
  'bulk.apply': {
    input: z.strictObject({
      ...changes,
      digest: z.string().max(100),
      /** New terms of open lists. `broader` is the id of a term, or `@key` of another one that is made here. */
      terms: z
        .array(
          z.strictObject({
            key: z.string().min(1).max(64),
            vocabulary: z.string().max(64),
            label: z.string().min(1).max(500),
            labelRu: z.string().max(500).optional(),
            labelBe: z.string().max(500).optional(),
            broader: z.string().max(64).optional(),
          }),
        )
        .max(50)
        .optional(),
    }),
    output: z.object({
      changed: z.int(),
      refused: z.int(),
      /** The entry of the history; null when nothing was changed. */
      seq: z.int().nullable(),
      /** Codes of the terms that were made, by their keys. */
      terms: z.record(z.string(), z.string()),
    }),
    limit: LARGE_LIMIT,
  },
} as const;
