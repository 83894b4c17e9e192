import type { CallOutput } from '../../../shared/contract/calls.ts';
import { useFormats } from '../../app/formats.ts';
import { useWords } from '../../app/words.ts';
import { ScrollRegion } from '../../documents/scroll-region.tsx';
import { CodeTag } from '../../kit/code-tag.tsx';
import { useRow } from '../../mirror/use-mirror.ts';
import { findingWords } from '../checks/finding-words.ts';
import { reasonWords } from '../reason-words.ts';

interface ExportResultProps {
  readonly result: CallOutput<'submissions.export'>;
  readonly isSealed: boolean;
}

/** What lies in the folder now, who is named in it, and what stayed. */
export function ExportResult({ result, isSealed }: ExportResultProps) {
  const { t } = useWords();
  const { number } = useFormats();
  const { files, named, withheld, words, pages, packageHash, findings } = result;
  const toRead = findings.filter(({ severity }) => severity !== 'refuse');
  return (
    <div className="submissions-export" role="status">
      <p>
        {t('submissions.exported', { count: files.length })}{' '}
        {t(isSealed ? 'submissions.exported-sealed' : 'submissions.exported-clear')}
      </p>
      <p className="submissions-quiet">
        {[
          t('submissions.unit-words', { count: words, amount: number(words) }),
          t('submissions.unit-pages', { count: pages, amount: number(pages) }),
        ].join(' · ')}
      </p>
      <section>
        <h3>{t('submissions.named-in-it')}</h3>
        {named.length === 0 ? (
          <p>{t('submissions.named-nobody')}</p>
        ) : (
          <ul className="submissions-result-list">
            {named.map((code) => (
              <Named key={code} code={code} />
            ))}
          </ul>
        )}
      </section>
      {withheld.length > 0 && (
        <section>
          <h3>{t('submissions.stayed')}</h3>
          <ul className="submissions-result-list">
            {withheld.map(({ code, reason }) => (
              <li key={code}>
                <CodeTag code={code} /> {reasonWords(reason, t)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {toRead.length > 0 && (
        <section>
          <h3>{t('submissions.to-read')}</h3>
          <ul className="submissions-result-list">
            {toRead.map((finding) => (
              <li key={finding.key}>{findingWords(finding, t)}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{t('submissions.files')}</h3>
        <ScrollRegion label={t('submissions.files')} className="submissions-table-frame">
          <table className="submissions-files">
            <thead>
              <tr>
                <th scope="col">{t('submissions.file')}</th>
                <th scope="col">{t('submissions.hash')}</th>
              </tr>
            </thead>
            <tbody>
              {files.map(({ path, sha256 }) => (
                <tr key={path}>
                  <td>{path}</td>
                  <td className="submissions-code">{sha256}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </section>
      <p className="submissions-quiet">{t('submissions.package-hash')}</p>
      <p className="submissions-code">{packageHash}</p>
    </div>
  );
}

function Named({ code }: { readonly code: string }) {
  const row = useRow(code);
  return (
    <li>
      {row?.title ?? ''} <CodeTag code={code} />
    </li>
  );
}
