import type { CallOutput, CallRequestInput } from '../../shared/contract/calls.ts';
import { call } from '../app/host.ts';
import { translate, type WordKey } from '../app/words.ts';
import { say } from '../kit/notices.tsx';
import { tellFailure } from '../records/actions.ts';

export type Pair = CallOutput<'duplicates.list'>['pairs'][number];
export type Decision = NonNullable<CallRequestInput<'duplicates.decide'>['decision']>;

const DONE = {
  same: 'duplicates.done-same',
  different: 'duplicates.done-different',
  later: 'duplicates.done-later',
} as const satisfies Record<Decision, WordKey>;

/** Remembers what somebody thinks of a pair and offers the way back. @returns whether it was remembered */
export async function decide(a: string, b: string, decision: Decision): Promise<boolean> {
  try {
    await call('duplicates.decide', { a, b, decision });
    say({
      text: translate(DONE[decision], { a, b }),
      undo: async () => void (await call('duplicates.decide', { a, b, decision: null })),
    });
    return true;
  } catch (error) {
    tellFailure(error);
    return false;
  }
}

/** Takes one entry of the history back, for the line that says what was done. */
export function undoOf(seq: number | null): { undo?: () => Promise<void> } {
  return seq === null ? {} : { undo: async () => void (await call('history.undo', { seq })) };
}
