import { useEffect, useMemo, useRef, useState } from 'react';
import type { RecordType } from '../../shared/records/definition.ts';
import { useCommands } from '../app/commands.ts';
import { go, stay } from '../app/place.ts';
import { useIsNarrow } from '../app/room-width.ts';
import { useSession } from '../app/session.ts';
import { useView } from '../app/views.ts';
import { useWords } from '../app/words.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { Split } from '../kit/split.tsx';
import { rowOf } from '../mirror/mirror.ts';
import { useOrganising, useOrganisingCommands } from '../organising/organise.tsx';
import { copyCodes, newRecord, restoreRecords, trashRecords } from './actions.ts';
import { COPY_KEYS, NEW_KEYS } from './record-keys.ts';
import { codesInOrder, RecordList } from './record-list.tsx';
import { RecordPage, type RecordTab } from './record-page.tsx';
import { useSelected } from './selected.ts';
import { useFocusBack, useNextInstead, useSame, useSettled } from './standing.ts';
import { useRecordList } from './use-record-list.ts';
import './records-room.css';

export interface RecordsRoomProps {
  readonly type: RecordType;
  readonly code?: string | undefined;
  readonly tab?: string | undefined;
}

/** The records of a type: the list, and beside it the page of the one that the list stands on. */
export function RecordsRoom(props: RecordsRoomProps) {
  // Each type has its own filters and selection: nothing is carried from one to the other.
  return <Room key={props.type} {...props} />;
}

interface Layout {
  readonly sizes: readonly number[];
  /** The page has the room for itself. */
  readonly isFull: boolean;
  readonly tab: string;
}

const FIRST: Layout = { sizes: [640], isFull: false, tab: 'facts' };
const LEAST = [320, 380];
/** Below this there is no room for a list and a page beside each other, in pixels. */
const NARROW = 900;

