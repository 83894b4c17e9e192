import { z } from 'zod';
import { TABLES } from './change.ts';

/** What a change set is, line by line; docs/exchange-format.md says it in words. */
export const SET_FORMAT = 'khronika-exchange';
export const SET_VERSION = 1;

const uuid = z.uuid();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const number = z.int().min(0);
const instant = z.iso.datetime();

export const header = z.object({
  format: z.literal(SET_FORMAT),
  version: z.int().min(1),
  id: uuid,
  /** How many sets went from this vault to that one, this one counted. */
  number: z.int().min(1),
  at: instant,
  from: z.object({
    vault: uuid,
    recipient: z.string().max(4096),
    keys: z
      .array(z.object({ public: hash, previous: hash.nullable(), vouched: z.string().max(128).nullable() }))
      .min(1)
      .max(1000),
  }),
  to: uuid,
  /** The newest set of the receiver that the sender has received. */
  confirms: z.object({ number: z.int().min(1), id: uuid }).nullable(),
  /** The newest entry of the receiver's history that the sender holds something of. */
  holds: z.object({ seq: number, hash }).nullable(),
  /** Where the sender's own history stands, and from which entry on its hashes follow. */
  head: z.object({ seq: number, hash: hash.nullable() }),
  since: z.int().min(1),
  counts: z.object({ changes: number, files: number, bytes: number }),
});
export type SetHeader = z.output<typeof header>;

const id = z.union([uuid, z.string().regex(/^[0-9a-f]{32}$/)]);
const row = z.record(z.string(), z.json()).nullable();

export const hashesLine = z.object({ hashes: z.object({ from: z.int().min(1), list: z.array(hash).max(1000) }) });
export const changeLine = z.object({
  change: z.object({
    vault: uuid,
    seq: z.int().min(1),
    hash,
    at: instant,
    action: z.string().regex(/^[a-z-]{1,40}$/),
    table: z.enum(TABLES as [string, ...string[]]),
    id,
    before: row,
    after: row,
    parents: z.array(z.string().regex(/^[0-9a-f-]{36} [1-9]\d{0,15}$/)).max(10_000),
    blanks: number,
  }),
  /** Of a layer its text, and where the words stand. */
  words: z.object({ text: z.string(), places: z.base64().nullable() }).optional(),
});
export type ChangeLine = z.output<typeof changeLine>;
export const fileLine = z.object({
  file: z.object({ id: z.string().regex(/^[0-9a-f]{32}$/), size: number, sha256: hash, pages: number }),
});
export const pageLine = z.object({
  page: z.object({ number: z.int().min(0), label: z.string().nullable(), text: z.string() }),
});
export const endLine = z.object({ end: z.object({ sha256: hash, signature: z.string().regex(/^[0-9a-f]{128}$/) }) });

/** What the sender signs. */
export function signedBytes(sha256: string): Uint8Array {
  return Buffer.from(`khronika change set 1\n${sha256}\n`);
}
