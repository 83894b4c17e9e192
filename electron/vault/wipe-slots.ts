import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fail } from '../../shared/contract/errors.ts';
import { vaultPaths } from './vault-folder.ts';

/**
 * Destroys every key slot of a vault, so that nobody can open it any more: each file is overwritten, cut to nothing and removed, and vault.json
 * with them. No passphrase is asked for, and the vault may be open here or elsewhere. What a disk keeps of overwritten blocks, and every copy,
 * snapshot and backup, is out of reach (docs/vault-format.md).
 *
 * @param sure the name of the vault's folder, with or without its ending
 * @returns how many slots there were
 * @throws KhronikaError VAULT_NOT_FOUND, NOT_A_VAULT, WIPE_NAME_DIFFERS, READ_FAILED: nothing was destroyed. WIPE_INCOMPLETE: the slots that are left could
 *   not be removed, all others are destroyed
 */
export function wipeSlots(folder: string, sure: string): number {
  const paths = vaultPaths(resolve(folder));
  if (!existsSync(paths.folder)) fail('VAULT_NOT_FOUND');
  if (!existsSync(paths.keys) || !existsSync(paths.catalogue)) fail('NOT_A_VAULT');
  const name = basename(paths.folder).normalize('NFC');
  const typed = sure.trim().normalize('NFC');
  if (typed !== name && typed !== name.replace(/\.khronika$/i, '')) fail('WIPE_NAME_DIFFERS');
  const slots = namesIn(paths.keys).map((each) => join(paths.keys, each));
  const descriptions = [paths.description, `${paths.description}.part`].filter((path) => existsSync(path));
  const left = [...slots, ...descriptions].filter((path) => !destroyed(path));
  for (const each of [paths.keys, paths.folder]) syncFolderNow(each);
  const remaining = left.filter((path) => slots.includes(path)).length;
  if (remaining > 0) fail('WIPE_INCOMPLETE', { left: remaining });
  return slots.filter((path) => path.endsWith('.age')).length;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    return fail('READ_FAILED', {}, error);
  }
}

/** Overwrites a file and removes it. One that cannot be overwritten is removed all the same. */
function destroyed(path: string): boolean {
  try {
    // Never through a link: what it leads to is not the vault's.
    const file = openSync(path, constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      const { size } = fstatSync(file);
      // To the end of the last block, where an earlier, longer version may have left something.
      const whole = Math.ceil(size / BLOCK) * BLOCK;
      writeSync(file, randomBytes(whole), 0, whole, 0);
      fsyncSync(file);
      ftruncateSync(file, 0);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch {
    // Removing it is what is left to do.
  }
  try {
    rmSync(path, { force: true });
  } catch {
    return false;
  }
  return !existsSync(path);
}

const BLOCK = 4096;

function syncFolderNow(folder: string): void {
  if (process.platform === 'win32') return;
  try {
    const opened = openSync(folder, 'r');
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch {
    // Some shares and sticks have no such call.
  }
}
