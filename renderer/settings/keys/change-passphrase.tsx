import { useState } from 'react';
import { call } from '../../app/host.ts';
import { useWords } from '../../app/words.ts';
import { isAgreed, NewPassphrase, NOT_TYPED } from '../../entry/new-passphrase.tsx';
import { ActDialog } from '../act-dialog.tsx';

interface ChangePassphraseProps {
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

/** Gives the open vault another passphrase in the place of the one that is used every day. */
export function ChangePassphrase({ onDone, onClose }: ChangePassphraseProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(NOT_TYPED);
  return (
    <ActDialog
      title={t('settings.passphrase-change')}
      act={t('settings.passphrase-change')}
      isReady={isAgreed(typed)}
      working={t('settings.passphrase-working')}
      onClose={onClose}
      onAct={async () => {
        await call('vault.passphrase', { passphrase: typed.passphrase });
        onDone(t('settings.passphrase-changed'));
      }}
    >
      {(isWorking) => <NewPassphrase typed={typed} onChange={setTyped} isDisabled={isWorking} comesFirst />}
    </ActDialog>
  );
}
