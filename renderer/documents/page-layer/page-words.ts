import type { PageWords } from '../../../shared/contract/calls/reading.ts';

export type { PageWords };
/** A word of a page: where it stands in the text, and on the page in points from its top left corner, before it is turned. */
export type PlacedWord = PageWords['words'][number];

/** Words that stand beside each other, by their places in the list. */
export type Line = readonly [first: number, last: number];

/** The lines of a page, in the order of its text. A word that stands elsewhere than after the one before begins a new one. */
export function linesOf(words: readonly PlacedWord[]): readonly Line[] {
  const lines: [number, number][] = [];
  for (const [index, word] of words.entries()) {
    const line = lines.at(-1);
    const before = words[index - 1];
    if (line !== undefined && before !== undefined && follows(before, word)) line[1] = index;
    else lines.push([index, index]);
  }
  return lines;
}

/** Whether a word stands on the same line after another, and not in the next column. */
export function follows({ box: before }: PlacedWord, { box: word }: PlacedWord): boolean {
  const height = Math.min(before[3] - before[1], word[3] - word[1]);
  const shared = Math.min(before[3], word[3]) - Math.max(before[1], word[1]);
  return shared > height / 2 && word[0] >= before[0] && word[0] - before[2] < 4 * Math.max(height, 1);
}

/** The first word that ends after a place in the text: the one that stands there, or the next. */
export function wordAfter(words: readonly PlacedWord[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
