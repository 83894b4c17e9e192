import { useLayoutEffect, useRef } from 'react';

/**
 * A field that is disabled while something is under way loses the focus, and with it the keys that close a dialog or try again. Gives it back
 * when the work is over and nothing else took it.
 *
 * @returns to be called right before the work begins
 */
export function useFocusBack(isWorking: boolean): () => void {
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const element = before.current;
    if (isWorking || element === null) return;
    before.current = null;
    if (document.activeElement === document.body && element instanceof HTMLElement) element.focus();
  }, [isWorking]);
  return () => {
    before.current = document.activeElement;
  };
}
