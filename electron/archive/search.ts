import type { RecordType } from '../../shared/records/definition.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { PAGE_BITS } from './full-text.ts';
import { matchNames } from './match-names.ts';
import { toFullTextQuery } from './search-query.ts';
import { CLOSE, OPEN, snippetOf, type Snippet } from './snippet.ts';

export interface PageHit {
  readonly page: number;
  /** The page number as printed, where the document has one of its own. */
  readonly label?: string;
  readonly snippet: string;
  readonly marks: Snippet['marks'];
}

export interface SearchHit {
  readonly code: string;
  readonly type: RecordType;
  readonly title: string;
  /** Where the title or a field matched. */
  readonly field: Snippet | null;
  readonly pages: readonly PageHit[];
}

export interface SearchResult {
  /** Records that match, not pages. */
  readonly total: number;
  readonly hits: SearchHit[];
}

export interface SearchOptions {
  /** Records in one answer; 50 when left out. */
  readonly limit?: number;
  readonly offset?: number;
  /** Record types that may be found; all when left out or empty. */
  readonly types?: readonly string[];
  /** ISO days: only records with a date that can lie between them, both included. */
  readonly from?: string;
  readonly until?: string;
  /** Only the letters as typed: no names in another spelling. */
  readonly exact?: boolean;
}

/** The part of the options that SQL filters by; empty texts for what is not asked for. */
interface Filter {
  readonly [name: string]: string;
  readonly types: string;
  readonly from: string;
  readonly until: string;
}

/** Pages shown of one document, the best first. */
const PAGES_PER_RECORD = 5;
/** Pages shown in one answer. Snippets cost more than finding and weighing; a long answer gives its later documents fewer. */
const PAGES_SHOWN = 120;
/** A match in a title or a field weighs more than one among thousands of pages. */
const FIELD_WEIGHT = 2;

/**
 * Searches titles, fields and the text of all pages. Ranked by BM25; a record stands once with its best pages.
 * Snippets are in the language of the text.
 */
export function search(catalogue: Catalogue, typed: string, options: SearchOptions = {}): SearchResult {
  const { limit = 50, offset = 0 } = options;
  const query = toFullTextQuery(typed);
  if (query === null) return { total: 0, hits: [] };
  const named = spelledOtherwise(catalogue, typed, query, options);
  const shown = named.slice(offset, offset + limit);
  const found = searchWords(catalogue, query, {
    ...options,
    limit: limit - shown.length,
    offset: Math.max(0, offset - named.length),
  });
  return { total: named.length + found.total, hits: [...shown, ...found.hits] };
}

/** Names in another spelling, at most: whoever looks for a name has one in mind. */
const MOST_NAMED = 20;
/** Whole words of a name without the rest of it: a family name alone. */
const WORDS_OF_NAME = 0.5;

