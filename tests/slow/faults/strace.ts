import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CALLS, type Call, type Fault } from './fault.ts';
import { folderOf } from './stage.ts';

/** A call of the system that an operation makes after its start: which one of its kind, counted in its thread. */
export interface Moment {
  readonly call: Call;
  readonly nth: number;
  /** It changes something on the disk, or opens a file to do so. */
  readonly writes: boolean;
  /** The log of the catalogue is there. */
  readonly hasLog: boolean;
  /** How many of each kind this thread had made before. */
  readonly before: Readonly<Record<string, number>>;
}

export interface Run {
  /** What the operation said, line by line. */
  readonly said: readonly string[];
  readonly log: string;
  readonly timedOut: boolean;
}

const PATIENCE = 60_000;
const RECORDED = [...CALLS, 'pread64'];

/** Why faults cannot be injected here, or null: strace must be there, and allowed to trace. */
export function whyNot(): string | null {
  const tried = spawnSync('strace', ['-f', '-qq', '-e', 'trace=getpid', '-e', 'inject=getpid:error=EIO', 'true']);
  if (tried.error !== undefined) return 'strace is not installed';
  return tried.status === 0 ? null : `strace may not trace here: ${tried.stderr.toString().trim().slice(0, 200)}`;
}

const tracing = (log: string): string[] => ['-f', '-y', '-q', '-o', log, '-e', `trace=${RECORDED.join(',')}`];
/** Stops at the traced calls only, which is quicker; with it strace sends no signals. */
const QUICK = '--seccomp-bpf';

/** What strace is told, for a fault. */
export function strace(fault: Fault, moment: Moment | undefined, log: string): string[] {
  if (fault.call === 'whole') return ['strace', QUICK, ...tracing(log)];
  const { call, nth } = fault;
  if (fault.what === 'kill') return ['strace', ...tracing(log), '-e', `inject=${call}:signal=SIGKILL:when=${nth}`];
  if (fault.what === 'stop' || fault.what === 'pull')
    return ['strace', ...tracing(log), '-e', `inject=${call}:signal=SIGSTOP:when=${nth}`];
  if (!fault.lasts) return ['strace', QUICK, ...tracing(log), '-e', `inject=${call}:error=${fault.what}:when=${nth}`];
  const injected = lasting(fault, moment).flatMap(([each, first]) => [
    '-e',
    `inject=${each}:error=${fault.what}:when=${first}+`,
  ]);
  return ['strace', QUICK, ...tracing(log), ...injected];
}

/** The calls that fail from then on, each with the number of the first one. */
function lasting({ what, call, nth }: Fault, moment: Moment | undefined): (readonly [string, number])[] {
  return failingWith(what, call as Call).map((each) => [each, each === call ? nth : (moment?.before[each] ?? 0) + 1]);
}

/** Calls that are no matter of the vault, by their kind: the numbers that they have in their threads. */
export type Strays = ReadonlyMap<string, ReadonlySet<number>>;

/** Whether an error would meet the program as well, and not the vault alone: strace counts in each thread, and knows no folders. */
export function wouldStray(fault: Fault, moment: Moment | undefined, strays: Strays): boolean {
  if (fault.call === 'whole' || fault.call === 'limit' || ['kill', 'stop', 'pull'].includes(fault.what)) return false;
  if (!fault.lasts) return strays.get(fault.call)?.has(fault.nth) === true;
  return lasting(fault, moment).some(([call, first]) => [...(strays.get(call) ?? [])].some((nth) => nth >= first));
}

/** Which calls fail from then on. Opening fails for everything or not at all, since strace cannot tell reading from writing. */
function failingWith(errno: string, call: Call): readonly string[] {
  if (errno === 'ENOSPC') return [...new Set([call, 'pwrite64', 'ftruncate', 'mkdir'])];
  if (errno === 'EROFS') return [...new Set([call, 'pwrite64', 'ftruncate', 'rename', 'unlink', 'mkdir', 'rmdir'])];
  if (errno === 'ENODEV') return [...CALLS.filter((each) => each !== 'write'), 'pread64'];
  return [call];
}

