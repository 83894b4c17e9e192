import { z } from 'zod';
import type { PageBox } from '../../shared/contract/page-position.ts';

/** What is asked of the process that reads hostile files when something is made unreadable in one, and what it tells of it. */

/** A part of a page that nobody is to see: the page counted from 1, the box as fractions of the page as it is drawn. */
export interface Region {
  readonly page: number;
  readonly box: PageBox;
}

/** A word that stood under a region, in folded letters. */
export interface Secret {
  readonly word: string;
  /** How often it may be found in the text of the redacted file: where it stands in the open. */
  readonly mayStand: number;
  /** Whether it stands anywhere in the open, in the file's text or in what was recognised. */
  readonly isOpen: boolean;
}

export type RedactionWish =
  | {
      readonly act: 'redact';
      readonly regions: readonly Region[];
      /** Every page becomes a picture. */
      readonly asPictures: boolean;
    }
  | { readonly act: 'prove'; readonly regions: readonly Region[]; readonly secrets: readonly Secret[] };

/** What can stand in the way of a proof. */
export const failings = [
  'no-such-page',
  'unreadable',
  'structure',
  'text-under-box',
  'word-left',
  'word-in-streams',
  'not-one-colour',
  'not-black',
  'picture-under-box',
  'metadata',
] as const;
export type Failing = (typeof failings)[number];

const MOST_WORDS = 200_000;
const word = z.string().min(1).max(200);

/** What the reader tells beside the file that it gives out. */
export const redactionFacts = z.strictObject({
  pages: z.int().nonnegative(),
  /** Pages that became pictures, because what lay under a box could not be taken out in another way. */
  pictures: z.array(z.int().positive()).max(20_000),
  /** Words of the file's own text under the regions. */
  beneath: z.array(word).max(MOST_WORDS),
  /** Of these, those that stand in the open as well, and how often. */
  open: z.array(z.tuple([word, z.int().positive()])).max(MOST_WORDS),
  failings: z
    .array(
      z.strictObject({
        what: z.enum(failings),
        page: z.int().positive().nullable(),
        region: z.int().nonnegative().nullable(),
      }),
    )
    .max(1000),
});
export type RedactionFacts = z.infer<typeof redactionFacts>;
export type Failure = RedactionFacts['failings'][number];

export const NO_FACTS: RedactionFacts = { pages: 0, pictures: [], beneath: [], open: [], failings: [] };
/** Failures that are told of at most. */
export const MOST_FAILURES = 1000;
