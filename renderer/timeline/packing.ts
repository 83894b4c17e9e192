import { widthOf } from '../../shared/chronology/text-width.ts';
import type { Item } from './item.ts';
import type { Lane } from './lanes.ts';

/**
 * Packing one lane at one step of zoom. Everything here depends on the step and never on what is in view, so nothing moves
 * while one pans; and it is packed for the narrowest scale of the step, so what is apart stays apart up to the next.
 */
export interface Packed {
  readonly lane: Lane;
  /** In the order of their beginning. */
  readonly placed: readonly Placed[];
  readonly clusters: readonly Cluster[];
  /** Pixels. */
  readonly height: number;
}

export interface Placed {
  readonly item: Item;
  /** Counted from the top of the lane. */
  readonly row: number;
  readonly label: Label | null;
  /** The next place of the same detention: both bars meet in a notch. */
  readonly joined: boolean;
}

export interface Label {
  /**
   * beside: two lines to the right of a short mark. under: one line below a long bar. inside: one line on the heavy bar of a
   * detention. The last two follow the view.
   */
  readonly side: 'beside' | 'under' | 'inside';
  readonly date: string;
  readonly title: string;
  readonly width: number;
}

/** Entries that stand too close to be told apart: drawn as their number. */
export interface Cluster {
  readonly row: number;
  readonly items: readonly Item[];
  /** The middle of its place on the axis, a day; it is the middle of a stretch of fixed length, so clusters never touch. */
  readonly at: number;
  /** From the first of its entries to the last. */
  readonly from: number;
  readonly until: number;
}

export interface PackingRoom {
  /** Pixels of a day. */
  readonly perDay: number;
  /** Rows that a lane fills before entries are folded. */
  readonly rows: number;
  /** Pixels before the words of a bar, for the sign of its kind. */
  readonly sign: number;
  /** Words of the label of an item. */
  readonly wordsOf: (item: Item) => { date: string; title: string };
}

export const rowHeight = 18;
export const lanePadding = 9;
export const dateSize = 11;
export const titleSize = 12;
/** Pixels between a mark and what is written beside it. */
export const labelGap = 6;
/** The stretch that is folded into one cluster. */
export const foldWidth = 76;
export const clusterWidth = 60;
const longest = 220;
/** How well a date is known stands in its words: they are cut last. */
const longestDate = 330;
/** From here on a bar carries its words below itself. */
const longBar = 90;
const air = 10;
/** So few are not folded, but drawn below the others. */
const few = 2;

