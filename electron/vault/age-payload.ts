/**
 * The payload of an age v1 file (C2SP age specification, section "Payload"): a 16-byte nonce, then ChaCha20-Poly1305 over
 * chunks of 64 KiB under a key derived from the file key, in the STREAM construction, whose nonce counts the chunks and
 * marks the last one. So every chunk can be read alone, and none can be altered, moved, repeated, left out or appended.
 *
 * The cipher is libsodium's, in WebAssembly: node:crypto has none to offer inside Electron, whose BoringSSL exports no
 * ChaCha20-Poly1305. The wrapper allocates, copies and frees every argument on every call; the same compiled function, called
 * on one standing buffer of its heap, is about 1.6 times as fast, and that decides how long a video takes to come in.
 */
import { hkdfSync } from 'node:crypto';
import sodium from 'libsodium-wrappers';
import { fail } from '../../shared/contract/errors.ts';

/** Bytes of plaintext in every chunk but the last. */
export const CHUNK_SIZE = 64 * 1024;
/** Bytes that encryption adds to each chunk: the Poly1305 tag. */
export const TAG_SIZE = 16;
/** Bytes of a full chunk as stored. */
export const STORED_CHUNK_SIZE = CHUNK_SIZE + TAG_SIZE;
/** Bytes of the nonce at the head of the payload. */
export const PAYLOAD_NONCE_SIZE = 16;

/** Encrypts and decrypts the chunks of one file, in any order. */
export interface PayloadCipher {
  /**
   * @param index number of the chunk, from 0.
   * @param last whether nothing follows it.
   * @param plain up to CHUNK_SIZE bytes; shorter only in the last chunk, empty only in the only chunk.
   * @param into receives plain.length + TAG_SIZE bytes from its start.
   */
  encryptChunk(index: number, last: boolean, plain: Uint8Array, into: Uint8Array): void;
  /**
   * @param stored the chunk as stored, tag included.
   * @param into receives stored.length - TAG_SIZE bytes from its start; untouched when the chunk fails its check.
   * @throws KhronikaError FILE_DAMAGED if the chunk is not exactly what was written in this place.
   */
  decryptChunk(index: number, last: boolean, stored: Uint8Array, into: Uint8Array): void;
  /** Overwrites the key and the working buffer. The cipher cannot be used afterwards. */
  dispose(): void;
}

/**
 * The cipher of one file's payload.
 *
 * @param fileKey the 16-byte file key from the header; the caller may overwrite it afterwards.
 * @param nonce the 16 bytes at the head of the payload.
 */
export async function payloadCipher(fileKey: Uint8Array, nonce: Uint8Array): Promise<PayloadCipher> {
  await sodium.ready;
  const bench = (workbench ??= openWorkbench());
  const key = new Uint8Array(hkdfSync('sha256', fileKey, nonce, 'payload', 32));
  let disposed = false;

  const lay = (index: number, last: boolean, bytes: Uint8Array, limit: number): void => {
    if (disposed) throw new Error('this cipher was disposed of');
    if (bytes.length > limit) throw new RangeError('a chunk of an age file holds 64 KiB at most');
    bench.lay(bytes, chunkNonce(index, last), key);
  };

  return {
    encryptChunk(index, last, plain, into) {
      if (!last && plain.length !== CHUNK_SIZE) throw new RangeError('only the last chunk of an age file may be short');
      if (plain.length === 0 && index > 0) throw new RangeError('only the first chunk of an age file may be empty');
      lay(index, last, plain, CHUNK_SIZE);
      bench.encrypt(plain.length);
      into.set(bench.message(plain.length + TAG_SIZE));
    },
    decryptChunk(index, last, stored, into) {
      const size = stored.length - TAG_SIZE;
      const empty = size === 0 && last && index === 0;
      if (!empty && (size <= 0 || size > CHUNK_SIZE || (!last && size < CHUNK_SIZE))) fail('FILE_DAMAGED');
      lay(index, last, stored, STORED_CHUNK_SIZE);
      if (!bench.decrypt(stored.length)) fail('FILE_DAMAGED');
      into.set(bench.message(size));
    },
    dispose() {
      disposed = true;
      key.fill(0);
      bench.wipe();
    },
  };
}

