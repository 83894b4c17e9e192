import { z } from 'zod';
import { code, nothing, listedRecord } from './common.ts';

/** How a place in a text fits what somebody or something is called. */
export const mentionFits = [
  'full',
  'initial',
  'other',
  'family',
  'given',
  'name',
  'quoted',
  'letters',
  'part',
] as const;
const state = z.enum(['offered', 'confirmed', 'refused']);

/** A place where a document names a person or an organisation, or seems to. */
export const mention = z.object({
  document: z.string(),
  /** Counted from 1. */
  page: z.int(),
  label: z.string().nullable(),
  /** UTF-16 offsets into the present text of the page; `end` is after the last sign. */
  start: z.int(),
  end: z.int(),
  text: z.string(),
  /** The words around, on one line. */
  before: z.string(),
  after: z.string(),
  /**
   * Of people `full` (with a given name or the patronymic), `initial`, `other` (a recorded other or former name), `family` and `given` (alone);
   * of organisations `name` (whole), `quoted` (the name itself between quotation marks), `letters` (an abbreviation), `part`.
   */
  fit: z.enum(mentionFits),
  /** Written otherwise than it is recorded: another language, alphabet or case. */
  spelling: z.boolean(),
  /** From 0 to 1. */
  strength: z.number(),
  state,
  /** Others of the archive whom this place fits as well. */
  others: z.array(listedRecord),
});

const place = {
  document: code,
  subject: code,
  page: z.int().positive().max(20_000),
  start: z.int().min(0),
};

/** Where documents name people and organisations. Offered for somebody to decide; nothing is linked by itself. */
export const mentionCalls = {
  /** Every place where documents name a person or an organisation, documents added last first, the strongest place of each first. */
  'mentions.of': {
    input: z.strictObject({
      code,
      /** Left out, all. */
      state: state.optional(),
      /** Only places at least so strong. */
      strength: z.number().min(0).max(1).default(0),
      limit: z.int().min(0).max(500).default(100),
      offset: z.int().min(0).default(0),
    }),
    output: z.object({
      documents: z.array(
        listedRecord.extend({
          date: z.string().nullable(),
          /** Roles in which it is linked to the subject already. */
          roles: z.array(z.string()),
        }),
      ),
      mentions: z.array(mention),
      total: z.int(),
      counts: z.object({ offered: z.int(), confirmed: z.int(), refused: z.int() }),
      /** False where so many pages may name the subject that only the first of them were looked at. */
      complete: z.boolean(),
      /** Pages whose words are not in the index yet and were not looked at. */
      waiting: z.int(),
    }),
  },
  /** Who of the archive is named in a document, or on a page of it. */
  'mentions.in': {
    input: z.strictObject({ code, page: z.int().positive().max(20_000).optional() }),
    output: z.object({
      subjects: z.array(
        listedRecord.extend({
          /** What tells namesakes apart. */
          hint: z.string(),
          roles: z.array(z.string()),
          mentions: z.array(mention),
          /** All places; `mentions` has the first ones. */
          total: z.int(),
        }),
      ),
      complete: z.boolean(),
    }),
  },
  /**
   * One commit: the document is linked to the subject, as who is named in it, and the sentence is cited with page and place. NOT_NAMED where
   * the text does not stand there any more.
   */
  'mentions.confirm': {
    input: z.strictObject({ ...place, end: z.int().positive(), role: z.string().min(1).max(200).default('mentioned') }),
    output: z.object({ seq: z.int().nullable() }),
  },
  /** Remembers that a place, or with page 0 the whole document, does not mean the subject. No part of the history: it says nothing about the world. */
  'mentions.refuse': { input: z.strictObject({ ...place, page: z.int().min(0).max(20_000) }), output: nothing },
  'mentions.restore': { input: z.strictObject({ ...place, page: z.int().min(0).max(20_000) }), output: nothing },
} as const;
