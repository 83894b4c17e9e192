import { stringify } from 'csv-stringify/sync';
import { guarded } from '../../shared/tables/cell-text.ts';

/** A table as CSV (RFC 4180) in UTF-8 with the mark by which spreadsheets know that; no cell begins like a formula. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(guarded));
  return stringify(cells, { bom: true, record_delimiter: 'windows', quoted_match: /[\s']/ });
}
