import { widthOf, wrapText } from '../chronology/text-width.ts';
import { element } from '../chronology/xml.ts';
import type { ChartLook, ShareChart } from './chart.ts';
import { wordsOn, type ChartInk } from './chart-ink.ts';
import { BORDER, chartSheet, LINE, lines, TEXT, widest, words } from './chart-sheet.ts';

const BAR = 22;
const GAP = 12;
const SWATCH = 11;
const SMALL = 11;

/** Wholes divided into the same parts, a bar for each, as SVG. Parts are named beneath in the order of the bars, and figures stand in them. */
export function drawShareChart({ parts: names, rows, each, ...heading }: ShareChart, look: ChartLook): string {
  return chartSheet(heading, look, (top, ink) => {
    const room = look.width - 2 * BORDER;
    const named = rows.every(({ label }) => label === '')
      ? 0
      : Math.min(room * 0.34, widest(rows.map(({ label }) => label)));
    const start = BORDER + named + (named === 0 ? 0 : GAP);
    const length = room - (start - BORDER);
    const sums = rows.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
    const scale = Math.max(...sums, 0);
    const drawn: string[] = [];
    let y = top + 6;
    for (const [at, { label, values, printed }] of rows.entries()) {
      const text = wrapText(label, named, TEXT, 3).lines;
      const height = Math.max(BAR, text.length * LINE);
      const middle = y + height / 2;
      drawn.push(lines(BORDER, middle - ((text.length - 1) * LINE) / 2 + 4.5, text, { fill: ink.text }));
      const whole = each === 'share' ? (sums[at] ?? 0) : scale;
      let x = start;
      for (const [part, value] of values.entries()) {
        const wide = whole <= 0 ? 0 : (length * value) / whole;
        if (wide > 0) drawn.push(segment(x, middle - BAR / 2, wide, fillOf(ink, part), printed[part] ?? '', ink));
        x += wide;
      }
      y += height + GAP;
    }
    const legend = drawLegend(names, ink, y + 2, room);
    return { drawn: drawn.join('') + legend.drawn, bottom: legend.bottom };
  });
}

function segment(x: number, y: number, wide: number, fill: string, printed: string, ink: ChartInk): string {
  const bar = element('rect', { x, y, width: wide, height: BAR, fill, stroke: ink.paper, 'stroke-width': 1 });
  const fits = printed !== '' && widthOf(printed, SMALL) + 8 <= wide;
  return fits
    ? bar + words(x + wide / 2, y + BAR / 2 + 4, printed, { fill: wordsOn(fill), size: SMALL, anchor: 'middle' })
    : bar;
}

/** What each fill stands for, in lines as wide as the chart. */
function drawLegend(names: readonly string[], ink: ChartInk, top: number, room: number) {
  const drawn: string[] = [];
  let [x, y] = [BORDER, top + SWATCH];
  for (const [part, name] of names.entries()) {
    const text = wrapText(name, room - SWATCH - 6, SMALL + 0.5, 2).lines;
    const wide = SWATCH + 6 + widest(text, SMALL + 0.5) + 18;
    if (x > BORDER && x + wide > BORDER + room) [x, y] = [BORDER, y + LINE + 2];
    drawn.push(
      element('rect', {
        x,
        y: y - SWATCH + 1,
        width: SWATCH,
        height: SWATCH,
        fill: fillOf(ink, part),
        stroke: ink.muted,
        'stroke-width': 0.5,
      }),
      lines(x + SWATCH + 6, y, text, { fill: ink.text, size: SMALL + 0.5 }),
    );
    x += wide;
    if (text.length > 1) [x, y] = [BORDER, y + LINE * text.length + 2];
  }
  return { drawn: drawn.join(''), bottom: y + 8 };
}

function fillOf({ steps }: ChartInk, part: number): string {
  return steps[part % steps.length] as string;
}
