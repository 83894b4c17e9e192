import { z } from 'zod';
import type { AnnexWish } from './annex-wish.ts';
import { BATCH_CLAIMS, claim } from './claims.ts';
import { redactionFacts, type RedactionWish } from './redaction-wish.ts';
import type { SheetKind } from './other-tools/sheet-kinds.ts';
import { BATCH_ROWS, tableFacts, textRow, type TableWish } from './table-text.ts';
import { MAX_NAME, MAX_PAGE_TEXT, MAX_PAGES, MAX_PROPERTIES, MAX_PROPERTY_TEXT, reasons } from './text/extract.ts';
import type { Reason, Room } from './text/extract.ts';

/**
 * What the vault process (or the command line) and the reader say to each other. One job at a time: its bytes go over in
 * chunks, each of them confirmed, and the answer comes back in batches. What comes from the reader is checked like input
 * from a stranger, because the file it reads may have taken it over.
 */

/** Bytes of one chunk, in both directions. */
export const CHUNK_SIZE = 1024 * 1024;
/** Chunks on their way without a confirmation. */
export const CHUNKS_AHEAD = 4;
/** A batch of pages is sent when it has this many characters or pages. */
export const BATCH_TEXT = 1024 * 1024;
export const BATCH_PAGES = 500;
/** After so many chunks of a file that comes out of another one, and at its end, the reader waits until it is asked for more. */
export const CHUNKS_AT_ONCE = 16;

/**
 * What is wanted of a file: what its reader sees, by page, or everything that can be got out of it, for a search of names before it
 * leaves the archive, with its pictures or without; or its rows and cells, where it is a table; or what it says of other files, where it is a list of them; or the file with parts
 * of it made unreadable; or its pages as they go out as an annex.
 */
export type View = 'reader' | 'stranger' | 'stranger-with-pictures' | 'table' | 'sheet' | 'redaction' | 'annex';

export type ToReader =
  | {
      kind: 'job';
      id: number;
      mime: string;
      size: number;
      view: View;
      table?: TableWish;
      sheet?: SheetKind;
      redaction?: RedactionWish;
      annex?: AnnexWish;
      room?: Room;
    }
  | { kind: 'chunk'; id: number; bytes: Uint8Array }
  | { kind: 'end'; id: number }
  | { kind: 'next'; id: number };

const id = z.int().nonnegative();
const page = z.strictObject({
  number: z.int().min(1).max(MAX_PAGES),
  label: z.string().max(MAX_NAME).optional(),
  text: z.string().max(MAX_PAGE_TEXT),
});

export const fromReader = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('taken'), id }),
  z.strictObject({ kind: z.literal('pages'), id, pages: z.array(page).max(BATCH_PAGES) }),
  z.strictObject({
    kind: z.literal('attachment'),
    id,
    name: z.string().min(1).max(MAX_NAME),
    mime: z.string().max(MAX_NAME),
    size: z.int().nonnegative(),
    path: z.string().min(1).max(4096).exactOptional(),
    modified: z.iso.datetime().exactOptional(),
    claim: claim.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('attachment-chunk'), id, bytes: z.instanceof(Uint8Array) }),
  z.strictObject({ kind: z.literal('rows'), id, rows: z.array(textRow).max(BATCH_ROWS) }),
  z.strictObject({ kind: z.literal('claims'), id, claims: z.array(claim).max(BATCH_CLAIMS) }),
  z.strictObject({
    kind: z.literal('done'),
    id,
    properties: z
      .record(z.string().max(MAX_NAME), z.string().max(MAX_PROPERTY_TEXT))
      .refine((value) => Object.keys(value).length <= MAX_PROPERTIES),
    reason: z.enum(reasons as [Reason, ...Reason[]]).nullable(),
    /** What is known of a table beside the rows that were sent. */
    table: tableFacts.optional(),
    /** What was done to a file, or is wrong with it. */
    redaction: redactionFacts.exactOptional(),
    /** Bytes of memory that the process has taken. */
    memory: z.number().nonnegative(),
  }),
]);

export type FromReader = z.infer<typeof fromReader>;

/** Copies, so that neither side sends a view into a larger buffer: structured clone would carry all of it. */
export function* chunksOf(bytes: Uint8Array): Generator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < bytes.length; at += CHUNK_SIZE) yield new Uint8Array(bytes.subarray(at, at + CHUNK_SIZE));
}
