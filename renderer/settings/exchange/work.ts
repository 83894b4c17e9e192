import { useState } from 'react';
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
