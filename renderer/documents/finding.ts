import { findAll, type Span } from './passage.ts';

/** Pages whose text is asked for at once, and findings after which looking stops. */
const AT_ONCE = 6;
const MOST = 2000;

export interface PageTexts {
  /** The text of a page, counted from 1. Asked for once; while it is on its way the same promise is given. */
  read(page: number): Promise<string>;
  /** A page has another text now, or with null all of them may: they are asked for anew. */
  forget(page: number | null): void;
}

export interface Finding {
  /** Counted from 1. */
  readonly page: number;
  readonly span: Span;
  /** Which of the findings on its page this is. */
  readonly onPage: number;
}

export interface Findings {
  readonly query: string;
  readonly found: readonly Finding[];
  /** Pages looked through so far. */
  readonly pages: number;
  readonly done: boolean;
}

/**
 * Looks for words in the text of all pages, in reading order.
 *
 * @param tell gets what is found so far; false stops
 */
export async function look(
  texts: PageTexts,
  pageCount: number,
  query: string,
  tell: (findings: Findings) => boolean,
): Promise<void> {
  const found: Finding[] = [];
  for (let first = 1; first <= pageCount; first += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, pageCount - first + 1) }, (_, index) => first + index);
    // A page without text, or one that cannot be read, has nothing to find.
    const read = await Promise.all(numbers.map((page) => texts.read(page).catch(() => '')));
    for (const [index, text] of read.entries()) {
      for (const [onPage, span] of findAll(text, query).entries()) {
        if (found.length < MOST) found.push({ page: first + index, span, onPage });
      }
    }
    const pages = Math.min(pageCount, first + AT_ONCE - 1);
    const done = pages === pageCount || found.length >= MOST;
    if (!tell({ query, found: [...found], pages, done }) || done) return;
  }
  tell({ query, found, pages: pageCount, done: true });
}

/** The finding to begin with: the first on this page or after it, else the first of all. */
export function firstFrom(found: readonly Finding[], page: number): number {
  const index = found.findIndex((each) => each.page >= page);
  return index < 0 ? 0 : index;
}
