import { createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Decrypter, Encrypter } from 'age-encryption';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openBytes, sealBytes } from '../../../electron/vault/age-file.ts';
import { headerSize } from '../../../electron/vault/age-header.ts';
import { generateFileIdentity, recipientOf } from '../../../electron/vault/age-keys.ts';
import {
  CHUNK_SIZE,
  PAYLOAD_NONCE_SIZE,
  payloadCipher,
  plainSizeOf,
  STORED_CHUNK_SIZE,
  storedSizeOf,
  TAG_SIZE,
} from '../../../electron/vault/age-payload.ts';

const identity = await generateFileIdentity('x25519');
const recipient = await recipientOf(identity);

/** Lengths on both sides of every border that the format knows. */
const borders = [0, 1, 2, CHUNK_SIZE - 1, CHUNK_SIZE, CHUNK_SIZE + 1, 2 * CHUNK_SIZE, 2 * CHUNK_SIZE + 1];
const damaged = expect.objectContaining({ code: 'FILE_DAMAGED' });

describe('the payload of a stored file', () => {
  test.each(borders)('of %i bytes is what the age library reads, and the other way round', async (size) => {
    const plain = randomBytes(size);
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    expect(Buffer.compare(await decrypter.decrypt(await sealBytes(recipient, plain)), plain)).toBe(0);
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    expect(Buffer.compare(await openBytes(identity, await encrypter.encrypt(plain)), plain)).toBe(0);
  });

  test('is ChaCha20-Poly1305 under a key from HKDF-SHA256, its nonce the number of the chunk and the mark of the last', async () => {
    const fileKey = randomBytes(16);
    const nonce = randomBytes(16);
    const cipher = await payloadCipher(fileKey, nonce);
    const plain = randomBytes(CHUNK_SIZE);
    const stored = new Uint8Array(STORED_CHUNK_SIZE);
    // A chunk beyond 2^32 shows that the counter does not wrap: it would be reached at 256 TiB.
    cipher.encryptChunk(2 ** 32 + 5, true, plain, stored);
    const key = Buffer.from(hkdfSync('sha256', fileKey, nonce, 'payload', 32));
    const reference = createDecipheriv('chacha20-poly1305', key, Buffer.from('000000000000010000000501', 'hex'), {
      authTagLength: TAG_SIZE,
    });
    reference.setAuthTag(stored.subarray(CHUNK_SIZE));
    const decrypted = Buffer.concat([reference.update(stored.subarray(0, CHUNK_SIZE)), reference.final()]);
    expect(decrypted.equals(plain)).toBe(true);
  });

  test('knows its length before it is read, and no impossible length is taken for one', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...borders), fc.nat(2 ** 40)), (size) => {
        expect(plainSizeOf(storedSizeOf(size))).toBe(size);
      }),
    );
    for (const impossible of [-1, 0, TAG_SIZE - 1, STORED_CHUNK_SIZE + 1, STORED_CHUNK_SIZE + TAG_SIZE]) {
      expect(() => plainSizeOf(impossible), String(impossible)).toThrow(damaged);
    }
    expect(plainSizeOf(TAG_SIZE)).toBe(0);
    expect(plainSizeOf(STORED_CHUNK_SIZE + TAG_SIZE + 1)).toBe(CHUNK_SIZE + 1);
  });

  test('is refused whichever bit of it is flipped', async () => {
    const sealed = await sealBytes(recipient, randomBytes(2 * CHUNK_SIZE + 100));
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.nat(7), async (at, bit) => {
        const flipped = sealed.slice();
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        await expect(openBytes(identity, flipped)).rejects.toThrow(damaged);
      }),
      {
        numRuns: 60,
        examples: [
          [0, 0],
          [sealed.length - 1, 7],
        ],
      },
    );
  });

  test('is refused when it is cut anywhere or anything is appended', async () => {
    const sealed = await sealBytes(recipient, randomBytes(2 * CHUNK_SIZE));
    const start = headerSize(sealed)! + PAYLOAD_NONCE_SIZE;
    const chunkBorders = [0, 1, 2].flatMap((n) => [-1, 0, 1, TAG_SIZE].map((d) => start + n * STORED_CHUNK_SIZE + d));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.constantFrom(...chunkBorders), fc.nat(sealed.length - 1)), async (length) => {
        await expect(openBytes(identity, sealed.subarray(0, length % sealed.length))).rejects.toThrow(damaged);
      }),
      { numRuns: 60 },
    );
    for (const extra of [1, TAG_SIZE, TAG_SIZE + 1, STORED_CHUNK_SIZE]) {
      const longer = Buffer.concat([sealed, new Uint8Array(extra)]);
      await expect(openBytes(identity, longer), `${extra} bytes more`).rejects.toThrow(damaged);
    }
  });

  test('is refused when whole chunks are dropped, swapped, repeated or taken from another file', async () => {
    const count = 4;
    const sealed = await sealBytes(recipient, randomBytes(count * CHUNK_SIZE));
    const other = await sealBytes(recipient, randomBytes(count * CHUNK_SIZE));
    const split = (file: Uint8Array) => {
      const start = headerSize(file)! + PAYLOAD_NONCE_SIZE;
      const at = (n: number) => start + n * STORED_CHUNK_SIZE;
      return { head: file.subarray(0, start), chunks: [0, 1, 2, 3].map((n) => file.subarray(at(n), at(n + 1))) };
    };
    const { head, chunks } = split(sealed);
    const pool = [...chunks, ...split(other).chunks];
    const arrangement = fc
      .array(fc.nat(pool.length - 1), { maxLength: 6 })
      .filter((order) => order.join() !== '0,1,2,3');
    await fc.assert(
      fc.asyncProperty(arrangement, async (order) => {
        const rearranged = Buffer.concat([head, ...order.map((n) => pool[n]!)]);
        await expect(openBytes(identity, rearranged)).rejects.toThrow(damaged);
      }),
      {
        numRuns: 60,
        examples: [[[0, 1, 2]], [[1, 0, 2, 3]], [[0, 0, 1, 3]], [[0, 1, 2, 3, 3]], [[0, 1, 2, 7]], [[4, 5, 6, 7]]],
      },
    );
    expect(await openBytes(identity, Buffer.concat([head, ...chunks]))).toHaveLength(count * CHUNK_SIZE);
  });

  test('never has a short or an empty chunk but at its end, as the format demands', async () => {
    const cipher = await payloadCipher(randomBytes(16), randomBytes(16));
    const into = new Uint8Array(STORED_CHUNK_SIZE);
    expect(() => cipher.encryptChunk(0, false, new Uint8Array(10), into)).toThrow(RangeError);
    expect(() => cipher.encryptChunk(1, true, new Uint8Array(0), into)).toThrow(RangeError);
    expect(() => cipher.encryptChunk(0, true, new Uint8Array(CHUNK_SIZE + 1), into)).toThrow(RangeError);
  });

  test('cannot be worked on once its key is overwritten', async () => {
    const cipher = await payloadCipher(randomBytes(16), randomBytes(16));
    cipher.dispose();
    expect(() => cipher.encryptChunk(0, true, new Uint8Array(1), new Uint8Array(17))).toThrow('disposed');
  });
});
