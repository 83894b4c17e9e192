import { useState, type FormEvent } from 'react';
import { failureWords } from '../app/failure-words.ts';
import { call } from '../app/host.ts';
import { useWords } from '../app/words.ts';
import { isAgreed, NewPassphrase, NOT_TYPED } from '../entry/new-passphrase.tsx';
import { Button } from '../kit/button.tsx';

/** Gives the open vault another passphrase. */
export function ChangePassphrase() {
  const { t } = useWords();
  const [typed, setTyped] = useState(NOT_TYPED);
  const [isWorking, setWorking] = useState(false);
  const [said, setSaid] = useState('');
  const ready = isAgreed(typed);
  const change = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!ready || isWorking) return;
    setWorking(true);
    setSaid(t('settings.passphrase-working'));
    try {
      await call('vault.passphrase', { passphrase: typed.passphrase });
      setSaid(t('settings.passphrase-changed'));
      setTyped(NOT_TYPED);
    } catch (error) {
      setSaid(failureWords(error, t));
    }
    setWorking(false);
  };
  return (
    <form className="settings-form" onSubmit={(event) => void change(event)}>
      <NewPassphrase typed={typed} onChange={setTyped} isDisabled={isWorking} />
      <div>
        <Button type="submit" isDisabled={!ready || isWorking}>
          {t('settings.passphrase-change')}
        </Button>
      </div>
      <p role="status">{said}</p>
    </form>
  );
}
