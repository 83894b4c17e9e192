import { expect, test } from 'vitest';
import { namesOf, spellingsByScript } from '../../../../renderer/records/spellings.ts';

test('names stand by script, each once, without the one that stands above', () => {
  const names = [
    'Alena Uzornaya',
    'Узорная Алена Прыкладаўна',
    'Узорная Алена Прикладовна',
    'Алена Узорная',
    'Elena Uzornaya',
    'ELENA UZORNAYA',
    'لينا',
  ];
  expect(spellingsByScript(names, 'Alena Uzornaya')).toEqual([
    { script: 'belarusian', names: ['Узорная Алена Прыкладаўна'] },
    { script: 'russian', names: ['Узорная Алена Прикладовна'] },
    { script: 'cyrillic', names: ['Алена Узорная'] },
    { script: 'latin', names: ['Elena Uzornaya'] },
    { script: 'other', names: ['لينا'] },
  ]);
});

test('a spelling that another source gives is a name too', () => {
  const fields = { firstName: 'Настасся', familyName: 'Лойка', otherNames: ['Nasta Loika'] };
  expect(namesOf(fields, { familyName: { values: ['Лойко'] } })).toEqual([
    'Настасся Лойка',
    'Настасся Лойко',
    'Nasta Loika',
  ]);
});
