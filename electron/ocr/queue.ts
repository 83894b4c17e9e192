import { isModernPicture } from '../intake/text/modern-picture.ts';
import { showingOf } from '../pages/kinds.ts';
import { transaction, type Catalogue } from '../vault/catalogue.ts';
import type { OcrReason } from './recogniser.ts';

/** Pages that wait for recognition. The list is in the vault, so it goes on where it was after locking. */

export interface Waiting {
  readonly [column: string]: string | number | null;
  readonly record: string;
  readonly page: number;
  /** Given, not to be guessed. */
  readonly language: string | null;
  readonly priority: number;
  readonly tries: number;
}

/** What somebody looks at comes before what they asked for, and that before what is done by itself. */
export const PRIORITY = { looking: 2, asked: 1, bySelf: 0 } as const;

export interface PageOf {
  readonly record: string;
  readonly page: number;
}

/** Whether pages of a file of this type can be drawn, and so recognised. */
export function canBeRecognised(mime: string): boolean {
  return showingOf(mime).by === 'drawing' || isModernPicture(mime);
}

/** Types of originals in the archive that can be recognised, for SQL. */
function types(catalogue: Catalogue): string {
  const all = catalogue.prepare('select distinct mime from file', { pluck: true }).all() as unknown as string[];
  return JSON.stringify(all.filter(canBeRecognised));
}

const DRAWN = `f.kind = 'original' and f.mime in (select value from json_each($types)) and coalesce(f.reason, '') not in ('encrypted', 'empty')`;
const NO_LAYER =
  'not exists (select 1 from text_layer l where l.record = p.record and l.page = p.page and l.current = 1)';

/** Pages of documents that are pictures without words; of those named, or of all. What was given up is left out. */
export function pagesWithoutWords(catalogue: Catalogue, records?: readonly string[]): PageOf[] {
  const ofThese = records === undefined ? '' : 'and r.id in (select value from json_each($records))';
  return catalogue
    .prepare(
      `select p.record, p.page from page_text p join file f on f.record = p.record join record r on r.id = p.record
       where p.text = '' and r.state = 'active' and ${DRAWN} and ${NO_LAYER} ${ofThese}
         and not exists (select 1 from ocr_queue q where q.record = p.record and q.page = p.page and q.reason is not null)
       order by r.number, p.page`,
    )
    .all<PageOf & Record<string, string | number>>({
      types: types(catalogue),
      ...(records === undefined ? {} : { records: JSON.stringify(records) }),
    });
}

/** Documents with pages that are pictures without words and do not wait. */
export function documentsWithoutWords(catalogue: Catalogue): number {
  return Number(
    catalogue
      .prepare(
        `select count(distinct p.record) from page_text p join file f on f.record = p.record join record r on r.id = p.record
         where p.text = '' and r.state = 'active' and ${DRAWN} and ${NO_LAYER}
           and not exists (select 1 from ocr_queue q where q.record = p.record and q.page = p.page)`,
        { pluck: true },
      )
      .get({ types: types(catalogue) }),
  );
}

/** Pages of these documents that were recognised before, and those that were given up. */
export function pagesToDoAgain(catalogue: Catalogue, records?: readonly string[]): PageOf[] {
  const ofThese = records === undefined ? '' : 'where record in (select value from json_each($records))';
  return catalogue
    .prepare(
      `select distinct record, page from (
         select record, page from text_layer where kind = 'ocr' and current = 1 union select record, page from ocr_queue
       ) ${ofThese} order by record, page`,
    )
    .all<PageOf & Record<string, string | number>>(records === undefined ? [] : { records: JSON.stringify(records) });
}

/** The named pages of a document, as far as its file can be drawn. */
export function pagesNamed(catalogue: Catalogue, record: string, pages: readonly number[]): PageOf[] {
  const found = catalogue
    .prepare(`select f.pages from file f where f.record = $record and ${DRAWN}`, { pluck: true })
    .get({ record, types: types(catalogue) });
  if (found === undefined) return [];
  const most = Math.max(1, Number(found));
  return [...new Set(pages)].filter((page) => page <= most).map((page) => ({ record, page }));
}

/** Puts pages on the list; one that is there already moves forward, and is tried anew. Runs inside a transaction. */
export function enqueue(
  catalogue: Catalogue,
  pages: readonly PageOf[],
  { language = null, priority }: { readonly language?: string | null; readonly priority: number },
): void {
  const insert = catalogue.prepare(
    `insert into ocr_queue (record, page, language, priority, tries, reason, asked) values (?, ?, ?, ?, 0, null, ?)
     on conflict (record, page) do update set language = coalesce(excluded.language, language),
       priority = max(priority, excluded.priority), tries = 0, reason = null`,
  );
  const at = new Date().toISOString();
  for (const { record, page } of pages) insert.run([record, page, language, priority, at]);
}

/** What is next, without what is under way already. */
export function nextWaiting(catalogue: Catalogue, isTaken: (page: PageOf) => boolean): Waiting | null {
  const rows = catalogue
    .prepare(
      `select record, page, language, priority, tries from ocr_queue where reason is null
       order by priority desc, asked, record, page limit 16`,
    )
    .all<Waiting>();
  return rows.find((row) => !isTaken(row)) ?? null;
}

export function waitingCount(catalogue: Catalogue): number {
  return Number(catalogue.prepare('select count(*) from ocr_queue where reason is null', { pluck: true }).get());
}

export interface GivenUp {
  readonly [column: string]: string | number | null;
  readonly code: string;
  readonly page: number;
  readonly reason: string;
  readonly language: string | null;
}

/** Pages that were given up, with the reason; of a language that is missing, which. */
export function givenUp(catalogue: Catalogue, limit: number): { list: GivenUp[]; total: number } {
  const rows = catalogue
    .prepare(
      `select r.code, q.page, q.reason, q.language from ocr_queue q join record r on r.id = q.record
       where q.reason is not null and r.state = 'active' order by r.number, q.page`,
    )
    .all<GivenUp>();
  const list = rows.slice(0, limit).map(({ code, page, reason, language }) => {
    const [why = reason, missing] = reason.split(' ');
    return { code, page, reason: why, language: missing ?? language };
  });
  return { list, total: rows.length };
}

/** Takes a page off the list. Runs inside a transaction. */
export function done(catalogue: Catalogue, { record, page }: PageOf): void {
  catalogue.prepare('delete from ocr_queue where record = ? and page = ?').run([record, page]);
}

/** How often a page is tried that breaks its process: another page may have done that. */
const TRIES = 2;

/** Notes that a page could not be recognised. @returns whether it was given up */
export function notDone(
  catalogue: Catalogue,
  { record, page, tries }: Waiting,
  reason: OcrReason,
  language?: string,
): boolean {
  const isLast = reason !== 'reader-crashed' || tries + 1 >= TRIES;
  const why = language === undefined ? reason : `${reason} ${language}`;
  transaction(catalogue, () =>
    catalogue
      .prepare('update ocr_queue set tries = tries + 1, priority = 0, reason = ? where record = ? and page = ?')
      .run([isLast ? why : null, record, page]),
  );
  return isLast;
}

/** Empties the list; what was given up stays noted. */
export function emptyQueue(catalogue: Catalogue): void {
  transaction(catalogue, () => catalogue.exec('delete from ocr_queue where reason is null'));
}
