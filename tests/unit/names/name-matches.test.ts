import { describe, expect, test } from 'vitest';
import { exactMatches, keysOfPerson, keysOfQuery, nameMatches } from '../../../shared/names/name-matches.ts';
import { wordsOfName } from '../../../shared/names/person-name.ts';

const nasta = { firstName: 'Наста', patronymic: 'Валерьевна', familyName: 'Лойка', otherNames: ['Белая Ворона'] };

describe('what is typed fits a person', () => {
  test.each([
    ['Loika Anastasia', true, 'diminutive'],
    ['лойк', false, 'beginning'],
    ['настасся л', false, 'beginning'],
    ['loika', false, 'part'],
    ['Наста Валер’еўна', false, 'part'],
    ['ворона', false, 'part'],
  ])('%s', (typed, same, kind) => {
    expect(nameMatches(typed, nasta)).toMatchObject({ same, kind });
  });

  test.each(['Петр Лойка', 'Наста Ивановна', 'Лойка Лойка', 'кот', ''])('not %j', (typed) => {
    expect(nameMatches(typed, nasta)).toBeNull();
  });

  test('by the spelling that is recorded', () => {
    expect(nameMatches('Biełaja Varona', nasta)?.spelling).toBe('Белая Ворона');
  });
});

describe('where only the letters count', () => {
  const spellings = ['Алёна Ковалёва', 'Kavaliova'];
  test.each([
    ['ковалева', 'Алёна Ковалёва'],
    ['АЛЕНА КОВ', 'Алёна Ковалёва'],
    ['kavaliova', 'Kavaliova'],
    ['Кавалёва', null],
    ['Лена Ковалева', null],
    ['Kovaleva', null],
    ['', null],
  ])('%j finds %s', (typed, spelling) => {
    expect(exactMatches(typed, spellings)).toBe(spelling);
  });
});

test('every form of a name is looked up by a key that the others are filed under', () => {
  const pairs = [
    ['Nasta', 'Анастасия'],
    ['Мікалаеўна', 'Николаевна'],
    ['Lukasenka', 'Лукашэнка'],
    ['Снак', 'Snak'],
    ['Волков', 'Волкова'],
    ['Волкова', 'Волков'],
  ];
  for (const [typed = '', filed = ''] of pairs) {
    const keys = keysOfPerson([filed]);
    const [word] = wordsOfName(typed);
    if (word === undefined) return expect.fail();
    const { begun, whole } = keysOfQuery(word);
    const fits = keys.some((key) => whole.includes(key) || begun.some((beginning) => key.startsWith(beginning)));
    expect(fits, `${typed} ${filed}`).toBe(true);
  }
});
