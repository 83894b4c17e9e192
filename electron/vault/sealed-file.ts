/** Reading an age file at any place: only the chunks that are needed are read and decrypted. */
import type { FileHandle } from 'node:fs/promises';
import { fail } from '../../shared/contract/errors.ts';
import { CHUNK_SIZE, lastChunk, type PayloadCipher, STORED_CHUNK_SIZE, TAG_SIZE } from './age-payload.ts';

/** Chunks that are read in one go: 1 MiB. */
const BATCH = 16;
/** Decrypted chunks that an open file keeps, for readers that take many small pieces (archives, PDF cross references). */
const KEPT_CHUNKS = 8;

/** An age file opened for reading at any place. */
export interface SealedFile {
  /** Bytes of plaintext, already authenticated: a file cut at a chunk's border does not open. */
  readonly size: number;
  /**
   * The bytes from offset, `length` of them or as many as there are; the result belongs to the caller.
   *
   * @throws KhronikaError FILE_DAMAGED if a chunk that holds them fails its check; READ_FAILED if the medium fails.
   */
  read(offset: number, length: number): Promise<Uint8Array>;
  /** Everything from an offset (0 if none is given), in blocks of up to 1 MiB. Throws like `read`. */
  stream(from?: number): AsyncIterable<Uint8Array>;
  /** Overwrites the key and the kept chunks, and closes the file. Can be called twice. */
  close(): Promise<void>;
}

/**
 * The reader of an age file whose header was opened.
 *
 * @param file open for reading; closed by the reader.
 * @param payloadAt where the first chunk starts, after header and nonce.
 * @param size bytes of plaintext.
 */
export function sealedFile(file: FileHandle, cipher: PayloadCipher, payloadAt: number, size: number): SealedFile {
  const last = lastChunk(size);
  const kept = new Map<number, Uint8Array>();
  /** A buffer of the last batch, to be used again: a new one for each would let memory grow faster than it is freed. */
  let spare: Uint8Array | undefined;
  let closed = false;

  const plainLength = (index: number): number => Math.min(CHUNK_SIZE, size - index * CHUNK_SIZE);

  const keep = (index: number, plain: Uint8Array): void => {
    kept.delete(index);
    kept.set(index, plain);
    for (const [oldest, bytes] of kept) {
      if (kept.size <= KEPT_CHUNKS) break;
      bytes.fill(0);
      kept.delete(oldest);
    }
  };

  /** Copies what chunk `index` has of the wanted bytes into `out`, which starts at `offset` of the plaintext. */
  const copy = (index: number, plain: Uint8Array, out: Uint8Array, offset: number): void => {
    const at = index * CHUNK_SIZE;
    out.set(plain.subarray(Math.max(0, offset - at), offset + out.length - at), Math.max(0, at - offset));
  };

  const decrypt = (index: number, stored: Uint8Array, out: Uint8Array, offset: number): void => {
    const at = index * CHUNK_SIZE - offset;
    if (at >= 0 && at + plainLength(index) <= out.length) {
      cipher.decryptChunk(index, index === last, stored, out.subarray(at));
      return;
    }
    const plain = new Uint8Array(plainLength(index));
    cipher.decryptChunk(index, index === last, stored, plain);
    copy(index, plain, out, offset);
    keep(index, plain);
  };

  /** Reads the chunks from `first` to `end`, the latter included, in one go. */
  const readBatch = async (first: number, end: number, out: Uint8Array, offset: number): Promise<void> => {
    const buffer = spare ?? new Uint8Array(BATCH * STORED_CHUNK_SIZE);
    spare = undefined;
    const at = payloadAt + first * STORED_CHUNK_SIZE;
    const length = (end - first) * STORED_CHUNK_SIZE + plainLength(end) + TAG_SIZE;
    const stored = await readExactly(file, at, length, buffer);
    if (closed) fail('READ_FAILED');
    for (let index = first; index <= end; index += 1) {
      const from = (index - first) * STORED_CHUNK_SIZE;
      decrypt(index, stored.subarray(from, from + plainLength(index) + TAG_SIZE), out, offset);
    }
    spare = buffer;
  };

  const read = async (offset: number, length: number): Promise<Uint8Array> => {
    if (closed) fail('READ_FAILED');
    if (!Number.isSafeInteger(offset) || offset < 0 || !(length >= 0)) throw new RangeError('no such place in a file');
    const out = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
    const lastWanted = Math.floor((offset + Math.max(1, out.length) - 1) / CHUNK_SIZE);
    let index = Math.floor(offset / CHUNK_SIZE);
    // An empty file has one chunk of no bytes, to be checked like any other.
    if (out.length === 0 && size > 0) return out;
    while (index <= Math.min(lastWanted, last)) {
      const plain = kept.get(index);
      if (plain !== undefined) {
        copy(index, plain, out, offset);
        keep(index, plain);
        index += 1;
        continue;
      }
      let end = index;
      while (end < lastWanted && end - index < BATCH - 1 && !kept.has(end + 1)) end += 1;
      await readBatch(index, end, out, offset);
      index = end + 1;
    }
    return out;
  };

  return {
    size,
    read,
    async *stream(from = 0) {
      const block = BATCH * CHUNK_SIZE;
      for (let at = from; at < size;) {
        const bytes = await read(at, block - (at % block));
        at += bytes.length;
        yield bytes;
      }
    },
    async close() {
      if (closed) return;
      closed = true;
      cipher.dispose();
      for (const plain of kept.values()) plain.fill(0);
      kept.clear();
      await file.close();
    },
  };
}

/** Reads exactly `length` bytes; a file that ends before them was cut. */
export async function readExactly(
  file: FileHandle,
  at: number,
  length: number,
  into: Uint8Array = new Uint8Array(length),
): Promise<Uint8Array> {
  for (let done = 0; done < length;) {
    const { bytesRead } = await reading(() => file.read(into, done, length - done, at + done));
    if (bytesRead === 0) fail('FILE_DAMAGED');
    done += bytesRead;
  }
  return into.subarray(0, length);
}

/** Gives a failure of the medium its name: FILE_MISSING or READ_FAILED. */
export async function reading<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return fail(missing ? 'FILE_MISSING' : 'READ_FAILED', {}, error);
  }
}
