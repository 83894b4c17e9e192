import { useState } from 'react';
import type { BackupPlace, BackupRepair } from '../../../shared/contract/calls/backups.ts';
import { call } from '../../app/host.ts';
import { lockVault } from '../../app/session.ts';
import { useWords, type WordKey } from '../../app/words.ts';
import { NOTHING_HELD, unlockOf } from '../../entry/held.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { CheckBox } from '../../kit/switch.tsx';
import { ActDialog } from '../act-dialog.tsx';
import { FoundWords } from './found-words.tsx';
import { HeldChoice } from './held-choice.tsx';
import { PlaceChoice } from './place-choice.tsx';

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
        <Outcome repaired={repaired} />
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

function Outcome({ repaired: { ok, repaired, lost, kept, verification } }: { readonly repaired: BackupRepair }) {
  const { t } = useWords();
  return (
    <div className="backups-found">
      {repaired.length === 0 && lost.length === 0 ? <p>{t('backups.repair-nothing')}</p> : null}
      <ul>
        {repaired.map(({ what, where }) => (
          <li key={`${what} ${where}`}>{t(REPAIRED[what], { where })}</li>
        ))}
        {lost.map(({ kind, where }) => (
          <li key={`${kind} ${where}`} className="backups-wrong">
            {t(LOST[kind], { where })}
          </li>
        ))}
      </ul>
      {verification === null ? <p>{t('backups.repair-refused')}</p> : <FoundWords verification={verification} />}
      {kept === null ? null : <p className="backups-note">{t('backups.kept', { folder: kept })}</p>}
      {ok ? null : <p>{t('backups.repair-not-all')}</p>}
    </div>
  );
}

const REPAIRED = {
  'vault.json': 'backups.repaired-description',
  'key-slot': 'backups.repaired-slot',
  catalogue: 'backups.repaired-catalogue',
  file: 'backups.repaired-file',
} as const satisfies Record<BackupRepair['repaired'][number]['what'], WordKey>;

const LOST = {
  history: 'backups.lost-history',
  text: 'backups.lost-text',
  layer: 'backups.lost-layer',
  table: 'backups.lost-table',
  'key-slot': 'backups.lost-slot',
  file: 'backups.lost-file',
  diverged: 'backups.lost-diverged',
  catalogue: 'backups.lost-catalogue',
} as const satisfies Record<BackupRepair['lost'][number]['kind'], WordKey>;
