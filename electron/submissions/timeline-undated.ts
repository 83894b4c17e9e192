import type { Ink } from '../../shared/chronology/ink.ts';
import { wrapText } from '../../shared/chronology/text-width.ts';
import { dateLine, dateSize, layWords, titleLine, titleSize } from './timeline-lanes.ts';
import { element, escapeXml } from '../../shared/chronology/xml.ts';

/** An entry that has no place in time. */
export interface UndatedCell {
  id: string;
  colour: string;
  /** What kind it is, and anything that is known of its date ("December, year unknown"). */
  line: string;
  via: string;
  title: string;
  /** Full description, for its `<title>`. */
  about: string;
}

interface Laid extends UndatedCell {
  x: number;
  /** From the top of the strip. */
  top: number;
  date: string[];
  lines: string[];
  height: number;
}

const columnGap = 28;
const rowGap = 10;

/** Sets undated entries in columns, read row by row. */
export function layUndated(cells: readonly UndatedCell[], { left, right }: { left: number; right: number }): Laid[] {
  const columns = Math.max(1, Math.floor((right - left + columnGap) / (250 + columnGap)));
  const width = (right - left - columnGap * (columns - 1)) / columns;
  const laid: Laid[] = [];
  let top = 0;
  for (let first = 0; first < cells.length; first += columns) {
    const row = cells.slice(first, first + columns).map((cell, index) => {
      const words = layWords({ date: cell.line, via: cell.via, title: cell.title }, width - 10, 3);
      return {
        ...cell,
        x: left + index * (width + columnGap),
        top,
        date: words.date,
        lines: words.title,
        height: words.height,
      };
    });
    laid.push(...row);
    top += Math.max(...row.map(({ height }) => height)) + rowGap;
  }
  return laid;
}

/** Draws the strip below the lanes, outside of time: no axis, no columns, no marks. */
export function paintUndated(
  cells: readonly Laid[],
  strip: { name: string; count: number; left: number; width: number; top: number },
  ink: Ink,
): { svg: string; bottom: number } {
  const top = strip.top + 12;
  const gutter = (cells[0]?.x ?? strip.left) - strip.left;
  const name = wrapText(strip.name, gutter - 24, titleSize, 3, true).lines;
  const parts = [
    element('rect', {
      class: 'rule',
      x: strip.left,
      y: strip.top - 0.5,
      width: strip.width - 2 * strip.left,
      height: 1,
      fill: ink.rule,
    }),
    ...name.map((text, index) =>
      element(
        'text',
        { x: strip.left + 10, y: top + 11 + index * 17, fill: ink.text, 'font-size': titleSize, 'font-weight': 600 },
        escapeXml(text),
        index === name.length - 1 && strip.count > 1
          ? element('tspan', { dx: 6, fill: ink.muted, 'font-size': 11, 'font-weight': 400 }, String(strip.count))
          : '',
      ),
    ),
  ];
  for (const cell of cells) {
    let y = top + cell.top;
    const texts = [
      ...cell.date.map((text) => ({ text, size: dateSize, height: dateLine, fill: ink.muted })),
      ...cell.lines.map((text) => ({ text, size: titleSize, height: titleLine, fill: ink.text })),
    ].map(({ text, size, height, fill }) => {
      y += height;
      return element('text', { x: cell.x + 10, y: y - 3.5, 'font-size': size, fill }, escapeXml(text));
    });
    parts.push(
      element(
        'g',
        { id: cell.id, class: 'entry undated' },
        element('title', {}, escapeXml(cell.about)),
        element('rect', {
          class: 'hue',
          x: cell.x,
          y: top + cell.top + 1,
          width: 3,
          height: cell.height - 3,
          fill: cell.colour,
        }),
        element('g', { class: 'label' }, ...texts),
      ),
    );
  }
  const bottom = Math.max(top + name.length * 17, ...cells.map((cell) => top + cell.top + cell.height)) + 12;
  const rule = element('rect', {
    class: 'rule',
    x: strip.left,
    y: bottom - 0.5,
    width: strip.width - 2 * strip.left,
    height: 1,
    fill: ink.rule,
  });
  return { svg: element('g', { class: 'undated-strip' }, ...parts, rule), bottom };
}
