/**
 * Known answers from every primitive that the vault's files rest on, checked before a process opens its first vault. Electron, Node
 * and the WebAssembly engine each bring their own build of them, and a build that computes wrongly would write files that
 * nobody can ever open again.
 */
import { createHash, hkdfSync, sign } from 'node:crypto';
import sodium from 'libsodium-wrappers';
import { fail } from '../../shared/contract/errors.ts';
import { openBytes, sealBytes } from './age-file.ts';
import { recipientOf, unwrapWithPassphrase } from './age-keys.ts';
import { privateKey, verifySignature } from './signing-key.ts';

/**
 * Checks SHA-256, HKDF-SHA256, ChaCha20-Poly1305, scrypt, Ed25519, and age files for both kinds of identity. Takes tens of milliseconds,
 * most of which prepare what opening a vault needs anyway.
 *
 * @throws KhronikaError CRYPTO_UNFIT, with the failed check as its cause.
 */
export async function selfTest(): Promise<void> {
  for (const [primitive, check] of checks) {
    let cause: unknown = new Error(`${primitive} gives a wrong result`);
    try {
      if (await check()) continue;
    } catch (error) {
      cause = error;
    }
    fail('CRYPTO_UNFIT', {}, cause);
  }
}

/**
 * The same, once for a process: it loads the primitives once, and they stay what they are.
 *
 * @throws KhronikaError CRYPTO_UNFIT, each time that it is asked.
 */
export function primitivesFit(): Promise<void> {
  return (tested ??= selfTest());
}
let tested: Promise<void> | undefined;

const checks: ReadonlyArray<readonly [primitive: string, check: () => boolean | Promise<boolean>]> = [
  ['SHA-256', sha256Fits],
  ['HKDF-SHA256', hkdfFits],
  ['ChaCha20-Poly1305', chacha20Poly1305Fits],
  ['scrypt', scryptFits],
  ['Ed25519', ed25519Fits],
  ['age with X25519', x25519Fits],
  ['age with ML-KEM-768 and X25519', hybridFits],
];

/** FIPS 180-4, the one-block example "abc". */
function sha256Fits(): boolean {
  const digest = createHash('sha256').update('abc').digest('hex');
  return digest === 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
}

/** RFC 5869, appendix A.1. */
function hkdfFits(): boolean {
  const key = hkdfSync(
    'sha256',
    hex('0b'.repeat(22)),
    hex('000102030405060708090a0b0c'),
    hex('f0f1f2f3f4f5f6f7f8f9'),
    42,
  );
  const expected = '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865';
  return Buffer.from(key).toString('hex') === expected;
}

/** RFC 8439, section 2.8.2, and that a flipped bit is refused. */
async function chacha20Poly1305Fits(): Promise<boolean> {
  await sodium.ready;
  const sunscreen =
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
  const key = hex('808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f');
  const nonce = hex('070000004041424344454647');
  const aad = hex('50515253c0c1c2c3c4c5c6c7');
  const sealed = sodium.crypto_aead_chacha20poly1305_ietf_encrypt(sunscreen, aad, null, nonce, key);
  const expected =
    'd31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d63dbea45e8ca9671282fafb69da92728b1a71de0a9e060b29' +
    '05d6a5b67ecd3b3692ddbd7f2d778b8c9803aee328091b58fab324e4fad675945585808b4831d7bc3ff4def08e4b7a9de576d26586cec64b' +
    '61161ae10b594f09e26a7e902ecbd0600691';
  if (sodium.to_hex(sealed) !== expected) return false;
  sealed[0]! ^= 1;
  try {
    sodium.crypto_aead_chacha20poly1305_ietf_decrypt(null, sealed, aad, nonce, key);
    return false;
  } catch {
    return true;
  }
}

/** An age file with the passphrase "passphrase" at work factor 2, computed with OpenSSL. */
async function scryptFits(): Promise<boolean> {
  const file =
    'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBNREV5TXpRMU5qYzRPV0ZpWTJSbFpnIDIKRUx5cHUzQVllUzRxemo5NGdwV1N0cElQalFu' +
    'emZyRUNzbnpwdENPWGNxZwotLS0gcDl0akZ1R05QcVp2VVpHT2ZPOXBMd0E2Vk5lZmliOTRzZm51UTBTYTdCbwpmZWRjYmE5ODc2NTQzMjEwL0Ek' +
    'fjkKdTxU8a7f1z63AYCngUJgav8Q';
  return (await unwrapWithPassphrase(Buffer.from(file, 'base64'), 'passphrase')) === 'Khronika';
}

/** RFC 8032, section 7.1, test 2, and that a flipped bit is refused. */
function ed25519Fits(): boolean {
  const secret = '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb';
  const known = '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c';
  const expected =
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00';
  const signature = sign(null, hex('72'), privateKey(secret)).toString('hex');
  return (
    signature === expected &&
    verifySignature(known, hex('72'), expected) &&
    !verifySignature(known, hex('73'), expected)
  );
}

/** A file written by the age command for an identity made for this test. */
async function x25519Fits(): Promise<boolean> {
  const identity = 'AGE-SECRET-KEY-1S7VWAH0NMU5ZPRQ8JTQJD3F8E0HYLF69TURHQ4Q6WD92WPTTLCXS86Y8M6';
  const file =
    'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBNVENiMFAxei9GVFhaQk1aWHhOSHlQck5RUmswY0ZEOXVhM1QzaUQvL1hvCi9kSm42Qm10' +
    'aHNtQjJEVkZtWUh6dDNvWGU0R1NEQ1AzeTI5MEpUdDhtSzAKLS0tIHgwUnFaVFptNnkydHBDU2c2ZDVqMmdadUdJaG1MU3pmQlVLM0FzZUZiOWcK' +
    'O0J2xMaEFrknuxMBWCX+jj8yuMBdTVpka4+19RmyGqIILHtBOni4NQ==';
  return Buffer.from(await openBytes(identity, Buffer.from(file, 'base64'))).equals(Buffer.from('Khronika'));
}

/** The recipient of a known identity, compared by its SHA-256 as it is 2 KB long, and a file there and back. */
async function hybridFits(): Promise<boolean> {
  const identity = 'AGE-SECRET-KEY-PQ-1HZLGZUPT4ETPKDEV8HSGFDCYZ4E522W0A7PU2LHT8EH9W6YLNC3SW78XKG';
  const recipient = await recipientOf(identity);
  const digest = createHash('sha256').update(recipient).digest('hex');
  if (digest !== '3391361ba4a3d211173b3161b1460630cee790d95b732cd447313243226cb082') return false;
  const plain = Buffer.from('Khronika');
  return Buffer.from(await openBytes(identity, await sealBytes(recipient, plain))).equals(plain);
}

function hex(digits: string): Uint8Array {
  return Buffer.from(digits, 'hex');
}
