import { useMemo } from 'react';
import type { ReceivedSet } from '../../../shared/contract/calls/exchange.ts';
import { definitionOf } from '../../../shared/records/definitions.ts';
import { useFormats } from '../../app/formats.ts';
import { useWords, type WordKey } from '../../app/words.ts';
import { Badge } from '../../kit/badge.tsx';
import { Icon } from '../../kit/icon.tsx';
import type { Saying } from '../../records/cell-values.ts';
import { ChangedValue } from '../../records/history-tab.tsx';
import { useSaying } from '../../records/saying.ts';
import { ConflictTable } from './conflict-table.tsx';
import { countWords } from './count-words.ts';
import { RecordName, RecordNames } from './record-names.tsx';

type ReceivedRecord = ReceivedSet['records'][number];

/** What a change set brings, or has brought: from whom, what contradicts, what is new, what becomes different and how. */
export function ReceivedWords({ set, isTaken }: { readonly set: ReceivedSet; readonly isTaken: boolean }) {
  const { t } = useWords();
  const { size } = useFormats();
  const saying = useSayingOf(set);
  const lines = (['new', 'changed', 'gone'] as const)
    .map((which) => [which, countWords(set[which], t)] as const)
    .filter(([, what]) => what !== '');
  const fresh = set.records.filter(({ what }) => what === 'new');
  // What contradicts stands in the table of contradictions, and is not told twice.
  const others = set.records
    .filter(({ what }) => what !== 'new')
    .map((record) => ({ ...record, fields: record.fields.filter(({ how }) => how !== 'conflict') }))
    .filter(({ what, fields, code }) => what !== 'changed' || fields.length > 0 || !isInTable(set, code));
  return (
    <>
      <From set={set} />
      {set.isKnown ? <p className="exchange-lead">{t('exchange.is-known')}</p> : null}
      <section aria-label={t(isTaken ? 'exchange.brought' : 'exchange.brings')}>
        <h3>{t(isTaken ? 'exchange.brought' : 'exchange.brings')}</h3>
        {lines.length === 0 ? <p>{t('exchange.brings-nothing')}</p> : null}
        {lines.map(([which, what]) => (
          <p key={which}>{t(`exchange.brings-${which}`, { what })}</p>
        ))}
        {set.bytes > 0 ? <p>{t('exchange.brings-size', { size: size(set.bytes) })}</p> : null}
        {set.waiting === 0 ? null : <p className="exchange-note">{t('exchange.waiting', { count: set.waiting })}</p>}
      </section>
      {set.conflicts.length === 0 ? (
        lines.length === 0 ? null : (
          <p className="exchange-fine">
            <Icon name="check" /> {t('exchange.conflicts-none')}
          </p>
        )
      ) : (
        <section>
          <h3>{t('exchange.conflicts-in', { count: set.conflicts.length })}</h3>
          <p className="exchange-note">{t(isTaken ? 'exchange.conflicts-wait' : 'exchange.conflicts-keep')}</p>
          <ConflictTable set={set} isTaken={isTaken} saying={saying} />
        </section>
      )}
      <RecordNames
        title={t('exchange.records-new')}
        records={fresh}
        {...(others.length === 0 ? { total: set.recordsTotal } : {})}
        isOpen
        isLink={isTaken}
        isNew={() => true}
      />
      <ChangedRecords
        title={t(isTaken ? 'exchange.records-were-changed' : 'exchange.records-changed')}
        records={others}
        hasMore={set.recordsTotal > set.records.length}
        total={set.recordsTotal}
        isTaken={isTaken}
        saying={saying}
      />
      {set.renamed.length === 0 ? null : (
        <section>
          <h3>{t('exchange.renamed')}</h3>
          <p className="exchange-note">{t('exchange.renamed-why')}</p>
          <ul className="exchange-plain">
            {set.renamed.map(({ from, to }) => (
              <li key={from}>{t('exchange.renamed-to', { from, to })}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function isInTable({ conflicts }: ReceivedSet, code: string): boolean {
  return conflicts.some(({ table, record }) => table === 'record' && record?.code === code);
}

/** Titles of what is new come from the set: its codes may mean other records here until it is received. */
function useSayingOf(set: ReceivedSet): Saying {
  const saying = useSaying();
  return useMemo(() => {
    const fresh = new Map(set.records.filter(({ what }) => what === 'new').map(({ code, title }) => [code, title]));
    return { ...saying, titleOf: (code) => fresh.get(code) ?? saying.titleOf(code) };
  }, [set, saying]);
}

function From({ set: { from, number, at, history } }: { readonly set: ReceivedSet }) {
  const { t } = useWords();
  const { instant } = useFormats();
  const { label, code, confirmed } = from;
  if (label === null)
    return (
      <div className="exchange-unknown">
        <p>
          <Icon name="warning" /> <strong>{t('exchange.from-unknown', { code })}</strong>
        </p>
        <p>{t('exchange.from-unknown-help')}</p>
      </div>
    );
  return (
    <div>
      <p className="exchange-lead">{t('exchange.from', { label, number, when: instant(at) })}</p>
      {confirmed === null ? (
        <p className="exchange-caution">
          <Icon name="warning" size={14} /> {t('exchange.from-not-compared', { code })}
        </p>
      ) : (
        <p className="exchange-note">{t('exchange.from-compared')}</p>
      )}
      {history === null ? null : (
        <p className="exchange-note">{t('exchange.history-received', { code: history.code })}</p>
      )}
    </div>
  );
}

interface ChangedRecordsProps {
  readonly title: string;
  readonly records: readonly ReceivedRecord[];
  readonly hasMore: boolean;
  readonly total: number;
  readonly isTaken: boolean;
  readonly saying: Saying;
}

function ChangedRecords({ title, records, hasMore, total, isTaken, saying }: ChangedRecordsProps) {
  const { t } = useWords();
  if (records.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="exchange-changed">
        {records.map((record) => (
          <li key={record.code}>
            <div className="exchange-changed-head">
              <RecordName record={record} isLink={isTaken} />
              {record.what === 'changed' ? null : <Badge>{t(WHAT[record.what])}</Badge>}
            </div>
            {record.fields.length === 0 ? null : <ChangedFields record={record} saying={saying} />}
          </li>
        ))}
      </ul>
      {hasMore ? <p className="exchange-note">{t('exchange.listed-first', { shown: records.length, total })}</p> : null}
    </section>
  );
}

const WHAT = {
  new: 'exchange.what-new',
  changed: 'exchange.what-changed',
  trashed: 'exchange.what-trashed',
  restored: 'exchange.what-restored',
} as const satisfies Record<ReceivedRecord['what'], WordKey>;

const HOW = {
  new: 'added',
  merged: 'changed',
  conflict: 'changed',
  'taken-away': 'removed',
} as const satisfies Record<ReceivedRecord['fields'][number]['how'], string>;

function ChangedFields({ record, saying }: { readonly record: ReceivedRecord; readonly saying: Saying }) {
  const definition = definitionOf(record.type);
  return (
    <dl className="records-changes">
      {record.fields.map(({ field, mine, result, others, how }) => (
        <ChangedValue
          key={field}
          change={{
            what: 'record',
            how: HOW[how],
            field,
            before: mine,
            after: others.length === 0 ? result : { preferred: result, others },
          }}
          definition={definition}
          saying={saying}
        />
      ))}
    </dl>
  );
}
