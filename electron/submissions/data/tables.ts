import type { DataInput, WrittenData } from './data-record.ts';
import { csvBytes } from './csv.ts';
import { tablesOf } from './table-layout.ts';
import { workbookBytes } from './workbook.ts';

/** The records as tables for people and programs: one a type of record, one a group of entries, links, sources, and what the columns are. As CSV, one file each. */
export function writeCsv(input: DataInput): Promise<WrittenData[]> {
  return Promise.resolve(
    rowsOf(input).map(({ name, rows }) => ({ path: `tables/${name}.csv`, bytes: csvBytes(rows) })),
  );
}

/** The tables as the sheets of one workbook. */
export async function writeXlsx(input: DataInput): Promise<WrittenData[]> {
  return [{ path: 'tables/tables.xlsx', bytes: await workbookBytes(rowsOf(input)) }];
}

function rowsOf(input: DataInput): { readonly name: string; readonly rows: readonly (readonly string[])[] }[] {
  return tablesOf(input).map(({ name, columns, rows }) => ({
    name,
    rows: [columns.map((column) => column.name), ...rows],
  }));
}
