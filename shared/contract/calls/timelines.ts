import { z } from 'zod';
import { chronology, timeline } from '../shapes.ts';
import { code, language, LARGE_LIMIT, nothing, path } from './common.ts';

/** Timelines: of one record, of several beside each other, of the whole archive. */
export const timelineCalls = {
  timeline: { input: z.strictObject({ code }), output: timeline },
  'timeline.draw': {
    input: z.strictObject({
      code,
      language: language.default('en'),
      theme: z.enum(['light', 'print']).default('light'),
      width: z.int().min(480).max(10_000).optional(),
    }),
    output: z.object({ svg: z.string() }),
  },
  /** Entries of several records, or of the whole archive when none is named, with who and what each belongs to. */
  'timeline.read': {
    input: z.strictObject({
      about: z.array(code).max(200).default([]),
      limit: z.int().min(1).max(50_000).default(20_000),
    }),
    output: chronology,
  },
  /** Writes a drawing that the window has made to a place that a person has chosen. */
  'timeline.save': {
    input: z.discriminatedUnion('format', [
      z.strictObject({ format: z.literal('svg'), svg: z.string(), file: path }),
      /** The SVG becomes a page of its size. */
      z.strictObject({ format: z.literal('pdf'), svg: z.string(), file: path }),
      z.strictObject({ format: z.literal('png'), png: z.instanceof(Uint8Array), file: path }),
      /** The SVG becomes a PNG of twice its size. */
      z.strictObject({ format: z.literal('picture'), svg: z.string(), file: path }),
    ]),
    output: nothing,
    limit: 8 * LARGE_LIMIT,
  },
} as const;
