import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type ErrorCode, fail, isKhronikaError } from '../../shared/contract/errors.ts';
import { PASSPHRASE_MINIMUM } from '../../shared/contract/passphrase.ts';
import {
  recipientOf,
  SCRYPT_WORK_FACTOR,
  unwrapWithIdentity,
  unwrapWithPassphrase,
  wrapToRecipient,
  wrapWithPassphrase,
} from './age-keys.ts';
import { syncFolder, writeDurably, writing } from './durable.ts';
import { joinShares } from './recovery-kit.ts';
import { readSecret, writeSecret, type VaultSecret } from './vault-secret.ts';
import { describeVault, type KeySlot, type SlotKind, type VaultDescription, type VaultPaths } from './vault-folder.ts';

/** What a person opens a vault with: one of them. */
export type Unlock =
  | { readonly passphrase: string }
  | { readonly recoveryKey: string }
  /** Text with one age identity or several, as `age-keygen` writes it. */
  | { readonly identity: string }
  /** Shares of a recovery kit as they were typed, in any order. */
  | { readonly shares: readonly string[] };

export function checkPassphrase(passphrase: string): void {
  if ([...passphrase].length < PASSPHRASE_MINIMUM) fail('PASSPHRASE_SHORT', { minimum: PASSPHRASE_MINIMUM });
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
  return writeRecipientSlot(paths, secret, 'recovery', await recipientOf(recoveryKey));
}

/**
 * Writes a key slot for an age recipient: that of the recovery key, of a recovery kit, or of a colleague.
 * @throws KhronikaError RECIPIENT_INVALID
 */
export async function writeRecipientSlot(
  paths: VaultPaths,
  secret: VaultSecret,
  kind: Exclude<SlotKind, 'passphrase'>,
  recipient: string,
): Promise<KeySlot> {
  return writeSlot(paths, kind, await wrapToRecipient(writeSecret(secret), recipient));
}

async function writeSlot(paths: VaultPaths, kind: KeySlot['kind'], sealed: Uint8Array): Promise<KeySlot> {
  const id = newSlotId();
  await writeDurably(paths.slot(id), sealed);
  return { id, kind, sha256: digestOf(sealed) };
}

export function newSlotId(): string {
  return randomBytes(8).toString('hex');
}

/** The secret of a vault, as `unlockSlot` finds it. */
export async function unlock(paths: VaultPaths, vault: VaultDescription, unlockWith: Unlock): Promise<VaultSecret> {
  return (await unlockSlot(paths, vault, unlockWith)).secret;
}

/**
 * The first slot that opens, and the secret in it.
 *
 * @throws KhronikaError PASSPHRASE_WRONG, RECOVERY_KEY_WRONG, IDENTITY_WRONG or SHARES_WRONG when none does and all are as they were written;
 *   VAULT_DAMAGED when a slot of this kind is missing or broken, so that what was given may be right; what `joinShares` says
 */
export async function unlockSlot(
  paths: VaultPaths,
  vault: VaultDescription,
  unlockWith: Unlock,
): Promise<{ secret: VaultSecret; slot: KeySlot; key: SlotKey }> {
  const key = await keyOf(unlockWith);
  const slots = vault.slots.filter((slot) => slot.kind === key.kind);
  const failures: unknown[] = [];
  for (const slot of slots) {
    if (!existsSync(paths.slot(slot.id))) continue;
    for (const each of key.texts) {
      try {
        return { secret: await openSlot(paths, vault, slot, each, key), slot, key };
      } catch (error) {
        failures.push(error);
      }
    }
  }
  if (failures.length === 0 && slots.length > 0)
    fail('VAULT_DAMAGED', { what: `the ${NAMES[key.kind]} key slot is missing` });
  // Whoever may have been right is told so; a wrong key counts only where every slot could be asked.
  for (const each of failures) if (!isKhronikaError(each, key.wrong)) throw each;
  return fail(key.wrong, {}, failures[0]);
}

/** What is held, for slots of one kind: texts of which each is tried, and what to say when none fits. */
export interface SlotKey {
  readonly kind: SlotKind;
  readonly texts: readonly string[];
  readonly wrong: Extract<ErrorCode, 'PASSPHRASE_WRONG' | 'RECOVERY_KEY_WRONG' | 'IDENTITY_WRONG' | 'SHARES_WRONG'>;
}

