import { z } from 'zod';
import { candidate, comparison, draft, historyEntry, listed, mirrorRow, putResult, shown } from '../shapes.ts';
import { pagePosition } from '../page-position.ts';
import { code, language, LARGE_LIMIT, nothing } from './common.ts';

const locator = z.union([z.string().max(500), z.number()]).nullish();
const citation = z.strictObject({
  field: z.string().max(64).nullish(),
  /** The id of a link of this record, when the citation proves the link. */
  link: z.string().max(64).nullish(),
  document: code,
  page: locator,
  place: z.string().max(500).nullish(),
  quote: z.string().max(10_000).nullish(),
  reliability: z.string().max(200).nullish(),
  /** How whoever speaks is connected with what is said: a term of `source-connection`. */
  connection: z.string().max(200).nullish(),
  /** The `id` of an entry of an itemised group. */
  item: z.string().max(24).nullish(),
  /** The one of several contradicting values that it proves. */
  value: z.unknown().optional(),
  position: pagePosition.nullish(),
});
const key = z.string().min(1).max(200);

/** What a form says of one record. Codes of records may be written as `@key` for records that are saved together with it. */
const saved = {
  type: z.string().max(64),
  /** Of the record that is changed; left out for a new one. */
  code: code.optional(),
  /** The revision that the form was filled from: RECORD_CHANGED if there is a newer one. */
  rev: z.int().optional(),
  /** Only what changes; null takes a value away; `{preferred, others, reason}` where sources disagree. */
  fields: z.record(z.string().max(64), z.unknown()),
  links: z
    .strictObject({
      add: z
        .array(
          z.strictObject({
            other: code,
            /** `out`: the other record is the `role` of this one. `in`: this one is the `role` of the other. */
            direction: z.enum(['out', 'in']),
            role: z.string().min(1).max(200),
            from: z.string().max(200).nullish(),
            until: z.string().max(200).nullish(),
            note: z.string().max(10_000).nullish(),
            citations: z.array(citation).max(200).optional(),
          }),
        )
        .max(500)
        .default([]),
      remove: z.array(z.string().max(64)).max(500).default([]),
    })
    .optional(),
  citations: z
    .strictObject({
      add: z.array(citation).max(500).default([]),
      remove: z.array(z.string().max(64)).max(500).default([]),
    })
    .optional(),
};

/** Records: reading, writing, following, undoing. */
export const recordCalls = {
  'records.put': {
    /** Records as objects, or as the text of a JSON Lines file. */
    input: z.union([z.strictObject({ lines: z.array(z.unknown()) }), z.strictObject({ text: z.string() })]),
    output: putResult,
    limit: 256 * 1024 * 1024,
  },
  /** What one form says of one record, as one commit: fields, links and citations together, or nothing. */
  'records.save': {
    input: z.strictObject({
      ...saved,
      /** Key of the draft that this was kept under; it goes when the record is stored. */
      draft: key.optional(),
    }),
    output: z.object({ code: z.string(), rev: z.int(), seq: z.int().nullable() }),
    limit: LARGE_LIMIT,
  },
  /**
   * Several records with their links and citations as one commit: a case with its people, detentions and documents. Each has a `key`,
   * by which the others refer to it as `@key` wherever a code may stand. A failure says the `record` that it is about by its key.
   */
  'records.saveTogether': {
    input: z.strictObject({
      records: z
        .array(z.strictObject({ key: z.string().regex(/^[0-9A-Za-z-]{1,40}$/), ...saved }))
        .min(1)
        .max(500),
      draft: key.optional(),
    }),
    output: z.object({
      records: z.array(z.object({ key: z.string(), code: z.string(), rev: z.int() })),
      seq: z.int().nullable(),
    }),
    limit: LARGE_LIMIT,
  },
  'records.list': {
    input: z.strictObject({ type: z.string().optional(), state: z.enum(['active', 'trashed']).default('active') }),
    output: z.array(listed),
  },
  'records.show': { input: z.strictObject({ code }), output: shown },
  'records.trash': { input: z.strictObject({ code }), output: nothing },
  'records.restore': { input: z.strictObject({ code }), output: nothing },
  /** Records whose name, title or code fits what is typed, with what tells namesakes apart. Any spelling of a name finds it. */
  'records.find': {
    input: z.strictObject({
      query: z.string().max(200),
      types: z.array(z.string().max(64)).max(20).default([]),
      limit: z.int().positive().max(50).default(12),
      /** In which the hints say terms, such as the kind of a document. */
      language: language.default('en'),
      /** Only names with the very letters that are typed, but for case and ё: no other spelling, language or short form. */
      exact: z.boolean().default(false),
    }),
    output: z.array(candidate),
  },
  /** Codes of the records that are linked to one. */
  'records.linked': { input: z.strictObject({ code }), output: z.array(z.string()) },

  /**
   * All rows that the window's mirror holds, as a stream behind an address that is good once: lines of `mirrorLine`, each with many rows.
   * `seq` is the number of the newest entry of the history when it was opened: what comes later is asked for with `changes.since`.
   */
  'mirror.open': {
    /** Seals the rows on their way (sealed-lines.ts); without it they come as plain lines. */
    input: z.strictObject({ key: z.base64().length(44).optional() }),
    output: z.object({ url: z.string(), seq: z.int() }),
  },
  /** The rows of all records that were touched after an entry of the history, as they are now. */
  'changes.since': {
    input: z.strictObject({ seq: z.int().min(0), limit: z.int().min(1).max(10_000).default(5000) }),
    output: z.object({ seq: z.int(), rows: z.array(mirrorRow), more: z.boolean() }),
  },

  'history.read': {
    input: z.strictObject({ code: code.optional(), limit: z.int().positive().optional() }),
    output: z.array(historyEntry),
  },
  /** What entries of the history changed in one record, value by value, newest first; of one entry, if given. */
  'history.compare': {
    input: z.strictObject({
      code,
      seq: z.int().positive().optional(),
      limit: z.int().positive().max(500).default(100),
    }),
    output: z.array(comparison),
  },
  'history.undo': {
    input: z.strictObject({ seq: z.int().positive().optional() }),
    output: z.object({ undone: z.int(), seq: z.int().nullable() }),
  },

  /** Forms that are not stored yet. They lie in the vault and nowhere else. Lists take `type`, `code` and `title` from the draft itself. */
  'drafts.save': { input: z.strictObject({ key, draft: z.unknown() }), output: nothing, limit: LARGE_LIMIT },
  'drafts.read': { input: z.strictObject({ key }), output: z.object({ draft: z.unknown() }) },
  'drafts.list': { input: nothing, output: z.array(draft) },
  'drafts.drop': { input: z.strictObject({ key }), output: nothing },
  /** How a person left the window: columns, order, filters, places. Kept in the vault, because filters hold names. */
  'views.save': { input: z.strictObject({ key, view: z.unknown() }), output: nothing },
  'views.read': { input: nothing, output: z.record(z.string(), z.unknown()) },
} as const;
