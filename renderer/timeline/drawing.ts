import { sampleOf } from '../../shared/chronology/legend.ts';
import { paintMark, placeMark, signsOf } from '../../shared/chronology/shapes.ts';
import { widthOf } from '../../shared/chronology/text-width.ts';
import { kindName, signs, timelineWords, titleOf, type Sign } from '../../shared/chronology/words.ts';
import { layOut, type Layout } from './layout.ts';
import type { LaneKind } from './lanes.ts';
import { dateSize, fitted, titleSize } from './packing.ts';
import { axisHeight, glyphRoom, paintAxis, paintLanes, paintNotch, ticksOf, type Scene } from './scene.ts';
import type { Sheet } from './sheet.ts';
import type { Matter } from './matter.ts';
import { fit, scaleOf, stepOf, type View } from './view.ts';

/** What a file of the timeline is drawn from. */
export interface Drawable extends Matter {
  readonly by: LaneKind;
  /** What is in view; null while the table stands in its place. */
  readonly view: View | null;
  readonly width: number;
  readonly height: number;
  readonly scroll: number;
  /** The day of the drawing in words. */
  readonly said: string;
}

/** What goes into the file: the part in view as it is, or everything from beginning to end. */
export type Part = 'view' | 'all';

const border = 24;
const names = 168;
const wholeWidth = 1360;
/** On paper nothing can be unfolded, so lanes grow before anything is folded. */
const wholeRows = 80;
const line = 20;

export interface Prepared {
  readonly width: number;
  readonly height: number;
  readonly paint: (sheet: Sheet) => void;
}

/** Lays a file out; `paint` puts it on any sheet. It names nobody but the lanes that are drawn. */
export function prepare(drawable: Drawable, part: Part): Prepared {
  const { language, span, wordsOf, folded, lanes, mixed, today } = drawable;
  const inView = part === 'view' && drawable.view !== null && drawable.width > 0;
  const width = inView ? drawable.width : wholeWidth;
  const view = inView && drawable.view ? drawable.view : withTail(fit(span, width), width);
  const layout = layOut(lanes, inView ? folded : new Set(), {
    perDay: scaleOf(stepOf(view.perDay)),
    rows: inView ? drawable.rows : wholeRows,
    wordsOf,
    sign: mixed ? glyphRoom : 0,
  });
  const scroll = inView ? Math.min(drawable.scroll, Math.max(0, layout.height - 1)) : 0;
  const height = inView ? Math.min(drawable.height, layout.height - scroll) : layout.height;
  const left = border + names;
  const top = border + axisHeight;
  const scene: Scene = {
    layout,
    view,
    ticks: ticksOf(view, width, language),
    left,
    top,
    width,
    height,
    scroll,
    today,
    mixed,
  };
  const undated = lanes.flatMap((lane) => lane.undated);
  const rest = [...new Set(undated)];
  const columns = Math.max(1, Math.floor((width + names) / 330));
  const tray = rest.length === 0 ? 0 : 34 + Math.ceil(rest.length / columns) * line;
  const legend = legendOf(layout, mixed, drawable);
  const legendTop = top + height + tray + 30;
  const rows = flow(legend, border, left + width);
  return {
    width: left + width + border,
    height: Math.ceil(legendTop + rows.height + border),
    paint: (sheet) => {
      paintAxis(sheet, scene, border, `${timelineWords[language].today}, ${drawable.said}`);
      paintLanes(sheet, scene);
      paintNames(sheet, scene, layout);
      sheet.box(border, top + height, names + width, 1, sheet.palette.rule);
      if (rest.length > 0) paintTray(sheet, drawable, rest, columns, top + height + 12);
      for (const { x, y, entry } of rows.placed) entry.paint(sheet, x, legendTop + y);
    },
  };
}

/** Room at the right for the words of the last entries. */
function withTail(view: View, width: number): View {
  const perDay = view.perDay * ((width - 160) / width);
  const from = (0.04 * width - view.x) / view.perDay;
  return { perDay, x: 0.04 * width - from * perDay };
}

function paintNames(sheet: Sheet, { top, height, scroll }: Scene, layout: Layout): void {
  sheet.within(border, top, names, height, () => {
    for (const [index, { lane }] of layout.lanes.entries()) {
      const y = top + (layout.tops[index] as number) - scroll;
      if (y > top + height || y + (layout.lanes[index]?.height ?? 0) < top) continue;
      sheet.box(border, y, names, 1, sheet.palette.rule);
      const count = String(lane.dated.length + lane.undated.length);
      const at = Math.max(y, top - 8) + 22;
      const name = fitted(lane.name, titleSize, (names - 44) / 1.11);
      sheet.text(name, border, at, { size: titleSize, colour: sheet.palette.ink, bold: true });
      sheet.text(count, border + names - 12, at, { size: dateSize, colour: sheet.palette.muted, anchor: 'end' });
    }
  });
}

