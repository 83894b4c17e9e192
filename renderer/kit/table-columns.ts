import type { ReactNode } from 'react';

/** A column of a list. */
export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  /** In pixels, until somebody changes it. */
  readonly width: number;
  readonly minWidth?: number | undefined;
  readonly align?: 'start' | 'end' | undefined;
  /** Takes the room that is left; the last column where none does. */
  readonly grows?: boolean | undefined;
  /** Not shown until it is asked for. */
  readonly isHidden?: boolean | undefined;
  /** What the cell shows. It is drawn for every row in sight: no hooks that subscribe to anything. */
  readonly render: (row: Row) => ReactNode;
  /** What the cell says, for sorting, finding by typing, and copying. */
  readonly text: (row: Row) => string;
  readonly compare?: ((a: Row, b: Row) => number) | undefined;
}

/** How somebody has arranged the columns of a list. */
export interface ColumnState {
  /** Ids in the order shown. Columns that are not named stand where they stand by themselves. */
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
}

export interface Sort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

const LEAST = 48;

/** The columns as nobody has touched them. */
export function firstColumnState<Row>(columns: readonly Column<Row>[]): ColumnState {
  return { order: [], hidden: columns.filter(({ isHidden }) => isHidden === true).map(({ id }) => id), widths: {} };
}

/** All columns in the order of somebody's choice. */
export function ordered<Row>(columns: readonly Column<Row>[], { order }: ColumnState): readonly Column<Row>[] {
  if (order.length === 0) return columns;
  const place = new Map(order.map((id, index) => [id, index]));
  // One that came with a newer version stands behind the one before it.
  let before = -1;
  const placed = columns.map((column, index) => {
    before = place.get(column.id) ?? before;
    return { column, at: before, index };
  });
  return placed.toSorted((a, b) => a.at - b.at || a.index - b.index).map(({ column }) => column);
}

/** The columns in sight, in order. */
export function shown<Row>(columns: readonly Column<Row>[], state: ColumnState): readonly Column<Row>[] {
  const visible = ordered(columns, state).filter(({ id }) => !state.hidden.includes(id));
  return visible.length > 0 ? visible : columns.slice(0, 1);
}

export function widthOf<Row>(column: Column<Row>, state: ColumnState): number {
  return Math.max(state.widths[column.id] ?? column.width, column.minWidth ?? LEAST);
}

/** The columns in sight as tracks of a grid, and the least width of a row in pixels. */
export function tracks<Row>(visible: readonly Column<Row>[], state: ColumnState): { template: string; width: number } {
  const growing = visible.find(({ id, grows }) => grows === true && state.widths[id] === undefined) ?? visible.at(-1);
  const widths = visible.map((column) => widthOf(column, state));
  const template = visible.map((column, index) =>
    column === growing ? `minmax(${widths[index]}px, 1fr)` : `${widths[index]}px`,
  );
  return { template: template.join(' '), width: widths.reduce((sum, width) => sum + width, 0) };
}

export function withWidth<Row>(state: ColumnState, column: Column<Row>, width: number): ColumnState {
  const least = column.minWidth ?? LEAST;
  return { ...state, widths: { ...state.widths, [column.id]: Math.round(Math.max(least, Math.min(width, 1200))) } };
}

export function withHidden(state: ColumnState, id: string, hidden: boolean): ColumnState {
  const others = state.hidden.filter((each) => each !== id);
  return { ...state, hidden: hidden ? [...others, id] : others };
}

/** The column one place earlier or later among all of them. */
export function withMoved<Row>(
  columns: readonly Column<Row>[],
  state: ColumnState,
  id: string,
  by: -1 | 1,
): ColumnState {
  const ids = ordered(columns, state).map((column) => column.id);
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return state;
  return { ...state, order: ids.toSpliced(from, 1).toSpliced(to, 0, id) };
}
