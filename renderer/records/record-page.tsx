import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from 'react';
import { definitionOf } from '../../shared/records/definitions.ts';
import { useAsked } from '../app/asked.ts';
import { useCommands } from '../app/commands.ts';
import { useSession } from '../app/session.ts';
import { useWords, type WordKey } from '../app/words.ts';
import { Failure } from '../kit/failure.tsx';
import { useScrollMemory } from '../kit/scroll-memory.ts';
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
import { RecordHeader } from './record-header.tsx';
import { COPY_KEYS, EDIT_KEYS } from './record-keys.ts';
import { useSaying } from './saying.ts';
import { statementsOf, type Shown, type Statements } from './statements.ts';
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
  const version = useArchiveVersion();
  const { open } = useSession();
  const isReadOnly = open?.readOnly ?? false;
  const { value, error, again, isWaiting } = useAsked('records.show', { code }, version);
  // The page before stays for a moment, until this one can be drawn whole: arrow keys in the list would make it flicker.
  const isLate = useIsLate(isWaiting);
  const [before, setBefore] = useState<Shown>();
  useEffect(() => {
    if (value !== undefined) setBefore(value);
  }, [value]);
  const shown = value ?? (isLate || error !== undefined ? undefined : before);
  const shownCode = shown?.code ?? code;
  const row = useRow(shownCode);
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

  const own = useRow(code);
  const isActive = (own?.state ?? value?.state) === 'active';
  const edit = (): void => {
    const ownType = own?.type ?? value?.type;
    if (ownType !== undefined) editRecord({ type: definitionOf(ownType).type, code });
  };
  useCommands([
    { id: 'record.edit', group: 'record', label: t('records.edit'), keys: EDIT_KEYS, enabled: isActive && !isReadOnly, run: edit },
    {
      id: 'record.edit-by-letter',
      group: 'record',
      label: t('records.edit'),
      keys: 'E',
      enabled: isActive && !isReadOnly,
      inMenu: false,
      run: edit,
    },
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

  if (error !== undefined) return <Failure error={error} onRetry={again} />;
  if (definition === undefined) return <Skeleton rows={12} />;
  const panel =
    (part: (every: { shown: Shown; said: Statements; connected: NonNullable<typeof connected> }) => ReactNode) => () => (
      <Scrolling memory={`${shownCode} ${selected}`}>
        {shown === undefined || said === undefined || connected === undefined ? (
          <Skeleton rows={12} />
        ) : (
          part({ shown, said, connected })
        )}
      </Scrolling>
    );
  return (
    <article className="records-page" aria-label={row?.title ?? shown?.title ?? code}>
      <RecordHeader
        definition={definition}
        row={row}
        code={shownCode}
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
                <RecordTimeline code={shownCode} />
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

/** What scrolls within the page, and stays where it was left. */
function Scrolling({ memory, children }: { readonly memory: string; readonly children: ReactNode }) {
  const remember = useScrollMemory(memory);
  return (
    <div key={memory} ref={remember} className="records-scroll">
      {children}
    </div>
  );
}

/** Whether something has been waited for longer than one overlooks, in milliseconds. */
const OVERLOOKED = 250;

function useIsLate(isWaiting: boolean): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setIsLate(true), OVERLOOKED);
    return () => {
      clearTimeout(timer);
      setIsLate(false);
    };
  }, [isWaiting]);
  return isLate;
}

const TABS = {
  facts: 'records.tab_facts',
  timeline: 'records.tab_timeline',
  documents: 'records.tab_documents',
  links: 'records.tab_links',
  history: 'records.tab_history',
} as const satisfies Record<RecordTab, WordKey>;
