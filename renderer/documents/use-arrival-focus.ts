import { useEffect, type RefObject } from 'react';

/** Pages take the keys when a document has opened, unless somebody has gone on to something else meanwhile. */
export function useArrivalFocus(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body || activeElement.tagName === 'MAIN')
      element.current?.focus({ preventScroll: true });
  }, [element]);
}
