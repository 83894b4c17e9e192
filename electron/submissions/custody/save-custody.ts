import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Custody } from '../../../shared/contract/calls/trust.ts';
import { fail } from '../../../shared/contract/errors.ts';
import { writeDurably } from '../../vault/durable.ts';
import type { Vault } from '../../vault/vault.ts';
import { csvBytes } from '../data/csv.ts';
import { custodyDocument } from './custody-document.ts';
import { custodyOf, type CustodyWish } from './custody-log.ts';
import { custodyWords } from './custody-words.ts';

/** In which form the log is written. */
export type CustodyFormat = 'pdf' | 'csv' | 'json';

/**
 * Writes the log into a file that a person chose.
 * @throws RECORD_NOT_FOUND, NOT_A_DOCUMENT, FILE_EXISTS, DISK_FULL, WRITE_FAILED
 */
export async function saveCustody(
  vault: Vault,
  code: string,
  { format, file, ...wish }: CustodyWish & { readonly format: CustodyFormat; readonly file: string },
): Promise<{ events: number; bytes: number; sha256: string }> {
  const custody = custodyOf(vault, code, wish);
  const bytes = await custodyBytes(custody, format);
  if (existsSync(file)) fail('FILE_EXISTS');
  await writeDurably(file, bytes);
  return {
    events: custody.events.length,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

export async function custodyBytes(custody: Custody, format: CustodyFormat): Promise<Uint8Array> {
  if (format === 'json') return Buffer.from(`${JSON.stringify(custody, null, 2)}\n`);
  if (format === 'csv') return csvBytes(csvRows(custody));
  const { writePdf } = await import('../writers/pdf.ts');
  return writePdf(custodyDocument(custody));
}

function csvRows({ events, language }: Custody): string[][] {
  const { columns } = custodyWords(language as 'en' | 'ru' | 'be');
  return [
    [columns.at, columns.entry, 'kind', columns.what, columns.by, columns.hash],
    ...events.map(({ at, seq, kind, text, by, hash }) => [
      at,
      seq === null ? '' : String(seq),
      kind,
      text,
      by ?? '',
      hash ?? '',
    ]),
  ];
}
