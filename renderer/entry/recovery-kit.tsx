import { useEffect, useState, type ReactNode } from 'react';
import { call } from '../app/host.ts';
import { holdPage } from '../app/session.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { CheckBox } from '../kit/switch.tsx';
import { failureWords } from '../app/failure-words.ts';

interface RecoveryKitProps {
  /** Of the vault: the sheet says which one its key opens. */
  readonly id: string;
  readonly recoveryKey: string;
  readonly isDisabled: boolean;
  readonly onDone: () => void;
  readonly children: ReactNode;
}

/** The recovery key of a new vault, to be saved or printed. One goes on when one says that it is kept. */
export function RecoveryKit({ id, recoveryKey, isDisabled, onDone, children }: RecoveryKitProps) {
  const { t, language } = useWords();
  const [isKept, setKept] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  // The key is shown this once: a lid that is shut must not take it away.
  useEffect(() => (isKept ? undefined : holdPage()), [isKept]);
  const save = async (): Promise<void> => {
    try {
      const { places } = await call('shell.choose', { what: 'recovery-sheet', language });
      if (places[0] === undefined) return;
      await call('recovery.sheet', { id, recoveryKey, language, file: places[0].place });
      setSaid(t('entry.recovery-saved'));
    } catch (error) {
      setSaid(failureWords(error, t));
    }
  };
  return (
    <section className="entry-form" aria-labelledby="entry-recovery">
      <h2 id="entry-recovery">{t('entry.recovery-title')}</h2>
      <p>{t('entry.recovery-why')}</p>
      <p className="entry-key">
        {groupsOf(recoveryKey).map((group, index) => (
          // The groups never change their order.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={index}>{group}</span>
        ))}
      </p>
      <div className="entry-actions entry-no-print">
        <Button icon="save" onPress={() => void save()}>
          {t('entry.recovery-save')}
        </Button>
        <Button icon="print" onPress={() => void call('shell.print', {})}>
          {t('entry.recovery-print')}
        </Button>
      </div>
      <p role="status">{said}</p>
      <div className="entry-no-print">
        <CheckBox label={t('entry.recovery-kept')} value={isKept} onChange={setKept} />
      </div>
      <div className="entry-actions entry-no-print">
        <Button variant="primary" isDisabled={!isKept || isDisabled} onPress={onDone}>
          {t('entry.enter')}
        </Button>
      </div>
      {children}
    </section>
  );
}

/** Groups of eight signs can be compared with a sheet of paper, and copied by hand without losing the place. */
function groupsOf(key: string): string[] {
  return key.match(/.{1,8}/gu) ?? [];
}
