import { useCallback } from 'react';

interface Place {
  readonly left: number;
  readonly top: number;
}

const places = new Map<string, Place>();

/**
 * Keeps where something was scrolled to under a key for as long as the window is open, and brings it back there.
 *
 * @returns the ref of the element that scrolls
 */
export function useScrollMemory(key: string): (element: HTMLElement | null) => (() => void) | undefined {
  return useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      const place = places.get(key);
      if (place !== undefined) element.scrollTo(place);
      const note = (): void => {
        places.set(key, { left: element.scrollLeft, top: element.scrollTop });
      };
      element.addEventListener('scroll', note, { passive: true });
      return () => element.removeEventListener('scroll', note);
    },
    [key],
  );
}

/** Where a place was scrolled to, for what has to know before it is drawn. */
export function rememberedScroll(key: string): Place {
  return places.get(key) ?? { left: 0, top: 0 };
}
