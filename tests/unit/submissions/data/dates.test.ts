import { describe, expect, test } from 'vitest';
import { esfDates } from '../../../../electron/submissions/data/esf/dates.ts';
import { plainDates } from '../../../../electron/submissions/data/followthemoney/dates.ts';
import { precisionOf, uwaziDate } from '../../../../electron/submissions/data/uwazi/dates.ts';

const none = { date: '', type: '' };

describe('FollowTheMoney', () => {
  test.each([
    ['2021', ['2021']],
    ['2021-02', ['2021-02']],
    ['2021-02-03', ['2021-02-03']],
    ['{2021-02-03,2021-03}', ['2021-02-03', '2021-03']],
  ])('says %s as it is, without a note', (edtf, date) => {
    expect(plainDates(edtf, 'en')).toEqual({ date, start: null, end: null, note: '' });
  });

  test.each([
    ['2021-XX', ['2021']],
    ['2021-07-XX', ['2021-07']],
    ['2021-07~', ['2021-07']],
    ['2021?', ['2021']],
    ['2021-21', ['2021']],
    ['2021-07-14T10:30', ['2021-07-14']],
    ['202X', []],
    ['[2020-08-09..2022-11-14]', []],
    ['[..2022-12]', []],
  ])('says of %s no more than is known, and the rest in words', (edtf, date) => {
    const said = plainDates(edtf, 'en');
    expect(said).toMatchObject({ date, start: null, end: null });
    expect(said.note).not.toBe('');
  });

  test('gives spans a beginning and an end, and an end that is not known to nobody', () => {
    expect(plainDates('2021-02/2021-07-14', 'en')).toEqual({ date: [], start: '2021-02', end: '2021-07-14', note: '' });
    expect(plainDates('2022-11-11/..', 'en')).toMatchObject({ start: '2022-11-11', end: null });
    expect(plainDates('/2022-11-11', 'ru')).toMatchObject({ start: null, end: '2022-11-11' });
    expect(plainDates('/2022-11-11', 'ru').note).not.toBe('');
  });
});

describe('HURIDOCS', () => {
  test('an unknown day is the first and an unknown month January, with the code of micro-thesaurus 48', () => {
    expect(esfDates('2021-07-14')).toEqual({ initial: { date: '2021-07-14', type: '' }, final: none, note: '' });
    expect(esfDates('2021-07')).toEqual({ initial: { date: '2021-07-01', type: '02' }, final: none, note: '' });
    expect(esfDates('2021')).toEqual({ initial: { date: '2021-01-01', type: '03' }, final: none, note: '' });
    expect(esfDates('2021-07-XX')).toMatchObject({ initial: { date: '2021-07-01', type: '02' }, note: '2021-07-XX' });
    expect(esfDates('2021-XX-XX')).toMatchObject({ initial: { date: '2021-01-01', type: '03' } });
  });

  test('what is about a day is an estimate, and what lies in a span begins with one', () => {
    expect(esfDates('2021-07-14~')).toMatchObject({ initial: { date: '2021-07-14', type: '01' }, note: '2021-07-14~' });
    expect(esfDates('202X')).toMatchObject({ initial: { date: '2020-01-01', type: '01' }, note: '202X' });
    expect(esfDates('[2020-08-09..2022-11-14]')).toMatchObject({
      initial: { date: '2020-08-09', type: '01' },
      final: none,
      note: '[2020-08-09..2022-11-14]',
    });
  });

  test('spans have both dates, each with its code', () => {
    expect(esfDates('2021/2022-03')).toEqual({
      initial: { date: '2021-01-01', type: '03' },
      final: { date: '2022-03-01', type: '02' },
      note: '',
    });
    expect(esfDates('2021-05-01/..')).toMatchObject({
      initial: { date: '2021-05-01', type: '' },
      final: none,
      note: '2021-05-01/..',
    });
  });
});

test('Uwazi gets the days that a date can mean, and how exact it is beside them', () => {
  expect([uwaziDate('2021'), precisionOf('2021')]).toEqual(['2021-01-01:2021-12-31', 'year']);
  expect([uwaziDate('2024-02'), precisionOf('2024-02')]).toEqual(['2024-02-01:2024-02-29', 'month']);
  expect([uwaziDate('2021-07-14'), precisionOf('2021-07-14~')]).toEqual(['2021-07-14:2021-07-14', 'day, approximate']);
  expect([uwaziDate('2022-11-11/..'), precisionOf('2022-11-11/..')]).toEqual(['2022-11-11:', 'day, from and until']);
  expect(precisionOf('[2020-08..2022-11]')).toBe('month, one of');
});
