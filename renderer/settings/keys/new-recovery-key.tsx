import { useState } from 'react';
import { call } from '../../app/host.ts';
import { useWords } from '../../app/words.ts';
import { RecoveryKeyShown } from '../../entry/recovery-kit.tsx';
import { Working } from '../../kit/act-said.tsx';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { ActDialog } from '../act-dialog.tsx';

interface NewRecoveryKeyProps {
  readonly hasOne: boolean;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

/** A recovery key in the place of the one there is, shown this once. */
export function NewRecoveryKey({ hasOne, onDone, onClose }: NewRecoveryKeyProps) {
  const { t } = useWords();
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  if (recoveryKey === null)
    return (
      <ActDialog
        title={t('keys.recovery-key')}
        act={t('keys.recovery-key-make')}
        isReady
        working={t('keys.making')}
        onClose={onClose}
        onAct={async () => setRecoveryKey((await call('keys.recovery-key', {})).recoveryKey)}
      >
        {() => (
          <>
            <p>{t('keys.recovery-key-help')}</p>
            {hasOne && <p>{t('keys.recovery-key-replaces')}</p>}
          </>
        )}
      </ActDialog>
    );
  return <RecoveryKeySheet recoveryKey={recoveryKey} onKept={() => onDone(t('keys.recovery-key-made'))} />;
}

interface RecoveryKeySheetProps {
  /** Why it is shown, where nobody asked for it. */
  readonly about?: string;
  readonly recoveryKey: string;
  readonly onKept: () => void;
}

/** The recovery key of the open vault. It goes when somebody says that it is kept. */
export function RecoveryKeySheet({ about, recoveryKey, onKept }: RecoveryKeySheetProps) {
  const { t } = useWords();
  const [isKept, setKept] = useState(false);
  const [isHurried, setHurried] = useState(false);
  return (
    <Dialog
      title={t('entry.recovery-title')}
      isOpen
      onClose={() => (isKept ? onKept() : setHurried(true))}
      footer={
        <Button variant="primary" isDisabled={!isKept} onPress={onKept}>
          {t('keys.finish')}
        </Button>
      }
    >
      <div className="settings-form keys-sheet">
        {about === undefined ? null : <p>{about}</p>}
        <RecoveryKeyShown recoveryKey={recoveryKey} isKept={isKept} onKept={setKept} />
        <Working>{isHurried && !isKept ? t('keys.shown-once') : ''}</Working>
      </div>
    </Dialog>
  );
}
