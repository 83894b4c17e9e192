import { useState } from 'react';
import { PASSPHRASE_MINIMUM } from '../../shared/contract/passphrase.ts';
import { useWords } from '../app/words.ts';
import { CheckBox } from '../kit/switch.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { PassphraseStrength } from './passphrase-strength.tsx';

/** A passphrase that somebody makes up, typed twice because it cannot be seen. */
export interface TypedTwice {
  readonly passphrase: string;
  readonly repeated: string;
}

export const NOT_TYPED: TypedTwice = { passphrase: '', repeated: '' };

/** Whether a vault can be locked with what was typed: long enough, and twice the same. */
export function isAgreed({ passphrase, repeated }: TypedTwice): boolean {
  return passphrase === repeated && !isShort(passphrase);
}

interface NewPassphraseProps {
  readonly typed: TypedTwice;
  readonly onChange: (typed: TypedTwice) => void;
  readonly isDisabled: boolean;
}

/** The two fields of a new passphrase, with what guessing it would take, and whether the letters are shown. */
export function NewPassphrase({ typed, onChange, isDisabled }: NewPassphraseProps) {
  const { t } = useWords();
  const [isShown, setShown] = useState(false);
  const { passphrase, repeated } = typed;
  const error =
    repeated === ''
      ? null
      : repeated !== passphrase
        ? t('entry.passphrase-differ')
        : isShort(passphrase)
          ? t('entry.passphrase-short', { minimum: PASSPHRASE_MINIMUM })
          : null;
  return (
    <>
      <PassphraseField
        label={t('entry.passphrase-new')}
        value={passphrase}
        onChange={(changed) => onChange({ ...typed, passphrase: changed })}
        isShown={isShown}
        isDisabled={isDisabled}
        help={t('entry.passphrase-help')}
      />
      <PassphraseStrength passphrase={passphrase} />
      <PassphraseField
        label={t('entry.passphrase-repeat')}
        value={repeated}
        onChange={(changed) => onChange({ ...typed, repeated: changed })}
        isShown={isShown}
        isDisabled={isDisabled}
        {...(error === null ? {} : { error })}
      />
      <CheckBox label={t('entry.show')} value={isShown} onChange={setShown} />
    </>
  );
}

function isShort(passphrase: string): boolean {
  return [...passphrase].length < PASSPHRASE_MINIMUM;
}
