import { z } from 'zod';
import { code } from './common.ts';

/**
 * What the reader shows of a document beyond pictures of its pages: where its words stand, what it is built of, where its outline and links
 * lead. All of it is taken from the file by a reader process.
 */

/** Left, top, right and bottom in points, from the top left of the page as `documents.open` sizes it and `page/{n}` draws it. */
const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const page = z.int().positive();

export const pageWords = z.object({
  /** The page in points, before the reader turns it. */
  width: z.number(),
  height: z.number(),
  /** Where the text is from: the file, recognition, a person's correction; `none` when the page has none. */
  source: z.enum(['file', 'ocr', 'corrected', 'none']),
  /** The page's text as it is searched and cited. */
  text: z.string(),
  /** What stands between white space, in the order of the text. A word broken at the end of a line has two entries. */
  words: z.array(
    z.object({
      /** Offsets in `text`, in UTF-16 units. */
      start: z.int().nonnegative(),
      end: z.int().nonnegative(),
      box,
      /** 0 to 100 where the text was recognised. */
      confidence: z.number().nullable(),
    }),
  ),
});
export type PageWords = z.output<typeof pageWords>;

/** Where `start` is not null, `text` is exactly what begins there in this page's text, line feeds included. */
const run = z.object({
  text: z.string(),
  start: z.int().nonnegative().nullable(),
  bold: z.literal(true).exactOptional(),
  italic: z.literal(true).exactOptional(),
  underline: z.literal(true).exactOptional(),
  strike: z.literal(true).exactOptional(),
  raised: z.literal(true).exactOptional(),
  lowered: z.literal(true).exactOptional(),
  /** Where the link leads, to be read and copied. It is never opened. */
  link: z.string().exactOptional(),
});
export type ContentRun = z.output<typeof run>;

/**
 * Runs of text, and the place of all of them in the text of the page on which they stand: so hits, selections and quotations agree with
 * search. What is not part of the page's text (the same sentence twice, a caption that was not read) has null.
 */
const passage = z.object({
  runs: z.array(run),
  page,
  start: z.int().nonnegative().nullable(),
  end: z.int().nonnegative().nullable(),
});
export type ContentPassage = z.output<typeof passage>;

export const contentBlock = z.discriminatedUnion('kind', [
  passage.extend({ kind: z.literal('heading'), level: z.int().min(1).max(6) }),
  /** `continues`: the same paragraph as before, after the end of a page. `verbatim`: white space counts (letters of one width). */
  passage.extend({
    kind: z.literal('paragraph'),
    continues: z.literal(true).exactOptional(),
    verbatim: z.literal(true).exactOptional(),
  }),
  z.object({
    kind: z.literal('list'),
    /** `level` from 0; `mark` is the number or letter as printed, null for a bullet. */
    items: z.array(passage.extend({ level: z.int().min(0).max(8), mark: z.string().nullable() })),
  }),
  z.object({
    kind: z.literal('table'),
    rows: z.array(
      z.object({
        head: z.boolean(),
        cells: z.array(passage.extend({ across: z.int().positive(), down: z.int().positive() })),
      }),
    ),
  }),
  /** `level` from 1: a quotation in a quotation has 2. */
  passage.extend({ kind: z.literal('quote'), level: z.int().min(1).max(9) }),
  z.object({ kind: z.literal('rule') }),
  /** From `{url}/image/{image}` under the address that `documents.open` gave; null when it cannot be shown. Size in pixels. */
  z.object({
    kind: z.literal('image'),
    image: z.int().nonnegative().nullable(),
    description: z.string(),
    width: z.int().nonnegative(),
    height: z.int().nonnegative(),
  }),
  /** A footnote, endnote or comment, under the mark that stands in the text; a comment has the name of who made it as `by`. */
  passage.extend({ kind: z.literal('note'), mark: z.string(), by: z.string().nullable() }),
]);
export type ContentBlock = z.output<typeof contentBlock>;

/** A file that came with a mail, and the document that it became here. */
const enclosed = z.object({
  name: z.string(),
  mime: z.string(),
  size: z.number(),
  /** Code and title of the document; null when none of this content is in the archive. */
  document: z.object({ code: z.string(), title: z.string() }).nullable(),
});

export const documentContent = z.object({
  /** Why there is nothing to show here, or not all; the words of the reader (`documents.open`) and `not-structured`. */
  reason: z.string().nullable(),
  /** This part, counted from 0, and the page on which each part begins. */
  part: z.int().nonnegative(),
  parts: z.array(page),
  blocks: z.array(contentBlock),
  /** The head of a mail: From, To, Cc, Date, Subject, with what they say. */
  headers: z.array(z.object({ name: z.string(), value: z.string() })),
  enclosed: z.array(enclosed),
  /**
   * Whether the page can be seen as captured at `{url}/inert`, in an `<iframe sandbox="">`: without script, without anything remote, its
   * links dead.
   */
  inert: z.boolean(),
  /** True when something was left out because of a limit. */
  cut: z.boolean(),
});
export type DocumentContent = z.output<typeof documentContent>;

export const readingCalls = {
  /** Where the words of a page stand. A page that has no text, or whose words have no known place, has no words. */
  'documents.words': { input: z.strictObject({ code, page }), output: pageWords },
  /** What a document that is no picture of pages is built of: Word, OpenDocument, RTF, mail, a web page, plain text, a table. */
  'documents.content': {
    input: z.strictObject({ code, part: z.int().nonnegative().max(100_000).default(0) }),
    output: documentContent,
  },
  /** The outline (bookmarks) of a PDF that leads to pages of itself. */
  'documents.outline': {
    input: z.strictObject({ code }),
    output: z.object({
      entries: z.array(z.object({ title: z.string(), page, level: z.int().min(0).max(31) })),
    }),
  },
  /** The places of a page of a PDF that lead to another page of it. Links that lead out of it are not given. */
  'documents.links': {
    input: z.strictObject({ code, page }),
    output: z.object({ links: z.array(z.object({ box, page })) }),
  },
  /**
   * Opens a PDF that is locked with a password until the vault is locked; then `documents.open` shows it. The password is kept in memory only.
   * Its text stays out of the archive: add a copy without the password to search it.
   */
  'documents.unlock': {
    input: z.strictObject({ code, password: z.string().min(1).max(1024) }),
    output: z.object({ unlocked: z.boolean() }),
  },
} as const;
