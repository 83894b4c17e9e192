import { randomBytes, randomUUID } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fail, isKhronikaError } from '../../shared/contract/errors.ts';
import { openSealed } from './age-file.ts';
import { generateFileIdentity, recipientOf, type IdentityKind } from './age-keys.ts';
import { openCatalogueOfEither, openCopyOfEither } from './catalogue-key.ts';
import { closeCatalogue, createCatalogue, storageFailure, transaction, type Catalogue } from './catalogue.ts';
import { primitivesFit } from './crypto-self-test.ts';
import { isFull, syncFolder, writeDurably } from './durable.ts';
import { withEachIdentity } from './each-identity.ts';
import { loadDatabase } from './native-database.ts';
import { openFileStore, removeUnfinished, type FileStore } from './file-store.ts';
import { rememberWays } from './known-ways.ts';
import type { Noted } from './change-slots.ts';
import { createKeyRing, identityKindOf, recipientOfKey, type KeyRing } from './key-ring.ts';
import {
  checkPassphrase,
  removeUnlistedSlots,
  unlockSlot,
  writePassphraseSlot,
  writeRecoverySlot,
  type Unlock,
} from './key-slots.ts';
import { takeLock, type VaultLock } from './lock-file.ts';
import {
  filesToRewrap,
  noteReplacement,
  readPrevious,
  replaceSecret,
  rewrapFiles,
  type RewrapOptions,
} from './replace-keys.ts';
import type { SealedFile } from './sealed-file.ts';
import { makeSigningKey } from './signing-key.ts';
import { unknownSlot, writeNote } from './slot-notes.ts';
import {
  checkParts,
  describeVault,
  isEmptyFolder,
  readDescription,
  VAULT_FORMAT,
  vaultPaths,
  type VaultPaths,
} from './vault-folder.ts';
import type { VaultSecret } from './vault-secret.ts';

export interface CreateOptions {
  readonly passphrase: string;
  /** Recipient of the files: `hybrid` (ML-KEM-768 and X25519, needs age 1.3) or `x25519` (any age). */
  readonly recipient?: IdentityKind;
  /** log2 of scrypt's N for the passphrase slot; age's default of 18 when left out. */
  readonly workFactor?: number;
}

export interface Vault {
  readonly id: string;
  readonly paths: VaultPaths;
  readonly catalogue: Catalogue;
  readonly files: FileStore;
  readonly readOnly: boolean;
  /** Files of an interrupted intake that were removed at opening; their originals are where they came from. */
  readonly unfinishedFiles: number;
  /** The ways to open it. */
  readonly keys: KeyRing;
  /** The age recipient of the vault itself: its files are encrypted to it, and a colleague seals to it what is meant for this vault. */
  readonly recipient: string;
  readonly identity: IdentityKind;
  /** A new passphrase, as `keys.changePassphrase`. Nothing is encrypted anew: an older copy of the vault keeps the old. */
  changePassphrase(passphrase: string, workFactor?: number, noted?: Noted): Promise<void>;
  /**
   * New keys for everything: from then on the vault opens with this passphrase, and with what recipients hold that are known. This vault is
   * closed by it, and the one that comes back takes its place, under the same lock. `rewrapFiles` does the rest.
   * @returns also a new recovery key, where the recipient of the old one was not known
   * @throws KhronikaError PASSPHRASE_SHORT, DISK_FULL, WRITE_FAILED, and then this vault goes on as it was
   */
  replaceKeys(passphrase: string, workFactor?: number): Promise<{ vault: Vault; recoveryKey: string | null }>;
  /** Whether keys are being replaced, and `rewrapFiles` has something to do. */
  isReplacing(): boolean;
  filesToRewrap(): number;
  /** Goes on with a replacement of the keys, to its end. Files can be read and written meanwhile. */
  rewrapFiles(options?: RewrapOptions): Promise<{ files: number; unreadable: number }>;
  /** Opens an age file from elsewhere that was sealed to this vault's recipient. FILE_DAMAGED if it was sealed to somebody else. */
  openSealedTo(path: string): Promise<SealedFile>;
  /** Opens a copy of the catalogue, for example out of a backup, with the key of this vault. VAULT_DAMAGED where that does not open it. */
  openCopy(catalogue: string): Catalogue;
  /** Until it was closed, or another took its place. */
  isOpen(): boolean;
  /** Locks: closes the catalogue, gives up the lock, forgets the keys. */
  close(): void;
}

