import type { PageBox } from '../../../shared/contract/page-position.ts';
import type { Turn } from '../page-layout.ts';
import type { Span } from '../passage.ts';
import { follows, linesOf, wordAfter, type PageWords, type PlacedWord } from './page-words.ts';

/** How far from a word a pointer may be and still mean it, in heights of the word. */
const NEAR = 0.8;

/**
 * Where a stretch of the text stands on the page: a box for each line, as fractions. A word of which only a part is meant is cut in
 * proportion to its letters.
 */
export function boxesOf({ words, width, height }: PageWords, [from, until]: Span): readonly PageBox[] {
  const boxes: [number, number, number, number][] = [];
  let before: PlacedWord | undefined;
  for (let index = wordAfter(words, from); index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined || word.start >= until) break;
    const [left, top, right, bottom] = partOf(word, from, until);
    const line = boxes.at(-1);
    if (line !== undefined && before !== undefined && follows(before, word)) {
      line[1] = Math.min(line[1], top);
      line[2] = Math.max(line[2], right);
      line[3] = Math.max(line[3], bottom);
    } else boxes.push([left, top, right, bottom]);
    before = word;
  }
  return boxes
    .map(([left, top, right, bottom]): PageBox => [
      fraction(left / width),
      fraction(top / height),
      fraction(right / width),
      fraction(bottom / height),
    ])
    .filter(([left, top, right, bottom]) => left < right && top < bottom);
}

function partOf({ start, end, box }: PlacedWord, from: number, until: number): PlacedWord['box'] {
  const [left, top, right, bottom] = box;
  const letters = Math.max(1, end - start);
  const at = (offset: number): number =>
    left + ((right - left) * Math.max(0, Math.min(letters, offset - start))) / letters;
  return [at(from), top, at(until), bottom];
}

/** A word that a rectangle on the page takes in: its middle lies inside. */
export function wordsWithin(
  { words, width, height }: PageWords,
  [left, top, right, bottom]: PageBox,
): readonly PlacedWord[] {
  return words.filter(({ box }) => {
    const x = (box[0] + box[2]) / 2 / width;
    const y = (box[1] + box[3]) / 2 / height;
    return x >= left && x <= right && y >= top && y <= bottom;
  });
}

/** What stands inside a rectangle, line by line: columns beside it are left out. */
export function textWithin(page: PageWords, box: PageBox): string {
  const words = wordsWithin(page, box);
  return linesOf(words)
    .map(([first, last]) =>
      words
        .slice(first, last + 1)
        .map(({ start, end }) => page.text.slice(start, end))
        .join(' '),
    )
    .join('\n');
}

/** A place on the page, as fractions of its width and height. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The place in the text that is nearest to a place on the page; null where the page has no words. */
export function offsetAt({ words, width, height }: PageWords, { x, y }: Spot): number | null {
  const [nearest] = nearestWord(words, x * width, y * height);
  if (nearest === undefined) return null;
  const { start, end, box } = nearest;
  const [left, top, right, bottom] = box;
  // Above the first line is its beginning, below the last its end.
  if (y * height < top - (bottom - top) && nearest === words[0]) return start;
  if (y * height > bottom + (bottom - top) && nearest === words.at(-1)) return end;
  const part = (x * width - left) / Math.max(0.01, right - left);
  return start + Math.round(Math.max(0, Math.min(1, part)) * (end - start));
}

/** The word at a place on the page. */
export function wordAt({ words, width, height }: PageWords, { x, y }: Spot): PlacedWord | undefined {
  const [nearest, distance] = nearestWord(words, x * width, y * height);
  if (nearest === undefined) return undefined;
  return distance <= NEAR * (nearest.box[3] - nearest.box[1]) ? nearest : undefined;
}

function nearestWord(words: readonly PlacedWord[], x: number, y: number): readonly [PlacedWord | undefined, number] {
  let nearest: PlacedWord | undefined;
  let least = Infinity;
  let shortest = Infinity;
  for (const word of words) {
    const [left, top, right, bottom] = word.box;
    const across = Math.max(left - x, 0, x - right);
    const down = Math.max(top - y, 0, y - bottom);
    // The line at the height of the pointer comes first, however far its end is.
    const rank = across + down * 6;
    if (rank >= least) continue;
    least = rank;
    nearest = word;
    shortest = Math.hypot(across, down);
  }
  return [nearest, shortest];
}

/** Where a place of the page as it is shown lies on the page before it was turned. */
export function unturned({ x, y }: Spot, turn: Turn): Spot {
  if (turn === 1) return { x: y, y: 1 - x };
  if (turn === 2) return { x: 1 - x, y: 1 - y };
  if (turn === 3) return { x: 1 - y, y: x };
  return { x, y };
}

/** Where a box of the page lies when the page is turned. */
export function turnedBox([left, top, right, bottom]: PageBox, turn: Turn): PageBox {
  if (turn === 1) return [1 - bottom, left, 1 - top, right];
  if (turn === 2) return [1 - right, 1 - bottom, 1 - left, 1 - top];
  if (turn === 3) return [top, 1 - right, bottom, 1 - left];
  return [left, top, right, bottom];
}

/** The box between two corners. */
export function boxBetween(a: Spot, b: Spot): PageBox {
  return [
    fraction(Math.min(a.x, b.x)),
    fraction(Math.min(a.y, b.y)),
    fraction(Math.max(a.x, b.x)),
    fraction(Math.max(a.y, b.y)),
  ];
}

/** Ten thousandths are finer than anybody sees, and no longer than they need to be. */
function fraction(value: number): number {
  return Math.round(Math.max(0, Math.min(1, value)) * 10_000) / 10_000;
}
