/**
 * Gives an age file another header: its file key, wrapped for another recipient. The payload goes over as it is, so this costs reading and
 * writing and no cipher, and a damaged place in it stays where it was.
 */
import { open, rm, type FileHandle } from 'node:fs/promises';
import { fail, isKhronikaError } from '../../shared/contract/errors.ts';
import { HEADER_LIMIT, headerAround, headerSize, openHeader, USUAL_HEADER_SIZE } from './age-header.ts';
import { recipientOf } from './age-keys.ts';
import { createPartFile, writing } from './durable.ts';
import { withEachIdentity } from './each-identity.ts';
import { readExactly, reading } from './sealed-file.ts';

const BLOCK = 1024 * 1024;

export interface Rewrap {
  /** The file as it is. */
  readonly from: string;
  /** Where it shall be, often the same place; there is the old file or the new one, whole, after a crash too. */
  readonly to: string;
  /** Identities that may open it as it is. */
  readonly opensWith: readonly string[];
  /** The identity that shall open it. */
  readonly shallOpenWith: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * @returns whether anything was written: a file that is in its place and opens with the identity already is left as it is
 * @throws KhronikaError FILE_MISSING, READ_FAILED; FILE_DAMAGED if no identity opens its header; DISK_FULL, WRITE_FAILED; then the file in `to`
 *   is as it was
 */
export async function rewrapFile({ from, to, opensWith, shallOpenWith, signal }: Rewrap): Promise<boolean> {
  const file = await reading(() => open(from, 'r'));
  try {
    const { size } = await reading(() => file.stat());
    const header = await readHeader(file, size);
    if (from === to && (await opens(header, shallOpenWith))) return false;
    const fileKey = await withEachIdentity([...opensWith, shallOpenWith], (identity) => openHeader(header, identity));
    const fresh = await headerAround(fileKey, await recipientOf(shallOpenWith), shallOpenWith);
    fileKey.fill(0);
    // What an interrupted run left.
    await writing(() => rm(`${to}.part`, { force: true }));
    const part = await createPartFile(to);
    try {
      await part.write(fresh);
      for (let at = header.length; at < size; at += BLOCK) {
        signal?.throwIfAborted();
        await part.write(await readExactly(file, at, Math.min(BLOCK, size - at)));
      }
      await part.place();
    } catch (error) {
      await part.discard();
      throw error;
    }
    return true;
  } finally {
    await file.close().catch(() => {});
  }
}

async function readHeader(file: FileHandle, size: number): Promise<Uint8Array> {
  let start = await readExactly(file, 0, Math.min(size, USUAL_HEADER_SIZE));
  if (headerSize(start) === undefined) start = await readExactly(file, 0, Math.min(size, HEADER_LIMIT));
  return start.subarray(0, headerSize(start) ?? fail('FILE_DAMAGED'));
}

async function opens(header: Uint8Array, identity: string): Promise<boolean> {
  try {
    (await openHeader(header, identity)).fill(0);
    return true;
  } catch (error) {
    if (isKhronikaError(error, 'FILE_DAMAGED')) return false;
    throw error;
  }
}
