import type { ReactNode } from 'react';
import type { CallOutput } from '../../shared/contract/calls.ts';
import type { Attention } from '../../shared/contract/shapes.ts';
import { definitions } from '../../shared/records/definitions.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { useAsked } from '../app/asked.ts';
import { useFormats } from '../app/formats.ts';
import { call } from '../app/host.ts';
import { placeOfDraft } from '../app/draft-place.ts';
import { go, placeOf } from '../app/place.ts';
import { useSession } from '../app/session.ts';
import { useWords } from '../app/words.ts';
import { reasonText } from '../documents/reasons.ts';
import { Button } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { Failure } from '../kit/failure.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { useArchiveVersion, useMirrorFilled } from '../mirror/use-mirror.ts';
import { KeysToTry, useKeysToTry } from '../settings/keys/keys-to-try.tsx';
import { AttentionList, type AttentionRow } from './attention-list.tsx';
import { Keeping } from './keeping.tsx';
import './home.css';

/** The first room: what wants attention, what was changed last, and whether the archive is kept well. */
export function HomeRoom() {
  const { t } = useWords();
  const isReadOnly = useSession().open?.readOnly === true;
  // The lists come first: the archive would otherwise be asked anew with each part of them that comes in.
  const isFilled = useMirrorFilled();
  const { value, error, again } = useAsked('home.read', isFilled ? {} : undefined, useArchiveVersion());
  if (error !== undefined) return <Failure error={error} onRetry={again} />;
  return (
    <div className="home">
      <header className="home-head">
        <h1>{t('app.home')}</h1>
        <Button
          variant="primary"
          icon="case"
          keys="Mod+Shift+N"
          isDisabled={isReadOnly}
          onPress={() => go({ room: 'desk' })}
        >
          {t('desk.title')}
        </Button>
      </header>
      {value === undefined ? <Skeleton rows={12} /> : <HomeOf home={value} onChange={again} />}
    </div>
  );
}

function HomeOf({ home, onChange }: { readonly home: Attention; readonly onChange: () => void }) {
  const { t } = useWords();
  const wants = useWants(home, onChange);
  const { day } = useFormats();
  return (
    <div className="home-columns">
      <section aria-labelledby="home-attention">
        <h2 id="home-attention">{t('home.title')}</h2>
        {wants.length === 0 ? <p className="home-quiet">{t('home.nothing')}</p> : wants}
      </section>
      <div className="home-side">
        <section aria-labelledby="home-recent">
          <h2 id="home-recent">{t('home.recent')}</h2>
          {home.recent.length === 0 ? (
            <Empty title={t('home.recent-none')} />
          ) : (
            <AttentionList rows={home.recent.map((each) => ({ ...rowOf(each), note: day(each.updated) }))} />
          )}
        </section>
        <Keeping lastBackup={home.lastBackup} lastVerified={home.lastVerified} onChange={onChange} />
      </div>
    </div>
  );
}

