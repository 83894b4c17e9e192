import { z } from 'zod';

/** What names match, and why. */
export const nameCalls = {
  /** The people and organisations that a name would be taken for, the likeliest first, with the recorded spelling that fits. */
  'names.match': {
    input: z.strictObject({
      name: z.string().min(1).max(500),
      /** Only the very letters, but for case and ё. */
      exact: z.boolean().default(false),
      limit: z.int().positive().max(500).default(50),
    }),
    output: z.object({
      /** The words of the name with the sounds that they are looked up by, each in every reading. */
      keys: z.array(z.object({ word: z.string(), keys: z.array(z.string()) })),
      matches: z.array(
        z.object({
          code: z.string(),
          type: z.string(),
          title: z.string(),
          /** What tells namesakes apart. */
          hint: z.string(),
          /** The recorded spelling that fits best. */
          spelling: z.string(),
          /** The whole name; else words of it, or their beginnings. */
          same: z.boolean(),
          kind: z.enum([
            'exact',
            'letters',
            'romanisation',
            'language',
            'diminutive',
            'ending',
            'initial',
            'abbreviation',
            'part',
            'beginning',
          ]),
          /** From 0 to 1. */
          strength: z.number(),
          /** What each part of the name rests on; empty for organisations. */
          reasons: z.array(
            z.object({
              part: z.enum(['family', 'given', 'patronymic', 'sex']),
              kind: z.string(),
              one: z.string(),
              other: z.string(),
            }),
          ),
        }),
      ),
      total: z.int(),
    }),
  },
} as const;
