import { useMemo, useState } from 'react';
import { useAsked } from '../../app/asked.ts';
import { useCommands } from '../../app/commands.ts';
import { failureWords } from '../../app/failure-words.ts';
import { useFormats } from '../../app/formats.ts';
import { call } from '../../app/host.ts';
import { go, placeOf } from '../../app/place.ts';
import { useSession } from '../../app/session.ts';
import { useView } from '../../app/views.ts';
import { useWords } from '../../app/words.ts';
import { Badge } from '../../kit/badge.tsx';
import { Button } from '../../kit/button.tsx';
import { CodeTag } from '../../kit/code-tag.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Empty } from '../../kit/empty.tsx';
import { Failure } from '../../kit/failure.tsx';
import { Icon } from '../../kit/icon.tsx';
import { say } from '../../kit/notices.tsx';
import { RecordTable, type Column, type ColumnState, type Sort } from '../../kit/record-table.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { sortRows } from '../../kit/sort-rows.ts';
import { useArchiveVersion } from '../../mirror/use-mirror.ts';
import { today } from '../../timeline/today.ts';
import { profileOf } from '../desk/desk-context.ts';
import { isLate, stateOf, type SubmissionRow } from './row-state.ts';
import './list.css';

interface ListView {
  readonly sort: Sort | null;
  readonly columns: ColumnState | null;
}

const FIRST: ListView = { sort: { column: 'updated', direction: 'descending' }, columns: null };

/** Everything that is being written or was sent. */
export function SubmissionList({ onBegin }: { readonly onBegin: () => void }) {
  const { t, language } = useWords();
  const { readOnly } = useSession().open ?? { readOnly: true };
  const { value, error, isWaiting, again } = useAsked('submissions.list', {}, useArchiveVersion());
  const [view, setView] = useView<ListView>('submissions.list', FIRST);
  const [current, setCurrent] = useState<string | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [discards, setDiscards] = useState<SubmissionRow | null>(null);
  const columns = useColumns();
  const rows = useMemo(() => {
    const column = columns.find(({ id }) => id === view.sort?.column);
    return column === undefined || view.sort === null
      ? (value ?? [])
      : sortRows(value ?? [], column, view.sort.direction, language);
  }, [value, columns, view.sort, language]);
  useCommands([
    {
      id: 'submission.begin',
      group: 'file',
      label: t('submissions.begin'),
      keys: 'N',
      enabled: !readOnly,
      run: onBegin,
    },
  ]);
  const open = ({ code }: SubmissionRow): void => go({ room: 'submissions', code });
  const begin = (
    <Button variant="primary" icon="add" keys="N" isDisabled={readOnly} onPress={onBegin}>
      {t('submissions.begin')}
    </Button>
  );
  return (
    <section className="submissions-list" aria-labelledby="submissions-title">
      <header className="submissions-list-head">
        <h1 id="submissions-title">{t('submissions.title')}</h1>
        <span className="submissions-quiet">{value === undefined ? '' : value.length}</span>
        {value !== undefined && value.length > 0 && begin}
      </header>
      {error !== undefined && error !== null ? (
        <Failure error={error} onRetry={again} />
      ) : value === undefined && isWaiting ? (
        <Skeleton rows={6} />
      ) : value !== undefined && value.length === 0 ? (
        <Empty title={t('submissions.none')} text={t('submissions.none-help')} action={begin} />
      ) : (
        <RecordTable
          label={t('submissions.title')}
          columns={columns}
          rows={rows}
          rowKey={({ code }) => code}
          sort={view.sort}
          onSort={(sort) => setView({ ...view, sort })}
          selected={selected}
          onSelect={setSelected}
          current={current}
          onCurrent={setCurrent}
          onOpen={open}
          rowMenu={(row) => [
            { id: 'open', label: t('submissions.open'), icon: 'edit', keys: 'Enter', onAction: () => open(row) },
            {
              id: 'record',
              label: t('submissions.open-record'),
              icon: 'submission',
              onAction: () => go(placeOf({ type: 'submission', code: row.code })),
            },
            'separator',
            {
              id: 'discard',
              label: t('submissions.discard'),
              icon: 'trash',
              danger: true,
              isDisabled: readOnly || row.sentOn !== null,
              onAction: () => setDiscards(row),
            },
          ]}
          empty={null}
          columnState={view.columns ?? undefined}
          onColumns={(state) => setView({ ...view, columns: state })}
          memory="submissions"
        />
      )}
      {discards !== null && (
        <Dialog
          isOpen
          size="small"
          title={t('submissions.discard-title', { code: discards.code })}
          onClose={() => setDiscards(null)}
          footer={
            <>
              <Button onPress={() => setDiscards(null)}>{t('submissions.cancel')}</Button>
              <Button
                variant="danger"
                onPress={() => {
                  const { code } = discards;
                  setDiscards(null);
                  call('submissions.discard', { code }).then(
                    () => {
                      again();
                      say({ text: t('submissions.discarded', { code }) });
                    },
                    (failure: unknown) => say({ text: failureWords(failure, t), tone: 'caution' }),
                  );
                }}
              >
                {t('submissions.discard-do', { code: discards.code })}
              </Button>
            </>
          }
        >
          <p>{t('submissions.discard-text')}</p>
        </Dialog>
      )}
    </section>
  );
}

function useColumns(): readonly Column<SubmissionRow>[] {
  const { t, language } = useWords();
  const formats = useFormats();
  return useMemo(() => {
    const day = today();
    const formOf = ({ form }: SubmissionRow): string => profileOf(form)?.title[language] ?? form;
    const about = (row: SubmissionRow): string => row.about.map(({ title, code }) => title || code).join(', ');
    const date = (edtf: string | null): string => (edtf === null ? '' : formats.date(edtf));
    const text = (
      id: string,
      label: string,
      width: number,
      of: (row: SubmissionRow) => string,
    ): Column<SubmissionRow> => ({
      id,
      label,
      width,
      render: (row) => of(row),
      text: of,
    });
    return [
      {
        ...text('code', t('submissions.column-code'), 90, ({ code }) => code),
        render: ({ code }) => <CodeTag code={code} />,
      },
      text('title', t('submissions.column-title'), 260, (row) => row.title || formOf(row)),
      text('form', t('submissions.column-form'), 240, formOf),
      text('about', t('submissions.column-about'), 200, about),
      {
        ...text('deadline', t('submissions.column-deadline'), 150, (row) => date(row.deadline)),
        render: (row) =>
          isLate(row, day) ? (
            <span className="submissions-late">
              <Icon name="warning" size={14} /> {t('submissions.late', { date: date(row.deadline) })}
            </span>
          ) : (
            date(row.deadline)
          ),
        compare: (a, b) => (a.deadline ?? '9').localeCompare(b.deadline ?? '9'),
      },
      {
        ...text('state', t('submissions.column-state'), 170, (row) => t(`submissions.state-${stateOf(row, day)}`)),
        render: (row) => {
          const state = stateOf(row, day);
          return (
            <Badge tone={state === 'follow-up' ? 'caution' : state === 'draft' ? 'neutral' : 'accent'}>
              {t(`submissions.state-${state}`)}
              {state === 'sent' && row.sentOn !== null ? ` ${date(row.sentOn)}` : ''}
            </Badge>
          );
        },
      },
      {
        ...text('updated', t('submissions.column-updated'), 150, ({ updated }) => formats.instant(updated)),
        compare: (a, b) => a.updated.localeCompare(b.updated),
      },
    ];
  }, [t, language, formats]);
}
