import { parse } from 'csv-parse/sync';

/** Rows of one list; what is beyond is not looked at. */
const MOST = 200_000;

/** The rows of a table with its first row as names; none where it is no table. */
export function readRows(text: string): { columns: string[]; rows: Record<string, string>[] } {
  const start = text.replace(/^\ufeff/, '');
  const first = start.slice(0, start.search(/[\r\n]|$/));
  const delimiter = [';', '\t', ','].toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ',';
  try {
    const table: string[][] = parse(start, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 4 * 1024 * 1024,
      to: MOST,
    });
    const columns = (table[0] ?? []).map((name) => name.trim());
    const rows = table
      .slice(1)
      .map((cells) => Object.fromEntries(columns.map((name, index) => [name, cells[index]?.trim() ?? ''])));
    return { columns, rows };
  } catch {
    return { columns: [], rows: [] };
  }
}
