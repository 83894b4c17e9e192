import { describe, expect, test } from 'vitest';
import { body, namingOf, person } from './names.ts';

const her = person({ code: 'P-1', familyName: 'Узорная', firstName: 'Алена', patronymic: 'Прыкладаўна' });
const husband = person({ code: 'P-2', familyName: 'Узорны', firstName: 'Пётр' });
const judge = person({ code: 'P-3', familyName: 'Шаблонова', firstName: 'Алена' }, 'public-function');
const all = ['P-1', 'P-2', 'P-3'];

describe('the names of one submission', () => {
  test('a person whom the gate does not know is not named', () => {
    const naming = namingOf([judge], all);
    expect(naming.isNamed('P-77')).toBe(false);
    expect(naming.heading('P-77', 'Somebody Else')).toMatch(/^record \d+$/);
  });

  test('a heading is the name, or a label alone that does not hold the code', () => {
    const naming = namingOf([her, judge], all, { language: 'be' });
    expect(naming.heading('P-1', 'Алена Узорная')).toMatch(/^Асоба [А-Я]$/);
    expect(naming.heading('P-3', 'Алена Шаблонова')).toBe('Алена Шаблонова');
  });

  test('a name as recorded that holds somebody else’s is printed without it', () => {
    const cleared = person({ code: 'P-4', familyName: 'Чистая (жена Узорного Петра)', firstName: 'Вольга' }, 'consent');
    const heading = namingOf([cleared, husband], all, { language: 'ru' }).heading(
      'P-4',
      'Вольга Чистая (жена Узорного Петра)',
    );
    expect(heading).toContain('Вольга Чистая');
    expect(heading).not.toMatch(/Узорн|Петр/);
  });

  test('a given name alone counts for those who occur in the submission, and for nobody else', () => {
    expect(namingOf([her], all).uncleared('Алена пришла')).toEqual(['P-1']);
    expect(namingOf([her], []).uncleared('Алена пришла')).toEqual([]);
    expect(namingOf([her], []).uncleared('Алена Узорная пришла')).toEqual(['P-1']);
  });

  test('a given name within the full name of somebody in clear is hers', () => {
    expect(namingOf([her, judge], all).mask('Судья Алена Шаблонова')).toBe('Судья Алена Шаблонова');
  });

  test.each(['У З О Р Н А Я', 'У з о р н а я', 'U z o r n a y a', 'А Л Е Н А  У З О Р Н А Я'])(
    '"%s", set in spaced letters, is found',
    (text) => {
      expect(namingOf([her], all).uncleared(`протокол ${text} лист 2`)).toEqual(['P-1']);
    },
  );

  test('spaced letters that are no name are none', () => {
    expect(namingOf([her], all).uncleared('П Р О Т О К О Л и п. 1 а б в')).toEqual([]);
  });

  test('where a name can mean a woman in clear too, neither name nor label is put', () => {
    const sister = person({ code: 'P-5', familyName: 'Узорная', firstName: 'Вера' }, 'consent');
    const naming = namingOf([her, sister], all);
    expect(naming.mask('Узорная сказала, Вера Узорная молчала, Алена Узорная ушла')).toBe(
      `[name withheld] сказала, Вера Узорная молчала, ${naming.label('P-1')} ушла`,
    );
    expect(naming.cleared('Вера Узорная')).toEqual(['P-5']);
  });

  test('in what was printed the full name of a woman in clear is hers, though another bears it', () => {
    const namesake = person({ ...her.names, code: 'P-6' }, 'consent');
    const naming = namingOf([her, namesake], all);
    expect(naming.uncleared('Алена Узорная')).toEqual(['P-1']);
    expect(naming.leaks('Алена Узорная')).toEqual([]);
    expect(naming.leaks('Узорная')).toEqual(['P-1']);
  });

  test('the report’s own words are not looked for as lone names, but as full ones', () => {
    const naming = namingOf([person({ code: 'P-1', familyName: 'Annex', firstName: 'Alena' })], all);
    expect(naming.leaks('Annex 3')).toEqual(['P-1']);
    expect(naming.leaks('Annex 3', new Set(['annex']))).toEqual([]);
    expect(naming.leaks('Alena Annex', new Set(['annex']))).toEqual(['P-1']);
  });

  test('a source stands for nobody in particular', () => {
    const source = person({ code: 'S-1', otherNames: ['Iryna Krynica', 'krynica@example.org'] }, 'source');
    const naming = namingOf([source], all);
    expect(naming.mask('Iryna Krynica (krynica@example.org) says')).toBe(
      '[confidential source] ([confidential source]) says',
    );
    expect(naming.uncleared('mail to KRYNICA@example.org')).toEqual(['S-1']);
  });

  test('where nobody is to be named, who consented stands under a label as well', () => {
    const naming = namingOf([judge], all, { draft: { naming: 'nobody' } });
    expect(naming.isNamed('P-3')).toBe(false);
    expect(naming.mask('Судья Шаблонова')).toBe(`Судья ${naming.label('P-3')}`);
  });
});

