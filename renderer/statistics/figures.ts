import type { CallOutput } from '../../shared/contract/calls.ts';
import { drawStatistics } from '../../shared/statistics/chart.ts';

export type Counted = CallOutput<'statistics.read'>;

/** One figure of a table: of a row, a column, of both, or, without either, of everything. */
export interface Figure {
  readonly row?: string;
  readonly column?: string;
  readonly value: number;
}

/**
 * The table in lines: of each row its total and then its figures by column; the last line is all together. Totals come first, so that a
 * wide table still shows them beside the names.
 */
export function figureLines({ rows, columns, cells, units }: Counted): readonly (readonly Figure[])[] {
  return [
    ...rows.map((row, at) => [
      { row: row.id, value: row.total },
      ...columns.map((column, beside): Figure => ({ row: row.id, column: column.id, value: cells[at]?.[beside] ?? 0 })),
    ]),
    [{ value: units }, ...columns.map((column): Figure => ({ column: column.id, value: column.total }))],
  ];
}

/** What a figure counts, in words: "Search, 2021". */
export function nameOfFigure({ rows, columns }: Counted, { row, column }: Figure, all: string): string {
  const names = [
    rows.find(({ id }) => id === row && row !== undefined)?.label,
    columns.find(({ id }) => id === column && column !== undefined)?.label,
  ].filter((name) => name !== undefined);
  return names.length === 0 ? all : names.join(', ');
}

/** The table as text between tabs, as spreadsheets and letters take it, with its limits beneath: figures do not go out without them. */
export function tableText(
  counted: Counted,
  words: { readonly total: string; readonly all: string; readonly limits: string },
): string {
  const { title, base, rows, columns, limits } = counted;
  const names = [...rows.map(({ label, depth }) => `${'  '.repeat(depth)}${label}`), words.all];
  return [
    title,
    base,
    '',
    ['', words.total, ...columns.map(({ label }) => label)].join('\t'),
    ...figureLines(counted).map((line, at) => [names[at], ...line.map(({ value }) => value)].join('\t')),
    '',
    words.limits,
    ...limits,
  ].join('\n');
}

/** The chart for the window, where title, base and limits stand beside it as words. */
export function drawnFigures(counted: Counted, theme: 'light' | 'dark', width: number): string {
  return drawStatistics({ ...counted, title: '', base: '', limits: [] }, { theme, width, scope: 'statistics' });
}
