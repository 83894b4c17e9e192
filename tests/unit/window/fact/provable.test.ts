import { expect, test } from 'vitest';
import { fitting, provablesOf } from '../../../../renderer/documents/fact/provable.ts';
import type { Shown } from '../../../../renderer/records/statements.ts';
import { definitions } from '../../../../shared/records/definitions.ts';

/** What a passage may prove of a record. */

const shown: Shown = {
  code: 'K-0001',
  type: 'detention',
  title: '',
  state: 'active',
  rev: 1,
  created: '',
  updated: '',
  fields: {
    date: '2022-09',
    remarks: 'Ask again.',
    stays: [
      { id: 's1', from: '2022-09-06' },
      { id: 's2', from: '2022-10' },
    ],
  },
  others: { date: { values: ['2022-10'] } },
  links: [
    {
      id: 'l1',
      code: 'P-0001',
      type: 'person',
      title: 'Настасья Лойка',
      direction: 'out',
      role: 'victim',
      from: null,
      until: null,
      note: null,
      citations: [],
    },
  ],
  citations: [
    {
      id: 'c1',
      field: 'stays',
      item: 's1',
      value: null,
      document: 'D-0001',
      documentTitle: '',
      page: '1',
      place: null,
      quote: null,
      reliability: null,
      connection: null,
      position: null,
    },
  ],
  referred: {},
  consent: [],
  read: null,
  citedBy: [],
  files: [],
};
const saying = { language: 'en', titleOf: () => undefined, yes: 'yes', no: 'no' } as const;
const provables = provablesOf(definitions.detention, shown, saying, ({ role }) => role);

test('is each value, each entry and each link, and nothing that researchers note for themselves', () => {
  expect(provables.map(({ proves }) => proves)).toEqual(
    expect.arrayContaining([
      { field: 'date', value: '2022-09' },
      { field: 'date', value: '2022-10' },
      { field: 'stays', item: 's1' },
      { field: 'stays', item: 's2' },
      { link: 'l1' },
    ]),
  );
  expect(provables.some(({ proves }) => proves.field === 'remarks')).toBe(false);
});

test('says what has a source already, entry by entry', () => {
  const of = (item: string) => provables.find(({ proves }) => proves.item === item);
  expect(of('s1')).toMatchObject({ sources: 1, isUnsourced: false });
  expect(of('s2')).toMatchObject({ sources: 0, isUnsourced: true });
  expect(provables.find(({ proves }) => proves.link === 'l1')).toMatchObject({ sources: 0, isUnsourced: true });
});

test('is found by any words of its name and of what it says', () => {
  expect(fitting(provables, 'лойка').map(({ proves }) => proves)).toEqual([{ link: 'l1' }]);
  expect(fitting(provables, '  ')).toHaveLength(provables.length);
  expect(fitting(provables, 'no such thing')).toEqual([]);
});