export function packLane(lane: Lane, room: PackingRoom): Packed {
  const { perDay, rows } = room;
  const items = lane.dated.toSorted((a, b) => a.from - b.from || a.order - b.order);
  const folded = crowdedFolds(items, room);
  const loose = items.filter((item) => !folded.has(foldOf(item, perDay)) || isLong(item, perDay));
  const clusters: Cluster[] = [];
  const pills: { x0: number; x1: number }[] = [];
  for (const [fold, held] of [...folded].toSorted(([a], [b]) => a - b)) {
    clusters.push(clusterOf(fold, held, 0, perDay));
    const centre = (fold + 0.5) * foldWidth;
    pills.push({ x0: centre - clusterWidth / 2 - 4, x1: centre + clusterWidth / 2 + 4 });
  }
  const next = chains(loose);
  const ends: number[] = [];
  /** What stands last in each row, marks and words alike. */
  const latest: Item[] = [];
  const placed: Placed[] = [];
  const left = new Map<number, Item[]>();
  const rowOf = new Map<Item, number>();
  const before = new Map([...next].map(([item, follower]) => [follower, item]));
  for (const item of loose) {
    const x0 = item.from * perDay - item.head;
    const x1 = item.until * perDay + item.tail;
    const predecessor = before.get(item);
    const chainRow = predecessor === undefined ? undefined : rowOf.get(predecessor);
    // Both stays may share the day of the transfer, so nothing is asked but that no other stands between them.
    const joined = chainRow !== undefined && latest[chainRow] === predecessor;
    const followed = next.has(item);
    const label = labelOf(item, x1 - x0, followed, room);
    // A chain of stays keeps the row below itself, so that each of them can have its words there.
    const tall = label ? label.side !== 'inside' : followed;
    const free = (row: number, from: number): boolean =>
      (ends[row] ?? Number.NEGATIVE_INFINITY) <= from && !(row === 0 && meetsPill(pills, x0 - 2, x1 + longestDate));
    let row = -1;
    let shown: Label | null = label;
    if (joined) {
      row = chainRow;
      if (tall && latest[row + 1] !== predecessor && (ends[row + 1] ?? Number.NEGATIVE_INFINITY) > x0) shown = null;
    } else {
      const limit = label?.side === 'inside' ? rows * 3 : rows - 1;
      row = label || tall ? firstRow(limit, (at) => free(at, x0) && (!tall || free(at + 1, x0))) : -1;
      if (row < 0) {
        shown = null;
        // What lasted long is folded only where even three times the rows do not hold it.
        row = firstRow(isLong(item, perDay) ? rows * 3 : rows, (at) => free(at, x0));
      }
    }
    if (row < 0) {
      const fold = foldOf(item, perDay);
      const held = left.get(fold);
      if (held) held.push(item);
      else left.set(fold, [item]);
      continue;
    }
    const outside = shown !== null && shown.side !== 'inside';
    const words = shown && outside ? (shown.side === 'under' ? item.start * perDay : x1 + labelGap) + shown.width : x1;
    // The row of the mark is free again after the mark, unless its date is written there.
    const beside = shown?.side === 'beside';
    ends[row] = Math.max(ends[row] ?? Number.NEGATIVE_INFINITY, beside ? words : x1) + air;
    latest[row] = item;
    if (outside || (followed && tall)) {
      ends[row + 1] = Math.max(x1, words) + air;
      latest[row + 1] = item;
    }
    rowOf.set(item, row);
    placed.push({ item, row, label: shown, joined });
  }
  let used = Math.max(clusters.length > 0 ? 1 : 0, ends.length);
  for (const [fold, held] of left) {
    if (held.length > few) continue;
    // One or two that found no room get rows of their own: a number would say less than they do.
    left.delete(fold);
    for (const item of held) {
      const x0 = item.from * perDay - item.head;
      const row = firstRow(
        Number.POSITIVE_INFINITY,
        (at) => at >= used && (ends[at] ?? Number.NEGATIVE_INFINITY) <= x0,
      );
      ends[row] = item.until * perDay + item.tail + air;
      placed.push({ item, row, label: null, joined: false });
    }
  }
  used = Math.max(used, ends.length);
  for (const [fold, held] of left) clusters.push(clusterOf(fold, held, used, perDay));
  if (left.size > 0) used += 1;
  return { lane, placed, clusters, height: Math.max(2, used) * rowHeight + 2 * lanePadding };
}

/** Whether a mark is as long as to be seen for its length: it is not folded with short ones. */
export function isLong({ from, until }: Item, perDay: number): boolean {
  return (until - from) * perDay >= 28;
}

/** Stretches of the axis that hold more short marks than can be told apart, with those. */
function crowdedFolds(items: readonly Item[], { perDay, rows }: PackingRoom): Map<number, Item[]> {
  const folds = new Map<number, Item[]>();
  for (const item of items) {
    if (isLong(item, perDay)) continue;
    const fold = foldOf(item, perDay);
    const held = folds.get(fold);
    if (held) held.push(item);
    else folds.set(fold, [item]);
  }
  for (const [fold, held] of folds) if (held.length <= rows) folds.delete(fold);
  return folds;
}

function foldOf({ start, end }: Item, perDay: number): number {
  const middle = (end - start) * perDay >= 28 ? start : (start + end) / 2;
  return Math.floor((middle * perDay) / foldWidth);
}

function clusterOf(fold: number, items: readonly Item[], row: number, perDay: number): Cluster {
  let from = Number.POSITIVE_INFINITY;
  let until = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    from = Math.min(from, item.start);
    until = Math.max(until, item.end);
  }
  return { row, items, at: ((fold + 0.5) * foldWidth) / perDay, from, until };
}

