import type * as Mupdf from 'mupdf';
import { fold } from '../../shared/words/fold.ts';
import type { Region } from '../intake/redaction-wish.ts';

/** A word of a page as the file has it, also where it is not seen: drawn invisibly, or beside the page. */
export interface FoundWord {
  readonly text: string;
  /** Centres of its letters, in points from the top left of the page. */
  readonly centres: readonly (readonly [x: number, y: number])[];
}

/** All words of a page, in points from its top left. */
export function wordsOn(page: Mupdf.Page): FoundWord[] {
  const [left, top] = page.getBounds();
  const words: FoundWord[] = [];
  let text = '';
  let centres: [number, number][] = [];
  const end = (): void => {
    if (text !== '') words.push({ text, centres });
    text = '';
    centres = [];
  };
  const structured = page.toStructuredText('preserve-whitespace,clip=no');
  try {
    structured.walk({
      beginLine: end,
      onChar(char, _origin, _font, _size, quad) {
        if (/\s/.test(char)) return end();
        const [ax, ay, bx, by, cx, cy, dx, dy] = quad;
        text += char;
        centres.push([(ax + bx + cx + dx) / 4 - left, (ay + by + cy + dy) / 4 - top]);
      },
      endLine: end,
    });
  } finally {
    structured.destroy();
  }
  return words;
}

/** The pieces of a text between which no letter and no digit stands, in folded letters. */
export function foldedWords(text: string): string[] {
  return (text.normalize('NFC').match(/[\p{L}\p{N}\p{M}'’ʼ\u00ad]+/gu) ?? []).map(fold).filter((word) => word !== '');
}

/** A box in points from the top left of a page of this size. */
export function boxInPoints([x0, y0, x1, y1]: Region['box'], [width, height]: readonly [number, number]): Mupdf.Rect {
  return [x0 * width, y0 * height, x1 * width, y1 * height];
}

export function isInside([x, y]: readonly [number, number], [x0, y0, x1, y1]: Mupdf.Rect): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}

/** Counts of words, in folded letters. */
export function counted(words: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
