/**
 * Files that appear whole or not at all: written beside their place under the name `<path>.part`, brought to the disk, then
 * renamed. After a crash or a power cut there is the complete file, or a `.part` that nobody refers to.
 */
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fail, isKhronikaError } from '../../shared/contract/errors.ts';

export interface PartFile {
  /** Appends bytes; they must not change until the promise is fulfilled. Calls must not overlap. */
  write(bytes: Uint8Array): Promise<void>;
  /** Brings the bytes to the disk and gives the file its name. An older file of that name is replaced. */
  place(): Promise<void>;
  /** Takes everything back. Does nothing after `place` has succeeded, or has replaced an older file. Never throws. */
  discard(): Promise<void>;
}

/**
 * Opens `<path>.part`, readable by its owner only. It must not exist.
 *
 * @throws KhronikaError, like the methods of what it returns: DISK_FULL if the disk or the user's quota is full, WRITE_FAILED
 *   for every other reason.
 */
export async function createPartFile(path: string): Promise<PartFile> {
  const part = `${path}.part`;
  const file = await writing(() => open(part, 'wx', 0o600));
  let position = 0;
  let leftover: string | undefined = part;

  return {
    write: (bytes) =>
      writing(async () => {
        for (let done = 0; done < bytes.length;) {
          const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position);
          done += bytesWritten;
          position += bytesWritten;
        }
      }),
    place: () =>
      writing(async () => {
        await file.sync();
        await file.close();
        const replaces = existsSync(path);
        await rename(part, path);
        // What was in its place is gone by now: taking back the new one as well would leave neither.
        leftover = replaces ? undefined : path;
        await syncFolder(dirname(path));
        leftover = undefined;
      }),
    async discard() {
      if (leftover === undefined) return;
      // What cannot be removed, because the medium is gone, is found as an orphan when the vault is next opened.
      await file.close().catch(() => {});
      await rm(leftover, { force: true }).catch(() => {});
    },
  };
}

/**
 * Writes a small file so that after a crash there is either the old content or the new one. DISK_FULL and WRITE_FAILED leave the
 * old content in place, or the new one where all that failed was to bring the folder to the disk. A `.part` that an earlier crash left is replaced, so only one writer may be at work.
 */
export async function writeDurably(path: string, content: Uint8Array | string): Promise<void> {
  await writing(() => rm(`${path}.part`, { force: true }));
  const part = await createPartFile(path);
  try {
    await part.write(typeof content === 'string' ? Buffer.from(content) : content);
    await part.place();
  } catch (error) {
    await part.discard();
    throw error;
  }
}

/**
 * Makes a rename or a new entry in a folder survive a power cut. Windows, some shares and some sticks have no such call; the
 * files in the folder are on the disk all the same.
 *
 * @throws KhronikaError DISK_FULL, WRITE_FAILED
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  await writing(async () => {
    try {
      const handle = await open(folder, 'r');
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    } catch (error) {
      if (!['EINVAL', 'ENOTSUP', 'ENOSYS', 'EACCES', 'EPERM', 'EBADF'].includes(errno(error))) throw error;
    }
  });
}

/** Gives a failure to write its name: DISK_FULL if the disk or the user's quota is full, else WRITE_FAILED. */
export async function writing<Result>(step: () => Promise<Result>): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    if (isKhronikaError(error)) throw error;
    return fail(isFull(error) ? 'DISK_FULL' : 'WRITE_FAILED', {}, error);
  }
}

/** The same for what the system refuses in the midst of a longer work, of reading and of writing; whatever else fails keeps its own error. */
export async function withStorage<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (isKhronikaError(error) || !(error instanceof Error && 'syscall' in error)) throw error;
    return fail(isFull(error) ? 'DISK_FULL' : 'STORAGE_FAILED', {}, error);
  }
}

/** Whether a failure means that there is no room: on the disk, within the user's quota, or for the database. */
export function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'SQLITE_FULL'].includes(errno(error));
}

function errno(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
