import { createHash, randomBytes } from 'node:crypto';
import { constants, existsSync, mkdirSync } from 'node:fs';
import { copyFile, link, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, isKhronikaError } from '../../shared/contract/errors.ts';
import { commit } from '../archive/commit.ts';
import { idOf } from '../archive/codes.ts';
import { syncFolder, withStorage, writing } from '../vault/durable.ts';
import { rewrapFile } from '../vault/rewrap-file.ts';
import type { Vault } from '../vault/vault.ts';
import type { VaultPaths } from '../vault/vault-folder.ts';
import { fileOf, type State } from './manifest.ts';
import type { Moving } from './objects.ts';
import { readPlace, type PlacePaths } from './place.ts';
import { readableStates } from './choose-state.ts';
import { assemble } from './scratch.ts';

/** What was done about an original: it was whole; it came back from a state; or no state has it whole. */
export interface FileRestored {
  readonly file: string;
  readonly found: 'whole' | 'restored' | 'lost';
  readonly state: string | null;
}

/**
 * Brings back the originals of a document that are missing or damaged in an open vault, each from the newest state that has it whole. Those
 * that are whole are left alone. What was damaged is kept beside (`keptFolder`).
 *
 * @throws KhronikaError RECORD_NOT_FOUND, VAULT_READ_ONLY, DISK_FULL, WRITE_FAILED, STORAGE_FAILED, BACKUP_PLACE_GONE
 */
export async function restoreDocument(
  vault: Vault,
  place: PlacePaths,
  code: string,
  moving: Moving = {},
): Promise<FileRestored[]> {
  if (vault.readOnly) fail('VAULT_READ_ONLY');
  const record = idOf(vault.catalogue, code);
  const files = vault.catalogue
    .prepare('select id, sha256 from file where record = ? order by id')
    .all<{ id: string; sha256: string }>([record]);
  return restoreFiles(vault, place, files, moving);
}

/** Identities that open the files of a state whose keys the vault has not any more, and the one that shall open them. */
export type OtherKeys = (
  state: State,
) => Promise<{ readonly opensWith: readonly string[]; readonly shallOpenWith: string } | null>;

/** The same for any files of the vault. */
export async function restoreFiles(
  vault: Vault,
  place: PlacePaths,
  files: readonly { readonly id: string; readonly sha256: string }[],
  moving: Moving = {},
  { kept = keptFolder(vault.paths), otherKeys = async () => null }: { kept?: string; otherKeys?: OtherKeys } = {},
): Promise<FileRestored[]> {
  const states = readableStates(place);
  const result: FileRestored[] = [];
  for (const file of files) {
    moving.signal?.throwIfAborted();
    if (await isWhole(vault, file)) result.push({ file: file.id, found: 'whole', state: null });
    else {
      const state = await withStorage(() => restoreFile(vault, place, states, file, { kept, moving, otherKeys }));
      // A place that is gone has not lost the file.
      if (state === null) readPlace(place);
      result.push({ file: file.id, found: state === null ? 'lost' : 'restored', state: state?.id ?? null });
    }
  }
  const restored = result.filter(({ found }) => found === 'restored').map(({ file }) => file);
  // By these the custody log of a document knows that one of its files was put back.
  if (restored.length > 0) noteRepair(vault, JSON.stringify({ files: restored }));
  return result;
}

/** An entry in the history, which changes no record: what was taken back from a backup belongs to the custody of the files. */
export function noteRepair(vault: Vault, note: string): void {
  commit(vault, { action: 'repair', note }, () => {});
}

/** Where what was damaged is kept until somebody takes it away: in the vault's folder, by the instant of the repair. */
export function keptFolder(paths: VaultPaths): string {
  const instant = new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
  return join(paths.folder, 'damaged', `${instant}Z-${randomBytes(2).toString('hex')}`);
}

/** Keeps a file beside before another takes its place; it stays in its place too. Where links are not known, it is copied. */
export async function keepBeside(path: string, kept: string, name: string): Promise<void> {
  if (!existsSync(path)) return;
  const to = join(kept, name);
  await writing(async () => {
    mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
    try {
      await link(path, to);
    } catch {
      await copyFile(path, to, constants.COPYFILE_EXCL).catch((error: NodeJS.ErrnoException) => {
        // A medium that does not give its bytes back has nothing to keep.
        if (error.code !== 'EIO' && error.code !== 'EEXIST') throw error;
      });
    }
  });
  await syncFolder(dirname(to));
}

/** The state that it came from; null when none has it whole. */
async function restoreFile(
  vault: Vault,
  place: PlacePaths,
  states: readonly State[],
  file: { readonly id: string; readonly sha256: string },
  { kept, moving, otherKeys }: { kept: string; moving: Moving; otherKeys: OtherKeys },
): Promise<State | null> {
  const path = vault.paths.file(file.id);
  const name = `files/${file.id.slice(0, 2)}/${file.id}.age`;
  const tried = new Set<string>();
  for (const state of states) {
    const stored = fileOf(state, name);
    if (stored === undefined || tried.has(stored.objects.join())) continue;
    tried.add(stored.objects.join());
    await keepBeside(path, kept, name);
    const wasThere = existsSync(path);
    if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    await rm(`${path}.part`, { force: true });
    try {
      await assemble(place, stored, path, moving);
    } catch (error) {
      // Another state may have other objects of it.
      if (isKhronikaError(error, 'BACKUP_DAMAGED') && existsSync(place.states)) continue;
      throw error;
    }
    if (await isWhole(vault, file)) return state;
    const keys = await otherKeys(state);
    if (keys !== null) {
      await rewrapFile({ from: path, to: path, ...keys, signal: moving.signal }).catch((error: unknown) => {
        if (!isKhronikaError(error, 'FILE_DAMAGED')) throw error;
      });
      if (await isWhole(vault, file)) return state;
    }
    // It was stored for keys that the vault has not any more, or was damaged before it was backed up.
    if (wasThere) await rename(join(kept, name), path);
    else await rm(path, { force: true });
  }
  return null;
}

async function isWhole(
  vault: Vault,
  { id, sha256 }: { readonly id: string; readonly sha256: string },
): Promise<boolean> {
  try {
    const hash = createHash('sha256');
    for await (const block of vault.files.content(id)) hash.update(block);
    return hash.digest('hex') === sha256;
  } catch (error) {
    if (isKhronikaError(error)) return false;
    throw error;
  }
}
