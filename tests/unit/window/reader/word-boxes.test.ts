import { describe, expect, test } from 'vitest';
import { asQuote, joinedText } from '../../../../renderer/documents/page-layer/joined-text.ts';
import { linesOf, type PageWords, type PlacedWord } from '../../../../renderer/documents/page-layer/page-words.ts';
import {
  boxBetween,
  boxesOf,
  offsetAt,
  textWithin,
  turnedBox,
  unturned,
  wordAt,
} from '../../../../renderer/documents/page-layer/word-boxes.ts';

/** A page of 100 by 200 points whose lines are given, each word ten points wide and high. */
function page(...lines: readonly (readonly string[])[]): PageWords {
  const words: PlacedWord[] = [];
  let text = '';
  for (const [row, line] of lines.entries()) {
    for (const [column, word] of line.entries()) {
      if (column > 0) text += ' ';
      const box: PlacedWord['box'] = [column * 12, row * 20, column * 12 + 10, row * 20 + 10];
      words.push({ start: text.length, end: text.length + word.length, box, confidence: null });
      text += word;
    }
    text += '\n';
  }
  return { width: 100, height: 200, source: 'file', text, words };
}

const two = page(['the', 'court', 'found'], ['nobody', 'guilty']);

describe('the place of a passage on its page', () => {
  test('a passage over two lines has a box on each', () => {
    const from = two.text.indexOf('court');
    const until = two.text.indexOf('guilty') + 'guilty'.length;
    expect(boxesOf(two, [from, until])).toEqual([
      [0.12, 0, 0.34, 0.05],
      [0, 0.1, 0.22, 0.15],
    ]);
  });

  test('half of a word is half of its box', () => {
    const from = two.text.indexOf('nobody');
    expect(boxesOf(two, [from + 3, from + 6])).toEqual([[0.05, 0.1, 0.1, 0.15]]);
  });

  test('spaces alone have no place', () => {
    expect(boxesOf(two, [3, 4])).toEqual([]);
  });

  test('columns beside each other are lines of their own', () => {
    const { words } = page(['left']);
    const far: PlacedWord = { start: 5, end: 10, box: [70, 0, 90, 10], confidence: null };
    expect(linesOf([...words, far])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  test('what stands inside a rectangle is read line by line, and nothing else of the page', () => {
    expect(textWithin(two, boxBetween({ x: 0.4, y: 0.2 }, { x: 0.11, y: 0 }))).toBe('court found\nguilty');
  });
});

describe('pointing at words', () => {
  test('a pointer means the letter under it, and beside a line its end', () => {
    expect(offsetAt(two, { x: 0.17, y: 0.02 })).toBe(two.text.indexOf('court') + 3);
    expect(offsetAt(two, { x: 0.99, y: 0.02 })).toBe(two.text.indexOf('found') + 5);
    expect(offsetAt(two, { x: 0.5, y: 0.9 })).toBe(two.text.indexOf('guilty') + 6);
    expect(offsetAt(page(), { x: 0.5, y: 0.5 })).toBeNull();
  });

  test('white paper is no word', () => {
    expect(wordAt(two, { x: 0.05, y: 0.12 })?.start).toBe(two.text.indexOf('nobody'));
    expect(wordAt(two, { x: 0.05, y: 0.7 })).toBeUndefined();
  });

  test('a place stays the same place when the page is turned', () => {
    for (const turn of [0, 1, 2, 3] as const) {
      const [left, top, right, bottom] = turnedBox([0.1, 0.2, 0.3, 0.6], turn);
      const middle = unturned({ x: (left + right) / 2, y: (top + bottom) / 2 }, turn);
      expect(middle.x).toBeCloseTo(0.2);
      expect(middle.y).toBeCloseTo(0.4);
      expect(right).toBeGreaterThan(left);
      expect(bottom).toBeGreaterThan(top);
    }
  });
});

describe('copying', () => {
  test('a word that is broken over two lines is copied whole, and a dash before a name is not one', () => {
    expect(joinedText('след-\nственного изолятора\nГродно-\nМинск')).toBe('следственного изолятора\nГродно-\nМинск');
    expect(asQuote('пакаран-\n  ня  было\nвынесена')).toBe('пакарання было вынесена');
  });
});
