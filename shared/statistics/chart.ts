import { drawBarChart } from '../charts/bar-chart.ts';
import type { ChartLook } from '../charts/chart.ts';
import { drawMatrixChart } from '../charts/matrix-chart.ts';
import { drawShareChart } from '../charts/share-chart.ts';

/** What a chart of statistics needs of the answer of `statistics.read`: everything in words of one language. */
export interface ChartedFigures {
  readonly title: string;
  readonly base: string;
  readonly rows: readonly { readonly label: string; readonly depth: number; readonly total: number }[];
  readonly columns: readonly { readonly label: string }[];
  readonly cells: readonly (readonly number[])[];
  readonly limits: readonly string[];
}

/** Rows of a chart: beyond that nobody reads one, and a table says it better. */
export const MOST_ROWS = 60;
/** Parts of a bar that can still be told apart by their fill. */
const MOST_PARTS = 8;

/** Bars of the totals, or, with columns, bars divided by them or a grid. The limits stand beneath the figures, in every drawing. */
export function drawStatistics(figures: ChartedFigures, look: ChartLook): string {
  const { title, base, limits } = figures;
  const rows = figures.rows.slice(0, MOST_ROWS);
  if (figures.columns.length === 0) {
    const bars = rows.map(({ label, depth, total }) => ({ label, depth, value: total, printed: String(total) }));
    return drawBarChart({ title, base, bars, notes: limits }, look);
  }
  const draw = figures.columns.length > MOST_PARTS ? drawMatrixChart : drawShareChart;
  return draw(
    {
      title,
      base,
      parts: figures.columns.map(({ label }) => label),
      rows: rows.map(({ label, depth }, at) => {
        const values = figures.cells[at] ?? [];
        return { label: `${'\u2003'.repeat(depth)}${label}`, values, printed: values.map(String) };
      }),
      each: 'sum',
      notes: limits,
    },
    look,
  );
}
