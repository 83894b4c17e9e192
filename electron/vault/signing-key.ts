/**
 * The Ed25519 key of a vault (RFC 8032), with which its checkpoints and change sets are signed. The private part never leaves the catalogue; the
 * public part is what two people compare.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { fail } from '../../shared/contract/errors.ts';
import { transaction, type Catalogue } from './catalogue.ts';

export interface SigningKey {
  /** 32 bytes as hexadecimal digits. */
  readonly public: string;
  /** @returns 64 bytes as hexadecimal digits */
  sign(bytes: Uint8Array): string;
}

/** A key as the vault knows it. */
export interface KnownSigningKey {
  readonly public: string;
  readonly made: string;
  /** When another took its place; null for the one in use. */
  readonly retired: string | null;
  /** The key that it took the place of, and that one's signature over `vouchedBytes`; null for the first. */
  readonly previous: string | null;
  readonly vouched: string | null;
}

/** What a vault has to be for this: an open one. */
interface Holder {
  readonly catalogue: Catalogue;
  readonly readOnly: boolean;
}

/**
 * The key in use. A vault from before there were any gets one now.
 * @throws KhronikaError VAULT_READ_ONLY when there is none and none can be made
 */
export function signingKey(vault: Holder): SigningKey {
  const row = vault.catalogue
    .prepare('select public, private from signing_key where retired is null and private is not null')
    .get<{ public: string; private: string }>();
  if (row === undefined) {
    if (vault.readOnly) fail('VAULT_READ_ONLY');
    transaction(vault.catalogue, () => insertKey(vault.catalogue, newKey(), null));
    return signingKey(vault);
  }
  const key = privateKey(row.private);
  return { public: row.public, sign: (bytes) => sign(null, bytes, key).toString('hex') };
}

/** Whether a signature is that of the owner of a key over these bytes. Keys and signatures that are not well formed are not. */
export function verifySignature(publicHex: string, bytes: Uint8Array, signatureHex: string): boolean {
  if (!/^[0-9a-f]{64}$/.test(publicHex) || !/^[0-9a-f]{128}$/.test(signatureHex)) return false;
  try {
    return verify(null, bytes, publicKey(publicHex), Buffer.from(signatureHex, 'hex'));
  } catch {
    return false;
  }
}

/** Every key that the vault ever signed with, the first one first. Each names the one before it: the clock may have been wrong. */
export function signingKeys(catalogue: Catalogue): KnownSigningKey[] {
  const stored = catalogue
    .prepare('select public, made, retired, previous, vouched from signing_key order by made, retired is null')
    .all() as unknown as KnownSigningKey[];
  const known = new Set(stored.map(({ public: key }) => key));
  const ordered = stored.filter(({ previous }) => previous === null || !known.has(previous));
  // Grows while it is gone through.
  for (const { public: key } of ordered) ordered.push(...stored.filter(({ previous }) => previous === key));
  return [...ordered, ...stored.filter((each) => !ordered.includes(each))];
}

/**
 * Puts a new key in the place of the one in use, which vouches for it with its last signature; then its private part is gone. Runs inside a
 * transaction of the caller.
 */
export function replaceSigningKey(vault: Holder): void {
  const old = vault.catalogue
    .prepare('select public, private from signing_key where retired is null and private is not null')
    .get<{ public: string; private: string }>();
  const fresh = newKey();
  if (old === undefined) return insertKey(vault.catalogue, fresh, null);
  const vouched = sign(null, vouchedBytes(fresh.public), privateKey(old.private)).toString('hex');
  vault.catalogue
    .prepare('update signing_key set private = null, retired = ? where public = ?')
    .run([new Date().toISOString(), old.public]);
  insertKey(vault.catalogue, fresh, { previous: old.public, vouched });
}

/** What the key before signs of a new one. */
export function vouchedBytes(publicHex: string): Uint8Array {
  return Buffer.from(`khronika signing key 1\n${publicHex}\n`);
}

interface NewKey {
  readonly public: string;
  readonly private: string;
}

/** Inside a transaction of the caller. */
export function makeSigningKey(catalogue: Catalogue): void {
  insertKey(catalogue, newKey(), null);
}

function insertKey(catalogue: Catalogue, key: NewKey, before: { previous: string; vouched: string } | null): void {
  catalogue
    .prepare('insert into signing_key (public, private, made, previous, vouched) values (?, ?, ?, ?, ?)')
    .run([key.public, key.private, new Date().toISOString(), before?.previous ?? null, before?.vouched ?? null]);
}

/** RFC 8410: what stands before the 32 bytes of a key. */
const PRIVATE_PREFIX = '302e020100300506032b657004220420';
const PUBLIC_PREFIX = '302a300506032b6570032100';

function newKey(): NewKey {
  const pair = generateKeyPairSync('ed25519');
  return {
    public: pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
    private: pair.privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32).toString('hex'),
  };
}

/** @param hex the 32 bytes that the key is made of */
export function privateKey(hex: string): KeyObject {
  return createPrivateKey({ key: Buffer.from(PRIVATE_PREFIX + hex, 'hex'), format: 'der', type: 'pkcs8' });
}

function publicKey(hex: string): KeyObject {
  return createPublicKey({ key: Buffer.from(PUBLIC_PREFIX + hex, 'hex'), format: 'der', type: 'spki' });
}
