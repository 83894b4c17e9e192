import { useEffect, useRef, useState, type RefObject } from 'react';
import { useFocusBack } from '../../entry/focus-back.ts';

/** Something that takes a while and can fail. */
export interface Work {
  readonly isWorking: boolean;
  /** What went wrong the last time; null for nothing. */
  readonly error: unknown;
  readonly run: (act: () => Promise<void>) => Promise<void>;
}

/** One thing at a time; the focus comes back when it is over. */
export function useWork(): Work {
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const keepFocus = useFocusBack(isWorking);
  return {
    isWorking,
    error,
    run: async (act) => {
      if (isWorking) return;
      keepFocus();
      setWorking(true);
      setError(null);
      try {
        await act();
      } catch (failure) {
        setError(failure);
      }
      setWorking(false);
    },
  };
}

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