/**
 * Makes a vault in a folder that does not exist yet or is empty. It is built beside and renamed, so that there is all of it or none.
 *
 * @returns the vault's id and the recovery key, an age identity, which is shown once and kept nowhere.
 * @throws KhronikaError PASSPHRASE_SHORT, VAULT_EXISTS, FOLDER_NOT_FOUND, DISK_FULL, WRITE_FAILED, CRYPTO_UNFIT
 */
export async function createVault(
  folder: string,
  options: CreateOptions,
): Promise<{ id: string; recoveryKey: string }> {
  loadDatabase();
  await primitivesFit();
  checkPassphrase(options.passphrase);
  const target = resolve(folder);
  if (existsSync(target) && !isEmptyFolder(target)) fail('VAULT_EXISTS');
  if (!existsSync(dirname(target))) fail('FOLDER_NOT_FOUND');
  const secret: VaultSecret = {
    vaultId: randomUUID(),
    catalogueKey: randomBytes(32).toString('hex'),
    identities: [await generateFileIdentity(options.recipient ?? 'hybrid')],
  };
  // X25519: the recovery key is typed by hand from paper, and a hybrid one would be no longer but no older age could use it.
  const recoveryKey = await generateFileIdentity('x25519');
  // A name that nobody else has: what lies under a guessable one may be somebody's.
  const building = vaultPaths(join(dirname(target), `.${basename(target)}.${randomBytes(8).toString('hex')}.part`));
  try {
    for (const each of [building.folder, building.keys, building.files]) mkdirSync(each, { mode: 0o700 });
    const slots = [
      await writePassphraseSlot(building, secret, options.passphrase, options.workFactor),
      await writeRecoverySlot(building, secret, recoveryKey),
    ];
    const catalogue = createCatalogue(building.catalogue, secret.catalogueKey);
    const recoveryRecipient = await recipientOf(recoveryKey);
    const made = new Date().toISOString();
    transaction(catalogue, () => {
      makeSigningKey(catalogue);
      for (const { id, kind } of slots)
        writeNote(catalogue, {
          ...unknownSlot(id),
          recipient: kind === 'recovery' ? recoveryRecipient : null,
          made,
        });
      rememberWays(catalogue, slots);
    });
    closeCatalogue(catalogue);
    await writeDurably(
      building.description,
      describeVault({ format: 'khronika-vault', version: VAULT_FORMAT, id: secret.vaultId, slots }),
    );
    if (existsSync(target)) rmdirSync(target);
    renameSync(building.folder, target);
    await syncFolder(dirname(target));
  } catch (error) {
    try {
      rmSync(building.folder, { recursive: true, force: true });
    } catch {
      // The medium is gone or can no longer be written to: what was begun holds nothing.
    }
    if (isKhronikaError(error)) throw error;
    const { code } = error as NodeJS.ErrnoException;
    // Somebody made something in this place in the meantime.
    if (code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'ENOTDIR') fail('VAULT_EXISTS', {}, error);
    fail(isFull(error) ? 'DISK_FULL' : 'WRITE_FAILED', {}, error);
  }
  return { id: secret.vaultId, recoveryKey };
}

/**
 * Opens a vault for work. On media that cannot be written to it opens for reading.
 * Fails, with nothing changed, with the codes of `readDescription`, `checkParts`, `takeLock`, `unlockSlot` and `openCatalogue`.
 */
