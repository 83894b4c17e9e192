import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fail, isKhronikaError } from '../../shared/contract/errors.ts';
import { PASSPHRASE_MINIMUM } from '../../shared/contract/passphrase.ts';
import {
  recipientOf,
  SCRYPT_WORK_FACTOR,
  unwrapWithIdentity,
  unwrapWithPassphrase,
  wrapToRecipient,
  wrapWithPassphrase,
} from './age-keys.ts';
import { syncFolder, writeDurably } from './durable.ts';
import { readSecret, writeSecret, type VaultSecret } from './vault-secret.ts';
import { describeVault, type KeySlot, type VaultDescription, type VaultPaths } from './vault-folder.ts';

/** What a person opens a vault with: one of the two. */
export type Unlock = { readonly passphrase: string } | { readonly recoveryKey: string };

export function checkPassphrase(passphrase: string): void {
  if ([...passphrase].length < PASSPHRASE_MINIMUM) fail('PASSPHRASE_WEAK', { minimum: PASSPHRASE_MINIMUM });
}

/**
 * Writes a key slot that opens with a passphrase: an age file with scrypt. The slot counts only once vault.json lists it.
 *
 * @param workFactor log2 of scrypt's N; age's default when left out.
 */
export async function writePassphraseSlot(
  paths: VaultPaths,
  secret: VaultSecret,
  passphrase: string,
  workFactor: number = SCRYPT_WORK_FACTOR,
): Promise<KeySlot> {
  return writeSlot(paths, 'passphrase', await wrapWithPassphrase(writeSecret(secret), passphrase, workFactor));
}

/** Writes a key slot that opens with a recovery key, an age identity that is shown once and kept away from the computer. */
export async function writeRecoverySlot(paths: VaultPaths, secret: VaultSecret, recoveryKey: string): Promise<KeySlot> {
  return writeSlot(paths, 'recovery', await wrapToRecipient(writeSecret(secret), await recipientOf(recoveryKey)));
}

async function writeSlot(paths: VaultPaths, kind: KeySlot['kind'], sealed: Uint8Array): Promise<KeySlot> {
  const id = randomBytes(8).toString('hex');
  await writeDurably(paths.slot(id), sealed);
  return { id, kind, sha256: digestOf(sealed) };
}

/**
 * The secret of a vault, from the first slot that opens.
 * PASSPHRASE_WRONG or RECOVERY_KEY_WRONG when none does; VAULT_DAMAGED when the slots of this kind are missing or broken.
 */
export async function unlock(paths: VaultPaths, vault: VaultDescription, unlockWith: Unlock): Promise<VaultSecret> {
  const kind = 'passphrase' in unlockWith ? 'passphrase' : 'recovery';
  const slots = vault.slots.filter((slot) => slot.kind === kind && existsSync(paths.slot(slot.id)));
  if (slots.length === 0) fail('VAULT_DAMAGED', { what: `the ${kind} key slot is missing` });
  let failure: unknown;
  for (const slot of slots) {
    try {
      return await openSlot(paths, vault, slot, unlockWith);
    } catch (error) {
      // A wrong key for one slot matters more to the person than damage in another.
      if (
        failure === undefined ||
        isKhronikaError(error, 'PASSPHRASE_WRONG') ||
        isKhronikaError(error, 'RECOVERY_KEY_WRONG')
      )
        failure = error;
    }
  }
  throw failure;
}

async function openSlot(
  paths: VaultPaths,
  vault: VaultDescription,
  slot: KeySlot,
  unlockWith: Unlock,
): Promise<VaultSecret> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(paths.slot(slot.id));
  } catch (error) {
    return fail('VAULT_DAMAGED', { what: `the ${slot.kind} key slot cannot be read from its disk` }, error);
  }
  try {
    const text =
      'passphrase' in unlockWith
        ? await unwrapWithPassphrase(bytes, unlockWith.passphrase)
        : await unwrapWithIdentity(bytes, unlockWith.recoveryKey);
    return readSecret(text, vault.id);
  } catch (error) {
    // The right passphrase does not open a slot with a flipped bit either, and must not be blamed for it.
    if (slot.sha256 === undefined || slot.sha256 === digestOf(bytes)) throw error;
    const other = slot.kind === 'passphrase' ? 'the recovery key' : 'the passphrase';
    return fail('VAULT_DAMAGED', { what: `the ${slot.kind} key slot was changed or cut; try ${other}` }, error);
  }
}

/** Whether the file of a slot is there and, where vault.json has its digest, as it was written. */
export function slotIsIntact(paths: VaultPaths, slot: KeySlot): boolean {
  try {
    const digest = digestOf(readFileSync(paths.slot(slot.id)));
    return slot.sha256 === undefined || slot.sha256 === digest;
  } catch {
    return false;
  }
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Puts one new slot in the place of all slots of its kind: its file is there already, now vault.json, then the old files go. A
 * crash in between leaves a vault that opens with the old or with the new key, never with none.
 */
export async function replaceSlots(
  paths: VaultPaths,
  vault: VaultDescription,
  slot: KeySlot,
): Promise<VaultDescription> {
  const changed = { ...vault, slots: [...vault.slots.filter(({ kind }) => kind !== slot.kind), slot] };
  await writeDurably(paths.description, describeVault(changed));
  await removeUnlistedSlots(paths, changed);
  return changed;
}

/**
 * Clears up after a change of keys: removes slot files that vault.json does not list, for after a crash an old passphrase would
 * otherwise go on opening the vault. While a listed slot is missing none goes, because vault.json may then be an older one.
 */
export async function removeUnlistedSlots(paths: VaultPaths, vault: VaultDescription): Promise<void> {
  rmSync(`${paths.description}.part`, { force: true });
  const listed = new Set(vault.slots.map((slot) => basename(paths.slot(slot.id))));
  const names = readdirSync(paths.keys);
  const unlisted = names.filter((name) => /^[0-9a-f]{16}\.age(\.part)?$/.test(name) && !listed.has(name));
  if (unlisted.length === 0 || [...listed].some((name) => !names.includes(name))) return;
  for (const name of unlisted) rmSync(join(paths.keys, name), { force: true });
  await syncFolder(paths.keys);
}
