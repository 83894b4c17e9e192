import { z } from 'zod';
import { documentPages, pageText } from '../shapes.ts';
import { code, nothing } from './common.ts';

/** Reading documents. */
export const documentCalls = {
  /**
   * Makes a document readable in the window. What it shows comes from `vault:` addresses under `url`, opaque and good until the
   * document is closed or the vault locked: `{url}/page/{n}?scale={s}` (PNG, s in device pixels for each point, with 40 megapixels at
   * most), `{url}/thumb/{n}` (PNG, 160 pixels at the longer side; `?scale=2` for fine screens), `{url}/original` (with ranges; only for sound and film: what is found
   * in a picture never reaches the window). 503 means that so much was asked for since that this was dropped, 500 that it cannot be drawn.
   */
  'documents.open': { input: z.strictObject({ code }), output: documentPages },
  'documents.close': { input: z.strictObject({ url: z.string().max(500) }), output: nothing },
  /** The text of a page as it was read when the document came in. */
  'documents.text': { input: z.strictObject({ code, page: z.int().positive() }), output: pageText },
  /** Says that a person has, or has not, looked at a document. No part of the history: it says nothing about the world. */
  'documents.mark': { input: z.strictObject({ code, read: z.boolean() }), output: nothing },
} as const;