export async function openVault(folder: string, unlockWith: Unlock): Promise<Vault> {
  loadDatabase();
  await primitivesFit();
  const paths = vaultPaths(resolve(folder));
  const description = readDescription(paths);
  checkParts(paths);
  // Before the passphrase, so that nobody waits a second of key derivation to learn that the vault is open elsewhere.
  const lock = takeLockIfWritable(paths, description.id);
  try {
    // Read again under the lock: a passphrase may have been changed since.
    const found = await unlockSlot(paths, readDescription(paths), unlockWith);
    const openedWith = { slot: found.slot.id, recipient: await recipientOfKey(found.key) };
    return await enter(paths, lock, found.secret, openedWith);
  } catch (error) {
    lock?.release();
    throw error;
  }
}

/** Opens what the secret opens. The lock is held, and stays with the caller if this fails. */
async function enter(
  paths: VaultPaths,
  lock: VaultLock | null,
  secret: VaultSecret,
  openedWith: { readonly slot: string; readonly recipient: string | null },
): Promise<Vault> {
  const readOnly = lock === null;
  const description = readDescription(paths);
  const previous = await readPrevious(paths, description, secret);
  const catalogue = openCatalogueOfEither(paths.catalogue, secret, previous, readOnly);
  try {
    const unfinishedFiles = readOnly ? 0 : removeUnfinished(paths, catalogue);
    if (!readOnly) await removeUnlistedSlots(paths, description);
    const identities = [...secret.identities, ...(previous?.identities ?? [])] as const;
    const files = await openFileStore(paths, catalogue, identities);
    if (!readOnly && description.previous !== undefined) {
      try {
        noteReplacement({ paths, catalogue }, description, files.list());
      } catch (error) {
        // It is done again before the files follow; a full disk or a damaged page must not keep anybody from their archive.
        if (!isKhronikaError(storageFailure(error))) throw error;
      }
    }
    const keys = createKeyRing({ paths, catalogue, readOnly, secret, openedWith });
    let open = true;
    const shut = (): void => {
      open = false;
      try {
        files.close();
      } catch {
        // No room for it: the next opening clears up.
      }
      closeCatalogue(catalogue);
    };
    return {
      id: description.id,
      paths,
      catalogue,
      files,
      readOnly,
      unfinishedFiles,
      keys,
      recipient: await recipientOf(secret.identities[0]),
      identity: identityKindOf(secret.identities[0]),
      async changePassphrase(passphrase, workFactor, noted) {
        await keys.changePassphrase(passphrase, workFactor, noted);
      },
      isReplacing: () => previous !== null && readDescription(paths).previous !== undefined,
      filesToRewrap: () => (previous === null ? 0 : filesToRewrap(catalogue).length),
      rewrapFiles(options) {
        if (readOnly) fail('VAULT_READ_ONLY');
        return rewrapFiles({ paths, catalogue, secret, previous, list: files.list }, options);
      },
      async replaceKeys(passphrase, workFactor) {
        if (readOnly) fail('VAULT_READ_ONLY');
        const slots = keys.list();
        const replaced = await replaceSecret({ paths, catalogue, secret, slots }, passphrase, workFactor);
        shut();
        try {
          const next = await enter(paths, lock, replaced.secret, { slot: replaced.slot, recipient: null });
          return { vault: next, recoveryKey: replaced.recoveryKey };
        } catch (error) {
          lock.release();
          throw error;
        }
      },
      openSealedTo: (path) => withEachIdentity(identities, (identity) => openSealed(path, identity)),
      openCopy: (copy) => openCopyOfEither(copy, secret, previous),
      isOpen: () => open,
      close() {
        shut();
        lock?.release();
      },
    };
  } catch (error) {
    closeCatalogue(catalogue);
    throw error;
  }
}

/** The vault's lock, or null where nothing can be written: read-only media, or a folder or catalogue that may only be read. */
function takeLockIfWritable(paths: VaultPaths, id: string): VaultLock | null {
  try {
    accessSync(paths.catalogue, constants.W_OK);
    return takeLock(paths.lock, id);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return null;
    if (isKhronikaError(error)) throw error;
    return fail('STORAGE_FAILED', {}, error);
  }
}
