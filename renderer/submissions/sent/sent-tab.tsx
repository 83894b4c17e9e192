import { useState } from 'react';
import type { SendingOverview } from '../../../shared/contract/calls/sending.ts';
import { useAsked } from '../../app/asked.ts';
import { useFormats } from '../../app/formats.ts';
import { go, placeOf } from '../../app/place.ts';
import { useWords } from '../../app/words.ts';
import { Badge } from '../../kit/badge.tsx';
import { Button } from '../../kit/button.tsx';
import { CodeTag } from '../../kit/code-tag.tsx';
import { Failure } from '../../kit/failure.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { useArchiveVersion } from '../../mirror/use-mirror.ts';
import { FollowUpDialog, ReplyDialog, SentDialog } from './sending-dialogs.tsx';
import { TimeProof } from './time-proof.tsx';
import './sent.css';

type Asking = { readonly is: 'sent'; readonly export: string } | { readonly is: 'reply' | 'follow-up' } | null;

/** After a submission has left: what was exported, what of it was sent, what came back, and what is to be done. */
export function SentTab({ code, isReadOnly }: { readonly code: string; readonly isReadOnly: boolean }) {
  const { value, error, again } = useAsked('sending.overview', { code }, useArchiveVersion());
  const [asking, setAsking] = useState<Asking>(null);
  if (error !== undefined) return <Failure error={error} onRetry={again} />;
  if (value === undefined) return <Skeleton rows={8} />;
  const done = (): void => {
    setAsking(null);
    again();
  };
  return (
    <div className="sending">
      <Sent
        overview={value}
        isReadOnly={isReadOnly}
        onReply={() => setAsking({ is: 'reply' })}
        onFollowUp={() => setAsking({ is: 'follow-up' })}
      />
      <Withdrawn withdrawn={value.withdrawn} />
      <Exports overview={value} isReadOnly={isReadOnly} onSent={(id) => setAsking({ is: 'sent', export: id })} />
      {value.exports.length === 0 ? null : <TimeProof code={code} isReadOnly={isReadOnly} />}
      {asking?.is === 'sent' ? (
        <SentDialog code={code} exported={asking.export} onClose={() => setAsking(null)} onDone={done} />
      ) : null}
      {asking?.is === 'reply' ? <ReplyDialog code={code} onClose={() => setAsking(null)} onDone={done} /> : null}
      {asking?.is === 'follow-up' ? (
        <FollowUpDialog code={code} on={value.followUpOn} onClose={() => setAsking(null)} onDone={done} />
      ) : null}
    </div>
  );
}

interface SentProps {
  readonly overview: SendingOverview;
  readonly isReadOnly: boolean;
  readonly onReply: () => void;
  readonly onFollowUp: () => void;
}

function Sent({ overview: { sent, replies, followUpOn, followUpDue }, isReadOnly, onReply, onFollowUp }: SentProps) {
  const { t } = useWords();
  const { date } = useFormats();
  if (sent === null) return <p className="sending-quiet">{t('sending.not-sent')}</p>;
  return (
    <>
      <section>
        <h3>{t('sending.sent-on', { date: date(sent.on) })}</h3>
        <p className="sending-quiet">
          {[sent.how, sent.reference, sent.receipt].filter((each) => each !== null && each !== '').join(' · ')}
        </p>
        <p>
          {followUpOn === null ? null : (
            <Badge tone={followUpDue ? 'caution' : 'neutral'}>
              {followUpDue ? t('sending.follow-up-due') : t('sending.follow-up-on', { date: date(followUpOn) })}
            </Badge>
          )}{' '}
          <Button variant="quiet" isDisabled={isReadOnly} onPress={onFollowUp}>
            {t('sending.set-follow-up')}
          </Button>
        </p>
        <h4>{t('sending.people')}</h4>
        <ul>
          {sent.people.map((person) => (
            <li key={person.code}>
              <button type="button" className="sending-open" onClick={() => go(placeOf(person))}>
                {person.title || person.code}
              </button>{' '}
              <span className="sending-quiet">
                {!person.named
                  ? t('sending.person-masked')
                  : person.consent === null
                    ? t('sending.person-named-office')
                    : t('sending.person-named', { consent: person.consent })}
              </span>
            </li>
          ))}
        </ul>
        <p className="sending-quiet">{t('sending.annexes', { count: sent.annexes.length })}</p>
      </section>
      <section>
        <h3>{t('sending.replies')}</h3>
        <ul>
          {replies.map((reply) => (
            <li key={reply.id ?? reply.text}>
              <strong>{reply.date === null ? '' : date(reply.date)}</strong> {reply.text}
              {reply.document === null ? null : <CodeTag code={reply.document.code} />}
            </li>
          ))}
        </ul>
        <Button isDisabled={isReadOnly} onPress={onReply}>
          {t('sending.add-reply')}
        </Button>
      </section>
    </>
  );
}

function Withdrawn({ withdrawn }: Pick<SendingOverview, 'withdrawn'>) {
  const { t } = useWords();
  const { date } = useFormats();
  if (withdrawn.length === 0) return null;
  return (
    <section className="sending-withdrawn">
      <h3>{t('sending.withdrawn')}</h3>
      <ul>
        {withdrawn.map(({ subject, consent, withdrawnOn, toldOn }) => (
          <li key={consent}>
            <button
              type="button"
              className="sending-open"
              onClick={() =>
                go({ room: 'records', type: subject.type as 'person', code: subject.code, tab: 'consent' })
              }
            >
              {subject.title || subject.code}
            </button>{' '}
            {t('sending.withdrawn-line', { date: date(withdrawnOn) })} ·{' '}
            {toldOn === null ? <strong>{t('sending.not-told')}</strong> : t('sending.told', { date: date(toldOn) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ExportsProps {
  readonly overview: SendingOverview;
  readonly isReadOnly: boolean;
  readonly onSent: (id: string) => void;
}

function Exports({ overview: { exports, sent }, isReadOnly, onSent }: ExportsProps) {
  const { t } = useWords();
  const { instant, number } = useFormats();
  return (
    <section>
      <h3>{t('sending.exports')}</h3>
      {exports.length === 0 ? <p className="sending-quiet">{t('sending.exports-none')}</p> : null}
      <ul>
        {exports.map((each) => (
          <li key={each.id}>
            <div className="sending-head">
              <strong>{instant(each.made)}</strong>
              {each.sealed ? <Badge>{t('sending.sealed')}</Badge> : null}
              {each.sent ? <Badge tone="accent">{t('sending.was-sent')}</Badge> : null}
            </div>
            <p className="sending-quiet">
              {t('sending.export-line', {
                version: each.version,
                files: number(each.files),
                words: number(each.words),
              })}
            </p>
            <p className="sending-quiet">
              {each.named.length === 0
                ? t('sending.named-none')
                : t('sending.named', { who: each.named.map(({ title, code }) => title || code).join(', ') })}
            </p>
            <p className="sending-quiet">
              {t('sending.hash')} <code>{each.packageHash}</code>
            </p>
            {sent === null ? (
              <Button isDisabled={isReadOnly} onPress={() => onSent(each.id)}>
                {t('sending.note-sent')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
