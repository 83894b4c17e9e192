import { z } from 'zod';

/** What the calls answer with, as it crosses process borders and as `--json` prints it. Kept stable; fields may be added. */

const type = z.string();
export const listed = z.object({ code: z.string(), type, title: z.string() });

const citation = z.object({
  field: z.string().nullable(),
  document: z.string(),
  documentTitle: z.string(),
  page: z.string().nullable(),
  place: z.string().nullable(),
  quote: z.string().nullable(),
  reliability: z.string().nullable(),
});

export const shown = listed.extend({
  state: z.enum(['active', 'trashed']),
  rev: z.int(),
  created: z.string(),
  updated: z.string(),
  fields: z.record(z.string(), z.unknown()),
  others: z.record(z.string(), z.object({ values: z.array(z.unknown()), reason: z.string().exactOptional() })),
  links: z.array(
    listed.extend({
      direction: z.enum(['out', 'in']),
      role: z.string(),
      from: z.string().nullable(),
      until: z.string().nullable(),
      note: z.string().nullable(),
      citations: z.array(citation),
    }),
  ),
  citations: z.array(citation),
  citedBy: z.array(
    listed.extend({ field: z.string().nullable(), page: z.string().nullable(), place: z.string().nullable() }),
  ),
  files: z.array(
    z.object({
      kind: z.string(),
      name: z.string(),
      path: z.string(),
      mime: z.string(),
      extension: z.string(),
      size: z.number(),
      storedSize: z.number(),
      sha256: z.string(),
      modified: z.string().nullable(),
      added: z.string(),
      addedBy: z.string().nullable(),
      source: z.string().nullable(),
      properties: z.record(z.string(), z.string()),
      pages: z.int(),
      reason: z.string().nullable(),
    }),
  ),
});

export const added = z.object({
  added: z.array(z.object({ code: z.string(), path: z.string(), sha256: z.string(), pages: z.int() })),
  duplicates: z.array(z.object({ path: z.string(), of: z.string() })),
  kept: z.array(z.object({ code: z.string(), path: z.string(), reason: z.string() })),
  failed: z.array(z.object({ path: z.string(), reason: z.string() })),
  cancelled: z.boolean(),
});

const codeAndType = z.object({ code: z.string(), type });
export const putResult = z.object({
  created: z.array(codeAndType),
  updated: z.array(codeAndType),
  unchanged: z.int(),
  links: z.int(),
  citations: z.int(),
});

const marks = z.array(z.tuple([z.int(), z.int()]).readonly()).readonly();
export const searchResult = z.object({
  total: z.int(),
  hits: z.array(
    listed.extend({
      field: z.object({ text: z.string(), marks }).nullable(),
      pages: z
        .array(z.object({ page: z.int(), label: z.string().exactOptional(), snippet: z.string(), marks }))
        .readonly(),
    }),
  ),
});

export const timeline = z.object({
  about: z.object({ code: z.string(), title: z.string() }),
  entries: z.array(
    listed.extend({
      date: z.string(),
      earliest: z.string().nullable(),
      latest: z.string().nullable(),
      role: z.string().nullable(),
      via: z.string().nullable(),
      sources: z.array(z.object({ document: z.string(), page: z.union([z.string(), z.number()]).nullable() })),
      field: z.string().exactOptional(),
    }),
  ),
});

export const historyEntry = z.object({
  seq: z.int(),
  at: z.string(),
  action: z.string(),
  note: z.string().nullable(),
  changes: z.array(
    z.object({
      what: z.enum(['record', 'link', 'citation', 'file']),
      how: z.enum(['added', 'changed', 'removed']),
      code: z.string(),
      fields: z.array(z.string()),
    }),
  ),
  hash: z.string(),
});

export const verification = z.object({
  ok: z.boolean(),
  checked: z.object({ files: z.int(), records: z.int(), history: z.int() }),
  problems: z.array(z.object({ kind: z.string(), where: z.string(), detail: z.string() })).readonly(),
});

export const exported = z.object({
  files: z.array(z.object({ path: z.string(), sha256: z.string() })),
  named: z.array(z.string()),
  withheld: z.array(z.object({ code: z.string(), reason: z.string() })),
  words: z.int(),
  limit: z.int(),
  limitVerified: z.boolean(),
  /** What to look at before sending; `code` is the record that it is about. */
  warnings: z.array(z.object({ code: z.string().nullable(), warning: z.string() })),
});
