import type { Moment } from './strace.ts';
import { LOG_DAMAGES, nameOf, type Call, type Errno, type Fault } from './fault.ts';

/** What the system may answer to each call, when something is wrong with the disk. */
const ANSWERS: Readonly<Record<Call, readonly Errno[]>> = {
  pwrite64: ['ENOSPC', 'EIO', 'EDQUOT'],
  write: ['ENOSPC', 'EIO'],
  fsync: ['EIO', 'ENOSPC'],
  fdatasync: ['EIO', 'ENOSPC'],
  ftruncate: ['EIO'],
  rename: ['EIO', 'ENOSPC', 'EACCES'],
  unlink: ['EACCES', 'EIO'],
  mkdir: ['ENOSPC', 'EACCES'],
  rmdir: ['EIO'],
  openat: ['EACCES', 'EMFILE', 'EIO', 'ENOSPC'],
};

/** How many of a hundred faults are of which kind. */
const SHARES = { kill: 38, once: 24, lasting: 18, log: 9, stop: 3, clock: 4, limit: 4 } as const;

/**
 * The faults of one operation, spread evenly over the moments at which they can happen; `seed` moves the moments that are chosen where
 * there are more than may be tried.
 */
export function planFaults(
  operation: string,
  moments: readonly Moment[],
  { count, seed, hasLog, largest }: { count: number; seed: number; hasLog: boolean; largest: number },
): readonly Fault[] {
  const base = { operation, lasts: false, log: null, clock: 0 } as const;
  const at = ({ call, nth }: Moment) => ({ ...base, call, nth });
  // Being killed while a file is opened for reading is being killed at the call before.
  const changing = moments.filter(({ call, writes }) => call !== 'openat' || writes);
  const all: Readonly<Record<keyof typeof SHARES, readonly Fault[]>> = {
    kill: changing.map((moment) => ({ ...at(moment), what: 'kill' as const })),
    once: moments.flatMap((moment) =>
      ANSWERS[moment.call]
        .filter((errno) => errno !== 'ENOSPC' || moment.writes || moment.call !== 'openat')
        .map((what) => ({ ...at(moment), what })),
    ),
    lasting: changing.flatMap((moment) =>
      (['ENOSPC', 'EIO', 'EROFS', 'ENODEV'] as const).map((what) => ({ ...at(moment), what, lasts: true })),
    ),
    log: hasLog
      ? changing.flatMap((moment) => LOG_DAMAGES.map((log) => ({ ...at(moment), what: 'kill' as const, log })))
      : [],
    stop: changing.map((moment) => ({ ...at(moment), what: 'stop' as const })),
    clock: [
      ...[-20_000, -400, -1, 1, 4000].map((clock) => ({
        ...base,
        call: 'whole' as const,
        nth: 0,
        what: 'run' as const,
        clock,
      })),
      ...changing.flatMap((moment) => [-400, -1].map((clock) => ({ ...at(moment), what: 'kill' as const, clock }))),
    ],
    limit: Array.from({ length: 200 }, (_none, step) => ({
      ...base,
      call: 'limit' as const,
      // Blocks of 512 bytes that a file may have; small ones more often.
      nth: 1 + Math.floor((largest / 512) * (step / 200) ** 2),
      what: 'EIO' as const,
    })),
  };
  const total = Object.values(SHARES).reduce((sum, share) => sum + share, 0);
  const chosen: Fault[] = [];
  const keys = Object.keys(SHARES) as (keyof typeof SHARES)[];
  for (const [index, key] of keys.entries())
    chosen.push(...spread(all[key], Math.round((count * SHARES[key]) / total), seed + index));
  // What some kinds have too little of is given to kills, and then to errors.
  const known = new Set(chosen.map(nameOf));
  for (const key of ['kill', 'once', 'lasting'] as const) {
    const rest = all[key].filter((fault) => !known.has(nameOf(fault)));
    for (const fault of spread(rest, count - chosen.length, seed)) {
      chosen.push(fault);
      known.add(nameOf(fault));
    }
  }
  return [...new Map(chosen.map((fault) => [nameOf(fault), fault])).values()];
}

function spread<Each>(all: readonly Each[], wanted: number, seed: number): Each[] {
  if (wanted <= 0) return [];
  if (all.length <= wanted) return [...all];
  const step = all.length / wanted;
  // The fractional part of a multiple of the golden ratio: another seed, other moments.
  const phase = ((seed * 0.618_033_988_75) % 1) * step;
  return Array.from({ length: wanted }, (_none, index) => all[Math.floor(index * step + phase) % all.length] as Each);
}
