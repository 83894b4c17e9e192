import { fail, isKhronikaError } from '../../shared/contract/errors.ts';
import type { Job } from '../../shared/contract/shapes.ts';
import { forgetFailures, noteFailures } from '../archive/working-state.ts';
import type { Vault } from '../vault/vault.ts';
import type { AddOptions, AddResult, Pause } from './add-result.ts';
import { noteUnderWay, takeInterrupted } from './interrupted.ts';
import { createJobBoard, type Entry } from './job-board.ts';
import type { Progress } from './progress.ts';

/** How long locking waits for the work that is under way. */
const PATIENCE = 450;

/** Works that can rest. */
const RESTING: ReadonlySet<Job['kind']> = new Set(['intake', 'ocr', 'fixity']);

/** Long works of one open vault, behind the window. Of those that bring in files one is at work; what the window sends comes in beside it. */
export interface Jobs {
  list(): Job[];
  /** Brings in files and folders. @returns the number of the job */
  start(paths: readonly string[], about: About): number;
  /** Goes on with what was being brought in when the vault was locked, or its process ended. What came in before is not brought in twice. */
  goOn(): void;
  /** Lets a job rest after the files that are under way; and go on. JOB_UNKNOWN for one that is not at work. */
  pause(job: number): void;
  resume(job: number): void;
  /** What came in stays; nothing is left half. */
  cancel(job: number): void;
  /** Tries the failed files of a finished job once more, in a new job. JOB_UNKNOWN, or READ_FAILED for files that were sent. */
  retry(job: number, failed?: readonly number[]): number;
  /** Takes a finished job off the list; one that is not on it is no fault. JOB_UNKNOWN for one that is at work. */
  dismiss(job: number): void;
  /** A place for material that the window is about to send: the job, and what takes the bytes in. */
  expect(): { readonly job: number; receive(run: Run): Promise<void> };
  /** A call that takes long stands on the list while it is under way. */
  during<Result>(kind: Kind, caller: Caller, work: (caller: Listened) => Promise<Result>): Promise<Result>;
  /**
   * A work that goes on behind all others, and can rest. `cancelled` is called when somebody cancels it, not when the vault is locked.
   *
   * @param about codes of records that it is about
   */
  behind(
    kind: Kind,
    work: (listened: Listened & { readonly pause: Pause }) => Promise<void>,
    cancelled: () => void,
    about?: readonly string[],
  ): { readonly job: number; readonly over: Promise<void> };
  /** Stops everything, in good order: before the vault is closed. */
  end(): Promise<void>;
}

type Kind = Exclude<Job['kind'], 'intake'>;

/** Who brings the material in, and the code of the source it came from. */
export type About = Pick<AddOptions, 'by' | 'source'>;
export type Run = (options: AddOptions) => Promise<AddResult>;