/** Runs the operation; `onStop` is called when the process was stopped, and may look at the vault before it goes on. */
export async function run(
  command: readonly string[],
  { env = {}, log, onStop }: { env?: NodeJS.ProcessEnv; log: string; onStop?: () => Promise<void> },
): Promise<Run> {
  const [program = '', ...rest] = command;
  const child = spawn(program, rest, {
    stdio: ['ignore', 'pipe', 'ignore'],
    // One thread beside the first one, so that its calls come in the same order each time.
    env: { ...process.env, ...env, UV_THREADPOOL_SIZE: '1', NODE_OPTIONS: '', NODE_V8_COVERAGE: '' },
    detached: true,
  });
  let told = '';
  let timedOut = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => (told += text));
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const timer = setTimeout(() => {
    timedOut = true;
    endGroup(child.pid);
  }, PATIENCE);
  if (onStop !== undefined) await Promise.race([gone, stopped(log, gone).then((any) => goOn(any, log, onStop, gone))]);
  await gone;
  clearTimeout(timer);
  return { said: told.split('\n').filter((line) => line !== ''), log: text(log), timedOut };
}

/** Waits until strace says that something was stopped. @returns false where everything ended before */
async function stopped(log: string, gone: Promise<void>): Promise<boolean> {
  let over = false;
  void gone.then(() => (over = true));
  for (;;) {
    if (stoppedIn(log).length > 0) return true;
    if (over) return false;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** The processes that strace says were stopped. */
function stoppedIn(log: string): number[] {
  const threads = [...text(log).matchAll(/^(\d+)\s+--- stopped by SIGSTOP ---$/gm)].map(([, thread]) => Number(thread));
  return [...new Set(threads.map(processOf))];
}

/** The process of a thread. */
function processOf(thread: number): number {
  return Number(/^Tgid:\s+(\d+)$/m.exec(text(`/proc/${thread}/status`))?.[1] ?? thread);
}

/**
 * Goes on, as often as it is stopped: strace counts for each thread, and another one, also of a process that was started for a part of the work, may come to
 * its own call of that number.
 */
async function goOn(any: boolean, log: string, onStop: () => Promise<void>, gone: Promise<void>): Promise<void> {
  if (!any) return;
  const again = (): void => {
    for (const pid of stoppedIn(log)) {
      try {
        process.kill(pid, 'SIGCONT');
      } catch {
        // It has ended.
      }
    }
  };
  try {
    await onStop();
  } finally {
    again();
    const timer = setInterval(again, 100);
    void gone.then(() => clearInterval(timer));
  }
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It is gone.
  }
}

const text = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** Whether what was asked for has happened in the record of a run. */
export function hasHappened(fault: Fault, log: string, home: string): boolean {
  if (fault.call === 'whole' || fault.call === 'limit') return true;
  if (fault.what === 'kill') return log.includes('+++ killed by SIGKILL +++');
  if (fault.what === 'stop' || fault.what === 'pull') return log.includes('--- stopped by SIGSTOP ---');
  // A file of the program that could not be opened, or a bell between its threads that did not ring, is no fault of the vault.
  const injected = log.split('\n').filter((line) => line.endsWith('(INJECTED)'));
  return injected.length > 0 && injected.every((line) => line.includes(home));
}

/** The moments after the start of the program, each kind and number once, and the calls that are no matter of the vault. */
export function momentsIn(log: string, home: string): { readonly moments: readonly Moment[]; readonly strays: Strays } {
  const counted = new Map<string, Record<string, number>>();
  const found = new Map<string, Moment>();
  const strays = new Map<string, Set<number>>();
  const logOfCatalogue = `"${folderOf(home)}${path.sep}catalogue.db-wal"`;
  let [hasBegun, hasLog] = [false, false];
  for (const line of log.split('\n')) {
    const [, thread = '', call = '', args = ''] = /^(\d+)\s+(\w+)\((.*)$/.exec(line) ?? [];
    if (call === '') continue;
    const before = { ...counted.get(thread) };
    const nth = (before[call] ?? 0) + 1;
    counted.set(thread, { ...before, [call]: nth });
    if (!args.includes(`${home}${path.sep}`)) strays.set(call, (strays.get(call) ?? new Set()).add(nth));
    if (call === 'unlink' && args.startsWith('"/dev/null/begin"')) hasBegun = true;
    else if (hasBegun && isOurs(call, args, home)) {
      const writes = call !== 'openat' || /O_(?:CREAT|RDWR|WRONLY)/.test(args);
      const name = `${call} ${nth}`;
      if (!found.has(name)) found.set(name, { call: call as Call, nth, writes, hasLog, before });
    }
    if (args.includes(logOfCatalogue)) hasLog = call !== 'unlink';
  }
  return { moments: [...found.values()], strays };
}

/** What is written to a pipe, and opened elsewhere, is no matter of the vault. */
function isOurs(call: string, args: string, home: string): boolean {
  return (CALLS as readonly string[]).includes(call) && args.includes(`${home}${path.sep}`);
}
