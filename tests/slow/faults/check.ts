import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { forgetModel } from '../../../electron/archive/follow-model.ts';
import { verify } from '../../../electron/archive/verify.ts';
import { openVault, type Vault } from '../../../electron/vault/vault.ts';
import { vaultPaths } from '../../../electron/vault/vault-folder.ts';
import { isKhronikaError } from '../../../shared/contract/errors.ts';
import type { Fault, LogDamage } from './fault.ts';
import { folderOf, openStage, passphraseAfter, type Operation } from './stage.ts';
import { stateOf } from './state.ts';

/** What was found after a fault: null is as it should be. */
export interface Found {
  readonly wrong: string | null;
  /** Steps that had been acknowledged, and those that are there. */
  readonly acknowledged: number;
  readonly kept: number | null;
  /** Errors that were told, by their codes. */
  readonly told: readonly string[];
  /** The log was destroyed after the kill, and with it what only it held. */
  readonly lost?: boolean;
}

/** The states of a vault before the first step and after each of them. */
export type States = readonly (readonly string[])[];

/** Does the operation once with nothing in its way. */
export async function statesOf(operation: Operation, home: string): Promise<States> {
  const states: (readonly string[])[] = [await look(operation, home, 0)];
  for (const [index, step] of operation.steps.entries()) {
    const stage = openStage(home);
    try {
      await step(stage);
    } finally {
      await stage.close();
    }
    states.push(await look(operation, home, index + 1));
  }
  return states;
}

const OUTSIDE = 'outside: ';
const outsideOf = async ({ outside }: Operation, home: string): Promise<string[]> =>
  ((await outside?.(home)) ?? []).map((line) => `${OUTSIDE}${line}`);
const inside = (lines: readonly string[]): readonly string[] => lines.filter((line) => !line.startsWith(OUTSIDE));

async function look(operation: Operation, home: string, steps: number): Promise<readonly string[]> {
  const outside = await outsideOf(operation, home);
  if (!existsSync(folderOf(home))) return outside;
  const vault = await openVault(folderOf(home), { passphrase: passphraseAfter(operation, steps) });
  try {
    return plain(operation, [...stateOf(vault, home), ...outside]);
  } finally {
    vault.close();
    forgetModel();
  }
}

/** What a person finds who opens the vault after the fault, and does the same again. */
export async function checkAfter(
  operation: Operation,
  states: States,
  home: string,
  fault: Fault,
  said: readonly string[],
): Promise<Found> {
  const acknowledged = said.filter((line) => line.startsWith('done ')).length;
  const told = said.flatMap((line) => /^refused \S+ (\S+)/.exec(line)?.[1] ?? []);
  const found = { acknowledged, kept: null, told };
  const strange = said.find((line) => /unnamed|^crashed/.test(line)) ?? said.find((line) => /INTERNAL/.test(line));
  if (strange !== undefined) return { ...found, wrong: `an error without a name: ${strange}` };
  if (fault.what !== 'kill' && !said.includes('end')) return { ...found, wrong: 'the process ended without a word' };
  if (fault.what === 'stop' || fault.what === 'run') {
    if (acknowledged !== operation.steps.length)
      return { ...found, wrong: `it did not go on to its end: ${told.join(', ')}` };
  }
  waitForLock(home);
  try {
    return { ...found, ...(await openAndCompare(operation, states, home, fault, acknowledged)) };
  } catch (error) {
    const code = isKhronikaError(error) ? `${error.code} ${error.message}` : String((error as Error).stack ?? error);
    // A log that is taken away while it is being folded in takes pages with it: that has to be found, and is.
    if (fault.log !== null && code.startsWith('VAULT_DAMAGED')) return { ...found, wrong: null, lost: true };
    return { ...found, wrong: code };
  } finally {
    forgetModel();
  }
}