/** What the caller of a long call may want to know, and how it stops it. */
export interface Caller {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** The same, as the work gets it: both are there. */
export interface Listened {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** How material is brought in, for trying it once more. */
interface Again {
  readonly about: About;
}

/**
 * @param add brings material in
 * @param tell is called with a copy of the job whenever something about it changes
 */
export function createJobs(
  vault: Vault,
  add: (paths: readonly string[], options: AddOptions) => Promise<AddResult>,
  tell: (job: Job) => void,
): Jobs {
  const board = createJobBoard<Again>(tell);
  const { say, turn } = board;
  const underWay = new Set<Promise<unknown>>();
  const whenCancelled = new Map<number, () => void>();
  let queue: Promise<unknown> = Promise.resolve();
  let ended = false;

  function make(kind: Job['kind'], state: Job['state'], again: Again | null): Entry<Again> {
    return ended ? fail('VAULT_LOCKED') : board.put(kind, state, again);
  }

  function remember<Result>(work: Promise<Result>): Promise<Result> {
    underWay.add(work);
    const forget = (): void => void underWay.delete(work);
    work.then(forget, forget);
    return work;
  }

  /** One run that brings material in; never fails, but says so in the job. */
  async function bringIn(entry: Entry<Again>, run: Run, about: About): Promise<void> {
    const { job, stop, pause } = entry;
    if (stop.signal.aborted) return turn(entry, 'cancelled');
    if (job.state === 'waiting') turn(entry, pause.isOn ? 'paused' : 'running');
    let noted = { failed: 0, kept: 0 };
    const take = (so: Omit<AddResult, 'cancelled'>): void => {
      const { added, duplicates, kept, failed, differing, recognised = [] } = so;
      job.added = [...added.map(({ code }) => code), ...kept.map(({ code }) => code)];
      job.duplicates = duplicates.length;
      job.kept = [...kept];
      job.failed = [...failed];
      job.differing = differing.map(({ code, path }) => ({ code, path }));
      job.recognised = recognised.map(({ tool, path, listed, missing, unlisted }) => ({
        tool,
        path,
        listed,
        missing: missing.length,
        unlisted: unlisted.length,
      }));
      const fresh = [...failed.slice(noted.failed), ...kept.slice(noted.kept)];
      noted = { failed: failed.length, kept: kept.length };
      noteFailures(vault, fresh);
    };
    try {
      const result = await run({
        ...about,
        signal: stop.signal,
        pause,
        onStored: take,
        onProgress: (progress) => {
          job.progress = progress;
          say(entry, false);
        },
      });
      take(result);
      turn(entry, result.cancelled ? 'cancelled' : 'done');
    } catch (error) {
      if (stop.signal.aborted) turn(entry, 'cancelled');
      else turn(entry, 'failed', isKhronikaError(error) ? error.code : 'INTERNAL');
    }
  }

  function start(paths: readonly string[], about: About): number {
    const entry = make('intake', 'waiting', { about });
    const over = vault.readOnly ? (): void => {} : noteUnderWay(vault, paths, about);
    const run = queue.then(async () => {
      await bringIn(entry, (options) => add(paths, options), about);
      // What a lock has stopped goes on when the vault is open again.
      if (!ended) over();
    });
    queue = remember(run);
    return entry.job.job;
  }

  return {
    list: board.list,
    start,
    goOn() {
      if (vault.readOnly) return;
      for (const { paths, by, source } of takeInterrupted(vault)) {
        start(paths, { ...(by === undefined ? {} : { by }), ...(source === undefined ? {} : { source }) });
      }
    },
    pause(job) {
      const entry = board.atWork(job);
      if (!RESTING.has(entry.job.kind)) fail('JOB_UNKNOWN');
      entry.pause.turnOn();
      if (entry.job.state === 'running') turn(entry, 'paused');
    },
    resume(job) {
      const entry = board.atWork(job);
      entry.pause.turnOff();
      if (entry.job.state === 'paused') turn(entry, 'running');
    },
    cancel(job) {
      const entry = board.atWork(job);
      entry.stop.abort();
      whenCancelled.get(job)?.();
      // One that waits for its turn, or for its bytes, is not at work yet.
      if (entry.job.state === 'waiting') turn(entry, 'cancelled');
    },
    retry(job, which) {
      const before = board.finished(job);
      const { job: old, again } = before;
      if (again === null) fail('READ_FAILED');
      const chosen = old.failed.filter((_failure, index) => which === undefined || which.includes(index));
      if (chosen.length === 0) fail('JOB_UNKNOWN');
      const paths = chosen.map(({ path }) => path);
      forgetFailures(vault, paths);
      old.failed = old.failed.filter((failure) => !chosen.includes(failure));
      say(before);
      return start(paths, again.about);
    },
    dismiss(job) {
      if (board.has(job)) board.take(board.finished(job).job.job);
    },
    expect() {
      const entry = make('intake', 'waiting', null);
      const timer = setTimeout(() => {
        if (!ended && entry.job.state === 'waiting') turn(entry, 'failed', 'READ_FAILED');
      }, 60_000);
      timer.unref();
      return {
        job: entry.job.job,
        async receive(run) {
          clearTimeout(timer);
          if (entry.job.state !== 'waiting') fail('JOB_UNKNOWN');
          await remember(bringIn(entry, run, {}));
        },
      };
    },
    async during(kind, caller, work) {
      const entry = make(kind, 'running', null);
      const signals = [entry.stop.signal, ...(caller.signal === undefined ? [] : [caller.signal])];
      const run = work({
        signal: AbortSignal.any(signals),
        onProgress(progress) {
          entry.job.progress = progress;
          say(entry, false);
          caller.onProgress?.(progress);
        },
      });
      try {
        const result = await remember(run);
        turn(entry, 'done');
        return result;
      } catch (error) {
        const stopped = signals.some(({ aborted }) => aborted) || isKhronikaError(error, 'CANCELLED');
        if (!stopped) {
          turn(entry, 'failed', isKhronikaError(error) ? error.code : 'INTERNAL');
          throw error;
        }
        turn(entry, 'cancelled');
        return fail('CANCELLED', {}, error);
      } finally {
        // Its answer goes to whoever called, so it needs no place on the list any more.
        board.take(entry.job.job);
      }
    },
    behind(kind, work, cancelled, about = []) {
      const entry = make(kind, 'running', null);
      entry.job.added = [...about];
      const { stop, pause } = entry;
      whenCancelled.set(entry.job.job, cancelled);
      const run = work({
        signal: stop.signal,
        pause,
        onProgress(progress) {
          entry.job.progress = progress;
          say(entry, false);
        },
      });
      const over = run
        .then(
          () => turn(entry, stop.signal.aborted ? 'cancelled' : 'done'),
          (error: unknown) => {
            if (stop.signal.aborted) turn(entry, 'cancelled');
            else turn(entry, 'failed', isKhronikaError(error) ? error.code : 'INTERNAL');
          },
        )
        .finally(() => whenCancelled.delete(entry.job.job));
      return { job: entry.job.job, over: remember(over) };
    },
    async end() {
      ended = true;
      for (const entry of board.entries()) {
        entry.stop.abort();
        entry.pause.turnOff();
      }
      const stopped = Promise.allSettled(underWay);
      const { promise: late, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, PATIENCE);
      await Promise.race([stopped, late]);
      clearTimeout(timer);
      board.clear();
    },
  };
}
