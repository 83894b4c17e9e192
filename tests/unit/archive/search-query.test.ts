import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toFullTextQuery } from '../../../electron/archive/search-query.ts';

describe('what a person types, as a query', () => {
  test('all words must occur', () => {
    expect(toFullTextQuery('minsk court')).toBe('"minsk" AND "court"');
  });

  test('the quotation marks of every language hold a phrase together', () => {
    for (const typed of ['«суд решил»', '“суд решил”', '„суд решил“'])
      expect(toFullTextQuery(typed)).toBe(toFullTextQuery('"суд решил"'));
  });

  test('words in quotation marks and words joined by a hyphen stand beside each other', () => {
    expect(toFullTextQuery('"district court"')).toBe('"district court"');
    expect(toFullTextQuery('193-1')).toBe('"193 1"');
  });

  test('a star at the end asks for words that begin so, any other star is nothing', () => {
    expect(toFullTextQuery('minsk*')).toBe('"minsk"*');
    expect(toFullTextQuery('*minsk')).toBe('"minsk"');
  });

  test('е finds ё and ё finds е, however many of them a word has', () => {
    expect(toFullTextQuery('Ёлка')).toBe('("ёлка" OR "елка")');
    expect(toFullTextQuery('елка')).toBe('("елка" OR "ёлка")');
    const long = toFullTextQuery('переведенные') ?? '';
    expect(long).toContain('"переведённые"');
    expect(toFullTextQuery('переведённые')).toContain('"переведенные"');
    expect(toFullTextQuery('"чёрный лед"')).toContain('"черный лёд"');
  });

  test('a long phrase is still a short query', () => {
    const phrase = `"${'переведенные '.repeat(12)}"`;
    expect(toFullTextQuery(phrase)?.length).toBeLessThan(400);
  });

  test.each(['', '   ', '"', '""', '***', '( ) : ^ -', '""""'])('%j asks for nothing', (typed) => {
    expect(toFullTextQuery(typed)).toBeNull();
  });

  test('operators of the search engine are words like any other', () => {
    expect(toFullTextQuery('minsk AND NOT court')).toBe('"minsk" AND "AND" AND "NOT" AND "court"');
    expect(toFullTextQuery('NEAR(a b, 2)')).toBe('"NEAR a" AND "b" AND "2"');
    expect(toFullTextQuery('text:minsk')).toBe('"text minsk"');
  });

  test('nothing but letters, digits and marks ever stands between the quotation marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const query = toFullTextQuery(typed) ?? '';
        expect(query).toMatch(/^([()]|"[\p{L}\p{N}\p{M} ]+"\*?| AND | OR )*$/u);
      }),
    );
  });
});
