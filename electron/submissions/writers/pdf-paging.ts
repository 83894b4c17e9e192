import type { Line } from './pdf-lines.ts';

/** Where something is drawn: its page, counted from 0, and the upper edge. */
export interface Spot {
  readonly page: number;
  readonly y: number;
}

/** A piece that no page border goes through. */
export interface Slab {
  readonly height: number;
  /** Room above it, which falls away at the top of a page. */
  readonly before: number;
  /** Numbers of notes that it leads to. */
  readonly notes: readonly number[];
  /** Stands on the page of the piece after it. */
  readonly keep: boolean;
  readonly newPage?: boolean;
  /** The heads of a table that goes on on a further page. */
  readonly again?: Slab;
  draw(spot: Spot, isAgain: boolean): void;
}

export interface Placed {
  readonly slab: Slab;
  readonly y: number;
  readonly isAgain: boolean;
}

/** A line of a note, with what it belongs to. */
export interface NoteLine {
  readonly note: number;
  readonly line: Line;
  readonly isFirst: boolean;
}

export interface LaidPage {
  readonly body: Placed[];
  /** From the top of the first of them. */
  readonly notes: NoteLine[];
  readonly notesTop: number;
}

export interface Area {
  readonly top: number;
  readonly bottom: number;
  /** Between text and notes, with the rule. */
  readonly noteGap: number;
}

/**
 * Puts pieces on pages: each note at the foot of the page that leads to it, as far as it fits; what does not fit goes on at the foot of the next.
 *
 * @param noteLines the lines of a note
 */
export function layPages(slabs: readonly Slab[], noteLines: (note: number) => readonly Line[], area: Area): LaidPage[] {
  const pages: { body: Placed[]; notes: NoteLine[] }[] = [];
  const room = area.bottom - area.top;
  let page = { body: [] as Placed[], notes: [] as NoteLine[] };
  let filled = 0;
  let carried: NoteLine[] = [];
  const shown = new Set<number>();

  /** A note that is led to again stands where it was led to first. */
  const linesOf = (notes: readonly number[]): NoteLine[] =>
    [...new Set(notes)]
      .filter((note) => !shown.has(note))
      .flatMap((note) => noteLines(note).map((line, index) => ({ note, line, isFirst: index === 0 })));
  const heightOf = (lines: readonly NoteLine[]): number =>
    lines.length === 0 ? 0 : area.noteGap + lines.reduce((sum, { line }) => sum + line.leading, 0);

  function turn(): void {
    pages.push(page);
    page = { body: [], notes: [] };
    filled = 0;
    takeNotes(carried);
  }
  /** As many lines as fit under the text; the rest waits for the next page. */
  function takeNotes(lines: readonly NoteLine[]): void {
    carried = [];
    for (const [index, line] of lines.entries()) {
      if (filled + heightOf([...page.notes, line]) > room) {
        carried = lines.slice(index);
        return;
      }
      page.notes.push(line);
    }
  }
  function put(slab: Slab, isAgain: boolean): void {
    const gap = filled === 0 ? 0 : slab.before;
    page.body.push({ slab, y: area.top + filled + gap, isAgain });
    filled += gap + slab.height;
  }

  for (let at = 0; at < slabs.length;) {
    const group = groupAt(slabs, at);
    const [first] = group;
    if (first === undefined) break;
    if (first.newPage === true && filled > 0) turn();
    let count = carried.length > 0 ? 0 : fitting(group);
    // A group that is longer than a page begins where there is room for its beginning.
    const isMoved = carried.length > 0 || count < LEAST_OF_GROUP || fitsOnPage(group);
    if (count < group.length && filled > 0 && isMoved) {
      turn();
      if (first.again !== undefined) put(first.again, true);
      count = fitting(group);
    }
    const parts = group.slice(0, Math.max(1, count));
    placeAll(parts);
    at += parts.length;
  }
  if (page.body.length > 0) turn();
  while (page.notes.length > 0 || carried.length > 0) {
    const before = carried.length;
    turn();
    if (page.notes.length === 0 && carried.length >= before && before > 0) break;
  }
  return pages.map((each) => ({ ...each, notesTop: area.bottom - heightOf(each.notes) }));

  /** How many pieces from the first on fit under what is on the page. */
  function fitting(group: readonly Slab[]): number {
    for (let count = group.length; count > 0; count -= 1) {
      const parts = group.slice(0, count);
      const notes = linesOf(parts.flatMap((slab) => slab.notes));
      if (filled + heightOfAll(parts, filled === 0) + heightOf([...page.notes, ...notes]) <= room) return count;
    }
    return 0;
  }
  function fitsOnPage(group: readonly Slab[]): boolean {
    const notes = linesOf(group.flatMap((slab) => slab.notes));
    return (group[0]?.again?.height ?? 0) + heightOfAll(group, true) + heightOf(notes) <= room;
  }
  function placeAll(parts: readonly Slab[]): void {
    for (const slab of parts) {
      put(slab, false);
      const lines = linesOf(slab.notes);
      for (const note of slab.notes) shown.add(note);
      takeNotes([...carried, ...lines]);
    }
  }
}

function heightOfAll(slabs: readonly Slab[], isTop: boolean): number {
  return slabs.reduce((sum, { height, before }, at) => sum + height + (at === 0 && isTop ? 0 : before), 0);
}

/** A heading, the heads of a table and a row of it. */
const LEAST_OF_GROUP = 3;

/** A piece with what has to stand on the same page. */
function groupAt(slabs: readonly Slab[], at: number): Slab[] {
  let end = at;
  while (slabs[end]?.keep === true && slabs[end + 1]?.newPage !== true && end + 1 < slabs.length) end += 1;
  return slabs.slice(at, end + 1);
}
