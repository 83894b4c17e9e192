/** The test vectors of the format itself: C2SP CCTV, age. */
import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import * as cctv from 'cctv-age';
import { describe, expect, test } from 'vitest';
import { openBytes } from '../../../electron/vault/age-file.ts';
import { headerSize } from '../../../electron/vault/age-header.ts';
import { unwrapWithIdentity, unwrapWithPassphrase } from '../../../electron/vault/age-keys.ts';
import {
  CHUNK_SIZE,
  lastChunk,
  PAYLOAD_NONCE_SIZE,
  payloadCipher,
  STORED_CHUNK_SIZE,
} from '../../../electron/vault/age-payload.ts';
import { isKhronikaError } from '../../../shared/contract/errors.ts';

interface Vector {
  name: string;
  expected: string;
  payload: string | undefined;
  fileKey: string | undefined;
  identities: string[];
  passphrases: string[];
  file: Buffer;
}

const vectors = Object.entries(cctv as Record<string, Uint8Array>)
  .map(([name, bytes]) => readVector(name, Buffer.from(bytes)))
  .filter((vector) => vector !== undefined);
const toIdentities = vectors.filter(({ passphrases }) => passphrases.length === 0);
const toPassphrases = vectors.filter(
  ({ passphrases, identities }) => passphrases.length === 1 && identities.length === 0,
);
const successes = toIdentities.filter(({ expected }) => expected === 'success');

describe('a stored file', () => {
  test('is judged by every published vector without armour', () => {
    expect(toIdentities.length).toBeGreaterThanOrEqual(80);
    expect(toPassphrases.length).toBeGreaterThanOrEqual(20);
    expect(successes.length).toBeGreaterThanOrEqual(15);
  });

  test.each(toIdentities)('as in vector $name: $expected', async ({ file, expected, identities, payload }) => {
    // A vector without any identity fails before one is needed.
    for (const identity of identities.length > 0 ? identities : [anyIdentity]) {
      const opened = openBytes(identity, file);
      if (expected === 'success') expect(sha256(await opened)).toBe(payload);
      else await expect(opened).rejects.toThrow(expect.objectContaining({ code: 'FILE_DAMAGED' }));
    }
  });

  test.each(successes)('is encrypted byte for byte as in vector $name', async ({ file, fileKey, identities }) => {
    const plain = await openBytes(identities[0]!, file);
    const payloadAt = headerSize(file)! + PAYLOAD_NONCE_SIZE;
    const nonce = file.subarray(payloadAt - PAYLOAD_NONCE_SIZE, payloadAt);
    const cipher = await payloadCipher(Buffer.from(fileKey!, 'hex'), nonce);
    const again = Buffer.alloc(file.length - payloadAt);
    const last = lastChunk(plain.length);
    for (let n = 0; n <= last; n += 1) {
      const chunk = plain.subarray(n * CHUNK_SIZE, (n + 1) * CHUNK_SIZE);
      cipher.encryptChunk(n, n === last, chunk, again.subarray(n * STORED_CHUNK_SIZE));
    }
    expect(again.equals(file.subarray(payloadAt))).toBe(true);
  });
});

describe('a key slot', () => {
  // Vectors of the payload are large and proven above; slots are a few lines long.
  const small = toIdentities.filter(({ file, identities }) => file.length < 10_000 && identities.length === 1);
  test.each(small)('for an identity as in vector $name: $expected', async ({ file, expected, identities, payload }) => {
    const outcome = await attempt(() => unwrapWithIdentity(file, identities[0]!));
    if (expected === 'success') expect(sha256(Buffer.from(outcome))).toBe(payload);
    else expect(outcome).toBe(expected === 'no match' ? 'RECOVERY_KEY_WRONG' : 'VAULT_DAMAGED');
  });

  test.each(toPassphrases)(
    'for a passphrase as in vector $name: $expected',
    async ({ name, file, expected, passphrases, payload }) => {
      const outcome = await attempt(() => unwrapWithPassphrase(file, passphrases[0]!));
      // "SCRYPT" in capitals is another kind of stanza: no passphrase is to be tried on that file at all.
      const noMatch = name === 'scrypt_uppercase' ? 'VAULT_DAMAGED' : 'PASSPHRASE_WRONG';
      if (expected === 'success') expect(sha256(Buffer.from(outcome))).toBe(payload);
      else expect(outcome).toBe(expected === 'no match' ? noMatch : 'VAULT_DAMAGED');
    },
  );
});

const anyIdentity = 'AGE-SECRET-KEY-1S7VWAH0NMU5ZPRQ8JTQJD3F8E0HYLF69TURHQ4Q6WD92WPTTLCXS86Y8M6';

async function attempt(unwrap: () => Promise<string>): Promise<string> {
  try {
    return await unwrap();
  } catch (error) {
    if (isKhronikaError(error)) return error.code;
    throw error;
  }
}

function readVector(name: string, bytes: Buffer): Vector | undefined {
  const end = bytes.indexOf('\n\n');
  const fields = bytes
    .toString('latin1', 0, end)
    .split('\n')
    .map((line) => /^([^:]+): (.*)$/.exec(line)!.slice(1, 3) as [string, string]);
  const all = (key: string) => fields.filter(([name]) => name === key).map(([, value]) => value);
  if (all('armored').length > 0) return undefined;
  const body = bytes.subarray(end + 2);
  return {
    name,
    expected: all('expect')[0]!,
    payload: all('payload')[0],
    fileKey: all('file key')[0],
    identities: all('identity'),
    passphrases: all('passphrase'),
    file: all('compressed')[0] === 'zlib' ? inflateSync(body) : body,
  };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
