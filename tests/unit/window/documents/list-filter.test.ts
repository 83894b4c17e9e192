import { expect, test } from 'vitest';
import { fileTypesOf, filterDocuments, partsOf, unfiltered } from '../../../../renderer/documents/list-filter.ts';
import { look, type Finding } from '../../../../renderer/documents/finding.ts';
import type { MirrorRow } from '../../../../shared/contract/shapes.ts';

const row = (
  code: string,
  changes: Partial<MirrorRow> = {},
  file: Partial<NonNullable<MirrorRow['file']>> = {},
): MirrorRow => ({
  number: 1,
  code,
  type: 'document',
  title: code,
  state: 'active',
  updated: '2024-01-01T00:00:00Z',
  date: null,
  earliest: null,
  latest: null,
  cells: {},
  file: {
    extension: 'pdf',
    mime: 'application/pdf',
    size: 1,
    pages: 1,
    added: '2024-01-01T00:00:00Z',
    reason: null,
    read: false,
    ...file,
  },
  links: 0,
  sources: 0,
  ...changes,
});
const rows = [
  row('D-1', { cells: { kind: 'letter' }, date: '2021-03', earliest: '2021-03-01', latest: '2021-03-31' }),
  row('D-2', { cells: { kind: 'photo' } }, { extension: 'jpg', reason: 'no-text-layer', read: true }),
  row('D-3', { file: null }),
];
const left = (changes: Partial<typeof unfiltered>, linked: ReadonlySet<string> | null = null): string[] =>
  filterDocuments(rows, { ...unfiltered, ...changes }, linked, ({ title }) => title.toLowerCase()).map(
    ({ code }) => code,
  );

test('each part of the filter leaves in what fits it', () => {
  expect(left({})).toEqual(['D-1', 'D-2', 'D-3']);
  expect(left({ text: 'd-2' })).toEqual(['D-2']);
  expect(left({ kind: 'letter' })).toEqual(['D-1']);
  expect(left({ fileType: 'jpg' })).toEqual(['D-2']);
  expect(left({ unread: true })).toEqual(['D-1']);
  expect(left({ withoutText: true })).toEqual(['D-2']);
  expect(left({ from: '2021', until: '2021-03' })).toEqual(['D-1']);
  expect(left({ from: '2022' })).toEqual([]);
  expect(left({}, new Set(['D-3']))).toEqual(['D-3']);
});

test('only types of file that are there are offered, the most frequent first', () => {
  expect(fileTypesOf([...rows, row('D-5')])).toEqual(['pdf', 'jpg']);
});

test('a period counts as one part of the filter', () => {
  expect(partsOf({ ...unfiltered, from: '2020', until: '2021', unread: true })).toBe(2);
});

test('looking through a document gives the places in reading order, and goes on where a page cannot be read', async () => {
  const pages = ['one fine day', '', 'day by day'];
  let found: readonly Finding[] = [];
  await look(
    { read: async (page) => (page === 2 ? Promise.reject(new Error('unreadable')) : (pages[page - 1] ?? '')) },
    3,
    'day',
    (findings) => {
      ({ found } = findings);
      return true;
    },
  );
  expect(found.map(({ page, onPage }) => [page, onPage])).toEqual([
    [1, 0],
    [3, 0],
    [3, 1],
  ]);
});
