import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { storedDateInWords, kindName, titleOf } from '../../shared/chronology/words.ts';
import type { Chronology } from '../../shared/contract/shapes.ts';
import { useWords } from '../app/words.ts';
import { CodeTag } from '../kit/code-tag.tsx';
import { Empty } from '../kit/empty.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import { sourceInWords } from './card.tsx';
import { columns, movedTo, titleColumn, type Cell } from './grid-walk.ts';
import type { Item } from './item.ts';
import { isRecordType } from './kinds.ts';
import { nameOfRecord } from './lanes.ts';
import type { Source } from './timeline.tsx';
import { readingSize } from './viewport.ts';

/** At the usual reading size. */
const rowHeight = 30;
const shownNames = 3;

export interface ListTwinProps {
  readonly items: readonly Item[];
  readonly titles: Chronology['titles'];
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  readonly onOpen: (item: Item) => void;
  readonly onOpenSource: (source: Source) => void;
}

/**
 * The same entries as a table in the order of time: what is drawn, in words. The table is one stop of Tab; within it the arrow keys go
 * from cell to cell, and Enter opens what the cell leads to.
 */
export function ListTwin({ items, titles, selected, onSelect, onOpen, onOpenSource }: ListTwinProps) {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised by the compiler
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => Math.round(rowHeight * readingSize()),
    overscan: 12,
    getItemKey: (index) => items[index]?.key ?? index,
  });
  const at = items.findIndex(({ key }) => key === selected);
  const [column, setColumn] = useState(titleColumn);
  /** Where the focus is to go as soon as its row is there. */
  const going = useRef<Cell | null>(null);
  const focusCell = (): void => {
    const cell = going.current;
    const place = cell && cellIn(scroller.current, cell);
    if (!place) return;
    going.current = null;
    place.focus({ preventScroll: true });
  };
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);
  useEffect(focusCell);
  if (items.length === 0) return <Empty title={t('timeline.nothing')} text={t('timeline.nothing_text')} />;

  const rows = virtual.getVirtualItems();
  const before = rows[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (rows.at(-1)?.end ?? 0);
  const stop = Math.max(0, at);
  // The row that has the stop of Tab may be out of sight; then the first one in sight has it.
  const stopShown = rows.some(({ index }) => index === stop) ? stop : (rows[0]?.index ?? 0);
  const pressed = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / (rowHeight * readingSize())) - 2);
    const next = movedTo({ row: stopShown, column }, event, {
      rows: items.length,
      page,
      last: lastPlace(items[stopShown]),
    });
    const item = next && items[next.row];
    if (!item) return;
    event.preventDefault();
    event.stopPropagation();
    going.current = next;
    setColumn(next.column);
    onSelect(item.key);
    focusCell();
  };
  return (
    <div ref={scroller} className="timeline-list">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/no-noninteractive-element-interactions -- a grid: its cells are walked with the arrow keys */}
      <table role="grid" aria-label={t('timeline.list')} aria-rowcount={items.length + 1} onKeyDown={pressed}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((each) => (
              <th key={each} scope="col">
                {t(`timeline.column_${each}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Gap height={before} />}
          {rows.map(({ index }) => {
            const item = items[index] as Item;
            return (
              <Row
                key={item.key}
                item={item}
                index={index}
                titles={titles}
                isSelected={item.key === selected}
                stop={index === stopShown ? Math.min(column, lastPlace(item)) : null}
                onSelect={onSelect}
                onFocus={(focused) => {
                  setColumn(focused);
                  onSelect(item.key);
                }}
                onOpen={onOpen}
                onOpenSource={onOpenSource}
              />
            );
          })}
          {after > 0 && <Gap height={after} />}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  item,
  index,
  titles,
  isSelected,
  stop,
  onSelect,
  onFocus,
  onOpen,
  onOpenSource,
}: Pick<ListTwinProps, 'titles' | 'onSelect' | 'onOpen' | 'onOpenSource'> & {
  readonly item: Item;
  readonly index: number;
  readonly isSelected: boolean;
  /** The column that Tab comes to; null in all rows but one. */
  readonly stop: number | null;
  readonly onFocus: (column: number) => void;
}) {
  const { t, language } = useWords();
  const { entry } = item;
  const who = [...entry.people, ...entry.organisations, ...entry.cases].filter((code) => code !== entry.code);
  const names = who.map((code) => nameOfRecord(code, titles));
  const shown = names.slice(0, shownNames).join(', ');
  const date = storedDateInWords(entry, language);
  const kind = kindName(entry.type, language);
  // What a cell leads to has the focus in its place; all others have it themselves.
  const focusing = (column: number) => ({
    'data-cell': `${index} ${column}`,
    tabIndex: stop === column ? 0 : -1,
    onFocus: () => onFocus(column),
  });
  const cell = (column: number) => ({
    ...focusing(column),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter') onOpen(item);
    },
  });
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-selected={isSelected ? '' : undefined}
      onClick={() => onSelect(item.key)}
    >
      <td {...cell(0)} title={date}>
        {date}
      </td>
      <td>
        <button
          {...focusing(titleColumn)}
          type="button"
          className="timeline-list-title"
          aria-current={isSelected ? 'true' : undefined}
          title={titleOf(entry, language)}
          onClick={() => onOpen(item)}
        >
          {titleOf(entry, language)}
        </button>{' '}
        <CodeTag code={entry.code} />
      </td>
      <td {...cell(2)} title={names.join(', ')}>
        {who.length > shownNames ? `${shown} +${who.length - shownNames}` : shown}
      </td>
      <td {...cell(3)} title={kind}>
        <span className="timeline-list-kind">
          {isRecordType(entry.type) && <KindMark type={entry.type} isDecorative />}
          <span>{kind}</span>
        </span>
      </td>
      {entry.sources.length === 0 ? (
        <td {...cell(4)}>
          <span className="timeline-list-none">{t('timeline.unsourced')}</span>
        </td>
      ) : (
        <td>
          {entry.sources.map((source, place) => (
            <button
              {...focusing(4 + place)}
              key={`${source.document} ${source.page ?? ''}`}
              type="button"
              className="timeline-list-source"
              onClick={() => onOpenSource(source)}
            >
              {sourceInWords(source, t)}
            </button>
          ))}
        </td>
      )}
    </tr>
  );
}

/** The last place of a row: each of its sources is one. */
function lastPlace(item: Item | undefined): number {
  return columns.length - 2 + Math.max(1, item?.entry.sources.length ?? 0);
}

/** A cell that is drawn; of sources beyond the last of a row, that one. */
function cellIn(scroller: HTMLElement | null, { row, column }: Cell): HTMLElement | null {
  for (let each = column; each >= 0; each -= 1) {
    const found = scroller?.querySelector<HTMLElement>(`[data-cell="${row} ${each}"]`);
    if (found) return found;
  }
  return null;
}

/** The room of the rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden="true">
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- holds nothing */}
      <td colSpan={columns.length} style={{ height }} />
    </tr>
  );
}
