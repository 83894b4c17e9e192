import { useState } from 'react';
import { useFormats } from '../app/formats.ts';
import { call } from '../app/host.ts';
import { useWords } from '../app/words.ts';
import { failureWords } from '../app/failure-words.ts';
import { Button } from '../kit/button.tsx';
import { backUpNow } from '../settings/backups/back-up.ts';

interface KeepingProps {
  readonly lastBackup: string | null;
  readonly lastVerified: string | null;
  readonly onChange: () => void;
}

/** Whether there is a copy of the vault, and whether everything in it is as it was written. */
export function Keeping({ lastBackup, lastVerified, onChange }: KeepingProps) {
  const { t } = useWords();
  const { instant, number, size } = useFormats();
  const [said, setSaid] = useState('');
  const [isWorking, setWorking] = useState(false);

  const work = async (doing: string, act: () => Promise<string>): Promise<void> => {
    setWorking(true);
    setSaid(doing);
    try {
      setSaid(await act());
      onChange();
    } catch (error) {
      setSaid(failureWords(error, t));
    }
    setWorking(false);
  };
  const backUp = (): Promise<void> =>
    work(t('backups.working'), async () => {
      const made = await backUpNow();
      if (made === null) return '';
      const done = t('backups.done', { files: number(made.files), size: size(made.written.bytes) });
      return made.damaged.length === 0 ? done : `${done} ${t('backups.damaged', { count: made.damaged.length })}`;
    });
  const verify = (): Promise<void> =>
    work(t('home.verify-working'), async () => {
      const { ok, checked, problems } = await call('vault.verify', {});
      return ok
        ? t('home.verify-fine', { files: number(checked.files), records: number(checked.records) })
        : t('home.verify-found', { count: problems.length });
    });
  return (
    <section className="home-keeping" aria-labelledby="home-keeping">
      <h2 id="home-keeping">{t('home.keeping')}</h2>
      <dl>
        <div>
          <dt>{lastBackup === null ? t('home.backup-never') : t('home.backup-last', { when: instant(lastBackup) })}</dt>
          <dd>
            <Button icon="save" onPress={() => void backUp()} isDisabled={isWorking}>
              {t('home.backup-do')}
            </Button>
          </dd>
        </div>
        <div>
          <dt>
            {lastVerified === null ? t('home.verify-never') : t('home.verify-last', { when: instant(lastVerified) })}
          </dt>
          <dd>
            <Button icon="check" onPress={() => void verify()} isDisabled={isWorking}>
              {t('home.verify-do')}
            </Button>
          </dd>
        </div>
      </dl>
      <p role="status" className="home-said">
        {said}
      </p>
    </section>
  );
}
