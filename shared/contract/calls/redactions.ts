import { z } from 'zod';
import { pageBox } from '../page-position.ts';
import { code, LARGE_LIMIT } from './common.ts';

/** Regions of one redacted version, at most. */
export const MOST_REGIONS = 5000;

const page = z.int().positive().max(20_000);
const box = pageBox.refine(([left, top, right, bottom]) => left < right && top < bottom);
const uses = z.enum(['information', 'state', 'public-report', 'press']);

/** A part of a page that is made unreadable, with the reason that goes on record. */
export const redactedRegion = z.strictObject({
  page,
  box,
  /** Term of the list `redaction-reason`, or a word of one's own. */
  reason: z.string().min(1).max(100).default('other'),
  /** Code of the one whom it protects. */
  whom: code.optional(),
  note: z.string().max(1000).optional(),
});
export type RedactedRegion = z.output<typeof redactedRegion>;

const version = z.object({
  code: z.string(),
  title: z.string(),
  /** Terms of the list `consent-recipient`. */
  audience: z.array(z.string()),
  regions: z.array(
    z.object({
      page: z.int(),
      box: pageBox,
      reason: z.string().nullable(),
      whom: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
  /** Words that were beneath the boxes and are found nowhere in it. */
  words: z.int(),
  /** How many of its pages became pictures. */
  pictures: z.int(),
  /** Words from beneath a box that stand in the open elsewhere in it. */
  standing: z.array(z.string()),
  sha256: z.string(),
});

/** Copies of documents in which something was made unreadable for good. The original stays as it is. */
export const redactionCalls = {
  /**
   * Where a document names those who may not be named to an audience, with the boxes around the names. Without an audience everybody who is
   * named in it. A name whose place on the page nobody knows has no boxes.
   */
  'redactions.suggest': {
    input: z.strictObject({
      code,
      audience: z.string().min(1).max(100).optional(),
      /** What happens with the name there; a public report when left out, for media the press. */
      uses: z.array(uses).max(4).optional(),
    }),
    output: z.object({
      people: z.array(
        z.object({
          code: z.string(),
          type: z.string(),
          title: z.string(),
          /** Why it may not be named; null where nobody asked for whom. */
          why: z.string().nullable(),
          /** Term of the list `redaction-reason` that fits. */
          reason: z.string(),
          places: z.array(
            z.object({
              page: z.int(),
              label: z.string().nullable(),
              start: z.int(),
              end: z.int(),
              text: z.string(),
              before: z.string(),
              after: z.string(),
              strength: z.number(),
              boxes: z.array(pageBox),
            }),
          ),
        }),
      ),
      /** Pages that have no words, so that nobody can say who is named there. */
      unread: z.array(z.int()),
      /** False where the document has more pages than were looked at. */
      complete: z.boolean(),
    }),
  },
  /**
   * Makes a redacted version and keeps it as a document of its own, linked to the original. It is taken apart again before that: nothing is kept that
   * cannot be proven.
   *
   * @throws REDACTION_NOT_PROVEN, REDACTION_IMPOSSIBLE; RECORD_NOT_FOUND, VAULT_READ_ONLY
   */
  'redactions.apply': {
    input: z.strictObject({
      code,
      audience: z.string().min(1).max(100),
      regions: z.array(redactedRegion).min(1).max(MOST_REGIONS),
      /** Makes a picture of every page, so that nothing is left of a PDF but what is seen. */
      asPictures: z.boolean().default(false),
      title: z.string().max(500).optional(),
      by: z.string().max(200).optional(),
    }),
    output: version.extend({
      /** True where the same version was there already; it is for this audience now as well. */
      existing: z.boolean(),
    }),
    limit: LARGE_LIMIT,
  },
  /** The redacted versions of a document, or of the original of a redacted version. */
  'redactions.list': {
    input: z.strictObject({ code }),
    output: z.object({
      /** The document of which these are versions. */
      original: z.object({ code: z.string(), title: z.string() }),
      versions: z.array(version),
      /** Whether parts of files of this kind can be made unreadable. */
      possible: z.boolean(),
    }),
  },
};
