import { createHash, randomBytes } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { fail, isKhronikaError } from '../../shared/contract/errors.ts';
import { transaction } from './catalogue.ts';
import { createPartFile, isFull, syncFolder, writeDurably, writing } from './durable.ts';
import { reading } from './sealed-file.ts';
import { vaultPaths, type VaultPaths } from './vault-folder.ts';
import type { Vault } from './vault.ts';

/** Bytes that are copied in one go. */
const BLOCK = 1024 * 1024;

export interface BackupOptions {
  readonly signal?: AbortSignal | undefined;
  onProgress?(progress: { done: number; total: number; bytes: number; totalBytes: number }): void;
}

/**
 * Copies an open vault, encrypted as it is, into a folder that does not exist yet or is empty. The copy is of one moment, and opens
 * like the vault itself, with its passphrase and its recovery key. It is made beside its place and renamed, so that
 * there is all of it or nothing; while it is made the vault can be worked in.
 *
 * @returns how many files, and bytes, the copy has
 * @throws BACKUP_EXISTS, BACKUP_INSIDE_VAULT, FOLDER_NOT_FOUND, DISK_FULL, WRITE_FAILED, FILE_MISSING, READ_FAILED; the reason of `signal`
 */
export async function backUp(
  vault: Vault,
  folder: string,
  options: BackupOptions = {},
): Promise<{ files: number; bytes: number }> {
  const target = checkTarget(vault.paths, folder);
  const building = vaultPaths(join(dirname(target), `.${basename(target)}.${randomBytes(8).toString('hex')}.part`));
  try {
    await writing(async () => {
      for (const each of [building.folder, building.keys, building.files]) mkdirSync(each, { mode: 0o700 });
    });
    const copied = await vault.holdStill(async (still) => copyAll(vault, still, building, options));
    vault.settleCopy(building.catalogue);
    await syncFolder(building.folder);
    options.signal?.throwIfAborted();
    await writing(async () => {
      if (existsSync(target)) rmdirSync(target);
      renameSync(building.folder, target);
      await syncFolder(dirname(target));
    });
    return copied;
  } catch (error) {
    rmSync(building.folder, { recursive: true, force: true });
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (isKhronikaError(error) && ['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(causeOf(error))) fail('BACKUP_EXISTS', {}, error);
    if (isKhronikaError(error) || options.signal?.aborted === true || typeof code !== 'string' || code === '') throw error;
    return fail(isFull(error) ? 'DISK_FULL' : 'WRITE_FAILED', {}, error);
  }
}