describe('what else a text of the archive may not say', () => {
  const types = new Map([
    ['P-1', 'person'],
    ['P-0004', 'person'],
    ['E-0007', 'document'],
    ['C-0002', 'case'],
  ] as const);
  const facts = {
    types,
    withheld: [],
    aliases: [],
    places: new Map(),
    occupations: new Map(),
    professions: new Map(),
    spellings: new Map(),
  };

  test('codes of the archive are never printed, and a number that only looks like one is', () => {
    const naming = namingOf([her, person({ code: 'P-0004', familyName: 'Чистая' }, 'consent', 'Вольга Чистая')], all, {
      facts,
      language: 'ru',
    });
    const text = naming.mask('см. E-0007 и P-0004, дело C-0402');
    expect(text).toContain('Вольга Чистая');
    expect(text).toContain('C-0402');
    expect(text).not.toMatch(/E-0007|P-0004/);
    expect(text).toMatch(/документ \d+/);
    expect(naming.leaks('E-0007')).toEqual(['E-0007']);
  });

  test('addresses and telephone numbers go, whoever they belong to; dates, sums and numbers of laws stay', () => {
    const naming = namingOf([her], all);
    expect(naming.mask('write to someone@example.org or +375 (29) 123-45-67, 8 029 765 43 21')).toBe(
      'write to [contact withheld] or [contact withheld], [contact withheld]',
    );
    const plain = 'On 14.07.2021, 2 560 000 roubles, art. 369-1, law no. 114-3 of 05.01.2016, 10:00-12:30, 8 000 000';
    expect(naming.mask(plain)).toBe(plain);
  });

  test('an organisation that must not be named goes in every language, inflected and abbreviated; others stay', () => {
    const bodies = [
      body('O-1', ['Правозащитный центр «Радуга»', 'Human Rights Centre Raduga', 'ПЦ «Радуга»']),
      body('O-2', ['Беларуская асацыяцыя ўзорных людзей', 'Белорусская ассоциация образцовых людей', 'БАУЛ']),
      body('O-3', ['Хрустальный мост'], true),
    ];
    const naming = namingOf([her], all, { organisations: bodies });
    for (const text of [
      'сотрудница центра «Радуга»',
      'в Правозащитном центре "Радуга"',
      'the Human Rights Centre Raduga said',
      'сябры Беларускай асацыяцыі ўзорных людзей',
      'член БАУЛ с 2010 года',
    ]) {
      expect(naming.uncleared(text), text).toHaveLength(1);
      expect(naming.mask(text), text).toMatch(/Organisation [A-Z]/);
      expect(naming.mask(text), text).not.toMatch(/Радуг|Raduga|узорных|БАУЛ/);
    }
    for (const text of ['после дождя была радуга', 'Хрустальный мост', 'правозащитный центр', 'образцовых людей']) {
      expect(naming.mask(text), text).toBe(text);
      expect(naming.leaks(text), text).toEqual([]);
    }
  });

  test('the spelling of a name is that of the language, as recorded, as chosen, or by the rules', () => {
    const cleared = person({ code: 'P-9', familyName: 'Чистая', firstName: 'Вольга' }, 'consent');
    const heading = (rest: Parameters<typeof namingOf>[2]): string =>
      namingOf([cleared], all, rest).heading('P-9', 'Вольга Чистая');
    expect(heading({})).toBe('Volga Chistaya');
    const spellings = new Map([['P-9', { latin: 'Volha Chystaya', native: ['Вольга Чыстая', 'Ольга Чистая'] }]]);
    expect(heading({ facts: { ...facts, spellings } })).toBe('Volha Chystaya');
    expect(heading({ facts: { ...facts, spellings }, language: 'ru' })).toBe('Вольга Чистая');
    expect(heading({ draft: { spelling: { 'P-9': 'Olga Clean' } } })).toBe('Olga Clean');
  });
});
