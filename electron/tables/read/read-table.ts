import { unread, type Extract } from '../../intake/text/extract.ts';
import type { TableWish, TextTable } from '../../intake/table-text.ts';
import { ZipBomb } from '../../intake/text/zip.ts';
import { readCsv } from './csv.ts';
import { readXlsx } from './xlsx.ts';

/** Reads a file as a table, by its content: a workbook, or text with delimiters. Runs in the reader process. */
export function readTable(bytes: Uint8Array, { sheet, encoding }: TableWish): Extract {
  if (isOle(bytes)) return unread(isEncrypted(bytes) ? 'encrypted' : 'unsupported');
  if (!isZip(bytes)) return answer(readCsv(bytes, encoding) ?? 'unsupported');
  try {
    const table = readXlsx(bytes, sheet);
    if (table === 'no-sheet') return withTable(noSheet(bytes));
    return answer(table ?? 'unsupported');
  } catch (error) {
    if (error instanceof ZipBomb) return unread('too-large');
    throw error;
  }
}

function answer(table: TextTable | 'damaged' | 'unsupported'): Extract {
  return typeof table === 'string' ? unread(table) : withTable(table);
}

function withTable(table: TextTable): Extract {
  return { pages: [], properties: {}, attachments: [], reason: null, table };
}

/** The sheets that there are instead, with none of them read. */
function noSheet(bytes: Uint8Array): TextTable {
  const first = readXlsx(bytes);
  const sheets = typeof first === 'object' && first !== null ? first.sheets : [];
  const none = { rows: [], faults: [], cut: null, sheet: sheets.length };
  return { kind: 'xlsx', encoding: null, delimiter: null, sheets, ...none };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** The container of old .xls files, and of workbooks with a password (MS-CFB 2.2). */
function isOle(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, at) => bytes[at] === byte);
}

function isEncrypted(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'));
}
