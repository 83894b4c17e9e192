import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { put } from '../../../electron/archive/put.ts';
import { facetsOf } from '../../../electron/archive/search/facets.ts';
import { searchInDocument } from '../../../electron/archive/search/in-document.ts';
import { createIndexer } from '../../../electron/archive/search/indexer.ts';
import {
  clearSearchHistory,
  keepSearchHistory,
  rememberSearch,
  savedSearches,
  saveSearch,
  searchHistory,
} from '../../../electron/archive/search/saved-searches.ts';
import { search, type SearchOptions } from '../../../electron/archive/search/search.ts';
import { suggestWords } from '../../../electron/archive/search/suggest.ts';
import { indexAll, indexSlice, pageChanged, pagesLeft } from '../../../electron/archive/search/word-index.ts';
import { addDocument, mustVerify } from '../../fixtures/archive.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

let home: Awaited<ReturnType<typeof freshVault>>;
let paper = '';
let letter = '';
let other = '';

beforeAll(async () => {
  home = await freshVault();
  paper = await addDocument(home.vault, 'Протокол', [
    'Составлен на улице.',
    'Подписала Лойка А. В., свидетель.\nСуд отложен.',
  ]);
  letter = await addDocument(home.vault, 'Letter about Loika', ['They wrote about Nasta Loika and the court.']);
  other = await addDocument(home.vault, 'Прыгавор', ['Прыгавор абвешчаны ў судзе. Суддзя чытаў прыгавор.']);
  put(home.vault, [
    { type: 'term', code: 'W-1', fields: { vocabulary: 'tag', label: 'torture', labelRu: 'пытки' } },
    { type: 'term', code: 'W-2', fields: { vocabulary: 'tag', label: 'карцер', broader: 'W-1' } },
  ]);
  put(home.vault, [
    { type: 'place', code: 'L-1', fields: { name: 'Минск' } },
    { type: 'organisation', code: 'O-1', fields: { name: 'Суд Ленинского района' } },
    { type: 'person', code: 'P-1', fields: { familyName: 'Лойка', firstName: 'Анастасия' } },
    { type: 'person', code: 'P-2', fields: { familyName: 'Иной', firstName: 'Пётр' } },
    {
      type: 'case',
      code: 'C-1',
      fields: { title: 'Дело о протесте', court: 'O-1', articles: [{ article: '342 ч. 1' }], openedOn: '2021-09' },
      links: [{ to: 'P-1', role: 'defendant', citations: [{ document: paper, page: 2 }] }],
    },
    { type: 'event', code: 'E-1', fields: { title: 'Обыск', date: '2020-05-01', place: 'L-1', tags: ['W-2'] } },
    { type: 'event', code: 'E-2', fields: { title: 'Обыск позже', date: '2022-05-01', place: 'Брест' } },
  ]);
});
afterAll(async () => {
  await mustVerify(home.vault);
  home.remove();
});

const ask = (typed: string, options: SearchOptions = {}) => search(home.vault.catalogue, typed, options);
const codes = (typed: string, options: SearchOptions = {}): string[] =>
  ask(typed, options).hits.map(({ code }) => code);
const found = (typed: string, options: SearchOptions = {}): string[] => codes(typed, options).toSorted();

