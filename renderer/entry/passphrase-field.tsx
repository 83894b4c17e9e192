import { useState, type KeyboardEvent } from 'react';
import { useWords } from '../app/words.ts';
import { TextField } from '../kit/field.tsx';

interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isShown: boolean;
  readonly help?: string;
  readonly error?: string;
  readonly autoFocus?: boolean;
  readonly isDisabled?: boolean;
}

/** A field for a secret. It says when Caps Lock is on, which cannot be seen behind dots. */
export function PassphraseField({ isShown, help, ...field }: PassphraseFieldProps) {
  const { t } = useWords();
  const [capsLock, setCapsLock] = useState(false);
  const notice = (event: KeyboardEvent): void => setCapsLock(event.getModifierState('CapsLock'));
  const shown = capsLock ? t('entry.caps-lock') : help;
  return (
    <div onKeyDown={notice} onKeyUp={notice} role="presentation">
      <TextField {...field} type={isShown ? 'text' : 'password'} {...(shown === undefined ? {} : { help: shown })} />
    </div>
  );
}
