import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Database } from '@signalapp/sqlcipher';
import { createIndexer } from '../../electron/archive/search/indexer.ts';
import { search, type SearchOptions } from '../../electron/archive/search/search.ts';
import { indexChanged, pageChanged, pagesLeft } from '../../electron/archive/search/word-index.ts';
import { pageNow } from '../../electron/archive/page-words.ts';
import { transaction, type Catalogue } from '../../electron/vault/catalogue.ts';
import type { Vault } from '../../electron/vault/vault.ts';
import { PHRASE, SELDOM_WORD } from './generate.ts';
import { median, percentile } from './samples.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Milliseconds. */
export interface Latency {
  readonly median: number;
  readonly percentile95: number;
}

export interface ReadingMeasure {
  readonly documents: number;
  readonly records: number;
  readonly pages: number;
  readonly textBytes: number;
  /** The first search after opening, and what is read once before it. */
  readonly first: number;
  readonly searches: readonly { readonly what: string; readonly records: number; readonly latency: Latency }[];
  /** Over all searches of all kinds. */
  readonly all: Latency;
  readonly index: { readonly bytes: number; readonly parts: Readonly<Record<string, number>> };
  readonly indexing: { readonly pages: number; readonly perMinute: number; readonly plainPerMinute: number };
  /** The text of a page while nothing else is done, and while pages are indexed. */
  readonly reading: { readonly alone: Latency; readonly meanwhile: Latency & { readonly longest: number } };
}

/** Pages that are indexed anew to measure how fast that goes. */
const INDEXED = 4000;

export async function measureReading(
  vault: Vault,
  { seed, rounds, scratch }: { readonly seed: number; readonly rounds: number; readonly scratch: string },
): Promise<ReadingMeasure> {
  const { catalogue } = vault;
  const count = (sql: string): number => Number(catalogue.prepare(sql, { pluck: true }).get() ?? 0);
  const start = performance.now();
  search(catalogue, 'суд');
  const first = performance.now() - start;
  const samples: number[] = [];
  const searches = queries(catalogue, seed).map(([what, query, options]) => {
    let found = 0;
    const own = Array.from({ length: rounds + 1 }, () => {
      // As if something had been indexed since: nothing of an earlier search helps.
      indexChanged(catalogue);
      const from = performance.now();
      found = search(catalogue, query, options).total;
      return performance.now() - from;
    }).slice(1);
    samples.push(...own);
    return { what, records: found, latency: latency(own) };
  });
  return {
    documents: count("select count(*) from record where type = 'document'"),
    records: count('select count(*) from record'),
    pages: count('select count(*) from page_text'),
    textBytes: count('select sum(length(cast(text as blob))) from page_text'),
    first,
    searches,
    all: latency(samples),
    index: sizeOf(catalogue),
    ...(await measureIndexing(vault, scratch)),
  };
}

/** What people look for, with word forms and names in other spellings as they are when nothing is switched off. */
function queries(catalogue: Catalogue, seed: number): readonly (readonly [string, string, SearchOptions?])[] {
  const [russian, belarusian, english] = (['ru', 'be', 'en'] as const).map(
    (language) => vocabularyOf(seed, language).words,
  ) as [readonly string[], readonly string[], readonly string[]];
  const name = String(
    catalogue
      .prepare(
        `select title from record where type = 'person' order by number
         limit 1 offset (select count(*) / 2 from record where type = 'person')`,
        { pluck: true },
      )
      .get(),
  );
  return [
    ['a rare word', SELDOM_WORD],
    ['a word on one page in four hundred', russian[6000] ?? ''],
    ['a frequent word', russian[150] ?? ''],
    ['a Belarusian word', belarusian[300] ?? ''],
    ['an English word', english[400] ?? ''],
    ['the most common noun', 'суд'],
    ['two words', `${russian[150]} ${russian[260]}`],
    ['two common words, English', 'court decision'],
    ['four common words', 'суд дело статья решение'],
    ['a phrase', `"${PHRASE}"`],
    ['a phrase with a very common word', '"суд и"'],
    ['words near each other', `суд NEAR/5 ${russian[150]}`],
    ['the beginning of a word', 'задерж*'],
    ['the beginning of very many words', 'суд*'],
    ['one of three words in three languages', `${russian[150]} OR ${belarusian[150]} OR ${english[150]}`],
    ['a word without another', `суд -${russian[150]}`],
    ['a name', name],
    ['a name and a word', `${name} суд`],
    ['a name and a date', `person:"${name}" after:2010`],
    ['a word with a typing mistake', `${(russian[900] ?? '').slice(1)}~`],
    ['a common noun, the newest first', 'суд', { sort: 'newest' }],
    ['a frequent word, letters as typed', russian[150] ?? '', { letters: false }],
    ['a common noun in one form', 'суд', { forms: false }],
  ];
}

