import { z } from 'zod';

/** Parts that several calls share. */
export const nothing = z.strictObject({});
/** A path of this computer. The window never has one: it gives a token from `shell.choose`, and the main process puts the path in. */
export const path = z.string().min(1).max(32_768);
export const code = z.string().min(1).max(64);
export const language = z.enum(['en', 'ru', 'be']);
/** A record as others name it. */
export const listedRecord = z.object({ code: z.string(), type: z.string(), title: z.string() });
/** A place in a document on which an answer rests. */
export const answerSource = z.object({
  document: z.string(),
  title: z.string(),
  page: z.string().nullable(),
  place: z.string().nullable(),
  quote: z.string().nullable(),
});
/** Bytes that the input of a call may have, as JSON, where it does not say otherwise. */
export const USUAL_LIMIT = 64 * 1024;
export const LARGE_LIMIT = 4 * 1024 * 1024;
