import type { ConsentOnRecord } from '../../shared/contract/calls/consents.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { termLabel } from '../../shared/vocabulary/vocabulary.ts';
import { useFormats } from '../app/formats.ts';
import { go, placeOf } from '../app/place.ts';
import { useWords } from '../app/words.ts';
import { Badge } from '../kit/badge.tsx';
import { Button } from '../kit/button.tsx';
import { CodeTag } from '../kit/code-tag.tsx';

/** So many things that are not recorded stand in one line; more are folded. */
const FEW = 3;

/** One consent as it is on record, with what it leaves open for whoever has to prove it one day. */
export function ConsentRow({ consent }: { readonly consent: ConsentOnRecord }) {
  const { t, language } = useWords();
  const { date } = useFormats();
  const label = (
    list: 'consent-recipient' | 'consent-use' | 'consent-scope' | 'consent-capacity',
    term: string,
  ): string => termLabel(vocabularyOf(list), term, language);
  const said = [
    consent.date === null ? '' : t('consents.given-on', { date: date(consent.date) }),
    consent.givenBy === null ? '' : t('consents.given-by', { who: consent.givenBy }),
    consent.capacity === null ? '' : label('consent-capacity', consent.capacity),
    consent.validUntil === null ? '' : t('consents.until', { date: date(consent.validUntil) }),
    consent.reviewOn === null ? '' : t('consents.review-on', { date: date(consent.reviewOn) }),
    consent.withdrawnOn === null ? '' : t('consents.withdrawn-on', { date: date(consent.withdrawnOn) }),
    consent.scope.length === 0 ? '' : consent.scope.map((scope) => label('consent-scope', scope)).join(', '),
    consent.forMinor ? t('consents.for-minor') : '',
    consent.forSurvivor ? t('consents.for-survivor') : '',
  ].filter((each) => each !== '');
  const { record } = consent;
  const gaps = consent.gaps.map((gap) => t(`consents.gap-${gap}`));
  return (
    <li>
      <div className="consents-row-head">
        <button
          type="button"
          className="consents-open"
          onClick={() => go({ room: 'records', type: 'consent', code: consent.code })}
        >
          {label('consent-recipient', consent.recipient)}
        </button>
        <CodeTag code={consent.code} />
        <Badge tone={consent.state === 'in-force' ? 'neutral' : 'caution'}>
          {t(`consents.state-${consent.state}`)}
        </Badge>
      </div>
      <p>{consent.uses.map((use) => label('consent-use', use)).join(', ') || t('consents.no-uses')}</p>
      <p className="consents-quiet">{said.join(' · ')}</p>
      {record === null ? null : (
        <Button variant="quiet" icon="page" onPress={() => go(placeOf(record))}>
          {record.title || record.code}
        </Button>
      )}
      {gaps.length === 0 ? null : gaps.length <= FEW ? (
        <p className="consents-gaps">{t('consents.gaps', { what: gaps.join(', ') })}</p>
      ) : (
        <details className="consents-gaps">
          <summary>{t('consents.gaps-count', { count: gaps.length })}</summary>
          <p>{gaps.join(', ')}</p>
        </details>
      )}
    </li>
  );
}
