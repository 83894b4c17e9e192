import { describe, expect, test } from 'vitest';
import {
  facetCounts,
  facetFields,
  facetTree,
  filterRows,
  textFinder,
  withNarrowerTerms,
  type Filter,
} from '../../../../renderer/records/list-filter.ts';
import { definitions } from '../../../../shared/records/definitions.ts';
import { row, saying } from './rows.ts';

const open: Filter = { text: '', terms: {}, from: '', until: '', unsourced: false, linked: null };
const textOf = textFinder(definitions.incident, saying);
const search = row({
  title: 'Обыск у Алёны',
  cells: { kind: 'search', place: 'L-0001' },
  date: '2022-02-06',
  earliest: '2022-02-06',
  latest: '2022-02-06',
  sources: 2,
});
const threat = row({
  title: 'Threat by telephone',
  cells: { kind: 'threat' },
  date: '2021',
  earliest: '2021-01-01',
  latest: '2021-12-31',
});
const undated = row({ title: 'Smear on television', cells: {} });
const rows = [search, threat, undated];
const left = (filter: Partial<Filter>) => filterRows(rows, { ...open, ...filter }, textOf);

describe('filtering a list', () => {
  test('without a filter the very same rows come back', () => {
    expect(filterRows(rows, open, textOf)).toBe(rows);
  });

  test('words are found whatever their letter case, and ё is found by е', () => {
    expect(left({ text: 'АЛЕНЫ' })).toEqual([search]);
    expect(left({ text: 'алёны' })).toEqual([search]);
  });

  test('every word has to be somewhere: in the title, the code, a term as it is read, or the title of a record referred to', () => {
    expect(left({ text: 'minsk обыск' })).toEqual([search]);
    expect(left({ text: threat.code.toLowerCase() })).toEqual([threat]);
    expect(left({ text: 'minsk telephone' })).toEqual([]);
  });

  test('chosen terms of a field add up, and the empty one stands for records that say nothing', () => {
    expect(left({ terms: { kind: ['search', ''] } })).toEqual([search, undated]);
    expect(left({ terms: { kind: [] } })).toHaveLength(3);
  });

  test('a date that may lie in the span is shown, and one that is not known never is', () => {
    expect(left({ from: '2021-07', until: '2021' })).toEqual([threat]);
    expect(left({ from: '2022' })).toEqual([search]);
    expect(left({ until: '31 December 2021' })).toEqual([threat]);
  });

  test('only dates that certainly lie in the span, if that is asked for', () => {
    expect(left({ from: '2021-07', until: '2021', certain: true })).toEqual([]);
    expect(left({ from: '2021', until: '2021', certain: true })).toEqual([threat]);
    expect(left({ from: '2021', certain: true })).toEqual([search, threat]);
  });

  test('a wide term stands for the narrow ones, and counts their records', () => {
    const tagged = (...provisions: string[]) => row({ title: 'x', cells: { provisions } });
    const [one, two, three] = [tagged('CEDAW-2-b'), tagged('CEDAW-2-b', 'CEDAW-5-a'), tagged('ICCPR-9')];
    const all = [one, two, three];
    const definition = definitions.organisation;
    const terms = withNarrowerTerms(definition, { provisions: ['CEDAW'] });
    expect(filterRows(all, { ...open, terms }, textOf)).toEqual([one, two]);
    const field = definition.fields.find(({ key }) => key === 'provisions');
    const tree = field === undefined ? [] : facetTree(all, field);
    expect(tree.map(({ value, count, depth }) => [value, count, depth])).toEqual(
      expect.arrayContaining([
        ['CEDAW', 2, 0],
        ['CEDAW-2', 2, 1],
        ['CEDAW-2-b', 2, 2],
      ]),
    );
    expect(tree.findIndex(({ value }) => value === 'CEDAW-2-b')).toBeGreaterThan(
      tree.findIndex(({ value }) => value === 'CEDAW-2'),
    );
  });

  test('a date that is still being typed leaves the list alone', () => {
    expect(left({ from: '2022-1' })).toHaveLength(3);
  });

  test('records without a source, and those that one record is linked to', () => {
    expect(left({ unsourced: true })).toEqual([threat, undated]);
    expect(left({ linked: new Set([undated.code]) })).toEqual([undated]);
  });
});

describe('facets', () => {
  test('count the values of a field, the most frequent first and those without a value last', () => {
    const more = [...rows, row({ cells: { kind: 'threat' } }), row({ cells: { kind: ['threat', 'search'] } }), row({})];
    expect(facetCounts(more, 'kind')).toEqual([
      { value: 'threat', count: 3 },
      { value: 'search', count: 2 },
      { value: '', count: 2 },
    ]);
  });

  test('are offered for fields with terms', () => {
    const keys = facetFields(definitions.organisation).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['legalForm', 'status']));
    expect(keys).not.toContain('name');
  });
});
