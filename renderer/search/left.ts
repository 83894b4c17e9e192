import { useEffect, useRef, type RefObject } from 'react';
import { rememberedScroll } from '../kit/scroll-memory.ts';

/** How far a search was gone through when one of its results was opened. */
interface Left {
  readonly query: string;
  /** Records that had been asked for. */
  readonly limit: number;
  /** The row that was opened. */
  readonly row: string;
}

let left: Left | null = null;

/** Notes where one leaves the search, for coming back. */
export function leaveAt(place: Left): void {
  left = place;
}

/** How many records of this search had been asked for when it was left; null for another search. */
export function limitLeft(query: string): number | null {
  return left?.query === query ? left.limit : null;
}

/** Brings a person who comes back to the row that she opened, as soon as it is there, and only once. */
export function useWayBack(query: string, isThere: boolean, list: RefObject<HTMLElement | null>): void {
  const waits = useRef(left?.query === query ? left : null);
  useEffect(() => {
    const place = waits.current;
    if (!isThere || place === null) return;
    waits.current = null;
    list.current?.closest('.search-found')?.scrollTo(rememberedScroll('search'));
    list.current?.querySelector<HTMLElement>(`[data-hit="${CSS.escape(place.row)}"]`)?.focus({ preventScroll: true });
  }, [isThere, list]);
}
