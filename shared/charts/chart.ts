/**
 * What charts are drawn from. Figures come with the words that stand beside them, already in the language of the reader: a chart counts,
 * rounds and translates nothing itself.
 */

/** One figure with its name. */
export interface Bar {
  readonly label: string;
  /** On the scale of the chart. */
  readonly value: number;
  /** The figure as it stands beside the bar: "42.2% (35)". */
  readonly printed: string;
  /** Steps in from the left, for what stands under a wider term. */
  readonly depth?: number;
  /** True where the figure does not hold (it fits no whole number of people): drawn hatched, explained in a note. */
  readonly doubtful?: boolean;
}

/** Horizontal bars, one for each answer, term or year. */
export interface BarChart {
  readonly title: string;
  /** What is counted, and out of how many: stands beneath the title. */
  readonly base: string;
  readonly bars: readonly Bar[];
  /** The value at the right edge: 100 for per cent; the greatest value when left out. */
  readonly full?: number;
  /** Limits and doubts, a line each, beneath the chart. */
  readonly notes: readonly string[];
}

/** Parts of wholes: a row for each whole (a question, a year, a place), divided by the same parts. One row is a share chart. */
export interface ShareChart {
  readonly title: string;
  readonly base: string;
  /** Names of the parts, in the order in which they are drawn. */
  readonly parts: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    /** A value for each part. */
    readonly values: readonly number[];
    readonly printed: readonly string[];
  }[];
  /** Whether every row is drawn to the full width, or to its sum on one scale. */
  readonly each: 'share' | 'sum';
  readonly notes: readonly string[];
}

export interface ChartLook {
  readonly theme: 'light' | 'dark' | 'print';
  /** Of the drawing, in pixels. */
  readonly width: number;
  /** Begins every id in the drawing, so that several can stand in one page. */
  readonly scope: string;
}
