import { expect, test } from 'vitest';
import { figureLines, nameOfFigure, tableText, type Counted } from '../../../../renderer/statistics/figures.ts';

const counted: Counted = {
  of: 'event',
  count: 'records',
  title: 'Events: Kind × Year',
  base: '5 records',
  records: 5,
  units: 5,
  rows: [
    { id: 'court', label: 'court', depth: 0, total: 4 },
    { id: 'verdict', label: 'verdict', depth: 1, total: 3 },
    { id: '', label: 'not recorded', depth: 0, total: 1 },
  ],
  columns: [
    { id: '2021', label: '2021', depth: 0, total: 3 },
    { id: '2022', label: '2022', depth: 0, total: 2 },
  ],
  cells: [
    [3, 1],
    [2, 1],
    [0, 1],
  ],
  overlapping: true,
  unsaid: 1,
  uncertain: 0,
  limits: ['This counts records.'],
};

test('every line has its total first, and the last line is all together', () => {
  expect(figureLines(counted).map((line) => line.map(({ value }) => value))).toEqual([
    [4, 3, 1],
    [3, 2, 1],
    [1, 0, 1],
    [5, 3, 2],
  ]);
  expect(figureLines(counted)[2]).toEqual([
    { row: '', value: 1 },
    { row: '', column: '2021', value: 0 },
    { row: '', column: '2022', value: 1 },
  ]);
  expect(figureLines(counted).at(-1)?.[1]).toEqual({ column: '2021', value: 3 });
});

test('a figure is named by its row and column, also where the archive does not say the row', () => {
  expect(nameOfFigure(counted, { row: 'verdict', column: '2021', value: 2 }, 'All')).toBe('verdict, 2021');
  expect(nameOfFigure(counted, { row: '', value: 1 }, 'All')).toBe('not recorded');
  expect(nameOfFigure(counted, { column: '2022', value: 2 }, 'All')).toBe('2022');
  expect(nameOfFigure(counted, { value: 5 }, 'All')).toBe('All');
});

test('a table that is copied takes its limits along', () => {
  expect(tableText(counted, { total: 'Total', all: 'All', limits: 'Limits' }).split('\n')).toEqual([
    'Events: Kind × Year',
    '5 records',
    '',
    '\tTotal\t2021\t2022',
    'court\t4\t3\t1',
    '  verdict\t3\t2\t1',
    'not recorded\t1\t0\t1',
    'All\t5\t3\t2',
    '',
    'Limits',
    'This counts records.',
  ]);
});
