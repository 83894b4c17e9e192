import { fail } from '../../../shared/contract/errors.ts';
import type { Catalogue } from '../catalogue.ts';
import { foundation } from './001-foundation.ts';

/** One step of the schema. Numbers rise by one, a shipped step never changes, and there is no way back. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}

const migrations: readonly Migration[] = [foundation];

/** The schema version that this Khronika writes. */
export const SCHEMA_VERSION = migrations.length;

/**
 * Brings a catalogue to the current schema, each step in a transaction of its own with its `user_version`.
 * Fails with VAULT_NEWER for a schema of a later Khronika. On read-only media an older schema cannot be brought up.
 */
export function migrate(database: Catalogue, { readOnly }: { readonly readOnly: boolean } = { readOnly: false }): void {
  const found = Number(database.pragma('user_version', { simple: true }));
  if (found > SCHEMA_VERSION) fail('VAULT_NEWER', { found, known: SCHEMA_VERSION });
  if (found < SCHEMA_VERSION && readOnly) fail('VAULT_READ_ONLY');
  for (const migration of migrations.slice(found)) {
    database.exec('begin immediate');
    try {
      database.exec(migration.sql);
      database.exec(`pragma user_version = ${migration.version}`);
      database.exec('commit');
    } catch (error) {
      try {
        database.exec('rollback');
      } catch {
        // SQLite has rolled back by itself after a full disk or an input/output error.
      }
      throw error;
    }
  }
}
