import { lazy, Suspense, useMemo } from 'react';
import { definitionOf } from '../../shared/records/definitions.ts';
import { useAsked } from '../app/asked.ts';
import { useCommands } from '../app/commands.ts';
import { useSession } from '../app/session.ts';
import { useWords, type WordKey } from '../app/words.ts';
import { Failure } from '../kit/failure.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { Tabs } from '../kit/tabs.tsx';
import { allRows } from '../mirror/mirror.ts';
import { useArchiveVersion, useRow } from '../mirror/use-mirror.ts';
import { copyCodes, editRecord, restoreRecords, trashRecords } from './actions.ts';
import { documentsOf, referencesFrom, referencesTo } from './connections.ts';
import { DocumentsTab } from './documents-tab.tsx';
import { Facts } from './facts.tsx';
import { HistoryTab } from './history-tab.tsx';
import { LinksTab } from './links-tab.tsx';
import { COPY_KEYS, RecordHeader } from './record-header.tsx';
import { useSaying } from './saying.ts';
import { statementsOf } from './statements.ts';
import './record-page.css';

const RecordTimeline = lazy(async () => ({ default: (await import('../timeline/record-timeline.tsx')).RecordTimeline }));

/** Parts of a record's page, in the order of their tabs. */
export const recordTabs = ['facts', 'timeline', 'documents', 'links', 'history'] as const;
export type RecordTab = (typeof recordTabs)[number];

export interface RecordPageProps {
  readonly code: string;
  readonly tab?: string | undefined;
  readonly onTab: (tab: RecordTab) => void;
}

/** Everything about one record: its header, and what is known of it by facts, time, documents, links and history. */
export function RecordPage({ code, tab, onTab }: RecordPageProps) {
  const { t } = useWords();
  const row = useRow(code);
  const version = useArchiveVersion();
  const { open } = useSession();
  const isReadOnly = open?.readOnly ?? false;
  const { value: shown, error, again } = useAsked('records.show', { code }, version);
  const saying = useSaying(shown?.referred);
  const type = shown?.type ?? row?.type;
  const definition = type === undefined ? undefined : definitionOf(type);
  const selected = recordTabs.find((each) => each === tab) ?? 'facts';

  const said = useMemo(
    () => (shown === undefined ? undefined : statementsOf(definitionOf(shown.type), shown)),
    [shown],
  );
  const connected = useMemo(
    () =>
      shown === undefined
        ? undefined
        : { from: referencesFrom(definitionOf(shown.type), shown), to: referencesTo(shown.code, allRows()) },
    [shown],
  );

  const isActive = (row?.state ?? shown?.state) === 'active';
  const edit = (): void => {
    if (definition !== undefined) editRecord({ type: definition.type, code });
  };
  useCommands([
    { id: 'record.edit', group: 'record', label: t('records.edit'), keys: 'E', enabled: isActive && !isReadOnly, run: edit },
    {
      id: 'record.trash',
      group: 'record',
      label: t('records.trash', { count: 1 }),
      keys: 'Delete',
      enabled: isActive && !isReadOnly,
      run: () => void trashRecords([code]),
    },
    {
      id: 'record.restore',
      group: 'record',
      label: t('records.restore'),
      enabled: !isActive && !isReadOnly,
      run: () => void restoreRecords([code]),
    },
    { id: 'record.copy-code', group: 'record', label: t('records.copy_code'), keys: COPY_KEYS, run: () => void copyCodes([code]) },
    ...recordTabs.map((each, at) => ({
      id: `record.tab-${each}`,
      group: 'record' as const,
      label: t(TABS[each]),
      keys: `Alt+${at + 1}`,
      run: () => onTab(each),
    })),
  ]);

  if (error !== undefined && (shown === undefined || row === undefined)) return <Failure error={error} onRetry={again} />;
  if (definition === undefined) return <Skeleton rows={12} />;
  const panel = (part: (everything: Required<Everything>) => React.ReactNode) => () =>
    shown === undefined || said === undefined || connected === undefined ? (
      <Skeleton rows={12} />
    ) : (
      part({ shown, said, connected })
    );
  interface Everything {
    shown: NonNullable<typeof shown>;
    said: NonNullable<typeof said>;
    connected: NonNullable<typeof connected>;
  }
  return (
    <article className="records-page" aria-label={row?.title ?? shown?.title ?? code}>
      <RecordHeader
        definition={definition}
        row={row}
        code={code}
        shown={shown}
        whole={said?.whole ?? []}
        saying={saying}
        isReadOnly={isReadOnly}
      />
      <Tabs
        label={t('records.parts')}
        selected={selected}
        onSelect={onTab}
        tabs={[
          {
            id: 'facts',
            label: t(TABS.facts),
            count: said?.statements.length,
            panel: panel((every) => (
              <Facts definition={definition} shown={every.shown} said={every.said} saying={saying} onEdit={edit} />
            )),
          },
          {
            id: 'timeline',
            label: t(TABS.timeline),
            panel: () => (
              <Suspense fallback={<Skeleton rows={8} />}>
                <RecordTimeline code={code} />
              </Suspense>
            ),
          },
          {
            id: 'documents',
            label: t(TABS.documents),
            count: shown === undefined ? undefined : documentsOf(shown).length,
            panel: panel((every) => <DocumentsTab shown={every.shown} onEdit={edit} />),
          },
          {
            id: 'links',
            label: t(TABS.links),
            count:
              shown === undefined || connected === undefined
                ? undefined
                : shown.links.length + connected.from.length + connected.to.length,
            panel: panel((every) => (
              <LinksTab
                shown={every.shown}
                sources={every.said.ofLinks}
                from={every.connected.from}
                to={every.connected.to}
                isReadOnly={isReadOnly}
                onEdit={edit}
              />
            )),
          },
          {
            id: 'history',
            label: t(TABS.history),
            panel: panel((every) => (
              <HistoryTab definition={definition} shown={every.shown} saying={saying} isReadOnly={isReadOnly} />
            )),
          },
        ]}
      />
    </article>
  );
}

const TABS = {
  facts: 'records.tab_facts',
  timeline: 'records.tab_timeline',
  documents: 'records.tab_documents',
  links: 'records.tab_links',
  history: 'records.tab_history',
} as const satisfies Record<RecordTab, WordKey>;