/** Each stay that is followed without a gap by the next one of the same person. */
function chains(items: readonly Item[]): Map<Item, Item> {
  const found = new Map<Item, Item>();
  const latest = new Map<string, Item>();
  for (const item of items) {
    if (!item.heavy || item.mark === null || item.mark.pieces.some(({ form }) => form !== 'solid')) continue;
    const person = item.entry.people.join(' ');
    const last = latest.get(person);
    if (last && last.mark?.tail === 'closed' && follows(item, last)) found.set(last, item);
    latest.set(person, item);
  }
  return found;
}

/** Both may share the day of the transfer, and no more: not two stays of the very same day, nor one with other dates that stick out. */
function follows(item: Item, last: Item): boolean {
  const isNext = item.start > last.start && Math.abs(item.start - last.end) <= 1;
  return isNext && last.until <= last.end && item.from >= item.start;
}

function labelOf(item: Item, width: number, followed: boolean, room: PackingRoom): Label | null {
  const side = width >= longBar ? 'under' : 'beside';
  const bar = (item.end - item.start) * room.perDay;
  if (bar >= longBar && isSolid(item)) {
    return made(room.wordsOf(item), 'inside', bar - 2 * air, Math.min(bar - 2 * air, longest + longestDate), 0);
  }
  if (followed) {
    // The next place begins where this one ends, so its words keep to their own bar.
    const limit = width - air;
    return side === 'under' && limit >= 60
      ? made(room.wordsOf(item), 'under', Math.min(longest, limit), limit, room.sign)
      : null;
  }
  const words = room.wordsOf(item);
  let known = labels.get(words);
  if (!known) labels.set(words, (known = new Map<string, Label>()));
  const name = `${side} ${room.sign}`;
  let label = known.get(name);
  if (!label) known.set(name, (label = made(words, side, longest, longest * 2.4, room.sign)));
  return label;
}

/** A bar of detention on which words can be read: heavy from one end to the other. */
function isSolid({ heavy, mark, ghosts }: Item): boolean {
  if (!heavy || mark === null || ghosts.length > 0) return false;
  const [only, ...more] = mark.pieces;
  return (
    only?.form === 'solid' && more.length === 0 && !only.uncertain && !only.approximateStart && !only.approximateEnd
  );
}

type Words = ReturnType<PackingRoom['wordsOf']>;

/** Labels of entries, which do not depend on the step of zoom: most of the work of packing is measuring words. */
const labels = new WeakMap<Words, Map<string, Label>>();

function made(words: Words, side: Label['side'], limit: number, whole: number, sign: number): Label {
  const title = fitted(words.title, titleSize, Math.min(longest, limit) - (side === 'under' ? sign : 0));
  const wide = widthOf(title, titleSize);
  if (side === 'beside') {
    const date = fitted(words.date, dateSize, longestDate);
    return { side, date, title, width: Math.max(wide, sign + widthOf(date, dateSize)) };
  }
  const rest = whole - sign - wide - 8;
  const date = rest >= 40 ? fitted(words.date, dateSize, rest) : '';
  return { side, date, title, width: sign + wide + (date === '' ? 0 : 8 + widthOf(date, dateSize)) };
}

/** The text, or as much of it as there is room for and an ellipsis. */
export function fitted(text: string, size: number, width: number): string {
  if (widthOf(text, size) <= width) return text;
  const signs = [...text];
  let low = 1;
  let high = signs.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (widthOf(`${signs.slice(0, middle).join('')}…`, size) <= width) low = middle;
    else high = middle - 1;
  }
  return `${signs.slice(0, low).join('').trimEnd()}…`;
}

function firstRow(rows: number, free: (row: number) => boolean): number {
  for (let row = 0; row < rows; row += 1) if (free(row)) return row;
  return -1;
}

/** Whether something from `x0` to `x1` would lie on a pill. Pills are in order. */
function meetsPill(pills: readonly { x0: number; x1: number }[], x0: number, x1: number): boolean {
  let low = 0;
  let high = pills.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pills[middle] as { x1: number }).x1 <= x0) low = middle + 1;
    else high = middle;
  }
  const pill = pills[low];
  return pill !== undefined && pill.x0 < x1;
}
