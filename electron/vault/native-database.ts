import { createRequire } from 'node:module';
import type * as sqlcipher from '@signalapp/sqlcipher';
import { loadGuarded } from './native-modules.ts';

/** SQLCipher, which is native code, and the one place that loads it. */
export type Database = sqlcipher.Database;

const load = createRequire(import.meta.url);
let loaded: typeof sqlcipher | undefined;

/**
 * Loads SQLCipher, when its code is as it was published. Done when the first database is opened, so that what is wrong with it is answered like any other failure.
 *
 * @throws KhronikaError NATIVE_MODULE_CHANGED
 */
export function loadDatabase(): typeof sqlcipher {
  return (loaded ??= loadGuarded(() => load('@signalapp/sqlcipher') as typeof sqlcipher));
}

/** @throws KhronikaError NATIVE_MODULE_CHANGED, and what SQLite throws */
export function openDatabase(path: string, options?: sqlcipher.DatabaseOptions): Database {
  const { Database } = loadDatabase();
  return new Database(path, options);
}
