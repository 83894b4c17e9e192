import { expect, test } from 'vitest';
import { whyInWords } from '../../../../renderer/search/why.ts';

const t = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
  `${key} ${values['typed']} ${values['found']}`;

test('why something was found is said once for each way and word, with the spellings that were met', () => {
  const why = [
    { kind: 'form', typed: 'затрыманне', found: 'затрымання' },
    { kind: 'form', typed: 'затрыманне', found: 'затрыманнем' },
    { kind: 'form', typed: 'затрыманне', found: 'затрымання' },
    { kind: 'name', typed: 'Лойка', found: 'Loika' },
  ] as const;
  expect(whyInWords(why, t)).toEqual([
    'search.why-name Лойка Loika',
    'search.why-form затрыманне затрымання, затрыманнем',
  ]);
});

test('more than a few spellings are not named one by one', () => {
  const why = [1, 2, 3, 4, 5].map((number) => ({ kind: 'typo' as const, typed: 'суд', found: `суд${number}` }));
  expect(whyInWords(why, t)).toEqual(['search.why-typo суд суд1, суд2, суд3, суд4…']);
});
