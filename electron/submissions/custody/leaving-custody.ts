import type { Custody } from '../../../shared/contract/calls/trust.ts';
import type { Language } from '../../../shared/vocabulary/vocabulary.ts';
import type { Vault } from '../../vault/vault.ts';
import { packageWords } from '../package/package-words.ts';
import { custodyDocument } from './custody-document.ts';
import { custodyOf } from './custody-log.ts';
import { custodyWords, type CustodyKind } from './custody-words.ts';

/**
 * What is told of a document that leaves: what became of its files. What the archive makes of it (to what it is linked, where it is cited, how it is
 * described), where else it was sent and how large the archive is, is nobody's matter outside.
 */
const LEAVING: ReadonlySet<string> = new Set<CustodyKind>([
  'created',
  'file-in',
  'file-moved',
  'file-out',
  'redacted',
  'is-redaction',
  'trashed',
  'restored',
  'stamped',
  'found',
  'whole',
  'repaired',
]);

/**
 * The custody log of a document as it may leave with it: without names, without the id of the vault, by which two submissions could be told to be from
 * the same people, and with days in the place of hours, which would tell when somebody works.
 *
 * @param code of the document whose file goes
 * @throws RECORD_NOT_FOUND, NOT_A_DOCUMENT
 */
export function leavingCustody(vault: Vault, code: string, language: Language): Custody {
  const custody = custodyOf(vault, code, { language, names: false, ways: false });
  return {
    ...custody,
    files: custody.files.map((file) => ({
      ...file,
      added: dayOf(file.added),
      checked: file.checked === null ? null : dayOf(file.checked),
    })),
    events: custody.events
      .filter(({ kind }) => LEAVING.has(kind))
      .map((event) => ({
        ...event,
        at: dayOf(event.at),
        seq: null,
        text: event.text.replaceAll(/(\d{4}-\d{2}-\d{2})T[\d:.]+Z?/g, '$1'),
      })),
    checkpoint: { ...custody.checkpoint, vault: '', at: dayOf(custody.checkpoint.at) },
    made: dayOf(custody.made),
  };
}

/** The same as a PDF that lies beside the annex. */
export async function leavingCustodyPdf(
  vault: Vault,
  code: string,
  { language, number, today }: { readonly language: Language; readonly number: number; readonly today: string },
): Promise<Uint8Array> {
  const custody = { ...leavingCustody(vault, code, language), made: today };
  const { notice, taken } = custodyWords(language).leaving;
  const { writePdf } = await import('../writers/pdf.ts');
  return writePdf(custodyDocument(custody, { name: `${packageWords[language].number} ${number}`, notice, taken }));
}

function dayOf(instant: string): string {
  return instant.slice(0, 10);
}
