import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { measureAnew } from './companions.ts';

/** Gives a card to the drawing, which keeps it beside what it tells of: when it comes, when it grows, and null when it goes. */
export function usePlaced(placed: (element: HTMLElement | null) => void): RefObject<HTMLElement | null> {
  const place = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    placed(place.current);
    return () => placed(null);
  }, [placed]);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      measureAnew(element);
      placed(element);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [placed]);
  return place;
}
