import { z } from 'zod';
import { code, LARGE_LIMIT, nothing, path } from './common.ts';

/** ISO 639-3, as the language data of tesseract are named: eng, rus, bel, ukr. */
const ocrLanguage = z.string().regex(/^[a-z]{3}$/);
const page = z.int().min(1).max(20_000);

const language = z.object({
  code: z.string(),
  /** `built-in`: came with Khronika; `added`: a file that somebody added to this archive; `missing`: pages in it are not recognised. */
  state: z.enum(['built-in', 'added', 'missing']),
  /** Of an added one the name of its file. */
  file: z.string().nullable(),
});

const state = z.object({
  /** The job that is at work; null when none is. */
  job: z.int().nullable(),
  paused: z.boolean(),
  /** Pages that wait. */
  waiting: z.int(),
  /** Pages that were given up, by reason: `timed-out`, `reader-crashed`, `damaged`, `encrypted`, `too-large`, `language-missing`, `not-drawn`. */
  failed: z.array(z.object({ code: z.string(), page: z.int(), reason: z.string(), language: z.string().nullable() })),
  failedTotal: z.int(),
  /** Documents with pages that are pictures without words, and that do not wait either. */
  documentsWithout: z.int(),
  /** Whether scans are recognised as they come in. */
  automatic: z.boolean(),
});

const layer = z.object({
  /** Null for the text of the file. */
  id: z.string().nullable(),
  source: z.enum(['file', 'ocr', 'corrected']),
  /** ISO 639-3, several joined by +. */
  language: z.string().nullable(),
  /** 0 to 100: the mean of what the recognition says of its words. */
  confidence: z.number().nullable(),
  /** Program and version, or who corrected. */
  by: z.string().nullable(),
  /** ISO instant; null for the text of the file. */
  made: z.string().nullable(),
  text: z.string(),
  /** Whether this is what is read, searched and cited. */
  inForce: z.boolean(),
});

/** Recognising words in the pictures of pages, and putting right what was misread. */
export const ocrCalls = {
  'ocr.languages': { input: nothing, output: z.object({ languages: z.array(language) }) },
  /** Adds the data of a language, a file of tesseract (`rus.traineddata`), to this archive. */
  'ocr.addLanguage': {
    input: z.strictObject({ file: path, language: ocrLanguage.optional() }),
    output: z.object({ code: z.string() }),
  },
  'ocr.removeLanguage': { input: z.strictObject({ language: ocrLanguage }), output: nothing },
  /**
   * Puts pages into the queue and goes to work. Without `codes` all documents. Pages that have words already are left as they are, unless
   * they are named by `pages` (then of one document); `again` takes those that were recognised before, and those that were given up.
   */
  'ocr.start': {
    input: z.strictObject({
      codes: z.array(code).max(20_000).optional(),
      pages: z.array(page).min(1).max(20_000).optional(),
      /** Not guessed but given. */
      language: ocrLanguage.optional(),
      again: z.boolean().optional(),
    }),
    output: z.object({ queued: z.int(), job: z.int().nullable() }),
    limit: LARGE_LIMIT,
  },
  /** The same, and answers when all is done (the command line). */
  'ocr.run': {
    input: z.strictObject({
      codes: z.array(code).max(20_000).optional(),
      pages: z.array(page).min(1).max(20_000).optional(),
      language: ocrLanguage.optional(),
      again: z.boolean().optional(),
    }),
    output: z.object({
      queued: z.int(),
      recognised: z.int(),
      /** Mean of all pages that were recognised; null when there are none. */
      confidence: z.number().nullable(),
      failed: state.shape.failed,
      /** Languages without data. */
      missing: z.array(z.string()),
    }),
    limit: LARGE_LIMIT,
  },
  'ocr.state': { input: nothing, output: state },
  /** Rests after the pages that are under way; and goes on. What waits is kept over locking and closing. */
  'ocr.pause': { input: nothing, output: nothing },
  'ocr.resume': { input: nothing, output: nothing },
  /** Empties the queue. What was recognised stays. */
  'ocr.cancel': { input: nothing, output: nothing },
  /** This page next: somebody is reading it. Queues it when it has no words; answers whether it waits now. */
  'ocr.first': { input: z.strictObject({ code, page }), output: z.object({ waits: z.boolean() }) },
  /** Whether scans are recognised as they come in; kept in the vault. On unless somebody turned it off. */
  'ocr.automatic': { input: z.strictObject({ on: z.boolean() }), output: nothing },

  /** Everything that was ever said of a page, what is in force first, then the newest first; the text of the file last. */
  'layers.list': { input: z.strictObject({ code, page }), output: z.object({ layers: z.array(layer) }) },
  /**
   * Stores words that a person put right, over the layer that they saw (`base`, null for the text of the file). One entry in the history;
   * undo takes it back. Fails with LAYER_CHANGED when something else is in force by now.
   */
  'layers.correct': {
    input: z.strictObject({
      code,
      page,
      text: z.string().max(500_000),
      base: z.string().nullable(),
      by: z.string().max(500).optional(),
    }),
    output: z.object({ layer: z.string() }),
    limit: LARGE_LIMIT,
  },
  /** Puts an older layer in force again, or with null the text of the file. One entry in the history. */
  'layers.restore': { input: z.strictObject({ code, page, layer: z.string().nullable() }), output: nothing },
} as const;
