import { describe, expect, test } from 'vitest';
import { coarseDate } from '../../../../electron/submissions/naming/coarse-date.ts';
import { boundsOf } from '../../../../shared/dates/bounds.ts';
import { isEdtf, parseEdtf } from '../../../../shared/dates/edtf.ts';

describe('a date said less exactly', () => {
  test.each([
    ['2021-07-14', '2021-07', '2021'],
    ['2021-07-14T10:00', '2021-07', '2021'],
    ['2021-07-14/2021-07-20', '2021-07', '2021'],
    ['2021-07-14/2021-08-01', '2021-07/2021-08', '2021'],
    ['2021-07-14/..', '2021-07/..', '2021/..'],
    ['../2021-07-14', '../2021-07', '../2021'],
    ['/2021-07-14', '/2021-07', '/2021'],
    ['2021-07-14~', '2021-07~', '2021~'],
    ['2021-07-1X', '2021-07', '2021'],
    ['XXXX-07-14', 'XXXX-07', 'XXXX'],
    ['[2021-07-14,2021-07-20]', '2021-07', '2021'],
    ['[..2021-07-14]', '[..2021-07]', '[..2021]'],
    ['{2021-07-14,2022-01-02}', '{2021-07,2022-01}', '{2021,2022}'],
    ['2021-22', '2021-22', '2021'],
    ['2021-24', '2021-24', '2021/2022'],
    ['202', '202', '202'],
    ['no date', '', ''],
  ])('%s becomes %s, or %s', (date, month, year) => {
    expect(coarseDate(date, 'month')).toBe(month);
    expect(coarseDate(date, 'year')).toBe(year);
  });

  test('means everything that it meant before, and says nothing new', () => {
    for (const date of [
      '2021-07-14',
      '2021-12-31/2022-01-01',
      '2021-07-14/..',
      '[2021-07-14..2021-08-02]',
      '2021-24',
      '2021-XX-14',
    ]) {
      for (const level of ['day', 'month', 'year'] as const) {
        const coarse = coarseDate(date, level);
        expect(isEdtf(coarse), `${date} ${level}`).toBe(true);
        const [before, after] = [boundsOf(parseEdtf(date)), boundsOf(parseEdtf(coarse))];
        expect((after.earliest ?? '') <= (before.earliest ?? '')).toBe(true);
        expect((after.latest ?? '9999') >= (before.latest ?? '9999')).toBe(true);
        expect(after.latest === null).toBe(before.latest === null);
      }
    }
  });

  test('keeps the day where days may be said, never the hour', () => {
    expect(coarseDate('2021-07-14T10:00/2021-07-14T12:00', 'day')).toBe('2021-07-14');
  });
});
