import { useState, type FormEvent } from 'react';
import { PASSPHRASE_MINIMUM } from '../../shared/contract/passphrase.ts';
import { failureWords } from '../app/failure-words.ts';
import { call } from '../app/host.ts';
import { useWords } from '../app/words.ts';
import { PassphraseField } from '../entry/passphrase-field.tsx';
import { PassphraseStrength } from '../entry/passphrase-strength.tsx';
import { Button } from '../kit/button.tsx';
import { CheckBox } from '../kit/switch.tsx';

/** Gives the open vault another passphrase. */
export function ChangePassphrase() {
  const { t } = useWords();
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isShown, setShown] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [said, setSaid] = useState('');
  const ready = passphrase === repeated && [...passphrase].length >= PASSPHRASE_MINIMUM;
  const change = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!ready || isWorking) return;
    setWorking(true);
    setSaid(t('settings.passphrase-working'));
    try {
      await call('vault.passphrase', { passphrase });
      setSaid(t('settings.passphrase-changed'));
      setPassphrase('');
      setRepeated('');
    } catch (error) {
      setSaid(failureWords(error, t));
    }
    setWorking(false);
  };
  return (
    <form className="settings-form" onSubmit={(event) => void change(event)}>
      <PassphraseField
        label={t('entry.passphrase-new')}
        value={passphrase}
        onChange={setPassphrase}
        isShown={isShown}
        isDisabled={isWorking}
        help={t('entry.passphrase-help')}
      />
      <PassphraseStrength passphrase={passphrase} />
      <PassphraseField
        label={t('entry.passphrase-repeat')}
        value={repeated}
        onChange={setRepeated}
        isShown={isShown}
        isDisabled={isWorking}
        {...(repeated !== '' && repeated !== passphrase ? { error: t('entry.passphrase-differ') } : {})}
      />
      <CheckBox label={t('entry.show')} value={isShown} onChange={setShown} />
      <div>
        <Button type="submit" isDisabled={!ready || isWorking}>
          {t('settings.passphrase-change')}
        </Button>
      </div>
      <p role="status">{said}</p>
    </form>
  );
}
