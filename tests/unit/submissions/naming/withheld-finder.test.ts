import { describe, expect, test } from 'vitest';
import { createWithheldFinder, type Withheld } from '../../../../electron/submissions/naming/withheld-finder.ts';

const finder = (form: Withheld['form'], text: string) =>
  createWithheldFinder([{ code: 'P-1', kind: 'number', text, form }]);
const finds = (form: Withheld['form'], recorded: string, text: string): boolean =>
  finder(form, recorded).find(text).length > 0;

describe('what tells of somebody is found', () => {
  test.each([
    '+375 29 123-45-67',
    '+375291234567',
    '375 (29) 123 45 67',
    '8 029 123-45-67',
    '80291234567',
    '029/123.45.67',
    '00375 29 1234567',
    'тел. 123-45-67',
    'tel:+375-29-123-45-67;ext=1',
  ])('a telephone number written %s', (text) => {
    expect(finds('digits', '+375 29 123-45-67', text)).toBe(true);
  });

  test.each(['MP1234567', 'MP 1234567', 'МР1234567', 'mp-123-45-67', 'паспорт МP № 1234567'])(
    'the number of a passport written %s',
    (text) => {
      expect(finds('signs', 'MP1234567', text)).toBe(true);
    },
  );

  test.each([
    'ул. Садовая, д. 5, кв. 12',
    'на улице Садовой, дом 5',
    'Садовая 5-12',
    'вул. Садовая 5',
    '5 Sadovaya Street',
  ])('an address written %s', (text) => {
    expect(finds('address', 'г. Минск, ул. Садовая, д. 5, кв. 12', text)).toBe(true);
  });

  test('an address of electronic mail in capital letters, and with spaces', () => {
    expect(finds('signs', 'nasta.uzor@example.org', 'NASTA.UZOR@EXAMPLE.ORG')).toBe(true);
    expect(finds('signs', 'nasta.uzor@example.org', 'nasta.uzor @ example.org')).toBe(true);
  });

  test('a handle after @ and in an address, and not where the word is a common one', () => {
    for (const text of ['@sunny', 't.me/sunny', 'Telegram: sunny']) expect(finds('handle', 'sunny', text)).toBe(true);
    expect(finds('handle', 'sunny', 'a sunny day')).toBe(false);
  });

  test('the name of a village in every case', () => {
    expect(finds('inflected', 'Узорочье', 'родилась в Узорочье, недалеко от Узорочья')).toBe(true);
  });
});

describe('what only looks so is not', () => {
  test('another number that holds the same digits, or has them in several numbers', () => {
    expect(finds('digits', '+375 29 123-45-67', 'order 93752912345678')).toBe(false);
    expect(finds('digits', '+375 29 123-45-67', 'pages 1234567')).toBe(false);
    expect(finds('digits', '123456789', '123, 456, 789')).toBe(false);
    expect(finds('signs', 'MP1234567', 'STAMP1234567')).toBe(false);
  });

  test('the same street with another house, and the street alone', () => {
    expect(finds('address', 'ул. Садовая, д. 5', 'ул. Садовая, д. 15')).toBe(false);
    expect(finds('address', 'ул. Садовая, д. 5', 'ул. Садовая, д. 51')).toBe(false);
    expect(finds('address', 'ул. Садовая, д. 5', 'на Садовой улице')).toBe(false);
  });

  test('however many texts are looked for, a place is told once and exactly', () => {
    const many = createWithheldFinder(
      Array.from(
        { length: 2000 },
        (_, at) => ({ code: `P-${at}`, kind: 'number', text: `AB${1_000_000 + at}`, form: 'signs' }) as const,
      ),
    );
    const text = 'first AB1000007, then AB 100 1999.';
    expect(many.find(text).map(({ code, start, end }) => [code, text.slice(start, end)])).toEqual([
      ['P-7', 'AB1000007'],
      ['P-1999', 'AB 100 1999'],
    ]);
  });
});
