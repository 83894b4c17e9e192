import type { CallOutput } from '../../../shared/contract/calls.ts';
import { parseQuery } from '../../../shared/search/query.ts';
import type { Leaf } from '../../../shared/search/query-tree.ts';
import type { RecordType } from '../../../shared/records/definition.ts';
import type { Language } from '../../../shared/vocabulary/vocabulary.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import { readRecordRow } from '../stored-rows.ts';
import { dated } from './conditions.ts';
import { evaluate, type Evaluated, type FoundField, type FoundLeaf } from './evaluate.ts';
import { fieldSnippetOf, labelsIn } from './field-snippet.ts';
import { createMarker, spansOf, type Mark } from './marks.ts';
import { slotsOf } from './postings.ts';
import { ranked, type Ranking } from './rank.ts';
import { savedQueryIn } from './saved-searches.ts';
import { CLOSE, OPEN, snippetOf, type Snippet } from './snippet.ts';
import { both, countOf, dateOf, standingOf, type Bits } from './standing.ts';
import type { Switches, Term } from './term.ts';
import { PAGE_BITS, pagesLeft } from './word-index.ts';

export type SearchResult = CallOutput<'search'>;
export type SearchHit = SearchResult['hits'][number];
type PageHit = SearchHit['pages'][number];
type Why = SearchHit['why'][number];

export interface SearchOptions extends Partial<Switches> {
  /** Records in one answer; 50 when left out. */
  readonly limit?: number;
  readonly offset?: number;
  /** Record types that may be found; all when left out or empty. */
  readonly types?: readonly string[];
  /** ISO days: only records with a date that can lie between them, both included. */
  readonly from?: string;
  readonly until?: string;
  readonly sort?: 'relevance' | 'newest' | 'oldest';
  /** Only the letters as typed: forms, names and letters switched off. */
  readonly exact?: boolean;
  /** In which language terms are shown; English when left out. They are found in all three. */
  readonly language?: Language;
}

/** Pages shown of one document, the best first. */
const PAGES_PER_RECORD = 5;
/** Pages shown in one answer. Snippets cost more than finding and weighing; a long answer gives its later documents fewer. */
const PAGES_SHOWN = 100;
/** Reasons given for one record. */
const MOST_REASONS = 8;
/** Characters of a text that is searched for marks; a page of more is no page. */
const LONGEST_TEXT = 200_000;

/**
 * Searches titles, fields and the text of all pages, in the language of shared/search/query.ts. Ranked by BM25; a record stands once with
 * its best pages. Snippets are in the language of the text.
 */
export function search(catalogue: Catalogue, typed: string, options: SearchOptions = {}): SearchResult {
  const { limit = 50, offset = 0, sort = 'relevance' } = options;
  const { ast, faults } = parseQuery(typed);
  const found = evaluate(catalogue, ast, switchesOf(options), savedQueryIn(catalogue));
  const bits = narrowed(catalogue, found.bits, options);
  const ranking = ranked(catalogue, bits, found.leaves, { limit, offset, sort });
  return {
    total: countOf(bits),
    pageTotal: ranking.pageTotal,
    indexing: pagesLeft(catalogue),
    faults: [...faults, ...found.faults].toSorted((a, b) => a.at - b.at),
    understood: found.leaves.map((leaf) => understood(catalogue, leaf, typed)),
    hits: hitsOf(catalogue, ranking, found, options.language ?? 'en'),
  };
}

export function switchesOf({
  forms = true,
  names = true,
  letters = true,
  typos = false,
  exact = false,
}: SearchOptions): Switches {
  return exact ? { forms: false, names: false, letters: false, typos: false } : { forms, names, letters, typos };
}

/** By types and dates that were chosen beside the query. */
export function narrowed(catalogue: Catalogue, bits: Bits, { types = [], from = '', until = '' }: SearchOptions): Bits {
  let left = bits;
  if (types.length > 0) {
    const { byType } = standingOf(catalogue);
    const wanted = new Uint8Array(bits.length);
    for (const type of types) byType.get(type)?.forEach((bit, at) => (wanted[at] = (wanted[at] ?? 0) | bit));
    left = both(left, wanted);
  }
  if (from !== '' || until !== '') left = both(left, dated(catalogue, from || null, until || null));
  return left;
}

