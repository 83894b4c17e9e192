import { isUtf8 } from 'node:buffer';
import type { Stats } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';

/** A file to bring in: its path as given or as found below a given folder, and what the file system says of it. */
export interface FoundFile {
  /** For people. Where a name on the disk is no UTF-8, its other bytes are written as \\xE9, so that none is lost. */
  readonly path: string;
  /** For opening it: the bytes of the path where the text does not say them all. */
  readonly place: Place;
  readonly size: number;
  readonly modified: Date;
}

/** A path as the file system takes it. */
type Place = string | Buffer;

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

  /** @param real where it really is, if it is no link; null for a given path, of which that is not known. */
  async function take(path: string, place: Place, real: string | null): Promise<void> {
    let found: Stats;
    let here: string;
    try {
      found = real === null ? await stat(place) : await lstat(place);
      here = real ?? (await realpath(path));
    } catch (error) {
      return void passed.push({ path, reason: readingReason(error) });
    }
    if (found.isSymbolicLink()) return void passed.push({ path, reason: 'symbolic-link' });
    if (isWithin(here, vault)) return void passed.push({ path, reason: 'inside-the-vault' });
    const absolute = resolve(path);
    if (seen.has(absolute)) return;
    seen.add(absolute);
    if (found.isFile()) return void files.push({ path, place, size: found.size, modified: found.mtime });
    if (!found.isDirectory()) return void passed.push({ path, reason: 'not-a-file' });
    let names: Place[];
    try {
      names = await namesIn(place);
    } catch (error) {
      return void passed.push({ path, reason: readingReason(error) });
    }
    for (const name of names) {
      const shown = readable(name);
      await take(joined(path, shown), joinedPlace(place, name), joined(here, shown));
    }
  }

  for (const path of paths) await take(path, path, null);
  return { files, passed, bytes: files.reduce((sum, file) => sum + file.size, 0) };
}

/** Names as text, in order; as bytes where they are no text, which other systems and old disks leave behind. */
async function namesIn(folder: Place): Promise<Place[]> {
  if (process.platform === 'win32') return (await readdir(folder.toString())).toSorted();
  const names = await readdir(folder, { encoding: 'buffer' });
  return names
    .map((name) => (isUtf8(name) ? name.toString() : name))
    .toSorted((a, b) => (readable(a) < readable(b) ? -1 : 1));
}

function readable(name: Place): string {
  if (typeof name === 'string') return name;
  // Latin-1 has a character for each byte; runs that are UTF-8 are shown as the text they are.
  return name.toString('latin1').replaceAll(/[\u0080-\u00ff]+/g, (run) => {
    const bytes = Buffer.from(run, 'latin1');
    if (isUtf8(bytes)) return bytes.toString();
    return [...bytes].map((byte) => `\\x${byte.toString(16).toUpperCase()}`).join('');
  });
}

/** Not `path.join`, which would tidy up what the person gave: provenance keeps it as it is. */
function joined(folder: string, name: string): string {
  return folder.endsWith('/') || folder.endsWith(sep) ? folder + name : folder + sep + name;
}

function joinedPlace(folder: Place, name: Place): Place {
  if (typeof folder === 'string' && typeof name === 'string') return joined(folder, name);
  return Buffer.concat([Buffer.from(folder), Buffer.from(sep), Buffer.from(name)]);
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