function paintTray(
  sheet: Sheet,
  { language }: Drawable,
  items: readonly Parameters<Matter['wordsOf']>[0][],
  columns: number,
  top: number,
): void {
  const { palette } = sheet;
  sheet.text(timelineWords[language].undated, border, top + 12, { size: titleSize, colour: palette.ink, bold: true });
  const rows = Math.ceil(items.length / columns);
  for (const [index, { entry }] of items.entries()) {
    const x = border + Math.floor(index / rows) * 330;
    const y = top + 34 + (index % rows) * line;
    sheet.glyph(entry.type, x + 5, y - 4, 9);
    const about = `${entry.code} · ${kindName(entry.type, language)}`;
    const title = fitted(titleOf(entry, language), titleSize, 290 - widthOf(about, dateSize));
    sheet.text(title, x + 14, y, { size: titleSize, colour: palette.ink });
    const after = x + 22 + widthOf(title, titleSize);
    sheet.text(about, after, y, { size: dateSize, colour: palette.muted });
  }
}

interface LegendEntry {
  readonly width: number;
  readonly paint: (sheet: Sheet, x: number, y: number) => void;
}

/** The signs that occur, and where kinds stand side by side their shapes. */
function legendOf(layout: Layout, mixed: boolean, { language, lanes }: Drawable): LegendEntry[] {
  const used = new Set<Sign>();
  const axis = { x: (day: number) => day * layout.perDay, breaks: [] };
  for (const { placed } of layout.lanes) {
    for (const { item } of placed) {
      if (item.mark) for (const sign of signsOf(placeMark(item.mark, item.heavy, axis))) used.add(sign);
    }
  }
  const entries = signs
    .filter((sign) => used.has(sign))
    .map((sign) =>
      explained(sampleOf(sign).width, timelineWords[language].signs[sign], (sheet, x, y) =>
        paintSample(sheet, sign, false, x, y),
      ),
    );
  entries.push(...besides(layout, language));
  if (!mixed) return entries;
  const types = new Set(lanes.flatMap(({ dated }) => dated.map(({ entry }) => entry.type)));
  const kinds = [...types].map((type): LegendEntry => {
    return explained(10, kindName(type, language), (sheet, x, y) => sheet.glyph(type, x + 5, y, 9));
  });
  return [...entries, ...kinds];
}

/** What a drawing with lanes has besides the signs of dates, where it occurs. */
function besides({ lanes }: Layout, language: Drawable['language']): LegendEntry[] {
  const { moved, folded, otherDates } = timelineWords[language];
  const has = (occurs: (lane: Layout['lanes'][number]) => boolean): boolean => lanes.some(occurs);
  const notch = explained(28, moved, (sheet, x, y) => {
    paintSample(sheet, 'span', true, x, y);
    paintNotch(sheet, x + 16, y);
  });
  const cluster = explained(28, folded, (sheet, x, y) => {
    sheet.pill(x, x + 28, y, 15);
    sheet.text('12', x + 14, y + 4, { size: dateSize, colour: sheet.palette.ink, bold: true, anchor: 'middle' });
  });
  const ghost = explained(10, otherDates, (sheet, x, y) => sheet.faintly(() => paintSample(sheet, 'day', false, x, y)));
  return [
    ...(has(({ placed }) => placed.some(({ joined }) => joined)) ? [notch] : []),
    ...(has(({ clusters }) => clusters.length > 0) ? [cluster] : []),
    ...(has(({ placed }) => placed.some(({ item }) => item.ghosts.length > 0)) ? [ghost] : []),
  ];
}

/** A sample with what it means beside it. */
function explained(width: number, text: string, paint: LegendEntry['paint']): LegendEntry {
  return {
    width: width + 6 + widthOf(text, dateSize),
    paint: (sheet, x, y) => {
      paint(sheet, x, y);
      sheet.text(text, x + width + 6, y + 4, { size: dateSize, colour: sheet.palette.muted });
    },
  };
}

function paintSample(sheet: Sheet, sign: Sign, heavy: boolean, x: number, y: number): void {
  const { mark } = sampleOf(sign);
  if (mark) paintMark(placeMark(mark, heavy, { x: (day) => x + day, breaks: [] }), y, sheet.pen('', false));
}

function flow(
  entries: readonly LegendEntry[],
  left: number,
  right: number,
): { placed: { x: number; y: number; entry: LegendEntry }[]; height: number } {
  const placed: { x: number; y: number; entry: LegendEntry }[] = [];
  let x = left;
  let y = 0;
  for (const entry of entries) {
    if (x > left && x + entry.width > right) {
      x = left;
      y += line;
    }
    placed.push({ x, y, entry });
    x += entry.width + 24;
  }
  return { placed, height: y };
}
