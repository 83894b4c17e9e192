import { describe, expect, test } from 'vitest';
import type { Span } from '../../../../renderer/documents/passage.ts';
import { markedIn, piecesOf } from '../../../../renderer/documents/pieces.ts';

const textsOf = (text: string, length: number): string[] =>
  piecesOf(text, length).map(([from, until]) => text.slice(from, until));

describe('a long text in pieces', () => {
  const lines = Array.from({ length: 400 }, (_, index) => `Line ${index} of an invented record.\n`).join('');

  test('loses nothing, and no piece is long', () => {
    const pieces = textsOf(lines, 500);
    expect(pieces.join('')).toBe(lines);
    expect(pieces.length).toBeGreaterThan(10);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(1000);
  });

  test('is cut where a line ends', () => {
    for (const piece of textsOf(lines, 500)) expect(piece.endsWith('\n')).toBe(true);
  });

  test('is cut between words where a line has no end', () => {
    const pieces = textsOf('word '.repeat(1000), 333);
    expect(pieces.length).toBeGreaterThan(2);
    for (const piece of pieces) expect(piece.endsWith(' ')).toBe(true);
  });

  test('is never cut inside a letter, even where it has no words', () => {
    const text = '𐌀'.repeat(700);
    const pieces = textsOf(text, 101);
    expect(pieces.join('')).toBe(text);
    expect(pieces.length).toBeGreaterThan(2);
    for (const piece of pieces) expect(piece.isWellFormed()).toBe(true);
  });

  test('is left whole while it is not long', () => {
    expect(textsOf('A letter.\nNothing more.', 500)).toEqual(['A letter.\nNothing more.']);
    expect(textsOf('', 500)).toEqual(['']);
  });
});

test('a passage that runs over the end of a piece is marked in both, and begins in the first', () => {
  const spans: Span[] = [
    [2, 4],
    [8, 13],
  ];
  expect(markedIn(spans, [0, 10])).toEqual([
    { span: [2, 4], mark: 0, begins: true },
    { span: [8, 10], mark: 1, begins: true },
  ]);
  expect(markedIn(spans, [10, 20])).toEqual([{ span: [0, 3], mark: 1, begins: false }]);
  expect(markedIn(spans, [13, 20])).toEqual([]);
});
