import { z } from 'zod';
import { exported, previewed } from '../shapes.ts';
import { code, path } from './common.ts';

const submission = {
  form: z.string().max(64),
  about: z.array(code).min(1).max(1000),
  stage: z.string().max(64).optional(),
  /** Whether the body may publish the submission. */
  publish: z.boolean().default(true),
  organisations: z.array(z.string().min(1).max(500)).max(50).default([]),
  session: z.string().max(200).optional(),
  contact: z.string().max(2000).optional(),
  /** Documents without text that a person has looked at: they show nobody who did not consent. */
  checked: z.array(code).max(10_000).default([]),
};

/** Taking material out. */
export const submissionCalls = {
  /** What an export would hold: who is named, what is withheld and why. Writes nothing. */
  'submission.preview': { input: z.strictObject(submission), output: previewed, limit: 1024 * 1024 },
  'submission.export': {
    input: z.strictObject({ ...submission, folder: path }),
    output: exported,
    limit: 1024 * 1024,
  },
} as const;
