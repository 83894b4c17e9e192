import { paintMark, placeMark } from '../../shared/chronology/shapes.ts';
import { widthOf } from '../../shared/chronology/text-width.ts';
import { ticksFor, type Ticks } from '../../shared/chronology/ticks.ts';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import { laneAt, rowCentre, type Layout } from './layout.ts';
import {
  clusterWidth,
  dateSize,
  labelGap,
  rowHeight,
  titleSize,
  type Cluster,
  type Packed,
  type Placed,
} from './packing.ts';
import type { Sheet } from './sheet.ts';
import { dayAt, xOf, type View } from './view.ts';

/** What is drawn, and from where to where on the sheet. */
export interface Scene {
  readonly layout: Layout;
  readonly view: View;
  readonly ticks: Ticks;
  /** The part of the sheet that shows time; `view` counts from `left`. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Pixels of lanes above the upper edge. */
  readonly scroll: number;
  /** The moment up to which an open detention runs. */
  readonly today: number | null;
  /** Whether kinds stand side by side in a lane. */
  readonly mixed: boolean;
}

export const axisHeight = 44;

export function ticksOf(view: View, width: number, language: Language): Ticks {
  return ticksFor(view.perDay, dayAt(view, -40), dayAt(view, width + 40), language);
}

/** The columns, the lanes in view with all that stands in them, today's line. */
export function paintLanes(sheet: Sheet, scene: Scene): void {
  const { left, top, width, height } = scene;
  sheet.within(left, top, width, height, () => {
    paintColumns(sheet, scene);
    const { layout, scroll } = scene;
    const first = laneAt(layout, scroll);
    for (let index = first; index < layout.lanes.length; index += 1) {
      const laneTop = (layout.tops[index] as number) - scroll;
      if (laneTop > height) break;
      sheet.box(left, top + laneTop, width, 1, sheet.palette.rule);
    }
    const seen = [...lanesInView(layout, scroll, height)];
    paintToday(sheet, scene, seen);
    for (const [index, packed] of seen) paintMarks(sheet, scene, index, packed);
    for (const [index, packed] of seen) paintLabels(sheet, scene, index, packed);
    for (const [index, packed] of seen) {
      for (const cluster of packed.clusters) paintCluster(sheet, scene, cluster, yOf(scene, index, cluster.row));
    }
  });
}

/** Two rows of words over the lanes: columns and what they are divided into. */
export function paintAxis(sheet: Sheet, scene: Scene, top: number, today: string): void {
  const { left, width, view, ticks } = scene;
  const { palette } = sheet;
  const bottom = top + axisHeight;
  sheet.within(left, top, width, axisHeight, () => {
    sheet.box(left, bottom - 1, width, 1, palette.rule);
    for (const { from, until, label } of ticks.columns) {
      const x0 = left + xOf(view, from);
      const x1 = left + xOf(view, until);
      if (x0 > left && x0 < left + width) sheet.box(x0, top, 1, axisHeight, palette.rule);
      // The name of a column stays in view as long as the column does.
      const wide = widthOf(label, titleSize, true);
      const x = Math.min(Math.max(x0, left) + 6, x1 - wide - 6);
      if (x1 - x0 >= wide + 10) sheet.text(label, x, top + 17, { size: titleSize, colour: palette.ink, bold: true });
    }
    for (const { day, label } of ticks.ticks) {
      const x = left + xOf(view, day);
      sheet.box(x, bottom - (label === null ? 4 : 7), 1, label === null ? 4 : 7, palette.muted);
      if (label !== null && x + 3 >= left)
        sheet.text(label, x + 4, bottom - 9, { size: dateSize, colour: palette.muted });
    }
    const now = scene.today === null ? null : left + xOf(view, scene.today);
    if (now === null || now < left - 1 || now > left + width + 1) return;
    const wide = widthOf(today, dateSize) + 10;
    const x = Math.min(Math.max(now - wide / 2, left), left + width - wide);
    sheet.box(x, top + 23, wide, 15, palette.accent);
    sheet.box(now - 0.5, top + 38, 1, 6, palette.accent);
    sheet.text(today, x + wide / 2, top + 34, { size: dateSize, colour: palette.paper, anchor: 'middle' });
  });
}

