import { z } from 'zod';
import { comparedCode } from '../shapes.ts';
import { language, nothing, path } from './common.ts';

const instant = z.string();

const round = z.object({ started: instant, ended: instant, files: z.int(), bytes: z.number(), found: z.int() });

/** How files are checked while nobody works, and what was found. */
const fixity = z.object({
  /** Within how many days each file is checked once; 0 for never by itself. */
  days: z.int(),
  files: z.int(),
  /** The check that lies furthest back. */
  oldest: instant.nullable(),
  round: z.object({ started: instant, done: z.int() }).nullable(),
  last: round.nullable(),
  findings: z.array(
    z.object({
      file: z.string(),
      /** Code and title of its document. */
      code: z.string(),
      title: z.string(),
      problem: z.enum(['file-missing', 'file-damaged']),
      found: instant,
      checked: instant,
    }),
  ),
});
export type FixityShown = z.output<typeof fixity>;

const custodyEvent = z.object({
  at: instant,
  /** The entry of the history; null for what is not in it. */
  seq: z.int().nullable(),
  /** What happened, as a code and as a sentence in the language that was asked for. */
  kind: z.string(),
  text: z.string(),
  /** Who did it, where that is known and may be said. */
  by: z.string().nullable(),
  /** Hash of the entry, or of what it is about. */
  hash: z.string().nullable(),
});

const custody = z.object({
  code: z.string(),
  title: z.string(),
  language: z.string(),
  /** Whether names of people stand in it. */
  named: z.boolean(),
  files: z.array(
    z.object({
      name: z.string(),
      mime: z.string(),
      size: z.number(),
      sha256: z.string(),
      added: instant,
      by: z.string().nullable(),
      source: z.string().nullable(),
      checked: instant.nullable(),
      problem: z.string().nullable(),
    }),
  ),
  events: z.array(custodyEvent),
  /** The history that all of this is taken from, as it was when the log was made. */
  checkpoint: z.object({ vault: z.string(), seq: z.int(), code: z.string(), hash: z.string(), at: instant }),
  made: instant,
});
export type Custody = z.output<typeof custody>;

const aboutCustody = {
  code: z.string().max(64),
  language,
  /** Names of people are left out unless this is asked for. */
  names: z.boolean().default(false),
};

/** Whether the history and the files are what they were. `vault.verify` looks at everything. */
export const trustCalls = {
  'trust.state': {
    input: nothing,
    output: z.object({
      /** The last entry of the history with its short code; null while there is none. */
      newest: z.object({ seq: z.int(), code: z.string(), at: instant }).nullable(),
      /** The newest checkpoint, and how many there are. */
      checkpoint: z.object({ seq: z.int(), at: instant }).nullable(),
      checkpoints: z.int(),
      /** How the checkpoint beside the catalogue agrees with the history; see electron/archive/checkpoint.ts. */
      outside: z.enum(['none', 'fits', 'missing', 'damaged', 'older', 'beyond', 'differs', 'foreign']),
      fixity,
    }),
  },
  /** Signs the history as it is now and gives its short code. Null while nothing was stored. */
  'trust.code': {
    input: nothing,
    output: z.object({ newest: z.object({ seq: z.int(), code: z.string(), at: instant }).nullable() }),
  },
  /** The code as a sheet to print and keep: a PDF of one page. */
  'trust.sheet': {
    input: z.strictObject({ language, file: path }),
    output: z.object({ seq: z.int(), code: z.string() }),
  },
  /** Compares a code that was written down or is read out with the history. */
  'trust.compare': { input: z.strictObject({ code: z.string().max(200) }), output: comparedCode },
  /** Says that the history as it is now is the one that counts, although it did not fit its checkpoint. */
  'trust.renew': { input: nothing, output: nothing },
  'fixity.days': { input: z.strictObject({ days: z.int().min(0).max(3650) }), output: nothing },
  /** Begins at once, as a job: everything, or only what was found before. */
  'fixity.check': { input: z.strictObject({ what: z.enum(['all', 'found']).default('all') }), output: nothing },
  /** Everything that the history says of a document and its files. */
  'custody.read': { input: z.strictObject(aboutCustody), output: custody },
  'custody.save': {
    input: z.strictObject({ ...aboutCustody, format: z.enum(['pdf', 'csv', 'json']).default('pdf'), file: path }),
    output: z.object({ events: z.int(), bytes: z.int(), sha256: z.string() }),
  },
} as const;
