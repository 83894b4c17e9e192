import type { Pen } from '../../shared/chronology/pen.ts';

/** Colours by role, resolved. */
export interface Palette {
  readonly paper: string;
  readonly column: string;
  readonly rule: string;
  readonly ink: string;
  readonly muted: string;
  readonly accent: string;
  readonly kind: (type: string) => string;
}

export interface TextStyle {
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** What a timeline is drawn on: the canvas of the window, or an SVG file. The scene (scene.ts) knows no other difference. */
export interface Sheet {
  readonly palette: Palette;
  /** A pen in the colour of a kind. @param mixed whether kinds stand side by side, so that a day takes the shape of its kind */
  pen: (type: string, mixed: boolean) => Pen;
  /** Draws fainter: dates that another source gives. */
  faintly: (draw: () => void) => void;
  /** Draws within a rectangle only. */
  within: (x: number, y: number, width: number, height: number, draw: () => void) => void;
  box: (x: number, y: number, width: number, height: number, colour: string) => void;
  dashed: (x0: number, y0: number, x1: number, y1: number, colour: string) => void;
  pill: (x0: number, x1: number, y: number, height: number) => void;
  glyph: (type: string, x: number, y: number, size: number) => void;
  /** Pixels that a line of text takes; where there is no font at hand, the most that it can take. */
  measure: (text: string, size: number) => number;
  /** The base line is at `y`. */
  text: (text: string, x: number, y: number, style: TextStyle) => void;
}
