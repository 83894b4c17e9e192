import type { CallOutput } from '../../../shared/contract/calls.ts';
import { leavesOf, type WordNode } from '../../../shared/search/query-tree.ts';
import { parseQuery } from '../../../shared/search/query.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import { idOf } from '../codes.ts';
import { soughtOf } from './leaf.ts';
import { createMarker, spansOf } from './marks.ts';
import { namesMeant, type Meant } from './names-meant.ts';
import { switchesOf, type SearchOptions } from './search.ts';

/**
 * Where the words of a query stand in one document. Every word, phrase and near that is not excluded counts, whatever joins them: in an open
 * document one looks for places. Needs no index, so it also finds what is not indexed yet. Fails with RECORD_NOT_FOUND.
 */
export function searchInDocument(
  catalogue: Catalogue,
  code: string,
  typed: string,
  options: SearchOptions,
): CallOutput<'search.inDocument'> {
  const record = idOf(catalogue, code);
  const switches = switchesOf(options);
  const { ast } = parseQuery(typed);
  const meant = switches.names ? namesMeant(catalogue, ast) : new Map<WordNode, readonly Meant[]>();
  const sought = leavesOf(ast).flatMap((leaf) => {
    if (leaf.kind === 'field') return [];
    return soughtOf(catalogue, leaf, switches, leaf.kind === 'word' ? meant.get(leaf) : []) ?? [];
  });
  if (sought.length === 0) return { pages: [], total: 0 };
  const marker = createMarker(sought);
  const pages = catalogue
    .prepare('select page, label, text from page_now where record = ? order by page')
    .all<{ page: number; label: string | null; text: string }>([record])
    .map(({ page, label, text }) => ({ page, label, spans: spansOf(marker(text)) }))
    .filter(({ spans }) => spans.length > 0);
  return { pages, total: pages.reduce((sum, { spans }) => sum + spans.length, 0) };
}
