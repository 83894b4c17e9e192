import { useMemo, useState } from 'react';
import type { Finding } from '../../../shared/contract/calls/submission-drafts.ts';
import { failureWords } from '../../app/failure-words.ts';
import { call } from '../../app/host.ts';
import { go, placeOf } from '../../app/place.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../kit/button.tsx';
import { TextField } from '../../kit/field.tsx';
import { Icon } from '../../kit/icon.tsx';
import { say } from '../../kit/notices.tsx';
import { useDesk, useLaid, useLaying } from '../desk/desk-context.ts';
import { fieldPlace } from '../desk/question.tsx';
import { useMarked } from '../desk/use-marked.ts';
import { findingWords } from './finding-words.ts';
import { groupsOf } from './finding-groups.ts';

/** What the gates have found: what stands in the way first, then what needs a reason, then what is to be read. */
export function ChecksPanel({ at }: { readonly at: string | null }) {
  const { t } = useWords();
  const laid = useLaid();
  const { isAsking } = useLaying();
  const groups = useMemo(() => groupsOf(laid?.findings ?? []), [laid]);
  const list = useMarked(at, laid !== null);
  if (laid === null) return <p className="submissions-quiet">{t('submissions.looking')}</p>;
  return (
    <div className="submissions-panel" ref={list}>
      {isAsking && <p className="submissions-quiet">{t('submissions.checking')}</p>}
      {groups.length === 0 && <p>{t('submissions.checks-clear')}</p>}
      {groups.map(({ severity, gates }) => (
        <section key={severity} aria-label={t(`submissions.severity-${severity}`)}>
          <h3>
            <Icon name={severity === 'refuse' ? 'error' : severity === 'warn' ? 'warning' : 'info'} size={14} />
            {t(`submissions.severity-${severity}`)}
          </h3>
          {gates.map(({ gate, findings }) => (
            <ul key={gate} aria-label={t(`submissions.gate-${gate}` as 'submissions.gate-1')}>
              {findings.map((finding, index) => (
                <FindingItem
                  key={finding.key}
                  finding={finding}
                  gate={index === 0 ? t(`submissions.gate-${gate}` as 'submissions.gate-1') : null}
                  isMarked={finding.key === at}
                />
              ))}
            </ul>
          ))}
        </section>
      ))}
    </div>
  );
}

interface FindingItemProps {
  readonly finding: Finding;
  readonly gate: string | null;
  readonly isMarked: boolean;
}

function FindingItem({ finding, gate, isMarked }: FindingItemProps) {
  const { t } = useWords();
  const { open, laying, readOnly } = useDesk();
  const [reason, setReason] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { key, rule, severity } = finding;
  const keep = async (): Promise<void> => {
    if (reason === null) return;
    setBusy(true);
    try {
      await open.keepNow();
      await call('submissions.reason', { code: open.code, key, reason: reason.trim() });
      setReason(null);
      await laying.again();
    } catch (error) {
      say({ text: failureWords(error, t), tone: 'caution' });
    }
    setBusy(false);
  };
  return (
    <li className="submissions-item" data-item={key} data-marked={isMarked || undefined} tabIndex={-1}>
      {gate !== null && <span className="submissions-item-note">{gate}</span>}
      <p>{findingWords(finding, t)}</p>
      <p className="submissions-item-note">{t('submissions.rule', { rule })}</p>
      {finding.reason !== null && (
        <p className="submissions-item-note">
          <Icon name="check" size={12} /> {t('submissions.reason-given', { reason: finding.reason.text })}
        </p>
      )}
      {reason === null ? (
        <span className="submissions-acts">
          <Mend finding={finding} />
          {severity === 'warn' && !readOnly && (
            <Button variant="quiet" icon="note" onPress={() => setReason(finding.reason?.text ?? '')}>
              {t(finding.reason === null ? 'submissions.reason-give' : 'submissions.reason-change')}
            </Button>
          )}
        </span>
      ) : (
        <>
          <TextField
            label={t('submissions.reason')}
            help={t('submissions.reason-help')}
            value={reason}
            onChange={setReason}
            multiline
            autoFocus
          />
          <span className="submissions-acts">
            <Button onPress={() => setReason(null)}>{t('submissions.cancel')}</Button>
            <Button variant="primary" isDisabled={isBusy || reason.trim().length < 3} onPress={() => void keep()}>
              {t('submissions.reason-keep')}
            </Button>
          </span>
        </>
      )}
    </li>
  );
}

/** The way to what mends it: a record and a field of it, or a part of the submission. */
function Mend({ finding }: { readonly finding: Finding }) {
  const { t } = useWords();
  const { show, profile } = useDesk();
  const { record, field, part } = finding;
  if (record !== null)
    return (
      <>
        <Button
          variant="quiet"
          icon="edit"
          onPress={() => go(field === null ? placeOf(record) : fieldPlace(record, field))}
        >
          {t('submissions.mend-record', { code: record.code })}
        </Button>
        {record.type === 'document' && (
          <Button
            variant="quiet"
            icon="attachment"
            onPress={() => show({ to: 'tab', tab: 'annexes', at: record.code })}
          >
            {t('submissions.annexes')}
          </Button>
        )}
      </>
    );
  if (part === null) return null;
  const isSetting = SETTINGS.has(part) || (profile?.choices.some(({ id }) => id === part) ?? false);
  const tab = part === 'annexes' || part === 'people' ? part : null;
  return (
    <Button
      variant="quiet"
      icon="edit"
      onPress={() =>
        show(tab !== null ? { to: 'tab', tab } : isSetting ? { to: 'settings', at: part } : { to: 'part', key: part })
      }
    >
      {t('submissions.mend-part')}
    </Button>
  );
}

/** Parts of the draft that stand in its settings. */
const SETTINGS = new Set([
  'about',
  'stage',
  'session',
  'period',
  'submitters',
  'signature',
  'choices',
  'naming',
  'masking',
  'limits',
]);
