import type { Turn } from '../page-layout.ts';
import { followPointer } from './follow-pointer.ts';
import { linesOf, type PageWords } from './page-words.ts';
import type { Hold } from './reader-hold.ts';
import { selectBetween, type TextSpot } from './selected-words.ts';
import { offsetAt, unturned, wordAt, type Spot } from './word-boxes.ts';

/** The pages that a pointer can be on. */
export interface Pointable {
  readonly view: HTMLElement;
  readonly turn: Turn;
  readonly words: (page: number) => PageWords | undefined;
}

/** The page under a pointer and where on it, before it is turned; pages are elements with `data-sheet`. */
export function spotUnder({ view, turn }: Pointable, x: number, y: number): { page: number; spot: Spot } | null {
  let nearest: { page: number; spot: Spot } | null = null;
  let least = Infinity;
  for (const sheet of view.querySelectorAll<HTMLElement>('[data-sheet]')) {
    const { left, top, width, height } = sheet.getBoundingClientRect();
    const distance = Math.max(left - x, 0, x - left - width) + Math.max(top - y, 0, y - top - height);
    if (distance >= least) continue;
    least = distance;
    const at = { x: clamp((x - left) / width), y: clamp((y - top) / height) };
    nearest = { page: Number(sheet.dataset['sheet']), spot: unturned(at, turn) };
  }
  return nearest;
}

/**
 * Begins a selection where the pointer is on words: a press sets its beginning, a second takes the word, a third the line, and with
 * Shift it is drawn out to there. The pages find the nearest letter themselves, because between words that are placed one by one a
 * browser jumps. False when there are no words under the pointer.
 */
export function startSelecting(
  pages: Pointable,
  event: MouseEvent,
  anchor: { now: TextSpot | null },
  hold: Hold,
): boolean {
  const under = spotUnder(pages, event.clientX, event.clientY);
  const words = under === null ? undefined : pages.words(under.page);
  if (under === null || words === undefined || wordAt(words, under.spot) === undefined) return false;
  const offset = offsetAt(words, under.spot);
  if (offset === null) return false;
  event.preventDefault();
  pages.view.focus({ preventScroll: true });
  const at: TextSpot = { page: under.page, offset };
  hold.write((now) => ({ ...now, parts: event.shiftKey ? now.parts : [], box: null, isDrawing: false }));
  if (event.shiftKey && anchor.now !== null) {
    selectBetween(pages.view, anchor.now, at);
  } else if (event.detail >= 2) {
    const [from, until] = event.detail === 2 ? wordAround(words, offset) : lineAround(words, offset);
    anchor.now = { page: under.page, offset: from };
    selectBetween(pages.view, anchor.now, { page: under.page, offset: until });
    return true;
  } else {
    anchor.now = at;
    globalThis.getSelection()?.removeAllRanges();
  }
  follow(pages, anchor.now, hold);
  return true;
}

function follow(pages: Pointable, anchor: TextSpot, hold: Hold): void {
  hold.write((now) => ({ ...now, isPulling: true }));
  followPointer(
    globalThis,
    (event) => {
      const under = spotUnder(pages, event.clientX, event.clientY);
      const words = under === null ? undefined : pages.words(under.page);
      const offset = under === null || words === undefined ? null : offsetAt(words, under.spot);
      if (under === null || offset === null) return;
      selectBetween(pages.view, anchor, { page: under.page, offset });
      draw(pages.view, event.clientY);
    },
    () => hold.write((now) => ({ ...now, isPulling: false })),
  );
}

/** At the edge of the view the pages go on under the pointer. */
function draw(view: HTMLElement, y: number): void {
  const { top, bottom } = view.getBoundingClientRect();
  if (y < top + 16) view.scrollTop -= 24;
  else if (y > bottom - 16) view.scrollTop += 24;
}

function wordAround({ words }: PageWords, offset: number): readonly [number, number] {
  const word = words.find(({ end }) => end >= offset);
  return word === undefined ? [offset, offset] : [word.start, word.end];
}

function lineAround({ words }: PageWords, offset: number): readonly [number, number] {
  for (const [first, last] of linesOf(words)) {
    const end = words[last]?.end ?? 0;
    if (end >= offset) return [words[first]?.start ?? 0, end];
  }
  return [offset, offset];
}

/** The first line of a page that is set like most of it: a watermark across the page is not where one begins to read. */
export function firstLine({ words }: PageWords): readonly [number, number] | null {
  const heights = words.map(({ box }) => box[3] - box[1]).toSorted((a, b) => a - b);
  const usual = heights[heights.length >> 1] ?? 0;
  for (const [first, last] of linesOf(words)) {
    const [from, until] = [words[first], words[last]];
    if (from !== undefined && until !== undefined && from.box[3] - from.box[1] <= 2 * usual)
      return [from.start, until.end];
  }
  return null;
}

function clamp(value: number): number {
  return Math.max(0, Math.min(1, value));
}
