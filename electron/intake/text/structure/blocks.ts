import { z } from 'zod';
import { MAX_ATTACHMENTS, MAX_NAME, MAX_TEXT, reasons, type Reason } from '../extract.ts';

/**
 * What a document without pages of its own is built of, as the reader process tells it: headings, paragraphs, lists, tables. Where its words stand
 * in the stored text is found afterwards, outside that process.
 */

/** Passages (paragraphs, items, cells), and runs of one look, of one document. */
export const MAX_PASSAGES = 60_000;
export const MAX_RUNS = 200_000;
/** Pictures of one document that can be asked for. */
export const MAX_PICTURES = 500;
/** Columns or rows that one cell may claim to cover. */
export const MAX_SPAN = 1000;
export const MAX_LINK = 2000;
export const MAX_LEVEL = 9;

const short = z.string().max(MAX_NAME);
const run = z.strictObject({
  text: z.string().max(MAX_TEXT),
  bold: z.literal(true).exactOptional(),
  italic: z.literal(true).exactOptional(),
  underline: z.literal(true).exactOptional(),
  strike: z.literal(true).exactOptional(),
  raised: z.literal(true).exactOptional(),
  lowered: z.literal(true).exactOptional(),
  link: z.string().max(MAX_LINK).exactOptional(),
});
export type Run = z.infer<typeof run>;
/** How a run looks. */
export type Look = Omit<Run, 'text'>;

const passage = z.strictObject({ runs: z.array(run).max(MAX_RUNS) });
const span = z.int().min(1).max(MAX_SPAN);

export const block = z.discriminatedUnion('kind', [
  passage.extend({ kind: z.literal('heading'), level: z.int().min(1).max(6) }),
  passage.extend({
    kind: z.literal('paragraph'),
    continues: z.literal(true).exactOptional(),
    verbatim: z.literal(true).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('list'),
    items: z
      .array(
        passage.extend({
          level: z
            .int()
            .min(0)
            .max(MAX_LEVEL - 1),
          mark: short.nullable(),
        }),
      )
      .max(MAX_PASSAGES),
  }),
  z.strictObject({
    kind: z.literal('table'),
    rows: z
      .array(
        z.strictObject({
          head: z.boolean(),
          cells: z.array(passage.extend({ across: span, down: span })).max(MAX_PASSAGES),
        }),
      )
      .max(MAX_PASSAGES),
  }),
  passage.extend({ kind: z.literal('quote'), level: z.int().min(1).max(MAX_LEVEL) }),
  z.strictObject({ kind: z.literal('rule') }),
  z.strictObject({
    kind: z.literal('image'),
    image: z
      .int()
      .min(0)
      .max(MAX_PICTURES - 1)
      .nullable(),
    description: z.string().max(MAX_LINK),
    width: z.int().min(0).max(100_000),
    height: z.int().min(0).max(100_000),
  }),
  passage.extend({ kind: z.literal('note'), mark: short, by: short.nullable() }),
]);
export type Block = z.infer<typeof block>;

export const structure = z.strictObject({
  reason: z.enum([...(reasons as [Reason, ...Reason[]]), 'not-structured']).nullable(),
  blocks: z.array(block).max(MAX_PASSAGES),
  headers: z.array(z.strictObject({ name: short, value: z.string().max(20_000) })).max(10),
  /** Files inside, by name and hash. */
  enclosed: z
    .array(
      z.strictObject({ name: short, mime: short, size: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    )
    .max(MAX_ATTACHMENTS),
  /** Whether there is a web page that can be seen as captured. */
  inert: z.boolean(),
  /** True when something was left out because of a limit. */
  cut: z.boolean(),
});
export type Structure = z.infer<typeof structure>;

/** A picture inside a document: its bytes as they are in it. */
export type PictureBytes = () => Uint8Array | null;

/** What reading a document for its structure gives, inside the reader process. */
export interface ReadStructure extends Structure {
  readonly pictures: readonly PictureBytes[];
  /** Makes the web page harmless and gives it as HTML; null when there is none. */
  readonly toInert: (() => string) | null;
}

export function withoutStructure(reason: Structure['reason']): ReadStructure {
  return {
    reason,
    blocks: [],
    headers: [],
    enclosed: [],
    inert: false,
    cut: false,
    pictures: [],
    toInert: null,
  };
}
