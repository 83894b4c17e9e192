import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openVault } from '../../../electron/vault/vault.ts';
import { vaultPaths } from '../../../electron/vault/vault-folder.ts';
import { isKhronikaError } from '../../../shared/contract/errors.ts';
import { bundleOperations, root } from './bundle.ts';
import { checkAfter, damageLog, statesOf, type Found, type States } from './check.ts';
import { faultOf, type Fault } from './fault.ts';
import { operations } from './operations.ts';
import { folderOf, PASSPHRASE, type Operation } from './stage.ts';
import { planFaults, type Plan } from './plan.ts';
import { hasHappened, momentsIn, run, strace, type Moment, type Strays } from './strace.ts';

/** A fault that was tried, and what there was afterwards. */
export interface Outcome extends Found {
  readonly fault: Fault;
  /** The operation was over before the moment came, or the log to be damaged was not there: nothing was tried. */
  readonly missed: boolean;
}

export interface FaultsOptions {
  /** How many faults altogether. */
  readonly count: number;
  readonly seed: number;
  /** Names of faults or of operations; all when left out. */
  readonly only?: readonly string[];
  onOutcome?(outcome: Outcome): void;
}

interface Prepared {
  readonly operation: Operation;
  readonly base: string;
  readonly states: States;
  readonly moments: readonly Moment[];
  readonly strays: Strays;
  readonly largest: number;
}

/** Two at a time: what is tried and what is looked at. */
const LANES = 2;

/**
 * Does every operation, has something go wrong at every moment that can be told apart, and looks at what there is afterwards. The faults
 * are real: strace makes the system kill the process or answer with an error at that very call.
 */
export async function tryFaults({ count, seed, only, onOutcome }: FaultsOptions): Promise<readonly Outcome[]> {
  const home = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'khronika-faults-'));
  const bundle = await bundleOperations();
  const outcomes: Outcome[] = [];
  const { TMPDIR } = process.env;
  // What is put together to be looked at lies there as well, in memory, and is taken away with it.
  process.env['TMPDIR'] = home;
  try {
    const wanted = (name: string): boolean =>
      only === undefined || only.some((each) => each === name || each.startsWith(`${name}:`));
    const chosen = operations.filter(({ name }) => wanted(name));
    const weights = chosen.reduce((sum, { weight }) => sum + weight, 0);
    const tasks: (() => Promise<void>)[] = [];
    for (const operation of chosen) {
      const prepared = await prepare(operation, home, bundle.program);
      const share = Math.round((count * operation.weight) / weights);
      const named = only?.filter((each) => each.startsWith(`${operation.name}:`)).map(faultOf) ?? [];
      const plan: Plan =
        named.length > 0
          ? { faults: named, instead: () => null }
          : planFaults(operation.name, prepared.moments, {
              ...prepared,
              hasStick: operation.stick !== undefined,
              count: share,
              seed,
            });
      const attempt = (fault: Fault) => async (): Promise<void> => {
        const outcome = await tryOne(prepared, fault, home, bundle.program);
        outcomes.push(outcome);
        onOutcome?.(outcome);
        const other = outcome.missed ? plan.instead(fault) : null;
        if (other !== null) tasks.push(attempt(other));
      };
      tasks.push(...plan.faults.map(attempt));
    }
    let next = 0;
    const lane = async (): Promise<void> => {
      while (next < tasks.length) await tasks[next++]?.();
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
    bundle.remove();
    rmSync(home, { recursive: true, force: true });
  }
  return outcomes;
}

/** What the program finds beside it. Where it puts things for a while is looked at like the rest. */
const environment = (program: string, home: string): NodeJS.ProcessEnv => ({
  KHRONIKA_READER: join(dirname(program), 'reader-process.mjs'),
  // It would be written in the middle of what is looked at.
  NODE_DISABLE_COMPILE_CACHE: '1',
  TMPDIR: join(home, 'scratch'),
});

let places = 0;

async function prepare(operation: Operation, home: string, program: string): Promise<Prepared> {
  const base = join(home, `${operation.name}-base`);
  mkdirSync(base);
  await operation.prepare(base);
  const [quiet, counted] = [copyOf(base, home), copyOf(base, home)];
  const states = operation.judge === undefined ? await statesOf(operation, quiet) : [];
  const log = `${counted}.log`;
  const whole: Fault = {
    operation: operation.name,
    call: 'whole',
    nth: 0,
    what: 'run',
    lasts: false,
    log: null,
    clock: 0,
  };
  const command = [...strace(whole, undefined, log), process.execPath, program, operation.name, counted];
  const ran = await run(command, { log, env: environment(program, counted) });
  if (!ran.said.includes('end') || ran.said.some((line) => line.startsWith('refused')))
    throw new Error(`${operation.name} does not work with nothing in its way: ${ran.said.join('; ')}`);
  const found = momentsIn(ran.log, counted);
  const largest = largestWrite(ran.log);
  for (const each of [quiet, counted]) rmSync(each, { recursive: true, force: true });
  return { operation, base, states, ...found, largest };
}

