/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtual list cannot be a table of the page: rows that are not in sight do not exist */
import { memo } from 'react';
import type { ReactElement } from 'react';
import type { Column } from './table-columns.ts';
import { Icon } from './icon.tsx';

export interface TableRowProps<Row> {
  readonly id: string;
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  /** Line in the list, from 0. */
  readonly line: number;
  readonly top: number;
  readonly isSelected: boolean;
  readonly isCurrent: boolean;
  readonly className: string;
  /** Below the head of a group. */
  readonly isGrouped: boolean;
}

/**
 * A row of a list. It hears nothing and subscribes to nothing: the grid around it does, so that rows cost only their
 * drawing while one scrolls.
 */
export const TableRow = memo(function TableRow<Row>({
  id,
  row,
  columns,
  line,
  top,
  isSelected,
  isCurrent,
  className,
  isGrouped,
}: TableRowProps<Row>) {
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={line + 2}
      aria-level={isGrouped ? 2 : undefined}
      aria-selected={isSelected}
      data-line={line}
      data-current={isCurrent || undefined}
      className={className === '' ? 'kit-table-row' : `kit-table-row ${className}`}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map((column, index) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={index + 1}
          className={column.align === 'end' ? 'kit-table-cell kit-table-cell-end' : 'kit-table-cell'}
        >
          {column.render(row)}
        </div>
      ))}
    </div>
  );
}) as <Row>(props: TableRowProps<Row>) => ReactElement;

export interface TableGroupProps {
  readonly id: string;
  readonly label: string;
  /** As it is read in the language of the window. */
  readonly count: string;
  readonly isFolded: boolean;
  readonly isCurrent: boolean;
  readonly line: number;
  readonly top: number;
  readonly span: number;
}

/** The head of a group, with how many are in it. */
export const TableGroup = memo(function TableGroup(props: TableGroupProps) {
  const { id, label, count, isFolded, isCurrent, line, top, span } = props;
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={line + 2}
      aria-level={1}
      aria-expanded={!isFolded}
      data-line={line}
      data-current={isCurrent || undefined}
      className="kit-table-row kit-table-group"
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" aria-colindex={1} aria-colspan={span} className="kit-table-cell">
        <Icon name={isFolded ? 'chevron-right' : 'chevron-down'} size={14} />
        <span className="kit-table-group-label">{label}</span>
        <span className="kit-table-group-count">{count}</span>
      </div>
    </div>
  );
});
