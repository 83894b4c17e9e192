import { z } from 'zod';
import { MAX_PAGE_TEXT } from '../intake/text/extract.ts';
import { BLOCK, MOST_AT_ONCE } from '../pages/viewer-messages.ts';
import { MAX_WORDS } from '../text-layers/word-places.ts';

/**
 * What the vault process (or the command line) and a recogniser (a reader process that recognises letters) say to each other. The recogniser never
 * gets a file: it asks for pieces of it as the engine seeks. What comes from it is checked like input from a stranger, because the file
 * may have taken it over.
 */

/** Bytes of the data of one language. The largest of tesseract's has thirty million. */
export const MAX_LANGUAGE = 64 * 1024 * 1024;
/** Points of the picture in which a page is recognised: A3 at 300 dots an inch, and a little more. */
export const MAX_POINTS = 20_000_000;

export type ToRecogniser =
  | { kind: 'ocr-language'; language: string; data: Uint8Array }
  | {
      kind: 'ocr-page';
      id: number;
      /** A number for the file; the one that was used last stays open. */
      document: number;
      mime: string;
      size: number;
      /** Counts from 1. */
      page: number;
      /** Not to be guessed. */
      language?: string;
      /** Of the page before. */
      expected?: string;
    }
  | { kind: 'ocr-piece'; bytes: Uint8Array };

/** Why a page is not recognised. */
export const refusals = ['encrypted', 'damaged', 'too-large', 'unsupported', 'not-drawn'] as const;
export type Refusal = (typeof refusals)[number];

const number = z.int().nonnegative();
const length = z.number().min(0).max(120_000);
const language = z.string().regex(/^[a-z]{3}(\+[a-z]{3})*$/);
const confidence = z.number().min(0).max(100);
export const fromRecogniser = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ocr-need'),
    document: number,
    at: number.multipleOf(BLOCK),
    length: z.int().positive().max(MOST_AT_ONCE),
  }),
  /** Milliseconds of work of the processor since the process began; told while a page is under way. */
  z.strictObject({ kind: z.literal('ocr-busy'), milliseconds: z.number().nonnegative() }),
  z.strictObject({
    kind: z.literal('ocr-page'),
    id: number,
    /** Of the page, in points. */
    width: length,
    height: length,
    text: z.string().max(MAX_PAGE_TEXT),
    /** Start and length in the text, the box in points from the top left, confidence. */
    words: z.array(z.tuple([number, z.int().positive(), length, length, length, length, confidence])).max(MAX_WORDS),
    confidence: confidence.nullable(),
    language: language.nullable(),
    engine: z.string().regex(/^[\w.+-]{1,60}$/),
  }),
  /** The page is in a language that there are no data for. */
  z.strictObject({ kind: z.literal('ocr-missing'), id: number, language }),
  z.strictObject({ kind: z.literal('ocr-refused'), id: number, reason: z.enum(refusals) }),
]);
export type FromRecogniser = z.infer<typeof fromRecogniser>;
export type RecognisedMessage = Extract<FromRecogniser, { kind: 'ocr-page' }>;

export function isForRecogniser(message: unknown): message is ToRecogniser {
  const kind = (message as { kind?: unknown } | null)?.kind;
  return typeof kind === 'string' && kind.startsWith('ocr-');
}
