import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { fail } from '../../shared/contract/errors.ts';
import { because, type ReasonId } from '../../shared/contract/reasons.ts';
import { columnNames } from '../../shared/tables/mapping.ts';
import type { Reader } from '../intake/reader.ts';
import {
  MAX_CELLS_TEXT,
  MAX_COLUMNS,
  MAX_ROWS,
  type TableWish,
  type TextRow,
  type TextTable,
} from '../intake/table-text.ts';
import type { Reason } from '../intake/text/extract.ts';

/** A table as it was read, with its columns by name. */
export interface ReadTable extends Omit<TextTable, 'rows'> {
  readonly columns: readonly string[];
  readonly headerRow: number;
  /** Those below the header. */
  readonly rows: readonly TextRow[];
  /** By which what its columns mean is remembered: a digest of their names. */
  readonly digest: string;
}

export interface OpenOptions extends TableWish {
  /** The row that names the columns; found out when left out. */
  readonly headerRow?: number;
}

/** Rows at the beginning among which the header is looked for. */
const HEADER_AMONG = 20;

/**
 * Reads a table file in the reader process.
 * @throws READ_FAILED, TABLE_UNREADABLE, TABLE_TOO_LARGE, TABLE_ENCODING, TABLE_QUOTE, SHEET_UNKNOWN
 */
export async function openTable(
  reader: Reader,
  file: string,
  { headerRow, ...wish }: OpenOptions = {},
  signal?: AbortSignal,
): Promise<ReadTable> {
  const table = await readFile(reader, file, wish, signal);
  refuseWhole(table);
  const header = table.rows.find(({ row }) => row === (headerRow ?? likelyHeader(table.rows)));
  if (header === undefined) fail('TABLE_UNREADABLE', because('table-no-header'));
  const rows = table.rows.filter(({ row }) => row > header.row);
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const columns = columnNames(header.cells, width);
  const digest = createHash('sha256').update(JSON.stringify(columns)).digest('hex').slice(0, 32);
  return { ...table, columns, headerRow: header.row, rows, digest };
}

async function readFile(
  reader: Reader,
  file: string,
  wish: TableWish,
  signal: AbortSignal | undefined,
): Promise<TextTable> {
  let size: number;
  try {
    const found = await stat(file);
    if (!found.isFile()) throw new Error('no file');
    ({ size } = found);
  } catch (error) {
    return fail('READ_FAILED', {}, error);
  }
  const bytes = streamOf(file);
  try {
    const { table, reason } = await reader.read(
      { mime: '', name: '', size, bytes, view: 'table', table: wish },
      signal,
    );
    if (table === undefined) return fail('TABLE_UNREADABLE', because(WHY[reason ?? 'damaged'] ?? 'table-damaged'));
    if (table.rows.length === 0 && table.sheet >= table.sheets.length && table.kind === 'xlsx')
      return fail('SHEET_UNKNOWN', { sheet: wish.sheet ?? '', known: table.sheets.join(', ') });
    return table;
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^E[A-Z]+$/.test(String(error.code)))
      return fail('READ_FAILED', {}, error);
    throw error;
  }
}

/** Opened when the first byte is asked for: a reader that refuses a file by its size asks for none. */
async function* streamOf(file: string): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(file)) yield chunk as Uint8Array;
}

const WHY: Readonly<Partial<Record<Reason, ReasonId>>> = {
  empty: 'table-empty',
  encrypted: 'table-encrypted',
  damaged: 'table-damaged',
  unsupported: 'table-kind',
  'timed-out': 'table-timed-out',
  'reader-crashed': 'table-crashed',
};

/** What makes a table unfit as a whole: signs that cannot be read tell that others are wrong too. */
function refuseWhole(table: TextTable): void {
  if (table.cut !== null)
    fail('TABLE_TOO_LARGE', { rows: MAX_ROWS, columns: MAX_COLUMNS, megabytes: MAX_CELLS_TEXT / 2 ** 20 });
  for (const { row, column, fault } of table.faults) {
    if (fault === 'quote') fail('TABLE_QUOTE', { row });
    if (fault !== 'encoding') continue;
    const header = table.rows.find((each) => each.row === likelyHeader(table.rows));
    const name = columnNames(header?.cells ?? [], column + 1)[column] ?? '';
    fail('TABLE_ENCODING', { row, column: name, encoding: table.encoding ?? '' });
  }
  if (table.rows.length === 0) fail('TABLE_UNREADABLE', because('table-empty'));
}

/** The first row that fills nearly as many columns as any other: above it a title may stand. */
function likelyHeader(rows: readonly TextRow[]): number | undefined {
  const first = rows.slice(0, HEADER_AMONG);
  const filled = ({ cells }: TextRow): number => cells.filter((cell) => cell.trim() !== '').length;
  const most = Math.max(0, ...first.map(filled));
  return first.find((row) => filled(row) * 5 >= most * 3)?.row;
}