/** From where to where a placed item reaches across the sheet, words included. */
export function reachOf(
  placed: Placed,
  scene: Pick<Scene, 'view' | 'left' | 'width'>,
): { x0: number; x1: number; words: number } {
  const { item, label } = placed;
  const x0 = scene.left + xOf(scene.view, item.from) - item.head;
  const x1 = scene.left + xOf(scene.view, item.until) + item.tail;
  return { x0, x1, words: label ? labelX(placed, scene) + label.width : x1 };
}

/** Where the words of an item begin. Those under a bar stay in view as long as there is bar above them. */
export function labelX({ item, label }: Placed, { view, left }: Pick<Scene, 'view' | 'left'>): number {
  if (label === null) return 0;
  if (label.side === 'beside') return left + xOf(view, item.until) + item.tail + labelGap;
  const start = left + xOf(view, item.start);
  const last = Math.max(start, left + xOf(view, item.end) - label.width);
  const inset = label.side === 'inside' ? 6 : 0;
  return Math.min(Math.max(start + inset, left + 8), Math.max(start + inset, last - inset));
}

export function clusterX(cluster: Cluster, { view, left }: Pick<Scene, 'view' | 'left'>): number {
  return left + xOf(view, cluster.at);
}

function* lanesInView(layout: Layout, scroll: number, height: number): Generator<[number, Packed]> {
  for (let index = laneAt(layout, scroll); index < layout.lanes.length; index += 1) {
    if ((layout.tops[index] as number) - scroll > height) return;
    yield [index, layout.lanes[index] as Packed];
  }
}

function yOf(scene: Scene, lane: number, row: number): number {
  return scene.top + rowCentre(scene.layout, lane, row) - scene.scroll;
}

function paintColumns(sheet: Sheet, { ticks, view, left, top, width, height }: Scene): void {
  for (const { from, until, tinted } of ticks.columns) {
    if (!tinted) continue;
    const x0 = Math.max(left, left + xOf(view, from));
    const x1 = Math.min(left + width, left + xOf(view, until));
    if (x1 > x0) sheet.box(x0, top, x1 - x0, height, sheet.palette.column);
  }
}

/** Goes around the words, which a line through them would make hard to read. */
function paintToday(sheet: Sheet, scene: Scene, seen: readonly [number, Packed][]): void {
  const { today, view, left, top, width, height } = scene;
  if (today === null) return;
  const x = Math.round(left + xOf(view, today)) + 0.5;
  if (x < left || x > left + width) return;
  const crossed: [number, number][] = [];
  for (const [index, { placed }] of seen) {
    for (const each of placed) {
      if (each.label === null) continue;
      const start = labelX(each, scene);
      if (start - 3 > x || start + each.label.width < x) continue;
      const y = yOf(scene, index, each.row);
      if (each.label.side !== 'inside') crossed.push(each.label.side === 'beside' ? [y - 9, y + 21] : [y + 9, y + 23]);
    }
  }
  crossed.sort((a, b) => a[0] - b[0]);
  let y = top;
  for (const [from, until] of crossed) {
    if (from > y) sheet.dashed(x, y, x, from, sheet.palette.accent);
    y = Math.max(y, until);
  }
  if (y < top + height) sheet.dashed(x, y, x, top + height, sheet.palette.accent);
}

function paintMarks(sheet: Sheet, scene: Scene, lane: number, packed: Packed): void {
  const { view, left, width, mixed } = scene;
  const axis = { x: (day: number) => left + xOf(view, day), breaks: [] };
  const seen = { x0: left, x1: left + width };
  for (const placed of packed.placed) {
    const { item } = placed;
    if (item.mark === null) continue;
    const { x0, x1 } = reachOf(placed, scene);
    if (x1 < left - 20 || x0 > left + width + 20) continue;
    const y = yOf(scene, lane, placed.row);
    const pen = sheet.pen(item.entry.type, mixed);
    if (item.ghosts.length > 0) {
      sheet.faintly(() => {
        for (const ghost of item.ghosts) paintMark(placeMark(ghost, item.heavy, axis), y, pen, seen);
        pen.bar('tie', axis.x(item.from), axis.x(item.until), y, 1, 'ink');
      });
    }
    paintMark(placeMark(item.mark, item.heavy, axis), y, pen, seen);
    if (placed.joined) paintNotch(sheet, axis.x(item.start), y);
  }
}

