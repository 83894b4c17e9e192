import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { fail } from '../../../shared/contract/errors.ts';
import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { resolveTerm, termLabel, termOf, type Language } from '../../../shared/vocabulary/vocabulary.ts';
import { writeDurably } from '../../vault/durable.ts';
import { writePdf } from '../writers/pdf.ts';
import { writeWord } from '../writers/word.ts';
import { composeConsentForm } from './compose-form.ts';

export interface ConsentFormInput {
  readonly language: Language;
  /** Terms of `consent-recipient`, or words by which they are known; others stand as written. */
  readonly recipients: readonly string[];
  readonly forSource: boolean;
  /** A folder, or one to be made in a folder that is there. What is in it stays. */
  readonly folder: string;
}

/**
 * Writes a form to be printed, talked through and signed, as Word and as PDF. It holds nothing of any archive.
 *
 * @param vault folder of the open archive, in which nothing is written; null when none is open
 * @param today ISO day, the only time that the files carry
 * @throws EXPORT_EXISTS, EXPORT_INSIDE_VAULT, FOLDER_NOT_FOUND, DISK_FULL, WRITE_FAILED
 */
export async function writeConsentForm(
  { language, recipients, forSource, folder }: ConsentFormInput,
  vault: string | null,
  today: string,
): Promise<{ files: string[] }> {
  const known = vocabularyOf('consent-recipient');
  const labels = recipients.map((recipient) => {
    const id = resolveTerm(known, recipient) ?? recipient;
    return termOf(known, id) === undefined ? recipient : termLabel(known, id, language);
  });
  const name = `${forSource ? 'source-agreement' : 'consent'}-${language}`;
  const files = [`${name}.docx`, `${name}.pdf`];
  const place = placeFor(folder, vault);
  if (files.some((file) => existsSync(join(place, file)))) fail('EXPORT_EXISTS');
  const doc = composeConsentForm({ language, recipients: [...new Set(labels)], forSource, today });
  const [word, pdf] = [await writeWord(doc), await writePdf(doc)];
  if (!existsSync(place)) mkdirSync(place, { mode: 0o700 });
  await writeDurably(join(place, `${name}.docx`), word);
  await writeDurably(join(place, `${name}.pdf`), pdf);
  return { files };
}

/** The folder by its real path, outside the archive. */
function placeFor(folder: string, vault: string | null): string {
  const wanted = resolve(folder);
  if (!existsSync(dirname(wanted))) fail('FOLDER_NOT_FOUND');
  const place = existsSync(wanted) ? realpathSync(wanted) : join(realpathSync(dirname(wanted)), basename(wanted));
  if (vault !== null && `${place}${sep}`.startsWith(`${realpathSync(vault)}${sep}`)) fail('EXPORT_INSIDE_VAULT');
  return place;
}