/** One block for each kind of thing that waits; none for what does not. */
function useWants(home: Attention, onChange: () => void): ReactNode[] {
  const { t, language } = useWords();
  const { date, day } = useFormats();
  const { unread, unsourced, followUps, failures, drafts, trust } = home;
  const isAgreed = trust.outside === 'fits' || trust.outside === 'none';
  const isTrusted = isAgreed && trust.findings === 0;
  const due = useAsked('consents.due', {}, useArchiveVersion()).value;
  const keysToTry = useKeysToTry();
  const pairs = useAsked('duplicates.count', {}, useArchiveVersion()).value;
  const missing = ({ fields, links }: Attention['unsourced']['rows'][number]): string =>
    [
      ...(fields.length > 0 ? [t('home.unsourced-fields', { count: fields.length })] : []),
      ...(links > 0 ? [t('home.unsourced-links', { count: links })] : []),
    ].join(', ');
  const consentBlocks = (of: CallOutput<'consents.due'>): (ReactNode | null)[] => [
    consentBlock('withdrawn', t('home.consents-withdrawn'), of.withdrawn, ({ toTell }) =>
      t('home.consent-to-tell', { count: toTell }),
    ),
    consentBlock('expiring', t('home.consents'), of.expiring, ({ on, past }) =>
      t(past ? 'home.consent-expired' : 'home.consent-until', { date: date(on) }),
    ),
    consentBlock('review', t('home.consents-review'), of.review, ({ on, past }) =>
      t(past ? 'home.follow-up-past' : 'home.follow-up-on', { date: date(on) }),
    ),
  ];
  const untitled = (type: string): string =>
    t('home.draft-untitled', { type: definitions[type as RecordType]?.label[language] ?? type });
  const blocks: (ReactNode | null)[] = [
    drafts.length === 0 ? null : (
      <Block key="drafts" title={t('home.drafts')} total={drafts.length}>
        <AttentionList
          rows={drafts.map(({ key, type, code, title, updated }) => ({
            key,
            type: type as RecordType,
            code: code ?? '',
            title: title === '' ? untitled(type) : title,
            note: day(updated),
            onOpen: () => go(placeOfDraft({ key, type, code, title, updated })),
          }))}
        />
      </Block>
    ),
    isTrusted ? null : (
      <Block key="trust" title={t('trust.home')} total={trust.findings + (isAgreed ? 0 : 1)}>
        {trust.findings === 0 ? null : <p className="home-trust">{t('trust.findings', { count: trust.findings })}</p>}
        {isAgreed ? null : <p className="home-trust">{t('trust.home-outside')}</p>}
        <Button icon="verify" onPress={() => go({ room: 'settings', part: 'history' })}>
          {t('trust.home-open')}
        </Button>
      </Block>
    ),
    home.backupDue || home.drillDue ? (
      <Block key="backups" title={t('backups.home')} total={Number(home.backupDue) + Number(home.drillDue)}>
        {home.backupDue ? <p>{t(home.lastBackup === null ? 'backups.home-never' : 'backups.home-backup')}</p> : null}
        {home.drillDue ? <p>{t(home.lastDrill === null ? 'backups.home-first-drill' : 'backups.home-drill')}</p> : null}
        <Button icon="backup" onPress={() => go({ room: 'settings', part: 'backups' })}>
          {t('backups.open')}
        </Button>
      </Block>
    ) : null,
    keysToTry.length === 0 ? null : (
      <Block key="keys" title={t('keys.home')} total={keysToTry.length}>
        <KeysToTry slots={keysToTry} />
      </Block>
    ),
    failures.total === 0 ? null : (
      <Block key="failures" title={t('home.failures')} total={failures.total}>
        <ul className="home-failures">
          {failures.rows.map(({ id, path, reason }) => (
            <li key={id}>
              <span className="home-path">{path}</span>
              <span>{reasonText(t, reason)}</span>
            </li>
          ))}
        </ul>
        <Button
          variant="quiet"
          onPress={() =>
            void call('home.dismiss', { failures: failures.rows.map(({ id }) => id) }).then(onChange, onChange)
          }
        >
          {t('home.failures-dismiss')}
        </Button>
      </Block>
    ),
    ...(due === undefined ? [] : consentBlocks(due)),
    followUps.total === 0 ? null : (
      <Block key="follow-ups" title={t('home.follow-ups')} total={followUps.total}>
        <AttentionList
          rows={followUps.rows.map((each) => ({
            ...rowOf(each),
            note: t(each.past ? 'home.follow-up-past' : 'home.follow-up-on', { date: date(each.on) }),
          }))}
        />
      </Block>
    ),
    unread.total === 0 ? null : (
      <Block key="unread" title={t('home.unread')} total={unread.total} onAll={() => go({ room: 'documents' })}>
        <AttentionList rows={unread.rows.map((each) => ({ ...rowOf(each), note: day(each.added) }))} />
      </Block>
    ),
    pairs === undefined || pairs.total === 0 ? null : (
      <Block key="duplicates" title={t('home.duplicates')} total={pairs.total}>
        <DuplicateTypes types={pairs.types} />
      </Block>
    ),
    unsourced.total === 0 ? null : (
      <Block key="unsourced" title={t('home.unsourced')} total={unsourced.total}>
        <AttentionList rows={unsourced.rows.map((each) => ({ ...rowOf(each), note: missing(each) }))} />
      </Block>
    ),
  ];
  return blocks.filter((block) => block !== null);
}

/** So many stand in a list; the number at its head counts all. */
const ROWS = 20;

type DueConsent = CallOutput<'consents.due'>['review'][number];

/** Consents with which something is to be done; each leads to the ledger of whoever gave it. */
function consentBlock<Due extends DueConsent>(
  key: string,
  title: string,
  due: readonly Due[],
  noteOf: (consent: Due) => string,
): ReactNode | null {
  if (due.length === 0) return null;
  const rows = due.slice(0, ROWS).flatMap((each): AttentionRow[] =>
    each.subjects.map((subject) => ({
      key: `${each.code} ${subject.code}`,
      code: each.code,
      type: 'consent',
      title: `${subject.title || subject.code} · ${each.title}`,
      note: noteOf(each),
      onOpen: () => go({ room: 'records', type: subject.type as RecordType, code: subject.code, tab: 'consent' }),
    })),
  );
  return (
    <Block key={key} title={title} total={due.length}>
      <AttentionList rows={rows} />
    </Block>
  );
}

interface BlockProps {
  readonly title: string;
  readonly total: number;
  readonly onAll?: () => void;
  readonly children: ReactNode;
}

function Block({ title, total, onAll, children }: BlockProps) {
  const { t } = useWords();
  const { number } = useFormats();
  return (
    <section className="home-block" aria-label={title}>
      <header>
        <h3>{title}</h3>
        {onAll === undefined ? (
          <span className="home-count">{number(total)}</span>
        ) : (
          <Button variant="quiet" onPress={onAll}>
            {t('home.more', { count: number(total) })}
          </Button>
        )}
      </header>
      {children}
    </section>
  );
}

/** The kinds of records among which pairs wait, each the way to its pairs. */
function DuplicateTypes({ types }: { readonly types: Readonly<Record<string, number>> }) {
  const { language } = useWords();
  const { number } = useFormats();
  return (
    <ul className="home-types">
      {Object.entries(types).map(([type, count]) => (
        <li key={type}>
          <Button variant="quiet" onPress={() => go({ room: 'duplicates', type: type as RecordType })}>
            {`${capital(definitions[type as RecordType].plural[language])}: ${number(count)}`}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function rowOf({ code, type, title }: { code: string; type: string; title: string }): AttentionRow {
  return { key: code, code, type: type as RecordType, title, onOpen: () => go(placeOf({ type, code })) };
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
