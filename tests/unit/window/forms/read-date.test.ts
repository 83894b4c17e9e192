import { describe, expect, test } from 'vitest';
import { turnSign } from '../../../../renderer/forms/date-signs.ts';
import { parseEdtf } from '../../../../shared/dates/edtf.ts';
import { readDate } from '../../../../shared/dates/read.ts';

describe('a date typed into a form', () => {
  test.each([
    ['с июля 2021 по настоящее время', '2021-07/..'],
    ['from 6 December 2022 to present', '2022-12-06/..'],
    ['з ліпеня 2021 дагэтуль', '2021-07/..'],
    ['з 2021 па сённяшні дзень', '2021/..'],
    ['возможно, в марте 2021', '2021-03?'],
    ['probably 2021', '2021?'],
    ['магчыма, у 2021', '2021?'],
    ['в марте или апреле 2021', '[2021-03,2021-04]'],
    ['3 ці 4 мая 2021', '[2021-05-03,2021-05-04]'],
    ['не раньше мая 2021', '[2021-05..]'],
    ['no later than 5 May 2021', '[..2021-05-05]'],
    ['early 2021', '[2021-01..2021-04]'],
    ['после мая 2021', '[2021-06..]'],
    ['2021.07.14', '2021-07-14'],
    ['2021/07/14', '2021-07-14'],
  ])('"%s" is understood as %s', (typed, date) => {
    expect(readDate(typed)).toBe(date);
  });

  test.each(['ongoing', 'до 2022', 'maybe', 'или 2021', '2021/14/07', 'early'])('"%s" is not guessed at', (typed) => {
    expect(readDate(typed)).toBeNull();
  });
});

describe('the signs beside a date', () => {
  test.each([
    ['2021-07', '~', '2021-07~'],
    ['2021-07~', '~', '2021-07'],
    ['2021-07~', '?', '2021-07%'],
    ['2021-07%', '~', '2021-07?'],
    ['202X', '~', '202~'],
    ['2021-07', '..', '2021-07/..'],
    ['2021-07/..', '..', '2021-07'],
    ['2021-07/..', '~', '2021-07~/..'],
    ['../2021', '?', '../2021?'],
  ] as const)('%s with %s turned is %s', (date, sign, turned) => {
    expect(turnSign(parseEdtf(date), sign)).toBe(turned);
  });

  test.each([
    ['[2021..2022]', '~'],
    ['2021/2022', '..'],
    ['[2021..2022]', '..'],
  ] as const)('on %s the sign %s has no meaning and cannot be turned', (date, sign) => {
    expect(turnSign(parseEdtf(date), sign)).toBeNull();
  });
});
