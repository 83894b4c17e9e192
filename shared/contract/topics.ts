import { z } from 'zod';
import { job } from './shapes.ts';

/** What the host tells the window without being asked: a topic and the shape of what it carries. */
export const topics = {
  /** The process that holds the vault ended. `expected` is false when nobody asked it to. */
  'vault.stopped': z.strictObject({ expected: z.boolean() }),
  /** The vault was locked, and why; the window forgets what it has and shows the way in. `ends`: the process of the page goes, and the host shows the next. */
  'vault.locked': z.strictObject({
    why: z.enum(['asked', 'idle', 'hidden', 'suspended', 'screen-locked', 'stopped', 'wiped']),
    ends: z.boolean(),
  }),
  /** Nobody has touched the computer for a while: the vault locks in so many seconds. Null: somebody is back. */
  'vault.locking': z.strictObject({ seconds: z.int().nullable() }),
  /** The process that reads strange files ended and is started again; what it was reading is kept without its text. */
  'reader.restarted': z.strictObject({}),
  /** The history has a new entry. */
  'archive.changed': z.strictObject({ seq: z.int() }),
  /** A job, whenever something about it changes, at most four times a second. */
  jobs: job,
  /** How many files wait in watched folders for somebody to decide. */
  watch: z.strictObject({ waiting: z.int() }),
  /** A command of the menu, by its id. */
  'menu.command': z.strictObject({ id: z.string() }),
} as const satisfies Record<string, z.ZodType>;

export type TopicName = keyof typeof topics;
export type TopicData<T extends TopicName> = z.output<(typeof topics)[T]>;
