import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { find } from '../../../electron/archive/find.ts';
import { matchNamesInWords } from '../../../electron/archive/match-names.ts';
import { put } from '../../../electron/archive/put.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

let home: Awaited<ReturnType<typeof freshVault>>;
const catalogue = () => home.vault.catalogue;
const options = { types: [], limit: 12, language: 'en' } as const;
const codes = (typed: string, exact = false) => find(catalogue(), typed, { ...options, exact }).map(({ code }) => code);

beforeAll(async () => {
  home = await freshVault();
  put(home.vault, [
    {
      type: 'person',
      code: 'P-1',
      fields: {
        familyName: 'Андрэева',
        firstName: 'Кацярына',
        patronymic: 'Мікалаеўна',
        nativeName: ['Екатерина Андреева'],
        formerNames: [{ kind: 'birth', familyName: 'Бахвалава' }],
      },
    },
    { type: 'person', code: 'P-2', fields: { familyName: 'Андреев', firstName: 'Николай', birthDate: '1980' } },
    { type: 'person', code: 'P-3', fields: { familyName: 'Kosulin', firstName: 'Alexander' } },
    { type: 'organisation', code: 'O-1', fields: { name: 'Human Rights Center "Viasna"', abbreviation: ['HRC'] } },
    { type: 'organisation', code: 'O-2', fields: { name: 'Белорусская ассоциация журналистов' } },
    { type: 'organisation', code: 'O-3', fields: { name: 'Звено', formerNames: [{ name: 'Zvyano Club' }] } },
  ]);
});
afterAll(() => home.remove());

describe('a picker finds', () => {
  test.each([
    ['Katya Bakhvalova', ['P-1']],
    ['Андреева Екатерина Николаевна', ['P-1']],
    ['Александр Козулин', ['P-3']],
    ['ПЦ «Вясна»', ['O-1']],
    ['BAJ', ['O-2']],
    ['асацыяцыя журналістаў', ['O-2']],
    ['Звяно', ['O-3']],
    ['Екатерина Андреева Петровна', []],
    ['Брестское отделение Вясна', []],
  ])('%s: %j', (typed, found) => {
    expect(codes(typed)).toEqual(found);
  });

  test('only the letters as they are typed, where that is asked for', () => {
    expect(codes('андреева', true)).toEqual(['P-1']);
    expect(codes('Андрэева Кацярына', true)).toEqual(['P-1']);
    expect(codes('Катя Андреева', true)).toEqual([]);
    expect(codes('БАЖ', true)).toEqual([]);
    expect(codes('zvyano', true)).toEqual(['O-3']);
  });

  test('whole names before names that begin so, and says which are whole', () => {
    const found = find(catalogue(), 'Коля Андреев', options);
    expect(found.map(({ code, same }) => [code, same])).toEqual([['P-2', true]]);
    expect(find(catalogue(), 'андрее', options).map(({ same }) => same)).toEqual([false, false]);
  });
});

test('the answer about a name says whom it fits and why', () => {
  const { matches, keys, total } = matchNamesInWords(catalogue(), 'Volha Andreeva', { exact: false, limit: 10 });
  expect([matches, total]).toEqual([[], 0]);
  expect(keys.map(({ word }) => word)).toEqual(['Volha', 'Andreeva']);
  expect(matchNamesInWords(catalogue(), 'Katya Bakhvalova', { exact: false, limit: 10 }).matches).toEqual([
    {
      code: 'P-1',
      type: 'person',
      title: 'Кацярына Мікалаеўна Андрэева',
      hint: '',
      spelling: 'Кацярына Мікалаеўна Бахвалава',
      same: true,
      kind: 'diminutive',
      strength: expect.any(Number) as number,
      reasons: [
        { part: 'family', kind: 'romanisation', one: 'Bakhvalova', other: 'Бахвалава' },
        { part: 'given', kind: 'diminutive', one: 'Katya', other: 'Кацярына' },
      ],
    },
  ]);
});
