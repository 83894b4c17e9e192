import sodium from 'libsodium-wrappers';
import { afterEach, describe, expect, test } from 'vitest';
import { selfTest } from '../../../electron/vault/crypto-self-test.ts';

/** The compiled cipher, so that a build can be imitated which computes wrongly. */
await sodium.ready;
const { libsodium: compiled } = sodium as unknown as { libsodium: Record<string, (...places: number[]) => number> };
const encrypt = '_crypto_aead_chacha20poly1305_ietf_encrypt';
const decrypt = '_crypto_aead_chacha20poly1305_ietf_decrypt';
const intact = { ...compiled };

describe('the cryptographic self-test', () => {
  afterEach(() => {
    compiled[encrypt] = intact[encrypt]!;
    compiled[decrypt] = intact[decrypt]!;
  });

  test('passes here', async () => {
    await expect(selfTest()).resolves.toBeUndefined();
  });

  test('stops the start when the cipher leaves the text as it is', async () => {
    compiled[encrypt] = () => 0;
    await expect(selfTest()).rejects.toThrow(expect.objectContaining({ code: 'CRYPTO_UNFIT' }));
  });

  test('stops the start when the cipher accepts a forged text', async () => {
    compiled[decrypt] = () => 0;
    await expect(selfTest()).rejects.toThrow(expect.objectContaining({ code: 'CRYPTO_UNFIT' }));
  });

  test('stops the start when the cipher fails altogether', async () => {
    compiled[decrypt] = () => {
      throw new Error('unreachable');
    };
    await expect(selfTest()).rejects.toThrow(expect.objectContaining({ code: 'CRYPTO_UNFIT' }));
  });
});
