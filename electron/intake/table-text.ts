import { z } from 'zod';

/**
 * What the reader makes of a table file: cells as texts, nothing else. It comes from a process that a hostile file may have taken over,
 * so it has limits on every side, and is checked like input from a stranger.
 */

/** Rows and columns of one table, and characters of one cell and of all of them. */
export const MAX_ROWS = 200_000;
export const MAX_COLUMNS = 500;
export const MAX_CELL = 200_000;
export const MAX_CELLS_TEXT = 64 * 1024 * 1024;
export const MAX_SHEETS = 500;
/** Bytes of a table file. */
export const TABLE_LIMIT = 256 * 1024 * 1024;
/** Cells that could not be read, each with its place; what is beyond is not told one by one. */
export const MAX_FAULTS = 10_000;
/** Rows that are sent at once, at most; see BATCH_TEXT for the characters. */
export const BATCH_ROWS = 2000;

/** What is wanted of a table file beside its rows. */
export const tableWish = z.strictObject({
  /** The sheet, by its name; the first one when left out. */
  sheet: z.string().max(255).optional(),
  /** In which a text is to be read; found out when left out. */
  encoding: z.string().max(40).optional(),
});
export type TableWish = z.output<typeof tableWish>;

/**
 * Why a cell was not read: it is larger than any field takes, its bytes are no text, a quotation mark in it never ends, a formula
 * without a value, an error value.
 */
export const cellFaults = ['too-long', 'encoding', 'quote', 'no-value', 'error-value'] as const;
export type CellFault = (typeof cellFaults)[number];

const count = z.int().min(0);
/** A row with its number as a spreadsheet shows it, counted from 1. Empty rows are left out, empty cells at the end too. */
export const textRow = z.strictObject({
  row: z.int().min(1).max(2_000_000),
  cells: z.array(z.string().max(MAX_CELL)).max(MAX_COLUMNS),
});
export type TextRow = z.output<typeof textRow>;

/** What is known of a table beside its rows. */
export const tableFacts = z.strictObject({
  kind: z.enum(['csv', 'xlsx']),
  encoding: z.string().max(40).nullable(),
  delimiter: z.string().max(1).nullable(),
  sheets: z.array(z.string().max(255)).max(MAX_SHEETS),
  /** The place of the sheet that was read among them. */
  sheet: count,
  faults: z.array(z.strictObject({ row: count, column: count, fault: z.enum(cellFaults) })).max(MAX_FAULTS),
  /** There is more than the limits allow. */
  cut: z.enum(['rows', 'columns', 'text']).nullable(),
});
export type TableFacts = z.output<typeof tableFacts>;

export interface TextTable extends TableFacts {
  readonly rows: readonly TextRow[];
}
