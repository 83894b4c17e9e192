/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-static-element-interactions, jsx-a11y/no-noninteractive-element-interactions -- a virtual list cannot be a table of the page: rows that are not in sight do not exist; one handler hears for all of them */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { localeOf } from '../app/formats.ts';
import { useWords } from '../app/words.ts';
import { MenuAt, asksForMenu, cornerOf } from './menu.tsx';
import type { MenuEntry, Point } from './menu.tsx';
import { rememberedScroll, useScrollMemory } from './scroll-memory.ts';
import { firstColumnState, shown, tracks } from './table-columns.ts';
import type { Column, ColumnState, Sort } from './table-columns.ts';
import { entriesOf } from './table-entries.ts';
import type { GroupBy } from './table-entries.ts';
import { TableHeader } from './table-header.tsx';
import { TableGroup, TableRow } from './table-row.tsx';
import { useTableCursor } from './table-cursor.ts';
import './record-table.css';

export type { Column, ColumnState, Sort } from './table-columns.ts';

export interface RecordTableProps<Row> {
  readonly label: string;
  /** The same array from one drawing to the next, made with useMemo; else every row is drawn again. */
  readonly columns: readonly Column<Row>[];
  /** In the order shown; `sortRows` sorts. */
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
  readonly selected: ReadonlySet<string>;
  /** `anchor` is the row from which Shift extends. */
  readonly onSelect: (selected: ReadonlySet<string>, anchor: string | null) => void;
  /** The row that the keyboard is on. */
  readonly current: string | null;
  readonly onCurrent: (key: string) => void;
  /** Enter or a double click. */
  readonly onOpen: (row: Row) => void;
  readonly groupBy?: GroupBy<Row> | undefined;
  /** What a right click on a row offers; the row is selected by then. */
  readonly rowMenu?: ((row: Row) => readonly MenuEntry[]) | undefined;
  /** What stands there when there are no rows. */
  readonly empty: ReactNode;
  readonly columnState?: ColumnState | undefined;
  readonly onColumns?: ((state: ColumnState) => void) | undefined;
  readonly rowClass?: ((row: Row) => string) | undefined;
  /** The key under which the list keeps where it was scrolled to. */
  readonly memory?: string | undefined;
}

const NONE: ReadonlySet<string> = new Set();