async function openAndCompare(
  operation: Operation,
  states: States,
  home: string,
  fault: Fault,
  acknowledged: number,
): Promise<Partial<Found> & { readonly wrong: string | null }> {
  const last = states.length - 1;
  let kept = 0;
  let lost = false;
  if (operation.judge !== undefined) {
    const wrong = await operation.judge(home, fault.log === null && acknowledged === operation.steps.length);
    // What a destroyed log has taken with it is told of, and is no matter of what is brought back.
    return fault.log !== null && wrong !== null && OF_CATALOGUE.test(wrong)
      ? { kept: null, wrong: null, lost: true }
      : { kept: acknowledged, wrong };
  }
  const outside = await outsideOf(operation, home);
  if (existsSync(folderOf(home))) {
    const opened = await openOne(operation, home, last);
    if (opened === null) return { wrong: 'no passphrase opens it' };
    const { vault, passphrases } = opened;
    try {
      const { problems } = await verify(vault);
      const named = problems.map(({ kind, where }) => `${kind} ${where}`).join(', ');
      // What a destroyed log has taken with it cannot be there: it has to be told of.
      if (problems.length > 0) return fault.log === null ? { wrong: `verify: ${named}` } : { wrong: null, lost: true };
      const state = plain(operation, [...stateOf(vault, home), ...outside]);
      const at =
        fit(operation, states, state, passphrases) ??
        (fault.log === null ? null : retold(operation, states, state, passphrases));
      if (at === null) return { wrong: `half a change: ${difference(states, state, acknowledged)}` };
      kept = at;
    } finally {
      vault.close();
    }
    const left = leftovers(home);
    if (left.length > 0) return { kept, wrong: `left behind: ${left.join(', ')}` };
  } else if (states[0]?.length !== 0) return { wrong: 'the vault is gone' };
  if (fault.log !== null) lost = kept < acknowledged;
  else if (kept < acknowledged) return { kept, wrong: 'an acknowledged change is lost' };
  if (kept === last) return { kept, wrong: null, lost };
  // The same again goes through, from where it stopped.
  for (let index = kept; index < last; index += 1) {
    const stage = openStage(home);
    try {
      if (operation.passphrase !== undefined) await stage.vault(passphraseAfter(operation, index));
      await operation.steps[index]?.(stage);
    } finally {
      await stage.close();
    }
  }
  const after = await look(operation, home, last);
  const isLast = same(after, states[last] ?? []) || (fault.log !== null && operation.retold?.(states, after) === last);
  if (!isLast) return { kept, wrong: `doing it again gives something else: ${difference(states, after, last)}` };
  return { kept, wrong: null, lost };
}

const plain = (operation: Operation, lines: readonly string[]): readonly string[] => operation.plain?.(lines) ?? lines;

/** With a log that was destroyed the vault has forgotten what it did outside. */
function retold(
  operation: Operation,
  states: States,
  state: readonly string[],
  passphrases: ReadonlySet<number>,
): number | null {
  return operation.retold === undefined
    ? fit(operation, states.map(inside), inside(state), passphrases)
    : operation.retold(states, state);
}

/** What `verify` says of the catalogue and what is in it, and not of files. */
const OF_CATALOGUE =
  /\b(?:catalogue-damaged|history-\w+|row-\w+|(?:record|link|citation|file-row|layer|text|derived|exchange)-altered|index-broken) /;

async function openOne(
  operation: Operation,
  home: string,
  last: number,
): Promise<{ vault: Vault; passphrases: ReadonlySet<number> } | null> {
  const opens = new Set<number>();
  const tried = new Map<string, boolean>();
  const found: { vault?: Vault } = {};
  for (let steps = 0; steps <= last; steps += 1) {
    const passphrase = passphraseAfter(operation, steps);
    if (!tried.has(passphrase)) {
      found.vault?.close();
      const vault = await openVault(folderOf(home), { passphrase }).catch((error: unknown) => {
        if (isKhronikaError(error, 'PASSPHRASE_WRONG')) return null;
        throw error;
      });
      tried.set(passphrase, vault !== null);
      if (vault !== null) found.vault = vault;
    }
    if (tried.get(passphrase) === true) opens.add(steps);
  }
  const [opening] = opens;
  if (opening === undefined || found.vault === undefined) return null;
  // The last one that opened it stays open; another was tried since.
  const vault = found.vault.isOpen()
    ? found.vault
    : await openVault(folderOf(home), { passphrase: passphraseAfter(operation, opening) });
  return { vault, passphrases: opens };
}

