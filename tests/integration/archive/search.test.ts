import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf } from '../../../electron/archive/codes.ts';
import { commit } from '../../../electron/archive/commit.ts';
import { put } from '../../../electron/archive/put.ts';
import { search, type SearchHit } from '../../../electron/archive/search/search.ts';
import { addDocument } from '../../fixtures/archive.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

let home: Awaited<ReturnType<typeof freshVault>>;
let ruling = '';
let letter = '';
let trashed = '';
const filler = 'Пункт без содержания и без имени. '.repeat(40);

beforeAll(async () => {
  home = await freshVault();
  ruling = await addDocument(
    home.vault,
    'Приговор суда Ленинского района',
    [
      `${filler} Свидетель Алёна Узорная показала, что самолёт улетел.`,
      filler,
      'Суд признал: виновна.\n\nПриговор объявлен.',
    ],
    { labels: ['1', '2', 'оборот'], name: 'prigovor.pdf' },
  );
  letter = await addDocument(home.vault, 'Letter', [
    'The court of the Leninsky district; the élan of a naïve text.',
    'ліст пра затрыманне, сям’я',
  ]);
  trashed = await addDocument(home.vault, 'Withdrawn paper', ['nevermind'], { name: 'gone.txt' });
  put(home.vault, [
    { type: 'event', code: 'E-1', fields: { title: 'Приговор', date: '2021', summary: 'AND the rest' } },
    {
      type: 'person',
      code: 'P-1',
      fields: { familyName: 'Узорная', firstName: 'Алена', otherNames: ['Alena Uzornaya'] },
    },
    ...Array.from({ length: 30 }, (_, index) => ({
      type: 'event',
      code: `N-${index}`,
      fields: { title: `Numbered ${index}` },
    })),
  ]);
  commit(home.vault, { action: 'trash' }, (draft) => draft.setState(idOf(home.vault.catalogue, trashed), 'trashed'));
});
afterAll(() => home.remove());

const ask = (typed: string, options = {}) => search(home.vault.catalogue, typed, options);
const found = (typed: string): string[] =>
  ask(typed, { limit: 1000 })
    .hits.map(({ code }) => code)
    .toSorted();
const hit = (typed: string, code: string): SearchHit => {
  const one = ask(typed).hits.find((each) => each.code === code);
  if (one === undefined) throw new Error(`${code} not found by ${typed}`);
  return one;
};

