/**
 * Keys as age files: identities, and texts wrapped with a passphrase or to a recipient. All of it is the age library's; what
 * is added here is telling a wrong key from a damaged file, and refusing a file made to exhaust the machine.
 */
import {
  Decrypter,
  Encrypter,
  generateHybridIdentity,
  generateX25519Identity,
  type Identity,
  identityToRecipient,
} from 'age-encryption';
import { type ErrorCode, fail, isKhronikaError } from '../../shared/contract/errors.ts';
import { decryptWhole, encryptWhole } from './age-header.ts';

/** Post-quantum hybrid (ML-KEM-768 with X25519; age 1.3 or later reads it) or X25519 alone (every age does). */
export type IdentityKind = 'hybrid' | 'x25519';

/**
 * log2 of scrypt's N in new passphrase slots, the same as the `age` command's: 256 MiB and about a second.
 */
export const SCRYPT_WORK_FACTOR = 18;

/**
 * The highest accepted log2 of scrypt's N. It already takes 1 GiB; a higher one, in a slot that somebody tampered with, would
 * stop the machine instead of opening the vault. It is also the ceiling of the age library.
 */
export const SCRYPT_WORK_FACTOR_LIMIT = 20;

/** A new age identity: `AGE-SECRET-KEY-PQ-1...` or `AGE-SECRET-KEY-1...`. */
export function generateFileIdentity(kind: IdentityKind): Promise<string> {
  return kind === 'hybrid' ? generateHybridIdentity() : generateX25519Identity();
}

/**
 * The age recipient of an identity: `age1pq1...` or `age1...`.
 *
 * @throws KhronikaError RECOVERY_KEY_WRONG if the identity is not well formed.
 */
export async function recipientOf(identity: string): Promise<string> {
  try {
    return await identityToRecipient(asWritten(identity));
  } catch (error) {
    return fail('RECOVERY_KEY_WRONG', {}, error);
  }
}

/**
 * Encrypts a text with a passphrase, as a binary age file that `age -d` opens.
 *
 * @param passphrase taken in Unicode form NFC, so that й, ё and ў open the vault whichever keyboard or system typed them.
 * @param workFactor log2 of scrypt's N, up to SCRYPT_WORK_FACTOR_LIMIT; lower ones are for tests.
 */
export async function wrapWithPassphrase(
  text: string,
  passphrase: string,
  workFactor: number = SCRYPT_WORK_FACTOR,
): Promise<Uint8Array> {
  if (!Number.isInteger(workFactor) || workFactor < 1 || workFactor > SCRYPT_WORK_FACTOR_LIMIT) {
    throw new RangeError(`the work factor of scrypt is from 1 to ${SCRYPT_WORK_FACTOR_LIMIT}`);
  }
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  encrypter.setScryptWorkFactor(workFactor);
  return encryptWhole(encrypter, new TextEncoder().encode(text));
}

/**
 * Decrypts what wrapWithPassphrase, or `age -p`, has encrypted.
 *
 * @throws KhronikaError PASSPHRASE_WRONG; VAULT_DAMAGED if these bytes are no intact age file with a passphrase, or ask for
 *   more work than SCRYPT_WORK_FACTOR_LIMIT. A byte changed within the passphrase's own stanza cannot be told from a wrong
 *   passphrase: age proves the header with the key which that stanza wraps.
 */
export function unwrapWithPassphrase(bytes: Uint8Array, passphrase: string): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(reasonablePassphraseStanza);
  decrypter.addPassphrase(passphrase.normalize('NFC'));
  return unwrap(decrypter, bytes, 'PASSPHRASE_WRONG');
}

/**
 * Encrypts a text to an age recipient, as a binary age file.
 *
 * @throws KhronikaError RECIPIENT_INVALID if the recipient is not well formed.
 */
export async function wrapToRecipient(text: string, recipient: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(recipient.trim());
  } catch (error) {
    fail('RECIPIENT_INVALID', {}, error);
  }
  return encryptWhole(encrypter, new TextEncoder().encode(text));
}

/**
 * Decrypts what wrapToRecipient, or `age -r`, has encrypted.
 *
 * @param identity white space around it and small letters, as they come from typing off paper, are accepted.
 * @param wrong the code for an identity that the file is not for, or that is not well formed
 * @throws KhronikaError that code; VAULT_DAMAGED if these bytes are no intact age file.
 */
export async function unwrapWithIdentity(
  bytes: Uint8Array,
  identity: string,
  wrong: 'RECOVERY_KEY_WRONG' | 'IDENTITY_WRONG' | 'SHARES_WRONG' = 'RECOVERY_KEY_WRONG',
): Promise<string> {
  const decrypter = new Decrypter();
  try {
    decrypter.addIdentity(asWritten(identity));
  } catch (error) {
    fail(wrong, {}, error);
  }
  return unwrap(decrypter, bytes, wrong);
}

/** Bech32 is written in one case only, and age writes identities in capitals; from paper they are typed in groups. */
function asWritten(identity: string): string {
  return identity.replaceAll(/\s/g, '').toUpperCase();
}

async function unwrap(decrypter: Decrypter, bytes: Uint8Array, wrongKey: ErrorCode): Promise<string> {
  // Identities are tried in turn, and this one comes last: that it is asked at all means that the key did not fit.
  decrypter.addIdentity({ unwrapFileKey: () => fail(wrongKey) });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await decryptWhole(decrypter, bytes));
  } catch (error) {
    if (isKhronikaError(error)) throw error;
    return fail('VAULT_DAMAGED', { what: 'a key file cannot be read' }, error);
  }
}

/** Asked before the passphrase, so that a hostile work factor costs nothing. It never finds a key. */
const reasonablePassphraseStanza: Identity = {
  unwrapFileKey(stanzas) {
    const [type, , workFactor] = stanzas[0]?.args ?? [];
    if (stanzas.length !== 1 || type !== 'scrypt') throw new Error('not a file with a passphrase');
    if (!/^[1-9]\d?$/.test(workFactor ?? '') || Number(workFactor) > SCRYPT_WORK_FACTOR_LIMIT) {
      throw new Error('the work factor of scrypt is out of bounds');
    }
    return null;
  },
};
