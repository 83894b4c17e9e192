import { call } from '../app/host.ts';
import type { Looked } from '../app/place.ts';
import type { Finding } from './finding.ts';

/** Words alone, which mean nothing to the search but themselves. */
const WORDS = /^[\p{L}\p{N}\p{M}'’ʼ-]+(?:\s+[\p{L}\p{N}\p{M}'’ʼ-]+)*$/u;
const OPERATORS = /^(?:and|or|not|near|и|или|не|і|або)$/i;

/**
 * How words that are typed into the find bar are put to the search, so that their other forms are found: one word as it is, several as a
 * phrase. Null for what is no words, and is looked for letter by letter alone.
 */
export function asSearch(typed: string): string | null {
  const words = typed.trim();
  if (!WORDS.test(words) || words.startsWith('-')) return null;
  return /\s/.test(words) || OPERATORS.test(words) ? `"${words}"` : words;
}

/** Where the search finds something in a document, in reading order. */
export async function searchedFindings(code: string, { query, ...switches }: Looked): Promise<readonly Finding[]> {
  const { pages } = await call('search.inDocument', { code, query, ...switches });
  return pages
    .toSorted((a, b) => a.page - b.page)
    .flatMap(({ page, spans }) => spans.map((span, onPage) => ({ page, span, onPage })));
}

/** Two lists of findings as one, in reading order; of two that share letters the longer one stays. */
export function joinFindings(some: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const sorted = [...some, ...others].toSorted(
    (a, b) => a.page - b.page || a.span[0] - b.span[0] || b.span[1] - a.span[1],
  );
  const joined: Finding[] = [];
  for (const finding of sorted) {
    const before = joined.at(-1);
    const isOnPage = before !== undefined && before.page === finding.page;
    if (isOnPage && finding.span[0] < before.span[1]) {
      if (finding.span[1] - finding.span[0] > before.span[1] - before.span[0])
        joined[joined.length - 1] = { ...finding, onPage: before.onPage };
      continue;
    }
    joined.push({ ...finding, onPage: isOnPage ? before.onPage + 1 : 0 });
  }
  return joined;
}
