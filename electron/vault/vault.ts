import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fail, isKhronikaError } from '../../shared/contract/errors.ts';
import { generateFileIdentity } from './age-keys.ts';
import { closeCatalogue, createCatalogue, openCatalogue, type Catalogue } from './catalogue.ts';
import { selfTest } from './crypto-self-test.ts';
import { syncFolder, writeDurably } from './durable.ts';
import { openFileStore, removeUnfinished, type FileStore } from './file-store.ts';
import {
  checkPassphrase,
  DEFAULT_WORK_FACTOR,
  newSlotId,
  removeUnlistedSlots,
  replaceSlots,
  sealForPassphrase,
  sealForRecovery,
  unlock,
  type Unlock,
} from './key-slots.ts';
import { takeLock, type VaultLock } from './lock-file.ts';
import {
  describeVault,
  readDescription,
  VAULT_FORMAT,
  vaultPaths,
  type VaultDescription,
  type VaultPaths,
} from './vault-folder.ts';
import type { VaultSecret } from './vault-secret.ts';

export interface CreateOptions {
  readonly passphrase: string;
  /** Recipient of the files: `hybrid` (ML-KEM-768 and X25519, needs age 1.3) or `x25519` (any age). */
  readonly recipient?: 'hybrid' | 'x25519';
  /** log2 of scrypt's rounds for the passphrase slot. */
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
  changePassphrase(passphrase: string, workFactor?: number): Promise<void>;
  /** Locks: closes the catalogue, gives up the lock, forgets the keys. */
  close(): void;
}

/**
 * Makes a vault in a folder that does not exist yet or is empty. It is built beside and renamed, so that there is all of it or none.
 * @returns the vault's id and the recovery key, an age identity, which is shown once and kept nowhere.
 */
export async function createVault(
  folder: string,
  options: CreateOptions,
): Promise<{ id: string; recoveryKey: string }> {
  await selfTest();
  checkPassphrase(options.passphrase);
  const target = resolve(folder);
  if (existsSync(target) && !isEmptyFolder(target)) fail('VAULT_EXISTS');
  if (!existsSync(dirname(target))) fail('VAULT_NOT_FOUND');
  const secret: VaultSecret = {
    vaultId: randomUUID(),
    catalogueKey: randomBytes(32).toString('hex'),
    identities: [await generateFileIdentity(options.recipient ?? 'hybrid')],
  };
  // X25519: the recovery key is typed by hand from paper, and a hybrid one would be no longer but no older age could use it.
  const recoveryKey = await generateFileIdentity('x25519');
  const description: VaultDescription = {
    format: 'khronika-vault',
    version: VAULT_FORMAT,
    id: secret.vaultId,
    slots: [
      { id: newSlotId(), kind: 'passphrase' },
      { id: newSlotId(), kind: 'recovery' },
    ],
  };
  const building = vaultPaths(`${target}.part`);
  try {
    rmSync(building.folder, { recursive: true, force: true });
    mkdirSync(building.folder, { mode: 0o700 });
    mkdirSync(building.keys, { mode: 0o700 });
    mkdirSync(building.files, { mode: 0o700 });
    for (const slot of description.slots) {
      const sealed =
        slot.kind === 'passphrase'
          ? await sealForPassphrase(secret, options.passphrase, options.workFactor ?? DEFAULT_WORK_FACTOR)
          : await sealForRecovery(secret, recoveryKey);
      writeDurably(building.slot(slot.id), sealed);
    }
    closeCatalogue(createCatalogue(building.catalogue, secret.catalogueKey), { readOnly: false });
    writeDurably(building.description, describeVault(description));
    if (existsSync(target)) rmdirSync(target);
    renameSync(building.folder, target);
    syncFolder(dirname(target));
  } catch (error) {
    rmSync(building.folder, { recursive: true, force: true });
    if (isKhronikaError(error)) throw error;
    fail((error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'DISK_FULL' : 'WRITE_FAILED', {}, error);
  }
  return { id: secret.vaultId, recoveryKey };
}

/**
 * Opens a vault for work. On media that cannot be written to it opens for reading.
 * Fails, with nothing changed, with the codes of `readDescription`, `unlock`, `takeLock` and `openCatalogue`.
 */
export async function openVault(folder: string, unlockWith: Unlock): Promise<Vault> {
  await selfTest();
  const paths = vaultPaths(resolve(folder));
  let description = readDescription(paths);
  // Before the passphrase, so that nobody waits a second of key derivation to learn that the vault is open elsewhere.
  const lock = takeLockIfWritable(paths, description.id);
  const readOnly = lock === null;
  let catalogue: Catalogue | undefined;
  try {
    const secret = await unlock(paths, description, unlockWith);
    catalogue = openCatalogue(paths.catalogue, secret.catalogueKey, { readOnly });
    if (!existsSync(paths.files)) fail('VAULT_DAMAGED', { what: 'the folder of files is missing' });
    const unfinishedFiles = readOnly ? 0 : removeUnfinished(paths, catalogue);
    if (!readOnly) removeUnlistedSlots(paths, description);
    const files = await openFileStore(paths, catalogue, secret.identities);
    const opened = catalogue;
    return {
      id: description.id,
      paths,
      catalogue: opened,
      files,
      readOnly,
      unfinishedFiles,
      async changePassphrase(passphrase, workFactor = DEFAULT_WORK_FACTOR) {
        if (readOnly) fail('VAULT_READ_ONLY');
        checkPassphrase(passphrase);
        description = replaceSlots(
          paths,
          description,
          'passphrase',
          await sealForPassphrase(secret, passphrase, workFactor),
        );
      },
      close() {
        closeCatalogue(opened, { readOnly });
        lock?.release();
      },
    };
  } catch (error) {
    catalogue?.close();
    lock?.release();
    throw error;
  }
}

function takeLockIfWritable(paths: VaultPaths, id: string): VaultLock | null {
  try {
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
