import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { z } from 'zod';
import { isKhronikaError } from '../../shared/contract/errors.ts';
import { transaction, type Catalogue } from '../vault/catalogue.ts';
import { signingKey, verifySignature } from '../vault/signing-key.ts';
import type { Vault } from '../vault/vault.ts';
import { codeOf } from './checkpoint-code.ts';
import { commit } from './commit.ts';

/** Entries of the history after which a checkpoint is made while the vault is open. */
export const CHECKPOINT_EVERY = 500;

/**
 * A signature of the vault over an entry of its history, and with it over all that stands before it. The newest one is also kept outside of
 * the catalogue (`checkpoint.age`), so that a catalogue which was put back to an older state, or a history that was cut, does not fit it.
 */
export interface Checkpoint {
  readonly seq: number;
  /** Hash of that entry. */
  readonly hash: string;
  /** ISO instant, UTC. */
  readonly at: string;
  /** Digest of the checkpoint before; that of the first one is the vault's. */
  readonly previous: string;
  /** The Ed25519 key that signed it, and the signature, as hexadecimal digits. */
  readonly key: string;
  readonly signature: string;
}

const outside = z.object({
  format: z.literal('khronika-checkpoint'),
  version: z.literal(1),
  vault: z.string(),
  seq: z.int().positive(),
  hash: z.string(),
  at: z.string(),
  previous: z.string(),
  key: z.string(),
  signature: z.string(),
});

/** What is signed. Each part has its length in front, so that no two different checkpoints give the same text. */
export function signedText(
  vaultId: string,
  { seq, hash, at, previous }: Omit<Checkpoint, 'key' | 'signature'>,
): string {
  const parts = [vaultId, seq, hash, at, previous].map((part) => `${Buffer.byteLength(String(part))}\n${part}`);
  return `khronika checkpoint 1\n${parts.join('')}`;
}

/** By what the next checkpoint names this one. */
export function digestOf(vaultId: string, checkpoint: Checkpoint): string {
  return createHash('sha256').update(signedText(vaultId, checkpoint)).update(checkpoint.signature).digest('hex');
}

export function firstPrevious(vaultId: string): string {
  return createHash('sha256').update(`khronika checkpoints of vault ${vaultId}`).digest('hex');
}

const COLUMNS = 'seq, hash, at, previous, key, signature';

/** From the first to the newest. */
export function checkpointsOf(catalogue: Catalogue): Checkpoint[] {
  return catalogue.prepare(`select ${COLUMNS} from checkpoint order by seq`).all<never>();
}

export function newestCheckpoint(catalogue: Catalogue): Checkpoint | null {
  return catalogue.prepare(`select ${COLUMNS} from checkpoint order by seq desc limit 1`).get<never>() ?? null;
}

/** The last entry of the history with its short code: what two people compare. Null while nothing was stored. */
export function newestCode(catalogue: Catalogue): { seq: number; code: string; at: string; hash: string } | null {
  const last = catalogue
    .prepare('select seq, at, hash from history order by seq desc limit 1')
    .get<{ seq: number; at: string; hash: string }>();
  return last === undefined ? null : { ...last, code: codeOf(last.seq, last.hash) };
}

/**
 * How the checkpoint that is kept outside of the catalogue agrees with it:
 * `none`: there is no checkpoint yet; `fits`; `missing` and `damaged`: there should be one, and it cannot be read; `older`: it was put
 * back, the catalogue knows a newer one; `beyond`: the catalogue does not reach as far, it was put back or its history was cut;
 * `differs`: that entry is another one now; `foreign`: another vault or another key made it.
 */
export type OutsideState = 'none' | 'fits' | 'missing' | 'damaged' | 'older' | 'beyond' | 'differs' | 'foreign';

export interface Outside {
  readonly state: OutsideState;
  /** What it says; null where it cannot be read. */
  readonly checkpoint: Checkpoint | null;
}

export async function readOutside(vault: Vault): Promise<Outside> {
  let content: Uint8Array | null;
  try {
    content = await vault.files.kept(vault.paths.checkpoint);
  } catch (error) {
    if (isKhronikaError(error)) return { state: 'damaged', checkpoint: null };
    throw error;
  }
  if (content === null) {
    const state = newestCheckpoint(vault.catalogue) === null ? 'none' : 'missing';
    return { state, checkpoint: null };
  }
  return compareCheckpoint(vault, content);
}

/** How a checkpoint agrees with the history, wherever it was kept: never `none` or `missing`. */
export function compareCheckpoint(vault: Vault, content: Uint8Array): Outside {
  const newest = newestCheckpoint(vault.catalogue);
  const parsed = outside.safeParse(parse(content));
  if (!parsed.success) return { state: 'damaged', checkpoint: null };
  const { format: _format, version: _version, vault: made, ...checkpoint } = parsed.data;
  return { state: stateOf(vault, made, checkpoint, newest), checkpoint };
}

const known = new WeakMap<Catalogue, { readonly of: string; readonly state: OutsideState }>();

