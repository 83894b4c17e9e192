import { wrapText } from '../chronology/text-width.ts';
import { element } from '../chronology/xml.ts';
import type { BarChart, ChartLook } from './chart.ts';
import { BORDER, chartSheet, hatched, LINE, lines, TEXT, widest, words } from './chart-sheet.ts';

const BAR = 14;
const GAP = 10;
const STEP = 14;

/**
 * Horizontal bars with their figures beside them, as SVG. Every bar begins at nothing, so that lengths compare; the figure is printed, so
 * that nobody has to measure.
 */
export function drawBarChart({ bars, full, ...heading }: BarChart, look: ChartLook): string {
  return chartSheet(heading, look, (top, ink) => {
    const room = look.width - 2 * BORDER;
    const indent = (depth: number | undefined): number => (depth ?? 0) * STEP;
    const named = Math.min(
      room * 0.42,
      Math.max(...bars.map(({ label, depth }) => widest([label]) + indent(depth)), 40),
    );
    const figures = widest(bars.map(({ printed }) => printed));
    const start = BORDER + named + GAP;
    const length = Math.max(40, room - named - GAP - figures - 8);
    const scale = full ?? Math.max(...bars.map(({ value }) => value), 0);
    const parts: string[] = [];
    let y = top + 6;
    for (const { label, value, printed, depth, doubtful } of bars) {
      const text = wrapText(label, named - indent(depth), TEXT, 3).lines;
      const height = Math.max(BAR, text.length * LINE - 2);
      const middle = y + height / 2;
      const wide = scale <= 0 ? 0 : Math.min(length, (length * Math.max(0, value)) / scale);
      parts.push(
        lines(BORDER + indent(depth), middle - ((text.length - 1) * LINE) / 2 + 4.5, text, { fill: ink.text }),
        doubtful === true
          ? hatched(start, middle - BAR / 2 + 0.5, Math.max(wide - 1, 1), BAR - 1, ink.bar, ink.paper)
          : element('rect', { x: start, y: middle - BAR / 2, width: wide, height: BAR, fill: ink.bar }),
        words(start + wide + 6, middle + 4.5, printed, { fill: ink.text }),
      );
      y += height + GAP;
    }
    const axis = element('rect', {
      x: start - 1,
      y: top,
      width: 1,
      height: Math.max(0, y - GAP + 6 - top),
      fill: ink.muted,
    });
    return { drawn: parts.join('') + axis, bottom: y - GAP + 6 };
  });
}
