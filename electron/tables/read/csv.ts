import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { detectEncoding } from '../../intake/text/encoding.ts';
import type { TextTable } from '../../intake/table-text.ts';
import { collectRows } from './collect-rows.ts';

/** Delimiters that occur: Excel writes semicolons where the comma is the decimal sign. The first that fits best wins. */
const DELIMITERS = [',', ';', '\t', '|'];
/** Characters and records that the delimiter is found out from. */
const SAMPLE_TEXT = 64 * 1024;
const SAMPLE_RECORDS = 60;
/** Bytes that the encoding is found out from. */
const SAMPLE_BYTES = 256 * 1024;
/** What UTF-8 and single-byte decoders write for bytes that mean nothing. */
const BROKEN = '\u{FFFD}';

/**
 * A text table (RFC 4180, and what spreadsheets make of it): any delimiter and line end, quotes over several lines, rows of different
 * length.
 *
 * @param encoding in which to read it; found out when left out
 * @returns null when the bytes are no text
 */
export function readCsv(bytes: Uint8Array, encoding?: string): TextTable | null {
  const known = encoding !== undefined && iconv.encodingExists(encoding) ? encoding : encodingOf(bytes);
  if (known === null) return null;
  const text = decode(bytes, known);
  const delimiter = delimiterOf(text.slice(0, SAMPLE_TEXT));
  const collector = collectRows();
  const { read, unclosed } = allRecords(text, delimiter);
  if (unclosed !== null) collector.fault(unclosed, 0, 'quote');
  for (const [index, cells] of read.entries()) {
    const each = cells.map((cell, column) => {
      if (!cell.includes(BROKEN)) return cell;
      collector.fault(index + 1, column, 'encoding');
      return '';
    });
    if (!collector.add(index + 1, each)) break;
  }
  return { kind: 'csv', encoding: known, delimiter, sheets: [], sheet: 0, ...collector.end() };
}

/** A few broken places in UTF-8 do not make it another encoding: they are named, where a guess would garble every name. */
function encodingOf(bytes: Uint8Array): string | null {
  const detected = detectEncoding(bytes);
  if (detected !== null && detected.startsWith('utf-')) return detected;
  let [wide, broken] = [0, 0];
  for (const sign of new TextDecoder().decode(bytes.subarray(0, SAMPLE_BYTES))) {
    if (sign === BROKEN) broken += 1;
    else if (sign > '\u007f') wide += 1;
  }
  return wide > 0 && broken * 4 <= wide ? 'utf-8' : detected;
}

function decode(bytes: Uint8Array, encoding: string): string {
  const text = /^utf-(8|16)/.test(encoding) ? new TextDecoder(encoding).decode(bytes) : iconv.decode(bytes, encoding);
  return text.replace(/^\u{FEFF}/u, '');
}

/** The delimiter by which the first records have the most columns, and all of them as many. */
function delimiterOf(sample: string): string {
  // Excel's own first line for it.
  const said = /^sep=([,;\t|])\r?\n/.exec(sample)?.[1];
  if (said !== undefined) return said;
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const widths = records(sample, delimiter, SAMPLE_RECORDS).map((cells) => cells.length);
    const usual = mostFrequent(widths);
    const share = widths.filter((width) => width === usual).length / Math.max(1, widths.length);
    const score = (usual - 1) * share * share;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function mostFrequent(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 1;
}

function records(text: string, delimiter: string, to?: number): string[][] {
  try {
    return parsed(text, delimiter, to);
  } catch {
    // Of a sample the end of a quotation may be missing; then the quotation marks count for nothing.
    return parsed(text, delimiter, to, false);
  }
}

/** All records; or those before a quotation mark that never ends, with the number of the record that it stands in. */
function allRecords(text: string, delimiter: string): { read: string[][]; unclosed: number | null } {
  try {
    return { read: parsed(text, delimiter), unclosed: null };
  } catch (error) {
    const { code, records: whole } = error as { code?: string; records?: unknown };
    if (code !== 'CSV_QUOTE_NOT_CLOSED' || typeof whole !== 'number') throw error;
    return { read: whole === 0 ? [] : parsed(text, delimiter, whole), unclosed: whole + 1 };
  }
}

function parsed(text: string, delimiter: string, to?: number, quote: string | false = '"'): string[][] {
  return parse(text.replace(/^sep=[,;\t|]\r?\n/, ''), {
    delimiter,
    quote,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    ...(to === undefined ? {} : { to }),
  });
}
