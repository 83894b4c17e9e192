import { z } from 'zod';
import { answerSource, code, language, listedRecord } from './common.ts';

/** Forms of questions on one person, answered from the archive. */
export const questionnaireCalls = {
  /** WG: the questionnaire of the Working Group on Arbitrary Detention. Answers are printed in the language that is asked for. */
  'questionnaires.answer': {
    input: z.strictObject({ form: z.enum(['WG']), code, language: language.default('en') }),
    output: z.object({
      form: z.string(),
      title: z.string(),
      source: z.string(),
      about: listedRecord,
      /** Questions with an answer, and without one, over all parts. */
      answered: z.int(),
      missing: z.int(),
      parts: z.array(
        z.object({
          number: z.string(),
          title: z.string(),
          /** The detention, the administrative arrest or the case that a part on a deprivation of liberty is about. */
          about: listedRecord.nullable(),
          questions: z.array(
            z.object({
              number: z.string(),
              question: z.string(),
              answers: z.array(
                z.object({
                  text: z.string(),
                  record: listedRecord,
                  /** A field or a part of one: `arrest.date`; with a link, `link: authority`. */
                  field: z.string(),
                  label: z.string(),
                  sources: z.array(answerSource),
                  /** What other sources say in its place, with why the answer was preferred. */
                  others: z.array(z.object({ text: z.string(), sources: z.array(answerSource) })),
                  reason: z.string().nullable(),
                }),
              ),
              /** Where an answer would be entered, when there is none; no code where the record itself is missing. */
              missing: z
                .object({ type: z.string(), field: z.string(), label: z.string(), code: z.string().nullable() })
                .nullable(),
            }),
          ),
        }),
      ),
    }),
  },
} as const;
