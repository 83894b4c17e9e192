import { z } from 'zod';
import { MAX_PAGES } from '../intake/text/extract.ts';

/**
 * What the vault process and the viewer (a reader process that shows) say to each other. The viewer never gets a file: it asks for
 * pieces of it as the engine seeks. What comes from it is checked like input from a stranger, because the file it draws may have
 * taken it over.
 */

/** Pieces begin at multiples of this and have this many bytes: one chunk of an age file. */
export const BLOCK = 64 * 1024;
/** Bytes that may be asked for at once. */
export const MOST_AT_ONCE = 1024 * 1024;
/** Pixels of one picture of a page, and of its longer side. An A3 sheet at 600 dots an inch would have 70 million. */
export const MAX_PIXELS = 40_000_000;
export const MAX_SIDE = 30_000;

export type ToViewer =
  | { kind: 'view-open'; id: number; document: number; mime: string; size: number }
  /** `scale` in pixels for each point, or the longest side in pixels. */
  | { kind: 'view-draw'; id: number; document: number; page: number; scale?: number; longest?: number }
  | { kind: 'view-close'; document: number }
  | { kind: 'view-piece'; bytes: Uint8Array };

/** Why a file is not opened, in the words of the reader. */
const refusals = ['encrypted', 'damaged', 'too-large', 'unsupported'] as const;

const number = z.int().nonnegative();
export const fromViewer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('view-need'),
    document: number,
    at: number.multipleOf(BLOCK),
    length: z.int().positive().max(MOST_AT_ONCE),
  }),
  z.strictObject({
    kind: z.literal('view-opened'),
    id: number,
    /** Width and height of each page in points. */
    sizes: z.array(z.tuple([z.number().nonnegative().finite(), z.number().nonnegative().finite()])).max(MAX_PAGES),
  }),
  z.strictObject({ kind: z.literal('view-refused'), id: number, reason: z.enum(refusals) }),
  z.strictObject({ kind: z.literal('view-drawn'), id: number, png: z.instanceof(Uint8Array) }),
  /** This page cannot be drawn; the document and the process are as they were. */
  z.strictObject({ kind: z.literal('view-failed'), id: number }),
]);
export type FromViewer = z.infer<typeof fromViewer>;

export function isForViewer(message: unknown): message is ToViewer {
  const kind = (message as { kind?: unknown } | null)?.kind;
  return typeof kind === 'string' && kind.startsWith('view-');
}
