import { z } from 'zod';

/** What the host tells the window without being asked: a topic and the shape of what it carries. */
export const topics = {
  /** The process that holds the vault ended. `expected` is false when nobody asked it to. */
  'vault.stopped': z.strictObject({ expected: z.boolean() }),
} as const satisfies Record<string, z.ZodType>;

export type TopicName = keyof typeof topics;
export type TopicData<T extends TopicName> = z.output<(typeof topics)[T]>;
