/** One thing that goes wrong at one moment, and its name, by which it can be tried again. */
export interface Fault {
  readonly operation: string;
  /** The call of the system at which it happens, and which one of its kind that is in the process; `limit` and `whole` have no such moment. */
  readonly call: Call | 'limit' | 'whole';
  readonly nth: number;
  /** `kill`, `stop` (and somebody else opens the vault), `pull` (the folder of the backups is gone from then on), or the error that the system gives. */
  readonly what: 'kill' | 'stop' | 'pull' | 'run' | Errno;
  /** From that moment on, and not once. */
  readonly lasts: boolean;
  /** What happens to the log of the catalogue after a kill. */
  readonly log: LogDamage | null;
  /** Days that the clock is wrong. */
  readonly clock: number;
}

/** Calls of the system by which something on a disk changes, or is opened. */
export const CALLS = [
  'pwrite64',
  'write',
  'fsync',
  'fdatasync',
  'ftruncate',
  'rename',
  'unlink',
  'mkdir',
  'rmdir',
  'openat',
] as const;
export type Call = (typeof CALLS)[number];
export type Errno = 'ENOSPC' | 'EDQUOT' | 'EIO' | 'EROFS' | 'EACCES' | 'ENODEV' | 'EMFILE';
export const LOG_DAMAGES = ['removed', 'emptied', 'cut', 'flipped', 'zeroed', 'doubled'] as const;
export type LogDamage = (typeof LOG_DAMAGES)[number];

export function nameOf({ operation, call, nth, what, lasts, log, clock }: Fault): string {
  return [
    operation,
    call,
    String(nth),
    `${what}${lasts ? '+' : ''}`,
    ...(log === null ? [] : [`log-${log}`]),
    ...(clock === 0 ? [] : [`clock${clock}`]),
  ].join(':');
}

export function faultOf(name: string): Fault {
  const [operation = '', call = '', nth = '', what = '', ...more] = name.split(':');
  return {
    operation,
    call: call as Fault['call'],
    nth: Number(nth),
    what: what.replace('+', '') as Fault['what'],
    lasts: what.endsWith('+'),
    log: (more.find((each) => each.startsWith('log-'))?.slice(4) ?? null) as LogDamage | null,
    clock: Number(more.find((each) => each.startsWith('clock'))?.slice(5) ?? 0),
  };
}

/** Kinds of faults, as the table of the report has them beside the operations. */
export const CLASSES = [
  'killed',
  'disk full',
  'read-only',
  'stick removed',
  'disk failing',
  'refused',
  'log damaged',
  'opened twice',
  'clock wrong',
] as const;

export function classOf({ call, what, log, clock }: Fault): (typeof CLASSES)[number] {
  if (clock !== 0) return 'clock wrong';
  if (log !== null) return 'log damaged';
  if (call === 'limit' || what === 'ENOSPC' || what === 'EDQUOT') return 'disk full';
  if (what === 'stop') return 'opened twice';
  if (what === 'pull' || what === 'ENODEV') return 'stick removed';
  if (what === 'EROFS') return 'read-only';
  if (what === 'EACCES' || what === 'EMFILE') return 'refused';
  return what === 'EIO' ? 'disk failing' : 'killed';
}

/** What the report counts a fault as. */
export function kindOf({ call, what, lasts, log, clock }: Fault): string {
  if (clock !== 0) return 'clock set wrong';
  if (log !== null) return `killed, log ${log}`;
  if (call === 'limit') return 'short write';
  if (what === 'kill') return 'killed';
  if (what === 'stop') return 'opened twice';
  if (what === 'pull') return 'backups pulled out';
  if (what === 'ENOSPC' || what === 'EDQUOT') return lasts ? 'disk full' : 'disk full for a moment';
  if (what === 'ENODEV') return 'stick removed';
  if (what === 'EROFS') return 'became read-only';
  if (what === 'EACCES' || what === 'EMFILE') return 'refused by the system';
  return lasts ? 'disk failing' : 'one error of the disk';
}
