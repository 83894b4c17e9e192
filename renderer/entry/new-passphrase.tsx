import { useCallback, useState, type Dispatch, type SetStateAction } from 'react';
import { PASSPHRASE_MINIMUM } from '../../shared/contract/passphrase.ts';
import type { Judgement } from '../../shared/passphrases/strength.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { CheckBox } from '../kit/switch.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { PassphraseStrength } from './passphrase-strength.tsx';
import { SuggestedWords } from './suggested-words.tsx';
import { firstOtherWord } from './suggestion.ts';
import { WeakPassphrase } from './weak-passphrase.tsx';

/** A passphrase that somebody makes up, typed twice because it cannot be seen; or one that was suggested, typed once from what is seen. */
export interface TypedTwice {
  readonly passphrase: string;
  readonly repeated: string;
  /** The words that are suggested and stand there to be typed. */
  readonly suggested: string | null;
  /** How soon a passphrase that was made up is guessed; it counts for that one alone. */
  readonly judged: { readonly passphrase: string; readonly judgement: Judgement } | null;
  /** The weak passphrase that somebody has said they want all the same. */
  readonly accepted: string | null;
}

export const NOT_TYPED: TypedTwice = { passphrase: '', repeated: '', suggested: null, judged: null, accepted: null };

/**
 * Whether a vault can be locked with what was typed: long enough, twice the same or as suggested; and where it is guessed soon, only if somebody has
 * said that they want it all the same.
 */
export function isAgreed(typed: TypedTwice): boolean {
  const { passphrase, repeated, suggested, accepted } = typed;
  if (isShort(passphrase)) return false;
  if (suggested !== null) return passphrase === suggested;
  const judgement = judgementOf(typed);
  return passphrase === repeated && judgement !== null && (!judgement.isWeak || accepted === passphrase);
}

/** What is known of the passphrase as it is typed now; null while it is being judged. */
function judgementOf({ passphrase, judged }: TypedTwice): Judgement | null {
  return judged?.passphrase === passphrase ? judged.judgement : null;
}

interface NewPassphraseProps {
  readonly typed: TypedTwice;
  readonly onChange: Dispatch<SetStateAction<TypedTwice>>;
  readonly isDisabled: boolean;
  /** Nothing is to be typed or chosen before it. */
  readonly comesFirst?: boolean;
}

/** The fields of a new passphrase: made up, with what guessing it would take, or words that are suggested. */
export function NewPassphrase({ typed, onChange, isDisabled, comesFirst = false }: NewPassphraseProps) {
  const { t } = useWords();
  const [isShown, setShown] = useState(false);
  // Words that are suggested stand there to be read; what is typed of them is shown unless somebody does not want it.
  const [isHidden, setHidden] = useState(false);
  const [isDeclined, setDeclined] = useState(false);
  const { passphrase, repeated, suggested } = typed;
  const onJudged = useCallback(
    (of: string, judgement: Judgement) => onChange((now) => ({ ...now, judged: { passphrase: of, judgement } })),
    [onChange],
  );
  const judgement = judgementOf(typed);
  if (suggested !== null) {
    const other = firstOtherWord(passphrase, suggested);
    return (
      <>
        <SuggestedWords
          passphrase={suggested}
          onChange={(words) => onChange({ ...NOT_TYPED, suggested: words })}
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
        autoFocus={comesFirst || isDeclined}
        help={t('entry.passphrase-help')}
      />
      <PassphraseStrength passphrase={passphrase} onJudged={onJudged} />
      <PassphraseField
        label={t('entry.passphrase-repeat')}
        value={repeated}
        onChange={(changed) => onChange({ ...typed, repeated: changed })}
        isShown={isShown}
        isDisabled={isDisabled}
        {...(error === null ? {} : { error })}
      />
      <CheckBox label={t('entry.show')} value={isShown} onChange={setShown} />
      {judgement?.isWeak === true && repeated === passphrase && !isShort(passphrase) ? (
        <WeakPassphrase
          judgement={judgement}
          isAccepted={typed.accepted === passphrase}
          onAccepted={(isAccepted) => onChange({ ...typed, accepted: isAccepted ? passphrase : null })}
          isDisabled={isDisabled}
        />
      ) : null}
      <div className="entry-suggest">
        <Button icon="list-numbered" isDisabled={isDisabled} onPress={() => onChange({ ...NOT_TYPED, suggested: '' })}>
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
