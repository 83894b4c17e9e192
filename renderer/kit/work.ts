import { useState } from 'react';
import { isKhronikaError } from '../../shared/contract/errors.ts';
import { useFocusBack } from './focus-back.ts';

/** Something that takes a while and can fail. */
export interface Work {
  readonly isWorking: boolean;
  /** What went wrong the last time; null for nothing. */
  readonly error: unknown;
  /** It was stopped the last time, by somebody who wanted that. */
  readonly isStopped: boolean;
  readonly run: (act: () => Promise<void>) => Promise<void>;
}

/** One thing at a time; the focus comes back when it is over. */
export function useWork(): Work {
  const [isWorking, setWorking] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const isStopped = isKhronikaError(failure, 'CANCELLED');
  const keepFocus = useFocusBack(isWorking);
  return {
    isWorking,
    error: isStopped ? null : failure,
    isStopped,
    run: async (act) => {
      if (isWorking) return;
      keepFocus();
      setWorking(true);
      setFailure(null);
      try {
        await act();
      } catch (error) {
        setFailure(error);
      }
      setWorking(false);
    },
  };
}
