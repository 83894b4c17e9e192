import { expect, test } from 'vitest';
import { vocabularyOf } from '../../../../shared/vocabulary/vocabularies.ts';
import { termsFor } from '../../../../renderer/desk/term-offers.ts';

const first = (name: Parameters<typeof vocabularyOf>[0], typed: string): string | undefined =>
  termsFor(vocabularyOf(name), typed, 'ru')[0]?.id;

test.each([
  ['24.23', 'AO2021-24.23'],
  ['342 УК', 'CC-342'],
  ['ст. 342', 'CC-342'],
  ['361-4', 'CC-361-4'],
])('an article is found by its number as people type it: %s', (typed, id) => {
  expect(first('belarus-article', typed)).toBe(id);
});

test('a kind of case is found by the beginning of its name in any language', () => {
  expect(first('case-kind', 'адм')).toBe('administrative');
  expect(first('case-kind', 'крым')).toBe('criminal');
  expect(first('case-kind', 'liq')).toBe('liquidation-suit');
});

test('a number is not taken for the beginning of another one', () => {
  const ids = termsFor(vocabularyOf('belarus-article'), '24.2', 'ru').map(({ id }) => id);
  expect(ids.indexOf('AO2021-24.2') === -1 || ids.indexOf('AO2021-24.2') < ids.indexOf('AO2021-24.23')).toBe(true);
});
