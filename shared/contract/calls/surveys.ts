import { z } from 'zod';
import { code, language } from './common.ts';

const answer = z.object({
  name: z.string(),
  label: z.string(),
  printed: z.string(),
  percent: z.number().nullable(),
  respondents: z.int().nullable(),
  computed: z.number().nullable(),
  nearest: z.object({ respondents: z.int(), percent: z.number() }).nullable(),
  holds: z.boolean().nullable(),
  partOf: z.string().nullable(),
  note: z.string().nullable(),
});

/** Surveys: printed figures beside computed ones, and their charts. */
export const surveyCalls = {
  /** The questions of a survey with their figures; `findings` say in the language asked for what does not add up. */
  'surveys.read': {
    input: z.strictObject({ code, language: language.default('en') }),
    output: z.object({
      code: z.string(),
      title: z.string(),
      questions: z.array(
        z.object({
          name: z.string(),
          topic: z.string(),
          mode: z.string().nullable(),
          base: z.int().nullable(),
          baseText: z.string(),
          baseInWords: z.string(),
          answers: z.array(answer).readonly(),
          sum: z.object({ percent: z.number(), respondents: z.int().nullable() }).nullable(),
          findings: z.array(z.object({ kind: z.string(), text: z.string() })),
          /** Whether the answers are parts of one whole, so that a share chart tells the truth. */
          hasShares: z.boolean(),
        }),
      ),
    }),
  },
  /** Charts of the questions of a survey, of all or of one, as SVG. */
  'surveys.draw': {
    input: z.strictObject({
      code,
      question: z.string().max(200).optional(),
      kind: z.enum(['bars', 'shares']).default('bars'),
      theme: z.enum(['light', 'dark', 'print']).default('light'),
      width: z.int().min(320).max(2000).default(720),
      language: language.default('en'),
    }),
    output: z.object({ charts: z.array(z.object({ question: z.string(), svg: z.string() })) }),
  },
} as const;