function largestWrite(log: string): number {
  let largest = 4096;
  for (const [, at = '', length = ''] of log.matchAll(/pwrite64\(.*, (\d+)\) = (\d+)$/gm))
    largest = Math.max(largest, Number(at) + Number(length));
  return largest;
}

function copyOf(base: string, home: string): string {
  const copy = join(home, `run-${(places += 1)}`);
  cpSync(base, copy, { recursive: true, preserveTimestamps: true });
  mkdirSync(join(copy, 'scratch'));
  return copy;
}

/** One vault is looked at after the other: a process holds one set of definitions. */
let looking: Promise<unknown> = Promise.resolve();
function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = looking.then(work, work);
  looking = turn.catch(() => {});
  return turn;
}

async function tryOne(
  { operation, base, states, moments }: Prepared,
  fault: Fault,
  home: string,
  program: string,
): Promise<Outcome> {
  const place = copyOf(base, home);
  const log = `${place}.log`;
  const missed = { fault, missed: true, wrong: null, acknowledged: 0, kept: null, told: [] };
  try {
    const moment = moments.find(({ call, nth }) => call === fault.call && nth === fault.nth);
    const node = [process.execPath, ...clockOf(fault), program, operation.name, place];
    const command =
      fault.call === 'limit'
        ? ['sh', '-c', `ulimit -f ${fault.nth}; exec "$@"`, 'sh', ...node]
        : [...strace(fault, moment, log), ...node];
    let intruded: string | null = null;
    const stick = operation.stick?.(place) ?? null;
    const ran = await run(command, {
      log,
      env: { ...environment(program, place), KHRONIKA_CLOCK: String(fault.clock) },
      ...(fault.what === 'stop'
        ? { onStop: async () => void (intruded = await alone(() => intrude(operation, place))) }
        : {}),
      ...(fault.what === 'pull' && stick !== null ? { onStop: async () => pullOut(stick) } : {}),
    });
    if (stick !== null) pushIn(stick);
    if (ran.timedOut) return { ...missed, missed: false, wrong: 'it did not end' };
    if (!hasHappened(fault, ran.log, place)) return missed;
    if (fault.log !== null && !damageLog(place, fault.log, fault.nth)) return missed;
    if (intruded !== null) return { ...missed, missed: false, wrong: intruded };
    return { fault, missed: false, ...(await alone(() => checkAfter(operation, states, place, fault, ran.said))) };
  } finally {
    rmSync(place, { recursive: true, force: true });
    rmSync(log, { force: true });
  }
}

/** Where a stick was, is nothing that can be written to: a link that leads nowhere stands for it. */
const pulledOut = (stick: string): string => `${stick}-pulled-out`;
function pullOut(stick: string): void {
  if (!existsSync(stick) || existsSync(pulledOut(stick))) return;
  renameSync(stick, pulledOut(stick));
  symlinkSync(join(stick, '../nowhere/stick'), stick);
}
function pushIn(stick: string): void {
  if (!existsSync(pulledOut(stick))) return;
  rmSync(stick, { recursive: true, force: true });
  renameSync(pulledOut(stick), stick);
}

const clockOf = ({ clock }: Fault): string[] =>
  clock === 0 ? [] : ['--import', join(root, 'tests/slow/faults/wrong-clock.ts')];

/** Somebody else opens the vault while the process stands still: it must not open. */
async function intrude(operation: Operation, home: string): Promise<string | null> {
  const { lock, catalogue } = vaultPaths(folderOf(home));
  if (!existsSync(catalogue) || !existsSync(lock)) return null;
  return tryToOpen(operation, home);
}

async function tryToOpen({ judge }: Operation, home: string): Promise<string | null> {
  try {
    const vault = await openVault(folderOf(home), { passphrase: PASSPHRASE });
    vault.close();
    return 'it was opened twice';
  } catch (error) {
    if (isKhronikaError(error, 'VAULT_IN_USE')) return null;
    // One that is damaged and being repaired does not open for this reason either.
    return judge !== undefined && isKhronikaError(error, 'VAULT_DAMAGED') ? null : `opened twice: ${String(error)}`;
  }
}