/** The number of steps after which the vault is as it is now; the latest one if several fit. */
function fit(
  operation: Operation,
  states: States,
  state: readonly string[],
  passphrases: ReadonlySet<number>,
): number | null {
  for (let index = states.length - 1; index >= 0; index -= 1) {
    if (!passphrases.has(index)) continue;
    const here = states[index] ?? [];
    if (same(here, state)) return index;
    if (operation.grows !== true || index === states.length - 1) continue;
    // Documents of the next step that are there, with all that belongs to each, which `verify` has looked at.
    const content = (lines: readonly string[]): Set<string> =>
      new Set(lines.filter((line) => !line.startsWith('history')).map(withoutCodes));
    const [least, most, now] = [content(here), content(states[index + 1] ?? []), content(state)];
    if ([...least].every((line) => now.has(line)) && [...now].every((line) => most.has(line))) return index;
  }
  return null;
}

/** Documents that come in together get their codes in the order in which they are ready. */
const withoutCodes = (line: string): string => line.replaceAll(/\bD-\d{4}\b/g, 'D');

const same = (one: readonly string[], other: readonly string[]): boolean => {
  const [a, b] = [one, other].map((lines) => lines.map(withoutCodes).toSorted().join('\n'));
  return a === b;
};

function difference(states: States, state: readonly string[], index: number): string {
  const expected = new Set((states[index] ?? []).map(withoutCodes));
  const now = new Set(state.map(withoutCodes));
  const more = [...now].filter((line) => !expected.has(line)).slice(0, 2);
  const less = [...expected].filter((line) => !now.has(line)).slice(0, 2);
  return `after ${index} steps: + ${more.join(' ').slice(0, 200)} - ${less.join(' ').slice(0, 200)}`;
}

/** A lock that was being written when its writer was killed is stale after five seconds: they pass here. */
function waitForLock(home: string): void {
  const lock = vaultPaths(folderOf(home)).lock;
  if (!existsSync(lock)) return;
  const past = (Date.now() - 6000) / 1000;
  utimesSync(lock, past, past);
}

/** What a vault that was opened and closed must not hold. A checkpoint that was begun is replaced by the next one. */
function leftovers(home: string): readonly string[] {
  return readdirSync(folderOf(home), { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.part$|^lock$|^catalogue\.db-/.test(name) && name !== 'checkpoint.age.part',
  );
}

/** Does to the log of the catalogue what a failing disk would; says whether there was one. */
export function damageLog(home: string, damage: LogDamage, nth: number): boolean {
  const log = join(folderOf(home), 'catalogue.db-wal');
  if (!existsSync(log)) return false;
  const { size } = statSync(log);
  const part = Math.floor(size * ((nth * 0.618_033_988_75) % 1));
  const bytes = readFileSync(log);
  if (damage === 'removed') rmSync(log);
  else if (damage === 'emptied') truncateSync(log);
  else if (damage === 'cut') truncateSync(log, part);
  else if (damage === 'doubled') writeFileSync(log, Buffer.concat([bytes, bytes.subarray(part)]));
  else {
    if (damage === 'zeroed') bytes.fill(0, part, Math.min(size, part + 4096));
    else if (size > 0) bytes[part] = (bytes[part] ?? 0) ^ (1 << (nth % 8));
    writeFileSync(log, bytes);
  }
  return true;
}
