import { randomInt } from 'node:crypto';
import { indexTokens } from '../../shared/words/index-tokens.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Vault } from '../vault/vault.ts';
import type { Problem } from './problem.ts';
import { followsWords } from './search/word-index.ts';

/** Pages and records whose every word is looked up; of a larger archive so many are drawn by lot. */
const MOST = 1000;
/** Words of one phrase that is looked up. */
const PHRASE = 100;
/**
 * Phrases of one text, of which there are more only in texts that are no page (a file of a hundred pages in one): then some are drawn by lot, and
 * short ones, because the places of every word of a phrase in such a text have to be gone through.
 */
const PHRASES = 20;
const SHORT_PHRASE = 8;

const tables = [
  { index: 'page_stem', rows: 'select slot from indexed_page' },
  { index: 'page_form', rows: 'select slot from indexed_page' },
  {
    index: 'record_stem',
    rows: 'select number from record_text where number * 1048576 not in (select number from index_queue)',
  },
  {
    index: 'record_form',
    rows: 'select number from record_text where number * 1048576 not in (select number from index_queue)',
  },
] as const;

/**
 * Compares the search index with the texts: FTS5 checks it for itself; every text has its row, and no row is without a text; and of pages
 * and records, all of them or drawn by lot, every word is looked up in its place, of very long texts words drawn by lot. An index that other words were put into is thus found
 * out in a small archive, and in a large one as soon as more than a few pages are concerned. Needs a catalogue that can be written to,
 * though it writes nothing.
 */
export function checkIndexes(vault: Vault, problems: Problem[]): void {
  const { catalogue } = vault;
  if (vault.readOnly || !followsWords(catalogue)) return;
  const broken = new Set<string>();
  for (const { index, rows } of tables) {
    try {
      catalogue.exec(`insert into ${index} (${index}) values ('integrity-check')`);
      if (hasOtherRows(catalogue, index, rows)) broken.add(index);
    } catch {
      broken.add(index);
    }
  }
  for (const index of withOtherWords(catalogue)) broken.add(index);
  for (const index of broken)
    problems.push({ kind: 'index-broken', where: index, detail: 'The search index does not match the stored text.' });
}

function hasOtherRows(catalogue: Catalogue, index: string, rows: string): boolean {
  const odd = catalogue.prepare(
    `select 1 from (select id from ${index}_docsize except ${rows}) union all select 1 from (${rows} except select id from ${index}_docsize) limit 1`,
  );
  if (odd.get() !== undefined) return true;
  if (index !== 'page_stem') return false;
  // Pages that are in no list at all, and slots of pages that are not there.
  return (
    catalogue
      .prepare(
        `select 1 from page_now p where p.number not in (select number from indexed_page) and p.number not in (select number from index_queue)
         union all select 1 from indexed_page i where i.number > 0 and i.number not in (select number from page_now)
           and i.number not in (select number from index_queue) limit 1`,
      )
      .get() !== undefined
  );
}

/** Indexes in which a text is not found by its own words. */
function withOtherWords(catalogue: Catalogue): Set<string> {
  const broken = new Set<string>();
  const pages = drawn(
    catalogue,
    'select i.slot as row, p.text from indexed_page i join page_now p on p.number = i.number where i.number not in (select number from index_queue) and i.slot >= ? order by i.slot limit ?',
    'select max(slot) from indexed_page',
  );
  for (const { row, text } of pages) check('page', row, indexTokens(text));
  const records = drawn(
    catalogue,
    'select number as row, text from record_text where number * 1048576 not in (select number from index_queue) and number >= ? order by number limit ?',
    'select max(number) from record_text',
  );
  for (const { row, text } of records) check('record', row, indexTokens(text));
  return broken;

  function check(
    of: 'page' | 'record',
    row: number,
    { stems, forms }: { readonly stems: readonly string[]; readonly forms: readonly string[] },
  ): void {
    for (const [at, until] of phrasesOf(stems.length)) {
      const words = stems.slice(at, until).join(' ');
      if (!isThere(catalogue, `${of}_stem`, row, of === 'record' ? `text : "${words}"` : `"${words}"`))
        broken.add(`${of}_stem`);
      const all = [...new Set(forms.slice(at, until))].map((form) => `"${form}"`).join(' AND ');
      if (!isThere(catalogue, `${of}_form`, row, all)) broken.add(`${of}_form`);
    }
  }
}

/** From which word up to which, one phrase after the other. */
function phrasesOf(words: number): (readonly [number, number])[] {
  const count = Math.ceil(words / PHRASE);
  if (count <= PHRASES)
    return Array.from({ length: count }, (_, at) => [at * PHRASE, Math.min(words, (at + 1) * PHRASE)] as const);
  return Array.from({ length: PHRASES }, () => {
    const at = randomInt(0, words - SHORT_PHRASE);
    return [at, at + SHORT_PHRASE] as const;
  });
}

function isThere(catalogue: Catalogue, index: string, row: number, match: string): boolean {
  try {
    return (
      catalogue.prepare(`select 1 from ${index} where ${index} match ? and rowid = ?`).get([match, row]) !== undefined
    );
  } catch {
    return false;
  }
}

/** All rows of a small archive; of a large one some from each of several places drawn by lot. */
function drawn(catalogue: Catalogue, rows: string, highest: string): { row: number; text: string }[] {
  const read = catalogue.prepare(rows);
  const last = Number(catalogue.prepare(highest, { pluck: true }).get() ?? 0);
  if (last <= MOST) return read.all<{ row: number; text: string }>([0, MOST]);
  return Array.from({ length: MOST / 10 }, () =>
    read.all<{ row: number; text: string }>([randomInt(1, last + 1), 10]),
  ).flat();
}
