import { z } from 'zod';
import { tableMapping } from '../table-mapping.ts';
import { rowFaults, rowWarnings } from '../../tables/row-notes.ts';
import { language, LARGE_LIMIT, nothing, path } from './common.ts';

const token = z.string().max(64);

/** A table that was read, as far as it has to be seen to say what its columns mean. */
export const openedTable = z.object({
  table: token,
  kind: z.enum(['csv', 'xlsx']),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  sheets: z.array(z.string()),
  sheet: z.int(),
  /** The row that the names of the columns are in. */
  headerRow: z.int(),
  rows: z.int(),
  columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()) })),
  /** What the columns mean: as the last time, as a mapping that comes with Khronika says, or as their names suggest. */
  mapping: tableMapping.nullable(),
  from: z.enum(['remembered', 'ready', 'guessed']).nullable(),
});
export type OpenedTable = z.output<typeof openedTable>;

/** `sentence` names row, column and reason in the language that was asked for. */
const note = z.object({ row: z.int(), column: z.string().nullable(), sentence: z.string() });
/** What an import does, or would do. `refused` and `warnings` hold the first ones; how many there are stands beside them. */
export const tableResult = z.object({
  rows: z.int(),
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  refused: z.object({
    rows: z.int(),
    total: z.int(),
    first: z.array(note.extend({ note: z.enum(rowFaults) })),
  }),
  warnings: z.object({
    total: z.int(),
    first: z.array(note.extend({ note: z.enum(rowWarnings) })),
  }),
  /** Records that are made and changed, by type, and links that are made. */
  records: z.array(z.object({ type: z.string(), new: z.int(), changed: z.int() })),
  links: z.int(),
  /** The entry of the history, by which all of it can be taken back; null when nothing was written. */
  seq: z.int().nullable(),
});
export type TableResult = z.output<typeof tableResult>;

/** Tables: what their columns mean, what an import would do, importing them, and lists as tables. */
export const tableCalls = {
  /** Reads a table file. It is kept in memory until another one is read, `tables.close`, or the vault is locked. */
  'tables.open': {
    input: z.strictObject({
      file: path,
      sheet: z.string().max(255).optional(),
      encoding: z.string().max(40).optional(),
      headerRow: z.int().min(1).max(1000).optional(),
      /** What the columns are guessed for, where nothing is known of the table. */
      type: z.string().max(64).optional(),
    }),
    output: openedTable,
  },
  /** What an import would do. Writes nothing. */
  'tables.check': {
    input: z.strictObject({ table: token, mapping: tableMapping, language: language.default('en') }),
    output: tableResult,
    limit: 1024 * 1024,
  },
  /** Takes the good rows in as one entry of the history, and remembers what the columns mean. */
  'tables.import': {
    input: z.strictObject({ table: token, mapping: tableMapping, language: language.default('en') }),
    output: tableResult,
    limit: 1024 * 1024,
  },
  /** Writes the rows that the last check or import has refused into a table of their own, with the reasons. */
  'tables.refused': {
    input: z.strictObject({ table: token, file: path, language: language.default('en') }),
    output: z.object({ rows: z.int() }),
  },
  'tables.close': { input: z.strictObject({ table: token }), output: nothing },
  /**
   * Writes records as a table: those given, in this order, or all active ones of the type. Columns are `code`, `heading` (what lists show), keys of fields,
   * or parts of groups as `group.part`; what is internal is refused.
   */
  'tables.export': {
    input: z.strictObject({
      type: z.string().max(64),
      codes: z.array(z.string().max(64)).max(500_000).optional(),
      columns: z.array(z.string().max(128)).max(200).optional(),
      format: z.enum(['csv', 'xlsx']),
      /** Beside each date its first and last day, so that a year is not taken for its first of January. */
      bounds: z.boolean().default(false),
      language: language.default('en'),
      file: path,
    }),
    output: z.object({ rows: z.int(), columns: z.array(z.string()), withheld: z.int() }),
    limit: 4 * LARGE_LIMIT,
  },
} as const;
