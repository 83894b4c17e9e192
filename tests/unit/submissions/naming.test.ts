import { describe, expect, test } from 'vitest';
import type { Clearance, ClearanceReason } from '../../../electron/archive/consent.ts';
import { createNaming } from '../../../electron/submissions/naming.ts';
import type { NamedPerson } from '../../../shared/names/name-matcher.ts';

function person(names: NamedPerson, reason: ClearanceReason = 'no-consent'): Clearance {
  const named = reason === 'consent' || reason === 'public-function';
  return { id: names.code as Clearance['id'], code: names.code, title: '', named, reason, names };
}

const her = person({ code: 'P-1', familyName: 'Узорная', firstName: 'Алена', patronymic: 'Прыкладаўна' });
const husband = person({ code: 'P-2', familyName: 'Узорны', firstName: 'Пётр' });
const judge = person({ code: 'P-3', familyName: 'Шаблонова', firstName: 'Алена' }, 'public-function');
const all = new Set(['P-1', 'P-2', 'P-3']);

describe('the names of one submission', () => {
  test('a person whom the gate does not know is not named', () => {
    const naming = createNaming([judge], all);
    expect(naming.isNamed('P-77')).toBe(false);
    expect(naming.heading('P-77', 'Somebody Else')).toBe('P-77');
  });

  test('a heading is the name, or the code alone', () => {
    const naming = createNaming([her, judge], all);
    expect(naming.heading('P-1', 'Алена Узорная')).toBe('P-1');
    expect(naming.heading('P-3', 'Алена Шаблонова')).toBe('Алена Шаблонова');
    expect(naming.heading('P-3', '')).toBe('P-3');
  });

  test('a name as recorded that holds somebody else’s is printed without it', () => {
    const cleared = person({ code: 'P-4', familyName: 'Чистая (жена Узорного Петра)', firstName: 'Вольга' }, 'consent');
    const heading = createNaming([cleared, husband], all).heading('P-4', 'Вольга Чистая (жена Узорного Петра)');
    expect(heading).toContain('Вольга Чистая');
    expect(heading).not.toMatch(/Узорн|Петр/);
  });

  test('a given name alone counts for those who occur in the submission, and for nobody else', () => {
    expect(createNaming([her], all).uncleared('Алена пришла')).toEqual(['P-1']);
    expect(createNaming([her], new Set()).uncleared('Алена пришла')).toEqual([]);
    expect(createNaming([her], new Set()).uncleared('Алена Узорная пришла')).toEqual(['P-1']);
  });

  test('a given name within the full name of somebody in clear is hers', () => {
    expect(createNaming([her, judge], all).mask('Судья Алена Шаблонова')).toBe('Судья Алена Шаблонова');
  });

  test.each(['У З О Р Н А Я', 'У з о р н а я', 'U z o r n a y a', 'А Л Е Н А  У З О Р Н А Я'])(
    '"%s", set in spaced letters, is found',
    (text) => {
      expect(createNaming([her], all).uncleared(`протокол ${text} лист 2`)).toEqual(['P-1']);
    },
  );

  test('spaced letters that are no name are none', () => {
    expect(createNaming([her], all).uncleared('П Р О Т О К О Л и п. 1 а б в')).toEqual([]);
  });

  test('where a name can mean a woman in clear too, neither name nor code is put', () => {
    const sister = person({ code: 'P-5', familyName: 'Узорная', firstName: 'Вера' }, 'consent');
    const naming = createNaming([her, sister], all);
    expect(naming.mask('Узорная сказала, Вера Узорная молчала, Алена Узорная ушла')).toBe(
      '[name withheld] сказала, Вера Узорная молчала, P-1 ушла',
    );
    expect(naming.cleared('Вера Узорная')).toEqual(['P-5']);
  });

  test('in what was printed the full name of a woman in clear is hers, though another bears it', () => {
    const namesake = person({ ...her.names, code: 'P-6' }, 'consent');
    const naming = createNaming([her, namesake], all);
    expect(naming.uncleared('Алена Узорная')).toEqual(['P-1']);
    expect(naming.leaks('Алена Узорная')).toEqual([]);
    expect(naming.leaks('Узорная')).toEqual(['P-1']);
  });

  test('the report’s own words are not looked for as lone names, but as full ones', () => {
    const naming = createNaming([person({ code: 'P-1', familyName: 'Annex', firstName: 'Alena' })], all);
    expect(naming.leaks('Annex 3')).toEqual(['P-1']);
    expect(naming.leaks('Annex 3', new Set(['annex']))).toEqual([]);
    expect(naming.leaks('Alena Annex', new Set(['annex']))).toEqual(['P-1']);
  });

  test('a source stands for nobody in particular', () => {
    const source = person({ code: 'S-1', otherNames: ['Iryna Krynica', 'krynica@example.org'] }, 'source');
    const naming = createNaming([source], all);
    expect(naming.mask('Iryna Krynica (krynica@example.org) says')).toBe(
      '[confidential source] ([confidential source]) says',
    );
    expect(naming.uncleared('mail to KRYNICA@example.org')).toEqual(['S-1']);
  });
});
