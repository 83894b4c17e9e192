import { useEffect, useState, type FormEvent } from 'react';
import { isKhronikaError } from '../../shared/contract/errors.ts';
import { changeSettings, openVault, useSession, type KnownVault } from '../app/session.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { CheckBox } from '../kit/switch.tsx';
import { say } from '../kit/notices.tsx';
import { failureWords } from '../app/failure-words.ts';
import { PassphraseField } from './passphrase-field.tsx';

/** Asks for what opens a vault and says what to do when it does not. */
export function UnlockVault({ vault, onBack }: { readonly vault: KnownVault; readonly onBack: () => void }) {
  const { t } = useWords();
  const { settings } = useSession();
  const [secret, setSecret] = useState('');
  const [by, setBy] = useState<'passphrase' | 'recoveryKey'>('passphrase');
  const [isShown, setShown] = useState(false);
  const [isOpening, setOpening] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [waitUntil, setWaitUntil] = useState(0);
  const waiting = useWaiting(waitUntil);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isOpening || secret === '' || waiting > 0) return;
    setOpening(true);
    setError(null);
    try {
      const unlock = by === 'passphrase' ? { passphrase: secret } : { recoveryKey: secret.trim() };
      const { unfinishedFiles } = await openVault(vault, unlock);
      if (unfinishedFiles > 0) say({ text: t('entry.unfinished', { count: unfinishedFiles }), tone: 'caution' });
    } catch (failure) {
      setError(failure);
      if (isKhronikaError(failure, 'UNLOCK_WAIT')) setWaitUntil(Date.now() + Number(failure.details['seconds']) * 1000);
      setOpening(false);
    }
  };

  // When the wait is over there is nothing left to say of it.
  const isTold = error === null || isKhronikaError(error, 'UNLOCK_WAIT');
  const message = waiting > 0 ? t('entry.wait', { count: waiting }) : isTold ? null : failureWords(error, t);
  return (
    <form className="entry-form" onSubmit={(event) => void submit(event)}>
      <h2>{t('entry.unlock', { name: vault.name })}</h2>
      <p className="entry-folder">{vault.folder}</p>
      <PassphraseField
        key={by}
        label={by === 'passphrase' ? t('entry.passphrase') : t('entry.recovery-field')}
        value={secret}
        onChange={setSecret}
        isShown={isShown}
        isDisabled={isOpening}
        autoFocus
      />
      {message === null ? null : (
        <p className="entry-error" role="alert">
          {message}{' '}
          {isKhronikaError(error, 'PASSPHRASE_WRONG') && !isShown && waiting === 0 ? t('entry.keyboard') : null}
        </p>
      )}
      <CheckBox label={t('entry.show')} value={isShown} onChange={setShown} />
      <CheckBox
        label={t('entry.remember')}
        help={t('entry.remember-help')}
        value={settings.rememberVaults}
        onChange={(rememberVaults) => void changeSettings({ rememberVaults })}
      />
      <div className="entry-actions">
        <Button variant="primary" type="submit" isDisabled={isOpening || secret === '' || waiting > 0}>
          {t('entry.enter')}
        </Button>
        <Button
          variant="quiet"
          onPress={() => {
            setBy(by === 'passphrase' ? 'recoveryKey' : 'passphrase');
            setSecret('');
            setError(null);
          }}
        >
          {by === 'passphrase' ? t('entry.recovery-use') : t('entry.passphrase-use')}
        </Button>
        <Button variant="quiet" onPress={onBack} isDisabled={isOpening}>
          {t('entry.back')}
        </Button>
      </div>
      <p className="entry-working" role="status">
        {isOpening ? t('entry.opening') : ''}
      </p>
    </form>
  );
}

/**
 * Seconds until another attempt is taken, counted down.
 *
 * @param until milliseconds of the clock
 */
function useWaiting(until: number): number {
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (until === 0) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [until]);
  return now === 0 || until === 0 ? 0 : Math.max(0, Math.ceil((until - now) / 1000));
}
