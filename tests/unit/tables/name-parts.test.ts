import { expect, test } from 'vitest';
import { nameParts } from '../../../shared/tables/name-parts.ts';

const parts = (text: string) => {
  const { familyName, firstName, patronymic, isGuess } = nameParts(text);
  return [familyName, firstName, patronymic, isGuess];
};

test.each([
  ['Узорная Алена Прыкладаўна', ['Узорная', 'Алена', 'Прыкладаўна', false]],
  ['Алена Прыкладаўна Узорная', ['Узорная', 'Алена', 'Прыкладаўна', false]],
  ['Иванов Пётр Сергеевич', ['Иванов', 'Пётр', 'Сергеевич', false]],
  ['Maryia Ivanauna Novik', ['Novik', 'Maryia', 'Ivanauna', false]],
  ['Анна Петровна Иванович', ['Иванович', 'Анна', 'Петровна', false]],
  ['Новік, Марыя Іванаўна', ['Новік', 'Марыя', 'Іванаўна', false]],
])('the patronymic or a comma shows the order of %s', (text, expected) => {
  expect(parts(text)).toEqual(expected);
});

test('of two words the known given name decides', () => {
  expect(parts('Новік Марыя')).toEqual(['Новік', 'Марыя', '', false]);
  expect(parts('Марыя Новік')).toEqual(['Новік', 'Марыя', '', false]);
});

test('a name that shows no order is taken with the given name first, and said to be a guess', () => {
  expect(parts('Qwerty Asdfgh')).toEqual(['Asdfgh', 'Qwerty', '', true]);
  expect(parts('One Two Three Four')).toEqual(['One Two Three Four', '', '', true]);
});

test('one word is a family name', () => {
  expect(parts('Новік')).toEqual(['Новік', '', '', false]);
});
