import { useEffect, useState } from 'react';
import { call } from '../../app/host.ts';
import { useWords } from '../../app/words.ts';
import { isAgreed, NewPassphrase, NOT_TYPED } from '../../entry/new-passphrase.tsx';
import { ProgressBar } from '../../kit/progress.tsx';
import { ActDialog } from '../act-dialog.tsx';
import { RecoveryKeySheet } from './new-recovery-key.tsx';

interface ReplaceKeysProps {
  /** Files that an interrupted replacement left; null for a new one. */
  readonly left: number | null;
  readonly otherPassphrases: number;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

/** New keys for everything: what it does, how far it is, and that it can be interrupted. */
export function ReplaceKeys({ left, otherPassphrases, onDone, onClose }: ReplaceKeysProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(NOT_TYPED);
  const [made, setMade] = useState<{ readonly said: string; readonly recoveryKey: string } | null>(null);
  if (made !== null)
    return (
      <RecoveryKeySheet about={t('keys.replace-key')} recoveryKey={made.recoveryKey} onKept={() => onDone(made.said)} />
    );
  return (
    <ActDialog
      title={left !== null ? t('keys.replace-on') : t('keys.replace')}
      act={left !== null ? t('keys.replace-on') : t('keys.replace')}
      isReady={left !== null || isAgreed(typed)}
      working={t('keys.replacing')}
      onClose={onClose}
      onAct={async () => {
        const done =
          left === null
            ? await call('keys.replace', { passphrase: typed.passphrase })
            : { ...(await call('keys.follow', {})), recoveryKey: null };
        const { files, unreadable } = done;
        const said = [t('keys.replaced', { count: files })];
        if (unreadable > 0) said.push(t('keys.replace-unreadable', { count: unreadable }));
        if (done.recoveryKey === null) return onDone(said.join(' '));
        setMade({ said: said.join(' '), recoveryKey: done.recoveryKey });
      }}
    >
      {(isWorking) => (
        <>
          {left !== null ? (
            <p>{t('keys.replace-left', { count: left })}</p>
          ) : (
            <ul className="keys-means">
              <li>{t('keys.replace-what')}</li>
              <li>{t('keys.replace-ways')}</li>
              {otherPassphrases > 0 && <li>{t('keys.replace-passphrases', { count: otherPassphrases })}</li>}
              <li>{t('keys.replace-copies')}</li>
              <li>{t('keys.replace-time')}</li>
            </ul>
          )}
          {left !== null ? null : <NewPassphrase typed={typed} onChange={setTyped} isDisabled={isWorking} comesFirst />}
          {isWorking && <Rewrapped />}
        </>
      )}
    </ActDialog>
  );
}

const ASK_EVERY = 700;

/** How many files still wait for the new keys, asked again and again while it goes on. */
function Rewrapped() {
  const { t } = useWords();
  const [most, setMost] = useState(0);
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    let current = true;
    const ask = (): void =>
      void call('keys.list', {}).then(
        ({ filesToRewrap }) => {
          if (!current) return;
          setLeft(filesToRewrap);
          setMost((now) => Math.max(now, filesToRewrap));
        },
        () => {},
      );
    const timer = setInterval(ask, ASK_EVERY);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, []);
  return (
    <ProgressBar
      label={t('keys.replacing')}
      value={most - (left ?? 0)}
      max={left === null || most === 0 ? null : most}
      text={left === null ? '' : t('keys.files-left', { count: left })}
    />
  );
}
