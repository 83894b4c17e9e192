import type { Axis } from './timeline-axis.ts';
import type { Ink } from '../../shared/chronology/ink.ts';
import { widthOf } from '../../shared/chronology/text-width.ts';
import { element, escapeXml, short } from '../../shared/chronology/xml.ts';

/** What lies under the entries: the columns of years, the axis, today's line and the breaks. */

interface Span {
  top: number;
  bottom: number;
}

/** The place of a label, which no line may cross. */
interface Box extends Span {
  x0: number;
  x1: number;
}

const size = 11;

/** Every second year in a tint that is barely there. */
export function paintColumns(axis: Axis, { top, bottom }: Span, ink: Ink): string {
  return axis.columns
    .filter(({ tinted, x0, x1 }) => tinted && x1 > x0)
    .map(({ x0, x1 }) =>
      element('rect', { class: 'column', x: x0, y: top, width: x1 - x0, height: bottom - top, fill: ink.column }),
    )
    .join('');
}

/** Height of the axis: a row of years and, where there is room for them, one of months or days. */
export function axisHeight(axis: Axis): number {
  return isLabelled(axis) ? 40 : 24;
}

/** Ticks with months or days next to the lanes, years beyond. */
export function paintAxis(axis: Axis, y: number, side: 'above' | 'below', ink: Ink): string {
  const out = side === 'above' ? -1 : 1;
  const near = side === 'above' ? y - 8 : y + 15;
  const far = side === 'above' ? y - 25 : y + 33;
  const stretches = [axis.left, ...axis.breaks.flatMap(({ x0, x1 }) => [x0, x1]), axis.right];
  const lines: string[] = [];
  for (let index = 0; index + 1 < stretches.length; index += 2) {
    lines.push(`M${short(stretches[index] as number)} ${short(y)}H${short(stretches[index + 1] as number)}`);
  }
  const parts = [
    element('path', { class: 'axis', d: lines.join(''), stroke: ink.muted, 'stroke-width': 1, fill: 'none' }),
  ];
  const labelled = isLabelled(axis);
  for (const tick of axis.ticks) {
    const d = `M${short(tick.x)} ${short(y)}v${out * (tick.label === null ? 3 : 5)}`;
    parts.push(element('path', { d, stroke: ink.muted, 'stroke-width': 0.8 }));
    if (tick.label === null) continue;
    parts.push(element('text', { x: tick.x + 3, y: near, fill: ink.muted, 'font-size': size }, escapeXml(tick.label)));
  }
  for (const { x0, label } of axis.columns) {
    if (label === null) continue;
    const at = {
      x: Math.max(x0, axis.left) + 3,
      y: labelled ? far : near,
      fill: ink.text,
      'font-size': 13,
      'font-weight': 600,
    };
    parts.push(element('text', at, escapeXml(label)));
  }
  return element('g', { class: `axis-${side}` }, ...parts);
}

/** A broken line at the end of today that goes around the words, with its date above. */
export function paintToday(
  x: number,
  { top, bottom }: Span,
  boxes: readonly Box[],
  label: string,
  axis: Axis,
  ink: Ink,
): string {
  const written = [
    ...axis.columns.map((column) => axisBox(column.x0, column.label, top - 36, top - 20)),
    ...axis.ticks.map((tick) => axisBox(tick.x, tick.label, top - 19, top - 4)),
  ];
  const crossed = [...boxes, ...written]
    .filter(({ x0, x1 }) => x0 - 2 < x && x1 + 2 > x)
    .toSorted((a, b) => a.top - b.top);
  const pieces: string[] = [];
  const height = axisHeight(axis);
  let y = top - height + 2;
  for (const box of crossed) {
    if (box.top - 10 > y) pieces.push(`M${short(x)} ${short(y)}V${short(box.top - 2)}`);
    y = Math.max(y, box.bottom + 2);
  }
  if (bottom - 12 > y) pieces.push(`M${short(x)} ${short(y)}V${short(bottom)}`);
  const width = widthOf(label, size);
  const start = x + width > axis.right + 20 ? Math.min(x, axis.right) - width : x;
  const anchor = start < x ? { x: x + 4, 'text-anchor': 'end' } : { x: x - 4 };
  return element(
    'g',
    { class: 'today' },
    element('path', {
      d: pieces.join(''),
      stroke: ink.today,
      'stroke-width': 1,
      'stroke-dasharray': '2 3',
      fill: 'none',
    }),
    element('text', { ...anchor, y: top - height - 4, fill: ink.today, 'font-size': size }, escapeXml(label)),
  );
}

/** Time left out: a torn strip through all lanes and a double stroke on the axis. */
export function paintBreaks(axis: Axis, { top, bottom }: Span, boxes: readonly Box[], ink: Ink): string {
  return axis.breaks
    .map(({ x0, x1 }) => {
      const middle = (x0 + x1) / 2;
      const torn = (x: number): string => {
        const points: string[] = [];
        let out = 2.5;
        let pen = 'M';
        for (let y = top; y < bottom; y += 6) {
          const hidden = boxes.some((box) => box.x0 - 4 < x && box.x1 + 4 > x && box.top - 3 < y && box.bottom + 3 > y);
          if (!hidden) points.push(`${pen}${short(x + out)} ${short(y)}`);
          pen = hidden ? 'M' : 'L';
          out = -out;
        }
        return points.join('');
      };
      return element(
        'g',
        { class: 'break' },
        element('rect', { x: x0 + 3, y: top, width: x1 - x0 - 6, height: bottom - top, fill: ink.paper }),
        element('path', { d: torn(x0 + 5) + torn(x1 - 5), stroke: ink.rule, 'stroke-width': 1, fill: 'none' }),
        element('path', {
          d: `M${short(middle - 6)} ${short(top + 5)}l5 -10M${short(middle + 1)} ${short(top + 5)}l5 -10`,
          stroke: ink.muted,
          'stroke-width': 1.2,
          fill: 'none',
        }),
      );
    })
    .join('');
}

function axisBox(x: number, label: string | null, top: number, bottom: number): Box {
  return { x0: x, x1: label === null ? x : x + 3 + widthOf(label, 13), top, bottom };
}

function isLabelled(axis: Axis): boolean {
  return axis.ticks.some(({ label }) => label !== null);
}
