import { randomBytes } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { z } from 'zod';
import { fail, isKhronikaError } from '../../shared/contract/errors.ts';
import { failureOfPlace } from './failure.ts';
import { syncFolder, writeDurably, writing } from '../vault/durable.ts';
import { takeLock, type VaultLock } from '../vault/lock-file.ts';
import { readState, STATE_NAME, type State } from './manifest.ts';

/** The format of a place that this Khronika writes. */
export const PLACE_FORMAT = 1;

const description = z.looseObject({
  format: z.literal('khronika-backup'),
  version: z.number().int().positive(),
  vault: z.uuid(),
});

/** Where things are in a folder of backups. All names are fixed, digests of encrypted bytes, or instants. */
export interface PlacePaths {
  readonly folder: string;
  readonly description: string;
  readonly objects: string;
  readonly states: string;
  readonly lock: string;
  object(sha256: string): string;
  state(id: string): string;
}

export function placePaths(folder: string): PlacePaths {
  const root = resolve(folder);
  return {
    folder: root,
    description: join(root, 'khronika-backup.json'),
    objects: join(root, 'objects'),
    states: join(root, 'states'),
    lock: join(root, 'lock'),
    object: (sha256) => join(root, 'objects', sha256.slice(0, 2), sha256),
    state: (id) => join(root, 'states', `${id}.json`),
  };
}

/**
 * Which vault the backups in a folder are of.
 *
 * @throws KhronikaError BACKUP_PLACE_GONE, BACKUP_UNKNOWN, BACKUP_NEWER, BACKUP_DAMAGED
 */
export function readPlace(place: PlacePaths): { readonly vault: string } {
  if (!isFolder(place.folder)) fail('BACKUP_PLACE_GONE');
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(place.description, 'utf8'));
  } catch (error) {
    const found = isFolder(place.states) ? listStates(place).find(({ state }) => state !== null) : undefined;
    // Every state names its vault too, so a place that lost its description can still be read.
    if (found?.state) return { vault: found.state.vault };
    return existsSync(place.description)
      ? fail('BACKUP_DAMAGED', { what: 'khronika-backup.json cannot be read' }, error)
      : fail('BACKUP_UNKNOWN', {}, error);
  }
  const version = z.object({ version: z.number() }).safeParse(parsed);
  if (version.success && version.data.version > PLACE_FORMAT) fail('BACKUP_NEWER');
  const checked = description.safeParse(parsed);
  return checked.success ? checked.data : fail('BACKUP_DAMAGED', { what: 'khronika-backup.json cannot be read' });
}

/** Whether a folder holds backups, of whichever vault. */
export function isPlace(folder: string): boolean {
  try {
    readPlace(placePaths(folder));
    return true;
  } catch (error) {
    if (isKhronikaError(error, 'BACKUP_UNKNOWN') || isKhronikaError(error, 'BACKUP_PLACE_GONE')) return false;
    if (isKhronikaError(error)) return true;
    throw error;
  }
}

/**
 * The folder that backups go to when somebody chose `folder`: that folder, or one in it where other things are in it already. A stick is
 * seldom empty, and its owner need not make a folder first.
 */
export function folderWithin(folder: string): string {
  const chosen = resolve(folder);
  return isPlace(chosen) || isEmptyOrAbsent(chosen) ? chosen : join(chosen, 'khronika-backup');
}

/**
 * Gets a folder ready for backups of a vault: an empty one, one that does not exist yet, or one that has them already.
 *
 * @throws KhronikaError BACKUP_INSIDE_VAULT, FOLDER_NOT_FOUND, BACKUP_EXISTS, BACKUP_OF_OTHER, BACKUP_NEWER, DISK_FULL, WRITE_FAILED
 */
export async function preparePlace(folder: string, vault: { readonly id: string; readonly folder: string }) {
  const place = placePaths(folder);
  checkOutside(place.folder, vault.folder);
  if (!existsSync(dirname(place.folder))) fail('FOLDER_NOT_FOUND');
  if (isEmptyOrAbsent(place.folder)) {
    await makeFolder(place.folder);
    await writeDurably(
      place.description,
      `${JSON.stringify({ format: 'khronika-backup', version: PLACE_FORMAT, vault: vault.id }, null, 2)}\n`,
    );
  } else {
    const found = known(place);
    if (found.vault !== vault.id) fail('BACKUP_OF_OTHER');
  }
  for (const each of [place.objects, place.states]) await makeFolder(each);
  return place;
}

