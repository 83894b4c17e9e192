/** The key of the catalogue while it is being replaced: the file has the new one or the one before, and goes from one to the other by a rename. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fail, isKhronikaError, KhronikaError } from '../../shared/contract/errors.ts';
import { closeCatalogue, openCatalogue, storageFailure, type Catalogue } from './catalogue.ts';
import type { VaultSecret } from './vault-secret.ts';

/** Catalogues that are open with the key before, because they could not be encrypted anew, and why. */
const withKeyBefore = new WeakMap<Catalogue, Error>();

/** Why the catalogue is still open with the key before, so that this one is needed; undefined when it has the new one. */
export function keyBeforeIsNeeded(catalogue: Catalogue): Error | undefined {
  return withKeyBefore.get(catalogue);
}

/**
 * Opens the catalogue while keys are being replaced: with the new key, or with the one before, after which it is encrypted anew. Where that is
 * not possible, because the disk is full or a page is damaged, it stays as it is until the next opening.
 */
export function openCatalogueOfEither(
  path: string,
  secret: VaultSecret,
  previous: VaultSecret | null,
  readOnly: boolean,
): Catalogue {
  if (!readOnly) for (const ending of ['.part', '.part-journal']) rmSync(`${path}${ending}`, { force: true });
  if (previous === null) return openCatalogue(path, secret.catalogueKey, { readOnly });
  try {
    return openCatalogue(path, secret.catalogueKey, { readOnly });
  } catch (error) {
    if (!isKhronikaError(error, 'VAULT_DAMAGED')) throw error;
    let old: Catalogue;
    try {
      old = openCatalogue(path, previous.catalogueKey, { readOnly });
    } catch {
      throw error;
    }
    if (readOnly) return old;
    try {
      encryptAnew(old, path, secret.catalogueKey);
    } catch (failure) {
      // Nothing of this must keep anybody from their archive.
      const asBefore = openCatalogue(path, previous.catalogueKey, { readOnly });
      withKeyBefore.set(asBefore, failure as Error);
      return asBefore;
    }
    return openCatalogue(path, secret.catalogueKey, { readOnly });
  }
}

/** Opens a copy of the catalogue, which may be one from before the keys were replaced; as it is, whichever key it has. */
export function openCopyOfEither(path: string, secret: VaultSecret, previous: VaultSecret | null): Catalogue {
  try {
    return openCatalogue(path, secret.catalogueKey, { readOnly: false });
  } catch (error) {
    if (previous === null || !isKhronikaError(error, 'VAULT_DAMAGED')) throw error;
    return openCatalogue(path, previous.catalogueKey, { readOnly: false });
  }
}

/** Writes the whole catalogue beside under another key, compares, and renames. The connection is closed afterwards in any case. */
function encryptAnew(old: Catalogue, path: string, key: string): void {
  const beside = `${path}.part`;
  try {
    old.pragma('journal_mode = delete');
    closeSync(openSync(beside, 'wx', 0o600));
    old.exec(`attach database ${quoted(beside)} as fresh key "x'${key}'"`);
    old.exec('begin immediate');
    old.prepare("select sqlcipher_export('fresh')").get();
    for (const name of ['application_id', 'user_version'])
      old.exec(`pragma fresh.${name} = ${Number(old.pragma(name, { simple: true }))}`);
    old.exec('commit');
    compare(old);
    old.exec('detach database fresh');
    closeCatalogue(old);
    sync(beside);
    renameSync(beside, path);
    if (process.platform !== 'win32') sync(dirname(path));
  } catch (error) {
    const failure = named(old, error);
    try {
      old.close();
    } catch {
      // It was closed before the rename failed.
    }
    for (const ending of ['', '-journal']) rmSync(`${beside}${ending}`, { force: true });
    throw failure;
  }
}

/** Why a copy could not be written: what SQLCipher's export meets, it reports as no more than an error. */
function named(old: Catalogue, error: unknown): KhronikaError {
  const failure = storageFailure(error);
  if (isKhronikaError(failure)) return failure;
  if (error instanceof Error && error.message.includes('disk is full'))
    return new KhronikaError('DISK_FULL', {}, error);
  let isWhole = false;
  try {
    isWhole = old.pragma('cipher_integrity_check').length === 0;
  } catch {
    // Closed already, or damaged so that it cannot be checked.
  }
  return isWhole
    ? new KhronikaError('STORAGE_FAILED', {}, error)
    : new KhronikaError('VAULT_DAMAGED', { what: 'a part of the catalogue does not pass its check' }, error);
}

function sync(path: string): void {
  const opened = openSync(path, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** Nothing may be missing from the copy: every table has as many rows there, and every page passes its check. */
function compare(old: Catalogue): void {
  const counted = (schema: string): string =>
    old
      .prepare(`select name from ${schema}.sqlite_schema where type = 'table' and rootpage > 0 order by name`, {
        pluck: true,
      })
      .all()
      .map((name) => `${String(name)} ${rows(old, schema, String(name))}`)
      .join('\n');
  const whole = old.pragma('fresh.integrity_check').every((row) => Object.values(row)[0] === 'ok');
  if (!whole || counted('main') !== counted('fresh')) fail('STORAGE_FAILED');
}

function rows(catalogue: Catalogue, schema: string, table: string): number {
  return Number(
    catalogue.prepare(`select count(*) from ${schema}."${table.replaceAll('"', '""')}"`, { pluck: true }).get(),
  );
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
