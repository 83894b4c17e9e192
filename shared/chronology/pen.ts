/**
 * What draws marks: a sheet of SVG or the canvas of the window. The grammar (shapes.ts) says what is drawn and knows neither,
 * so that screen, print and file show the same. Lengths in pixels, y of a bar is its centre line. A `name` says what the shape
 * means; SVG keeps it as a class.
 */
export interface Pen {
  bar: (name: string, x0: number, x1: number, y: number, height: number, fill: Fill) => void;
  disc: (name: string, x: number, y: number, radius: number, hollow: boolean) => void;
  line: (name: string, points: readonly Point[], style: LineStyle) => void;
  /** Separate strokes in one go, four numbers each: from x, y to x, y. */
  strokes: (name: string, ends: readonly number[], width: number, opacity: number) => void;
  /** A single sign of text, centred at x, its base line at y. */
  sign: (name: string, text: string, x: number, y: number) => void;
}

export type Point = readonly [x: number, y: number];

/** `ink` is the colour of the kind; a fade is that colour running out towards a side. */
export type Fill = 'ink' | 'paper' | 'fade-left' | 'fade-right';

export interface LineStyle {
  /** 0 for a filled shape without an outline. */
  width: number;
  dash?: readonly [number, number];
  closed?: boolean;
  fill?: 'ink' | 'paper';
}

/** The stretch of the drawing that is looked at; what lies outside need not be drawn. */
export interface Window {
  x0: number;
  x1: number;
}
