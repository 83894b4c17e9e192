import ExcelJS from 'exceljs';
import { strToU8, unzipSync } from 'fflate';
import { plainZip } from './zip.ts';

/** Characters that a cell of a workbook can hold (Excel specifications and limits). */
const CELL_LIMIT = 32_767;
const WIDEST = 60;
const NARROWEST = 8;

/**
 * Tables as the sheets of one workbook, with headers that stay in sight. Every cell is text: nothing is carried out or taken for a date.
 * The file says nothing of who made it, when, where and with what, and is the same every time.
 */
export async function workbookBytes(
  tables: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[],
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const names = new Set<string>();
  for (const { name, rows } of tables) addSheet(workbook.addWorksheet(sheetName(name, names), FROZEN), rows);
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  return plainZip(
    Object.entries(parts)
      .filter(([path]) => !path.endsWith('/'))
      .map(([path, bytes]) => ({ path, bytes: SILENT[path] ?? bytes })),
  );
}

const FROZEN = { views: [{ state: 'frozen' as const, ySplit: 1 }] };

/** Properties of the file, without any. */
const SILENT: Readonly<Record<string, Uint8Array>> = {
  'docProps/core.xml': strToU8(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
  ),
  'docProps/app.xml': strToU8(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
  ),
};

function addSheet(sheet: ExcelJS.Worksheet, rows: readonly (readonly string[])[]): void {
  sheet.columns = (rows[0] ?? []).map((_none, column) => ({
    width: Math.min(
      rows.slice(0, 200).reduce((most, row) => Math.max(most, (row[column] ?? '').length), NARROWEST) + 2,
      WIDEST,
    ),
    style: { numFmt: '@' },
  }));
  for (const row of rows) {
    const written = sheet.addRow(row.map(cut));
    // Text that begins like a formula stays text when somebody edits the cell (ISO/IEC 29500-1, 18.8.45).
    for (const [column, text] of row.entries())
      if (/^[=+\-@\t\r]/.test(text)) written.getCell(column + 1).style = { numFmt: '@', quotePrefix: true } as never;
  }
  sheet.getRow(1).font = { bold: true };
}

function cut(text: string): string {
  return text.length <= CELL_LIMIT ? text : `${text.slice(0, CELL_LIMIT - 1)}…`;
}

/** At most 31 characters, none of those that mean something in a formula, and none twice. */
function sheetName(name: string, taken: Set<string>): string {
  const plain = name.replaceAll(/[\\/*?:[\]]/g, ' ');
  let found = plain.slice(0, 31);
  for (let count = 2; taken.has(found.toLowerCase()); count += 1) found = `${plain.slice(0, 28)} ${count}`;
  taken.add(found.toLowerCase());
  return found;
}