describe('a search', () => {
  test('finds words wherever they stand: titles, fields, file names, pages', () => {
    expect(found('ленинского')).toEqual([ruling]);
    expect(found('uzornaya')).toEqual([ruling, 'P-1'].toSorted());
    expect(ask('uzornaya', { names: false }).hits.map(({ code }) => code)).toEqual(['P-1']);
    expect(found('prigovor')).toEqual([ruling, 'E-1'].toSorted());
    expect(ask('prigovor', { names: false }).hits.map(({ code }) => code)).toEqual([ruling]);
    expect(found('виновна')).toEqual([ruling]);
    expect(found('затрыманне')).toEqual([letter]);
  });

  test('asks for all words, in one record, on whatever of its pages', () => {
    expect(found('court district')).toEqual([letter]);
    expect(found('court затрыманне')).toEqual([letter]);
    expect(found('court виновна')).toEqual([]);
  });

  test('joins words by AND, OR and NOT, and by parentheses', () => {
    expect(found('court OR виновна')).toEqual([ruling, letter].toSorted());
    expect(found('приговор НЕ самолёт')).toEqual(['E-1']);
    expect(found('(court OR самолёт) -виновна')).toEqual([letter]);
    expect(found('-numbered').length).toBeLessThan(10);
  });

  test('finds words near each other on one page, no further apart than asked', () => {
    expect(found('court NEAR/4 district')).toEqual([letter]);
    expect(found('court NEAR/2 district')).toEqual([]);
    expect(found('"court of the" РЯДОМ/3 district')).toEqual([letter]);
  });

  test('finds other forms of a word, in each language, unless they are switched off', () => {
    expect(found('приговоры')).toEqual([ruling, 'E-1'].toSorted());
    expect(found('courts')).toEqual([letter]);
    expect(found('лісты')).toEqual([letter]);
    expect(ask('приговоры', { forms: false }).total).toBe(0);
    expect(found('=приговоры')).toEqual([]);
    expect(found('"виновны приговоры"')).toEqual([ruling]);
  });

  test('finds words with a typing mistake, only when asked', () => {
    expect(found('прговор')).toEqual([]);
    expect(found('прговор~')).toEqual([ruling, 'E-1'].toSorted());
    expect(ask('дистрикт leninksy', { typos: true }).total).toBe(0);
    expect(ask('leninksy', { typos: true }).hits.map(({ code }) => code)).toEqual([letter]);
  });

  test('asks for words beside each other when they are in quotation marks', () => {
    expect(found('"leninsky district"')).toEqual([letter]);
    expect(found('"district leninsky"')).toEqual([]);
    expect(found('"признал виновна"')).toEqual([ruling]);
  });

  test('asks for beginnings with a star', () => {
    expect(found('ленин*')).toEqual([ruling]);
    expect(ask('лені*', { letters: false }).total).toBe(0);
    expect(found('лені*')).toEqual([ruling]);
    expect(found('"суда ленин*"')).toEqual([ruling]);
    // One letter is a word of one letter.
    expect(ask('с*')).toMatchObject({ total: 0, faults: [{ code: 'too-many-words' }] });
  });

  test('does not tell ё from е, in words, beginnings and phrases', () => {
    for (const typed of ['самолет', 'самолёт', 'САМОЛЁТ', 'самолет улетел', '"самолет улетел"', 'самоле*'])
      expect(found(typed), typed).toEqual([ruling]);
    expect(found('алёна')).toEqual([ruling, 'P-1'].toSorted());
    expect(found('алена')).toEqual([ruling, 'P-1'].toSorted());
  });

  test('does not mind capital letters, nor accents of Latin letters', () => {
    expect(found('COURT')).toEqual([letter]);
    expect(found('elan naive')).toEqual([letter]);
  });

  test('takes a Latin letter in a Cyrillic word for what it looks like, unless letters are to be as typed', () => {
    // The first letter is Latin.
    expect(found('cуд')).toEqual([ruling]);
    expect(ask('cуд').hits[0]?.why).toContainEqual({ kind: 'script', typed: 'cуд', found: 'Суд' });
    expect(ask('cуд', { letters: false }).total).toBe(0);
  });

  test('tells ё from е, and і from и, where letters are to be as typed', () => {
    expect(ask('самолет', { letters: false }).total).toBe(0);
    expect(ask('самолёта', { letters: false }).total).toBe(1);
    expect(ask('самолёт', { exact: true }).total).toBe(1);
    expect(ask('самолет', { exact: true }).total).toBe(0);
  });

  test('leaves out what is in the trash', () => {
    expect(found('nevermind')).toEqual([]);
    expect(found('withdrawn')).toEqual([]);
  });

  test.each([
    '" * AND ( NEAR :',
    '"',
    "'",
    'a OR',
    'NOT b',
    'NEAR(a b)',
    '^суд',
    'text:суд',
    '{a b}',
    '-суд',
    '*',
    '(((',
    'суд"',
    '\\',
    '%',
    ';drop table record;',
    '\u0000',
    '🙂',
  ])('%j is text like any other and no error', (typed) => {
    expect(() => ask(typed)).not.toThrow();
  });

  test('never fails, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
        expect(ask(typed).total).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });

  test('takes AND alone for the word that it is', () => {
    expect(found('AND')).toEqual(['E-1']);
    expect(found('"AND the"')).toEqual(['E-1']);
  });
});

