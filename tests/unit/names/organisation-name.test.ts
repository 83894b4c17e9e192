import { describe, expect, test } from 'vitest';
import { organisationKeys, sameOrganisation } from '../../../shared/names/organisation-name.ts';

const kind = (one: string, other: string) => {
  const found = sameOrganisation(one, other);
  return found.same ? found.kind : 'no';
};

test.each([
  ['ОО «Радислава»', 'Общественное объединение "Радислава"', 'part'],
  ['ОО «Экодом»', 'ОО „Экодом“', 'letters'],
  ['Белорусская ассоциация журналистов', 'Belarusian Association of Journalists', 'language'],
  ['Белорусская ассоциация журналистов', 'БАЖ', 'abbreviation'],
  ['BAJ', 'БАЖ', 'abbreviation'],
  ['United Civic Party', 'АГП', 'abbreviation'],
  ['ПЦ «Вясна»', 'Human Rights Center "Viasna"', 'part'],
  ['Вясна', 'Праваабарончы цэнтр «Вясна»', 'part'],
  ['Министерство внутренних дел Республики Беларусь', 'МУС', 'abbreviation'],
  ['Арт Сядзіба', 'Art-Siadziba', 'language'],
])('%s is %s: %s', (one, other, expected) => {
  expect(kind(one, other)).toBe(expected);
  expect(kind(other, one)).toBe(expected);
});

test.each([
  ['Правозащитный центр «Вясна»', 'Детский центр «Вясна»'],
  ['Белорусская ассоциация журналистов', 'Белорусский союз журналистов'],
  ['Витебский женский клуб', 'Гомельский женский клуб'],
  ['Гродненский областной суд', 'Гродненский городской суд'],
  ['Министерство юстиции', 'Министерство внутренних дел'],
  ['БАЖ', 'Брестское отделение БАЖ'],
  ['', 'Вясна'],
])('%j is not %j', (one, other) => {
  expect(kind(one, other)).toBe('no');
});

describe('keys', () => {
  test('of a name in full and of its letters meet', () => {
    const full = organisationKeys('Belarusian Association of Journalists');
    expect(full).toEqual(expect.arrayContaining(['@baj', '=journalists', '=association', '=belarusian']));
    expect(organisationKeys('БАЖ')).toContain('@baj');
  });

  test('have nothing of the legal form', () => {
    expect(organisationKeys('ОО «Экодом»')).toEqual(organisationKeys('Экодом'));
  });
});
