import { stringify } from 'csv-stringify/sync';
import { guarded } from '../../../shared/tables/cell-text.ts';

/**
 * A table as CSV (RFC 4180): UTF-8 with the mark by which spreadsheets know that. A cell that begins like a formula has an apostrophe
 * before it; a number below zero is none.
 */
export function csvBytes(
  rows: readonly (readonly string[])[],
  { bom = true, guard = true }: { readonly bom?: boolean; readonly guard?: boolean } = {},
): Uint8Array {
  const cells = guard ? rows.map((row) => row.map((cell) => (NUMBER.test(cell) ? cell : guarded(cell)))) : rows;
  return new TextEncoder().encode(stringify(cells as string[][], { bom, record_delimiter: 'windows' }));
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;
