import { expect, test } from 'vitest';
import { formats } from '../../../../renderer/app/formats.ts';

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test.each([
  ['en', '812 kB', '3.4 MB', '1,234'],
  ['ru', '812 КБ', '3,4 МБ', '1234'],
  ['be', '812 КБ', '3,4 МБ', '1234'],
] as const)('sizes and numbers are written as in %s', (language, small, large, count) => {
  const { size, number } = formats(language);
  expect(plain(size(812_000)).toLowerCase()).toBe(small.toLowerCase());
  expect(plain(size(3_400_000)).toLowerCase()).toBe(large.toLowerCase());
  expect(plain(number(1234)).replaceAll(' ', '')).toBe(count);
});

test('a size below a kilobyte is said in bytes, and none is nought', () => {
  const { size } = formats('en');
  expect(size(0)).toMatch(/^0/);
  expect(size(999)).toMatch(/^999/);
  expect(size(1000)).toMatch(/^1 kB/);
});

test('a date says in words what is known of it, and what is none stands as it is', () => {
  const { date } = formats('en');
  expect(date('2021-07')).toMatch(/July 2021/);
  expect(date('2021-07-14')).toBe('14 July 2021');
  expect(date('around the holidays')).toBe('around the holidays');
});

test('instants are said with the months of the language, Belarusian ones too', () => {
  const noon = new Date(2026, 10, 22, 12, 5).toISOString();
  expect(plain(formats('en').instant(noon))).toBe('22 Nov 2026, 12:05');
  expect(plain(formats('be').instant(noon))).toMatch(/^22 лістапада 2026.*12:05$/);
  expect(plain(formats('be').day(noon))).not.toMatch(/[A-Za-z]/);
});