/** The same as a word alone, and decrypted only when the file or the history has changed since it was last asked. */
export async function outsideState(vault: Vault): Promise<OutsideState> {
  const file = statSync(vault.paths.checkpoint, { bigint: true, throwIfNoEntry: false });
  const seen = file === undefined ? 'missing' : `${file.ino} ${file.size} ${file.mtimeNs}`;
  const of = [seen, newestCode(vault.catalogue)?.hash, newestCheckpoint(vault.catalogue)?.signature].join(' ');
  const last = known.get(vault.catalogue);
  if (last?.of === of) return last.state;
  const { state } = await readOutside(vault);
  known.set(vault.catalogue, { of, state });
  return state;
}

function stateOf(vault: Vault, made: string, found: Checkpoint, newest: Checkpoint | null): OutsideState {
  if (made !== vault.id || !isSigned(vault, found)) return 'foreign';
  const hash = vault.catalogue.prepare('select hash from history where seq = ?', { pluck: true }).get([found.seq]);
  if (hash === undefined) return 'beyond';
  if (hash !== found.hash) return 'differs';
  return newest !== null && newest.seq > found.seq ? 'older' : 'fits';
}

/** Whether a checkpoint was signed with a key of this vault. */
export function isSigned(vault: Vault, checkpoint: Checkpoint): boolean {
  const isOurs = vault.catalogue.prepare('select 1 from signing_key where public = ?').get([checkpoint.key]);
  if (isOurs === undefined) return false;
  return verifySignature(checkpoint.key, Buffer.from(signedText(vault.id, checkpoint)), checkpoint.signature);
}

const underWay = new WeakMap<Catalogue, Promise<unknown>>();

/**
 * Signs the history as it is now, unless nothing has changed since the last checkpoint. First the file beside the catalogue, then the row in it:
 * a crash in between leaves a file that is newer than the row and fits the history all the same. Where the file beside the catalogue does
 * not fit, it is left as it is, because it is what tells of that; `renewCheckpoint` ends this.
 *
 * @returns the checkpoint that was made, or null. DISK_FULL and WRITE_FAILED leave everything as it was.
 */
export function makeCheckpoint(vault: Vault): Promise<Checkpoint | null> {
  return inTurn(vault, async () => {
    if (vault.readOnly) return null;
    const last = newestCode(vault.catalogue);
    const before = newestCheckpoint(vault.catalogue);
    if (last === null || before?.seq === last.seq) return null;
    const { state } = await readOutside(vault);
    return state === 'fits' || state === 'none' ? write(vault) : null;
  });
}

/**
 * Says that the history as it is now is the one that counts, although it did not fit its checkpoint: after a catalogue was put back on purpose.
 * The history keeps that this was said, and what the checkpoint was.
 */
export function renewCheckpoint(vault: Vault): Promise<void> {
  return inTurn(vault, async () => {
    const { state, checkpoint } = await readOutside(vault);
    if (state === 'fits' || state === 'none') return;
    const was = checkpoint === null ? null : { seq: checkpoint.seq, hash: checkpoint.hash, at: checkpoint.at };
    commit(vault, { action: 'checkpoint', note: JSON.stringify({ state, was }) }, () => {});
    await write(vault);
  });
}

async function write(vault: Vault): Promise<Checkpoint> {
  const { catalogue, id } = vault;
  const last = newestCode(catalogue);
  if (last === null) throw new Error('a history without entries has no checkpoint');
  const before = newestCheckpoint(catalogue);
  const unsigned = {
    seq: last.seq,
    hash: last.hash,
    at: new Date().toISOString(),
    previous: before === null ? firstPrevious(id) : digestOf(id, before),
  };
  const key = signingKey(vault);
  const signature = key.sign(Buffer.from(signedText(id, unsigned)));
  const checkpoint = { ...unsigned, key: key.public, signature };
  const content = { format: 'khronika-checkpoint', version: 1, vault: id, ...checkpoint };
  await vault.files.keep(vault.paths.checkpoint, Buffer.from(`${JSON.stringify(content, null, 2)}\n`));
  transaction(catalogue, () =>
    catalogue
      .prepare(`insert into checkpoint (${COLUMNS}) values (?, ?, ?, ?, ?, ?)`)
      .run([checkpoint.seq, checkpoint.hash, checkpoint.at, checkpoint.previous, checkpoint.key, checkpoint.signature]),
  );
  return checkpoint;
}

/** Runs something while no checkpoint is made. */
export function whileNoCheckpoint<Result>(vault: Vault, work: () => Promise<Result>): Promise<Result> {
  return inTurn(vault, work);
}

function inTurn<Result>(vault: Vault, work: () => Promise<Result>): Promise<Result> {
  const before = underWay.get(vault.catalogue) ?? Promise.resolve();
  const mine = before.catch(() => {}).then(work);
  underWay.set(vault.catalogue, mine);
  return mine;
}

function parse(content: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(content).toString('utf8'));
  } catch {
    return null;
  }
}
