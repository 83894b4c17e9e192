import { wrapText } from '../chronology/text-width.ts';
import { element } from '../chronology/xml.ts';
import type { ChartLook, ShareChart } from './chart.ts';
import { wordsOn } from './chart-ink.ts';
import { BORDER, chartSheet, LINE, lines, TEXT, widest, words } from './chart-sheet.ts';

const CELL = 22;
const HEAD = 11;
/** From the weakest to the strongest: how much of the ink is mixed into the paper. */
const SHADES = [0.12, 0.28, 0.48, 0.72, 1];

/**
 * A grid of figures, a row for each whole and a column for each part, the greater the darker: for more parts than can be told apart by
 * their fill. Every figure that is not nothing is printed.
 */
export function drawMatrixChart({ parts, rows, ...heading }: ShareChart, look: ChartLook): string {
  return chartSheet(heading, look, (top, ink) => {
    const room = look.width - 2 * BORDER;
    const named = Math.min(room * 0.36, Math.max(40, widest(rows.map(({ label }) => label))));
    const start = BORDER + named + 10;
    const wide = Math.min(64, (room - named - 10) / Math.max(1, parts.length));
    const most = Math.max(1, ...rows.flatMap(({ values }) => values));
    const headed = widest(parts, HEAD);
    const upright = headed + 6 > wide;
    const head = upright ? Math.min(headed, 120) + 8 : LINE + 4;
    const drawn = parts.map((name, at) =>
      columnHead(name, start + at * wide + wide / 2, top + head, upright, ink.muted),
    );
    let y = top + head + 6;
    for (const { label, values, printed } of rows) {
      const text = wrapText(label, named, TEXT, 2).lines;
      const height = Math.max(CELL, text.length * LINE + 2);
      drawn.push(lines(BORDER, y + height / 2 - ((text.length - 1) * LINE) / 2 + 4.5, text, { fill: ink.text }));
      for (const [at, value] of values.entries()) {
        const fill = value === 0 ? ink.paper : mixed(ink.bar, ink.paper, shadeOf(value, most));
        const x = start + at * wide;
        drawn.push(element('rect', { x, y, width: wide, height, fill, stroke: ink.rule, 'stroke-width': 0.5 }));
        if (value !== 0)
          drawn.push(
            words(x + wide / 2, y + height / 2 + 4, printed[at] ?? '', {
              fill: wordsOn(fill),
              size: HEAD,
              anchor: 'middle',
            }),
          );
      }
      y += height;
    }
    return { drawn: drawn.join(''), bottom: y + 4 };
  });
}

function columnHead(name: string, x: number, y: number, upright: boolean, fill: string): string {
  const [text = ''] = wrapText(name, 120, HEAD, 1).lines;
  const written = words(0, 0, text, upright ? { fill, size: HEAD } : { fill, size: HEAD, anchor: 'middle' });
  const at = upright
    ? `translate(${Math.round(x + 4)} ${Math.round(y)}) rotate(-90)`
    : `translate(${Math.round(x)} ${Math.round(y)})`;
  return element('g', { transform: at }, written);
}

function shadeOf(value: number, most: number): number {
  return SHADES[Math.min(SHADES.length - 1, Math.floor((value / most) * SHADES.length))] as number;
}

function mixed(ink: string, paper: string, share: number): string {
  const part = (at: number): string => {
    const [one, other] = [ink, paper].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16)) as [
      number,
      number,
    ];
    return Math.round(other + (one - other) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}
