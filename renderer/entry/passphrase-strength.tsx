import { useEffect, useState } from 'react';
import type { Judgement } from '../../shared/passphrases/strength.ts';
import { useWords } from '../app/words.ts';
import { howLong } from './how-long.ts';

interface PassphraseStrengthProps {
  readonly passphrase: string;
  /** Called with what a passphrase was judged to be. */
  readonly onJudged: (passphrase: string, judgement: Judgement) => void;
}

/** What guessing the passphrase would take, by whom, in words and as a bar, judged here while it is typed. */
export function PassphraseStrength({ passphrase, onJudged }: PassphraseStrengthProps) {
  const { t } = useWords();
  const [judgement, setJudgement] = useState<Judgement | null>(null);
  useEffect(() => {
    let current = true;
    // The word lists are large; they are loaded when somebody makes up a passphrase, not when the window opens.
    const timer = setTimeout(() => {
      void import('../../shared/passphrases/strength.ts').then(({ judgePassphrase }) => {
        if (!current) return;
        const judged = passphrase === '' ? null : judgePassphrase(passphrase);
        setJudgement(judged);
        if (judged !== null) onJudged(passphrase, judged);
      });
    }, 120);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [passphrase, onJudged]);
  const weak = judgement?.isWeak === true;
  return (
    <div className="entry-strength" data-strength={judgement?.strength ?? 'none'}>
      <div
        className="entry-strength-bar"
        role="meter"
        aria-label={t('entry.strength')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={judgement?.share ?? 0}
      >
        <span style={{ inlineSize: `${judgement?.share ?? 0}%` }} />
      </div>
      <p role="status">
        {judgement === null
          ? t('entry.strength-none')
          : t('entry.strength-guessed', {
              many: howLong(judgement.seconds.many, t),
              one: howLong(judgement.seconds.one, t),
            })}{' '}
        {judgement?.isKnown === true ? t('entry.strength-known') : null} {weak ? t('entry.strength-more') : null}
      </p>
    </div>
  );
}
