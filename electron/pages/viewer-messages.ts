import { z } from 'zod';
import { structure } from '../intake/text/structure/blocks.ts';
import { MAX_NAME, MAX_PAGE_TEXT, MAX_PAGES } from '../intake/text/extract.ts';

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

/** Words of one page, entries of an outline, links of a page that are given; more is left out. */
export const MAX_WORDS = 50_000;
export const MAX_OUTLINE = 5000;
export const MAX_LINKS = 2000;
/** Characters of a web page as captured, when it has been made harmless. */
export const MAX_INERT = 8 * 1024 * 1024;

export type ToViewer =
  | { kind: 'view-open'; id: number; document: number; mime: string; size: number; password?: string }
  /** Opens a file that has no pages of its own, for what it is built of. */
  | { kind: 'view-read'; id: number; document: number; mime: string; size: number }
  | { kind: 'view-picture'; id: number; document: number; picture: number }
  | { kind: 'view-inert'; id: number; document: number }
  | { kind: 'view-words'; id: number; document: number; page: number }
  | { kind: 'view-outline'; id: number; document: number }
  | { kind: 'view-links'; id: number; document: number; page: number }
  /** `scale` in pixels for each point, or the longest side in pixels. */
  | { kind: 'view-draw'; id: number; document: number; page: number; scale?: number; longest?: number }
  /** What a page is recognised by when it is scanned again. */
  | { kind: 'view-print'; id: number; document: number; page: number }
  | { kind: 'view-close'; document: number }
  | { kind: 'view-piece'; bytes: Uint8Array };

/** Why a file is not opened, in the words of the reader. */
const refusals = ['encrypted', 'damaged', 'too-large', 'unsupported'] as const;

const number = z.int().nonnegative();
const page = z.int().min(1).max(MAX_PAGES);
const place = z.number().finite();
const box = [place, place, place, place] as const;
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
  z.strictObject({ kind: z.literal('view-printed'), id: number, print: z.instanceof(Uint8Array).nullable() }),
  z.strictObject({ kind: z.literal('view-structure'), id: number, structure }),
  z.strictObject({ kind: z.literal('view-inert'), id: number, html: z.string().max(MAX_INERT) }),
  z.strictObject({
    kind: z.literal('view-words'),
    id: number,
    /** Width and height of the page in points. */
    size: z.tuple([place.nonnegative(), place.nonnegative()]),
    text: z.string().max(MAX_PAGE_TEXT),
    words: z.array(z.tuple([z.string(), ...box])).max(MAX_WORDS),
  }),
  z.strictObject({
    kind: z.literal('view-outline'),
    id: number,
    entries: z
      .array(z.strictObject({ title: z.string().max(MAX_NAME), page, level: z.int().min(0).max(31) }))
      .max(MAX_OUTLINE),
  }),
  z.strictObject({
    kind: z.literal('view-links'),
    id: number,
    links: z.array(z.strictObject({ box: z.tuple(box), page })).max(MAX_LINKS),
  }),
  /** This page cannot be drawn; the document and the process are as they were. */
  z.strictObject({ kind: z.literal('view-failed'), id: number }),
]);
export type FromViewer = z.infer<typeof fromViewer>;

export function isForViewer(message: unknown): message is ToViewer {
  const kind = (message as { kind?: unknown } | null)?.kind;
  return typeof kind === 'string' && kind.startsWith('view-');
}
