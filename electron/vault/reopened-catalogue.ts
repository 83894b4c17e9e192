import type { Database } from './native-database.ts';

/**
 * A connection that can be made anew. When SQLCipher meets a page that does not pass its check, it refuses everything from then on, also
 * what stands on whole pages. Made anew, the connection reads those again; so a damaged page costs what stands on it and nothing else.
 */

const reopeners = new WeakMap<Database, () => void>();

/** @param open opens the same database; called at once, and each time that the connection is made anew. */
export function reopenable(open: () => Database): Database {
  let current = open();
  const proxy = new Proxy(current, {
    get(_first, name) {
      const value: unknown = Reflect.get(current, name);
      return typeof value === 'function' ? value.bind(current) : value;
    },
  });
  reopeners.set(proxy, () => {
    try {
      current.close();
    } catch {
      // What it had open goes with it; every change that was acknowledged is on the disk.
    }
    current = open();
  });
  return proxy;
}

/** Makes the connection anew; statements that were prepared before are gone. Does nothing to a database that was opened otherwise. */
export function reopen(catalogue: Database): void {
  reopeners.get(catalogue)?.();
}

/** Whether an error says that a page of the catalogue does not pass its check, or that the connection has met one. */
export function isDamage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  // With the last of these SQLite refuses everything after the first two; a fault in a query of ours says more.
  if (code === 'SQLITE_ERROR') return error.message.endsWith('SQL logic error');
  return /^SQLITE_(CORRUPT|NOTADB)/.test(code) || (code === 'VAULT_DAMAGED' && isDamage(error.cause));
}
