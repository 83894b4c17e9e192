import type { Judgement } from '../../shared/passphrases/strength.ts';
import { useWords } from '../app/words.ts';
import { CheckBox } from '../kit/switch.tsx';
import { howLong } from './how-long.ts';

interface WeakPassphraseProps {
  readonly judgement: Judgement;
  readonly isAccepted: boolean;
  readonly onAccepted: (isAccepted: boolean) => void;
  readonly isDisabled: boolean;
}

/** Before a weak passphrase is taken: what it means, and that somebody wants it all the same. */
export function WeakPassphrase({ judgement, isAccepted, onAccepted, isDisabled }: WeakPassphraseProps) {
  const { t } = useWords();
  return (
    <div className="entry-weak" role="group" aria-label={t('entry.weak')}>
      <p>{t('entry.weak-means', { time: howLong(judgement.seconds.many, t) })}</p>
      <CheckBox label={t('entry.weak-accept')} value={isAccepted} onChange={onAccepted} isDisabled={isDisabled} />
    </div>
  );
}
