import { useEffect, useState } from 'react';
import { SUGGESTED_WORDS, suggestPassphrase } from '../../shared/passphrases/suggest-passphrase.ts';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import { languages } from '../app/languages.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { Select } from '../kit/select.tsx';

interface SuggestedWordsProps {
  /** Empty until the words are chosen. */
  readonly passphrase: string;
  readonly onChange: (passphrase: string) => void;
  readonly onDecline: () => void;
  readonly isDisabled: boolean;
}

/** Words chosen by chance on this computer, to be learned and typed by the person who will know them. */
export function SuggestedWords({ passphrase, onChange, onDecline, isDisabled }: SuggestedWordsProps) {
  const { t, language } = useWords();
  const [of, setOf] = useState<Language>(language);
  const suggest = (from: Language): void => {
    setOf(from);
    void suggestPassphrase(from, SUGGESTED_WORDS, randomBytes).then(onChange);
  };
  useEffect(() => {
    if (passphrase === '') suggest(of);
    // Once, when the words are first asked for.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <section className="entry-suggested" aria-labelledby="entry-suggested">
      <h3 id="entry-suggested">{t('entry.suggested')}</h3>
      <ol className="entry-suggested-words" lang={of} aria-live="polite">
        {passphrase.split(' ').map((word, place) => (
          // A word may come twice; its place is what it is.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={place}>{word}</li>
        ))}
      </ol>
      <p>{t('entry.suggested-why')}</p>
      <div className="entry-actions entry-suggested-acts">
        <Select label={t('entry.suggested-language')} options={languages} value={of} onChange={suggest} />
        <Button icon="retry" onPress={() => suggest(of)} isDisabled={isDisabled}>
          {t('entry.suggested-other')}
        </Button>
        <Button variant="quiet" onPress={onDecline} isDisabled={isDisabled}>
          {t('entry.suggested-own')}
        </Button>
      </div>
    </section>
  );
}

function randomBytes(bytes: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(bytes));
}