/** The list. Instant at fifty thousand rows: only those in sight are drawn, and one handler hears for all of them. */
export function RecordTable<Row>(props: RecordTableProps<Row>) {
  const { label, columns, rows, rowKey, sort, onSort, selected, onOpen, groupBy, rowMenu, empty } = props;
  const { t, language } = useWords();
  const numbers = useMemo(() => new Intl.NumberFormat(localeOf(language)), [language]);
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const rowHeight = useRowHeight(grid);
  const remember = useScrollMemory(props.memory ?? id);

  const [ownState, setOwnState] = useState<ColumnState | null>(null);
  const first = useMemo(() => firstColumnState(columns), [columns]);
  const state = props.columnState ?? ownState ?? first;
  const visible = useMemo(() => shown(columns, state), [columns, state]);
  const { template, width } = useMemo(() => tracks(visible, state), [visible, state]);

  const [folds, setFolds] = useState<{ readonly by: string; readonly folded: ReadonlySet<string> } | null>(null);
  const folded = groupBy !== undefined && folds?.by === groupBy.id ? folds.folded : NONE;
  const entries = useMemo(() => entriesOf(rows, rowKey, groupBy, folded), [rows, rowKey, groupBy, folded]);
  const fold = (key: string): void => {
    if (groupBy !== undefined) setFolds({ by: groupBy.id, folded: folded.symmetricDifference(new Set([key])) });
  };

  // oxlint-disable-next-line react/incompatible-library -- the compiler that it would disturb is not in use
  const virtual = useVirtualizer({
    count: entries.count,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
    initialOffset: () => (props.memory === undefined ? 0 : rememberedScroll(props.memory).top),
  });
  useLayoutEffect(() => virtual.measure(), [virtual, rowHeight]);

  const cursor = useTableCursor({
    ...props,
    entries,
    columns: visible,
    page: () => Math.max(1, Math.floor(((grid.current?.clientHeight ?? 0) - rowHeight) / rowHeight) - 1),
    reveal: (line) => virtual.scrollToIndex(line, { align: 'auto' }),
    fold,
  });
  // The row that the keyboard is on is drawn, however far one scrolls: screen readers are told of it by its id.
  const drawn: readonly { readonly index: number; readonly start: number }[] = virtual.getVirtualItems();
  const isDrawn = cursor.line < 0 || cursor.line >= entries.count || drawn.some(({ index }) => index === cursor.line);
  const lines = isDrawn ? drawn : [...drawn, { index: cursor.line, start: rowHeight * (cursor.line + 1) }];

  const [menu, setMenu] = useState<{ readonly row: Row; readonly at: Point } | null>(null);
  const openMenu = (line: number, at: Point): void => {
    const entry = entries.at(line);
    if (entry?.kind !== 'row' || rowMenu === undefined) return;
    if (!selected.has(entry.key)) cursor.moveTo(line, 'select');
    setMenu({ row: entry.row, at });
  };

  const byPointer = (event: MouseEvent): void => {
    const line = lineOf(event);
    if (line === null || event.button !== 0) return;
    const entry = entries.at(line);
    if (entry?.kind === 'group') {
      cursor.moveTo(line, 'select');
      fold(entry.key);
    } else if (event.shiftKey) cursor.moveTo(line, 'extend');
    else if (event.ctrlKey || event.metaKey) cursor.toggle(line);
    else cursor.moveTo(line, 'select');
  };
  const byDoubleClick = (event: MouseEvent): void => {
    const line = lineOf(event);
    const entry = line === null ? undefined : entries.at(line);
    if (entry?.kind === 'row') onOpen(entry.row);
  };
  const forMenu = (event: MouseEvent): void => {
    event.preventDefault();
    if (menu !== null) return;
    const line = lineOf(event);
    if (line !== null) openMenu(line, { x: event.clientX, y: event.clientY });
  };
  const byKey = (event: KeyboardEvent): void => {
    if (event.target !== grid.current) return;
    if (asksForMenu(event)) {
      event.preventDefault();
      const row = document.getElementById(`${id}-${cursor.line}`);
      if (row !== null) openMenu(cursor.line, cornerOf(row));
    } else cursor.byKey(event);
  };

  return (
    <div className="kit-table">
      <div
        ref={grid}
        role={groupBy === undefined ? 'grid' : 'treegrid'}
        tabIndex={0}
        aria-label={label}
        aria-multiselectable="true"
        aria-rowcount={entries.count + 1}
        aria-colcount={visible.length}
        aria-activedescendant={cursor.line >= 0 && cursor.line < entries.count ? `${id}-${cursor.line}` : undefined}
        className="kit-table-grid"
        style={{ '--kit-table-tracks': template, '--kit-table-width': `${width}px` } as CSSProperties}
        onKeyDown={byKey}
      >
        <TableHeader
          grid={grid}
          columns={visible}
          state={state}
          onState={props.onColumns ?? setOwnState}
          sort={sort}
          onSort={onSort}
          help={`${id}-help`}
        />
        <div
          ref={(element) => remember(element?.closest<HTMLElement>('.kit-table-grid') ?? null)}
          role="rowgroup"
          className="kit-table-body"
          style={{ height: virtual.getTotalSize() }}
          onMouseDown={byPointer}
          onDoubleClick={byDoubleClick}
          onContextMenu={forMenu}
        >
          {lines.map(({ index, start }) => {
            const entry = entries.at(index);
            if (entry === undefined) return null;
            const line = {
              id: `${id}-${index}`,
              line: index,
              top: start - rowHeight,
              isCurrent: index === cursor.line,
            };
            return entry.kind === 'row' ? (
              <TableRow
                key={`row ${entry.key}`}
                {...line}
                row={entry.row}
                columns={visible}
                isSelected={selected.has(entry.key)}
                isGrouped={groupBy !== undefined}
                className={props.rowClass?.(entry.row) ?? ''}
              />
            ) : (
              <TableGroup
                key={`group ${entry.key}`}
                {...line}
                label={entry.label}
                count={numbers.format(entry.count)}
                isFolded={entry.isFolded}
                span={visible.length}
              />
            );
          })}
        </div>
      </div>
      {rows.length === 0 && <div className="kit-table-empty">{empty}</div>}
      <span id={`${id}-help`} hidden>
        {t('kit.column_help')}
      </span>
      <MenuAt
        at={menu?.at ?? null}
        items={menu === null ? [] : (rowMenu?.(menu.row) ?? [])}
        label={t('kit.actions')}
        onClose={() => setMenu(null)}
      />
    </div>
  );
}

/** The line under the pointer; null beside the rows and on a control within one. */
function lineOf(event: MouseEvent): number | null {
  if (!(event.target instanceof Element)) return null;
  if (event.target.closest('button, a, input, [role="checkbox"]') !== null) return null;
  const line = event.target.closest<HTMLElement>('[data-line]')?.dataset['line'];
  return line === undefined ? null : Number(line);
}

/** The height of a row in pixels of the layout; it follows the density and the reading size. The head is as high as a row. */
function useRowHeight(grid: { readonly current: HTMLElement | null }): number {
  const [height, setHeight] = useState(28);
  useLayoutEffect(() => {
    const head = grid.current?.querySelector('.kit-table-head');
    if (head === null || head === undefined) return undefined;
    const measure = (): void => setHeight(head.getBoundingClientRect().height || 28);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(head);
    return () => observer.disconnect();
  }, [grid]);
  return height;
}
