import { existsSync } from 'node:fs';
import { fail } from '../../../shared/contract/errors.ts';
import type { Language } from '../../../shared/vocabulary/vocabulary.ts';
import { newestCode } from '../../archive/checkpoint.ts';
import { writeDurably } from '../../vault/durable.ts';
import type { Vault } from '../../vault/vault.ts';
import type { ReportDocument } from '../document-model.ts';
import { writePdf } from '../writers/pdf.ts';
import { coverRows, utc } from './custody-document.ts';
import { custodyWords } from './custody-words.ts';

/**
 * Writes the short code of the newest entry of the history as a page to print and keep. Nothing on it says anything about the content.
 * @param day ISO day on which it is made
 * @throws NOTHING_TO_SIGN while nothing was stored, FILE_EXISTS, DISK_FULL, WRITE_FAILED
 */
export async function writeCodeSheet(
  vault: Vault,
  { language, file, day }: { readonly language: Language; readonly file: string; readonly day: string },
): Promise<{ seq: number; code: string }> {
  const newest = newestCode(vault.catalogue) ?? fail('NOTHING_TO_SIGN');
  if (existsSync(file)) fail('FILE_EXISTS');
  const words = custodyWords(language);
  const { sheet } = words;
  const rows = [
    { label: sheet.entry, text: String(newest.seq) },
    { label: sheet.at, text: utc(newest.at) },
    { label: sheet.vault, text: vault.id },
    { label: sheet.day, text: day },
  ];
  const doc: ReportDocument = {
    language: words.tag,
    title: sheet.title,
    preparedOn: day,
    runningHead: '',
    pageFoot: '',
    cover: {
      addressee: '',
      title: sheet.title,
      subtitle: newest.code,
      rows: [{ label: sheet.code, value: [[{ text: newest.code, code: true, bold: true }]] }, ...coverRows(rows)],
      notices: sheet.purpose.slice(0, 1),
    },
    sections: [
      {
        id: 'purpose',
        counted: false,
        blocks: sheet.purpose.slice(1).map((text) => ({ kind: 'paragraph', runs: [{ text }] })),
      },
    ],
    footnotes: [],
  };
  await writeDurably(file, await writePdf(doc));
  return { seq: newest.seq, code: newest.code };
}
