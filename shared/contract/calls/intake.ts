import { z } from 'zod';
import { added, job, putResult, recognisedFolder } from '../shapes.ts';
import { code, nothing, path } from './common.ts';

const paths = z.array(path).min(1).max(10_000);

/** Bringing material in, at once or as a job that goes on behind the window. */
export const intakeCalls = {
  /** Brings in and answers when all is done (the command line). */
  'intake.add': {
    input: z.strictObject({ paths, by: z.string().optional(), source: code.optional() }),
    output: added,
    limit: 4 * 1024 * 1024,
  },
  /** What would come in, and what the lists that other programs left among it say of their files. Nothing is written. */
  'intake.look': {
    input: z.strictObject({ paths }),
    output: z.object({
      files: z.int(),
      bytes: z.number(),
      passed: z.array(z.object({ path: z.string(), reason: z.string() })).readonly(),
      recognised: z
        .array(
          recognisedFolder.extend({
            matching: z.int(),
            differing: z.array(z.string()).readonly(),
            /** Not compared yet, because there is much; it will be when they come in. */
            unchecked: z.int(),
          }),
        )
        .readonly(),
    }),
    limit: 4 * 1024 * 1024,
  },
  /** The same as a job: answers at once; how far it is comes on the topic `jobs`. */
  'intake.start': {
    input: z.strictObject({ paths, by: z.string().max(500).optional(), source: code.optional() }),
    output: z.object({ job: z.int() }),
    limit: 4 * 1024 * 1024,
  },
  /** A place for a file that has no path (pasted, or dropped from another program): its bytes are then PUT to `url`. */
  'intake.receive': {
    input: z.strictObject({
      name: z.string().min(1).max(255),
      size: z
        .int()
        .min(0)
        .max(2 ** 31),
      by: z.string().max(500).optional(),
      source: code.optional(),
    }),
    output: z.object({ url: z.string(), job: z.int() }),
  },
  'jobs.list': { input: nothing, output: z.array(job) },
  'jobs.pause': { input: z.strictObject({ job: z.int() }), output: nothing },
  'jobs.resume': { input: z.strictObject({ job: z.int() }), output: nothing },
  'jobs.cancel': { input: z.strictObject({ job: z.int() }), output: nothing },
  /** Tries the failed files of a finished job once more, all or those named by their place in `failed`. */
  'jobs.retry': {
    input: z.strictObject({ job: z.int(), failed: z.array(z.int().min(0)).max(10_000).optional() }),
    output: z.object({ job: z.int() }),
  },
  /** Takes a finished job off the list. */
  'jobs.dismiss': { input: z.strictObject({ job: z.int() }), output: nothing },
  'sample.add': { input: nothing, output: z.object({ put: putResult, documents: z.int() }) },
} as const;
