import type { Axis } from './timeline-axis.ts';
import { widthOf, wrapText, type Wrapped } from '../../shared/chronology/text-width.ts';
import type { PlacedMark } from '../../shared/chronology/shapes.ts';

/** What is written beside a mark, broken into lines. */
export interface Label {
  /** Where lines begin, or end when `anchor` is `end`. */
  x: number;
  anchor: 'start' | 'end';
  /** Top edge, from the top of the lane. */
  top: number;
  width: number;
  height: number;
  date: string[];
  title: string[];
}

export interface Words {
  date: string;
  /** The record it comes through: after the date or, where there is no room, on a line of its own. */
  via: string;
  title: string;
}

/** A mark with its label; heights are measured from the top of the lane. */
export interface Placed<Item> {
  item: Item;
  mark: PlacedMark;
  /** Centre line of the mark. */
  y: number;
  label: Label;
  /** A hairline from the mark to a label that does not begin at it. */
  leader: { x: number; y0: number; y1: number } | null;
}

export const dateSize = 11;
export const titleSize = 13;
export const dateLine = 14;
export const titleLine = 17;

/** Lanes from top to bottom; record types that are not named here follow in alphabetical order. */
const laneOrder = ['detention', 'incident', 'case', 'liquidation', 'remedy', 'event', 'document', 'survey'];

