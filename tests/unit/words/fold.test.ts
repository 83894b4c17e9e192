import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../shared/words/fold.ts';

test.each([
  ['capital letters', 'СУД', 'суд'],
  ['ё', 'Осуждённый', 'осужденный'],
  ['і and ў', 'Мінскў', 'минску'],
  ['і that was typed as two letters', 'Маи\u0306', 'май'],
  ['an accent', 'за\u0301мок', 'замок'],
  ['the й, which is no accent', 'второй', 'второй'],
  ['every apostrophe', "сям'я", 'сямя'],
  ['every apostrophe', 'сям’я', 'сямя'],
  ['every apostrophe', 'сямʼя', 'сямя'],
  ['every apostrophe', 'сям`я', 'сямя'],
  ['an English possessive', "court's", 'court'],
  ['Latin letters among Cyrillic ones', 'Cyд', 'суд'],
  ['a Cyrillic letter among Latin ones', 'Минckу', 'минску'],
  ['a Cyrillic letter in an English word', 'соurt', 'court'],
  ['Cyrillic letters in a Latin word', 'Lоika', 'loika'],
  ['Latin accents', 'Łojka', 'lojka'],
  ['soft hyphens', 'за\u00ADмак', 'замак'],
  ['nothing at all', '’', ''],
])('folds %s: %s', (_what, written, folded) => {
  expect(fold(written)).toBe(folded);
});

test('what is folded once stays as it is', () => {
  expect(fold('Ǽ')).toBe('ae');
  expect(fold('Ǿ')).toBe('o');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (word) => {
      expect(fold(fold(word))).toBe(fold(word));
    }),
    { numRuns: 1000 },
  );
});
