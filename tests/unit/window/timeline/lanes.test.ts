import { describe, expect, test } from 'vitest';
import { everything, filtered, kindsIn } from '../../../../renderer/timeline/filter.ts';
import { itemsOf, usualSpan } from '../../../../renderer/timeline/item.ts';
import { lanesOf, type LaneKind, type LaneOrder } from '../../../../renderer/timeline/lanes.ts';
import { matterOf, wholeSpan } from '../../../../renderer/timeline/matter.ts';
import { walk } from '../../../../renderer/timeline/walk.ts';
import { dayOf } from '../../../../shared/chronology/days.ts';
import { entry, today } from './entries.ts';

const titles = { 'P-0001': 'Яна', 'P-0002': 'Алеся', 'C-0001': 'Case of Яна', 'O-0001': 'Association' };
const words = { titles, language: 'be', nobody: 'nobody' } as const;
const entries = [
  entry('2022-05-01', { code: 'I-1', type: 'incident', people: ['P-0001'], title: 'Ператрус' }),
  entry('2021-01-01', { code: 'E-1', people: ['P-0002', 'P-0001'] }),
  entry('', { code: 'D-1', type: 'document', people: ['P-0002'] }),
  entry('2020-08-09', { code: 'E-2', title: 'Presidential election' }),
  entry('2023-01-01', { code: 'C-0001', type: 'case', field: 'opened' }),
];
const items = itemsOf(entries, today);

function lanes(by: LaneKind, order: LaneOrder = 'first', focus: readonly string[] = []) {
  return lanesOf(items, by, order, words, focus);
}

function said(by: LaneKind, order?: LaneOrder, focus?: readonly string[]): string[] {
  return lanes(by, order, focus).map(
    ({ name, dated, undated }) => `${name}: ${[...dated, ...undated].map((item) => item.entry.code).join(' ')}`,
  );
}

describe('lanes', () => {
  test('an entry that belongs to two people stands in the lane of each, one that belongs to none is not dropped', () => {
    expect(said('person')).toEqual(['Алеся: E-1 D-1', 'Яна: E-1 I-1', 'nobody: E-2 C-0001']);
  });

  test('are ordered by their first date, their name or their number of entries; the lane of nobody is last', () => {
    expect(said('person', 'name').map((lane) => lane.split(':')[0])).toEqual(['Алеся', 'Яна', 'nobody']);
    expect(said('person', 'count').at(-1)).toMatch(/^nobody/);
  });

  test('of those that are compared stand in the order in which they were chosen', () => {
    expect(said('person', 'name', ['P-0001', 'P-0002']).map((lane) => lane.split(':')[0])).toEqual([
      'Яна',
      'Алеся',
      'nobody',
    ]);
  });

  test('a case stands in its own lane', () => {
    expect(said('case')[0]).toBe('Case of Яна: C-0001');
  });

  test('of people whose name is not recorded have their code for a name', () => {
    const unnamed = { ...words, titles: { ...titles, 'P-0001': '' } };
    expect(lanesOf(items, 'person', 'name', unnamed).map(({ name }) => name)).toContain('P-0001');
  });

  test('by kind begin with what was done to people', () => {
    expect(lanes('kind').map(({ id }) => id)).toEqual(['incident', 'case', 'event', 'document']);
  });

  test('keep what has no date in their tray', () => {
    const tray = lanes('person')
      .find(({ id }) => id === 'P-0002')
      ?.undated.map((item) => item.entry.code);
    expect(tray).toEqual(['D-1']);
  });
});

describe('walking by keys', () => {
  const rows = lanes('person', 'name');
  const codes = (...steps: Parameters<typeof walk>[3][]): (string | undefined)[] => {
    let now: ReturnType<typeof walk> = null;
    return steps.map((step) => {
      now = walk(items, rows, now, step);
      return now?.item.entry.code;
    });
  };

  test('goes through all entries in the order of time, those without a date last, and stops at the ends', () => {
    expect(codes('next', 'next', 'next', 'next', 'next', 'next')).toEqual([
      'E-2',
      'E-1',
      'I-1',
      'C-0001',
      'D-1',
      'D-1',
    ]);
    expect(codes('first', 'previous')).toEqual(['E-2', 'E-2']);
    expect(codes('last', 'previous')).toEqual(['D-1', 'C-0001']);
  });

  test('up and down goes to what is nearest in time in the neighbouring lane', () => {
    const start = walk(items, rows, null, 'first');
    const [second] = rows;
    expect(walk(items, rows, { item: items[2], lane: 'P-0001' }, 'lane-up')).toMatchObject({
      lane: 'P-0002',
    });
    expect(start?.lane).toBe('');
    expect(walk(items, rows, { item: second.dated[0], lane: 'P-0002' }, 'lane-up')?.lane).toBe('P-0002');
  });
});

describe('the filter', () => {
  const codes = (filter: Partial<typeof everything>): string[] =>
    filtered(entries, { ...everything, ...filter }, titles).map(({ code }) => code);

  test('finds words in titles, codes and the names of those it belongs to', () => {
    expect(codes({ text: 'ператрус' })).toEqual(['I-1']);
    expect(codes({ text: 'алеся e-1' })).toEqual(['E-1']);
  });

  test('leaves out what cannot lie between the days, and never what has no date', () => {
    expect(codes({ from: '2021-06-01', until: '2022-12-31' })).toEqual(['I-1', 'D-1']);
  });

  test('leaves out kinds and says how many there are of each', () => {
    expect(codes({ hidden: ['event'] })).toEqual(['I-1', 'D-1', 'C-0001']);
    expect(kindsIn(entries).get('event')).toBe(2);
  });
});

describe('the span that is looked at', () => {
  test('is not stretched by a few entries from long ago', () => {
    const dense = Array.from({ length: 40 }, (_, index) =>
      entry(`2022-01-${String((index % 28) + 1).padStart(2, '0')}`, { code: `E-${index}` }),
    );
    const many = itemsOf([entry('1966-12-16'), ...dense], today);
    const whole = wholeSpan(many, today);
    const usual = usualSpan(many, whole);
    expect(whole.from).toBe(dayOf(1966, 12, 16) + 0.5);
    expect(usual.from).toBeGreaterThan(dayOf(2021, 12, 1));
    expect(usual.until).toBeLessThan(dayOf(2022, 3, 1));
  });

  test('always reaches to today, up to which what goes on is drawn', () => {
    const one = itemsOf([entry('2022-10-28/..', { type: 'detention' })], today);
    const { span, today: until } = matterOf(one, [], 'kind', new Set(), today, 'en');
    expect(span.until).toBe(dayOf(2024, 2, 11));
    expect(one[0]?.mark?.tail).toBe('running');
    expect(one[0]?.end).toBe(until);
  });
});
