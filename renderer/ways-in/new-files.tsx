import { useState } from 'react';
import type { Watched } from '../../shared/contract/calls/watching.ts';
import { useFormats } from '../app/formats.ts';
import { useStore } from '../app/store.ts';
import { useWords } from '../app/words.ts';
import { sayFailure } from '../documents/document-acts.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { decideAbout, watched } from './watched.ts';
import './ways-in.css';

/** Files that are listed at once. */
const LISTED = 6;

/** What is new in watched folders, to be brought in or left. */
export function NewFiles() {
  const { t } = useWords();
  const folders = useStore(watched).filter(({ waiting }) => waiting.length > 0);
  if (folders.length === 0) return null;
  return (
    <section className="ways-new" aria-label={t('ways.watched')}>
      {folders.map((folder) => (
        <NewIn key={folder.id} folder={folder} />
      ))}
      <p className="ways-muted">{t('ways.new-still-there')}</p>
    </section>
  );
}

function NewIn({ folder }: { readonly folder: Watched }) {
  const { t } = useWords();
  const { size } = useFormats();
  const [isBusy, setBusy] = useState(false);
  const { waiting, name } = folder;
  const count = waiting.length;
  const decide = (decision: 'import' | 'leave', files?: readonly string[]): void => {
    setBusy(true);
    void decideAbout(folder, decision, files)
      .catch(sayFailure)
      .finally(() => setBusy(false));
  };
  return (
    <article aria-label={t('ways.new-title', { count, name })}>
      <h3>{t('ways.new-title', { count, name })}</h3>
      <ul className="ways-files">
        {waiting.slice(0, LISTED).map((file) => {
          const own = file.path.split(/[/\\]/).at(-1) ?? file.path;
          return (
            <li key={file.path}>
              <span className="ways-file-name" title={file.path}>
                {own}
              </span>
              <span className="ways-muted">{size(file.size)}</span>
              {count > 1 && (
                <>
                  <IconButton
                    icon="import"
                    label={t('ways.new-import-this', { name: own })}
                    isDisabled={isBusy}
                    onPress={() => decide('import', [file.path])}
                  />
                  <IconButton
                    icon="close"
                    label={t('ways.new-leave-this', { name: own })}
                    isDisabled={isBusy}
                    onPress={() => decide('leave', [file.path])}
                  />
                </>
              )}
            </li>
          );
        })}
        {count > LISTED && <li className="ways-muted">{t('ways.new-more', { count: count - LISTED })}</li>}
      </ul>
      <div className="ways-acts">
        <Button variant="primary" icon="import" isDisabled={isBusy} onPress={() => decide('import')}>
          {t('ways.new-import', { count })}
        </Button>
        <Button variant="quiet" isDisabled={isBusy} onPress={() => decide('leave')}>
          {t('ways.new-leave', { count })}
        </Button>
      </div>
    </article>
  );
}
