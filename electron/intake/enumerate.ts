import type { Stats } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';

/** A file to bring in: its path as given or as found below a given folder, and what the file system says of it. */
export interface FoundFile {
  readonly path: string;
  readonly size: number;
  readonly modified: Date;
}

export interface Passed {
  readonly path: string;
  readonly reason: string;
}

/**
 * All files below the given paths, in a stable order. Symbolic links below a folder are not followed (they lead out of what the
 * person chose), nor is anything but plain files, nor the vault itself; each of these is reported with its reason.
 */
export async function enumerate(
  paths: readonly string[],
  vaultFolder: string,
): Promise<{ files: FoundFile[]; passed: Passed[]; bytes: number }> {
  const files: FoundFile[] = [];
  const passed: Passed[] = [];
  const seen = new Set<string>();
  const vault = await realpath(vaultFolder);

  async function take(path: string, given: boolean): Promise<void> {
    let found: Stats;
    try {
      found = given ? await stat(path) : await lstat(path);
      if (isWithin(await realpath(path), vault)) return void passed.push({ path, reason: 'inside-the-vault' });
    } catch (error) {
      return void passed.push({ path, reason: readingReason(error) });
    }
    const absolute = resolve(path);
    if (seen.has(absolute)) return;
    seen.add(absolute);
    if (found.isSymbolicLink()) return void passed.push({ path, reason: 'symbolic-link' });
    if (found.isFile()) return void files.push({ path, size: found.size, modified: found.mtime });
    if (!found.isDirectory()) return void passed.push({ path, reason: 'not-a-file' });
    try {
      for (const name of (await readdir(path)).toSorted()) await take(join(path, name), false);
    } catch (error) {
      passed.push({ path, reason: readingReason(error) });
    }
  }

  for (const path of paths) await take(path, true);
  return { files, passed, bytes: files.reduce((sum, file) => sum + file.size, 0) };
}

/** Why a file could not be read, as a word for programs; `failureSentence` has the sentence. */
export function readingReason(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return 'not-found';
    case 'EACCES':
    case 'EPERM':
      return 'no-permission';
    default:
      return 'unreadable';
  }
}

const sentences: Readonly<Record<string, string>> = {
  'not-found': 'There is nothing at this path.',
  'no-permission': 'This computer does not let you read it.',
  unreadable: 'It could not be read from its disk.',
  'symbolic-link': 'It is a link to another place and was not followed.',
  'not-a-file': 'It is no file that can be kept.',
  'inside-the-vault': 'It is part of the vault itself.',
  'changed-while-reading': 'It was being changed while it was read. Add it again when it is at rest.',
};

export function failureSentence(reason: string): string {
  return sentences[reason] ?? reason;
}

function isWithin(path: string, folder: string): boolean {
  const inner = relative(folder, path);
  return (
    inner === '' ||
    (!inner.startsWith('..') && inner !== '..' && !inner.startsWith(sep) && resolve(folder, inner) === path)
  );
}
