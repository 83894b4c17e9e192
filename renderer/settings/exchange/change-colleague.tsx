import { useState } from 'react';
import type { ColleagueShown } from '../../../shared/contract/calls/exchange.ts';
import { call } from '../../app/host.ts';
import { useWords } from '../../app/words.ts';
import { TextField } from '../../kit/field.tsx';
import { KeyDialog } from '../keys/key-dialog.tsx';
import { LevelChoice } from './level-choice.tsx';
import { ShortCode } from './short-code.tsx';

interface ColleagueDialogProps {
  readonly colleague: ColleagueShown;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

/** What they are called here, and how far things may go to them from now on. */
export function ChangeColleague({ colleague, onClose, onDone }: ColleagueDialogProps) {
  const { t } = useWords();
  const [label, setLabel] = useState(colleague.label);
  const [level, setLevel] = useState(colleague.level);
  return (
    <KeyDialog
      title={t('exchange.change-title')}
      act={t('exchange.change-act')}
      isReady={label.trim() !== ''}
      working={t('exchange.changing')}
      onClose={onClose}
      onAct={async () => {
        await call('exchange.changeColleague', { vault: colleague.vault, label: label.trim(), level });
        onDone(t('exchange.changed'));
      }}
    >
      {(isWorking) => (
        <>
          <TextField
            label={t('exchange.label')}
            help={t('exchange.label-help')}
            value={label}
            isDisabled={isWorking}
            autoFocus
            onChange={setLabel}
          />
          <LevelChoice value={level} isDisabled={isWorking} onChange={setLevel} />
        </>
      )}
    </KeyDialog>
  );
}

/** The short code of a card that is here, to be compared with its owner. */
export function CompareColleague({ colleague, onClose, onDone }: ColleagueDialogProps) {
  const { t } = useWords();
  return (
    <KeyDialog
      title={t('exchange.mark-compared-title')}
      act={t('exchange.mark-compared-act')}
      isReady
      working={t('exchange.changing')}
      onClose={onClose}
      onAct={async () => {
        await call('exchange.changeColleague', { vault: colleague.vault, confirmed: true });
        onDone(t('exchange.changed'));
      }}
    >
      {() => (
        <>
          <ShortCode label={t('exchange.add-code')} code={colleague.code} isLarge />
          <p>{t('exchange.add-compare')}</p>
        </>
      )}
    </KeyDialog>
  );
}

/** Forgets a card, with what that means. */
export function RemoveColleague({ colleague, onClose, onDone }: ColleagueDialogProps) {
  const { t } = useWords();
  const { label, vault } = colleague;
  return (
    <KeyDialog
      title={t('exchange.remove-title', { label })}
      act={t('exchange.remove-act')}
      isReady
      isDanger
      working={t('exchange.removing')}
      onClose={onClose}
      onAct={async () => {
        await call('exchange.removeColleague', { vault });
        onDone(t('exchange.removed', { label }));
      }}
    >
      {() => <p>{t('exchange.remove-means', { label })}</p>}
    </KeyDialog>
  );
}