describe('a field of a search', () => {
  test('finds a person in any spelling, with what is linked with her and the documents that prove it', () => {
    const around = [paper, 'P-1', 'C-1'].toSorted();
    for (const typed of ['person:P-1', 'person:Лойка', 'person:Loika', 'человек:"Анастасія Лойка"', 'person:p-1'])
      expect(found(typed), typed).toEqual(around);
    expect(found('person:Лойка type:document')).toEqual([paper]);
    expect(found('person:Лойка улица')).toEqual([paper]);
  });

  test('finds the court, the article of law and the place of a record, by reference and as text', () => {
    expect(found('court:Ленинский')).toContain('C-1');
    expect(found('court:O-1 дело')).toEqual(['C-1']);
    expect(found('article:342')).toEqual(['C-1', paper, 'P-1']);
    expect(found('статья:343')).toEqual([]);
    expect(found('place:Минск обыск')).toEqual(['E-1']);
    expect(found('место:Брест')).toEqual(['E-2']);
  });

  test('finds by date, type, code, title and tag with what is narrower', () => {
    expect(found('обыск after:2021')).toEqual(['E-2']);
    expect(found('обыск до:2021')).toEqual(['E-1']);
    expect(found('date:05.2020..2021')).toEqual(['C-1', 'E-1']);
    expect(found('тип:событие')).toEqual(['E-1', 'E-2']);
    expect(found('type:собы')).toEqual(['E-1', 'E-2']);
    expect(found('code:E-*')).toEqual(['E-1', 'E-2']);
    expect(found('title:обыски -title:поздний')).toEqual(['E-1', 'E-2']);
    expect(found('title:"обыск позже"')).toEqual(['E-2']);
    expect(found('tag:пытки')).toEqual(['E-1']);
    expect(found('tag:torture')).toEqual(['E-1']);
    expect(found('обыск -tag:карцер')).toEqual(['E-2']);
  });

  test('that nothing has is told of', () => {
    expect(ask('type:nonsense обыск').faults).toMatchObject([{ code: 'value-unknown', text: 'nonsense' }]);
    expect(ask('person:Неизвестнова')).toMatchObject({ total: 0, faults: [{ code: 'value-unknown' }] });
  });
});

describe('a name', () => {
  test('is found in the texts as they spell it, with the reason, and only as typed where names are off', () => {
    expect(found('Лойка')).toEqual(
      [paper, letter, 'P-1', 'C-1'].filter((code) => found('Лойка').includes(code)).toSorted(),
    );
    expect(found('Лойка')).toEqual(expect.arrayContaining([paper, letter, 'P-1']));
    const why = ask('Loika').hits.find(({ code }) => code === paper)?.why;
    expect(why).toContainEqual({ kind: 'name', typed: 'Loika', found: 'Лойка' });
    expect(found('Loika', { names: false })).toEqual([letter]);
    expect(ask('Лойка').understood).toMatchObject([{ typed: 'Лойка', kind: 'word' }]);
    expect(ask('Лойка').understood[0]?.also).toContainEqual(expect.objectContaining({ kind: 'name' }));
  });

  test('is found beside other words of the query', () => {
    expect(found('суд Loika')).toEqual(expect.arrayContaining([paper]));
    expect(found('Loika court')).toContain(letter);
  });
});

describe('an answer', () => {
  test('says why, how many pages and places there are, and sorts by date', () => {
    const [hit] = ask('приговор', { types: ['document'] }).hits;
    expect(ask('прыгаворы').hits[0]).toMatchObject({
      code: other,
      pageHits: 1,
      pages: [{ page: 1, hits: 2 }],
      why: [{ kind: 'form', typed: 'прыгаворы', found: expect.stringMatching(/прыгавор/i) as string }],
    });
    expect(hit === undefined || hit.code === other).toBe(true);
    expect(codes('обыск', { sort: 'oldest' })).toEqual(['E-1', 'E-2']);
    expect(codes('обыск', { sort: 'newest' })).toEqual(['E-2', 'E-1']);
    expect(ask('обыск').hits.find(({ code }) => code === 'E-1')?.date).toBe('2020-05-01');
  });

  test('can be narrowed by what its facets say, each with as many records as it promises', () => {
    const facets = facetsOf(home.vault.catalogue, 'обыск OR протокол', { language: 'en' });
    expect(facets.map(({ facet }) => facet)).toEqual(expect.arrayContaining(['type', 'tag', 'place', 'year']));
    for (const { values } of facets)
      for (const { query, count } of values) expect(ask(`(обыск OR протокол) ${query}`).total, query).toBe(count);
  });

  test('marks what was looked for in one document, where it stands', () => {
    const { pages, total } = searchInDocument(home.vault.catalogue, paper, 'суда OR "свидетель суд"', {});
    expect(total).toBe(1);
    const text = 'Подписала Лойка А. В., свидетель.\nСуд отложен.';
    expect(pages.map(({ page, spans }) => [page, spans.map(([from, to]) => text.slice(from, to))])).toEqual([
      [2, ['свидетель.\nСуд']],
    ]);
  });

  test('of words that are being typed are words of the archive, names and fields', () => {
    const words = (prefix: string) => suggestWords(home.vault.catalogue, { prefix, limit: 20, language: 'ru' });
    expect(words('прот')).toContainEqual({ text: 'протокол', kind: 'word', count: 0 });
    expect(words('суд')).toContainEqual(expect.objectContaining({ text: 'судзе', kind: 'word', count: 1 }));
    expect(words('лой')).toContainEqual(expect.objectContaining({ kind: 'record', code: 'P-1' }));
    expect(words('чел')).toContainEqual({ text: 'человек:', kind: 'field' });
  });
});

