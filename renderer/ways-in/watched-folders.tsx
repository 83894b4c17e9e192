import { useState } from 'react';
import type { Watched } from '../../shared/contract/calls/watching.ts';
import { call } from '../app/host.ts';
import { useSession } from '../app/session.ts';
import { useStore } from '../app/store.ts';
import { useWords } from '../app/words.ts';
import { sayFailure } from '../documents/document-acts.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { say } from '../kit/notices.tsx';
import { NewFiles } from './new-files.tsx';
import { watched } from './watched.ts';
import './ways-in.css';

/** The folders that are watched: to add one, let one rest, stop, and look now. */
export function WatchedFolders() {
  const { t, language } = useWords();
  const { open } = useSession();
  const folders = useStore(watched);
  const [isBusy, setBusy] = useState(false);
  const canWrite = open !== null && !open.readOnly;
  const act = (asked: () => Promise<readonly Watched[]>): void => {
    setBusy(true);
    void asked()
      .then((now) => watched.write(now))
      .catch(sayFailure)
      .finally(() => setBusy(false));
  };
  const add = async (): Promise<readonly Watched[]> => {
    const { places } = await call('shell.choose', { what: 'folder-to-watch', language });
    const [place] = places;
    return place === undefined ? folders : call('watch.add', { folder: place.place });
  };
  return (
    <div className="ways-watched">
      <p>{t('ways.watched-help')}</p>
      {folders.length === 0 ? (
        <p className="ways-muted">{t('ways.watched-none')}</p>
      ) : (
        <ul className="ways-folders">
          {folders.map((folder) => (
            <li key={folder.id}>
              <Icon name="folder" />
              <span className="ways-folder-words">
                <span className="ways-file-name" title={folder.path}>
                  {folder.name}
                </span>
                <span className="ways-muted">{stateOf(folder, t)}</span>
              </span>
              <IconButton
                icon={folder.paused ? 'resume' : 'pause'}
                label={t(folder.paused ? 'ways.watched-resume' : 'ways.watched-pause', { name: folder.name })}
                isDisabled={!canWrite || isBusy}
                onPress={() => act(() => call('watch.pause', { id: folder.id, paused: !folder.paused }))}
              />
              <IconButton
                icon="close"
                label={t('ways.watched-stop', { name: folder.name })}
                isDisabled={!canWrite || isBusy}
                onPress={() =>
                  act(async () => {
                    const now = await call('watch.remove', { id: folder.id });
                    say({ text: t('ways.watched-stopped', { name: folder.name }) });
                    return now;
                  })
                }
              />
            </li>
          ))}
        </ul>
      )}
      <div className="ways-acts">
        <Button icon="add" isDisabled={!canWrite || isBusy} onPress={() => act(add)}>
          {t('ways.watched-add')}
        </Button>
        {folders.length > 0 && (
          <Button variant="quiet" icon="retry" isDisabled={isBusy} onPress={() => act(() => call('watch.look', {}))}>
            {t('ways.watched-look')}
          </Button>
        )}
      </div>
      <NewFiles />
    </div>
  );
}

function stateOf({ paused, isGone, waiting }: Watched, t: ReturnType<typeof useWords>['t']): string {
  if (paused) return t('ways.watched-paused');
  if (isGone) return t('ways.watched-gone');
  return waiting.length === 0 ? t('ways.watched-nothing') : t('ways.watched-waiting', { count: waiting.length });
}