function known(place: PlacePaths): { readonly vault: string } {
  // What a crash left between making the folder and describing it: nothing but the unfinished description.
  try {
    return readPlace(place);
  } catch (error) {
    return isKhronikaError(error, 'BACKUP_UNKNOWN') ? fail('BACKUP_EXISTS', {}, error) : failWith(error);
  }
}

/** Only one process writes to a place. BACKUP_IN_USE; the plain error of the system where nothing can be written. */
export function lockPlace(place: PlacePaths, vault: string): VaultLock {
  try {
    return takeLock(place.lock, vault);
  } catch (error) {
    return isKhronikaError(error, 'VAULT_IN_USE') ? fail('BACKUP_IN_USE', {}, error) : failWith(error);
  }
}

/** A state in a place; `state` is null where its list cannot be read or is not one. */
export interface ListedState {
  readonly id: string;
  readonly state: State | null;
}

/** The states of a place, the newest first: the one that was made last, whatever the clock said then. */
export function listStates(place: PlacePaths): ListedState[] {
  if (!isFolder(place.states)) return [];
  return reachable(place, () => readdirSync(place.states, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && STATE_NAME.test(entry.name))
    .map(({ name }) => name.slice(0, -'.json'.length))
    .map((id) => ({ id, state: readState(place.state(id), id) }))
    .toSorted((a, b) => (b.state?.number ?? 0) - (a.state?.number ?? 0) || (a.id < b.id ? 1 : -1));
}

function reachable<Result>(place: PlacePaths, look: () => Result): Result {
  try {
    return look();
  } catch (error) {
    return failureOfPlace(error, place.folder);
  }
}

/** What there is of the objects of a place, by name. */
export function listObjects(place: PlacePaths): Set<string> {
  const found = new Set<string>();
  if (!isFolder(place.objects)) return found;
  for (const folder of readdirSync(place.objects, { withFileTypes: true })) {
    if (!folder.isDirectory() || !/^[0-9a-f]{2}$/.test(folder.name)) continue;
    for (const name of readdirSync(join(place.objects, folder.name)))
      if (/^[0-9a-f]{64}$/.test(name) && name.startsWith(folder.name)) found.add(name);
  }
  return found;
}

/** Takes away what a run that was killed has left unfinished. Only whoever holds the lock of the place may do that. */
export function removeUnfinished(place: PlacePaths): void {
  for (const folder of [place.states, place.objects, ...foldersIn(place.objects)])
    for (const name of readdirSync(folder)) if (name.endsWith('.part')) rmSync(join(folder, name), { force: true });
}

function foldersIn(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(path, name));
}

/** The name of a new state: when it was made, and what tells it from another of the same second. */
export function newStateId(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z-${randomBytes(4).toString('hex')}`;
}

/** Makes a folder that only its owner can look into, if it is not there, and brings its name to the disk. */
export async function makeFolder(path: string): Promise<void> {
  if (isFolder(path)) return;
  await writing(async () => {
    try {
      // Never with the folders above: where a stick was pulled out, they would be made on the disk of the computer.
      await mkdir(path, { mode: 0o700 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  });
  await syncFolder(dirname(path));
}

/** BACKUP_INSIDE_VAULT when a place lies in the vault: the vault would grow by its own copies. */
function checkOutside(folder: string, vaultFolder: string): void {
  let present = folder;
  while (!existsSync(present)) present = dirname(present);
  if (`${realpathSync(present)}${sep}`.startsWith(`${realpathSync(vaultFolder)}${sep}`)) fail('BACKUP_INSIDE_VAULT');
}

/** What only a crash can have left counts as nothing. */
export function isEmptyOrAbsent(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return true;
  try {
    return readdirSync(path).every((name) => name === 'khronika-backup.json.part');
  } catch {
    return false;
  }
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function failWith(error: unknown): never {
  throw error;
}
