import { createHash } from 'node:crypto';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Page, Sha256 } from './rows.ts';

/** Keeps the two full-text indexes in step with their content tables, as FTS5 external content asks for. */

export function setRecordText(catalogue: Catalogue, number: number, text: string): void {
  const before = catalogue.prepare('select text from record_text where number = ?').get<{ text: string }>([number]);
  if (before?.text === text) return;
  if (before !== undefined)
    catalogue
      .prepare("insert into record_search (record_search, rowid, text) values ('delete', ?, ?)")
      .run([number, before.text]);
  catalogue
    .prepare(
      'insert into record_text (number, text) values (?, ?) on conflict (number) do update set text = excluded.text',
    )
    .run([number, text]);
  catalogue.prepare('insert into record_search (rowid, text) values (?, ?)').run([number, text]);
}

/**
 * The row number of a page is that of its record times 2 to the power of this, and the page. So a search knows which record a
 * hit belongs to without reading the page: a common word is on tens of thousands of them.
 */
export const PAGE_BITS = 20;

/** Adds the pages of a document that has none yet. */
export function addPages(catalogue: Catalogue, record: string, pages: readonly Page[]): void {
  if (pages.length === 0) return;
  const number = Number(catalogue.prepare('select number from record where id = ?', { pluck: true }).get([record]));
  const insert = catalogue.prepare('insert into page_text (number, record, page, label, text) values (?, ?, ?, ?, ?)');
  const index = catalogue.prepare('insert into page_search (rowid, text) values (?, ?)');
  for (const page of pages) {
    const row = number * 2 ** PAGE_BITS + page.number;
    insert.run([row, record, page.number, page.label ?? null, page.text]);
    index.run([row, page.text]);
  }
}

/** Gives the pages of one document to another that has none. */
export function movePages(catalogue: Catalogue, from: string, to: string): void {
  const pages = readPages(catalogue, from);
  const drop = catalogue.prepare("insert into page_search (page_search, rowid, text) values ('delete', ?, ?)");
  for (const { number, text } of catalogue
    .prepare('select number, text from page_text where record = ?')
    .all<{ number: number; text: string }>([from]))
    drop.run([number, text]);
  catalogue.prepare('delete from page_text where record = ?').run([from]);
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
