import type { CallOutput } from '../../shared/contract/calls.ts';
import { putOnClipboard } from '../app/clipboard.ts';
import { useFormats } from '../app/formats.ts';
import { go } from '../app/place.ts';
import { useWords } from '../app/words.ts';
import { IconButton } from '../kit/button.tsx';
import { say } from '../kit/notices.tsx';
import { useRow } from '../mirror/use-mirror.ts';

type File = CallOutput<'records.show'>['files'][number];

/** Where a file came from, its hash, and what it says of itself. */
export function FileFacts({ file }: { readonly file: File }) {
  const { t } = useWords();
  const formats = useFormats();
  const source = useRow(file.source ?? undefined);
  const properties = Object.entries(file.properties);
  const copy = async (): Promise<void> => {
    try {
      await putOnClipboard(file.sha256);
      say({ text: t('documents.hash-copied') });
    } catch {
      say({ text: t('documents.hash-not-copied'), tone: 'caution' });
    }
  };
  const lines: readonly (readonly [label: string, value: string])[] = [
    [t('documents.file-name'), file.name],
    [t('documents.file-path'), file.path],
    [t('documents.file-type'), `${file.extension.toUpperCase()} · ${file.mime}`],
    [t('documents.file-size'), formats.size(file.size)],
    [t('documents.file-pages'), file.pages === 0 ? '' : formats.number(file.pages)],
    [t('documents.file-modified'), file.modified === null ? '' : formats.instant(file.modified)],
    [t('documents.file-added'), formats.instant(file.added)],
    [t('documents.file-added-by'), file.addedBy ?? ''],
  ];
  return (
    <section className="documents-file">
      <h3>{t('documents.provenance')}</h3>
      <dl className="documents-facts">
        {lines
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        {file.source !== null && (
          <div>
            <dt>{t('documents.file-source')}</dt>
            <dd>
              <button
                type="button"
                className="documents-plain-link"
                onClick={() => file.source !== null && go({ room: 'records', type: 'source', code: file.source })}
              >
                {source?.title === undefined || source.title === '' ? file.source : source.title}
              </button>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('documents.file-hash')}</dt>
          <dd className="documents-hash">
            <code>{file.sha256}</code>
            <IconButton icon="copy" label={t('documents.copy-hash')} onPress={() => void copy()} />
          </dd>
        </div>
      </dl>
      {properties.length > 0 && (
        <details className="documents-properties">
          <summary>{t('documents.file-properties', { count: properties.length })}</summary>
          <dl className="documents-facts">
            {properties.map(([key, value]) => (
              <div key={key}>
                <dt>{key}</dt>
                <dd className="documents-said">{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
