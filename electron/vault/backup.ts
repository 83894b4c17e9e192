import { randomBytes } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { fail, isKhronikaError } from '../../shared/contract/errors.ts';
import { holdStill, type Catalogue } from './catalogue.ts';
import { createPartFile, isFull, syncFolder, writeDurably } from './durable.ts';
import { reading } from './sealed-file.ts';
import { readDescription, vaultPaths, type VaultPaths } from './vault-folder.ts';
import type { Vault } from './vault.ts';

/** Bytes that are copied in one go. */
const BLOCK = 1024 * 1024;

export interface BackupOptions {
  readonly signal?: AbortSignal | undefined;
  onProgress?(progress: { done: number; total: number; bytes: number; totalBytes: number }): void;
}

/** The copy of each catalogue that is being made: the next one would fold the log into the file while it is read. */
const underWay = new WeakMap<Catalogue, Promise<unknown>>();

/**
 * Copies an open vault, encrypted as it is, into a folder that does not exist yet or is empty. The copy is of one moment, and opens
 * like the vault itself, with its passphrase and its recovery key. It is made beside its place and renamed, so that there is all of
 * it or nothing. While it is made the vault can be worked in: the catalogue stays as it is, what is written goes into its log. A
 * second one waits for the first.
 *
 * @returns how many files the copy has, and bytes
 * @throws BACKUP_EXISTS, BACKUP_INSIDE_VAULT, FOLDER_NOT_FOUND, DISK_FULL, WRITE_FAILED, FILE_MISSING, READ_FAILED; the reason of `signal`
 */
export function backUp(
  vault: Vault,
  folder: string,
  options: BackupOptions = {},
): Promise<{ files: number; bytes: number }> {
  const before = underWay.get(vault.catalogue) ?? Promise.resolve();
  const copying = before.catch(() => {}).then(() => copyVault(vault, folder, options));
  underWay.set(vault.catalogue, copying);
  return copying;
}

async function copyVault(
  vault: Vault,
  folder: string,
  options: BackupOptions,
): Promise<{ files: number; bytes: number }> {
  options.signal?.throwIfAborted();
  const target = checkTarget(vault.paths, folder);
  const building = vaultPaths(join(dirname(target), `.${basename(target)}.${randomBytes(8).toString('hex')}.part`));
  try {
    for (const each of [building.folder, building.keys, building.files]) mkdirSync(each, { mode: 0o700 });
    const letGo = vault.readOnly ? () => {} : holdStill(vault.catalogue);
    let copied: { files: number; bytes: number };
    try {
      copied = await copyAll(vault, building, options);
    } finally {
      letGo();
    }
    vault.settleCopy(building.catalogue);
    await syncFolder(building.folder);
    options.signal?.throwIfAborted();
    if (existsSync(target)) rmdirSync(target);
    renameSync(building.folder, target);
    await syncFolder(dirname(target));
    return copied;
  } catch (error) {
    rmSync(building.folder, { recursive: true, force: true });
    const code = errno(error);
    if (isKhronikaError(error) || options.signal?.aborted === true || code === '') throw error;
    // Somebody made something in this place in the meantime.
    if (['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(code)) fail('BACKUP_EXISTS', {}, error);
    return fail(isFull(error) ? 'DISK_FULL' : 'WRITE_FAILED', {}, error);
  }
}

/** The absolute path of a place that a copy can be made in. */
function checkTarget(paths: VaultPaths, folder: string): string {
  const target = resolve(folder);
  let present = target;
  while (!existsSync(present)) present = dirname(present);
  const vault = realpathSync(paths.folder);
  if (`${realpathSync(present)}${sep}`.startsWith(`${vault}${sep}`)) fail('BACKUP_INSIDE_VAULT');
  if (!existsSync(dirname(target))) fail('FOLDER_NOT_FOUND');
  if (lstatSync(target, { throwIfNoEntry: false }) !== undefined && !isEmptyFolder(target)) fail('BACKUP_EXISTS');
  return target;
}

/**
 * All that there is now: read before anything is awaited, so that it belongs together. Originals never change, and one that is not in
 * the catalogue yet is not part of the copy. The lock stays behind.
 */
async function copyAll(
  vault: Vault,
  to: VaultPaths,
  { signal, onProgress }: BackupOptions,
): Promise<{ files: number; bytes: number }> {
  const description = readFileSync(vault.paths.description);
  const slots = readDescription(vault.paths).slots.map(({ id }) => ({ id, bytes: readFileSync(vault.paths.slot(id)) }));
  const originals = vault.catalogue
    .prepare('select id, stored_size as size from file order by id')
    .all<{ id: string; size: number }>();
  const catalogueSize = lstatSync(vault.paths.catalogue).size;
  const total = originals.length + slots.length + 2;
  const totalBytes =
    originals.reduce((sum, { size }) => sum + size, catalogueSize + description.length) +
    slots.reduce((sum, { bytes }) => sum + bytes.length, 0);
  let [done, bytes] = [0, 0];
  const tell = (files: number, more: number): void => {
    done += files;
    bytes += more;
    onProgress?.({ done, total, bytes, totalBytes });
  };
  const copy = async (from: string, into: string, size: number): Promise<void> => {
    signal?.throwIfAborted();
    await copyDurably(from, into, size, signal, (more) => tell(0, more));
    tell(1, 0);
  };

  await copy(vault.paths.catalogue, to.catalogue, catalogueSize);
  const folders = new Set<string>();
  for (const { id, size } of originals) {
    const path = to.file(id);
    if (!folders.has(dirname(path))) mkdirSync(dirname(path), { mode: 0o700 });
    folders.add(dirname(path));
    await copy(vault.paths.file(id), path, size);
  }
  for (const slot of slots) {
    await writeDurably(to.slot(slot.id), slot.bytes);
    tell(1, slot.bytes.length);
  }
  // Last, because a folder with it is a vault.
  await writeDurably(to.description, description);
  tell(1, description.length);
  return { files: total, bytes };
}

/** Exactly `size` bytes: a file that ends before them was cut, and READ_FAILED is better than a copy that is none. */
async function copyDurably(
  from: string,
  to: string,
  size: number,
  signal: AbortSignal | undefined,
  onBytes: (count: number) => void,
): Promise<void> {
  const source = await reading(() => open(from, 'r'));
  try {
    const part = await createPartFile(to);
    try {
      const block = new Uint8Array(Math.max(1, Math.min(BLOCK, size)));
      for (let at = 0; at < size;) {
        signal?.throwIfAborted();
        const wanted = Math.min(block.length, size - at);
        const { bytesRead } = await reading(() => source.read(block, 0, wanted, at));
        if (bytesRead === 0) fail('READ_FAILED');
        await part.write(block.subarray(0, bytesRead));
        at += bytesRead;
        onBytes(bytesRead);
      }
      await part.place();
    } catch (error) {
      await part.discard();
      throw error;
    }
  } finally {
    await source.close();
  }
}

function isEmptyFolder(path: string): boolean {
  try {
    return readdirSync(path).length === 0;
  } catch {
    return false;
  }
}

function errno(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
