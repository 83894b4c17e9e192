import { z } from 'zod';

/**
 * A text of a submission as the editor keeps it: a tree of ProseMirror nodes. What is live in it are nodes without text: they hold
 * codes, and what is read in their place follows the archive, the annexes and the gate of consent.
 *
 * Blocks: `doc`, `paragraph`, `heading` (attrs.level 1 to 3), `bulletList`, `orderedList`, `listItem`, `blockquote`, `table`, `tableRow`,
 * `tableHeader`, `tableCell`, and the live ones
 * - `chronology` { codes, from, until, types }: what happened, as a table
 * - `records` { type, codes }: detentions, remedies, cases, incidents of the subjects as a table
 * - `chart` { by, of, codes }: a count as bars
 *
 * Inline: `text` with marks `bold`, `italic`, `underline`, `strike`, `comment` (attrs.id), and the live ones
 * - `citation` { document, page, place, quotation, record, field }: becomes a footnote
 * - `annex` { document }: "Annex 4"
 * - `name` { code }: a person or organisation as the reader may know it
 * - `footnote` { text }: a note of one's own
 * - `hardBreak`
 */
export interface NarrativeNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly content?: readonly NarrativeNode[] | undefined;
  readonly text?: string | undefined;
  readonly marks?:
    readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> | undefined }[] | undefined;
}

export const narrativeNode: z.ZodType<NarrativeNode> = z.lazy(() =>
  z.strictObject({
    type: z.string().max(40),
    attrs: z.record(z.string().max(40), z.unknown()).optional(),
    content: z.array(narrativeNode).max(20_000).optional(),
    text: z.string().max(200_000).optional(),
    marks: z
      .array(z.strictObject({ type: z.string().max(40), attrs: z.record(z.string().max(40), z.unknown()).optional() }))
      .max(20)
      .optional(),
  }),
);

/** Plain paragraphs as a text of the editor; an empty line parts them. */
export function narrativeOf(text: string): NarrativeNode {
  const paragraphs = text.split(/\n\s*\n/).filter((each) => each.trim() !== '');
  return {
    type: 'doc',
    content: paragraphs.map((each) => ({
      type: 'paragraph',
      content: [{ type: 'text', text: each.trim().replaceAll(/\s+/g, ' ') }],
    })),
  };
}

/** Every node of a text, parents before their children. */
export function* nodesOf(node: NarrativeNode): Generator<NarrativeNode> {
  yield node;
  for (const child of node.content ?? []) yield* nodesOf(child);
}
