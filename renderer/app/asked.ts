import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallName, CallOutput, CallRequestInput } from '../../shared/contract/calls.ts';
import { call } from './host.ts';

/** The state of something that was asked of the host. While it is asked again the last answer stays, so that nothing moves. */
export interface Asked<Value> {
  readonly value: Value | undefined;
  readonly error: unknown;
  readonly isWaiting: boolean;
  readonly again: () => void;
}

/**
 * Asks the host, and again whenever the input or `version` changes. An answer that comes after a newer question is dropped.
 *
 * @param input undefined: nothing is asked
 * @param version pass `useArchiveVersion()` for what changes with the archive
 */
export function useAsked<N extends CallName>(
  name: N,
  input: CallRequestInput<N> | undefined,
  version = 0,
): Asked<CallOutput<N>> {
  const [state, setState] = useState<{ value?: CallOutput<N>; error?: unknown; of?: string }>({});
  const [turn, setTurn] = useState(0);
  const last = useRef(0);
  const asked = input === undefined ? undefined : JSON.stringify(input);
  useEffect(() => {
    if (asked === undefined) return;
    const mine = ++last.current;
    call(name, JSON.parse(asked) as CallRequestInput<N>).then(
      (value) => {
        if (mine === last.current) setState({ value, of: asked });
      },
      (error: unknown) => {
        if (mine === last.current) setState({ error, of: asked });
      },
    );
    return () => {
      last.current += 1;
    };
  }, [name, asked, version, turn]);
  const again = useCallback(() => setTurn((now) => now + 1), []);
  // An answer to another question is not shown under this one.
  const fits = state.of === asked;
  return {
    value: fits ? state.value : undefined,
    error: fits ? state.error : undefined,
    isWaiting: asked !== undefined && !fits,
    again,
  };
}
