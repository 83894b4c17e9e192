import { lazy, Suspense, type ReactNode } from 'react';
import type { RecordDefinition } from '../../shared/records/definition.ts';
import type { WordKey } from '../app/words.ts';
import { useScrollMemory } from '../kit/scroll-memory.ts';
import { Skeleton } from '../kit/skeleton.tsx';
import type { Saying } from './cell-values.ts';
import { Ledger } from '../consents/ledger.tsx';
import { NamedInDocuments } from '../mentions/named-in-documents.tsx';
import { documentsOf, type Reference } from './connections.ts';
import { DocumentsTab } from './documents-tab.tsx';
import { Facts } from './facts.tsx';
import { HistoryTab } from './history-tab.tsx';
import { LinksTab } from './links-tab.tsx';
import type { Shown, Statements } from './statements.ts';

const RecordTimeline = lazy(async () => ({
  default: (await import('../timeline/record-timeline.tsx')).RecordTimeline,
}));

const SurveyPart = lazy(async () => ({
  default: (await import('../statistics/survey-part.tsx')).SurveyPart,
}));

const recordTabs = ['facts', 'figures', 'timeline', 'documents', 'mentions', 'links', 'consent', 'history'] as const;
export type RecordTab = (typeof recordTabs)[number];

/**
 * Parts of the page of a record of some type, in the order of their tabs. Figures are a survey's alone, and only people and organisations are named
 * and consent.
 */
export function tabsOf(type: string | undefined): readonly RecordTab[] {
  return recordTabs.filter((tab) => {
    if (tab === 'figures') return type === 'survey';
    return (tab !== 'mentions' && tab !== 'consent') || type === 'person' || type === 'organisation';
  });
}

export const tabWords = {
  facts: 'records.tab_facts',
  figures: 'statistics.figures',
  timeline: 'records.tab_timeline',
  documents: 'records.tab_documents',
  mentions: 'mentions.tab',
  links: 'records.tab_links',
  consent: 'consents.tab',
  history: 'records.tab_history',
} as const satisfies Record<RecordTab, WordKey>;

/** What the parts of a page are drawn from, once it has come. */
export interface Known {
  readonly definition: RecordDefinition;
  readonly shown: Shown;
  readonly said: Statements;
  readonly from: readonly Reference[];
  readonly to: readonly Reference[];
  readonly saying: Saying;
  readonly isReadOnly: boolean;
  readonly onEdit: () => void;
}

/** How much there is in a part; the timeline and the history are not counted before they are asked for. */
export function countsOf({ shown, said, from, to }: Known): Readonly<Partial<Record<RecordTab, number>>> {
  return {
    facts: said.statements.length,
    documents: documentsOf(shown).length,
    links: shown.links.length + from.length + to.length,
  };
}

/** A part of a record's page. The timeline and the figures scroll by themselves; the others stay where they were left. */
export function RecordPart({
  tab,
  code,
  known,
}: {
  readonly tab: RecordTab;
  readonly code: string;
  readonly known: Known | undefined;
}) {
  if (tab === 'timeline')
    return (
      <Suspense fallback={<Skeleton rows={8} />}>
        <RecordTimeline code={code} />
      </Suspense>
    );
  if (tab === 'figures')
    return (
      <Suspense fallback={<Skeleton rows={12} />}>
        <SurveyPart key={code} code={code} />
      </Suspense>
    );
  return (
    <Scrolling key={`${code} ${tab}`} memory={`record ${code} ${tab}`}>
      {known === undefined ? <Skeleton rows={12} /> : <Part tab={tab} known={known} />}
    </Scrolling>
  );
}

function Part({ tab, known }: { readonly tab: Exclude<RecordTab, 'timeline' | 'figures'>; readonly known: Known }) {
  const { shown, said, from, to, isReadOnly, onEdit } = known;
  switch (tab) {
    case 'facts':
      return <Facts {...known} />;
    case 'documents':
      return <DocumentsTab shown={shown} onEdit={onEdit} />;
    case 'mentions':
      return <NamedInDocuments key={shown.code} code={shown.code} isReadOnly={isReadOnly} />;
    case 'links':
      return (
        <LinksTab shown={shown} sources={said.ofLinks} from={from} to={to} isReadOnly={isReadOnly} onEdit={onEdit} />
      );
    case 'consent':
      return <Ledger key={shown.code} code={shown.code} isReadOnly={isReadOnly} />;
    case 'history':
      return <HistoryTab {...known} />;
  }
}

function Scrolling({ memory, children }: { readonly memory: string; readonly children: ReactNode }) {
  const remember = useScrollMemory(memory);
  return (
    <div ref={remember} className="records-scroll">
      {children}
    </div>
  );
}
