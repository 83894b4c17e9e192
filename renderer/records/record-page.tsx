import { memo, useEffect, useMemo, useState } from 'react';
import { definitionOf } from '../../shared/records/definitions.ts';
import { useAsked } from '../app/asked.ts';
import { useCommands, type Command } from '../app/commands.ts';
import { useSession } from '../app/session.ts';
import { useWords } from '../app/words.ts';
import { Failure } from '../kit/failure.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { Tabs } from '../kit/tabs.tsx';
import { useOfferedCount } from '../mentions/offered-count.ts';
import { allRows } from '../mirror/mirror.ts';
import { useArchiveVersion, useRow } from '../mirror/use-mirror.ts';
import { copyCodes, editRecord, restoreRecords, trashRecords } from './actions.ts';
import { referencesFrom, referencesTo } from './connections.ts';
import { RecordHeader } from './record-header.tsx';
import { COPY_KEYS, EDIT_KEYS } from './record-keys.ts';
import { countsOf, RecordPart, tabsOf, tabWords, type Known, type RecordTab } from './record-parts.tsx';
import { useSaying } from './saying.ts';
import { statementsOf, type Shown } from './statements.ts';
import './record-page.css';

export type { RecordTab } from './record-parts.tsx';

export interface RecordPageProps {
  readonly code: string;
  readonly tab?: string | undefined;
  /** Others are selected with it. */
  readonly isOneOfMany: boolean;
  readonly onTab: (tab: RecordTab) => void;
}

/**
 * Everything about one record: its header, and what is known of it by facts, time, documents, links and history. Typing into the list beside it
 * draws nothing of it again.
 */
export const RecordPage = memo(function RecordPage({ code, tab, isOneOfMany, onTab }: RecordPageProps) {
  const { t } = useWords();
  const { open } = useSession();
  const isReadOnly = open?.readOnly ?? false;
  const { shown, error, again } = useShown(code);
  const shownCode = shown?.code ?? code;
  const row = useRow(shownCode);
  const saying = useSaying(shown?.referred);
  const offered = useOfferedCount(shownCode, shown?.type);
  const type = shown?.type ?? row?.type;
  const selected = tabsOf(type).find((each) => each === tab) ?? 'facts';
  const onEdit = usePageCommands({ code, type, isReadOnly, isOneOfMany, onTab });

  const known = useMemo<Known | undefined>(() => {
    if (shown === undefined) return undefined;
    const definition = definitionOf(shown.type);
    return {
      definition,
      shown,
      said: statementsOf(definition, shown),
      from: referencesFrom(definition, shown),
      to: referencesTo(shown.code, allRows()),
      saying,
      isReadOnly,
      onEdit,
    };
  }, [shown, saying, isReadOnly, onEdit]);

  if (error !== undefined) return <Failure error={error} onRetry={again} />;
  if (type === undefined) return <Skeleton rows={12} />;
  const counts = {
    ...(known === undefined ? {} : countsOf(known)),
    ...(offered === undefined ? {} : { mentions: offered }),
  };
  return (
    <article className="records-page" aria-label={row?.title ?? shown?.title ?? code}>
      <RecordHeader
        definition={definitionOf(type)}
        row={row}
        code={shownCode}
        shown={shown}
        whole={known?.said.whole ?? []}
        saying={saying}
        isReadOnly={isReadOnly}
      />
      <Tabs
        label={t('records.parts')}
        selected={selected}
        onSelect={onTab}
        tabs={tabsOf(type).map((id) => ({
          id,
          label: t(tabWords[id]),
          count: counts[id],
          panel: partOf(id, shownCode, known),
        }))}
      />
    </article>
  );
});

function partOf(tab: RecordTab, code: string, known: Known | undefined) {
  return () => <RecordPart tab={tab} code={code} known={known} />;
}

/**
 * What the host says of a record. While another one is on its way the one before stays for a moment, until the new page can be drawn
 * whole: walking through a list would make it flicker.
 */
function useShown(code: string): { shown: Shown | undefined; error: unknown; again: () => void } {
  const version = useArchiveVersion();
  const { value, error, again, isWaiting } = useAsked('records.show', { code }, version);
  const [before, setBefore] = useState<Shown>();
  if (value !== undefined && value !== before) setBefore(value);
  const isLate = useIsLate(isWaiting);
  return { shown: value ?? (isLate || error !== undefined ? undefined : before), error, again };
}

/** What is done with the record by key and menu. Returns how to edit it. */
function usePageCommands({
  code,
  type,
  isReadOnly,
  isOneOfMany,
  onTab,
}: Pick<RecordPageProps, 'code' | 'isOneOfMany' | 'onTab'> & {
  readonly type: string | undefined;
  readonly isReadOnly: boolean;
}): () => void {
  const { t } = useWords();
  const own = useRow(code);
  const isActive = own === undefined || own.state === 'active';
  const ownType = own?.type ?? type;
  const edit = useMemo(
    () => () => {
      if (ownType !== undefined) editRecord({ type: definitionOf(ownType).type, code });
    },
    [ownType, code],
  );
  const canChange = isActive && !isReadOnly;
  const group = 'record';
  const ofOne: Command[] = [
    {
      id: 'record.trash',
      group,
      label: t('records.trash_this'),
      keys: 'Delete',
      enabled: canChange,
      run: () => void trashRecords([code]),
    },
    {
      id: 'record.restore',
      group,
      label: t('records.restore'),
      enabled: !isActive && !isReadOnly,
      run: () => void restoreRecords([code]),
    },
    {
      id: 'record.copy-code',
      group,
      label: t('records.copy_code'),
      keys: COPY_KEYS,
      run: () => void copyCodes([code]),
    },
  ];
  useCommands([
    { id: 'record.edit', group, label: t('records.edit'), keys: EDIT_KEYS, enabled: canChange, run: edit },
    {
      id: 'record.edit-by-letter',
      group,
      label: t('records.edit'),
      keys: 'E',
      enabled: canChange,
      inMenu: false,
      run: edit,
    },
    // Of several that are selected the list offers these for all.
    ...(isOneOfMany ? [] : ofOne),
    ...tabsOf(ownType).map((each, at) => ({
      id: `record.tab-${each}`,
      group: 'view' as const,
      label: t(tabWords[each]),
      keys: `Alt+${at + 1}`,
      run: () => onTab(each),
    })),
  ]);
  return edit;
}

/** Whether something has been waited for longer than one overlooks, in milliseconds. */
const OVERLOOKED = 250;

function useIsLate(isWaiting: boolean): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => setIsLate(true), OVERLOOKED);
    return () => {
      clearTimeout(timer);
      setIsLate(false);
    };
  }, [isWaiting]);
  return isLate;
}
