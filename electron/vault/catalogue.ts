import { closeSync, existsSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fail, KhronikaError } from '../../shared/contract/errors.ts';
import { isFull } from './durable.ts';
import { migrate } from './migrations/migrate.ts';
import { openDatabase, type Database } from './native-database.ts';
import { reopenable } from './reopened-catalogue.ts';

/** The open SQLCipher 4 database. SQL stands beside the functions that use it; this file only opens and closes. */
export type Catalogue = Database;

/** "Khro" as a number: `pragma application_id` tells a catalogue from any other SQLite file. */
const APPLICATION_ID = 0x4b68726f;

/** Pages of the write-ahead log from which on it is folded in. */
const LOG_PAGES = 4000;

/** Bytes of a page of SQLCipher 4. */
const PAGE_SIZE = 4096;

export interface CatalogueOptions {
  readonly readOnly: boolean;
}

/**
 * Makes the catalogue of a new vault. The file must not exist.
 *
 * @param key 32 bytes as 64 hexadecimal digits: SQLCipher's raw key, so no second key derivation runs.
 */
export function createCatalogue(path: string, key: string): Catalogue {
  closeSync(openSync(path, 'wx', 0o600));
  const database = connect(path, key, { readOnly: false });
  try {
    database.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw storageFailure(error);
  }
}

/**
 * Opens the catalogue of an existing vault and brings its schema up to date. Opening and reading change no byte of it.
 *
 * @throws KhronikaError VAULT_DAMAGED when it is missing, does not decrypt or is cut off; VAULT_IN_USE when another process holds
 *   it; VAULT_NEWER; VAULT_NOT_CLOSED when it cannot be read without writing, and this is not possible here.
 */
export function openCatalogue(path: string, key: string, options: CatalogueOptions): Catalogue {
  // To SQLite an empty file is a new database, in which it would begin to write.
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0) fail('VAULT_DAMAGED', { what: 'the catalogue is missing or empty' });
  if (options.readOnly && [`${path}-wal`, `${path}-journal`].some((log) => existsSync(log))) fail('VAULT_NOT_CLOSED');
  const wasJournalling = existsSync(`${path}-journal`);
  return reopenable(() => {
    const database = connect(path, key, options);
    try {
      if (Number(database.pragma('application_id', { simple: true })) !== APPLICATION_ID)
        fail('VAULT_DAMAGED', { what: 'the catalogue is not one of Khronika' });
      if (wasJournalling) endJournal(database);
      migrate(database, options);
      if (!options.readOnly) removeSuperJournals(path);
      return database;
    } catch (error) {
      database.close();
      throw storageFailure(error);
    }
  });
}

/**
 * Folds the write-ahead log into the one file, so that a closed vault can be copied and opened on read-only media. Where there is
 * no room for that, the log stays beside the catalogue and is folded in after the next opening; nothing is lost.
 */
export function closeCatalogue(database: Catalogue): void {
  try {
    if (!usesLog(database)) return;
    database.pragma('optimize');
    database.pragma('journal_mode = delete');
  } catch {
    // As said above.
  } finally {
    closeOnce(database);
  }
}

function closeOnce(database: Catalogue): void {
  try {
    database.close();
  } catch {
    // It was closed when something failed before.
  }
}

/**
 * Runs `work` in one immediate transaction: all of it is stored, or nothing.
 *
 * @throws KhronikaError as `storageFailure` names them; what `work` throws, as it is.
 */
export function transaction<Result>(database: Catalogue, work: () => Result): Result {
  try {
    // With the first change, and not when opening: whoever only reads leaves the file as it was.
    if (!usesLog(database)) {
      database.pragma('journal_mode = wal');
      database.pragma(`wal_autocheckpoint = ${LOG_PAGES}`);
    }
    database.exec('begin immediate');
    const result = work();
    database.exec('commit');
    return result;
  } catch (error) {
    try {
      database.exec('rollback');
    } catch {
      // SQLite has rolled back by itself after a full disk or an input/output error.
    }
    throw storageFailure(error);
  }
}

/**
 * Keeps the catalogue's file as it is, with everything that was stored until now in it, so that it can be copied: what is written from
 * now on goes into the log and stays there. Needs a catalogue that can be written to.
 * @returns what ends that
 */
export function holdStill(database: Catalogue): () => void {
  // Turns the log on, which is a change of the file itself.
  transaction(database, () => {});
  database.pragma('wal_checkpoint(truncate)');
  database.pragma('wal_autocheckpoint = 0');
  return () => {
    database.pragma(`wal_autocheckpoint = ${LOG_PAGES}`);
  };
}

/**
 * Folds the log into the file. A page of the file that does not pass its check may lie in the log as it has to be: writing it was broken off, by a
 * full disk for one.
 *
 * @returns whether it was done: not while the file has to stay as it is (`holdStill`), nor where nothing can be written
 */
