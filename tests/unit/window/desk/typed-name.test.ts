import { expect, test } from 'vitest';
import { typedName } from '../../../../renderer/desk/typed-name.ts';

test.each([
  ['Ковалёва Мария Петровна', ['Ковалёва', 'Мария', 'Петровна']],
  ['Мария Петровна Ковалёва', ['Ковалёва', 'Мария', 'Петровна']],
  ['Мария Ковалёва', ['Ковалёва', 'Мария', '']],
  ['Ковалёва Мария', ['Ковалёва', 'Мария', '']],
  ['Каралькова Вольга Іванаўна', ['Каралькова', 'Вольга', 'Іванаўна']],
  ['Nasta Loika', ['Loika', 'Nasta', '']],
  ['Дунин-Марцинкевич Винцент Якубович', ['Дунин-Марцинкевич', 'Винцент', 'Якубович']],
  ['Узорная', ['Узорная', '', '']],
  // Neither word is a given name that is known: as in the papers of courts the family name stands first.
  ['Абракова Кадабра', ['Абракова', 'Кадабра', '']],
])('the name “%s” is taken apart', (typed, [familyName, firstName, patronymic]) => {
  expect(typedName(typed)).toEqual({ familyName, firstName, patronymic });
});