describe('what is found', () => {
  test('has the record once, with its pages by number and as printed', () => {
    expect(ask('приговор').hits.filter(({ code }) => code === ruling)).toHaveLength(1);
    expect(hit('виновна', ruling)).toMatchObject({
      type: 'document',
      title: 'Приговор суда Ленинского района',
      field: null,
      pages: [{ page: 3, label: 'оборот' }],
    });
    expect(hit('court', letter).pages).toMatchObject([{ page: 1 }]);
    expect(hit('court', letter).pages[0]).not.toHaveProperty('label');
  });

  test('has a snippet in the language of the text, around the words, with marks exactly on them', () => {
    const [page] = hit('самолет', ruling).pages;
    expect(page?.snippet).toContain('показала, что самолёт улетел.');
    expect(page?.snippet.length).toBeLessThan(300);
    expect(page?.marks.map(([from, to]) => page.snippet.slice(from, to))).toEqual(['самолёт']);
  });

  test('marks every word, a phrase as one, across the lines of a page', () => {
    const [page] = hit('виновна "приговор объявлен"', ruling).pages;
    expect(page?.snippet).toBe('Суд признал: виновна. Приговор объявлен.');
    expect(page?.marks.map(([from, to]) => page.snippet.slice(from, to))).toEqual(['виновна', 'Приговор объявлен']);
  });

  test('shows where the title or a field matched', () => {
    const found = ask('uzornaya', { names: false }).hits.find(({ code }) => code === 'P-1');
    const { field, pages } = found ?? expect.fail('not found');
    expect(pages).toEqual([]);
    expect(field?.marks.map(([from, to]) => field.text.slice(from, to))).toEqual(['Uzornaya']);
  });

  test('comes in the order of relevance: a title before a page that has the word in passing', () => {
    expect(ask('rest OR содержания').hits.map(({ code }) => code)[0]).toBe('E-1');
    expect(ask('приговор').hits.map(({ code }) => code)).toEqual([ruling, 'E-1']);
  });

  test('can be read page by page, with the number of all, and nothing is left out or told twice', () => {
    const all = ask('numbered', { limit: 1000 });
    expect(all.total).toBe(30);
    expect(all.hits).toHaveLength(30);
    const parts = [0, 12, 24, 36].map((offset) => ask('numbered', { limit: 12, offset }));
    expect(parts.map(({ total }) => total)).toEqual([30, 30, 30, 30]);
    expect(parts.map(({ hits }) => hits.length)).toEqual([12, 12, 6, 0]);
    expect(parts.flatMap(({ hits }) => hits)).toEqual(all.hits);
  });

  test('is nothing for a question without a word', () => {
    expect(ask('  "" ')).toMatchObject({ total: 0, hits: [], faults: [] });
  });
});

describe('a name that is searched for', () => {
  const codes = (query: string, options = {}) =>
    search(home.vault.catalogue, query, options).hits.map(({ code }) => code);

  test('is found in a spelling that is recorded nowhere, with the recorded one beside it', () => {
    const { hits, total } = search(home.vault.catalogue, 'Alena Uzornaja');
    expect(total).toBe(hits.length);
    expect(hits.find(({ code }) => code === 'P-1')?.field?.text).toMatch(/Узорная|Uzorn/);
  });

  test('is taken letter by letter when that is asked for, and as a phrase', () => {
    expect(codes('Alena Uzornaja', { exact: true })).not.toContain('P-1');
    expect(codes('"Alena Uzornaja"')).not.toContain('P-1');
  });

  test('stands once, on one page of the answer or the next', () => {
    const all = codes('Узорная');
    expect(new Set(all).size).toBe(all.length);
    const paged = all.flatMap((_code, at) => codes('Узорная', { limit: 1, offset: at }));
    expect(paged).toEqual(all);
    expect(search(home.vault.catalogue, 'Alena Uzornaja', { limit: 1 }).total).toBe(codes('Alena Uzornaja').length);
  });

  test('is only looked for among the types that are asked for', () => {
    expect(codes('Alena Uzornaja', { types: ['event'] })).toEqual([]);
  });
});
