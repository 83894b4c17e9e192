import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createPartFile, withStorage, writing } from '../vault/durable.ts';
import { isRunning } from '../vault/running-process.ts';
import type { State, StoredFile } from './manifest.ts';
import { bytesOf, type Moving } from './objects.ts';
import type { PlacePaths } from './place.ts';

const NAME = 'khronika-scratch-';

/**
 * Gives `work` a folder of its own, and takes it away afterwards. Nothing in clear is ever put there: files of a vault lie in it as
 * they lie in the vault. What a process that was killed has left is taken away by the next one.
 */
export async function withScratch<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  removeLeftovers();
  const folder = await writing(async () => mkdtempSync(join(tmpdir(), `${NAME}${process.pid}-`)));
  try {
    return await withStorage(() => work(folder));
  } finally {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // A disk that is out of order does not undo what was done: the next one takes it away.
    }
  }
}

/**
 * Puts a state together as the folder of a vault. Originals are links to the objects of the place where the system allows it, so that a drill
 * needs room for the catalogue alone.
 *
 * @throws KhronikaError BACKUP_DAMAGED, DISK_FULL, WRITE_FAILED
 */
export async function layOut(place: PlacePaths, state: State, folder: string, moving: Moving = {}): Promise<void> {
  for (const each of [folder, join(folder, 'keys'), join(folder, 'files')])
    mkdirSync(each, { recursive: true, mode: 0o700 });
  for (const file of state.files) {
    moving.signal?.throwIfAborted();
    const path = join(folder, ...file.path.split('/'));
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    if (!file.path.startsWith('files/') || !linkTo(place, file, path)) await assemble(place, file, path, moving);
  }
}

/** Puts a file of a state together; it appears whole, with every object compared with its hash, or not at all. */
export async function assemble(place: PlacePaths, file: StoredFile, path: string, moving: Moving = {}): Promise<void> {
  const part = await createPartFile(path);
  try {
    for await (const block of bytesOf(place, file, moving)) {
      await part.write(block);
      moving.onBytes?.(block.length);
    }
    await part.place();
  } catch (error) {
    await part.discard();
    throw error;
  }
}

function linkTo(place: PlacePaths, { objects }: StoredFile, path: string): boolean {
  const [object] = objects;
  if (object === undefined || objects.length > 1) return false;
  try {
    symlinkSync(place.object(object), path);
    return true;
  } catch {
    // Windows lets few people make links, and some disks have none.
    return false;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function removeLeftovers(): void {
  for (const name of namesIn(tmpdir())) {
    const owner = /^khronika-scratch-(\d+)-/.exec(name)?.[1];
    if (owner === undefined || Number(owner) === process.pid || isRunning(Number(owner))) continue;
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // Somebody else's.
    }
  }
}
