import { randomBytes, randomUUID } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fail, isKhronikaError } from '../../shared/contract/errors.ts';
import { generateFileIdentity, type IdentityKind } from './age-keys.ts';
import { closeCatalogue, createCatalogue, openCatalogue, type Catalogue } from './catalogue.ts';
import { selfTest } from './crypto-self-test.ts';
import { isFull, syncFolder, writeDurably } from './durable.ts';
import { openFileStore, removeUnfinished, type FileStore } from './file-store.ts';
import {
  checkPassphrase,
  removeUnlistedSlots,
  replaceSlots,
  unlock,
  writePassphraseSlot,
  writeRecoverySlot,
  type Unlock,
} from './key-slots.ts';
import { takeLock, type VaultLock } from './lock-file.ts';
import {
  checkParts,
  describeVault,
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
  /** Puts a new passphrase slot in the place of the old one. Nothing is encrypted anew: an older copy of the vault keeps the old. */
  changePassphrase(passphrase: string, workFactor?: number): Promise<void>;
  /** Brings a copy of the catalogue into the state of a closed one, which also shows that the key opens it. VAULT_DAMAGED if not. */
  settleCopy(catalogue: string): void;
  /** Locks: closes the catalogue, gives up the lock, forgets the keys. */
  close(): void;
}

/**
 * Makes a vault in a folder that does not exist yet or is empty. It is built beside and renamed, so that there is all of it or none.
 *
 * @returns the vault's id and the recovery key, an age identity, which is shown once and kept nowhere.
 * @throws KhronikaError PASSPHRASE_WEAK, VAULT_EXISTS, FOLDER_NOT_FOUND, DISK_FULL, WRITE_FAILED, CRYPTO_UNFIT
 */
export async function createVault(
  folder: string,
  options: CreateOptions,
): Promise<{ id: string; recoveryKey: string }> {
  await selfTest();
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
    closeCatalogue(createCatalogue(building.catalogue, secret.catalogueKey));
    await writeDurably(
      building.description,
      describeVault({ format: 'khronika-vault', version: VAULT_FORMAT, id: secret.vaultId, slots }),
    );
    if (existsSync(target)) rmdirSync(target);
    renameSync(building.folder, target);
    await syncFolder(dirname(target));
  } catch (error) {
    rmSync(building.folder, { recursive: true, force: true });
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
 * Fails, with nothing changed, with the codes of `readDescription`, `checkParts`, `takeLock`, `unlock` and `openCatalogue`.
 */
export async function openVault(folder: string, unlockWith: Unlock): Promise<Vault> {
  await selfTest();
  const paths = vaultPaths(resolve(folder));
  let description = readDescription(paths);
  checkParts(paths);
  // Before the passphrase, so that nobody waits a second of key derivation to learn that the vault is open elsewhere.
  const lock = takeLockIfWritable(paths, description.id);
  const readOnly = lock === null;
  let catalogue: Catalogue | undefined;
  try {
    // Read again under the lock: a passphrase may have been changed since.
    description = readDescription(paths);
    const secret = await unlock(paths, description, unlockWith);
    const opened = (catalogue = openCatalogue(paths.catalogue, secret.catalogueKey, { readOnly }));
    const unfinishedFiles = readOnly ? 0 : removeUnfinished(paths, opened);
    if (!readOnly) await removeUnlistedSlots(paths, description);
    const files = await openFileStore(paths, opened, secret.identities);
    return {
      id: description.id,
      paths,
      catalogue: opened,
      files,
      readOnly,
      unfinishedFiles,
      async changePassphrase(passphrase, workFactor) {
        if (readOnly) fail('VAULT_READ_ONLY');
        checkPassphrase(passphrase);
        const slot = await writePassphraseSlot(paths, secret, passphrase, workFactor);
        try {
          description = await replaceSlots(paths, description, slot);
        } catch (error) {
          // What vault.json says now is what counts; the slot that it does not list goes.
          description = readDescription(paths);
          await removeUnlistedSlots(paths, description).catch(() => {});
          throw error;
        }
      },
      settleCopy(copy) {
        const copied = openCatalogue(copy, secret.catalogueKey, { readOnly: false });
        // Its header says that there is a log, and there is none: it could not be read where nothing can be written.
        copied.pragma('journal_mode = delete');
        copied.close();
      },
      close() {
        try {
          files.close();
        } catch {
          // No room for it: the next opening clears up.
        }
        closeCatalogue(opened);
        lock?.release();
      },
    };
  } catch (error) {
    if (catalogue !== undefined) closeCatalogue(catalogue);
    lock?.release();
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
    throw error;
  }
}

function isEmptyFolder(path: string): boolean {
  try {
    return readdirSync(path).length === 0;
  } catch {
    return false;
  }
}
