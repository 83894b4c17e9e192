import { z } from 'zod';
import { code, nothing, path } from './common.ts';

const id = z.string().min(1).max(64);

/** A folder of a scanner or a phone that is looked into while the vault is open, with what is new in it. */
export const watchedFolder = z.object({
  id: z.string(),
  path: z.string(),
  name: z.string(),
  source: z.string().nullable(),
  by: z.string().nullable(),
  added: z.string(),
  paused: z.boolean(),
  /** It cannot be looked into now. */
  isGone: z.boolean(),
  /** Finished files that nobody has decided about. */
  waiting: z.array(z.object({ path: z.string(), size: z.number(), modified: z.string() })).readonly(),
});
export type Watched = z.output<typeof watchedFolder>;

const folders = z.array(watchedFolder);

/** Folders in which new files appear. Nothing comes in from them before somebody says so. */
export const watchingCalls = {
  'watch.list': { input: nothing, output: folders },
  /** `present`: what is in the folder already is offered as well. */
  'watch.add': {
    input: z.strictObject({
      folder: path,
      by: z.string().max(500).optional(),
      source: code.optional(),
      present: z.boolean().default(false),
    }),
    output: folders,
  },
  /** Nothing is deleted: neither in the folder nor what came from it. */
  'watch.remove': { input: z.strictObject({ id }), output: folders },
  'watch.pause': { input: z.strictObject({ id, paused: z.boolean() }), output: folders },
  /** Looks at once; a file is offered when it has not changed between two looks. */
  'watch.look': { input: nothing, output: folders },
  /** Brings in what waits, or leaves it and never asks again; all of it, or the named files. */
  'watch.decide': {
    input: z.strictObject({
      id,
      decision: z.enum(['import', 'leave']),
      files: z.array(z.string().max(32_768)).max(20_000).optional(),
    }),
    output: z.object({ job: z.int().nullable() }),
    limit: 4 * 1024 * 1024,
  },
} as const;
