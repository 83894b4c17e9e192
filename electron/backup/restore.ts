import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fail, isKhronikaError } from '../../shared/contract/errors.ts';
import type { Verification } from '../archive/verify.ts';
import { isFull, syncFolder } from '../vault/durable.ts';
import type { Unlock } from '../vault/key-slots.ts';
import { isEmptyFolder } from '../vault/vault-folder.ts';
import { chooseState, type StateChoice } from './choose-state.ts';
import { errnoOf, failureOfPlace } from './failure.ts';
import type { State } from './manifest.ts';
import type { Moving } from './objects.ts';
import { placePaths, readPlace, type PlacePaths } from './place.ts';
import { assemble } from './scratch.ts';
import { verifyApart } from './verify-apart.ts';

export interface RestoreOptions extends StateChoice {
  readonly signal?: AbortSignal | undefined;
  /** With this the restored vault is opened and verified. */
  readonly unlock?: Unlock | undefined;
  /** Restores also when originals are not whole in the backup; they are left out and named. */
  readonly incomplete?: boolean | undefined;
  onProgress?(progress: { done: number; total: number; bytes: number; totalBytes: number }): void;
}

export interface Restored {
  readonly state: string;
  /** ISO instant of the state, UTC. */
  readonly at: string;
  readonly files: number;
  readonly bytes: number;
  /** Paths of originals that the backup has lost. */
  readonly missing: readonly string[];
  /** Null when nothing was given to open it with. */
  readonly verification: Verification | null;
}

/**
 * Restores a state of a vault into a folder that does not exist yet or is empty. Every object is compared with its hash on the way. The vault
 * is made beside its place and renamed, so that there is all of it or nothing.
 *
 * @throws KhronikaError BACKUP_UNKNOWN, BACKUP_DAMAGED, BACKUP_PLACE_GONE, STATE_NOT_FOUND, VAULT_EXISTS, FOLDER_NOT_FOUND, DISK_FULL, WRITE_FAILED;
 *   those of opening a vault; the reason of `signal`
 */
export async function restoreState(backup: string, folder: string, options: RestoreOptions = {}): Promise<Restored> {
  const place = placePaths(backup);
  readPlace(place);
  const state = chooseState(place, options);
  const target = resolve(folder);
  if (existsSync(target) && !isEmptyFolder(target)) fail('VAULT_EXISTS');
  if (!existsSync(dirname(target))) fail('FOLDER_NOT_FOUND');
  const missing = await build(place, state, target, options);
  const verification =
    options.unlock === undefined
      ? null
      : await verifyApart(target, options.unlock, null, options.signal === undefined ? {} : { signal: options.signal });
  return {
    state: state.id,
    at: state.at,
    files: state.files.length - missing.length,
    bytes: state.files.reduce((sum, { path, size }) => sum + (missing.includes(path) ? 0 : size), 0),
    missing,
    verification,
  };
}

async function build(place: PlacePaths, state: State, target: string, options: RestoreOptions): Promise<string[]> {
  // A name that nobody else has: what lies under a guessable one may be somebody's.
  const building = join(dirname(target), `.${basename(target)}.${randomBytes(8).toString('hex')}.part`);
  const { signal, incomplete = false, onProgress } = options;
  const missing: string[] = [];
  const totalBytes = state.files.reduce((sum, { size }) => sum + size, 0);
  let bytes = 0;
  const moving: Moving = { signal, onBytes: (count) => (bytes += count) };
  try {
    for (const each of [building, join(building, 'keys'), join(building, 'files')]) mkdirSync(each, { mode: 0o700 });
    // What makes a folder a vault comes last.
    const files = state.files.toSorted((a, b) => Number(a.path === 'vault.json') - Number(b.path === 'vault.json'));
    for (const [index, file] of files.entries()) {
      signal?.throwIfAborted();
      const path = join(building, ...file.path.split('/'));
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      try {
        await assemble(place, file, path, moving);
      } catch (error) {
        const isLost = isKhronikaError(error, 'BACKUP_DAMAGED') && existsSync(place.states);
        if (!isLost || !incomplete || !file.path.startsWith('files/')) throw error;
        missing.push(file.path);
      }
      onProgress?.({ done: index + 1, total: files.length, bytes, totalBytes });
    }
    await syncFolder(building);
    signal?.throwIfAborted();
    if (existsSync(target)) rmdirSync(target);
    renameSync(building, target);
    await syncFolder(dirname(target));
    return missing;
  } catch (error) {
    try {
      rmSync(building, { recursive: true, force: true });
    } catch {
      // The medium is gone or can no longer be written to: what was begun holds nothing.
    }
    if (signal?.aborted === true) throw error;
    if (isFull(error)) return fail('DISK_FULL', {}, error);
    if (isKhronikaError(error, 'BACKUP_DAMAGED')) return failureOfPlace(error, place.states);
    if (isKhronikaError(error) || errnoOf(error) === '') throw error;
    // Somebody made something in this place in the meantime.
    if (['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(errnoOf(error))) return fail('VAULT_EXISTS', {}, error);
    return fail('WRITE_FAILED', {}, error);
  }
}
