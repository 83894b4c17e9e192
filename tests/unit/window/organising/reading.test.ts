import { expect, test } from 'vitest';
import { assignees, nextAt, stageCounts, stages } from '../../../../renderer/organising/reading.ts';
import { row } from '../records/rows.ts';

const at = (code: string, reading?: string, assignedTo?: string) =>
  row({
    code,
    cells: { ...(reading === undefined ? {} : { reading }), ...(assignedTo === undefined ? {} : { assignedTo }) },
  });
const rows = [
  at('D-1', 'new', 'Nasta'),
  at('D-2'),
  at('D-3', 'read', 'Alés'),
  at('D-4', 'new', 'Nasta '),
  at('D-5', 'checked', 'Alés'),
];

test('the next document of the queue comes after the one that one stands on, and after the last the first', () => {
  expect(nextAt(rows, 'new', 'D-1')?.code).toBe('D-4');
  expect(nextAt(rows, 'new', 'D-4')?.code).toBe('D-1');
  expect(nextAt(rows, 'new', null)?.code).toBe('D-1');
  expect(nextAt(rows, 'read', 'D-3')).toBeNull();
});

test('each stage is counted, and what nobody has put into the queue by itself', () => {
  expect(stages()).toEqual(['new', 'read', 'extracted', 'checked']);
  expect(Object.fromEntries(stageCounts(rows))).toEqual({ new: 2, '': 1, read: 1, checked: 1 });
});

test('whoever has documents is listed once, with those that are not checked yet', () => {
  expect(assignees(rows)).toEqual([
    { name: 'Alés', open: 1, all: 2 },
    { name: 'Nasta', open: 2, all: 2 },
  ]);
});
