import { useState } from 'react';
import { PASSPHRASE_MINIMUM } from '../../shared/contract/passphrase.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { CheckBox } from '../kit/switch.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { PassphraseStrength } from './passphrase-strength.tsx';
import { SuggestedWords } from './suggested-words.tsx';
import { firstOtherWord } from './suggestion.ts';

/** A passphrase that somebody makes up, typed twice because it cannot be seen; or one that was suggested, typed once from what is seen. */
export interface TypedTwice {
  readonly passphrase: string;
  readonly repeated: string;
  /** The words that are suggested and stand there to be typed. */
  readonly suggested: string | null;
}

export const NOT_TYPED: TypedTwice = { passphrase: '', repeated: '', suggested: null };

/** Whether a vault can be locked with what was typed: long enough, and twice the same or as suggested. */
export function isAgreed({ passphrase, repeated, suggested }: TypedTwice): boolean {
  return passphrase === (suggested ?? repeated) && !isShort(passphrase);
}

interface NewPassphraseProps {
  readonly typed: TypedTwice;
  readonly onChange: (typed: TypedTwice) => void;
  readonly isDisabled: boolean;
}

/** The fields of a new passphrase: made up, with what guessing it would take, or words that are suggested. */
export function NewPassphrase({ typed, onChange, isDisabled }: NewPassphraseProps) {
  const { t } = useWords();
  const [isShown, setShown] = useState(false);
  // Words that are suggested stand there to be read; what is typed of them is shown unless somebody does not want it.
  const [isHidden, setHidden] = useState(false);
  const [isDeclined, setDeclined] = useState(false);
  const { passphrase, repeated, suggested } = typed;
  if (suggested !== null) {
    const other = firstOtherWord(passphrase, suggested);
    return (
      <>
        <SuggestedWords
          passphrase={suggested}
          onChange={(words) => onChange({ passphrase: '', repeated: '', suggested: words })}
          onDecline={() => {
            setDeclined(true);
            onChange(NOT_TYPED);
          }}
          isDisabled={isDisabled}
        />
        <PassphraseField
          label={t('entry.suggested-type')}
          value={passphrase}
          onChange={(changed) => onChange({ ...typed, passphrase: changed })}
          isShown={!isHidden}
          isDisabled={isDisabled}
          autoFocus
          help={passphrase === suggested ? t('entry.suggested-right') : t('entry.suggested-help')}
          {...(other === null ? {} : { error: t('entry.suggested-differs', { place: other }) })}
        />
        <CheckBox label={t('entry.show')} value={!isHidden} onChange={(shown) => setHidden(!shown)} />
      </>
    );
  }
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
        autoFocus={isDeclined}
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
      <div className="entry-suggest">
        <Button
          icon="list-numbered"
          isDisabled={isDisabled}
          onPress={() => onChange({ passphrase: '', repeated: '', suggested: '' })}
        >
          {t('entry.suggest')}
        </Button>
        <span>{t('entry.suggest-help')}</span>
      </div>
    </>
  );
}

function isShort(passphrase: string): boolean {
  return [...passphrase].length < PASSPHRASE_MINIMUM;
}
