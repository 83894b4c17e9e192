import type { PageBox, PagePosition } from '../../../shared/contract/page-position.ts';

/** A word of a page: its place in the text, and its box in points from the top left of the page before it is turned. */
interface PlacedWord {
  readonly start: number;
  readonly end: number;
  readonly box: readonly [number, number, number, number];
}

/** Boxes around the words between two places of a page's text, one for each line, as fractions of the page; null where none is known. */
export function positionOf(
  page: number,
  { width, height, words }: { readonly width: number; readonly height: number; readonly words: readonly PlacedWord[] },
  start: number,
  end: number,
): PagePosition | null {
  if (width <= 0 || height <= 0) return null;
  const lines: [number, number, number, number][] = [];
  for (const { start: from, end: until, box } of words) {
    if (until <= start || from >= end) continue;
    const line = lines.at(-1);
    if (line !== undefined && isBeside(line, box)) {
      line[1] = Math.min(line[1], box[1]);
      line[2] = Math.max(line[2], box[2]);
      line[3] = Math.max(line[3], box[3]);
    } else lines.push([...box]);
  }
  const fraction = (edge: number, of: number): number =>
    Math.round(Math.min(1, Math.max(0, edge / of)) * 10_000) / 10_000;
  const boxes = lines
    .map((line): PageBox => [
      fraction(line[0], width),
      fraction(line[1], height),
      fraction(line[2], width),
      fraction(line[3], height),
    ])
    .filter(([left, top, right, bottom]) => left < right && top < bottom);
  return boxes.length === 0 ? null : { page, boxes };
}

/** Whether a word stands on the same line as the words before it, to their right. */
function isBeside(line: readonly [number, number, number, number], box: PlacedWord['box']): boolean {
  const shared = Math.min(line[3], box[3]) - Math.max(line[1], box[1]);
  return shared > Math.min(line[3] - line[1], box[3] - box[1]) / 2 && box[0] >= line[0];
}
