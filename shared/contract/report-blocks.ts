import { z } from 'zod';

/** A document before it becomes a file, as the window shows it. electron/submissions/document-model.ts has the same shapes. */
const textRun = z.object({
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  underline: z.boolean().optional(),
  /** Words of a document. */
  quotation: z.boolean().optional(),
  muted: z.boolean().optional(),
  code: z.boolean().optional(),
});
const run = z.union([textRun, z.object({ footnote: z.int() })]);
const cell = z.array(z.array(run));

export const reportBlock = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: z.string(),
  }),
  z.object({
    kind: z.literal('paragraph'),
    runs: z.array(run),
    /** The number of a paragraph in the body, where a form wants them numbered. */
    number: z.int().optional(),
    notice: z.boolean().optional(),
    quote: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('list'), ordered: z.boolean().optional(), items: z.array(z.array(run)) }),
  z.object({
    kind: z.literal('table'),
    columns: z.array(z.object({ title: z.string().optional(), width: z.number(), align: z.literal('end').optional() })),
    rows: z.array(z.array(cell)),
  }),
  /** A drawing of ours as SVG, with what it says in words. */
  z.object({ kind: z.literal('figure'), svg: z.string(), alt: z.string(), caption: z.string().optional() }),
]);
export type ShownBlock = z.output<typeof reportBlock>;
export const reportNote = z.array(textRun);