/** One place of detention ends and the next begins: the bar goes on, and one sees that she was moved. */
export function paintNotch(sheet: Sheet, x: number, y: number): void {
  const { paper } = sheet.palette;
  sheet.box(x - 0.75, y - 9, 1.5, 18, paper);
  for (const step of [0, 1, 2, 3]) {
    const half = 4 - step;
    sheet.box(x - half, y - 9 + step, 2 * half, 1.5, paper);
    sheet.box(x - half, y + 7.5 - step, 2 * half, 1.5, paper);
  }
}

function paintLabels(sheet: Sheet, scene: Scene, lane: number, packed: Packed): void {
  const { left, width, mixed } = scene;
  const { palette } = sheet;
  const inView: { placed: Placed; x: number; y: number }[] = [];
  for (const placed of packed.placed) {
    if (placed.label === null) continue;
    const x = labelX(placed, scene);
    if (x > left + width || x + placed.label.width < left) continue;
    inView.push({ placed, x, y: yOf(scene, lane, placed.row) });
  }
  const title = { size: titleSize, colour: palette.ink };
  const date = { size: dateSize, colour: palette.muted };
  const paper = { size: titleSize, colour: palette.paper };
  const heading = (x: number, placed: Placed): number =>
    mixed && !isDot(placed) && placed.label?.side !== 'inside' ? x + glyphRoom : x;
  for (const { placed, x, y } of inView) {
    if (placed.label?.side === 'inside') {
      sheet.text(placed.label.title, x, y + 4, paper);
      continue;
    }
    const under = placed.label?.side === 'under';
    if (heading(x, placed) > x) sheet.glyph(placed.item.entry.type, x + 4, y + (under ? 15 : -0.5), 8);
    const at = under ? heading(x, placed) : x;
    sheet.text(placed.label?.title ?? '', at, y + (under ? 19 : 17), title);
  }
  for (const { placed, x, y } of inView) {
    const { label } = placed;
    if (label === null || label.date === '') continue;
    const after = heading(x, placed) + sheet.measure(label.title, titleSize) + 8;
    if (label.side === 'inside') sheet.text(label.date, after, y + 4, { size: dateSize, colour: palette.paper });
    else if (label.side === 'beside') sheet.text(label.date, heading(x, placed), y + 3.5, date);
    else sheet.text(label.date, after, y + 19, date);
  }
}

/** Room for the sign of the kind before the words; packing counts it in. */
export const glyphRoom = 12;

/** A day alone has the shape of its kind already. */
function isDot({ item }: Placed): boolean {
  return item.mark?.pieces.length === 1 && item.mark.pieces[0]?.form === 'dot';
}

function paintCluster(sheet: Sheet, scene: Scene, cluster: Cluster, y: number): void {
  const { left, width, view } = scene;
  const x = clusterX(cluster, scene);
  if (x < left - clusterWidth || x > left + width + clusterWidth) return;
  const { palette } = sheet;
  const text = cluster.row === 0 ? String(cluster.items.length) : `+${cluster.items.length}`;
  const half = Math.min(clusterWidth, Math.max(26, widthOf(text, dateSize, true) + 14)) / 2;
  const x0 = Math.max(x - clusterWidth / 2 - 6, left + xOf(view, cluster.from));
  const x1 = Math.min(x + clusterWidth / 2 + 6, left + xOf(view, cluster.until));
  // From the first to the last of them, in short: what reaches further is not folded.
  if (x1 - x0 > 2 * half) sheet.faintly(() => sheet.box(x0, y - 0.5, x1 - x0, 1, palette.muted));
  sheet.pill(x - half, x + half, y, rowHeight - 3);
  sheet.text(text, x, y + 4, { size: dateSize, colour: palette.ink, bold: true, anchor: 'middle' });
  paintShares(sheet, cluster, x, y + rowHeight / 2 + 1.5, half - 3);
}

/** Under the number, how the kinds share it. */
function paintShares(sheet: Sheet, cluster: Cluster, x: number, y: number, half: number): void {
  const counts = new Map<string, number>();
  for (const { entry } of cluster.items) counts.set(entry.type, (counts.get(entry.type) ?? 0) + 1);
  let from = x - half;
  for (const [type, count] of counts) {
    const wide = (count / cluster.items.length) * 2 * half;
    sheet.box(from, y - 1, Math.max(0.5, wide - 0.75), 2, sheet.palette.kind(type));
    from += wide;
  }
}
