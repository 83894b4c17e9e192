import { useEffect, useRef } from 'react';
import { matchesKeys } from '../kit/keys.tsx';

/** Hears the key of a dialog's act wherever in the dialog the focus is. */
export function useDialogKey(keys: string, run: () => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || !matchesKeys(event, keys)) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    globalThis.addEventListener('keydown', hear, true);
    return () => globalThis.removeEventListener('keydown', hear, true);
  }, [keys]);
}
