import { describe, expect, test } from 'vitest';
import { dayNumber, dayOf } from '../../../shared/chronology/days.ts';
import { markOf, type Mark } from '../../../shared/chronology/marks.ts';

const nowhere = { earliest: null, latest: null, runsUntil: null };

function pieces(date: string, context = nowhere as Parameters<typeof markOf>[1]): string[] {
  return (markOf(date, context) as Mark).pieces.map(({ form, from, until }) => `${form} ${iso(from)} ${iso(until)}`);
}

function iso(day: number): string {
  return new Date(Math.floor(day) * 86_400_000).toISOString().slice(0, 10);
}

describe('what a date allows to be drawn', () => {
  test.each([
    ['2022-11-11', ['dot 2022-11-11 2022-11-11']],
    ['2022-11', ['thin 2022-11-01 2022-12-01']],
    ['2022', ['thin 2022-01-01 2023-01-01']],
    ['2021-07-XX', ['thin 2021-07-01 2021-08-01']],
    ['2022-09-06/2022-09-21', ['solid 2022-09-06 2022-09-22']],
    ['2022-09-06/2022-09-06', ['solid 2022-09-06 2022-09-07']],
    ['2021-02/2021-07', ['thin 2021-02-01 2021-03-01', 'solid 2021-03-01 2021-07-01', 'thin 2021-07-01 2021-08-01']],
    ['2021/2021', ['thin 2021-01-01 2022-01-01']],
    ['2020-08-09/2020', ['solid 2020-08-09 2020-08-10', 'thin 2020-08-10 2021-01-01']],
    ['2020/2020-08-09', ['thin 2020-01-01 2020-08-09', 'solid 2020-08-09 2020-08-10']],
    ['[2021-05-03..2021-05-05]', ['choice 2021-05-03 2021-05-05']],
    ['{2021-05-03,2021-06-01}', ['dot 2021-05-03 2021-05-03', 'dot 2021-06-01 2021-06-01']],
  ])('%s is heavy where it is sure and thin where it is possible', (date, expected) => {
    expect(pieces(date)).toEqual(expected);
  });

  test('an open end is sure for its first day only, unless it runs up to today', () => {
    expect(pieces('2022-10-28/..')).toEqual(['solid 2022-10-28 2022-10-29']);
    const today = dayOf(2023, 3, 1);
    expect(pieces('2022-10-28/..', { ...nowhere, runsUntil: today })).toEqual(['solid 2022-10-28 2023-03-02']);
    expect(markOf('2022-10-28/..', { ...nowhere, runsUntil: today })?.tail).toBe('running');
  });

  test('an unknown end does not run up to today: it ended, it is not known when', () => {
    expect(markOf('2022-10-28/', { ...nowhere, runsUntil: dayOf(2023, 3, 1) })?.tail).toBe('unknown');
  });

  test('a detention that begins after today is not drawn as running', () => {
    expect(markOf('2024-01-01/..', { ...nowhere, runsUntil: dayOf(2023, 3, 1) })?.tail).toBe('open');
  });

  test('a time of day stands at its time', () => {
    expect(markOf('2022-11-11T18:00', nowhere)?.pieces[0]?.from).toBe(dayOf(2022, 11, 11) + 0.75);
  });

  test.each(['', 'XXXX', 'XXXX-12-XX', '../..', '/', 'soon'])('%j has no place in time', (date) => {
    expect(markOf(date, nowhere)).toBeNull();
  });

  test('doubt about one vague end does not hollow the sure part', () => {
    const mark = markOf('2021-02/2021-07?', nowhere) as Mark;
    expect(mark.pieces.map(({ uncertain }) => uncertain)).toEqual([false, false, true]);
  });

  test('days are counted before 1970 and in years below 100', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('1969-12-31')).toBe(-1);
    expect(dayNumber('0045-01-01')).toBe(dayOf(45, 1, 1));
    expect(dayOf(45, 1, 1)).toBeLessThan(dayOf(1900, 1, 1));
  });
});
