/**
 * Files of the vault: standard age v1 files, written as a stream and read at any place. The header is the library's
 * (age-header.ts), the payload ours (age-payload.ts). Memory stays the same for a note and for a video of many gigabytes.
 */
import { createHash, randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { fail } from '../../shared/contract/errors.ts';
import {
  HEADER_LIMIT,
  headerSize,
  newHeader,
  newPassphraseHeader,
  openHeader,
  USUAL_HEADER_SIZE,
} from './age-header.ts';
import {
  CHUNK_SIZE,
  lastChunk,
  PAYLOAD_NONCE_SIZE,
  payloadCipher,
  plainSizeOf,
  STORED_CHUNK_SIZE,
  storedSizeOf,
  TAG_SIZE,
} from './age-payload.ts';
import { createPartFile } from './durable.ts';
import { readExactly, reading, type SealedFile, sealedFile } from './sealed-file.ts';

/** Chunks that are written in one go: 1 MiB, large enough that the system call costs nothing beside the cipher. */
const BATCH = 16;

export interface Sealed {
  /** Bytes of plaintext. */
  readonly size: number;
  /** Bytes of the age file. */
  readonly storedSize: number;
  /** SHA-256 of the plaintext, in lower-case hexadecimal. */
  readonly sha256: string;
}

/** Whom an age file is for: one recipient, several, or whoever knows a passphrase (with log2 of scrypt's N). */
export type SealedFor =
  string | { readonly recipients: readonly string[] } | { readonly passphrase: string; readonly workFactor: number };

export interface SealOptions {
  /** Told how many bytes of plaintext were taken since it was last told. */
  onBytes?(count: number): void;
  /** Aborting stops at the next block of the source; the promise is rejected with the signal's reason. */
  signal?: AbortSignal;
}

/**
 * Encrypts a stream to a file that appears whole or not at all, and hashes it on the way.
 *
 * @param path where the file shall be; meanwhile it is `<path>.part`.
 * @param recipient the vault's age recipient, or whom a file that leaves is for.
 * @param source blocks of any size; best 1 MiB. It may reuse a block as soon as it is asked for the next.
 * @throws KhronikaError DISK_FULL or WRITE_FAILED; errors of the source as they are. Nothing is left behind.
 */
export async function sealToFile(
  path: string,
  recipient: SealedFor,
  source: AsyncIterable<Uint8Array>,
  { onBytes, signal }: SealOptions = {},
): Promise<Sealed> {
  signal?.throwIfAborted();
  const { header, cipher, nonce } = await newPayload(recipient);
  const part = await createPartFile(path).catch((error: unknown) => {
    cipher.dispose();
    throw error;
  });
  // Two buffers in turn, so that one is written while the next is encrypted.
  const buffers = [takeBuffer(), takeBuffer()] as const;
  let buffer = buffers[0];
  let used = 0;
  let inFlight = Promise.resolve();
  const flush = async (): Promise<void> => {
    await inFlight;
    inFlight = part.write(buffer.subarray(0, used));
    // Its failure is met at the next flush; until then it must not count as unhandled.
    inFlight.catch(() => {});
    buffer = buffer === buffers[0] ? buffers[1] : buffers[0];
    used = 0;
  };

  const hash = createHash('sha256');
  let size = 0;
  let chunks = 0;
  const encrypt = (plain: Uint8Array, last: boolean): void => {
    hash.update(plain);
    cipher.encryptChunk(chunks, last, plain, buffer.subarray(used));
    chunks += 1;
    size += plain.length;
    used += plain.length + TAG_SIZE;
  };

  // A full chunk is held back until more arrives, for only then it is known not to be the last.
  const held = new Uint8Array(CHUNK_SIZE);
  let holds = 0;
  try {
    buffer.set(header);
    buffer.set(nonce, header.length);
    used = header.length + nonce.length;
    for await (const block of source) {
      signal?.throwIfAborted();
      for (let at = 0; at < block.length;) {
        if (used + STORED_CHUNK_SIZE > buffer.length) await flush();
        if (holds === CHUNK_SIZE) {
          encrypt(held, false);
          holds = 0;
        } else if (holds === 0 && block.length - at > CHUNK_SIZE) {
          encrypt(block.subarray(at, at + CHUNK_SIZE), false);
          at += CHUNK_SIZE;
        } else {
          const piece = block.subarray(at, at + CHUNK_SIZE - holds);
          held.set(piece, holds);
          holds += piece.length;
          at += piece.length;
        }
      }
      onBytes?.(block.length);
    }
    signal?.throwIfAborted();
    if (used + STORED_CHUNK_SIZE > buffer.length) await flush();
    encrypt(held.subarray(0, holds), true);
    await flush();
    await inFlight;
    await part.place();
    return { size, storedSize: header.length + nonce.length + storedSizeOf(size), sha256: hash.digest('hex') };
  } catch (error) {
    await inFlight.catch(() => {});
    await part.discard();
    throw error;
  } finally {
    held.fill(0);
    cipher.dispose();
    spareBuffers.push(...buffers);
    spareBuffers.splice(SPARE_BUFFERS);
  }
}

/**
 * Buffers of finished files, for the next ones: thousands of notes come in one after the other, and new ones for each would cost
 * more than encrypting them. They hold ciphertext only.
 */
const spareBuffers: Uint8Array[] = [];
const SPARE_BUFFERS = 12;

function takeBuffer(): Uint8Array {
  return spareBuffers.pop() ?? new Uint8Array(BATCH * STORED_CHUNK_SIZE);
}

/**
 * Opens an age file. Its header and last chunk are checked at once, every other chunk when it is read.
 *
 * @param identity the vault's age identity.
 * @throws KhronikaError FILE_MISSING, READ_FAILED, or FILE_DAMAGED if the file is not what was written.
 */
export async function openSealed(path: string, identity: string): Promise<SealedFile> {
  const file = await reading(() => open(path, 'r'));
  try {
    const { size: fileSize } = await reading(() => file.stat());
    let start = await readExactly(file, 0, Math.min(fileSize, USUAL_HEADER_SIZE));
    if (headerSize(start) === undefined) start = await readExactly(file, 0, Math.min(fileSize, HEADER_LIMIT));
    const headerEnd = headerSize(start) ?? fail('FILE_DAMAGED');
    const payloadAt = headerEnd + PAYLOAD_NONCE_SIZE;
    const size = plainSizeOf(fileSize - payloadAt);
    const fileKey = await openHeader(start.subarray(0, headerEnd), identity);
    const cipher = await payloadCipher(fileKey, await readExactly(file, headerEnd, PAYLOAD_NONCE_SIZE));
    fileKey.fill(0);
    const sealed = sealedFile(file, cipher, payloadAt, size);
    // Only the last chunk proves the length (C2SP age, on seeking): without this a shortened file would look complete.
    await sealed.read(Math.max(0, size - 1), 1).catch((error: unknown) => {
      cipher.dispose();
      throw error;
    });
    return sealed;
  } catch (error) {
    await file.close().catch(() => {});
    throw error;
  }
}

/** Encrypts a small thing in memory, to a complete age file. */
export async function sealBytes(recipient: string, bytes: Uint8Array): Promise<Uint8Array> {
  const { header, cipher, nonce } = await newPayload(recipient);
  const payloadAt = header.length + nonce.length;
  const sealed = new Uint8Array(payloadAt + storedSizeOf(bytes.length));
  sealed.set(header);
  sealed.set(nonce, header.length);
  const last = lastChunk(bytes.length);
  for (let index = 0; index <= last; index += 1) {
    const plain = bytes.subarray(index * CHUNK_SIZE, (index + 1) * CHUNK_SIZE);
    cipher.encryptChunk(index, index === last, plain, sealed.subarray(payloadAt + index * STORED_CHUNK_SIZE));
  }
  cipher.dispose();
  return sealed;
}

/**
 * Decrypts a complete age file in memory.
 *
 * @throws KhronikaError FILE_DAMAGED if it is not what was written, or was written for somebody else.
 */
export async function openBytes(identity: string, sealed: Uint8Array): Promise<Uint8Array> {
  const headerEnd = headerSize(sealed) ?? fail('FILE_DAMAGED');
  const payloadAt = headerEnd + PAYLOAD_NONCE_SIZE;
  const size = plainSizeOf(sealed.length - payloadAt);
  const fileKey = await openHeader(sealed.subarray(0, headerEnd), identity);
  const cipher = await payloadCipher(fileKey, sealed.subarray(headerEnd, payloadAt));
  fileKey.fill(0);
  try {
    const plain = new Uint8Array(size);
    const last = lastChunk(size);
    for (let index = 0; index <= last; index += 1) {
      const at = payloadAt + index * STORED_CHUNK_SIZE;
      const stored = sealed.subarray(at, at + STORED_CHUNK_SIZE);
      cipher.decryptChunk(index, index === last, stored, plain.subarray(index * CHUNK_SIZE));
    }
    return plain;
  } finally {
    cipher.dispose();
  }
}

async function newPayload(recipient: SealedFor) {
  const { header, fileKey } = await headerFor(recipient);
  const nonce = new Uint8Array(randomBytes(PAYLOAD_NONCE_SIZE));
  const cipher = await payloadCipher(fileKey, nonce);
  fileKey.fill(0);
  return { header, nonce, cipher };
}

function headerFor(recipient: SealedFor): ReturnType<typeof newHeader> {
  if (typeof recipient === 'string') return newHeader(recipient);
  if ('recipients' in recipient) return newHeader(...recipient.recipients);
  return newPassphraseHeader(recipient.passphrase, recipient.workFactor);
}
