import { useEffect, useState, type ReactNode } from 'react';
import { failureWords } from '../app/failure-words.ts';
import { call } from '../app/host.ts';
import { holdPage } from '../app/session.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { CheckBox } from '../kit/switch.tsx';

interface RecoveryKeyShownProps {
  /** Of the vault whose key it is; the open one when left out. */
  readonly id?: string;
  readonly recoveryKey: string;
  readonly isKept: boolean;
  readonly onKept: (isKept: boolean) => void;
}

/** A recovery key, shown this once: to be saved as a sheet or printed. */
export function RecoveryKeyShown({ id, recoveryKey, isKept, onKept }: RecoveryKeyShownProps) {
  const { t, language } = useWords();
  const [said, setSaid] = useState<string | null>(null);
  // The key is shown this once: a lid that is shut must not take it away.
  useEffect(() => (isKept ? undefined : holdPage()), [isKept]);
  const save = async (): Promise<void> => {
    try {
      const { places } = await call('shell.choose', { what: 'recovery-sheet', language });
      if (places[0] === undefined) return;
      await call('recovery.sheet', {
        recoveryKey,
        language,
        file: places[0].place,
        ...(id === undefined ? {} : { id }),
      });
      setSaid(t('entry.recovery-saved'));
    } catch (error) {
      setSaid(failureWords(error, t));
    }
  };
  return (
    <>
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
        <CheckBox label={t('entry.recovery-kept')} value={isKept} onChange={onKept} />
      </div>
    </>
  );
}

interface RecoveryKitProps {
  /** Of the vault: the sheet says which one its key opens. */
  readonly id: string;
  readonly recoveryKey: string;
  readonly isDisabled: boolean;
  readonly onDone: () => void;
  readonly children: ReactNode;
}

/** The recovery key of a new vault. One goes on when one says that it is kept. */
export function RecoveryKit({ id, recoveryKey, isDisabled, onDone, children }: RecoveryKitProps) {
  const { t } = useWords();
  const [isKept, setKept] = useState(false);
  return (
    <section className="entry-form" aria-labelledby="entry-recovery">
      <h2 id="entry-recovery">{t('entry.recovery-title')}</h2>
      <RecoveryKeyShown id={id} recoveryKey={recoveryKey} isKept={isKept} onKept={setKept} />
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
