import { randomBytes } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fail, isKhronikaError } from '../../shared/contract/errors.ts';
import { isFull, syncFolder } from '../vault/durable.ts';

/** Where an export is made, in the folder that the person chose: nothing in clear is ever written anywhere else. */
export const UNFINISHED = /^\.unfinished-[0-9a-f]{8}$/;

/**
 * The folder for an export: one that is not there yet or is empty, outside the vault. What an export that was killed has left in it
 * (a folder `.unfinished-*`, which an export takes away as its last step) counts as nothing and is removed by `fillFolder`.
 *
 * @param parts the names of what an export puts into the folder
 * @returns its absolute path
 * @throws EXPORT_EXISTS, EXPORT_INSIDE_VAULT; nothing is changed
 */
export function checkFolder(given: string, vaultFolder: string, parts: readonly string[]): string {
  const folder = resolve(given);
  let present = folder;
  while (!existsSync(present)) present = dirname(present);
  const vault = realpathSync(vaultFolder);
  if (`${realpathSync(present)}${sep}`.startsWith(`${vault}${sep}`)) fail('EXPORT_INSIDE_VAULT');
  if (isThere(folder) && !leftovers(folder, parts)) fail('EXPORT_EXISTS');
  return folder;
}

/**
 * Lets `build` make the parts of an export in a folder of a random name, and puts them in their places when it has succeeded. Else
 * everything is as it was.
 *
 * @param parts the names of what it may make, in the order in which they take their places
 * @param placed notes that they stand there. Until it returns the folder is marked as half
 * @throws what `build` and `placed` throw, DISK_FULL, WRITE_FAILED
 */
export async function fillFolder<Result, Noted>(
  folder: string,
  parts: readonly string[],
  build: (building: string) => Promise<Result>,
  placed: (result: Result) => Noted,
): Promise<Noted> {
  const wasThere = isThere(folder);
  const building = join(folder, `.unfinished-${randomBytes(4).toString('hex')}`);
  try {
    for (const left of wasThere ? (leftovers(folder, parts) ?? []) : [])
      rmSync(join(folder, left), { recursive: true, force: true });
    makeFolders(building);
    const result = await build(building);
    for (const part of parts)
      if (existsSync(join(building, part))) renameSync(join(building, part), join(folder, part));
    await syncFolder(folder);
    const noted = placed(result);
    await unmark(folder, building);
    return noted;
  } catch (error) {
    try {
      for (const part of [...parts.map((each) => join(folder, each)), building])
        rmSync(part, { recursive: true, force: true });
      if (!wasThere) rmSync(folder, { recursive: true, force: true });
    } catch {
      // What went wrong is told, and not this. The mark goes last: by it the next opening finds what is left.
    }
    if (isKhronikaError(error)) throw error;
    return fail(isFull(error) ? 'DISK_FULL' : 'WRITE_FAILED', {}, error);
  }
}

/** The export is whole and noted: a mark that could not be taken away goes when the vault is opened again. */
async function unmark(folder: string, building: string): Promise<void> {
  try {
    rmSync(building, { recursive: true });
    await syncFolder(folder);
  } catch {
    // The disk is out of order; what matters has been written.
  }
}

/** One by one: the recursive form of mkdir does not end where a file system (procfs) denies what is plainly possible. */
function makeFolders(path: string): void {
  if (existsSync(path)) return;
  makeFolders(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

/** What is in the folder, if that is nothing or the remains of an export that was killed; else null. */
function leftovers(folder: string, parts: readonly string[]): string[] | null {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return null;
  }
  const isOurs = names.some((name) => UNFINISHED.test(name));
  const isLeft = (name: string): boolean => UNFINISHED.test(name) || (isOurs && parts.includes(name));
  return names.every(isLeft) ? names : null;
}

/** Also true for a link that leads nowhere; below a file there is nothing. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}
