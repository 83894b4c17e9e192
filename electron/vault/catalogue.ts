import { closeSync, existsSync, openSync } from 'node:fs';
import { Database } from '@signalapp/sqlcipher';
import { fail } from '../../shared/contract/errors.ts';
import { migrate } from './migrations/migrate.ts';

/** The open SQLCipher 4 database. SQL stands beside the functions that use it; this file only opens and closes. */
export type Catalogue = Database;

/** "Khro" as a number: `pragma application_id` tells a catalogue from any other SQLite file. */
const APPLICATION_ID = 0x4b68726f;

export interface CatalogueOptions {
  readonly readOnly: boolean;
}

/**
 * Makes the catalogue of a new vault. The file must not exist.
 * @param key 32 bytes as 64 hexadecimal digits: SQLCipher's raw key, so no second key derivation runs.
 */
export function createCatalogue(path: string, key: string): Catalogue {
  closeSync(openSync(path, 'wx', 0o600));
  const database = connect(path, key, { readOnly: false });
  database.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(database);
  return database;
}

/**
 * Opens the catalogue of an existing vault and brings its schema up to date.
 * Fails with VAULT_DAMAGED when it is missing, does not decrypt or is cut off; VAULT_IN_USE when another process holds it.
 */
export function openCatalogue(path: string, key: string, options: CatalogueOptions): Catalogue {
  if (!existsSync(path)) fail('VAULT_DAMAGED', { what: 'the catalogue is missing' });
  const database = connect(path, key, options);
  if (Number(database.pragma('application_id', { simple: true })) !== APPLICATION_ID) {
    database.close();
    fail('VAULT_DAMAGED', { what: 'the catalogue is not one of Khronika' });
  }
  try {
    migrate(database, options);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** Folds the write-ahead log into the one file, so that a closed vault can be copied and opened on read-only media. */
export function closeCatalogue(database: Catalogue, options: CatalogueOptions): void {
  if (!options.readOnly) {
    database.pragma('optimize');
    database.pragma('journal_mode = delete');
  }
  database.close();
}

function connect(path: string, key: string, { readOnly }: CatalogueOptions): Catalogue {
  if (!/^[0-9a-f]{64}$/.test(key)) fail('VAULT_DAMAGED', { what: 'the catalogue key is unreadable' });
  const database = new Database(path, { cacheStatements: true });
  try {
    // SQLCipher would print page errors to standard error, where a log may keep them.
    database.pragma('cipher_log_level = NONE');
    database.pragma(`key = "x'${key}'"`);
    // Sorts and temporary tables would otherwise be files that the cipher does not cover.
    database.pragma('temp_store = memory');
    database.pragma('secure_delete = on');
    database.pragma('foreign_keys = on');
    database.pragma('cache_size = -131072');
    // The operating system's own lock beside the lock file: it ends with the process, also when that is killed.
    database.pragma('locking_mode = exclusive');
    database.prepare('select count(*) from sqlite_schema').get();
    if (readOnly) {
      database.pragma('query_only = on');
    } else {
      database.pragma('journal_mode = wal');
      database.pragma('synchronous = full');
      database.pragma('wal_autocheckpoint = 4000');
    }
    return database;
  } catch (error) {
    database.close();
    const code = (error as { code?: string }).code ?? '';
    if (code.startsWith('SQLITE_BUSY')) fail('VAULT_IN_USE', {}, error);
    if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY'))
      fail(
        'VAULT_DAMAGED',
        {
          what: 'it was not closed properly and this place cannot be written to; open it once where it can be written',
        },
        error,
      );
    if (code.startsWith('SQLITE_FULL')) fail('DISK_FULL', {}, error);
    fail('VAULT_DAMAGED', { what: 'the catalogue cannot be read with the key of this vault' }, error);
  }
}

/**
 * Runs `work` in one immediate transaction: all of it is stored, or nothing.
 * A full disk is reported as DISK_FULL, so that callers can say that nothing was half-written.
 */
export function transaction<Result>(database: Catalogue, work: () => Result): Result {
  database.exec('begin immediate');
  try {
    const result = work();
    database.exec('commit');
    return result;
  } catch (error) {
    try {
      database.exec('rollback');
    } catch {
      // SQLite has rolled back by itself after a full disk or an input/output error.
    }
    const code = (error as { code?: string }).code ?? '';
    if (code.startsWith('SQLITE_FULL')) fail('DISK_FULL', {}, error);
    if (code.startsWith('SQLITE_READONLY')) fail('VAULT_READ_ONLY', {}, error);
    if (code.startsWith('SQLITE_IOERR')) fail('WRITE_FAILED', {}, error);
    throw error;
  }
}
