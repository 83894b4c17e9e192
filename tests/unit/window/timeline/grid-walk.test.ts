import { expect, test } from 'vitest';
import { movedTo } from '../../../../renderer/timeline/grid-walk.ts';

const room = { rows: 50, page: 10, last: 5 };
const press = (key: string, held: Partial<{ ctrlKey: boolean; altKey: boolean }> = {}) =>
  movedTo({ row: 20, column: 2 }, { key, ctrlKey: false, metaKey: false, altKey: false, ...held }, room);

test.each([
  ['ArrowDown', 21, 2],
  ['ArrowUp', 19, 2],
  ['ArrowRight', 20, 3],
  ['ArrowLeft', 20, 1],
  ['PageDown', 30, 2],
  ['PageUp', 10, 2],
  ['Home', 20, 0],
  ['End', 20, 5],
])('%s leads to the cell that it leads to in every grid', (key, row, column) => {
  expect(press(key)).toEqual({ row, column });
});

test.each([
  ['Home', 0, 0],
  ['End', 49, 5],
  ['ArrowUp', 0, 2],
  ['ArrowDown', 49, 2],
])('with Ctrl %s leads to the end of the table', (key, row, column) => {
  expect(press(key, { ctrlKey: true })).toEqual({ row, column });
});

test('nothing leads out of the table, and other keys are left to others', () => {
  const corner = { row: 0, column: 0 };
  const plain = { ctrlKey: false, metaKey: false, altKey: false };
  for (const key of ['ArrowUp', 'ArrowLeft', 'PageUp'])
    expect(movedTo(corner, { key, ...plain }, room)).toEqual(corner);
  expect(movedTo({ row: 49, column: 5 }, { key: 'ArrowRight', ...plain }, room)).toEqual({ row: 49, column: 5 });
  expect(press('Enter')).toBeNull();
  expect(press('Tab')).toBeNull();
  expect(press('ArrowLeft', { altKey: true })).toBeNull();
});
