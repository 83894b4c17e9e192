import { expect, test } from 'vitest';
import { cutAround } from '../../../../renderer/search/page-snippet.ts';

const text =
  'Суд Ленинского района города Минска рассмотрел дело\nоб административном правонарушении и признал виновной.';

test('a piece is cut around the first place at the borders of words, and the places move with it', () => {
  const at = text.indexOf('дело');
  const { text: piece, marks } = cutAround(text, [[at, at + 4]], 25);
  expect(piece.startsWith('… ')).toBe(true);
  expect(piece.endsWith(' …')).toBe(true);
  const [from, until] = marks[0] ?? [0, 0];
  expect(piece.slice(from, until)).toBe('дело');
  expect(piece).not.toContain('\n');
});

test('a short text is whole, and places that do not fit it are left out', () => {
  expect(
    cutAround(
      'дело',
      [
        [0, 4],
        [10, 14],
      ],
      50,
    ),
  ).toEqual({ text: 'дело', marks: [[0, 4]] });
  expect(cutAround('', [[3, 5]], 50)).toEqual({ text: '', marks: [] });
});
