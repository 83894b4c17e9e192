import { useState, type FormEvent } from 'react';
import { call } from '../app/host.ts';
import { useWords } from '../app/words.ts';
import { failureWords } from '../app/failure-words.ts';
import { translate } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { TextField } from '../kit/field.tsx';

/** A file that is locked with a password of its own: it is asked for, and the file is read until the vault is locked. */
export function LockedFile({ code, onOpened }: { readonly code: string; readonly onOpened: () => void }) {
  const { t } = useWords();
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string | undefined>();
  const [isBusy, setBusy] = useState(false);
  const unlock = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (password === '' || isBusy) return;
    setBusy(true);
    try {
      const { unlocked } = await call('documents.unlock', { code, password });
      if (unlocked) return onOpened();
      setError(t('reader.wrong-password'));
    } catch (failure) {
      setError(failureWords(failure, translate));
    }
    setBusy(false);
  };
  return (
    <form className="reader-locked" onSubmit={(event) => void unlock(event)}>
      <Icon name="lock" size={24} />
      <h2>{t('reader.locked-title')}</h2>
      <p>{t('reader.locked-text')}</p>
      <TextField
        label={t('reader.password')}
        type="password"
        value={password}
        onChange={(next) => {
          setPassword(next);
          setError(undefined);
        }}
        error={error}
      />
      <Button variant="primary" type="submit" isDisabled={password === '' || isBusy}>
        {t('reader.unlock-file')}
      </Button>
    </form>
  );
}