export function foldLogIn(database: Catalogue): boolean {
  try {
    if (!usesLog(database) || database.pragma('wal_autocheckpoint', { simple: true }) === 0) return false;
    return database.pragma('wal_checkpoint(truncate)').every(({ busy }) => busy === 0);
  } catch {
    return false;
  }
}

/** Gives a failure of the database its name; every other error comes back as it is. */
export function storageFailure(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (isFull(error)) return new KhronikaError('DISK_FULL', {}, error);
  if (code.startsWith('SQLITE_READONLY')) return new KhronikaError('VAULT_READ_ONLY', {}, error);
  if (code.startsWith('SQLITE_BUSY')) return new KhronikaError('VAULT_IN_USE', {}, error);
  // A file of the database that could be opened before and now cannot: the medium is gone, or the system gives no more files.
  if (/^SQLITE_(IOERR|CANTOPEN)/.test(code)) return new KhronikaError('STORAGE_FAILED', {}, error);
  // With a wrong page, SQLCipher reports "not a database": its authentication code does not fit.
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code))
    return new KhronikaError('VAULT_DAMAGED', { what: 'a part of the catalogue does not pass its check' }, error);
  return error;
}

/** A file that cannot be opened at all comes without a code: the medium is gone, or the system gives no more files. */
function openFile(path: string): Database {
  try {
    return openDatabase(path, { cacheStatements: true });
  } catch (error) {
    if (error instanceof KhronikaError) throw error;
    return fail('STORAGE_FAILED', {}, error);
  }
}

function connect(path: string, key: string, { readOnly }: CatalogueOptions): Catalogue {
  const database = openFile(path);
  try {
    // SQLCipher would print page errors to standard error, where a log may keep them.
    database.pragma('cipher_log_level = NONE');
    database.pragma(`key = "x'${key}'"`);
    // Sorts and temporary tables would otherwise be files that the cipher does not cover.
    database.pragma('temp_store = memory');
    database.pragma('secure_delete = on');
    database.pragma('foreign_keys = on');
    database.pragma('synchronous = full');
    database.pragma('cache_size = -131072');
    // The operating system's own lock beside the lock file: it ends with the process, also when that is killed.
    database.pragma('locking_mode = exclusive');
    if (readOnly) database.pragma('query_only = on');
    // Takes that lock, and writes nothing.
    else database.exec('begin exclusive; commit');
    database.prepare('select count(*) from sqlite_schema').get();
    return database;
  } catch (error) {
    database.close();
    const code = (error as { code?: string }).code ?? '';
    if (readOnly && /^SQLITE_(CANTOPEN|READONLY)/.test(code)) fail('VAULT_NOT_CLOSED', {}, error);
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) fail('VAULT_DAMAGED', { what: damageOf(path, key) }, error);
    throw storageFailure(error);
  }
}

/**
 * A journal that was being begun when the process was killed says nothing, and SQLite leaves it until something is written; as long as it
 * lies there, the vault could not be read where nothing can be written. Writing what is there already takes it away.
 */
function endJournal(database: Catalogue): void {
  try {
    if (!usesLog(database)) database.pragma(`application_id = ${APPLICATION_ID}`);
  } catch {
    // No room for it, or no right to: the first change will say so.
  }
}

/**
 * While keys are replaced, SQLite names the journals of both databases in a file of its own (`-mj` and nine digits), and leaves it when the process
 * is killed. Open and in order, the catalogue needs none.
 */
function removeSuperJournals(path: string): void {
  try {
    for (const name of readdirSync(dirname(path)))
      if (name.startsWith(`${basename(path)}-mj`) && /-mj[0-9A-F]{9}$/.test(name)) rmSync(join(dirname(path), name));
  } catch {
    // The next opening will do it.
  }
}

/** Where the catalogue is damaged when it cannot even be opened. With a wrong key no page passes its check. */
function damageOf(path: string, key: string): string {
  const unknown = 'the catalogue cannot be read with the key of this vault';
  let database: Database | undefined;
  try {
    database = openDatabase(path);
    database.pragma('cipher_log_level = NONE');
    database.pragma(`key = "x'${key}'"`);
    const pages = database
      .pragma('cipher_integrity_check')
      .flatMap((row) => /page (\d+)/.exec(String(Object.values(row)[0]))?.[1] ?? []);
    const all = Math.ceil(statSync(path).size / PAGE_SIZE);
    if (pages.length === 0 || pages.length >= all) return unknown;
    const named = pages.slice(0, 20).join(', ');
    return `${pages.length} of the ${all} pages of the catalogue do not pass their check, and it cannot be opened without them: ${named}`;
  } catch {
    return unknown;
  } finally {
    database?.close();
  }
}

function usesLog(database: Catalogue): boolean {
  return database.pragma('journal_mode', { simple: true }) === 'wal';
}
