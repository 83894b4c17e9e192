import { z } from 'zod';
import { nothing } from './common.ts';

/** Fields and terms that an archive adds of its own. They are read and written as records; this is what there is besides. */
export const modelCalls = {
  /** How many records hold a value of each, by its code. */
  'model.uses': { input: nothing, output: z.record(z.string(), z.int()) },
} as const;
