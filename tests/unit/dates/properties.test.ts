import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysInMonth } from '../../../shared/dates/anatomy.ts';
import { boundsOf } from '../../../shared/dates/bounds.ts';
import { isEdtf, knowledgeOf, parseEdtf, type Edtf } from '../../../shared/dates/edtf.ts';
import { compareDates, overlaps } from '../../../shared/dates/order.ts';
import { printDate } from '../../../shared/dates/print.ts';
import { readDate } from '../../../shared/dates/read.ts';

const two = (n: number) => String(n).padStart(2, '0');
const day = fc
  .tuple(fc.integer({ min: 1000, max: 9998 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([y, m, d]) => `${y}-${two(m)}-${two(Math.min(d, daysInMonth(y, m)))}`);
const month = day.map((text) => text.slice(0, 7));
const year = day.map((text) => text.slice(0, 4));
const season = fc.tuple(year, fc.integer({ min: 21, max: 24 })).map(([y, s]) => `${y}-${s}`);
const known = fc.oneof(day, month, year);
const qualified = fc.tuple(fc.oneof(known, season), fc.constantFrom('', '~', '?', '%')).map((parts) => parts.join(''));
const vague = fc.oneof(
  month.map((text) => `${text}-XX`),
  year.map((text) => `${text}-XX`),
  year.map((text) => `${text}-XX-XX`),
  year.map((text) => `${text.slice(0, 3)}X`),
);
const pair = fc.oneof(fc.tuple(day, day), fc.tuple(month, month), fc.tuple(year, year)).map((ends) => ends.toSorted());
const closed = pair.map(([from, to]) => `${from}/${to}`);
const someOf = pair.map(([from, to]) => `[${from}..${to}]`);
const halfOpen = fc
  .tuple(
    known,
    fc.constantFrom<(text: string) => string>(
      (text) => `${text}/..`,
      (text) => `../${text}`,
      (text) => `${text}/`,
      (text) => `/${text}`,
      (text) => `[${text}..]`,
      (text) => `[..${text}]`,
    ),
  )
  .map(([text, open]) => open(text));
const readable = fc.oneof(qualified, vague, closed, someOf, halfOpen);
const odd = fc.constantFrom(
  'XXXX',
  '../..',
  '20',
  '202',
  '20XX',
  '2021-07-14T10:30',
  '2021-07-14T10:30:05Z',
  '2021-XX-31',
);
const anyDate = fc.oneof({ weight: 9, arbitrary: readable }, odd).map((text) => parseEdtf(text));

test('the earliest day of a date is never after its latest', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      const { earliest, latest } = boundsOf(date);
      if (earliest !== null && latest !== null) expect(earliest <= latest).toBe(true);
    }),
  );
});

test('the bounds of a date are days that are dates themselves, and lie within it', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      for (const bound of Object.values(boundsOf(date)).filter((value) => value !== null)) {
        expect(isEdtf(bound)).toBe(true);
        expect(overlaps(bound as Edtf, date)).toBe(true);
      }
    }),
  );
});

test('a date printed in any of the three languages is read back as the same date', () => {
  fc.assert(
    fc.property(readable, fc.constantFrom('en', 'ru', 'be'), (text, language) => {
      const read = readDate(printDate(parseEdtf(text), language));
      expect(read).toBe(text);
    }),
    { numRuns: 1500 },
  );
});

test('dates have one order, whichever way they are compared', () => {
  fc.assert(
    fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
      expect(Math.sign(compareDates(a, b))).toBe(-Math.sign(compareDates(b, a)) + 0);
      expect(compareDates(a, b) === 0).toBe(a === b);
      if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0) expect(compareDates(a, c)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 1000 },
  );
});

test('two dates overlap whichever is asked first, and every date overlaps itself', () => {
  fc.assert(
    fc.property(anyDate, anyDate, (a, b) => {
      expect(overlaps(a, b)).toBe(overlaps(b, a));
      expect(overlaps(a, a)).toBe(true);
    }),
  );
});

test('any text at all is either a date with knowledge, bounds and words, or refused', () => {
  const signs = fc.string({ unit: fc.constantFrom(...'0123456789X-/.[]{},~?%TZS:'), maxLength: 14 });
  fc.assert(
    fc.property(signs, (text) => {
      if (!isEdtf(text)) return;
      knowledgeOf(text);
      boundsOf(text);
      for (const language of ['en', 'ru', 'be'] as const)
        expect(printDate(text, language)).not.toMatch(/undefined|NaN|null/);
    }),
    { numRuns: 3000 },
  );
});

test('a chronology runs from open starts over the years to ongoing things, and ends with what has no date', () => {
  const ordered = [
    '../2022-06',
    '2021-07',
    '2021-07-14',
    '2022-11-11',
    '2022-11-11/2022-12',
    '2022-11-11/..',
    '2022-11-11T10:30',
    'XXXX',
  ];
  const shuffled = ordered.toSorted().map((text) => parseEdtf(text));
  expect(shuffled.toSorted(compareDates)).toEqual(ordered);
});

test('an ongoing detention overlaps a later date, a finished one does not', () => {
  expect(overlaps(parseEdtf('2022-11-11/..'), parseEdtf('2025'))).toBe(true);
  expect(overlaps(parseEdtf('2022-11-11/2022-12'), parseEdtf('2025'))).toBe(false);
  expect(overlaps(parseEdtf('2022-11-11T10:30'), parseEdtf('2022-11-11'))).toBe(true);
});