/** Bytes of a payload, without its nonce, that holds `size` bytes of plaintext. */
export function storedSizeOf(size: number): number {
  return size + TAG_SIZE * Math.max(1, Math.ceil(size / CHUNK_SIZE));
}

/**
 * Bytes of plaintext in a payload of `storedSize` bytes, its nonce not counted.
 *
 * @throws KhronikaError FILE_DAMAGED if no payload has this length.
 */
export function plainSizeOf(storedSize: number): number {
  const chunks = Math.max(1, Math.ceil(storedSize / STORED_CHUNK_SIZE));
  const size = storedSize - chunks * TAG_SIZE;
  // A final chunk holds at least one byte, unless it is the only one.
  if (size < 0 || (chunks > 1 && size <= (chunks - 1) * CHUNK_SIZE)) fail('FILE_DAMAGED');
  return size;
}

/** Number of the last chunk of `size` bytes of plaintext. */
export function lastChunk(size: number): number {
  return Math.max(0, Math.ceil(size / CHUNK_SIZE) - 1);
}

/** STREAM's nonce: the number of the chunk in 11 bytes, big-endian, then 1 for the last chunk and 0 for the others. */
function chunkNonce(index: number, last: boolean): Uint8Array {
  const nonce = new Uint8Array(12);
  const view = new DataView(nonce.buffer);
  view.setUint32(3, Math.floor(index / 2 ** 32));
  view.setUint32(7, index % 2 ** 32);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/** What is used of libsodium as compiled, which the types of its wrapper leave out. Sizes of 64 bits are two numbers, low and high. */
interface CompiledSodium {
  /** The heap; looked up at each use, because growing it replaces the view. */
  readonly HEAPU8: Uint8Array;
  _malloc(size: number): number;
  /** (c, clen_p, m, mlen, ad, adlen, nsec, npub, k) */
  _crypto_aead_chacha20poly1305_ietf_encrypt(...places: number[]): number;
  /** (m, mlen_p, nsec, c, clen, ad, adlen, npub, k); 0 when the tag fits. */
  _crypto_aead_chacha20poly1305_ietf_decrypt(...places: number[]): number;
}

/** One place in libsodium's heap for one chunk, its nonce and its key. Shared by all ciphers: no call leaves it half done. */
interface Workbench {
  lay(message: Uint8Array, nonce: Uint8Array, key: Uint8Array): void;
  encrypt(size: number): void;
  decrypt(size: number): boolean;
  /** A view of the first `size` bytes of the message, good until the next call. */
  message(size: number): Uint8Array;
  wipe(): void;
}

let workbench: Workbench | undefined;

function openWorkbench(): Workbench {
  const { libsodium: compiled } = sodium as unknown as { libsodium: CompiledSodium };
  const size = STORED_CHUNK_SIZE + 12 + 32;
  const message = compiled._malloc(size);
  if (message === 0) fail('CRYPTO_UNFIT');
  const nonce = message + STORED_CHUNK_SIZE;
  const key = nonce + 12;
  return {
    lay(bytes, nonceBytes, keyBytes) {
      const heap = compiled.HEAPU8;
      heap.set(bytes, message);
      heap.set(nonceBytes, nonce);
      heap.set(keyBytes, key);
    },
    // Both work in place, which libsodium permits; no additional data, as age has none.
    encrypt(length) {
      compiled._crypto_aead_chacha20poly1305_ietf_encrypt(message, 0, message, length, 0, 0, 0, 0, 0, nonce, key);
    },
    decrypt(length) {
      const { _crypto_aead_chacha20poly1305_ietf_decrypt: decrypt } = compiled;
      return decrypt(message, 0, 0, message, length, 0, 0, 0, 0, nonce, key) === 0;
    },
    message: (length) => compiled.HEAPU8.subarray(message, message + length),
    wipe: () => void compiled.HEAPU8.fill(0, message, message + size),
  };
}