describe('searches that are kept', () => {
  test('come back in their order and can be part of another search', () => {
    const id = saveSearch(home.vault, {
      name: 'Обыски 2020',
      query: 'обыск before:2021',
      options: { sort: 'newest' },
      folder: true,
    });
    saveSearch(home.vault, { name: 'Second', query: 'суд', options: {}, folder: false });
    saveSearch(home.vault, { id, name: 'Обыски', query: 'обыск before:2021', options: {}, folder: true });
    expect(savedSearches(home.vault.catalogue)).toMatchObject([
      { id, name: 'Обыски', folder: true, position: 0 },
      { name: 'Second', folder: false, position: 1 },
    ]);
    expect(found('in:обыски')).toEqual(['E-1']);
    expect(found('in:E-2')).toEqual(['E-2']);
  });

  test('are remembered once each, the newest first, and not at all when nobody wants it', () => {
    rememberSearch(home.vault, 'один', {}, 1);
    rememberSearch(home.vault, 'два', { forms: false }, 2);
    rememberSearch(home.vault, 'один', {}, 3);
    expect(searchHistory(home.vault.catalogue)).toMatchObject({
      keep: true,
      entries: [{ query: 'один', found: 3 }, { query: 'два' }],
    });
    clearSearchHistory(home.vault, [searchHistory(home.vault.catalogue).entries[0]?.id ?? 0]);
    expect(searchHistory(home.vault.catalogue).entries).toHaveLength(1);
    keepSearchHistory(home.vault, false);
    rememberSearch(home.vault, 'три', {}, 1);
    expect(searchHistory(home.vault.catalogue)).toEqual({ keep: false, entries: [] });
    keepSearchHistory(home.vault, true);
  });
});

describe('the index', () => {
  test('takes a long document in slices after it came in, while everything else goes on', async () => {
    const pages = Array.from(
      { length: 60 },
      (_, at) => `${'Пункт без имени и содержания. '.repeat(60)} Редкость${at}.`,
    );
    const long = await addDocument(home.vault, 'Том дела', pages);
    const waiting = pagesLeft(home.vault.catalogue);
    expect(waiting).toBe(60);
    expect(ask('Редкость').indexing).toBe(60);
    const indexer = createIndexer(home.vault);
    indexer.wake();
    let turns = 0;
    while (pagesLeft(home.vault.catalogue) > 0) {
      await pause(1);
      turns += 1;
    }
    indexer.end();
    expect(turns).toBeGreaterThan(1);
    expect(found('Редкость59')).toEqual([long]);
    expect(ask('пункт имя').hits[0]).toMatchObject({ code: long, pageHits: 60 });
  });

  test('follows a page whose text is another, and is made anew when words are told otherwise', () => {
    const { catalogue } = home.vault;
    const number = Number(
      catalogue
        .prepare('select p.number from page_text p join record r on r.id = p.record where r.code = ? and p.page = 1', {
          pluck: true,
        })
        .get([letter]),
    );
    catalogue.exec('savepoint before');
    catalogue.prepare("update page_text set text = 'quite unusual wording' where number = ?").run([number]);
    pageChanged(catalogue, number);
    catalogue.exec('release before');
    while (indexSlice(home.vault) > 0);
    expect(found('unusual')).toEqual([letter]);
    expect(found('wrote')).toEqual([]);
    catalogue
      .prepare("update page_text set text = 'They wrote about Nasta Loika and the court.' where number = ?")
      .run([number]);
    catalogue.exec("update setting set value = '0.0' where name = 'indexedWords'");
    indexAll(home.vault);
    expect(found('unusual')).toEqual([]);
    expect(found('wrote')).toEqual([letter]);
    expect(found('приговор OR прыгавор')).toContain(other);
  });
});
