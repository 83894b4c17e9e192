import { AlignmentType, BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { IBorderOptions, Paragraph } from 'docx';
import type { ReportTable } from '../document-model.ts';
import { ink, styleIds, textWidth } from './word-style.ts';
import { styled } from './word-text.ts';

const border = (size: number, color: string): IBorderOptions => ({ style: BorderStyle.SINGLE, size, color });
const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/**
 * A table with titles repeats them on every page; one without is a list of labels and values.
 *
 * @param language of the document
 */
export function wordTable(table: ReportTable, language: string): Table {
  const shares = table.columns.reduce((sum, { width }) => sum + width, 0);
  const widths = table.columns.map(({ width }) => Math.floor((textWidth * width) / shares));
  const titled = !isPlain(table);
  const alignment = (column: number) =>
    table.columns[column]?.align === 'end' ? { alignment: AlignmentType.RIGHT } : {};
  const cell = (column: number, children: Paragraph[]): TableCell =>
    new TableCell({ width: { size: widths[column] ?? 0, type: WidthType.DXA }, children });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ title }, column) =>
      cell(column, [styled(styleIds.tableHead, [{ text: title ?? '' }], alignment(column), language)]),
    ),
  });
  const rows = table.rows.map(
    (cells, row) =>
      new TableRow({
        ...(table.longRows === true ? {} : { cantSplit: true }),
        keepNext: staysWithNext(row, table),
        children: cells.map((lines, column) =>
          cell(
            column,
            (lines.length === 0 ? [[]] : lines).map((text) =>
              styled(styleIds.tableText, text, alignment(column), language),
            ),
          ),
        ),
      }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { marginUnitType: WidthType.DXA, top: 60, bottom: 40, left: 0, right: 140 },
    borders: {
      top: titled ? border(8, ink.heading) : border(4, ink.hairline),
      bottom: border(4, titled ? ink.rule : ink.hairline),
      left: none,
      right: none,
      insideVertical: none,
      insideHorizontal: border(4, ink.hairline),
    },
    rows: titled ? [head, ...rows] : rows,
  });
}

/**
 * Rows that may go on on the next page stay with nothing. A list of labels and values belongs on one page, and so does a short table; a longer one leaves no single row for the
 * last page. The header row stays with the first one by its style.
 */
function staysWithNext(row: number, table: ReportTable): boolean {
  const rows = table.rows.length;
  if (row === rows - 1) return table.keepWithNext === true;
  if (table.longRows === true) return false;
  return isPlain(table) || rows <= 3 || row === rows - 2;
}

/** Without titles: labels and values. */
function isPlain(table: ReportTable): boolean {
  return table.columns.every(({ title }) => title === undefined);
}