/** People and organisations whose name is meant by what is typed although no field is written so. Phrases and beginnings mean letters. */
function spelledOtherwise(
  catalogue: Catalogue,
  typed: string,
  query: string,
  { types = [], from = '', until = '', exact = false }: SearchOptions,
): SearchHit[] {
  if (exact || from !== '' || until !== '' || /["«»“”„‟*\d]/.test(typed)) return [];
  const wanted = (type: RecordType): boolean => types.length === 0 || types.includes(type);
  const matches = matchNames(catalogue, typed, {
    people: wanted('person'),
    organisations: wanted('organisation'),
    exact: false,
  });
  const asTyped = catalogue.prepare(
    'select 1 from record_search where record_search match ? and rowid = (select number from record where id = ?)',
  );
  const record = catalogue.prepare("select code, type, title from record where id = ? and state = 'active'");
  return [...matches]
    .filter(([, { same, strength }]) => same || strength >= WORDS_OF_NAME)
    .toSorted(([, a], [, b]) => b.strength - a.strength)
    .filter(([id]) => asTyped.get([query, id]) === undefined)
    .slice(0, MOST_NAMED)
    .flatMap(([id, { spelling }]) => {
      const row = record.get<{ code: string; type: RecordType; title: string }>([id]);
      const marks: Snippet['marks'] = [[0, spelling.length]];
      return row === undefined ? [] : [{ ...row, field: { text: spelling, marks }, pages: [] }];
    });
}

function searchWords(
  catalogue: Catalogue,
  query: string,
  { limit = 50, offset = 0, types = [], from = '', until = '' }: SearchOptions,
): SearchResult {
  const filter: Filter = { types: types.length === 0 ? '' : JSON.stringify(types), from, until };
  const best = rank(catalogue, query, filter, limit, offset);
  const first = best[0];
  if (first === undefined) return { total: offset === 0 && limit > 0 ? 0 : count(catalogue, query, filter), hits: [] };
  const records = new Map(best.map(({ number, code, type, title }) => [number, { code, type, title }]));
  const fields = fieldSnippets(catalogue, query, [...records.keys()]);
  const pages = pageSnippets(
    catalogue,
    query,
    best.flatMap(({ page }) => (page === null ? [] : [page])),
  );
  const pagesOf = Map.groupBy(best, ({ number }) => number);
  return {
    total: first.total,
    hits: [...records].map(([number, record]) => ({
      ...record,
      field: fields.get(number) ?? null,
      pages: (pagesOf.get(number) ?? []).flatMap(({ page }) => pages.get(page ?? 0) ?? []),
    })),
  };
}

interface Ranked {
  readonly [column: string]: string | number | null;
  /** Of the record. */
  readonly number: number;
  readonly code: string;
  readonly type: RecordType;
  readonly title: string;
  readonly total: number;
  /** Row number of one of its best pages; null when only a field matched. */
  readonly page: number | null;
}

/**
 * The records of one page of the answer, the best first, with a row for each of their best pages. Each hit is weighed once, and
 * from its row number alone: a common word is on most pages of the archive, and reading these would mean decrypting them.
 */
const ranked = (filter: Filter): string => `
  with page_hit (page, record, score) as materialized (
    select rowid, rowid >> ${PAGE_BITS}, bm25(page_search) from page_search where page_search match $query
  ), record_hit (record, score) as (
    select record, min(score) from (
      select record, score from page_hit
      union all select rowid, ${FIELD_WEIGHT} * bm25(record_search) from record_search where record_search match $query
    ) where record not in (select number from record where state = 'trashed') ${narrowing(filter)} group by record
  )`;

/** Sets of row numbers that are made once, and only where they are asked for: a search without filters is as fast as before. */
function narrowing({ types, from, until }: Filter): string {
  const ofTypes =
    'and +record in (select number from record indexed by record_by_type where type in (select value from json_each($types)))';
  // An open or unknown end reaches as far as is asked for. A bound can be a minute of a day.
  const ofTime = `and +record in (
    select r.number from bound b join record r on r.id = b.record
    where ($until = '' or b.earliest is null or substr(b.earliest, 1, 10) <= $until)
      and ($from = '' or b.latest is null or substr(b.latest, 1, 10) >= $from))`;
  return `${types === '' ? '' : ofTypes} ${from === '' && until === '' ? '' : ofTime}`;
}

/** SQLite wants no more parameters than the text names. */
function named({ types, from, until }: Filter): Record<string, string> {
  return { ...(types === '' ? {} : { types }), ...(from === '' && until === '' ? {} : { from, until }) };
}

function rank(catalogue: Catalogue, query: string, filter: Filter, limit: number, offset: number): Ranked[] {
  return catalogue
    .prepare(
      `${ranked(filter)}, shown (record, score, total) as materialized (
         select record, score, count(*) over () from record_hit order by score, record limit $limit offset $offset
       ), placed (record, page, place) as (
         select page_hit.record, page, row_number() over (partition by page_hit.record order by page_hit.score, page)
         from page_hit join shown on shown.record = page_hit.record
       ), best (record, page, place) as (
         select placed.record, page, place from placed join shown on shown.record = placed.record
         where place <= ${PAGES_PER_RECORD} order by place, shown.score, shown.record limit ${PAGES_SHOWN}
       )
       select r.number, r.code, r.type, r.title, shown.total, best.page
       from shown join record r on r.number = shown.record left join best on best.record = shown.record
       order by shown.score, shown.record, best.place`,
    )
    .all<Ranked>({ query, limit, offset, ...named(filter) });
}

/** How many records match, for an answer beyond the last of them. */
function count(catalogue: Catalogue, query: string, filter: Filter): number {
  const counting = catalogue.prepare(`${ranked(filter)} select count(*) from record_hit`, { pluck: true });
  return Number(counting.get({ query, ...named(filter) }));
}

// The unary plus keeps SQLite from asking the index once for each row: it goes through the hits once and takes the wanted ones.

function fieldSnippets(catalogue: Catalogue, query: string, records: readonly number[]): Map<number, Snippet> {
  const rows = catalogue
    .prepare(
      `select rowid as number, highlight(record_search, 0, '${OPEN}', '${CLOSE}') as text
       from record_search where record_search match $query and +rowid in (select value from json_each($records))`,
    )
    .all<{ number: number; text: string }>({ query, records: JSON.stringify(records) });
  return new Map(rows.map(({ number, text }) => [number, snippetOf(text)]));
}

function pageSnippets(catalogue: Catalogue, query: string, pages: readonly number[]): Map<number, PageHit> {
  if (pages.length === 0) return new Map();
  const rows = catalogue
    .prepare(
      `select p.number, p.page, p.label, highlight(page_search, 0, '${OPEN}', '${CLOSE}') as text
       from page_search join page_text p on p.number = page_search.rowid
       where page_search match $query and +page_search.rowid in (select value from json_each($pages))`,
    )
    .all<{ number: number; page: number; label: string | null; text: string }>({ query, pages: JSON.stringify(pages) });
  return new Map(
    rows.map(({ number, page, label, text }) => {
      const { text: snippet, marks } = snippetOf(text);
      return [number, { page, ...(label === null ? {} : { label }), snippet, marks }];
    }),
  );
}