async function keyOf(unlockWith: Unlock): Promise<SlotKey> {
  if ('passphrase' in unlockWith)
    return { kind: 'passphrase', texts: [unlockWith.passphrase], wrong: 'PASSPHRASE_WRONG' };
  if ('recoveryKey' in unlockWith)
    return { kind: 'recovery', texts: [unlockWith.recoveryKey], wrong: 'RECOVERY_KEY_WRONG' };
  if ('shares' in unlockWith)
    return { kind: 'shares', texts: [await joinShares(unlockWith.shares)], wrong: 'SHARES_WRONG' };
  const lines = unlockWith.identity.split(/\r?\n/).filter((line) => !line.trim().startsWith('#'));
  const texts = lines.join('\n').match(/AGE-SECRET-KEY-[A-Z0-9-]+/gi) ?? [];
  if (texts.length === 0) fail('IDENTITY_WRONG');
  return { kind: 'recipient', texts, wrong: 'IDENTITY_WRONG' };
}

const NAMES: Readonly<Record<SlotKind, string>> = {
  passphrase: 'passphrase',
  recovery: 'recovery',
  recipient: "colleague's",
  shares: 'recovery kit’s',
};

async function openSlot(
  paths: VaultPaths,
  vault: VaultDescription,
  slot: KeySlot,
  held: string,
  { kind, wrong }: SlotKey,
): Promise<VaultSecret> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(paths.slot(slot.id));
  } catch (error) {
    return fail('VAULT_DAMAGED', { what: `the ${NAMES[kind]} key slot cannot be read from its disk` }, error);
  }
  try {
    const text =
      wrong === 'PASSPHRASE_WRONG'
        ? await unwrapWithPassphrase(bytes, held)
        : await unwrapWithIdentity(bytes, held, wrong);
    return readSecret(text, vault.id);
  } catch (error) {
    // The right passphrase does not open a slot with a flipped bit either, and must not be blamed for it.
    if (slot.sha256 === undefined || slot.sha256 === digestOf(bytes)) throw error;
    const other = kind === 'passphrase' ? 'the recovery key' : 'the passphrase';
    return fail('VAULT_DAMAGED', { what: `the ${NAMES[kind]} key slot was changed or cut; try ${other}` }, error);
  }
}

/** Whether the file of a slot is there and, where vault.json has its digest, as it was written. */
export function slotIsIntact(paths: VaultPaths, slot: Pick<KeySlot, 'id' | 'sha256'>): boolean {
  try {
    const digest = digestOf(readFileSync(paths.slot(slot.id)));
    return slot.sha256 === undefined || slot.sha256 === digest;
  } catch {
    return false;
  }
}

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Changes which slots there are: the files of new ones are there already, now vault.json, then the files that it does not list any more
 * go. A crash in between leaves a vault that opens with the old or with the new keys, never with none.
 */
export async function listSlots(paths: VaultPaths, changed: VaultDescription): Promise<VaultDescription> {
  await writeDurably(paths.description, describeVault(changed));
  await removeUnlistedSlots(paths, changed);
  return changed;
}

/**
 * Clears up after a change of keys: removes slot files that vault.json does not list, for after a crash an old passphrase would
 * otherwise go on opening the vault. While a listed slot is missing none goes, because vault.json may then be an older one.
 */
export async function removeUnlistedSlots(paths: VaultPaths, vault: VaultDescription): Promise<void> {
  await writing(async () => removeUnlisted(paths, vault));
}

async function removeUnlisted(paths: VaultPaths, vault: VaultDescription): Promise<void> {
  rmSync(`${paths.description}.part`, { force: true });
  const ids = [...vault.slots, ...(vault.previous === undefined ? [] : [vault.previous])].map(({ id }) => id);
  const listed = new Set(ids.map((id) => basename(paths.slot(id))));
  const names = readdirSync(paths.keys);
  const unlisted = names.filter((name) => /^[0-9a-f]{16}\.age(\.part)?$/.test(name) && !listed.has(name));
  if (unlisted.length === 0 || [...listed].some((name) => !names.includes(name))) return;
  for (const name of unlisted) rmSync(join(paths.keys, name), { force: true });
  await syncFolder(paths.keys);
}
