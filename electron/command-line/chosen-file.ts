/** Files in clear in a place that the person chose: a drawing, a recovery key. They never go into the vault. */
import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { fail } from '../../shared/contract/errors.ts';

/**
 * Writes a text into a file, which is replaced if it is there. The old content stays unless the new one is wholly on the disk.
 *
 * @throws KhronikaError EXPORT_INSIDE_VAULT, DISK_FULL, WRITE_FAILED
 */
export function writeChosenFile(path: string, vaultFolder: string, text: string | Uint8Array): void {
  refuseInside(path, vaultFolder);
  writing(() => {
    const target = existing(path);
    // A pipe or a device is written to, not replaced.
    if (!(statSync(target, { throwIfNoEntry: false })?.isFile() ?? true)) return fill(openSync(target, 'w'), text);
    const beside = `${target}.part`;
    const file = openSync(beside, 'wx', 0o600);
    try {
      fill(file, text);
      renameSync(beside, target);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
  });
}

/**
 * Makes an empty file that must not be there yet, to be filled later: so it is known beforehand that a secret which is shown once
 * has a place to go.
 *
 * @throws KhronikaError EXPORT_INSIDE_VAULT, FILE_EXISTS, DISK_FULL, WRITE_FAILED, like `fill` of what it returns.
 */
export function reserveFile(path: string, vaultFolder: string): { fill(text: string): void; discard(): void } {
  refuseInside(path, vaultFolder);
  const file = writing(() => openSync(path, 'wx', 0o600));
  return {
    fill: (text) => writing(() => fill(file, text)),
    discard() {
      closeSync(file);
      rmSync(path, { force: true });
    },
  };
}

function fill(file: number, text: string | Uint8Array): void {
  try {
    const bytes = Buffer.from(text);
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
    // A pipe or a device cannot be synced.
    try {
      fsyncSync(file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EINVAL') throw error;
    }
  } finally {
    closeSync(file);
  }
}

function refuseInside(path: string, vaultFolder: string): void {
  const inner = relative(existing(vaultFolder), existing(path));
  if (inner !== '..' && !inner.startsWith(`..${sep}`) && !isAbsolute(inner)) fail('EXPORT_INSIDE_VAULT');
}

/** The path with every link on the way followed, as far as it exists. */
function existing(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(existing(parent), basename(path));
  }
}

function writing<Result>(step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const full = code === 'ENOSPC' || code === 'EDQUOT';
    return fail(full ? 'DISK_FULL' : code === 'EEXIST' ? 'FILE_EXISTS' : 'WRITE_FAILED', {}, error);
  }
}
