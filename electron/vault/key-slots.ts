import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fail, isKhronikaError } from '../../shared/contract/errors.ts';
import {
  recipientOf,
  unwrapWithIdentity,
  unwrapWithPassphrase,
  wrapToRecipient,
  wrapWithPassphrase,
} from './age-keys.ts';
import { writeDurably } from './durable.ts';
import { readSecret, writeSecret, type VaultSecret } from './vault-secret.ts';
import { describeVault, type KeySlot, type VaultDescription, type VaultPaths } from './vault-folder.ts';

/** What a person opens a vault with: one of the two. */
export type Unlock = { readonly passphrase: string } | { readonly recoveryKey: string };

/** The shortest passphrase that is taken, in characters. scrypt makes each guess cost about a second, which does not save a short one. */
export const PASSPHRASE_MINIMUM = 8;

/** age's default: 2^18 rounds of scrypt, about one second and 256 MiB. */
export const DEFAULT_WORK_FACTOR = 18;

export function newSlotId(): string {
  return randomBytes(8).toString('hex');
}

export function checkPassphrase(passphrase: string): void {
  if ([...passphrase].length < PASSPHRASE_MINIMUM) fail('PASSPHRASE_WEAK', { minimum: PASSPHRASE_MINIMUM });
}

/** The slot file for a passphrase: an age file with scrypt. NFC, so that the same word typed on two systems is the same passphrase. */
export async function sealForPassphrase(
  secret: VaultSecret,
  passphrase: string,
  workFactor: number,
): Promise<Uint8Array> {
  return wrapWithPassphrase(writeSecret(secret), passphrase.normalize('NFC'), workFactor);
}

/** The slot file for a recovery key, which is an age identity printed once and kept away from the computer. */
export async function sealForRecovery(secret: VaultSecret, recoveryKey: string): Promise<Uint8Array> {
  return wrapToRecipient(writeSecret(secret), await recipientOf(recoveryKey));
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
      const bytes = readFileSync(paths.slot(slot.id));
      const text =
        'passphrase' in unlockWith
          ? await unwrapWithPassphrase(bytes, unlockWith.passphrase.normalize('NFC'))
          : await unwrapWithIdentity(bytes, unlockWith.recoveryKey.trim());
      return readSecret(text, vault.id);
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

/**
 * Puts one new slot in the place of all slots of its kind: the new file first, then vault.json, then the old files go. A crash in
 * between leaves a vault that opens with the old or with the new key, never with none.
 */
export function replaceSlots(
  paths: VaultPaths,
  vault: VaultDescription,
  kind: KeySlot['kind'],
  sealed: Uint8Array,
): VaultDescription {
  const slot: KeySlot = { id: newSlotId(), kind };
  writeDurably(paths.slot(slot.id), sealed);
  const changed = { ...vault, slots: [...vault.slots.filter((other) => other.kind !== kind), slot] };
  writeDurably(paths.description, describeVault(changed));
  removeUnlistedSlots(paths, changed);
  return changed;
}

/** Removes slot files that vault.json does not list: after a crash an old passphrase would otherwise go on opening the vault. */
export function removeUnlistedSlots(paths: VaultPaths, vault: VaultDescription): void {
  const listed = new Set(vault.slots.map((slot) => basename(paths.slot(slot.id))));
  for (const name of readdirSync(paths.keys)) {
    if (/^[0-9a-f]{16}\.age(\.part)?$/.test(name) && !listed.has(name)) rmSync(join(paths.keys, name), { force: true });
  }
}
