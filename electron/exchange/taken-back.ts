import { same } from '../archive/canonical.ts';
import type { Ancestry } from './ancestry.ts';
import type { SharedChange } from './change.ts';

/** What one change did to one thing: to a register, to the state of a record, to whether a row is there. */
export interface Step {
  readonly change: SharedChange;
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * Leaves out decisions that were taken back, together with what took them back: what was contradicted is so again, in every copy, and whoever
 * decided otherwise meanwhile has decided. A decision is a step made upon several that contradict each other. Any other step that was taken back
 * stays, and so does what took it back.
 *
 * @param isContested whether steps, taken alone, leave something to decide
 */
export function withoutTakenBack<Each extends Step>(
  steps: readonly Each[],
  { descends }: Ancestry,
  isContested: (steps: readonly Each[]) => boolean,
): readonly Each[] {
  const undone = steps.filter(({ change }) => change.action === 'undo');
  if (undone.length === 0) return steps;
  const behind = ({ change }: Each): Each[] => steps.filter((other) => descends(change, other.change));
  const standing = new Set(steps);
  // What was taken back first goes first: taking back can be taken back too.
  const inTurn = undone
    .map((undo) => ({ undo, before: behind(undo) }))
    .toSorted((a, b) => a.before.length - b.before.length);
  for (const { undo, before } of inTurn) {
    const live = before.filter((each) => standing.has(each));
    const decision = live
      .filter((each) => same(each.after ?? null, undo.before ?? null) && same(each.before ?? null, undo.after ?? null))
      .find((each) => !live.some((later) => descends(later.change, each.change)));
    if (decision === undefined) continue;
    if (!isContested(behind(decision).filter((each) => standing.has(each)))) continue;
    standing.delete(decision);
    standing.delete(undo);
  }
  return steps.filter((each) => standing.has(each));
}
