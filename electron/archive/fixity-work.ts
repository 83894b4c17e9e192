import { setTimeout as wait } from 'node:timers/promises';
import type { Job } from '../../shared/contract/shapes.ts';
import type { Vault } from '../vault/vault.ts';
import { checkFile } from './fixity-check.ts';
import { beginRound, dueCheck, endRound, fixityState, foundFiles, nextFile, noteCheck } from './fixity.ts';

/** Milliseconds after opening until the first look, and between two looks. */
const SETTLED = 60_000;
const LOOK_AGAIN = 60 * 60_000;
/** Milliseconds between two questions whether somebody is at work. */
const ASK_AGAIN = 1000;
/** After a block this share of the time that it took is rested: the disk and the processor are not ours alone. */
const REST = 1;

interface Listened {
  readonly signal: AbortSignal;
  readonly pause: { readonly isOn: boolean; over(): Promise<void> };
  readonly onProgress: (progress: Job['progress']) => void;
}

export interface FixityOptions {
  readonly vault: Vault;
  /** Puts a work on the list of jobs; `cancelled` is called when somebody takes it off. */
  behind(work: (listened: Listened) => Promise<void>, cancelled: () => void): { readonly over: Promise<void> };
  /** Whether somebody is at work, or something else is. */
  isBusy(): boolean;
  /** Milliseconds as above, for tests that do not wait. */
  readonly settled?: number;
}

/** Checking every file behind whatever else is done: one at a time, and only while nobody works. */
export interface FixityWork {
  /** Looks from now on whether anything is due. */
  start(): void;
  /** Begins at once: a whole round, or only what was found before. Goes on when a round is under way. */
  checkNow(what: 'all' | 'found'): void;
  end(): Promise<void>;
}

export function createFixityWork({ vault, behind, isBusy, settled = SETTLED }: FixityOptions): FixityWork {
  const { catalogue } = vault;
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> | null = null;
  let isEnded = false;
  /** Somebody has cancelled it: it begins anew when the vault is next opened, or when it is asked for. */
  let isCancelled = false;
  /** Somebody has asked for it: then it does not wait until nobody works. */
  let isAskedFor = false;

  async function untilIdle({ signal, pause }: Listened): Promise<void> {
    for (;;) {
      if (pause.isOn) await pause.over();
      signal.throwIfAborted();
      if (isAskedFor || !isBusy()) return;
      await wait(ASK_AGAIN, undefined, { signal });
    }
  }

  async function run(listened: Listened, what: 'all' | 'found'): Promise<void> {
    const { signal, onProgress } = listened;
    const began = performance.now();
    let bytesDone = 0;
    const check = async (file: { id: string; size: number; sha256: string }, tell: () => void): Promise<void> => {
      let at = performance.now();
      const problem = await checkFile(vault, file, async (bytes) => {
        bytesDone += bytes;
        tell();
        await wait(isAskedFor ? 0 : (performance.now() - at) * REST);
        await untilIdle(listened);
        at = performance.now();
      });
      signal.throwIfAborted();
      noteCheck(vault, file.id, problem?.kind ?? null);
    };
    for (const file of foundFiles(catalogue)) {
      await untilIdle(listened);
      await check(file, () => {});
    }
    if (what === 'found') return;
    const started = beginRound(vault);
    const { files, round } = fixityState(catalogue);
    const left = leftBytes(started);
    let filesDone = round?.done ?? 0;
    const tell = (): void => {
      const bytesPerSecond = (bytesDone / Math.max(1, performance.now() - began)) * 1000;
      onProgress({
        filesDone,
        filesTotal: files,
        bytesDone: Math.min(bytesDone, left),
        bytesTotal: left,
        bytesPerSecond,
        secondsRemaining: bytesPerSecond > 0 ? Math.max(0, left - bytesDone) / bytesPerSecond : null,
      });
    };
    for (;;) {
      await untilIdle(listened);
      const file = nextFile(catalogue, started);
      if (file === null) break;
      await check(file, tell);
      filesDone += 1;
      tell();
    }
    endRound(vault, started);
  }

  function leftBytes(started: string): number {
    return Number(
      catalogue
        .prepare(
          `select coalesce(sum(f.size), 0) from file f left join fixity x on x.file = f.id
           where coalesce(x.checked, f.added) < ?`,
          { pluck: true },
        )
        .get([started]),
    );
  }

  function begin(what: 'all' | 'found'): void {
    if (isEnded || working !== null || vault.readOnly) return;
    const { over } = behind(
      (listened) => run(listened, what),
      () => {
        isCancelled = true;
      },
    );
    working = over.finally(() => {
      working = null;
      isAskedFor = false;
    });
    // What failed, because the disk is full or the vault was locked, goes on the next time.
    working.catch(() => {});
  }

  function look(): void {
    timer = setTimeout(look, LOOK_AGAIN);
    timer.unref();
    try {
      const due = isCancelled ? null : dueCheck(catalogue);
      if (due !== null) begin(due);
    } catch {
      // A damaged catalogue is told of by whoever reads it.
    }
  }

  return {
    start() {
      if (vault.readOnly || isEnded) return;
      clearTimeout(timer);
      timer = setTimeout(look, settled);
      timer.unref();
    },
    checkNow(what) {
      isCancelled = false;
      isAskedFor = true;
      begin(what);
    },
    async end() {
      isEnded = true;
      clearTimeout(timer);
      await working?.catch(() => {});
    },
  };
}
