import { useEffect, useRef, useState, type RefObject } from 'react';
import { isKhronikaError } from '../../../shared/contract/errors.ts';
import { useFocusBack } from '../../entry/focus-back.ts';

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
