import { widthOf, wrapText } from '../chronology/text-width.ts';
import { element, escapeXml } from '../chronology/xml.ts';
import { chartInk, type ChartInk } from './chart-ink.ts';
import type { ChartLook } from './chart.ts';

/** Lengths in pixels. */
export const BORDER = 24;
export const TEXT = 12.5;
export const LINE = 16;
const TITLE = 15;
const NOTE = 11.5;

/** Words at a place; `y` is that of the base line. */
export function words(
  x: number,
  y: number,
  text: string,
  style: {
    readonly fill: string;
    readonly size?: number;
    readonly weight?: number;
    readonly anchor?: 'end' | 'middle';
  },
): string {
  return element(
    'text',
    {
      x,
      y,
      fill: style.fill,
      'font-size': style.size ?? TEXT,
      'font-weight': style.weight,
      'text-anchor': style.anchor,
    },
    escapeXml(text),
  );
}

/** Words of several lines, beginning at a place. */
export function lines(x: number, y: number, text: readonly string[], style: Parameters<typeof words>[3]): string {
  return text.map((line, at) => words(x, y + at * LINE, line, style)).join('');
}

/**
 * A whole chart: its title and base above, what `draw` makes of the middle, and the notes beneath.
 * @param draw gets the place where the middle begins, and says where it ends
 */
export function chartSheet(
  { title, base, notes }: { readonly title: string; readonly base: string; readonly notes: readonly string[] },
  { theme, width, scope }: ChartLook,
  draw: (top: number, ink: ChartInk) => { readonly drawn: string; readonly bottom: number },
): string {
  const ink = chartInk(theme);
  const room = width - 2 * BORDER;
  const parts: string[] = [];
  let y = BORDER + TITLE - 3;
  for (const line of wrapText(title, room, TITLE, 3, true).lines) {
    parts.push(words(BORDER, y, line, { fill: ink.text, size: TITLE, weight: 600 }));
    y += 20;
  }
  for (const line of base === '' ? [] : wrapText(base, room, NOTE, 3).lines) {
    parts.push(words(BORDER, y, line, { fill: ink.muted, size: NOTE }));
    y += LINE;
  }
  const { drawn, bottom } = draw(y + 2, ink);
  parts.push(drawn);
  y = bottom;
  if (notes.length > 0) {
    y += 10;
    parts.push(element('rect', { x: BORDER, y, width: room, height: 1, fill: ink.rule }));
    y += 18;
    for (const note of notes) {
      for (const line of wrapText(note, room, NOTE, 6).lines) {
        parts.push(words(BORDER, y, line, { fill: ink.muted, size: NOTE }));
        y += LINE - 1;
      }
      y += 3;
    }
  }
  const height = Math.ceil(y + BORDER - 8);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': `${scope}-title`,
      'font-family': "'IBM Plex Sans', 'DejaVu Sans', sans-serif",
    },
    element('title', { id: `${scope}-title` }, escapeXml(title)),
    element('rect', { x: 0, y: 0, width, height, fill: ink.paper }),
    ...parts,
  );
}

/** A bar for a figure that does not hold: an outline filled with slanting lines, drawn one by one, as PDF devices know no patterns. */
export function hatched(x: number, y: number, width: number, height: number, colour: string, paper: string): string {
  const strokes: string[] = [];
  for (let at = -height + 4; at < width; at += 5) {
    const [x0, x1] = [Math.max(at, 0), Math.min(at + height, width)];
    if (x1 > x0)
      strokes.push(
        `M${round(x + x0)} ${round(y + height - (x0 - at))}L${round(x + x1)} ${round(y + height - (x1 - at))}`,
      );
  }
  return (
    element('rect', { x, y, width, height, fill: paper, stroke: colour, 'stroke-width': 1 }) +
    (strokes.length === 0
      ? ''
      : element('path', { d: strokes.join(''), stroke: colour, 'stroke-width': 1, fill: 'none' }))
  );
}

/** Width of the widest of several texts. */
export function widest(texts: readonly string[], size = TEXT): number {
  return Math.max(0, ...texts.map((text) => widthOf(text, size)));
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
