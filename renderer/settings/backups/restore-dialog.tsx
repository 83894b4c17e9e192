import { useState } from 'react';
import type { BackupPlace, BackupState } from '../../../shared/contract/calls/backups.ts';
import { useFormats } from '../../app/formats.ts';
import { call } from '../../app/host.ts';
import { useWords } from '../../app/words.ts';
import { say } from '../../kit/notices.tsx';
import { CheckBox } from '../../kit/switch.tsx';
import { ActDialog } from '../act-dialog.tsx';
import { StateChoice } from './state-choice.tsx';

interface RestoreDialogProps {
  readonly place: BackupPlace;
  readonly states: readonly BackupState[];
  readonly onClose: () => void;
}

/** A whole vault out of a state, into a folder of its own. */
export function RestoreDialog({ place, states, onClose }: RestoreDialogProps) {
  const { t, language } = useWords();
  const { instant, number, size } = useFormats();
  const [chosen, setChosen] = useState<string | null>(null);
  const [incomplete, setIncomplete] = useState(false);
  return (
    <ActDialog
      title={t('backups.restore')}
      act={t('backups.restore-act')}
      isReady={states.some(({ readable }) => readable)}
      working={t('backups.restoring')}
      onClose={onClose}
      onAct={async () => {
        const { places } = await call('shell.choose', { what: 'restored-vault', language });
        const [target] = places;
        if (target === undefined) return;
        const restored = await call('backups.restore', {
          place: place.id,
          folder: target.place,
          incomplete,
          ...(chosen === null ? {} : { state: chosen }),
        });
        const about = { when: instant(restored.at), files: number(restored.files), size: size(restored.bytes) };
        const missing = restored.missing.length;
        say({
          text: missing === 0 ? t('backups.restored', about) : t('backups.restored-part', { ...about, count: missing }),
        });
        onClose();
      }}
    >
      {(isWorking) => (
        <>
          <p>{t('backups.restore-help')}</p>
          <StateChoice states={states} value={chosen} onChange={setChosen} isDisabled={isWorking} />
          <CheckBox label={t('backups.incomplete')} value={incomplete} onChange={setIncomplete} />
        </>
      )}
    </ActDialog>
  );
}
