import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../../shared/vocabulary/vocabulary.ts';
import { checkScripts } from './check-scripts.ts';
import { indexPage, type PackedDocument } from './index-page.ts';

/**
 * The files that stand beside the evidence in its bag: an index for people, a list of hashes, an extract of the history of each file, and
 * the scripts that check it all.
 *
 * @returns tag files of a bag (RFC 8493, section 2.2.4)
 */
export function packageTags(
  documents: readonly PackedDocument[],
  language: Language,
): { readonly path: string; readonly text: string }[] {
  return [
    { path: 'index.html', text: indexPage(documents, language) },
    {
      path: 'hashes.csv',
      text: stringify(
        documents.flatMap(({ number, fileName, sha256, origin, size, custody }) => [
          [number, `data/${fileName}`, size, sha256, origin?.sha256 ?? ''],
          ...(custody === null ? [] : [[number, `data/${custody.fileName}`, custody.size, custody.sha256, '']]),
        ]),
        { header: true, columns: ['annex', 'file', 'bytes', 'sha256', 'sha256 when it came in'] },
      ),
    },
    {
      path: 'history.csv',
      text: stringify(
        documents.flatMap(({ number, sha256, origin, redacted }) =>
          origin === null
            ? []
            : [
                [number, origin.receivedOn, 'came in', origin.sha256],
                ...(redacted ? [[number, '', 'redacted copy made', sha256]] : []),
                ...(!redacted && origin.sha256 !== sha256 ? [[number, '', 'copy made', sha256]] : []),
              ],
        ),
        { header: true, columns: ['annex', 'day', 'step', 'sha256'] },
      ),
    },
    ...checkScripts,
  ];
}
