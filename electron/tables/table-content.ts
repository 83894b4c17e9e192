import { fail } from '../../shared/contract/errors.ts';
import { definitionOf } from '../../shared/records/definitions.ts';
import type { ExportedTable, ExportWish } from './export-table.ts';
import { csvText } from './write-csv.ts';

/** The bytes or the text of an exported table. EXPORT_CELL_TOO_LONG where a workbook could not hold a text. */
export async function tableContent(
  { rows, codes, columns }: ExportedTable,
  format: 'csv' | 'xlsx',
  { type, language }: Pick<ExportWish, 'type' | 'language'>,
): Promise<Uint8Array | string> {
  if (format === 'csv') return csvText(rows);
  const { CELL_LIMIT, xlsxBytes } = await import('./write-xlsx.ts');
  for (const [index, row] of rows.entries()) {
    const column = row.findIndex((text) => text.length >= CELL_LIMIT);
    if (column >= 0)
      fail('EXPORT_CELL_TOO_LONG', { code: codes[index - 1] ?? '', column: columns[column] ?? '', limit: CELL_LIMIT });
  }
  return xlsxBytes(definitionOf(type).plural[language], rows);
}