function latency(samples: readonly number[]): Latency {
  return { median: median(samples), percentile95: percentile(samples, 0.95) };
}

const indexTables: Readonly<Record<string, readonly string[]>> = {
  'stems with places': ['page_stem', 'record_stem'],
  'forms as written': ['page_form', 'record_form'],
  'list of pages': ['indexed_page'],
  'list of words': ['word', 'word_sound'],
};

/** What the file would lose without the index: the tables are dropped, and it is never made so. */
function sizeOf(catalogue: Catalogue): ReadingMeasure['index'] {
  const pragma = (name: string): number => Number(catalogue.pragma(name, { simple: true }));
  const used = (): number => pragma('page_count') - pragma('freelist_count');
  const page = pragma('page_size');
  const parts: Record<string, number> = {};
  catalogue.pragma('secure_delete = off');
  catalogue.exec('begin');
  try {
    catalogue.exec('drop table if exists page_form_word');
    for (const [what, tables] of Object.entries(indexTables)) {
      const before = used();
      for (const table of tables) catalogue.exec(`drop table ${table}`);
      parts[what] = (before - used()) * page;
    }
  } finally {
    catalogue.exec('rollback');
    catalogue.pragma('secure_delete = on');
  }
  return { bytes: Object.values(parts).reduce((sum, each) => sum + each, 0), parts };
}

async function measureIndexing(vault: Vault, scratch: string): Promise<Pick<ReadingMeasure, 'indexing' | 'reading'>> {
  const { catalogue } = vault;
  const pages = catalogue
    .prepare('select number, record, page, text from page_text order by number desc limit ?')
    .all<{ number: number; record: string; page: number; text: string }>([INDEXED]);
  const read = async (until: () => boolean): Promise<number[]> => {
    const waits: number[] = [];
    for (let at = 0; !until(); at += 7) {
      const asked = performance.now();
      // As a call comes in: it waits for its turn.
      await new Promise((resolve) => setImmediate(resolve));
      const { record, page } = pages[at % pages.length] ?? { record: '', page: 1 };
      pageNow(catalogue, record, page);
      waits.push(performance.now() - asked);
      await pause(10);
    }
    return waits;
  };
  let count = 0;
  const alone = await read(() => (count += 1) > 100);
  transaction(catalogue, () => {
    for (const { number } of pages) pageChanged(catalogue, number);
  });
  const indexer = createIndexer(vault);
  const start = performance.now();
  indexer.wake();
  const meanwhile = await read(() => pagesLeft(catalogue) === 0);
  const took = performance.now() - start;
  indexer.end();
  const plain = plainly(
    pages.map(({ text }) => text),
    scratch,
  );
  const perMinute = (milliseconds: number): number => Math.round((pages.length / milliseconds) * 60_000);
  return {
    indexing: { pages: pages.length, perMinute: perMinute(took), plainPerMinute: perMinute(plain) },
    reading: { alone: latency(alone), meanwhile: { ...latency(meanwhile), longest: Math.max(...meanwhile) } },
  };
}

/** The same texts in an FTS5 table as it comes, in a file without encryption, sixty in a transaction. */
function plainly(texts: readonly string[], scratch: string): number {
  const plain = new Database(scratch, { cacheStatements: true });
  for (const pragma of ['journal_mode = wal', 'synchronous = full', 'locking_mode = exclusive']) plain.pragma(pragma);
  plain.exec('create virtual table page using fts5 (text)');
  const insert = plain.prepare('insert into page (text) values (?)');
  const start = performance.now();
  for (let at = 0; at < texts.length; at += 60) {
    plain.exec('begin');
    for (const text of texts.slice(at, at + 60)) insert.run([text]);
    plain.exec('commit');
  }
  const took = performance.now() - start;
  plain.close();
  for (const end of ['', '-wal', '-shm']) rmSync(`${scratch}${end}`, { force: true });
  return took;
}
