import type { LaidOut } from '../../../shared/contract/calls/submission-drafts.ts';
import { createStore, type Store } from '../../app/store.ts';

/** The form as the host laid it out last, and whether a newer one is on its way. */
export interface Laying {
  readonly laid: LaidOut | null;
  readonly failure: unknown;
  readonly isAsking: boolean;
}

/**
 * Asks for the form laid out, one question at a time: whoever asks while an answer is under way is answered by one more
 * question after it, however often they asked.
 */
export function createLaying(ask: () => Promise<LaidOut>): { readonly state: Store<Laying>; again(): Promise<void> } {
  const state = createStore<Laying>({ laid: null, failure: null, isAsking: false });
  let asking: Promise<void> | null = null;
  let wanted = false;
  const work = async (): Promise<void> => {
    state.write((now) => ({ ...now, isAsking: true }));
    while (wanted) {
      wanted = false;
      try {
        const laid = await ask();
        state.write((now) => ({ ...now, laid, failure: null }));
      } catch (failure) {
        // What was laid out before stays in sight beneath the sentence that says what went wrong.
        state.write((now) => ({ ...now, failure }));
      }
    }
    state.write((now) => ({ ...now, isAsking: false }));
  };
  return {
    state,
    again() {
      wanted = true;
      asking ??= work().finally(() => {
        asking = null;
      });
      return asking;
    },
  };
}
