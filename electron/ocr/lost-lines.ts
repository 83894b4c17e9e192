import type { Blocks, Engine, Word } from './engine.ts';
import { cut, type Grey } from './picture/grey.ts';

/** Darker than this is ink, on paper that was made white. */
const INK = 120;
/** How often a row that runs through a line of print changes from paper to ink. A stamp and a signature do so a few times. */
const STROKES = 12;
/** Lines of one page that are looked at once more. */
const MOST = 12;
/** Words of a line that were read with less are left out: there may be no words at all. */
const SURE = 50;

type Lines = Word[][][][];

/**
 * Reads lines that were left out. Where a stamp or a signature touches a line, the engine takes the two for a picture, and a whole line is
 * lost without a trace: so what still looks like print when all words that were read are painted over is read once more, line by line.
 */
export function withLostLines(engine: Engine, page: Grey, blocks: Blocks, languages: readonly string[]): Blocks {
  const words = blocks.flat(3);
  if (words.length < 5) return blocks;
  const tall = median(words.map(({ box }) => box[3] - box[1]));
  const rest = paintedOver(page, words, tall);
  const lines: Lines = blocks.map((block) => block.map((paragraph) => paragraph.map((line) => [...line])));
  for (const [top, bottom] of bands(rest, tall).slice(0, MOST)) {
    const margin = Math.round(tall * 0.4);
    const [left, right] = extent(rest, top, bottom);
    const [x, y] = [Math.max(0, left - margin), Math.max(0, top - margin)];
    const strip = cut(rest, x, y, right - left + 2 * margin, bottom - top + 2 * margin);
    const shape = bottom - top < tall * 2 ? 'line' : 'block';
    for (const line of engine.recognise(strip, languages, shape).flat(2)) {
      const sure = line
        .filter(({ confidence }) => confidence >= SURE)
        .map((word): Word => {
          const [l, t, r, b] = word.box;
          return { ...word, box: [l + x, t + y, r + x, b + y] };
        });
      if (sure.reduce((sum, { text }) => sum + text.length, 0) >= 4) putIn(lines, sure);
    }
  }
  return lines;
}

/** The page without the words that were read. */
function paintedOver(page: Grey, words: readonly Word[], tall: number): Grey {
  const rest = { ...page, data: page.data.slice() };
  const around = Math.round(tall * 0.12);
  for (const { box } of words) {
    const [left, right] = [Math.max(0, box[0] - around), Math.min(page.width, box[2] + around)];
    for (let y = Math.max(0, box[1] - around); y < Math.min(page.height, box[3] + around); y += 1)
      rest.data.fill(255, y * page.width + left, y * page.width + right);
  }
  return rest;
}

/** Rows that still look like print, as stretches from top to bottom. */
function bands({ width, height, data }: Grey, tall: number): [number, number][] {
  const found: [number, number][] = [];
  const [from, to] = [Math.round(width * 0.03), Math.round(width * 0.97)];
  for (let y = 0; y < height; y += 1) {
    let strokes = 0;
    let isInk = false;
    for (let x = from; x < to; x += 1) {
      const dark = (data[y * width + x] ?? 255) < INK;
      if (dark && !isInk) strokes += 1;
      isInk = dark;
    }
    if (strokes < STROKES) continue;
    const last = found.at(-1);
    if (last !== undefined && y - last[1] <= tall * 0.3) last[1] = y + 1;
    else found.push([y, y + 1]);
  }
  return found.filter(([top, bottom]) => bottom - top >= tall * 0.35 && bottom - top <= tall * 12);
}

/** Where the ink of some rows begins and ends, across. */
function extent({ width, data }: Grey, top: number, bottom: number): [number, number] {
  let [left, right] = [width, 0];
  for (let y = top; y < bottom; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((data[y * width + x] ?? 255) >= INK) continue;
      if (x < left) left = x;
      if (x > right) right = x;
    }
  }
  return left < right ? [left, right] : [0, width];
}

/** Puts words into the line that they stand in, or as a line after the nearest that they stand under. */
function putIn(blocks: Lines, line: Word[]): void {
  const [left, top, right, bottom] = around(line);
  let best: { paragraph: Word[][]; at: number; bottom: number } | undefined;
  for (const paragraph of blocks.flat()) {
    for (const [index, each] of paragraph.entries()) {
      const [l, t, r, b] = around(each);
      const shared = Math.min(b, bottom) - Math.max(t, top);
      const isBeside = r <= left + (right - left) * 0.1 || l >= right - (right - left) * 0.1;
      if (isBeside && shared > 0.6 * Math.min(b - t, bottom - top)) {
        each.push(...line);
        each.sort((one, other) => one.box[0] - other.box[0]);
        return;
      }
      const isAbove = b <= top + (b - t) * 0.6;
      if (isAbove && l < right && r > left && b > (best?.bottom ?? -1)) best = { paragraph, at: index + 1, bottom: b };
    }
  }
  if (best === undefined) blocks.unshift([[line]]);
  else best.paragraph.splice(best.at, 0, line);
}

function around(line: readonly Word[]): [number, number, number, number] {
  const side = (at: 0 | 1 | 2 | 3, choose: (...values: number[]) => number): number =>
    choose(...line.map(({ box }) => box[at]));
  return [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
