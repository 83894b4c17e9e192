import { z } from 'zod';
import { pagePosition } from './page-position.ts';

/** What the calls answer with, as it crosses process borders and as `--json` prints it. Kept stable; fields may be added. */

const type = z.string();
export const listed = z.object({ code: z.string(), type, title: z.string() });

const citation = z.object({
  id: z.string(),
  field: z.string().nullable(),
  /** The `id` of an entry of an itemised group. */
  item: z.string().nullable(),
  /** The one of several values that it proves; null: whatever is preferred. */
  value: z.unknown(),
  document: z.string(),
  documentTitle: z.string(),
  page: z.string().nullable(),
  place: z.string().nullable(),
  quote: z.string().nullable(),
  reliability: z.string().nullable(),
  connection: z.string().nullable(),
  /** Where the passage stands on its page. */
  position: pagePosition.nullable(),
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
      id: z.string(),
      direction: z.enum(['out', 'in']),
      role: z.string(),
      from: z.string().nullable(),
      until: z.string().nullable(),
      note: z.string().nullable(),
      citations: z.array(citation),
    }),
  ),
  citations: z.array(citation),
  /** Titles and types of the records that the fields refer to, by their codes. */
  referred: z.record(z.string(), listed),
  /** Of a person: what may be done with the name, for each kind of recipient and use. */
  consent: z.array(z.object({ recipient: z.string(), publish: z.boolean(), named: z.boolean(), reason: z.string() })),
  /** Of a document: whether somebody has looked at it. */
  read: z.boolean().nullable(),
  citedBy: z.array(
    listed.extend({
      id: z.string(),
      field: z.string().nullable(),
      quote: z.string().nullable(),
      page: z.string().nullable(),
      place: z.string().nullable(),
      position: pagePosition.nullable(),
    }),
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

/** A hash that another program wrote down, beside the one that the file has. */
export const differingFile = z.object({
  code: z.string(),
  path: z.string(),
  checks: z
    .array(
      z.object({
        tool: z.string().nullable(),
        sheet: z.string(),
        algorithm: z.string(),
        declared: z.string(),
        found: z.string(),
      }),
    )
    .readonly(),
});
/** A folder with the lists of another program: how many of its files they name, and which are missing or not named. */
export const recognisedFolder = z.object({
  tool: z.string(),
  path: z.string(),
  sheets: z.array(z.string()).readonly(),
  listed: z.int(),
  missing: z.array(z.string()).readonly(),
  unlisted: z.array(z.string()).readonly(),
  about: z.record(z.string(), z.string()).readonly(),
});
export type RecognisedFolder = z.output<typeof recognisedFolder>;

export const added = z.object({
  added: z.array(z.object({ code: z.string(), path: z.string(), sha256: z.string(), pages: z.int() })),
  duplicates: z.array(z.object({ path: z.string(), of: z.string() })),
  kept: z.array(z.object({ code: z.string(), path: z.string(), reason: z.string() })),
  failed: z.array(z.object({ path: z.string(), reason: z.string() })),
  /** Came in, but have another hash than somebody wrote down. */
  differing: z.array(differingFile),
  /** Folders and archives in which another program left lists of its files. */
  recognised: z.array(recognisedFolder).readonly().exactOptional(),
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
/** Why something was found: what was typed, and what stands there instead. */
const because = z.object({
  /**
   * `letters`: as typed, but for letters that count as one; `form`: another form of the word; `name`: another spelling of a name;
   * `typo`: a letter more, less or other; `script`: letters of another script; `field`: by a field of the query.
   */
  kind: z.enum(['letters', 'form', 'name', 'typo', 'field', 'script']),
  typed: z.string(),
  found: z.string(),
});
export const searchResult = z.object({
  /** Records that match, and pages in them that do. */
  total: z.int(),
  pageTotal: z.int(),
  /** Pages whose words are not in the index yet. */
  indexing: z.int(),
  /** What in the query could not be understood as it is written; the rest was searched for. */
  faults: z.array(z.object({ code: z.string(), at: z.int(), length: z.int(), text: z.string() })),
  /** How each part of the query was understood, in the order of the query. */
  understood: z.array(
    z.object({
      at: z.int(),
      length: z.int(),
      typed: z.string(),
      kind: z.enum(['word', 'phrase', 'prefix', 'near', 'field']),
      /** What is looked for besides what is typed. */
      also: z.array(because.omit({ typed: true })),
      /** Records in which this part alone is found. */
      records: z.int(),
    }),
  ),
  hits: z.array(
    listed.extend({
      /** EDTF as written. */
      date: z.string().nullable(),
      score: z.number(),
      why: z.array(because),
      field: z.object({ text: z.string(), marks }).nullable(),
      /** The best pages. */
      pages: z
        .array(
          z.object({
            page: z.int(),
            label: z.string().exactOptional(),
            snippet: z.string(),
            marks,
            /** Places on the page. */
            hits: z.int(),
          }),
        )
        .readonly(),
      /** All pages of it that match. */
      pageHits: z.int(),
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
      item: z.string().exactOptional(),
      detail: z.object({ vocabulary: z.string().nullable(), term: z.string() }).exactOptional(),
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
      what: z.enum(['record', 'link', 'citation', 'file', 'layer']),
      how: z.enum(['added', 'changed', 'removed']),
      code: z.string(),
      fields: z.array(z.string()),
    }),
  ),
  hash: z.string(),
});

/** What a code says that was written down or is read out; see electron/archive/compare-code.ts. */
export const comparedCode = z.object({
  state: z.enum(['fits', 'differs', 'beyond', 'broken']),
  /** The entry of the history that the code is of, and the code as it is printed. */
  seq: z.int(),
  code: z.string(),
  /** Instant of that entry; null where there is none. */
  at: z.string().nullable(),
  last: z.int(),
});
export type ComparedCode = z.output<typeof comparedCode>;

export const verification = z.object({
  ok: z.boolean(),
  checked: z.object({ files: z.int(), records: z.int(), history: z.int(), checkpoints: z.int() }),
  problems: z.array(z.object({ kind: z.string(), where: z.string(), detail: z.string() })).readonly(),
  /** What could not be looked at, and what nothing in the vault can tell. */
  unchecked: z.array(z.object({ kind: z.string(), where: z.string() })).readonly(),
  /** The last entry of the history with its short code, to write down and compare; null while there is none. */
  newest: z.object({ seq: z.int(), code: z.string(), at: z.string() }).nullable(),
  compared: comparedCode.nullable(),
});
export type Verified = z.output<typeof verification>;

/** Why a file has no text or could not come in, as lists show it. */
const failure = z.object({ path: z.string(), reason: z.string() });

/** A long work that goes on behind the window. */
export const job = z.object({
  job: z.int(),
  /** `export-again`: one that was interrupted by a lock, and is made once more. */
  kind: z.enum([
    'intake',
    'verify',
    'backup',
    'export',
    'export-again',
    'sample',
    'table',
    'ocr',
    'keys',
    'fixity',
    'exchange',
  ]),
  /** `waiting`: another one is at work, and this one comes after it. */
  state: z.enum(['waiting', 'running', 'paused', 'done', 'cancelled', 'failed']),
  progress: z.object({
    filesDone: z.int(),
    filesTotal: z.int(),
    bytesDone: z.number(),
    bytesTotal: z.number(),
    bytesPerSecond: z.number(),
    secondsRemaining: z.number().nullable(),
  }),
  /** Codes of the documents that came in; of `export-again` that of the submission. */
  added: z.array(z.string()),
  duplicates: z.int(),
  /** Came in, but without text or not with all of it. */
  kept: z.array(z.object({ code: z.string(), path: z.string(), reason: z.string() })),
  failed: z.array(failure),
  /** Came in, but have another hash than somebody wrote down */
  differing: z.array(z.object({ code: z.string(), path: z.string() })),
  /** Programs whose folders were recognised, with how many of their files were there. */
  recognised: z.array(
    z.object({ tool: z.string(), path: z.string(), listed: z.int(), missing: z.int(), unlisted: z.int() }),
  ),
  /** Code of the error that ended it. */
  error: z.string().nullable(),
});
export type Job = z.output<typeof job>;

/** A record as the window's lists, pickers and filters need it. */
export const mirrorRow = z.object({
  /** Row number: a stable key. */
  number: z.int(),
  code: z.string(),
  type,
  title: z.string(),
  state: z.enum(['active', 'trashed']),
  updated: z.string(),
  /** The first date of the record that its definition puts on timelines, EDTF as written, with its bounds. */
  date: z.string().nullable(),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  /** Short values by field: ids of terms, codes of references, dates, texts up to 200 characters, lists of these. */
  cells: z.record(z.string(), z.unknown()),
  /** Of a document. */
  file: z
    .object({
      extension: z.string(),
      mime: z.string(),
      size: z.number(),
      pages: z.int(),
      added: z.string(),
      reason: z.string().nullable(),
      read: z.boolean(),
    })
    .nullable(),
  /** Links of the record, citations of it, and for a document the citations that rest on it. */
  links: z.int(),
  sources: z.int(),
  /** Fields of which sources give other values as well; left out where there are none. */
  disputed: z.array(z.string()).optional(),
});
export type MirrorRow = z.output<typeof mirrorRow>;

/** What a picker shows of a record. `hint` tells namesakes apart: date of birth, occupation, place, cases, as far as recorded. */
export const candidate = listed.extend({
  hint: z.string(),
  /** The spelling that fitted, when it is not the title. */
  matched: z.string().nullable(),
  /** Whether what was typed is the whole name of a person or an organisation, in some spelling. */
  same: z.boolean(),
});
export type Candidate = z.output<typeof candidate>;

export const draft = z.object({
  key: z.string(),
  type,
  /** Of the record that is changed; null for a new one. */
  code: z.string().nullable(),
  title: z.string(),
  updated: z.string(),
});
export type Draft = z.output<typeof draft>;

/** One entry of the history with what it did to one record, in codes and printed values. */
export const comparison = z.object({
  seq: z.int(),
  at: z.string(),
  action: z.string(),
  changes: z.array(
    z.object({
      what: z.enum(['record', 'link', 'citation', 'file', 'layer']),
      how: z.enum(['added', 'changed', 'removed']),
      /** Of a record the field, or `state`; null for links, citations and files. */
      field: z.string().nullable(),
      /** Stored values, references as codes; of a link or citation an object of its parts with codes. */
      before: z.unknown(),
      after: z.unknown(),
    }),
  ),
});

export const attention = z.object({
  counts: z.record(z.string(), z.int()),
  unread: z.object({ total: z.int(), rows: z.array(listed.extend({ added: z.string() })) }),
  /** Records with a statement that no citation proves; `fields` are those without, `links` how many links. */
  unsourced: z.object({
    total: z.int(),
    rows: z.array(listed.extend({ fields: z.array(z.string()), links: z.int() })),
  }),
  /** Submissions to come back to: on a day that has come, or comes within thirty days. */
  followUps: z.object({
    total: z.int(),
    rows: z.array(listed.extend({ on: z.string(), past: z.boolean() })),
  }),
  failures: z.object({
    total: z.int(),
    rows: z.array(z.object({ id: z.int(), path: z.string(), reason: z.string(), at: z.string() })),
  }),
  drafts: z.array(draft),
  recent: z.array(listed.extend({ updated: z.string() })),
  /** How many stored files are not whole, as far as is known, and how the checkpoint beside the catalogue agrees with the history. */
  trust: z.object({
    findings: z.int(),
    outside: z.enum(['none', 'fits', 'missing', 'damaged', 'older', 'beyond', 'differs', 'foreign']),
  }),
  /** ISO instants; null when it was never done. */
  lastBackup: z.string().nullable(),
  lastVerified: z.string().nullable(),
  /** When a backup was last opened to try it out. */
  lastDrill: z.string().nullable(),
  /** Whether it is time for a backup, or for trying one out. */
  backupDue: z.boolean(),
  drillDue: z.boolean(),
});
export type Attention = z.output<typeof attention>;

export const documentPages = z.object({
  url: z.string(),
  /** How it is shown: pages as pictures, one picture, text alone, sound or film, or not at all (kept as it came). */
  kind: z.enum(['pages', 'image', 'text', 'audio', 'video', 'none']),
  /** Why it cannot be shown; null when it can. */
  reason: z.string().nullable(),
  /** Size in points, and the number as printed where it differs. One entry for a picture; for text the pages as read. */
  pages: z.array(z.object({ width: z.number(), height: z.number(), label: z.string().nullable() })),
});
export type DocumentPages = z.output<typeof documentPages>;

export const pageText = z.object({ text: z.string(), label: z.string().nullable() });

/** Entries for timelines with many lanes. */
export const chronology = z.object({
  entries: z.array(
    listed.extend({
      date: z.string(),
      earliest: z.string().nullable(),
      latest: z.string().nullable(),
      field: z.string().nullable(),
      /** The entry of a group that the date belongs to, by its id and its kind. */
      item: z.string().exactOptional(),
      detail: z.object({ vocabulary: z.string().nullable(), term: z.string() }).exactOptional(),
      role: z.string().nullable(),
      /** Codes of the people, organisations and cases that it is linked to. */
      people: z.array(z.string()),
      organisations: z.array(z.string()),
      cases: z.array(z.string()),
      sources: z.array(z.object({ document: z.string(), page: z.union([z.string(), z.number()]).nullable() })),
      /** Dates that other sources give for the same field. */
      others: z.array(z.object({ date: z.string(), earliest: z.string().nullable(), latest: z.string().nullable() })),
    }),
  ),
  /** Titles by code of all people, organisations and cases named in the entries. */
  titles: z.record(z.string(), z.string()),
  /** True when there were more than asked for. */
  cut: z.boolean(),
});
export type Chronology = z.output<typeof chronology>;
export type ChronologyEntry = Chronology['entries'][number];
