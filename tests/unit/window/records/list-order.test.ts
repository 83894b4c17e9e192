import { expect, test } from 'vitest';
import { groupingOf } from '../../../../renderer/records/list-groups.ts';
import { listColumns, usualSort } from '../../../../renderer/records/list-columns.ts';
import { alphabetical, orderRows } from '../../../../renderer/records/list-order.ts';
import { titleOfRow } from '../../../../renderer/records/titles.ts';
import { definitions, recordTypes } from '../../../../shared/records/definitions.ts';
import { row, saying } from './rows.ts';

const heads = { name: 'Name', title: 'Title', code: 'Code', links: 'Links', sources: 'Sources', updated: 'Changed' };
const words = { heads, saying, number: String, day: (iso: string) => iso.slice(0, 10) };
const columnsOf = (type: keyof typeof definitions) => listColumns(definitions[type], words);
const inOrder = (titles: readonly string[]) =>
  orderRows(
    titles.map((title) => row({ title })),
    ({ title }) => alphabetical(title),
    'ascending',
  ).map(({ title }) => title);

test('names stand in the order of their alphabets, Latin before Cyrillic, and numbers by their size', () => {
  expect(inOrder(['Ёлкина', 'Жук', 'Елкин', 'Зуй', 'іваноў', 'Йотаў', 'Zuk', 'Ўзор', 'Узор', 'Фёдар'])).toEqual([
    'Zuk',
    'Елкин',
    'Ёлкина',
    'Жук',
    'Зуй',
    'іваноў',
    'Йотаў',
    'Узор',
    'Ўзор',
    'Фёдар',
  ]);
  expect(inOrder(['Cell 10', 'Cell 9', '«Cell 1»'])).toEqual(['«Cell 1»', 'Cell 9', 'Cell 10']);
});

test('what says nothing stands last in both directions', () => {
  const rows = [row({ title: '' }), row({ title: 'B' }), row({ title: 'A' })];
  const by = (direction: 'ascending' | 'descending') =>
    orderRows(rows, ({ title }) => alphabetical(title), direction).map(({ title }) => title);
  expect(by('ascending')).toEqual(['A', 'B', '']);
  expect(by('descending')).toEqual(['B', 'A', '']);
});

test('dates stand by their first possible day, however they are written', () => {
  const date = columnsOf('incident').find(({ id }) => id === 'date');
  const rows = [
    row({ date: null }),
    row({ date: '2022-02', earliest: '2022-02-01', latest: '2022-02-28' }),
    row({ date: '../2021', earliest: null, latest: '2021-12-31' }),
    row({ date: '2022-02-01', earliest: '2022-02-01', latest: '2022-02-01' }),
  ];
  if (date === undefined) throw new Error('incidents have a date');
  expect(orderRows(rows, date.order, 'ascending').map((each) => each.date)).toEqual([
    '../2021',
    '2022-02-01',
    '2022-02',
    null,
  ]);
});

test('every type has its columns: all short fields once, the usual ones first, and a sort among them', () => {
  for (const type of recordTypes) {
    const columns = columnsOf(type);
    const ids = columns.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const firstHidden = columns.findIndex(({ isHidden }) => isHidden === true);
    expect(columns.slice(firstHidden).every(({ isHidden }) => isHidden === true)).toBe(true);
    expect(columns.slice(0, firstHidden).map(({ id }) => id)).toContain(usualSort(type).column);
    const short = definitions[type].fields.filter((field) => field.type !== 'longText' && field.type !== 'group');
    // Seven of a list's columns are not fields: six that every record has, and the date for one field.
    const dated = ids.includes('date') ? 1 : 0;
    expect(ids).toHaveLength(short.length + 5);
    expect(ids.filter((id) => id.startsWith('field.'))).toHaveLength(short.length - dated);
  }
});

test('a cell says terms in the language of the window, records by their titles and dates in words', () => {
  const columns = columnsOf('detention');
  const said = (id: string, cells: Record<string, unknown>) =>
    columns.find((column) => column.id === id)?.text(row({ cells, date: '2021-07-XX' }));
  expect(said('field.place', { place: 'L-0001' })).toBe('Minsk');
  expect(said('field.place', { place: 'a cellar' })).toBe('a cellar');
  expect(said('date', {})).toBe('July 2021, day unknown');
});

test('groups by year stand in time order, and what has no date comes last', () => {
  const grouping = groupingOf('year', definitions.incident, saying, { noDate: 'no date', noValue: 'none' });
  if (grouping === undefined) throw new Error('incidents can be grouped by year');
  const rows = [row({}), row({ earliest: '2022-01-01' }), row({ earliest: '2020-01-01' })];
  expect(orderRows(rows, grouping.order, 'ascending').map((each) => grouping.of(each).label)).toEqual([
    '2020',
    '2022',
    'no date',
  ]);
});

test('a title that is made of terms is read in the language of the window', () => {
  const arrest = row({ type: 'detention', title: 'arrest, Minsk', cells: { kind: 'arrest', place: 'L-0001' } });
  const titles = { titleOf: saying.titleOf };
  expect(titleOfRow(arrest, { language: 'ru', ...titles })).toBe('задержание, Minsk');
  expect(titleOfRow(arrest, { language: 'en', ...titles })).toBe('arrest, Minsk');
  const named = { ...arrest, title: 'The first arrest', cells: { ...arrest.cells, title: 'The first arrest' } };
  expect(titleOfRow(named, { language: 'ru', ...titles })).toBe('The first arrest');
});
