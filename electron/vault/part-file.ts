/**
 * A file that appears whole or not at all: written beside its place under the name `<path>.part`, brought to the disk, then
 * renamed. After a crash or a power cut there is the complete file, or a `.part` that nobody refers to.
 */
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { KhronikaError } from '../../shared/contract/errors.ts';

export interface PartFile {
  /** Appends bytes; they must not change until the promise is fulfilled. Calls must not overlap. */
  write(bytes: Uint8Array): Promise<void>;
  /** Brings the bytes to the disk and gives the file its name. An older file of that name is replaced. */
  place(): Promise<void>;
  /** Takes everything back. Does nothing after `place` has succeeded. Never throws. */
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
        await rename(part, path);
        leftover = path;
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

/** Makes the new name itself durable, where folders can be synced: Windows and some network file systems have no such call. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(errno(error))) throw error;
  } finally {
    await folder.close();
  }
}

async function writing<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    const full = ['ENOSPC', 'EDQUOT'].includes(errno(error));
    throw new KhronikaError(full ? 'DISK_FULL' : 'WRITE_FAILED', {}, error);
  }
}

function errno(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
