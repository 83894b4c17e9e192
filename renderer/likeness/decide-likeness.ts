import { call } from '../app/host.ts';
import { translate, type WordKey } from '../app/words.ts';
import { undoOf } from '../duplicates/decide.ts';
import { say } from '../kit/notices.tsx';
import { tellFailure } from '../records/actions.ts';
import type { Decision } from './likeness-words.ts';

const DONE = {
  same: 'likeness.done-same',
  version: 'likeness.done-version',
  translation: 'likeness.done-translation',
  copy: 'likeness.done-copy',
  different: 'likeness.done-different',
} as const satisfies Record<Decision, WordKey>;

/** Records what one document is to another, or takes it back, and offers the way back. */
export async function decideLikeness(a: string, b: string, decision: Decision | null): Promise<void> {
  try {
    const { seq } = await call('likeness.decide', { a, b, decision });
    say({ text: translate(decision === null ? 'likeness.done-null' : DONE[decision], { a, b }), ...undoOf(seq) });
  } catch (error) {
    tellFailure(error);
  }
}
