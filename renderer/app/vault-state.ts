import { useCallback, useEffect, useState } from 'react';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { isKhronikaError, sentence } from '../../shared/contract/errors.ts';
import { call, on } from './host.ts';

/** What the window knows of the process that holds the vault, from asking it. */
export type VaultState =
  | { readonly is: 'asked' }
  | { readonly is: 'answering'; readonly about: CallOutput<'app.about'> }
  | { readonly is: 'stopped'; readonly why: string };

/** The state now, and a function that asks again; asking starts the process when it has stopped. */
export function useVaultState(): readonly [VaultState, () => void] {
  const [state, setState] = useState<VaultState>({ is: 'asked' });

  const askAgain = useCallback(() => {
    setState({ is: 'asked' });
    void ask().then(setState);
  }, []);

  useEffect(() => {
    void ask().then(setState);
    return on('vault.stopped', () => setState({ is: 'stopped', why: sentence('VAULT_PROCESS_STOPPED') }));
  }, []);

  return [state, askAgain];
}

async function ask(): Promise<VaultState> {
  try {
    return { is: 'answering', about: await call('app.about', {}) };
  } catch (error) {
    return { is: 'stopped', why: isKhronikaError(error) ? error.message : sentence('INTERNAL') };
  }
}
