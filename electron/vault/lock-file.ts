import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';
import { fail } from '../../shared/contract/errors.ts';
import { isFull } from './durable.ts';
import { isRunning } from './running-process.ts';

const holder = z.object({ process: z.number().int(), started: z.string(), machine: z.string(), token: z.string() });
type Holder = z.infer<typeof holder>;

/** An unreadable lock is the trace of a crash between creating and writing it; a writer needs far less than this. */
const UNREADABLE_IS_STALE_AFTER_MILLISECONDS = 5000;

/** Tokens of the locks that this process holds. */
const held = new Set<string>();

export interface VaultLock {
  /** Gives the lock up, unless somebody has taken it over. Never throws: a lock that stays is stale and taken over. */
  release(): void;
}

/**
 * Takes the single-writer lock of a vault.
 *
 * Stale-lock rule: a lock of this machine whose process no longer runs, or whose process number now belongs to a later process,
 * is taken over; so is one of this very process that it does not hold: the medium was pulled out, and came back. A lock of another machine (a shared or synchronised folder) is never taken over; the person removes the file
 * after closing the vault there. The machine stands in it as a salted hash, never by name. The catalogue's own
 * operating-system lock decides if two processes take over at the same moment.
 *
 * @throws KhronikaError VAULT_IN_USE, DISK_FULL; the plain error of the system where nothing can be written.
 */
export function takeLock(path: string, vaultId: string): VaultLock {
  const mine: Holder = {
    process: process.pid,
    started: startOf(process.pid),
    machine: machineTag(vaultId),
    token: randomBytes(8).toString('hex'),
  };
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeNew(path, JSON.stringify(mine));
      held.add(mine.token);
      return { release: () => releaseOwn(path, mine.token) };
    } catch (error) {
      if (isFull(error)) fail('DISK_FULL', {}, error);
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (!isStale(path, mine.machine)) fail('VAULT_IN_USE');
      removeStale(path);
    }
  }
  return fail('VAULT_IN_USE');
}

/** Not by `rmSync`, whose errors have no code to be told by. */
function removeStale(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function writeNew(path: string, content: string): void {
  const file = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
  try {
    writeSync(file, content);
    fsyncSync(file);
  } catch (error) {
    // An empty lock would keep the vault shut for as long as somebody may be writing it.
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

function releaseOwn(path: string, token: string): void {
  held.delete(token);
  if (readHolder(path)?.token !== token) return;
  try {
    rmSync(path, { force: true });
  } catch {
    // The medium went away or became read-only.
  }
}

function isStale(path: string, machine: string): boolean {
  const found = readHolder(path);
  if (found === null) {
    try {
      return Date.now() - statSync(path).mtimeMs > UNREADABLE_IS_STALE_AFTER_MILLISECONDS;
    } catch {
      return true;
    }
  }
  if (found.machine !== machine) return false;
  if (found.process === process.pid && startOf(found.process) === found.started) return !held.has(found.token);
  return !isRunning(found.process) || startOf(found.process) !== found.started;
}

function readHolder(path: string): Holder | null {
  try {
    return holder.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** When a process began, in the kernel's ticks, where the system tells; empty elsewhere, so that only the number counts. */
function startOf(processNumber: number): string {
  try {
    const stat = readFileSync(`/proc/${processNumber}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** Two computers may have the same name, and then only the number of the installation tells them apart, where there is one. */
function machineTag(vaultId: string): string {
  let installation = '';
  try {
    installation = readFileSync('/etc/machine-id', 'utf8').trim();
  } catch {
    // No such file outside Linux.
  }
  return createHash('sha256')
    .update(`khronika lock\n${vaultId}\n${hostname()}\n${installation}`)
    .digest('hex')
    .slice(0, 16);
}