function hitsOf(catalogue: Catalogue, ranking: Ranking, { leaves }: Evaluated, language: Language): SearchHit[] {
  const words = leaves.filter((leaf) => 'sought' in leaf);
  const fields = leaves.filter((leaf) => 'node' in leaf);
  const marker = createMarker(words.map(({ sought }) => sought));
  const record = catalogue.prepare('select id, code, type, title from record where number = ?');
  const recordText = catalogue.prepare('select text from record_text where number = ?', { pluck: true });
  const pageText = catalogue.prepare('select page, label, text from page_now where number = ?');
  const slots = slotsOf(catalogue);
  const shown = sharesOf(ranking);
  return ranking.records.map(({ number, score }): SearchHit => {
    const row = record.get<{ id: string; code: string; type: RecordType; title: string }>([number]);
    const why = new Map<string, Why>();
    const slotsOfRecord = ranking.pagesOf(number);
    const pages = slotsOfRecord.slice(0, shown.get(number) ?? 0).flatMap((slot): PageHit[] => {
      const at = number * 2 ** PAGE_BITS + (slots.page[slot] ?? 0);
      const page = pageText.get<{ page: number; label: string | null; text: string }>([at]);
      if (page === undefined) return [];
      const text = page.text.slice(0, LONGEST_TEXT);
      const marks = marker(text);
      note(why, marks);
      const { text: snippet, marks: places } = snippetOf(highlighted(text, marks));
      const label = page.label === null ? {} : { label: page.label };
      return [{ page: page.page, ...label, snippet, marks: places, hits: spansOf(marks).length }];
    });
    const field = fieldOf(number, row?.id ?? '', words, () => String(recordText.get([number]) ?? ''));
    if (field !== null) note(why, field.marks);
    for (const { node, bits } of fields)
      if (bits[number] === 1 && !['before', 'after', 'date'].includes(node.field))
        add(why, { kind: 'field', typed: `${node.field}:${node.value}`, found: row?.code ?? '' });
    return {
      code: row?.code ?? '',
      type: row?.type ?? '',
      title: row?.title ?? '',
      date: dateOf(catalogue, number),
      score,
      why: [...why.values()].slice(0, MOST_REASONS),
      field: field?.snippet ?? null,
      pages,
      pageHits: slotsOfRecord.length,
    };
  });

  function fieldOf(
    number: number,
    id: string,
    of: readonly FoundLeaf[],
    text: () => string,
  ): { snippet: Snippet; marks: Mark[] } | null {
    if (ranking.fieldScore(number) > 0) {
      const own = text().slice(0, LONGEST_TEXT);
      const marks = marker(own);
      const row = marks.length > 0 ? readRecordRow(catalogue, id) : null;
      if (row !== null) return { snippet: fieldSnippetOf(highlighted(own, marks), labelsIn(row, language)), marks };
    }
    for (const { named, sought } of of) {
      const meant = named.get(number);
      if (meant === undefined) continue;
      const { spelling } = meant;
      const typed = sought.groups[0]?.[0]?.typed ?? spelling;
      const mark: Mark = { start: 0, end: spelling.length, of: 0, why: [{ kind: 'name', typed, found: spelling }] };
      return { snippet: { text: spelling, marks: [[0, spelling.length]] }, marks: [mark] };
    }
    return null;
  }
}

/** How many pages are shown of each record: one of each first, then more of the best. */
function sharesOf({ records, pagesOf }: Ranking): Map<number, number> {
  const shares = new Map<number, number>();
  const there = records.map(({ number }) => [number, Math.min(PAGES_PER_RECORD, pagesOf(number).length)] as const);
  let left = PAGES_SHOWN;
  for (let round = 1; round <= PAGES_PER_RECORD && left > 0; round += 1) {
    for (const [number, count] of there) {
      if (count < round || left === 0) continue;
      shares.set(number, round);
      left -= 1;
    }
  }
  return shares;
}

function note(why: Map<string, Why>, marks: readonly Mark[]): void {
  for (const mark of marks) for (const each of mark.why) add(why, each);
}

function add(why: Map<string, Why>, each: Why): void {
  const key = `${each.kind} ${each.typed} ${each.found.toLowerCase()}`;
  if (why.size < 50 && !why.has(key)) why.set(key, each);
}

function highlighted(text: string, marks: readonly Mark[]): string {
  let written = '';
  let at = 0;
  for (const [start, end] of spansOf(marks)) {
    written += `${text.slice(at, start)}${OPEN}${text.slice(start, end)}${CLOSE}`;
    at = end;
  }
  return written + text.slice(at);
}

/** How a part of the query was understood, for whoever wonders. */
function understood(
  catalogue: Catalogue,
  leaf: FoundLeaf | FoundField,
  typed: string,
): SearchResult['understood'][number] {
  const { active } = standingOf(catalogue);
  const node: Leaf = 'node' in leaf ? leaf.node : leaf.sought.leaf;
  const terms = 'node' in leaf ? [] : leaf.sought.groups.flat();
  const also = terms.flatMap((term) => alsoOf(catalogue, term));
  if ('sought' in leaf)
    for (const { spelling } of leaf.named.values())
      if (!also.some(({ found }) => found === spelling)) also.push({ kind: 'name', found: spelling });
  const kind = node.kind === 'word' ? (node.prefix ? 'prefix' : 'word') : node.kind;
  return {
    at: node.at,
    length: node.length,
    typed: typed.slice(node.at, node.at + node.length),
    kind,
    also: also.slice(0, 30),
    records: countOf(both(leaf.bits, active)),
  };
}

/** Other forms of a word that stand in the archive, and what else is looked for. */
function alsoOf(catalogue: Catalogue, term: Term): { kind: Why['kind']; found: string }[] {
  const others = [...term.otherStems.values(), ...term.otherForms.values()].map(({ kind, found }) => ({ kind, found }));
  return [...formsOf(catalogue, term), ...others];
}

const MOST_FORMS = 12;

function formsOf(catalogue: Catalogue, { form, stems, forms, letters }: Term): { kind: Why['kind']; found: string }[] {
  if (stems.length === 0)
    return forms
      .filter((each) => each !== letters)
      .slice(0, MOST_FORMS)
      .map((found) => ({ kind: 'form', found }));
  const beginning = form.slice(0, Math.max(1, Math.min(3, ...stems.map(({ length }) => length))));
  const rows = catalogue
    .prepare(
      `select distinct case when letters = '' then form else letters end as found, form from word
       where form >= ? and form < ? and stem in (select value from json_each(?)) limit 200`,
    )
    .all<{ found: string; form: string }>([beginning, `${beginning}\u{10ffff}`, JSON.stringify(stems)]);
  return rows
    .filter(({ found }) => found !== letters)
    .slice(0, MOST_FORMS)
    .map(({ found, form: other }) => ({ kind: other === form ? 'letters' : 'form', found }));
}
