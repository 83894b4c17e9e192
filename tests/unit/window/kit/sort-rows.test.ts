import { expect, test } from 'vitest';
import { sortRows } from '../../../../renderer/kit/sort-rows.ts';

const text = { text: (row: string) => row };
const sorted = (
  rows: string[],
  direction: 'ascending' | 'descending' = 'ascending',
  language: 'en' | 'ru' | 'be' = 'be',
) => sortRows(rows, text, direction, language);

test('numbers in codes go by size', () => {
  expect(sorted(['D-10', 'D-9', 'D-0002', 'D-100'])).toEqual(['D-0002', 'D-9', 'D-10', 'D-100']);
});

test('names go by the alphabet of the language, whatever their case', () => {
  expect(sorted(['Яна', 'Ўладзімір', 'Ёва', 'Інга', 'Уля', 'анна', 'Еўдакія', 'Адам'])).toEqual(
    ['Яна', 'Ўладзімір', 'Ёва', 'Інга', 'Уля', 'анна', 'Еўдакія', 'Адам'].toSorted(new Intl.Collator('be').compare),
  );
});

test('rows that say nothing stand last in both directions', () => {
  expect(sorted(['', 'б', 'а'])).toEqual(['а', 'б', '']);
  expect(sorted(['', 'б', 'а'], 'descending')).toEqual(['б', 'а', '']);
});

test('equal rows stay in the order in which they came, in both directions', () => {
  const rows = [
    { name: 'Анна', code: 1 },
    { name: 'Ева', code: 2 },
    { name: 'Анна', code: 3 },
  ];
  const codes = (direction: 'ascending' | 'descending') =>
    sortRows(rows, { text: ({ name }) => name }, direction, 'ru').map(({ code }) => code);
  expect(codes('ascending')).toEqual([1, 3, 2]);
  expect(codes('descending')).toEqual([2, 1, 3]);
});

test('a column with an order of its own is sorted by it', () => {
  const rows = [{ size: 10 }, { size: 9 }, { size: 100 }];
  const column = {
    text: ({ size }: { size: number }) => `${size} MB`,
    compare: (a: { size: number }, b: { size: number }) => a.size - b.size,
  };
  expect(sortRows(rows, column, 'descending', 'en').map(({ size }) => size)).toEqual([100, 10, 9]);
});
