import { lstat, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Zip, ZipPassThrough } from 'fflate';
import { fail, isKhronikaError } from '../../../shared/contract/errors.ts';
import { sealToFile, type SealedFor } from '../../vault/age-file.ts';
import { SCRYPT_WORK_FACTOR } from '../../vault/age-keys.ts';
import { contentOfFile } from '../written-file.ts';

/** Whom something that leaves is sealed for: named recipients, or whoever knows a passphrase; never both (age specification). */
export type SealTo =
  { readonly recipients: readonly string[] } | { readonly passphrase: string; readonly workFactor?: number };

/** A ZIP without its 64-bit extension ends here (APPNOTE 4.4.1.4). */
const ZIP_LIMIT = 4 * 1024 ** 3 - 1;

/**
 * Seals a file, or a folder as one ZIP, with age: one file from which neither names nor number of what is inside can be read. The `age`
 * command opens it. Nothing of it is written in clear.
 *
 * @param path a file or a folder
 * @param out where the age file goes; it must not exist
 * @param root what the folder is called in the ZIP
 * @returns the SHA-256 of what was sealed, that is of the file or of the ZIP, and its size in bytes
 * @throws RECIPIENT_INVALID, RECIPIENTS_MIXED, EXPORT_EXISTS, DISK_FULL, WRITE_FAILED,
 * READ_FAILED, SEAL_TOO_LARGE for a folder of more than four gigabytes
 */
export async function seal(
  path: string,
  out: string,
  to: SealTo,
  signal?: AbortSignal,
  root: string = basename(path),
): Promise<{ sha256: string; size: number; storedSize: number }> {
  if ((await lstat(out).catch(() => null)) !== null) fail('EXPORT_EXISTS');
  const sealedFor = checked(to);
  // What is there before anything is written: the sealed file may come to lie among them.
  const source = (await lstat(path)).isDirectory()
    ? zipOf(path, await filesBelow(path, ''), root)
    : contentOfFile(path);
  try {
    return await sealToFile(out, sealedFor, source, signal === undefined ? {} : { signal });
  } catch (error) {
    // The library says in a plain error that a recipient is not well formed.
    if (isKhronikaError(error) || signal?.aborted === true || (error as NodeJS.ErrnoException).code !== undefined)
      throw error;
    return fail('RECIPIENT_INVALID', {}, error);
  }
}

function checked(to: SealTo): SealedFor {
  if ('passphrase' in to) return { passphrase: to.passphrase, workFactor: to.workFactor ?? SCRYPT_WORK_FACTOR };
  const recipients = [...new Set(to.recipients.map((each) => each.trim()))];
  if (recipients.length === 0 || recipients.some((each) => !/^age1[0-9a-z]+$/.test(each))) fail('RECIPIENT_INVALID');
  // A file that also an ordinary key opens is no safer than that key (age specification, hybrid recipients).
  const isHybrid = (each: string): boolean => /^age1(?:tag)?pq1/.test(each);
  if (new Set(recipients.map(isHybrid)).size > 1) fail('RECIPIENTS_MIXED');
  return { recipients };
}

/** The files below a folder as one ZIP, stored as they are, in the order of their names and without times of this computer. */
async function* zipOf(folder: string, files: readonly string[], root: string): AsyncGenerator<Uint8Array> {
  const sizes = await Promise.all(files.map(async (file) => (await lstat(join(folder, ...file.split('/')))).size));
  if (sizes.reduce((sum, size) => sum + size + 512, 0) > ZIP_LIMIT) fail('SEAL_TOO_LARGE');
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    ready.push(piece);
  });
  const taken = function* (): Generator<Uint8Array> {
    const pieces = ready;
    ready = [];
    yield* pieces;
  };
  for (const file of files) {
    const entry = new ZipPassThrough(`${root}/${file}`);
    // The earliest time that a ZIP can hold: the real one would tell when somebody worked.
    entry.mtime = new Date(1980, 0, 1);
    zip.add(entry);
    for await (const piece of contentOfFile(join(folder, ...file.split('/')))) {
      entry.push(piece, false);
      yield* taken();
    }
    entry.push(new Uint8Array(0), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}

/** Paths of files below a folder with `/`, sorted. Links are not followed. */
export async function filesBelow(folder: string, below: string): Promise<string[]> {
  const entries = await readdir(join(folder, ...below.split('/').filter((part) => part !== '')), {
    withFileTypes: true,
  });
  const found = await Promise.all(
    entries.map(async (entry): Promise<string[]> => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(folder, path) : entry.isFile() ? [path] : [];
    }),
  );
  return found.flat().toSorted((a, b) => (a < b ? -1 : 1));
}
