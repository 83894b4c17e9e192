import ExcelJS from 'exceljs';

/** Characters that a cell of a workbook can hold (Excel specifications and limits). */
export const CELL_LIMIT = 32_767;
const WIDEST = 60;
const NARROWEST = 8;

/** A workbook of one sheet with a header that stays in sight. Every cell is text: nothing in it is carried out or taken for a date. */
export async function xlsxBytes(sheet: string, rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  // Nothing in the file says who made it, or when.
  workbook.creator = '';
  workbook.created = workbook.modified = new Date(0);
  const page = workbook.addWorksheet(sheet.replaceAll(/[\\/*?:[\]]/g, ' ').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  const widths = (rows[0] ?? []).map((_none, column) =>
    rows.slice(0, 200).reduce((most, row) => Math.max(most, (row[column] ?? '').length), NARROWEST),
  );
  page.columns = widths.map((width) => ({ width: Math.min(width + 2, WIDEST), style: { numFmt: '@' } }));
  for (const row of rows) {
    const written = page.addRow(row.map(textCell));
    // Text that begins like a formula keeps being text when somebody edits the cell (ISO/IEC 29500-1, 18.8.45).
    for (const [column, text] of row.entries())
      if (/^[=+\-@\t\r]/.test(text)) written.getCell(column + 1).style = { numFmt: '@', quotePrefix: true } as never;
  }
  page.getRow(1).font = { bold: true };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** What stood behind an apostrophe in a text table keeps it, so that reading takes one away from both alike. */
function textCell(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
