import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds between two looks. */
const PERIOD = 100;

/** Bytes of memory, of a process and everything that it starts; 0 where the system does not tell (it does on Linux). */
export interface MemoryWatch {
  /** Stops looking. @returns the most that all of them had together at one moment */
  end(): number;
}

/** Looks again and again how much memory a process and everything that it started have together; what several share counts once. */
export function watchMemory(process: number): MemoryWatch {
  let most = 0;
  const look = (): void => {
    most = Math.max(
      most,
      treeOf(process).reduce((sum, each) => sum + memoryOf(each), 0),
    );
  };
  const timer = setInterval(look, PERIOD);
  return {
    end() {
      clearInterval(timer);
      return most;
    },
  };
}

/** The most that each process of a tree ever had, added up: more than they had together, since they had it at different times. */
export function peaksOf(process: number): number {
  return treeOf(process).reduce((sum, each) => sum + kilobytes(each, 'status', /^VmHWM:\s+(\d+) kB$/m), 0);
}

/** A process and everything that it started and that runs still; elsewhere than on Linux itself alone. */
function treeOf(process: number): number[] {
  try {
    const children = readdirSync(`/proc/${process}/task`).flatMap((task) =>
      readFileSync(`/proc/${process}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
    return [process, ...children.flatMap(treeOf)];
  } catch {
    return [process];
  }
}

/** Its proportional share, or all that it has where no share is told. */
function memoryOf(process: number): number {
  return (
    kilobytes(process, 'smaps_rollup', /^Pss:\s+(\d+) kB$/m) || kilobytes(process, 'status', /^VmRSS:\s+(\d+) kB$/m)
  );
}

function kilobytes(process: number, file: string, form: RegExp): number {
  try {
    return Number(form.exec(readFileSync(`/proc/${process}/${file}`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    // It has ended.
    return 0;
  }
}
