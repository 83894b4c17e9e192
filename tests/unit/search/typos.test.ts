import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceOf } from '../../../electron/archive/search/typos.ts';

/** The whole table, as the textbook has it. */
function textbook(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (__, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number): number => table[row]?.[column] ?? Infinity;
  for (let row = 1; row <= one.length; row += 1)
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      let least = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + same);
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        least = Math.min(least, at(row - 2, column - 2) + 1);
      (table[row] ?? [])[column] = least;
    }
  return at(one.length, other.length);
}

describe('a typing mistake', () => {
  test.each([
    ['приговор', 'прговор', 1],
    ['приговор', 'прииговор', 1],
    ['приговор', 'пригавор', 1],
    ['приговор', 'пригоовр', 1],
    ['приговор', 'прыгавор', 2],
    ['приговор', 'приговор', 0],
  ])('from %s to %s counts', (one, other, expected) => {
    expect(distanceOf(one, other, 2)).toBe(expected);
    expect(distanceOf(other, one, 2)).toBe(expected);
  });

  test('is counted as the textbook does, up to as many as are asked for', () => {
    const word = fc.string({ unit: fc.constantFrom('а', 'б', 'в', 'г'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 3 }), (one, other, most) => {
        expect(distanceOf(one, other, most)).toBe(Math.min(most + 1, textbook(one, other)));
      }),
      { numRuns: 2000 },
    );
  });
});
