import type { Job } from '../../shared/contract/shapes.ts';

/** The list with a job as it is now. */
export function withJob(now: readonly Job[], job: Job): readonly Job[] {
  const others = now.filter((each) => each.job !== job.job);
  return [job, ...others].toSorted((a, b) => b.job - a.job);
}

export function isOver({ state }: Pick<Job, 'state'>): boolean {
  return state !== 'running' && state !== 'paused';
}

/** Files that need somebody to look: not in the vault, in it without their text, or with another hash than was written down. */
export function troubles({ failed, kept, differing }: Pick<Job, 'failed' | 'kept' | 'differing'>): number {
  return failed.length + kept.length + differing.length;
}

/** From how many seconds the time that is left is said. */
const WORTH_SAYING = 5;

/** The time that is left, in a form that does not jump about: seconds by tens, minutes whole; null where it is not worth a word. */
export function remaining(
  seconds: number | null,
): { readonly unit: 'seconds' | 'minutes' | 'hours'; readonly count: number } | null {
  if (seconds === null || !Number.isFinite(seconds) || seconds <= WORTH_SAYING) return null;
  if (seconds < 55) return { unit: 'seconds', count: Math.max(10, Math.ceil(seconds / 10) * 10) };
  if (seconds < 3600 * 1.5) return { unit: 'minutes', count: Math.max(1, Math.round(seconds / 60)) };
  return { unit: 'hours', count: Math.round(seconds / 3600) };
}
