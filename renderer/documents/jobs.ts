import type { Job } from '../../shared/contract/shapes.ts';
import { call, on } from '../app/host.ts';
import { createStore } from '../app/store.ts';
import { withJob } from './job-list.ts';

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

export async function dismiss(job: number): Promise<void> {
  await call('jobs.dismiss', { job });
  jobs.write((now) => now.filter((each) => each.job !== job));
}
