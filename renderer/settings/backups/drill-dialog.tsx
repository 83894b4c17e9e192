import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { BackupPlace } from '../../../shared/contract/calls/backups.ts';
import { useFormats } from '../../app/formats.ts';
import { call } from '../../app/host.ts';
import { useWords } from '../../app/words.ts';
import { NOTHING_HELD, unlockOf } from '../../entry/held.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { ActDialog } from '../act-dialog.tsx';
import { FoundWords } from './found-words.tsx';
import { HeldChoice } from './held-choice.tsx';

/** Opens the newest backup as one would after a loss, with what is typed, and says whether everything in it is whole. */
export function DrillDialog({ place, onClose }: { readonly place: BackupPlace; readonly onClose: () => void }) {
  const { t } = useWords();
  const { instant } = useFormats();
  const [held, setHeld] = useState(NOTHING_HELD);
  const [drilled, setDrilled] = useState<CallOutput<'backups.drill'> | null>(null);
  const unlock = unlockOf(held);
  if (drilled !== null)
    return (
      <Dialog
        title={t('backups.drill-title')}
        isOpen
        onClose={onClose}
        footer={
          <Button variant="primary" onPress={onClose}>
            {t('kit.close')}
          </Button>
        }
      >
        <p>{t('backups.drilled', { when: instant(drilled.at) })}</p>
        <FoundWords verification={drilled.verification} />
      </Dialog>
    );
  return (
    <ActDialog
      title={t('backups.drill-title')}
      act={t('backups.drill')}
      isReady={unlock !== null}
      working={t('backups.drilling')}
      onClose={onClose}
      onAct={async () => {
        if (unlock !== null) setDrilled(await call('backups.drill', { place: place.id, unlock }));
      }}
    >
      {(isWorking) => (
        <>
          <p>{t('backups.drill-help')}</p>
          <HeldChoice held={held} onChange={setHeld} isDisabled={isWorking} />
        </>
      )}
    </ActDialog>
  );
}
