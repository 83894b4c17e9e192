import { useState } from 'react';
import type { ColleagueShown } from '../../../shared/contract/calls/exchange.ts';
import { call } from '../../app/host.ts';
import { useWords } from '../../app/words.ts';
import { ActDialog } from '../act-dialog.tsx';
import { ColleagueFields } from './colleague-fields.tsx';
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
    <ActDialog
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
          <ColleagueFields label={label} onLabel={setLabel} level={level} onLevel={setLevel} isDisabled={isWorking} />
        </>
      )}
    </ActDialog>
  );
}

/** The short code of a card that is here, to be compared with its owner. */
export function CompareColleague({ colleague, onClose, onDone }: ColleagueDialogProps) {
  const { t } = useWords();
  return (
    <ActDialog
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
    </ActDialog>
  );
}

/** Forgets a card, with what that means. */
export function RemoveColleague({ colleague, onClose, onDone }: ColleagueDialogProps) {
  const { t } = useWords();
  const { label, vault } = colleague;
  return (
    <ActDialog
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
    </ActDialog>
  );
}
