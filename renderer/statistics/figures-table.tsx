import { useRef, useState, type KeyboardEvent } from 'react';
import { useFormats } from '../app/formats.ts';
import { useWords } from '../app/words.ts';
import { movedTo, type Cell } from '../timeline/grid-walk.ts';
import { figureLines, type Counted, type Figure } from './figures.ts';

/** Lines that one goes down by a page. */
const PAGE = 12;

interface Props {
  readonly counted: Counted;
  /** The figure whose records are in sight. */
  readonly open: Figure | null;
  readonly onOpen: (figure: Figure, button: HTMLElement) => void;
}

/**
 * The figures as a table. It is one stop of Tab; within it the arrow keys go from figure to figure, and Enter opens the records behind
 * one.
 */
export function FiguresTable({ counted, open, onOpen }: Props) {
  const { t } = useWords();
  const table = useRef<HTMLTableElement>(null);
  const [stop, setStop] = useState<Cell>({ row: 0, column: 0 });
  const lines = figureLines(counted);
  const last = counted.columns.length;
  const at = { row: Math.min(stop.row, lines.length - 1), column: Math.min(stop.column, last) };
  const pressed = (event: KeyboardEvent): void => {
    const next = movedTo(at, event, { rows: lines.length, page: PAGE, last });
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    setStop(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/no-noninteractive-element-interactions -- a grid: its cells are walked with the arrow keys
    <table ref={table} role="grid" className="statistics-table" aria-label={counted.title} onKeyDown={pressed}>
      <thead>
        <tr>
          <th scope="col" className="statistics-corner">
            <span className="kit-heard">{t('statistics.by')}</span>
          </th>
          <th scope="col">{t('statistics.total')}</th>
          {counted.columns.map(({ id, label }) => (
            <th key={id} scope="col">
              <span>{label}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, row) => {
          const category = counted.rows[row];
          return (
            <tr key={category?.id ?? 'all'} data-all={category === undefined || undefined}>
              <th scope="row">
                <span style={{ paddingInlineStart: `calc(${category?.depth ?? 0} * var(--space-4))` }}>
                  {category?.label ?? t('statistics.all')}
                </span>
              </th>
              {line.map((figure, column) => (
                <FigureCell
                  key={`${figure.column ?? ''} ${column}`}
                  figure={figure}
                  place={`${row} ${column}`}
                  isStop={row === at.row && column === at.column}
                  isOpen={open !== null && open.row === figure.row && open.column === figure.column}
                  isTotal={column === 0}
                  onFocus={() => setStop({ row, column })}
                  onOpen={onOpen}
                />
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function FigureCell({
  figure,
  place,
  isStop,
  isOpen,
  isTotal,
  onFocus,
  onOpen,
}: {
  readonly figure: Figure;
  readonly place: string;
  readonly isStop: boolean;
  readonly isOpen: boolean;
  readonly isTotal: boolean;
  readonly onFocus: () => void;
  readonly onOpen: Props['onOpen'];
}) {
  const { number } = useFormats();
  const stop = { 'data-cell': place, tabIndex: isStop ? 0 : -1, onFocus };
  if (figure.value === 0)
    return (
      <td {...stop} className="statistics-zero">
        {number(0)}
      </td>
    );
  return (
    <td data-total={isTotal || undefined}>
      <button
        {...stop}
        type="button"
        className="statistics-figure"
        aria-expanded={isOpen}
        onClick={(event) => onOpen(figure, event.currentTarget)}
      >
        {number(figure.value)}
      </button>
    </td>
  );
}
