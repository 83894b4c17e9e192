import { fail } from '../../shared/contract/errors.ts';
import type { Job } from '../../shared/contract/shapes.ts';
import { createPauseSwitch, type PauseSwitch } from './pause-switch.ts';
import type { Progress } from './progress.ts';

/** Milliseconds between two messages about one job, but for those about a change of its state. */
const BETWEEN = 250;

/** A job as it stands on the board, with the ways to stop it and to let it rest. */
export interface Entry<Again> {
  readonly job: { -readonly [Key in keyof Job]: Job[Key] };
  readonly stop: AbortController;
  readonly pause: PauseSwitch;
  /** What is needed to try it once more; null for what cannot be tried again. */
  readonly again: Again | null;
  toldAt: number;
  telling: NodeJS.Timeout | null;
}

/** The jobs of an open vault, numbered in the order in which they began, and whoever hears of them. */
export interface JobBoard<Again> {
  list(): Job[];
  entries(): Iterable<Entry<Again>>;
  put(kind: Job['kind'], state: Job['state'], again: Again | null): Entry<Again>;
  /** Tells of a job: at once, or as soon as enough time has passed since the last message. */
  say(entry: Entry<Again>, atOnce?: boolean): void;
  turn(entry: Entry<Again>, state: Job['state'], error?: string | null): void;
  /** JOB_UNKNOWN for one that is not at work, */
  atWork(job: number): Entry<Again>;
  /** or for one that still is. */
  finished(job: number): Entry<Again>;
  has(job: number): boolean;
  take(job: number): void;
  /** Nothing is told any more. */
  clear(): void;
}

const AT_WORK: ReadonlySet<Job['state']> = new Set(['waiting', 'running', 'paused']);

/** @param tell is called with a copy of the job whenever something about it changes */
export function createJobBoard<Again>(tell: (job: Job) => void): JobBoard<Again> {
  const entries = new Map<number, Entry<Again>>();
  let last = 0;

  function say(entry: Entry<Again>, atOnce = true): void {
    const since = performance.now() - entry.toldAt;
    if (!atOnce && since < BETWEEN) {
      entry.telling ??= setTimeout(() => say(entry), BETWEEN - since);
      return;
    }
    if (entry.telling !== null) clearTimeout(entry.telling);
    entry.telling = null;
    entry.toldAt = performance.now();
    tell(copyOf(entry.job));
  }

  function found(job: number, isAtWork: boolean): Entry<Again> {
    const entry = entries.get(job);
    return entry !== undefined && AT_WORK.has(entry.job.state) === isAtWork ? entry : fail('JOB_UNKNOWN');
  }

  return {
    list: () => [...entries.values()].map(({ job }) => copyOf(job)),
    entries: () => entries.values(),
    put(kind, state, again) {
      const job = {
        job: ++last,
        kind,
        state,
        progress: NONE,
        added: [],
        duplicates: 0,
        kept: [],
        failed: [],
        differing: [],
        recognised: [],
        error: null,
      };
      const stop = new AbortController();
      const entry: Entry<Again> = {
        job,
        stop,
        pause: createPauseSwitch(),
        again,
        toldAt: -Infinity,
        telling: null,
      };
      entries.set(job.job, entry);
      say(entry);
      return entry;
    },
    say,
    turn(entry, state, error = null) {
      entry.job.state = state;
      entry.job.error = error;
      say(entry);
    },
    atWork: (job) => found(job, true),
    finished: (job) => found(job, false),
    has: (job) => entries.has(job),
    take: (job) => void entries.delete(job),
    clear() {
      for (const { telling } of entries.values()) if (telling !== null) clearTimeout(telling);
      entries.clear();
    },
  };
}

const NONE: Progress = {
  filesDone: 0,
  filesTotal: 0,
  bytesDone: 0,
  bytesTotal: 0,
  bytesPerSecond: 0,
  secondsRemaining: null,
};

function copyOf(job: Job): Job {
  return {
    ...job,
    added: [...job.added],
    kept: [...job.kept],
    failed: [...job.failed],
    differing: [...job.differing],
    recognised: [...job.recognised],
  };
}