/** The types that occur, in the order of their lanes. */
export function lanesOf(types: readonly string[]): string[] {
  const place = (type: string): number => {
    const found = laneOrder.indexOf(type);
    return found === -1 ? laneOrder.length : found;
  };
  return [...new Set(types)].toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

/**
 * Packs marks and labels of one lane so that nothing touches anything else, in the order given, each as high as it can go.
 * @returns the places, and the height of the lane in pixels
 */
export function packLane<Item>(
  items: readonly { item: Item; mark: PlacedMark; words: Words }[],
  axis: Pick<Axis, 'left' | 'right'>,
  maxTitleLines: number,
): { placed: Placed<Item>[]; height: number } {
  const taken: Box[] = [];
  const placed = items.map(({ item, mark, words }) => {
    const block = blockOf(mark, words, axis, maxTitleLines);
    const markBox = {
      x0: mark.x0 - 5,
      x1: mark.x1 + 5,
      top: block.centre - mark.height / 2,
      bottom: block.centre + mark.height / 2,
    };
    const { label } = block;
    const labelX = label.anchor === 'end' ? label.x - label.width : label.x;
    const labelBox = {
      x0: labelX - 6,
      x1: labelX + label.width + 12,
      top: label.top,
      bottom: label.top + label.height,
    };
    const y = firstFree([markBox, labelBox], taken);
    for (const box of [markBox, labelBox]) taken.push({ ...box, top: box.top + y, bottom: box.bottom + y });
    return {
      item,
      mark,
      y: y + block.centre,
      label: { ...label, top: label.top + y },
      leader: block.leader && { ...block.leader, y0: block.leader.y0 + y, y1: block.leader.y1 + y },
    };
  });
  return { placed, height: Math.max(0, ...taken.map(({ bottom }) => bottom)) };
}

/** Words broken to a width, with the size that they take. */
export function layWords(
  words: Words,
  width: number,
  maxTitleLines: number,
): Pick<Label, 'date' | 'title' | 'width' | 'height'> {
  const together = [words.date, words.via].filter((part) => part !== '').join(' · ');
  const date = widthOf(together, dateSize) <= width ? wrapText(together, width, dateSize, 1) : stacked(words, width);
  const title = balanced(words.title, width, maxTitleLines);
  return {
    date: date.lines,
    title: title.lines,
    width: Math.max(date.width, title.width),
    height: date.lines.length * dateLine + title.lines.length * titleLine,
  };
}

function stacked({ date, via }: Words, width: number): Wrapped {
  const first = wrapText(date, width, dateSize, 3);
  if (via === '') return first;
  const second = wrapText(via, width, dateSize, 2);
  return { lines: [...first.lines, ...second.lines], width: Math.max(first.width, second.width) };
}

/** Lines of about the same length: no last word left alone. */
function balanced(title: string, width: number, maxLines: number): Wrapped {
  const widest = wrapText(title, width, titleSize, maxLines);
  if (widest.lines.length === 1 || widest.lines.length === maxLines) return widest;
  const word = longestWord(title);
  for (let part = 0.55; part < 1; part += 0.05) {
    if (width * part < word) continue;
    const narrower = wrapText(title, width * part, titleSize, maxLines + 1);
    if (narrower.lines.length === widest.lines.length) return narrower;
  }
  return widest;
}

function longestWord(title: string): number {
  return Math.ceil(Math.max(...title.split(/\s+/).map((word) => widthOf(word, titleSize))));
}

interface Block {
  centre: number;
  label: Label;
  leader: Placed<unknown>['leader'];
}

const besideWidth = 250;
const narrowestBeside = 130;
const shortBar = 84;
const gap = 7;

/** A label stands to the right of a short mark, to its left where there is no room, and under a long one. */
function blockOf(mark: PlacedMark, words: Words, axis: Pick<Axis, 'left' | 'right'>, maxTitleLines: number): Block {
  const centre = Math.max(mark.height / 2, dateLine / 2);
  const beside = { top: centre - dateLine / 2 };
  if (mark.x1 - mark.x0 <= shortBar) {
    const wanted = layWords(words, besideWidth, maxTitleLines);
    const right = axis.right - mark.x1 - gap;
    const left = mark.x0 - gap - axis.left;
    const fitting = (room: number): ReturnType<typeof layWords> | null => {
      if (wanted.width <= room) return wanted;
      return room >= narrowestBeside ? layWords(words, room, maxTitleLines) : null;
    };
    const toRight = fitting(right);
    // A squeezed column of words on the right is worse than a whole label on the left.
    const toLeft = toRight === wanted ? null : wanted.width <= left ? wanted : null;
    if (toLeft) return { centre, leader: null, label: { ...toLeft, ...beside, x: mark.x0 - gap, anchor: 'end' } };
    if (toRight) return { centre, leader: null, label: { ...toRight, ...beside, x: mark.x1 + gap, anchor: 'start' } };
  }
  const room = axis.right - axis.left;
  const width = Math.min(room, Math.max(besideWidth, Math.min(420, mark.x1 - mark.x0)));
  const start = Math.max(mark.x0, axis.left);
  // Rather a narrower label than one that does not begin where its bar does.
  const laid = layWords(
    words,
    Math.min(width, Math.max(130, longestWord(words.title), axis.right - start)),
    maxTitleLines,
  );
  const x = Math.max(axis.left, Math.min(start, axis.right - laid.width));
  const needsLeader = mark.x1 - mark.x0 <= shortBar && start - x > 16;
  const top = centre + mark.height / 2 + (needsLeader ? 8 : 1);
  const middle = (mark.x0 + mark.x1) / 2;
  return {
    centre,
    label: { ...laid, x, anchor: 'start', top },
    leader: needsLeader ? { x: middle, y0: centre + mark.height / 2, y1: top } : null,
  };
}

interface Box {
  x0: number;
  x1: number;
  top: number;
  bottom: number;
}

const rowGap = 8;

/**
 * The first height, in steps of 4 px, at which boxes that belong together touch none of those already placed. Marks may
 * stand above later ones where there is a hole: the order of time is read across, not down.
 */
function firstFree(boxes: readonly Box[], taken: readonly Box[]): number {
  const forbidden: { from: number; until: number }[] = [];
  for (const box of boxes) {
    for (const other of taken) {
      if (other.x1 <= box.x0 || other.x0 >= box.x1) continue;
      forbidden.push({ from: other.top - box.bottom - rowGap, until: other.bottom - box.top + rowGap });
    }
  }
  forbidden.sort((a, b) => a.from - b.from);
  let y = 0;
  for (const { from, until } of forbidden) {
    if (from >= y) break;
    y = Math.max(y, Math.ceil(until / 4) * 4);
  }
  return y;
}

/** The box of a label, for checks and for lines that must go around it. */
export function boxOf(label: Label): Box {
  const x0 = label.anchor === 'end' ? label.x - label.width : label.x;
  return { x0, x1: x0 + label.width, top: label.top, bottom: label.top + label.height };
}

/** Width of the name of a lane with its count. */
export function gutterFor(names: readonly string[]): number {
  const longestName = Math.max(
    0,
    ...names.flatMap((name) => name.split(/\s+/)).map((word) => widthOf(word, titleSize, true)),
  );
  return Math.min(190, Math.max(116, Math.ceil(longestName) + 36));
}