function Room({ type, code, tab }: RecordsRoomProps) {
  const { t, language } = useWords();
  const { open } = useSession();
  const isReadOnly = open?.readOnly ?? false;
  const list = useRecordList(type);
  const { definition, rows, view, change } = list;
  const [layout, keepLayout] = useView<Layout>('records.layout', FIRST);
  const [selected, select] = useSelected(type, code);
  const isNarrow = useIsNarrow(NARROW);
  const area = useRef<HTMLDivElement>(null);

  const kept = view.current !== null && rowOf(view.current)?.type === type ? view.current : null;
  const current = code ?? kept;
  const part = tab ?? layout.tab;

  // A place that this list did not choose itself was gone to from elsewhere: in a narrow window its page is what one came for.
  const own = useRef<string | undefined>(undefined);
  const [isOpened, setIsOpened] = useState(code !== undefined);
  useEffect(() => {
    if (code !== undefined && code !== own.current) {
      own.current = code;
      setIsOpened(true);
      select(new Set([code]));
      change({ current: code });
    }
  }, [code, change, select]);
  const isAlone = current !== null && (isNarrow ? isOpened : layout.isFull);

  const stand = (on: string): void => {
    own.current = on;
    stay({ room: 'records', type, code: on, ...(tab === undefined ? {} : { tab }) });
    change({ current: on });
  };
  const openAlone = (on: string): void => {
    if (on !== current) stand(on);
    setIsOpened(true);
    if (!isNarrow) keepLayout({ ...layout, isFull: true });
  };
  const backToList = (): void => {
    setIsOpened(false);
    if (layout.isFull) keepLayout({ ...layout, isFull: false });
  };
  const step = (by: 1 | -1): void => {
    const at = rows.findIndex((row) => row.code === current);
    const next = rows[at < 0 ? 0 : at + by];
    if (next === undefined) return;
    stand(next.code);
    select(new Set([next.code]));
  };
  const toTab = useSame((next: RecordTab): void => {
    keepLayout({ ...layout, tab: next });
    if (current !== null) stay({ room: 'records', type, code: current, tab: next });
  });

  useFocusBack(area, isAlone);
  const settled = useSettled(current);
  const many = selected.size > 1 && !isAlone ? codesInOrder(rows, selected) : [];
  const organised = useMemo(
    () => rows.filter((row) => (isAlone ? row.code === current : selected.has(row.code))),
    [rows, isAlone, current, selected],
  );
  const organising = useOrganising(type, organised);
  useOrganisingCommands(organising, {
    group: 'record',
    enabled: !isReadOnly && !view.trashed && organised.length > 0,
  });
  useCommands([
    {
      id: 'record.new',
      group: 'record',
      label: t('records.new', { type: definition.label[language] }),
      keys: NEW_KEYS,
      enabled: !isReadOnly,
      run: () => newRecord(type),
    },
    {
      id: 'record.new-by-letter',
      group: 'record',
      label: t('records.new', { type: definition.label[language] }),
      keys: 'N',
      enabled: !isReadOnly,
      inMenu: false,
      run: () => newRecord(type),
    },
    {
      id: 'records.open',
      group: 'record',
      label: t('records.open'),
      enabled: current !== null && !isAlone,
      run: () => current !== null && openAlone(current),
    },
    {
      id: 'records.back',
      group: 'go',
      label: t('records.back_to', { types: definition.plural[language] }),
      keys: 'Escape',
      enabled: isAlone,
      run: backToList,
    },
    { id: 'records.next', group: 'go', label: t('records.next'), keys: 'Alt+ArrowDown', run: () => step(1) },
    { id: 'records.previous', group: 'go', label: t('records.previous'), keys: 'Alt+ArrowUp', run: () => step(-1) },
    {
      id: 'records.filter',
      group: 'edit',
      label: t('records.filter'),
      keys: 'Mod+F',
      enabled: !isAlone,
      run: () => area.current?.querySelector<HTMLElement>('.records-filters input')?.focus(),
    },
    ...(many.length > 1
      ? [
          {
            id: view.trashed ? 'record.restore' : 'record.trash',
            group: 'record' as const,
            label: view.trashed ? t('records.restore') : t('records.trash', { count: many.length }),
            ...(view.trashed ? {} : { keys: 'Delete' }),
            enabled: !isReadOnly,
            run: () => void (view.trashed ? restoreRecords(many) : trashRecords(many)),
          },
          {
            id: 'record.copy-code',
            group: 'record' as const,
            label: t('records.copy_codes', { count: many.length }),
            keys: COPY_KEYS,
            run: () => void copyCodes(many),
          },
          {
            id: 'record.timeline',
            group: 'record' as const,
            label: t('records.timeline'),
            run: () => go({ room: 'timeline', about: many }),
          },
        ]
      : []),
  ]);

  const records = (
    <RecordList
      list={list}
      current={current}
      selected={selected}
      onSelect={select}
      onCurrent={stand}
      onOpen={openAlone}
      organising={organising}
      isReadOnly={isReadOnly}
    />
  );
  const page =
    settled === null ? (
      <Empty title={t('records.choose')} text={t('records.choose_text')} />
    ) : (
      <RecordPage code={settled} tab={part} isOneOfMany={many.length > 1} onTab={toTab} />
    );
  const at = useMemo(() => rows.findIndex((row) => row.code === current), [rows, current]);
  const isGone = at < 0 && current !== null && !view.trashed && rowOf(current)?.state === 'trashed';
  useNextInstead(at, isGone, (place) => {
    const next = rows[Math.min(place, rows.length - 1)];
    if (next === undefined) return;
    stand(next.code);
    select(new Set([next.code]));
  });
  if (isAlone)
    return (
      <div ref={area} className="records-room records-room-alone">
        <nav className="records-back" aria-label={definition.plural[language]}>
          <Button variant="quiet" icon="back" keys="Escape" onPress={backToList}>
            {capital(definition.plural[language])}
          </Button>
          <span className="records-back-steps">
            {at >= 0 && <span>{t('records.position', { at: at + 1, all: rows.length })}</span>}
            <IconButton
              icon="chevron-up"
              label={t('records.previous')}
              keys="Alt+ArrowUp"
              isDisabled={at <= 0}
              onPress={() => step(-1)}
            />
            <IconButton
              icon="chevron-down"
              label={t('records.next')}
              keys="Alt+ArrowDown"
              isDisabled={at === rows.length - 1}
              onPress={() => step(1)}
            />
          </span>
        </nav>
        {page}
        {organising.dialogs}
      </div>
    );
  return (
    <div ref={area} className="records-room">
      {isNarrow ? (
        records
      ) : (
        <Split
          id="records"
          sizes={layout.sizes}
          min={LEAST}
          initial={FIRST.sizes}
          onResize={(sizes) => keepLayout({ ...layout, sizes })}
        >
          {records}
          {page}
        </Split>
      )}
      {organising.dialogs}
    </div>
  );
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
