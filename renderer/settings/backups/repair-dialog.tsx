import { useState } from 'react';
import type { BackupPlace, BackupRepair } from '../../../shared/contract/calls/backups.ts';
import { call } from '../../app/host.ts';
import { lockVault } from '../../app/session.ts';
import { useWords } from '../../app/words.ts';
import { NOTHING_HELD, unlockOf } from '../../entry/held.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { CheckBox } from '../../kit/switch.tsx';
import { ActDialog } from '../act-dialog.tsx';
import { HeldChoice } from './held-choice.tsx';
import { PlaceChoice } from './place-choice.tsx';
import { RepairOutcome } from './repair-outcome.tsx';

interface RepairDialogProps {
  readonly places: readonly BackupPlace[];
  readonly onClose: () => void;
}

/** Closes the vault, takes back what is damaged, and says what was done. Then it is unlocked anew: it may be another one than was shown. */
export function RepairDialog({ places, onClose }: RepairDialogProps) {
  const { t } = useWords();
  const [held, setHeld] = useState(NOTHING_HELD);
  const [place, setPlace] = useState(places[0]?.id ?? '');
  const [acceptLoss, setAcceptLoss] = useState(false);
  const [repaired, setRepaired] = useState<BackupRepair | null>(null);
  const unlock = unlockOf(held);
  const leave = (): void => void lockVault();
  if (repaired !== null)
    return (
      <Dialog
        title={t('backups.repair')}
        isOpen
        onClose={leave}
        footer={
          <Button variant="primary" onPress={leave}>
            {t('backups.unlock-again')}
          </Button>
        }
      >
        <RepairOutcome repaired={repaired} />
      </Dialog>
    );
  return (
    <ActDialog
      title={t('backups.repair')}
      act={t('backups.repair-act')}
      isReady={unlock !== null && place !== ''}
      working={t('backups.repairing')}
      onClose={onClose}
      onAct={async () => {
        if (unlock !== null) setRepaired(await call('backups.repair-open', { place, unlock, acceptLoss }));
      }}
    >
      {(isWorking) => (
        <>
          <p>{t('backups.repair-help')}</p>
          <PlaceChoice places={places} value={place} isDisabled={isWorking} onChange={setPlace} />
          <HeldChoice held={held} onChange={setHeld} isDisabled={isWorking} />
          <CheckBox label={t('backups.accept-loss')} value={acceptLoss} onChange={setAcceptLoss} />
        </>
      )}
    </ActDialog>
  );
}
