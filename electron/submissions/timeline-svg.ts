import type { Timeline, TimelineDrawing } from '../../shared/contract/timeline.ts';
import { border, paintChart, type Drawn } from './timeline-chart.ts';
import { dateOf, dayNumber } from '../../shared/chronology/days.ts';
import { inkFor, type Ink } from '../../shared/chronology/ink.ts';
import { wrapText } from '../../shared/chronology/text-width.ts';
import { gutterFor, titleSize } from './timeline-lanes.ts';
import { paintLegend } from '../../shared/chronology/legend.ts';
import { markOf, type Mark } from '../../shared/chronology/marks.ts';
import { inTimeOrder } from '../../shared/chronology/order.ts';
import { layUndated, paintUndated } from './timeline-undated.ts';
import {
  countEntries,
  dateInWords,
  describeEntry,
  dotted,
  kindName,
  laneName,
  timelineWords,
  titleOf,
  viaInWords,
  type Sign,
} from '../../shared/chronology/words.ts';
import { element, escapeXml } from '../../shared/chronology/xml.ts';

const headerTitleSize = 18;
/** Above this many entries titles are kept shorter, so that the page can still be taken in. */
const manyEntries = 60;

/**
 * Draws a timeline as a complete SVG 1.1 document: no scripts, no outside references, nothing about the software or the
 * machine. The drawing says what is known and no more; the grammar of marks is in timeline-marks.ts.
 * @param timeline entries in any order; every one is drawn once, those without a place in time in a strip at the bottom
 * @param options `width` in pixels (at least 480, 1200 when left out); the height follows from the content
 */
export function drawTimeline(timeline: Timeline, options: TimelineDrawing): string {
  const words = timelineWords[options.language];
  const width = Math.max(480, options.width ?? 1200);
  const scope = `timeline-${timeline.about.code.replaceAll(/[^A-Za-z0-9-]/g, '')}`;
  const ink = inkFor(options.theme ?? 'light', scope);
  const today = dayNumber(options.today);
  const drawn = inTimeOrder(timeline.entries).map((entry, index) => {
    const runsUntil = entry.type === 'detention' ? today : null;
    return { entry, id: `${scope}-${index + 1}`, mark: markOf(entry.date, { ...entry, runsUntil }) };
  });
  const dated = drawn.filter((each): each is Drawn => each.mark !== null);
  const undated = drawn.filter(({ mark }) => mark === null);

  const header = paintHeader(timeline, dated, width, ink, options);
  const parts: string[] = [header.svg];
  const used = new Set<Sign>();
  let y = header.bottom;
  const gutter =
    border +
    gutterFor([
      ...dated.map(({ entry }) => laneName(entry.type, options.language)),
      ...(undated.length > 0 ? [words.undated] : []),
    ]);
  const room = { left: gutter, right: width - border };

  if (drawn.length === 0) {
    parts.push(
      element('text', { x: border, y: y + 30, fill: ink.muted, 'font-size': titleSize }, escapeXml(words.empty)),
    );
    y += 48;
  }
  if (dated.length > 0) {
    const chart = paintChart(dated, room, y, today, ink, options, drawn.length > manyEntries ? 3 : 5);
    parts.push(chart.svg);
    for (const sign of chart.signs) used.add(sign);
    y = chart.bottom;
  }
  if (undated.length > 0) {
    const cells = undated.map(({ entry, id }) => {
      const date = dateInWords(entry, options.language);
      const known =
        date.toLocaleLowerCase(options.language) === words.undated.toLocaleLowerCase(options.language) ? '' : date;
      return {
        id,
        colour: ink.kind(entry.type),
        title: titleOf(entry, options.language),
        about: describeEntry(entry, options.language),
        line: dotted(kindName(entry.type, options.language), known),
        via: viaInWords(entry, options.language),
      };
    });
    const strip = paintUndated(
      layUndated(cells, room),
      { name: words.undated, count: cells.length, left: border, width, top: y },
      ink,
    );
    parts.push(strip.svg);
    y = strip.bottom;
  }
  if (used.size > 0) {
    const legend = paintLegend(used, { left: border, right: width - border, top: y + 26 }, words, ink);
    parts.push(legend.svg);
    y += 26 + legend.height;
  }
  const height = Math.ceil(y + border - 8);
  const title = `${words.timelineOf}: ${timeline.about.title || timeline.about.code}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      version: '1.1',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'xml:lang': options.language,
      'aria-labelledby': `${scope}-title ${scope}-desc`,
      'font-family':
        "'IBM Plex Sans', 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif",
    },
    element('title', { id: `${scope}-title` }, escapeXml(title)),
    element('desc', { id: `${scope}-desc` }, escapeXml(header.summary)),
    ink.definitions(),
    element('rect', { class: 'paper', width, height, fill: ink.paper }),
    ...parts,
  )}\n`;
}

function paintHeader(
  timeline: Timeline,
  dated: readonly { mark: Mark }[],
  width: number,
  ink: Ink,
  options: TimelineDrawing,
): { svg: string; bottom: number; summary: string } {
  const { about } = timeline;
  const summary = dotted(countEntries(timeline.entries.length, options.language), spanInWords(dated, options));
  const title = wrapText(about.title || about.code, width - 2 * border, headerTitleSize, 2, true);
  const texts = title.lines.map((text, index) =>
    element(
      'text',
      { x: border, y: border + 16 + index * 24, fill: ink.text, 'font-size': headerTitleSize, 'font-weight': 600 },
      escapeXml(text),
    ),
  );
  const y = border + 16 + (title.lines.length - 1) * 24 + 22;
  const code = element(
    'tspan',
    { 'font-family': "'IBM Plex Mono', 'DejaVu Sans Mono', monospace" },
    escapeXml(about.code),
  );
  texts.push(
    element('text', { x: border, y, fill: ink.muted, 'font-size': titleSize }, `${code}${escapeXml(` · ${summary}`)}`),
  );
  return { svg: element('g', { class: 'header' }, ...texts), bottom: y + 18, summary };
}

/** The years that the drawing covers. */
function spanInWords(dated: readonly { mark: Mark }[], { language }: TimelineDrawing): string {
  if (dated.length === 0) return '';
  const words = timelineWords[language];
  const pieces = dated.flatMap(({ mark }) => mark.pieces);
  const from = String(dateOf(Math.min(...pieces.map((piece) => piece.from))).year);
  const until = String(
    dateOf(Math.max(...pieces.map((piece) => (piece.until > piece.from ? piece.until - 0.001 : piece.until)))).year,
  );
  const pattern = dated.some(({ mark }) => mark.tail === 'running')
    ? words.sinceYear
    : from === until
      ? words.oneYear
      : words.years;
  return pattern.replace('{from}', from).replace('{until}', until);
}
