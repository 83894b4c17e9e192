import type { DataInput, WrittenData } from './data-record.ts';
import { csvBytes } from './csv.ts';
import { tablesOf } from './table-layout.ts';
import { workbookBytes } from './workbook.ts';

/** The records as tables for people and programs: CSV, one file a table, and all of them as sheets of one workbook. */
export async function writeTables(input: DataInput): Promise<WrittenData[]> {
  const tables = tablesOf(input).map(({ name, columns, rows }) => ({
    name,
    rows: [columns.map((column) => column.name), ...rows],
  }));
  return [
    ...tables.map(({ name, rows }) => ({ path: `tables/${name}.csv`, bytes: csvBytes(rows) })),
    { path: 'tables/tables.xlsx', bytes: await workbookBytes(tables) },
  ];
}
