import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../shared/words/tokens.ts';

const texts = (text: string): string[] => wordsOf(text).map((word) => word.text);

describe('the words of a text', () => {
  test.each([
    [
      'a word cut at the end of a line is one',
      'за-\nтрымання і абвіна-\n  вачання',
      ['затрымання', 'і', 'абвінавачання'],
    ],
    ['so is one cut twice in a narrow column', 'право-\nзащит-\nник', ['правозащитник']],
    ['and one in capital letters', 'ПОСТА-\nНОВЛЕНИЕ', ['ПОСТАНОВЛЕНИЕ']],
    ['and one cut at a soft hyphen', 'затры\u00AD\nманы', ['затрыманы']],
    ['a particle keeps its hyphen', 'что-\nто і хто-\nнебудзь', ['что', 'то', 'і', 'хто', 'небудзь']],
    ['so does a name', 'Санкт-\nПетербург', ['Санкт', 'Петербург']],
    [
      'where nobody can tell, both stand there',
      'социально-\nэкономический',
      ['социальноэкономический', 'социально', 'экономический'],
    ],
    ['a hyphen within the line parts words', 'Нью-Йорк, кто-то', ['Нью', 'Йорк', 'кто', 'то']],
    ['apostrophes belong to the word', "аб’яднанне сям'я абʼект court’s", ['аб’яднанне', "сям'я", 'абʼект', 'court’s']],
    ['quotation marks do not', "'цытата' ‘quote’", ['цытата', 'quote']],
    [
      'codes fall into letters and numbers',
      'P-0012, P0012, 130/2021, 2020г.',
      ['P', '0012', 'P', '0012', '130', '2021', '2020', 'г'],
    ],
    ['a fingerprint stays whole', '3fa9c1d27b', ['3fa9c1d27b']],
    ['signs that nobody sees are left out', 'за\u00ADтры\u200Bманне', ['затрыманне']],
  ])('%s', (_title, text, words) => {
    expect(texts(text)).toEqual(words);
  });

  test('stand where they say, also over the end of a line', () => {
    const text = 'Ён за-\nтрыманы ў 2021г.';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Ён',
      'за-\nтрыманы',
      'ў',
      '2021',
      'г',
    ]);
  });

  test('no text makes it fail, and no word is empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of wordsOf(text)) {
          expect(word.text).not.toBe('');
          expect(word.start).toBeLessThan(word.end);
          expect(word.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
