import { describe, expect, test } from 'vitest';
import { isKhronikaError } from '../../../shared/contract/errors.ts';
import { boundsOf } from '../../../shared/dates/bounds.ts';
import { isEdtf, knowledgeOf, parseEdtf } from '../../../shared/dates/edtf.ts';
import { esfDateType, esfDay } from '../../../shared/dates/esf.ts';

describe('reading EDTF', () => {
  test('a date is kept exactly as it was written, without the spaces around it', () => {
    expect(parseEdtf('  2021-07-XX ')).toBe('2021-07-XX');
    expect(parseEdtf('[2021-01..2022-12]')).toBe('[2021-01..2022-12]');
  });

  test.each([
    ['a day that does not exist', '2021-02-30'],
    ['29 February of a year that has none', '2021-02-29'],
    ['29 February of 1900, which was no leap year', '1900-02-29'],
    ['month 13', '2021-13'],
    ['a date as it is spoken', '14 July 2021'],
    ['an interval that ends before it begins', '2021-05-03/2020-05-03'],
    ['a set that ends before it begins', '[2022..2021]'],
    ['hour 24', '2021-07-14T24:00:00'],
    ['a year before 0000', '-0043'],
    ['a year after 9999', 'Y17E7'],
    ['nothing', ''],
    ['only dots', '..'],
    ['three sides', '2020/2021/2022'],
  ])('%s is refused, with examples of what is accepted', (_, text) => {
    expect(isEdtf(text)).toBe(false);
    const refused = (() => {
      try {
        return parseEdtf(text);
      } catch (error) {
        return error;
      }
    })();
    expect(isKhronikaError(refused, 'DATE_UNREADABLE')).toBe(true);
    expect((refused as Error).message).toContain('2021-07-14');
  });

  test('29 February of a leap year is accepted', () => {
    expect(isEdtf('2020-02-29')).toBe(true);
    expect(isEdtf('2000-02-29')).toBe(true);
  });
});

describe('what a date says about itself', () => {
  test.each([
    ['2021-07-14T10:30', 'time', []],
    ['2021-07-14', 'day', []],
    ['2021-07', 'month', []],
    ['2021-07-XX', 'month', ['unspecified']],
    ['2021-21', 'season', []],
    ['2021', 'year', []],
    ['2021-XX-XX', 'year', ['unspecified']],
    ['202X', 'decade', ['unspecified']],
    ['20XX', 'century', ['unspecified']],
    ['XXXX', 'unknown', ['unspecified']],
    ['2022-06~', 'month', ['approximate']],
    ['2022?', 'year', ['uncertain']],
    ['2022%', 'year', ['approximate', 'uncertain']],
    ['2022-11-11/..', 'day', ['interval', 'openEnd']],
    ['../2022-06', 'month', ['interval', 'openStart']],
    ['2022/', 'year', ['interval', 'unknownEnd']],
    ['/2022', 'year', ['interval', 'unknownStart']],
    ['2021-05-03/2022', 'year', ['interval']],
    ['[2021-01..2022-12]', 'month', ['oneOf']],
    ['[2022-11-11..]', 'day', ['oneOf', 'openEnd']],
    ['[..2022]', 'year', ['oneOf', 'openStart']],
  ])('%s has the precision %s and is %j', (text, precision, flags) => {
    const known = knowledgeOf(parseEdtf(text));
    expect(known.precision).toBe(precision);
    expect(Object.keys(known).filter((key) => known[key as keyof typeof known] === true)).toEqual(
      expect.arrayContaining(flags),
    );
    expect(Object.values(known).filter((value) => value === true)).toHaveLength(flags.length);
  });
});

describe('the span of days that a date can mean', () => {
  test.each([
    ['2022', '2022-01-01', '2022-12-31'],
    ['2021-02', '2021-02-01', '2021-02-28'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2021-07-XX', '2021-07-01', '2021-07-31'],
    ['2021-XX-31', '2021-01-31', '2021-12-31'],
    ['2021-07-1X', '2021-07-10', '2021-07-19'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['202', '2020-01-01', '2029-12-31'],
    ['20XX', '2000-01-01', '2099-12-31'],
    ['XXXX', null, null],
    ['0000', '0000-01-01', '0000-12-31'],
    ['9999', '9999-01-01', '9999-12-31'],
    ['2022-06~', '2022-06-01', '2022-06-30'],
    ['2022-11-11/..', '2022-11-11', null],
    ['../2022-06', null, '2022-06-30'],
    ['2022/', '2022-01-01', null],
    ['/2022', null, '2022-12-31'],
    ['2017/2020', '2017-01-01', '2020-12-31'],
    ['[2021-01..2022-12]', '2021-01-01', '2022-12-31'],
    ['[2022-11-11..]', '2022-11-11', null],
    ['[..2022]', null, '2022-12-31'],
    ['[2022, 2020]', '2020-01-01', '2022-12-31'],
    ['2021-21', '2021-03-01', '2021-05-31'],
    ['2021-24', '2021-01-01', '2022-02-28'],
    ['2021-34', '2021-04-01', '2021-06-30'],
    ['2021-07-14T10:30', '2021-07-14T10:30', '2021-07-14T10:30'],
    ['2021-07-14T10:30:05Z', '2021-07-14T10:30:05', '2021-07-14T10:30:05'],
  ])('%s is from %s to %s', (text, earliest, latest) => {
    expect(boundsOf(parseEdtf(text))).toEqual({ earliest, latest });
  });
});

describe('the date codes of the HURIDOCS formats', () => {
  test.each([
    ['2021-07-14', null, '2021-07-14'],
    ['2021-07', '02', '2021-07-01'],
    ['2021-07-XX', '02', '2021-07-01'],
    ['2021', '03', '2021-01-01'],
    ['2021-07-14~', '01', '2021-07-14'],
    ['2021?', '01', '2021-01-01'],
    ['[2021-01..2022-12]', '01', '2021-01-01'],
    ['2022-11-11/..', null, '2022-11-11'],
    ['2021-02/2021-07~', '02', '2021-02-01'],
    ['../2022-06', '01', null],
    ['2021-21', '01', '2021-03-01'],
  ])('%s has the type code %s and the day %s', (text, code, day) => {
    expect(esfDateType(parseEdtf(text))).toBe(code);
    expect(esfDay(parseEdtf(text))).toBe(day);
  });
});
