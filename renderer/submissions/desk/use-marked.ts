import { useEffect, useRef, type RefObject } from 'react';

/** Brings the item of a list that was asked for into sight and gives it the focus, once for each asking. */
export function useMarked(at: string | null, isThere: boolean): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (at === null || !isThere) return;
    const found = [...(list.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])].find(
      ({ dataset }) => dataset['item'] === at,
    );
    found?.scrollIntoView({ block: 'nearest' });
    (found?.querySelector<HTMLElement>('textarea, input') ?? found)?.focus({ preventScroll: true });
  }, [at, isThere]);
  return list;
}
