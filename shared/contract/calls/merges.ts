import { z } from 'zod';
import { duplicatePair, mergePreview, splitPreview } from '../merge-shapes.ts';
import { listed } from '../shapes.ts';
import { code, nothing } from './common.ts';

const side = z.enum(['kept', 'merged']);
/** Of fields that differ whose value is preferred, by key. */
const mergeChoices = z.record(z.string().max(64), side).default({});
/** With whom goes what was changed or made since, by `field <key>`, `link <id>` or `citation <id>`. */
const splitChoices = z.record(z.string().max(100), side).default({});

/** Records that are the same: what may be, saying so, making one of two, and parting them again. */
export const mergeCalls = {
  /** What merging would make of two records. Changes nothing. */
  'merges.preview': {
    input: z.strictObject({ keep: code, merge: code, choices: mergeChoices }),
    output: mergePreview,
  },
  'merges.merge': {
    input: z.strictObject({
      keep: code,
      merge: code,
      choices: mergeChoices,
      /** The revisions that were seen before choosing: RECORD_CHANGED if there is a newer one. */
      revs: z.strictObject({ keep: z.int(), merge: z.int() }).optional(),
    }),
    output: z.object({ code: z.string(), seq: z.int().nullable() }),
  },
  /** What parting a merged record would do. Changes nothing. */
  'merges.previewSplit': { input: z.strictObject({ code, choices: splitChoices }), output: splitPreview },
  'merges.split': {
    input: z.strictObject({ code, choices: splitChoices }),
    output: z.object({ code: z.string(), kept: z.string(), seq: z.int().nullable() }),
  },
  /** The records that were merged into one and can be parted from it, the latest first; and of a merged one, where it went. */
  'merges.of': {
    input: z.strictObject({ code }),
    output: z.object({
      parts: z.array(listed.extend({ at: z.string() })),
      into: listed.nullable(),
      /** Records that are said to be the same without being merged. */
      same: z.array(listed),
    }),
  },

  /** Pairs that may be the same, the likeliest first. Those that somebody has decided about are left out unless asked for. */
  'duplicates.list': {
    input: z.strictObject({
      type: z.string().max(64).default('person'),
      limit: z.int().min(1).max(2000).default(200),
      decided: z.boolean().default(false),
    }),
    output: z.object({ pairs: z.array(duplicatePair), total: z.int() }),
  },
  /** How many pairs of each type wait for a decision. */
  'duplicates.count': { input: nothing, output: z.object({ total: z.int(), types: z.record(z.string(), z.int()) }) },
  /** `same` and `different` are links between the two, in the history and undoable; `later` is remembered beside it; null takes it back. */
  'duplicates.decide': {
    input: z.strictObject({ a: code, b: code, decision: z.enum(['same', 'different', 'later']).nullable() }),
    output: z.object({ seq: z.int().nullable() }),
  },
} as const;
