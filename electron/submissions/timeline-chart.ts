import type { TimelineDrawing, TimelineEntry } from '../../shared/contract/timeline.ts';
import { isEdtf } from '../../shared/dates/edtf.ts';
import { printDate } from '../../shared/dates/print.ts';
import { layAxis, type Extent } from './timeline-axis.ts';
import type { Ink } from '../../shared/chronology/ink.ts';
import { wrapText } from '../../shared/chronology/text-width.ts';
import { boxOf, dateLine, dateSize, lanesOf, packLane, titleLine, titleSize, type Placed } from './timeline-lanes.ts';
import type { Mark } from '../../shared/chronology/marks.ts';
import { axisHeight, paintAxis, paintBreaks, paintColumns, paintToday } from './timeline-paper.ts';
import { edgeLength, paintMark, placeMark, signsOf } from '../../shared/chronology/shapes.ts';
import { svgPen } from '../../shared/chronology/svg-pen.ts';
import {
  dateInWords,
  describeEntry,
  laneName,
  timelineWords,
  titleOf,
  viaInWords,
  type Sign,
} from '../../shared/chronology/words.ts';
import { element, escapeXml } from '../../shared/chronology/xml.ts';

/** Pixels around the whole drawing. */
export const border = 28;
const lanePadding = 12;

/** An entry with its mark and the id of its group in the drawing. */
export interface Drawn {
  entry: TimelineEntry;
  mark: Mark;
  id: string;
}

/** The part of the drawing that has a time axis: lanes from top to bottom, everything dated once. */
export function paintChart(
  dated: readonly Drawn[],
  room: { left: number; right: number },
  top: number,
  today: number | null,
  ink: Ink,
  options: TimelineDrawing,
  maxTitleLines: number,
): { svg: string; bottom: number; signs: Set<Sign> } {
  const { language } = options;
  const words = timelineWords[language];
  const axis = layAxis(
    dated.map(({ entry, mark }) => extentOf(mark, entry.type === 'detention')),
    {
      ...room,
      months: words.months,
    },
  );
  const running = dated.some(({ mark }) => mark.tail === 'running');
  const inView = today !== null && today >= axis.from && today < axis.until;
  const todayX = inView ? axis.x(running ? today + 1 : today + 0.5) : null;
  const headHeight = axisHeight(axis) + (todayX === null ? 0 : 16);
  const signs = new Set<Sign>(axis.breaks.length > 0 ? ['break'] : []);
  const entries: string[] = [];
  const boxes: ReturnType<typeof boxOf>[] = [];
  const rules: string[] = [];
  let y = top + headHeight;
  for (const type of lanesOf(dated.map(({ entry }) => entry.type))) {
    const inLane = dated.filter(({ entry }) => entry.type === type);
    const lane = packLane(
      inLane.map((item) => ({
        item,
        mark: placeMark(item.mark, type === 'detention', axis),
        words: {
          date: dateInWords(item.entry, language),
          via: viaInWords(item.entry, language),
          title: titleOf(item.entry, language),
        },
      })),
      axis,
      maxTitleLines,
    );
    rules.push(laneHead(laneName(type, language), inLane.length, y, room, ink.kind(type), ink));
    for (const placed of lane.placed) {
      for (const sign of signsOf(placed.mark)) signs.add(sign);
      const box = boxOf(placed.label);
      boxes.push({ ...box, top: box.top + y + lanePadding, bottom: box.bottom + y + lanePadding });
      entries.push(paintEntry(placed, y + lanePadding, ink, options));
    }
    y += lane.height + 2 * lanePadding;
  }
  const body = { top: top + headHeight, bottom: y };
  const tall = y - top > 640;
  return {
    svg: [
      paintColumns(axis, { top: body.top - 22, bottom: y }, ink),
      ...rules,
      paintAxis(axis, body.top, 'above', ink),
      tall ? paintAxis(axis, y, 'below', ink) : '',
      todayX === null
        ? ''
        : paintToday(
            todayX,
            body,
            boxes,
            `${words.today}, ${isEdtf(options.today) ? printDate(options.today, language) : options.today}`,
            axis,
            ink,
          ),
      paintBreaks(axis, body, boxes, ink),
      ...entries,
    ].join(''),
    bottom: y + (tall ? axisHeight(axis) : 0),
    signs,
  };
}

function extentOf(mark: Mark, detention: boolean): Extent {
  const from = Math.min(...mark.pieces.map((piece) => piece.from));
  const until = Math.max(...mark.pieces.map((piece) => piece.until));
  return {
    from,
    until,
    whole: detention && mark.pieces.some(({ form }) => form === 'solid'),
    head: edgeLength(mark.head),
    tail: edgeLength(mark.tail),
  };
}

function laneHead(
  name: string,
  count: number,
  y: number,
  room: { left: number; right: number },
  colour: string,
  ink: Ink,
): string {
  const { lines } = wrapText(name, room.left - border - 24, titleSize, 2, true);
  const baseline = y + lanePadding + 11;
  const last = lines.length - 1;
  return [
    element('rect', { class: 'rule', x: border, y: y - 0.5, width: room.right - border, height: 1, fill: ink.rule }),
    element('rect', { class: 'hue', x: border, y: y + lanePadding, width: 3, height: 14 + last * 17, fill: colour }),
    ...lines.map((text, index) =>
      element(
        'text',
        { x: border + 10, y: baseline + index * 17, fill: ink.text, 'font-size': titleSize, 'font-weight': 600 },
        escapeXml(text),
        index === last && count > 1
          ? element('tspan', { dx: 6, fill: ink.muted, 'font-size': 11, 'font-weight': 400 }, String(count))
          : '',
      ),
    ),
  ].join('');
}

function paintEntry(placed: Placed<Drawn>, top: number, ink: Ink, options: TimelineDrawing): string {
  const { entry, id } = placed.item;
  const { label, leader } = placed;
  const colour = ink.kind(entry.type);
  const lines = [
    ...label.date.map((text) => ({ text, size: dateSize, height: dateLine, fill: ink.muted })),
    ...label.title.map((text) => ({ text, size: titleSize, height: titleLine, fill: ink.text })),
  ];
  let y = top + label.top;
  const texts = lines.map(({ text, size, height, fill }) => {
    y += height;
    const anchor = label.anchor === 'end' ? 'end' : undefined;
    return element('text', { x: label.x, y: y - 3.5, 'font-size': size, fill, 'text-anchor': anchor }, escapeXml(text));
  });
  const pen = svgPen(colour, ink);
  paintMark(placed.mark, top + placed.y, pen);
  return element(
    'g',
    { id, class: `entry ${entry.type.replaceAll(/[^A-Za-z0-9-]/g, '')}` },
    element('title', {}, escapeXml(describeEntry(entry, options.language))),
    leader
      ? element('path', {
          class: 'leader',
          d: `M${Math.round(leader.x)} ${top + leader.y0}V${top + leader.y1}`,
          stroke: colour,
          'stroke-width': 0.8,
        })
      : '',
    pen.written(),
    element('g', { class: 'label' }, ...texts),
  );
}
