import type { Job } from '../../shared/contract/shapes.ts';
import { call, on } from '../app/host.ts';
import { createStore } from '../app/store.ts';

/** Long works that go on behind the window, the newest first. */
export const jobs = createStore<readonly Job[]>([]);
/** Whether the tray is open. */
export const tray = createStore(false);

let following: Promise<void> | null = null;

/** Hears of the jobs from now on. They are asked for once; after that the host tells. */
export function followJobs(): Promise<void> {
  following ??= (async () => {
    on('jobs', (job) => jobs.write((now) => withJob(now, job)));
    const known = await call('jobs.list', {});
    jobs.write((now) =>
      known.reduce((all, job) => (all.some((each) => each.job === job.job) ? all : withJob(all, job)), now),
    );
  })().catch(() => {
    // Asked again the next time somebody looks.
    following = null;
  });
  return following;
}

export function showTray(): void {
  tray.write(true);
}

/** The list with a job as it is now. */
export function withJob(now: readonly Job[], job: Job): readonly Job[] {
  const others = now.filter((each) => each.job !== job.job);
  return [job, ...others].toSorted((a, b) => b.job - a.job);
}

export function isOver({ state }: Pick<Job, 'state'>): boolean {
  return state !== 'running' && state !== 'paused';
}

/** Files that need somebody to look: not in the vault, or in it without their text. */
export function troubles({ failed, kept }: Pick<Job, 'failed' | 'kept'>): number {
  return failed.length + kept.length;
}

export async function dismiss(job: number): Promise<void> {
  await call('jobs.dismiss', { job });
  jobs.write((now) => now.filter((each) => each.job !== job));
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
