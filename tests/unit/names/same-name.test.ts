import { describe, expect, test } from 'vitest';
import { sameName, type PersonNames } from '../../../shared/names/same-name.ts';

const kind = (one: string | PersonNames, other: string | PersonNames) => {
  const { same, kind: found } = sameName(one, other);
  return same ? found : 'no';
};

describe('two written names are one', () => {
  test.each([
    ['Наста Лойка', 'Наста Лойка', 'exact'],
    ['НАСТА ЛОЙКА', 'Наста Лойка', 'letters'],
    ['Алёна Ковалёва', 'Алена Ковалева', 'letters'],
    ['Iryna Khalip', 'Irina Chalip', 'romanisation'],
    ['Светлана Тихановская', 'Святлана Ціханоўская', 'language'],
    ['Ганна Северинец', 'Анна Северинец', 'language'],
    ['Volha Kavalkova', 'Ольга Ковалькова', 'language'],
    ['Наста Лойка', 'Loika Anastasiya', 'diminutive'],
    ['Зміцер Дашкевіч', 'Dmitri Daschkewitsch', 'diminutive'],
    ['Ирина Иванов', 'Ирина Иванова', 'ending'],
    ['Н. В. Лойка', 'Настасся Валер’еўна Лойка', 'initial'],
    ['Loika, Nasta', 'Наста Лойка', 'romanisation'],
    ['Паліна Шарэнда-Панасюк', 'Полина Панасюк', 'part'],
    ['Игнат Владимирович Тимошенко', 'Цімашэнка Ігнат Уладзіміравіч', 'language'],
    ['Мікалаеўна Вера Жук', 'Вера Николаевна Жук', 'no'],
    ['Вера Мікалаеўна Жук', 'Жук Вера Николаевна', 'language'],
  ])('%s, %s: %s', (one, other, expected) => {
    expect(kind(one, other)).toBe(expected);
    expect(kind(other, one)).toBe(expected);
  });
});

describe('two written names are two', () => {
  test.each([
    ['Мария Иванова', 'Мария Петрова'],
    ['Иван Петров', 'Мария Петрова'],
    ['Саша Иванов', 'Александра Иванова'],
    ['Александр Шевченко', 'Александра Шевченко'],
    ['Иван Петрович Шульга', 'Иван Сергеевич Шульга'],
    ['Вера Николаевна Жук', 'Вера Николаевич Жук'],
    ['Иван Глебов', 'Иван Хлебов'],
    ['К. Лойка', 'Наста Лойка'],
    ['Н. К. Лойка', 'Наста Валерьевна Лойка'],
    ['Лойка', 'Наста Лойка'],
    ['Наста Валерьевна', 'Наста Валерьевна Лойка'],
  ])('%s, %s', (one, other) => {
    expect(kind(one, other)).toBe('no');
    expect(kind(other, one)).toBe('no');
  });
});

describe('a recorded person', () => {
  const recorded: PersonNames = {
    firstName: 'Кацярына',
    familyName: 'Андрэева',
    formerNames: ['Бахвалава'],
    otherNames: ['Katia Andreeva-Ilyash', 'Ворона'],
  };
  test.each([
    ['Екатерина Бахвалова', 'language'],
    ['Katsiaryna Andreyeva', 'romanisation'],
    ['Катя Воронова', 'no'],
    ['Екатерина Ворона', 'language'],
  ])('is %s: %s', (name, expected) => {
    expect(kind(recorded, name)).toBe(expected);
  });

  test('of whom sources give two family names is known by either', () => {
    const two = { firstName: 'Вольга', familyName: ['Лойка', 'Горбач'] };
    expect([kind(two, 'Ольга Горбач'), kind(two, 'Olga Loiko')]).toEqual(['language', 'language']);
  });
});

test('the decision comes with its reasons, part by part', () => {
  expect(sameName('Наста Лойка', 'Anastasia Loika').reasons).toEqual([
    { part: 'family', kind: 'romanisation', one: 'Лойка', other: 'Loika' },
    { part: 'given', kind: 'diminutive', one: 'Наста', other: 'Anastasia' },
  ]);
  expect(sameName('Иван Петрович Шульга', 'Иван Сергеевич Шульга').reasons).toEqual([
    { part: 'patronymic', kind: 'different', one: 'Петрович', other: 'Сергеевич' },
  ]);
});

test('closer spellings are stronger', () => {
  const strength = (other: string) => sameName('Наста Лойка', other).strength;
  const falling = ['Наста Лойка', 'наста лойка', 'Nasta Loika', 'Анастасия Лойко', 'Н. Лойка', 'Мария Лойка'].map(
    strength,
  );
  expect(falling).toEqual(falling.toSorted((a, b) => b - a));
  expect(new Set(falling).size).toBe(6);
});
