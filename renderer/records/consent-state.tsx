import { termLabel } from '../../shared/vocabulary/vocabulary.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { useWords, type WordKey } from '../app/words.ts';
import { consentLines, type ConsentLine } from './consent-lines.ts';
import type { Shown } from './statements.ts';
import './consent-state.css';

/** What may be done with a person's name, for each recipient: a shape, the words for it, and who it holds for. */
export function ConsentState({ consent }: { readonly consent: Shown['consent'] }) {
  const { t, language } = useWords();
  const lines = consentLines(consent);
  if (lines.length === 0) return null;
  const label = (recipient: string): string => termLabel(vocabularyOf('consent-recipient'), recipient, language);
  return (
    <section className="records-consent" aria-label={t('records.consent')}>
      <ul>
        {lines.map((line) => (
          <li key={`${line.may} ${line.reason}`} data-may={line.may}>
            <ConsentShape may={line.may} />
            <span>
              <strong>
                {line.isRest
                  ? t('records.consent_others', { count: line.recipients.length })
                  : line.recipients.map(label).join(', ')}
              </strong>
              {': '}
              <span title={line.isRest ? line.recipients.map(label).join(', ') : undefined}>
                {t(MAY[line.may])}
                {line.may !== 'public' && `, ${t(REASONS[line.reason] ?? 'records.consent_no')}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Full: may be named, also in public. Half: only in confidence. Empty: not at all. */
function ConsentShape({ may }: Pick<ConsentLine, 'may'>) {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <circle cx="6" cy="6" r="5" />
      {may === 'public' && <path d="M6 1a5 5 0 0 1 0 10a5 5 0 0 1 0-10z" />}
      {may === 'confidence' && <path d="M6 1a5 5 0 0 0 0 10z" />}
    </svg>
  );
}

const MAY = {
  public: 'records.consent_public',
  confidence: 'records.consent_confidence',
  no: 'records.consent_not_named',
} as const satisfies Record<ConsentLine['may'], WordKey>;

const REASONS: Readonly<Record<string, WordKey>> = {
  consent: 'records.consent_given',
  'public-function': 'records.consent_public_function',
  'no-consent': 'records.consent_no',
  'anonymised-only': 'records.consent_anonymised',
  'other-use': 'records.consent_other_use',
  withdrawn: 'records.consent_withdrawn',
  expired: 'records.consent_expired',
  minor: 'records.consent_minor',
  survivor: 'records.consent_survivor',
  trashed: 'records.consent_trashed',
};
