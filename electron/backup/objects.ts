import { createHash } from 'node:crypto';
import { constants, existsSync, statSync } from 'node:fs';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fail } from '../../shared/contract/errors.ts';
import { createPartFile } from '../vault/durable.ts';
import { reading } from '../vault/sealed-file.ts';
import { piecesOf, type StoredFile } from './manifest.ts';
import { makeFolder, type PlacePaths } from './place.ts';

/** Bytes that are read and written in one go. */
const BLOCK = 1024 * 1024;

/** What tells of bytes as they go by, and how the work is stopped. */
export interface Moving {
  readonly signal?: AbortSignal | undefined;
  onBytes?(count: number): void;
}

/** Opens an object for reading. Only a plain file of the right size is one: a link, a pipe or a device in its place is not followed. */
async function openObject(place: PlacePaths, sha256: string, size: number): Promise<FileHandle> {
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const file = await reading(() => open(place.object(sha256), flags));
  const found = await file.stat();
  if (found.isFile() && found.size === size) return file;
  await file.close();
  return fail('READ_FAILED');
}

/**
 * The bytes of a file of a state, block by block. Each object is hashed as it is read; the last block of one that is not what its name says
 * is never handed out.
 *
 * @throws KhronikaError BACKUP_DAMAGED with the path that the state has lost
 */
export async function* bytesOf(
  place: PlacePaths,
  file: StoredFile,
  { signal }: Moving = {},
): AsyncIterable<Uint8Array> {
  for (const { sha256, size } of piecesOf(file)) {
    try {
      yield* objectBytes(place, sha256, size, signal);
    } catch (error) {
      if (signal?.aborted === true) throw error;
      fail('BACKUP_DAMAGED', { what: `${file.path} is not whole` }, error);
    }
  }
}

/** Whether an object is there with the bytes that its name says. */
export async function isWhole(
  place: PlacePaths,
  sha256: string,
  size: number,
  { signal, onBytes }: Moving = {},
): Promise<boolean> {
  try {
    for await (const block of objectBytes(place, sha256, size, signal)) onBytes?.(block.length);
    return true;
  } catch (error) {
    if (signal?.aborted === true) throw error;
    return false;
  }
}

/** The last block is held back until the whole is known to be right. A block is only good until the next one is asked for. */
async function* objectBytes(
  place: PlacePaths,
  sha256: string,
  size: number,
  signal: AbortSignal | undefined,
): AsyncIterable<Uint8Array> {
  const file = await openObject(place, sha256, size);
  try {
    const hash = createHash('sha256');
    const block = new Uint8Array(Math.max(1, Math.min(BLOCK, size)));
    for (let at = 0; at < size;) {
      signal?.throwIfAborted();
      const { bytesRead } = await reading(() => file.read(block, 0, Math.min(block.length, size - at), at));
      if (bytesRead === 0) fail('READ_FAILED');
      at += bytesRead;
      const read = block.subarray(0, bytesRead);
      hash.update(read);
      if (at === size && hash.digest('hex') !== sha256) fail('READ_FAILED');
      yield read;
    }
  } finally {
    await file.close();
  }
}

/** Objects as a backup writes them: each once, under its hash, whole or not at all. */
export interface ObjectWriter {
  /** Objects and bytes that were not there before. */
  readonly written: { objects: number; bytes: number };
  /** Stores a piece of a file; gives its name back. */
  store(source: FileHandle, at: number, size: number, moving?: Moving): Promise<string>;
  /** Stores bytes that are in memory. */
  storeBytes(bytes: Uint8Array): Promise<string>;
}

/**
 * @param present what the place has; what is written is added to it
 */
export function createObjectWriter(place: PlacePaths, present: Set<string>): ObjectWriter {
  const written = { objects: 0, bytes: 0 };
  const underWay = new Map<string, Promise<void>>();

  /** Writes an object unless it is there; of two that want the same one, the second waits. */
  async function put(sha256: string, size: number, blocks: () => AsyncIterable<Uint8Array>): Promise<void> {
    const before = underWay.get(sha256);
    if (before !== undefined) return before;
    if (present.has(sha256) && sizeOf(place.object(sha256)) === size) return;
    const writing = write(sha256, size, blocks).finally(() => underWay.delete(sha256));
    underWay.set(sha256, writing);
    return writing;
  }

  async function write(sha256: string, size: number, blocks: () => AsyncIterable<Uint8Array>): Promise<void> {
    const path = place.object(sha256);
    if (!existsSync(dirname(path))) await makeFolder(dirname(path));
    // Nobody else writes here, so what lies there is of a run that was killed.
    await rm(`${path}.part`, { force: true });
    const part = await createPartFile(path);
    try {
      const hash = createHash('sha256');
      for await (const block of blocks()) {
        hash.update(block);
        await part.write(block);
      }
      // The file was written anew between the two times that it was read.
      if (hash.digest('hex') !== sha256) fail('READ_FAILED');
      await part.place();
    } catch (error) {
      await part.discard();
      throw error;
    }
    present.add(sha256);
    written.objects += 1;
    written.bytes += size;
  }

  return {
    written,
    async store(source, at, size, { signal, onBytes } = {}) {
      // A small one is read once and kept; a large one is read twice, which is quicker than writing what is there already.
      if (size <= BLOCK) {
        const bytes = await readPiece(source, at, size);
        onBytes?.(size);
        return storeBytes(bytes);
      }
      const hash = createHash('sha256');
      for await (const block of blocksOf(source, at, size, signal)) {
        hash.update(block);
        onBytes?.(block.length);
      }
      const sha256 = hash.digest('hex');
      await put(sha256, size, () => blocksOf(source, at, size, signal));
      return sha256;
    },
    storeBytes,
  };

  async function storeBytes(bytes: Uint8Array): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await put(sha256, bytes.length, async function* one() {
      yield bytes;
    });
    return sha256;
  }
}

/** A piece of a file in memory. READ_FAILED when the file ends before it. */
export async function readPiece(source: FileHandle, at: number, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  for (let done = 0; done < size;) {
    const { bytesRead } = await reading(() => source.read(bytes, done, size - done, at + done));
    if (bytesRead === 0) fail('READ_FAILED');
    done += bytesRead;
  }
  return bytes;
}

async function* blocksOf(
  source: FileHandle,
  from: number,
  size: number,
  signal: AbortSignal | undefined,
): AsyncIterable<Uint8Array> {
  const block = new Uint8Array(BLOCK);
  for (let done = 0; done < size;) {
    signal?.throwIfAborted();
    const wanted = Math.min(block.length, size - done);
    const { bytesRead } = await reading(() => source.read(block, 0, wanted, from + done));
    if (bytesRead === 0) fail('READ_FAILED');
    done += bytesRead;
    yield block.subarray(0, bytesRead);
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? -1;
}
