/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/interactive-supports-focus -- a virtual list cannot be a table of the page: rows that are not in sight do not exist; the button in a head has the focus */
import { useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, PointerEvent, RefObject } from 'react';
import { useWords } from '../app/words.ts';
import { Icon } from './icon.tsx';
import { MenuAt, asksForMenu, cornerOf } from './menu.tsx';
import type { Point } from './menu.tsx';
import { tracks, widthOf, withHidden, withWidth } from './table-columns.ts';
import type { Column, ColumnState, Sort } from './table-columns.ts';

export interface TableHeaderProps<Row> {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly columns: readonly Column<Row>[];
  readonly state: ColumnState;
  readonly onState: (state: ColumnState) => void;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
  /** Id of the sentence that says what the keys do. */
  readonly help: string;
}

const STEP = 16;

/** The heads of the columns: one stop of the Tab key, arrow keys within. */
export function TableHeader<Row>({ grid, columns, state, onState, sort, onSort, help }: TableHeaderProps<Row>) {
  const { t } = useWords();
  const row = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const [menu, setMenu] = useState<{ readonly column: Column<Row>; readonly at: Point } | null>(null);

  const sortBy = (column: Column<Row>): void => {
    const turned = sort?.column === column.id && sort.direction === 'ascending';
    onSort({ column: column.id, direction: turned ? 'descending' : 'ascending' });
  };
  const widen = (column: Column<Row>, by: number): void =>
    onState(withWidth(state, column, widthOf(column, state) + by));
  const goTo = (index: number): void => {
    setStop(index);
    row.current?.querySelectorAll('button').item(index).focus();
  };
  const byKey = (event: KeyboardEvent, column: Column<Row>, index: number): void => {
    if (asksForMenu(event)) setMenu({ column, at: cornerOf(event.currentTarget) });
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const step = event.key === 'ArrowLeft' ? -1 : 1;
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.shiftKey) widen(column, step * STEP);
      else goTo(Math.max(0, Math.min(columns.length - 1, index + step)));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const byPointer = (event: MouseEvent, column: Column<Row>): void => {
    event.preventDefault();
    event.stopPropagation();
    if (menu === null) setMenu({ column, at: { x: event.clientX, y: event.clientY } });
  };

  return (
    <div role="rowgroup" className="kit-table-head">
      <div role="row" aria-rowindex={1} ref={row} className="kit-table-columns">
        {columns.map((column, index) => {
          const sorted = sort?.column === column.id ? sort.direction : undefined;
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={sorted ?? 'none'}
              className={column.align === 'end' ? 'kit-table-column kit-table-cell-end' : 'kit-table-column'}
              onContextMenu={(event) => byPointer(event, column)}
            >
              <button
                type="button"
                tabIndex={index === Math.min(stop, columns.length - 1) ? 0 : -1}
                aria-describedby={help}
                onClick={() => {
                  setStop(index);
                  sortBy(column);
                }}
                onKeyDown={(event) => byKey(event, column, index)}
              >
                <span>{column.label}</span>
                {sorted !== undefined && <Icon name={sorted === 'ascending' ? 'sort-up' : 'sort-down'} size={12} />}
              </button>
              <Handle grid={grid} column={column} columns={columns} state={state} onState={onState} />
            </div>
          );
        })}
      </div>
      <MenuAt
        at={menu?.at ?? null}
        label={menu?.column.label ?? ''}
        onClose={() => setMenu(null)}
        items={menu === null ? [] : entries(menu.column)}
      />
    </div>
  );

  function entries(column: Column<Row>) {
    return [
      {
        id: 'up',
        label: t('kit.sort_up'),
        icon: 'sort-up',
        onAction: () => onSort({ column: column.id, direction: 'ascending' }),
      },
      {
        id: 'down',
        label: t('kit.sort_down'),
        icon: 'sort-down',
        onAction: () => onSort({ column: column.id, direction: 'descending' }),
      },
      'separator',
      { id: 'wider', label: t('kit.column_wider'), keys: 'Shift+ArrowRight', onAction: () => widen(column, STEP * 3) },
      {
        id: 'narrower',
        label: t('kit.column_narrower'),
        keys: 'Shift+ArrowLeft',
        onAction: () => widen(column, -STEP * 3),
      },
      {
        id: 'hide',
        label: t('kit.column_hide'),
        isDisabled: columns.length < 2,
        onAction: () => onState(withHidden(state, column.id, true)),
      },
    ] as const;
  }
}

/** The edge that one drags; the keys on the head do the same. */
function Handle<Row>({
  grid,
  column,
  columns,
  state,
  onState,
}: Pick<TableHeaderProps<Row>, 'grid' | 'columns' | 'state' | 'onState'> & { readonly column: Column<Row> }) {
  const held = useRef<{ readonly from: number; now: ColumnState } | null>(null);

  const take = (event: PointerEvent<HTMLSpanElement>): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const drawn = event.currentTarget.parentElement?.getBoundingClientRect().width ?? widthOf(column, state);
    held.current = { from: event.clientX - drawn, now: state };
  };
  // While it is held only the two properties on the grid change; React hears of it once, at the end.
  const drag = (event: PointerEvent): void => {
    if (held.current === null) return;
    held.current.now = withWidth(state, column, event.clientX - held.current.from);
    const { template, width } = tracks(columns, held.current.now);
    grid.current?.style.setProperty('--kit-table-tracks', template);
    grid.current?.style.setProperty('--kit-table-width', `${width}px`);
  };
  const leave = (): void => {
    if (held.current === null) return;
    const { now } = held.current;
    held.current = null;
    if (now !== state) onState(now);
  };
  const forget = (): void => {
    const { [column.id]: _, ...widths } = state.widths;
    onState({ ...state, widths });
  };
  return (
    <span
      className="kit-table-handle"
      aria-hidden="true"
      onPointerDown={take}
      onPointerMove={drag}
      onPointerUp={leave}
      onPointerCancel={leave}
      onDoubleClick={forget}
    />
  );
}
