import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { PagePosition } from '../../shared/contract/page-position.ts';
import { go, stay } from '../app/place.ts';
import type { PageTexts } from './finding.ts';
import { pagesNamed, rowsOf, type Spread } from './page-layout.ts';
import { findPassage } from './passage.ts';
import type { ReaderProps } from './reader-room.tsx';
import { leave, leftAt } from './reading-places.ts';

/** What pages are scrolled in. */
export interface PageScrollHandle {
  /** Brings the top of a page, by its index, to the top of the view. */
  goTo(index: number): void;
  focus(): void;
}

/** Where one is in the pages of a document, and how one gets to another. Pages are meant by their index. */
export interface Paging {
  readonly count: number;
  /** The numbers as printed, where they differ. */
  readonly labels: readonly (string | null)[];
  readonly start: number;
  /** The page that one came for; the first where none was named. */
  readonly aimed: number;
  readonly current: number;
  readonly printed: (index: number) => string;
  /** Turning leaves no step to go back to; a jump does. */
  readonly turnTo: (index: number) => void;
  /** To the next page, or back; where two lie side by side, to the next two. */
  readonly turn: (direction: 1 | -1) => void;
  readonly jump: (index: number) => void;
  /** Jumps to a page by its name, for the words that are cited from it. */
  readonly jumpToNamed: (name: string, quote: string | null, position?: PagePosition | null) => void;
  /** The passage that one came for, on the page where it should stand. */
  readonly quoteOn: (index: number) => string | undefined;
  /** To be told which page is read, whenever it becomes another one. */
  readonly onPage: (index: number) => void;
  /** The pages take the keys. */
  readonly focus: () => void;
}

type Read = Pick<ReaderProps, 'code' | 'opened' | 'page' | 'quote'>;

export function usePaging(
  { code, opened, page, quote }: Read,
  texts: PageTexts,
  scroll: RefObject<PageScrollHandle | null>,
  spread: Spread = 'one',
): Paging {
  const labels = useMemo(() => (opened.pages.length === 0 ? [null] : opened.pages.map(({ label }) => label)), [opened]);
  const count = labels.length;
  const inside = useCallback((index: number) => Math.max(0, Math.min(count - 1, index)), [count]);
  const meant = useMemo(
    () => (page === undefined ? [] : typeof page === 'number' ? [inside(page - 1)] : pagesNamed(labels, page)),
    [labels, page, inside],
  );
  const [aim, otherwise] = meant;
  const [start] = useState(() => aim ?? inside((leftAt(code) ?? 1) - 1));
  const [current, setCurrent] = useState(start);
  const reached = useRef(start);

  const turnTo = (index: number): void => scroll.current?.goTo(inside(index));
  const jump = (index: number): void => {
    const to = inside(index);
    if (to !== current) {
      stay({ room: 'reader', code, page: current + 1, ...(quote === undefined ? {} : { quote }) });
      go({ room: 'reader', code, page: to + 1 });
    }
    // Where one has been before, as far as places go, one is already; the pages may be elsewhere.
    turnTo(to);
  };
  const onPage = useCallback(
    (index: number): void => {
      reached.current = index;
      setCurrent(index);
      leave(code, index + 1);
    },
    [code],
  );
  // Arriving, and going back and forward through jumps.
  useEffect(() => {
    if (aim !== undefined && reached.current !== aim) scroll.current?.goTo(aim);
  }, [aim, page, scroll]);
  // A citation names pages as printed, or as somebody counted them: the page that has its words is the one.
  useEffect(() => {
    if (quote === undefined || aim === undefined || otherwise === undefined) return;
    let left = false;
    Promise.all([texts.read(aim + 1), texts.read(otherwise + 1)]).then(
      ([first, second]) => {
        if (left || findPassage(first, quote) !== null || findPassage(second, quote) === null) return;
        stay({ room: 'reader', code, page: otherwise + 1, quote });
      },
      () => {},
    );
    return () => {
      left = true;
    };
  }, [code, aim, otherwise, quote, texts]);

  return {
    count,
    labels,
    start,
    aimed: aim ?? 0,
    current,
    printed: (index) => labels[index] ?? String(index + 1),
    turnTo,
    turn(direction) {
      const rows = rowsOf(count, spread);
      const row = rows.findIndex((each) => each.includes(current));
      turnTo(rows[row + direction]?.[0] ?? current);
    },
    jump,
    jumpToNamed(name, quoted, position = null) {
      if (pagesNamed(labels, name).length === 0) return;
      go({
        room: 'reader',
        code,
        page: name,
        ...(quoted === null ? {} : { quote: quoted }),
        ...(position === null ? {} : { position }),
      });
    },
    quoteOn: (index) => (index === (aim ?? 0) ? quote : undefined),
    onPage,
    focus: () => scroll.current?.focus(),
  };
}
