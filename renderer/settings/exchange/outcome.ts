import { useEffect, useRef, type RefObject } from 'react';

/** Where an outcome is shown: it takes the focus when it comes, because the button that was pressed for it is gone. */
export function useOutcome(isThere: boolean): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isThere) return;
    place.current?.scrollIntoView({ block: 'start' });
    place.current?.focus({ preventScroll: true });
  }, [isThere]);
  return place;
}
