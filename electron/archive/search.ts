import type { RecordType } from '../../shared/records/definition.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { toFullTextQuery } from './search-query.ts';

export interface Snippet {
  readonly text: string;
  /** Where the words that were searched for stand in the text, as pairs of start and end in UTF-16 units. */
  readonly marks: readonly (readonly [number, number])[];
}

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
}

/** Pages shown of one document, the best first. */
const PAGES_PER_RECORD = 5;
/** Words around a hit. */
const SNIPPET_TOKENS = 16;
// Control characters cannot occur in stored text, so they mark hits without ambiguity.
const OPEN = '\u0002';
const CLOSE = '\u0003';
/** A match in a title or a field weighs more than one among thousands of pages. */
const FIELD_WEIGHT = 2;

/**
 * Searches titles, fields and the text of all pages. Ranked by BM25; a record stands once with its best pages.
 * Snippets are in the language of the text.
 */
export function search(
  catalogue: Catalogue,
  typed: string,
  { limit = 50, offset = 0 }: SearchOptions = {},
): SearchResult {
  const query = toFullTextQuery(typed);
  if (query === null) return { total: 0, hits: [] };
  const ranked = rank(catalogue, query);
  const page = ranked.slice(offset, offset + limit);
  const ids = JSON.stringify(page.map(({ id }) => id));
  const fields = fieldSnippets(catalogue, query, ids);
  const pages = pageSnippets(catalogue, query, ids);
  const describe = catalogue.prepare('select code, type, title from record where id = ?');
  return {
    total: ranked.length,
    hits: page.map(({ id }) => ({
      ...(describe.get<{ code: string; type: RecordType; title: string }>([id]) as Pick<
        SearchHit,
        'code' | 'type' | 'title'
      >),
      field: fields.get(id) ?? null,
      pages: pages.get(id) ?? [],
    })),
  };
}

function rank(catalogue: Catalogue, query: string): { id: string; score: number }[] {
  return catalogue
    .prepare(
      `select r.id, min(hit.score) as score from (
         select p.record as id, bm25(page_search) as score from page_search join page_text p on p.number = page_search.rowid
           where page_search match $query
         union all
         select r.id, ${FIELD_WEIGHT} * bm25(record_search) from record_search join record r on r.number = record_search.rowid
           where record_search match $query
       ) hit join record r on r.id = hit.id where r.state = 'active' group by r.id order by score, r.id`,
    )
    .all<{ id: string; score: number }>({ query });
}

function fieldSnippets(catalogue: Catalogue, query: string, ids: string): Map<string, Snippet> {
  const rows = catalogue
    .prepare(
      `select r.id, snippet(record_search, 0, '${OPEN}', '${CLOSE}', '…', ${SNIPPET_TOKENS}) as text
       from record_search join record r on r.number = record_search.rowid
       where record_search match $query and r.id in (select value from json_each($ids))`,
    )
    .all<{ id: string; text: string }>({ query, ids });
  return new Map(rows.map(({ id, text }) => [id, unmarked(text)]));
}

function pageSnippets(catalogue: Catalogue, query: string, ids: string): Map<string, PageHit[]> {
  const best = catalogue
    .prepare(
      `select number from (
         select p.number, row_number() over (partition by p.record order by bm25(page_search), p.page) as place
         from page_search join page_text p on p.number = page_search.rowid
         where page_search match $query and p.record in (select value from json_each($ids))
       ) where place <= ${PAGES_PER_RECORD}`,
    )
    .all<{ number: number }>({ query, ids });
  const rows = catalogue
    .prepare(
      `select p.record as id, p.page, p.label, snippet(page_search, 0, '${OPEN}', '${CLOSE}', '…', ${SNIPPET_TOKENS}) as text
       from page_search join page_text p on p.number = page_search.rowid
       where page_search match $query and page_search.rowid in (select value from json_each($numbers)) order by rank`,
    )
    .all<{ id: string; page: number; label: string | null; text: string }>({
      query,
      numbers: JSON.stringify(best.map(({ number }) => number)),
    });
  const pages = new Map<string, PageHit[]>();
  for (const { id, page, label, text } of rows) {
    const { text: snippet, marks } = unmarked(text);
    const hit = { page, ...(label === null ? {} : { label }), snippet, marks };
    pages.set(id, [...(pages.get(id) ?? []), hit]);
  }
  return pages;
}

/** Takes the marks out of a snippet and keeps where they were; line breaks become spaces. */
function unmarked(marked: string): Snippet {
  let text = '';
  let start = 0;
  const marks: [number, number][] = [];
  for (const part of marked.replaceAll(/\s+/g, ' ').split(/([\u0002\u0003])/)) {
    if (part === OPEN) start = text.length;
    else if (part === CLOSE) marks.push([start, text.length]);
    else text += part;
  }
  return { text, marks };
}
