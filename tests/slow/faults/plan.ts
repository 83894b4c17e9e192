import { wouldStray, type Moment, type Strays } from './strace.ts';
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
const SHARES = {
  kill: 34,
  fullForAMoment: 9,
  full: 6,
  short: 4,
  error: 8,
  failing: 4,
  readOnly: 7,
  gone: 6,
  pulled: 5,
  refused: 6,
  log: 8,
  stop: 4,
  clock: 5,
} as const;
type Kind = keyof typeof SHARES;

/** Of each kind that can happen to an operation at least so many: no cell of the table is left to chance. */
const LEAST = 3;
/** So many others are tried for those of one kind that did not happen. */
const INSTEAD = 24;

interface Planning {
  readonly count: number;
  readonly seed: number;
  /** Calls that are no matter of the vault. */
  readonly strays: Strays;
  /** Bytes of the largest file that is written. */
  readonly largest: number;
  /** Something that can be pulled out takes part. */
  readonly hasStick: boolean;
}

export interface Plan {
  readonly faults: readonly Fault[];
  /** Another one of the same kind, for one that did not happen: the program went another way before the moment came. */
  instead(fault: Fault): Fault | null;
}

/**
 * The faults of one operation, spread evenly over the moments at which they can happen; `seed` moves the moments that are chosen where
 * there are more than may be tried.
 */
export function planFaults(operation: string, moments: readonly Moment[], planning: Planning): Plan {
  const { count, seed } = planning;
  const all = everyFault(operation, moments, planning);
  const kinds = (Object.keys(SHARES) as Kind[]).filter((kind) => all[kind].length > 0);
  const total = kinds.reduce((sum, kind) => sum + SHARES[kind], 0);
  const chosen = new Map<string, { readonly kind: Kind; readonly fault: Fault }>();
  const choose = (kind: Kind, faults: readonly Fault[]): void => {
    for (const fault of faults) chosen.set(nameOf(fault), { kind, fault });
  };
  const rest = (kind: Kind): readonly Fault[] => all[kind].filter((fault) => !chosen.has(nameOf(fault)));
  for (const [index, kind] of kinds.entries())
    choose(kind, spread(all[kind], Math.max(LEAST, Math.round((count * SHARES[kind]) / total)), seed + index));
  // What some kinds have too little of is given to kills, and then to errors.
  for (const kind of ['kill', 'error', 'fullForAMoment', 'full', 'readOnly', 'failing'] as const)
    choose(kind, spread(rest(kind), count - chosen.size, seed));
  const others = new Map<Kind, number>();
  return {
    faults: [...chosen.values()].map(({ fault }) => fault),
    instead(fault) {
      const kind = chosen.get(nameOf(fault))?.kind;
      if (kind === undefined) return null;
      const before = others.get(kind) ?? 0;
      const [other] = before < INSTEAD ? spread(rest(kind), 1, seed + before + 1) : [];
      if (other === undefined) return null;
      others.set(kind, before + 1);
      choose(kind, [other]);
      return other;
    },
  };
}

function everyFault(
  operation: string,
  moments: readonly Moment[],
  { strays, hasStick, largest }: Planning,
): Readonly<Record<Kind, readonly Fault[]>> {
  const base = { operation, lasts: false, log: null, clock: 0 } as const;
  const at = ({ call, nth }: Moment) => ({ ...base, call, nth });
  // Being killed while a file is opened for reading is being killed at the call before.
  const changing = moments.filter(({ call, writes }) => call !== 'openat' || writes);
  const onlyVault = (moment: Moment, fault: Fault): readonly Fault[] =>
    wouldStray(fault, moment, strays) ? [] : [fault];
  // Each answer after the other, so that whatever is left out of them, no answer is.
  const once = (...answers: readonly Errno[]): readonly Fault[] =>
    answers.flatMap((what) =>
      moments
        .filter(({ call }) => ANSWERS[call].includes(what))
        .filter(({ call, writes }) => what !== 'ENOSPC' || writes || call !== 'openat')
        .flatMap((moment) => onlyVault(moment, { ...at(moment), what })),
    );
  const lasting = (what: Errno): readonly Fault[] =>
    changing.flatMap((each) => onlyVault(each, { ...at(each), what, lasts: true }));
  return {
    kill: changing.map((moment) => ({ ...at(moment), what: 'kill' as const })),
    fullForAMoment: once('ENOSPC', 'EDQUOT'),
    full: lasting('ENOSPC'),
    short: Array.from({ length: 200 }, (_none, step) => ({
      ...base,
      call: 'limit' as const,
      // Blocks of 512 bytes that a file may have; small ones more often.
      nth: 1 + Math.floor((largest / 512) * (step / 200) ** 2),
      what: 'EIO' as const,
    })),
    error: once('EIO'),
    failing: lasting('EIO'),
    readOnly: lasting('EROFS'),
    gone: lasting('ENODEV'),
    pulled: hasStick ? changing.map((moment) => ({ ...at(moment), what: 'pull' as const })) : [],
    refused: once('EACCES', 'EMFILE'),
    log: LOG_DAMAGES.flatMap((log) =>
      changing.filter(({ hasLog }) => hasLog).map((moment) => ({ ...at(moment), what: 'kill' as const, log })),
    ),
    stop: changing.map((moment) => ({ ...at(moment), what: 'stop' as const })),
    clock: [
      ...[-20_000, -400, -1, 1, 4000].map((clock) => ({
        ...base,
        call: 'whole' as const,
        nth: 0,
        what: 'run' as const,
        clock,
      })),
      ...[-400, -1].flatMap((clock) => changing.map((moment) => ({ ...at(moment), what: 'kill' as const, clock }))),
    ],
  };
}

function spread<Each>(all: readonly Each[], wanted: number, seed: number): Each[] {
  if (wanted <= 0) return [];
  if (all.length <= wanted) return [...all];
  const step = all.length / wanted;
  // The fractional part of a multiple of the golden ratio: another seed, other moments.
  const phase = ((seed * 0.618_033_988_75) % 1) * step;
  return Array.from({ length: wanted }, (_none, index) => all[Math.floor(index * step + phase) % all.length] as Each);
}
