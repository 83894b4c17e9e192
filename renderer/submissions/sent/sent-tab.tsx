import { useState } from 'react';
import type { SendingOverview } from '../../../shared/contract/calls/sending.ts';
import { useAsked } from '../../app/asked.ts';
import { useCommands } from '../../app/commands.ts';
import { useFormats } from '../../app/formats.ts';
import { go } from '../../app/place.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../kit/button.tsx';
import { CodeTag } from '../../kit/code-tag.tsx';
import { Failure } from '../../kit/failure.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { useArchiveVersion } from '../../mirror/use-mirror.ts';
import { Exports } from './exports.tsx';
import { FollowUpDialog, ReplyDialog, SentDialog } from './sending-dialogs.tsx';
import { WhatWasSent } from './what-was-sent.tsx';
import { TimeProof } from './time-proof.tsx';
import './sent.css';

type Asking = { readonly is: 'sent'; readonly export: string } | { readonly is: 'reply' | 'follow-up' } | null;

const SENT_KEYS = 'Mod+Shift+M';
const REPLY_KEYS = 'Mod+Shift+Y';

/** After a submission has left: what was exported, what of it was sent, what came back, and what is to be done. */
export function SentTab({ code, isReadOnly }: { readonly code: string; readonly isReadOnly: boolean }) {
  const { t } = useWords();
  const { value, error, again } = useAsked('sending.overview', { code }, useArchiveVersion());
  const [asking, setAsking] = useState<Asking>(null);
  const [newest] = value?.exports ?? [];
  const wasSent = value !== undefined && value.sent !== null;
  useCommands([
    {
      id: 'sending.sent',
      group: 'record',
      label: t('sending.note-sent'),
      keys: SENT_KEYS,
      enabled: !isReadOnly && !wasSent && newest !== undefined,
      run: () => newest !== undefined && setAsking({ is: 'sent', export: newest.id }),
    },
    {
      id: 'sending.reply',
      group: 'record',
      label: t('sending.add-reply'),
      keys: REPLY_KEYS,
      enabled: !isReadOnly && wasSent,
      run: () => setAsking({ is: 'reply' }),
    },
  ]);
  if (error !== undefined) return <Failure error={error} onRetry={again} />;
  if (value === undefined) return <Skeleton rows={8} />;
  const done = (): void => {
    setAsking(null);
    again();
  };
  return (
    <div className="sending">
      <Withdrawn withdrawn={value.withdrawn} />
      {value.sent === null ? (
        <p className="sending-quiet">{t('sending.not-sent')}</p>
      ) : (
        <>
          <WhatWasSent
            sent={value.sent}
            followUpOn={value.followUpOn}
            isDue={value.followUpDue}
            isReadOnly={isReadOnly}
            onFollowUp={() => setAsking({ is: 'follow-up' })}
          />
          <Replies replies={value.replies} isReadOnly={isReadOnly} onReply={() => setAsking({ is: 'reply' })} />
        </>
      )}
      <Exports
        exports={value.exports}
        canNote={!wasSent && !isReadOnly}
        keys={SENT_KEYS}
        onSent={(id) => setAsking({ is: 'sent', export: id })}
      />
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

interface RepliesProps extends Pick<SendingOverview, 'replies'> {
  readonly isReadOnly: boolean;
  readonly onReply: () => void;
}

function Replies({ replies, isReadOnly, onReply }: RepliesProps) {
  const { t } = useWords();
  const { date } = useFormats();
  return (
    <section aria-labelledby="sending-replies">
      <h3 id="sending-replies">{t('sending.replies')}</h3>
      {replies.length === 0 ? <p className="sending-quiet">{t('sending.replies-none')}</p> : null}
      <ul>
        {replies.map((reply) => (
          <li key={reply.id ?? reply.text}>
            {reply.date === null ? null : <p className="sending-day">{date(reply.date)}</p>}
            <p className="sending-words">{reply.text}</p>
            {reply.document === null ? null : <DocumentLink document={reply.document} />}
          </li>
        ))}
      </ul>
      <Button icon="add" keys={REPLY_KEYS} isDisabled={isReadOnly} onPress={onReply}>
        {t('sending.add-reply')}
      </Button>
    </section>
  );
}

function DocumentLink({ document: { code, title } }: { readonly document: { code: string; title: string } }) {
  return (
    <p>
      <button type="button" className="sending-open" onClick={() => go({ room: 'reader', code })}>
        {title || code}
      </button>{' '}
      <CodeTag code={code} />
    </p>
  );
}

/** Consents that were taken back since it left: the first thing to see here. */
function Withdrawn({ withdrawn }: Pick<SendingOverview, 'withdrawn'>) {
  const { t } = useWords();
  const { date } = useFormats();
  if (withdrawn.length === 0) return null;
  return (
    <section className="sending-withdrawn" aria-labelledby="sending-withdrawn">
      <h3 id="sending-withdrawn">{t('sending.withdrawn')}</h3>
      <ul>
        {withdrawn.map(({ subject, consent, withdrawnOn, toldOn }) => (
          <li key={`${subject.code} ${consent}`}>
            <button
              type="button"
              className="sending-open"
              onClick={() =>
                go({
                  room: 'records',
                  type: subject.type === 'organisation' ? 'organisation' : 'person',
                  code: subject.code,
                  tab: 'consent',
                })
              }
            >
              {subject.title || subject.code}
            </button>
            <p className="sending-quiet">
              {t('sending.withdrawn-line', { date: date(withdrawnOn) })} ·{' '}
              {toldOn === null ? <strong>{t('sending.not-told')}</strong> : t('sending.told', { date: date(toldOn) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
