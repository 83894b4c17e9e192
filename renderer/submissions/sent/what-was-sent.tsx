import type { SendingOverview } from '../../../shared/contract/calls/sending.ts';
import { useFormats } from '../../app/formats.ts';
import { go, placeOf } from '../../app/place.ts';
import { useWords } from '../../app/words.ts';
import { Badge } from '../../kit/badge.tsx';
import { Button } from '../../kit/button.tsx';

type Sent = NonNullable<SendingOverview['sent']>;

interface WhatWasSentProps {
  readonly sent: Sent;
  /** EDTF. */
  readonly followUpOn: string | null;
  readonly isDue: boolean;
  readonly isReadOnly: boolean;
  readonly onFollowUp: () => void;
}

/** When and how it left, with whom in it and on which consent of that day, and when to come back to it. */
export function WhatWasSent({ sent, followUpOn, isDue, isReadOnly, onFollowUp }: WhatWasSentProps) {
  const { t } = useWords();
  const { date } = useFormats();
  const facts = (
    [
      ['sending.how', sent.how],
      ['sending.reference', sent.reference],
      ['sending.receipt', sent.receipt],
    ] as const
  ).filter(([, value]) => value !== null && value !== '');
  return (
    <section aria-labelledby="sending-sent">
      <h3 id="sending-sent">{t('sending.sent-on', { date: date(sent.on) })}</h3>
      <dl>
        {facts.map(([word, value]) => (
          <div key={word}>
            <dt>{t(word)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('sending.follow-up')}</dt>
          <dd className="sending-head">
            {followUpOn === null ? t('sending.follow-up-none') : date(followUpOn)}
            {isDue ? <Badge tone="caution">{t('sending.follow-up-due')}</Badge> : null}
            <Button variant="quiet" isDisabled={isReadOnly} onPress={onFollowUp}>
              {t(followUpOn === null ? 'sending.set-follow-up' : 'sending.change-follow-up')}
            </Button>
          </dd>
        </div>
      </dl>
      <h4>{t('sending.people')}</h4>
      {sent.people.length === 0 ? <p className="sending-quiet">{t('sending.people-none')}</p> : null}
      <ul>
        {sent.people.map((person) => (
          <li key={person.code}>
            <button type="button" className="sending-open" onClick={() => go(placeOf(person))}>
              {person.title || person.code}
            </button>
            <p className="sending-quiet">
              {!person.named
                ? t('sending.person-masked')
                : person.consent === null
                  ? t('sending.person-named-without')
                  : t('sending.person-named', { consent: person.consent })}
            </p>
          </li>
        ))}
      </ul>
      {sent.annexes.length === 0 ? null : <Annexes annexes={sent.annexes} />}
    </section>
  );
}

function Annexes({ annexes }: Pick<Sent, 'annexes'>) {
  const { t } = useWords();
  return (
    <details>
      <summary>{t('sending.annexes', { count: annexes.length })}</summary>
      <ul>
        {annexes.map(({ number, document, description }) => (
          <li key={document.code}>
            {number === null ? '' : `${number}. `}
            <button type="button" className="sending-open" onClick={() => go({ room: 'reader', code: document.code })}>
              {description || document.title || document.code}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
