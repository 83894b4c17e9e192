import { createHash } from 'node:crypto';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Page, Sha256 } from './rows.ts';
import { indexNow, PAGE_BITS, pageChanged, pageGone } from './search/word-index.ts';

/** The texts of records and pages, each change of which the search index follows. */

export function setRecordText(catalogue: Catalogue, number: number, text: string): void {
  const before = catalogue.prepare('select text from record_text where number = ?').get<{ text: string }>([number]);
  if (before?.text === text) return;
  catalogue
    .prepare(
      'insert into record_text (number, text) values (?, ?) on conflict (number) do update set text = excluded.text',
    )
    .run([number, text]);
  if (text.length <= AT_ONCE) indexNow(catalogue, [number * 2 ** PAGE_BITS]);
  else pageChanged(catalogue, number * 2 ** PAGE_BITS);
}

/** Characters of a record or a document that are indexed with the commit that brings them in; longer ones come after it. */
const AT_ONCE = 60_000;

/** Adds the pages of a document that has none yet. */
export function addPages(catalogue: Catalogue, record: string, pages: readonly Page[]): void {
  if (pages.length === 0) return;
  const number = Number(catalogue.prepare('select number from record where id = ?', { pluck: true }).get([record]));
  const insert = catalogue.prepare('insert into page_text (number, record, page, label, text) values (?, ?, ?, ?, ?)');
  const isSmall = pages.reduce((sum, { text }) => sum + text.length, 0) <= AT_ONCE;
  const rows = pages.map((page) => number * 2 ** PAGE_BITS + page.number);
  for (const [at, page] of pages.entries()) {
    const row = rows[at] ?? 0;
    insert.run([row, record, page.number, page.label ?? null, page.text]);
    if (!isSmall) pageChanged(catalogue, row);
  }
  if (isSmall) indexNow(catalogue, rows);
}

/** Gives the pages of one document to another that has none. */
export function movePages(catalogue: Catalogue, from: string, to: string): void {
  const pages = readPages(catalogue, from);
  const numbers = catalogue
    .prepare('select number from page_text where record = ?', { pluck: true })
    .all([from]) as unknown as number[];
  catalogue.prepare('delete from page_text where record = ?').run([from]);
  for (const number of numbers) pageGone(catalogue, number);
  addPages(catalogue, to, pages);
}

export function readPages(catalogue: Catalogue, record: string): Page[] {
  return catalogue
    .prepare('select page as number, label, text from page_text where record = ? order by page')
    .all<{ number: number; label: string | null; text: string }>([record])
    .map(({ number, label, text }) => (label === null ? { number, text } : { number, label, text }));
}

/** One digest over the text of all pages; it stands in the history, so that a changed page is found. */
export function textDigest(pages: readonly Page[]): Sha256 {
  const hash = createHash('sha256');
  for (const page of pages) {
    const bytes = Buffer.from(page.text);
    hash.update(`${page.number}\n${page.label ?? ''}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex') as Sha256;
}
