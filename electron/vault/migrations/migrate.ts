import { fail } from '../../../shared/contract/errors.ts';
import type { Catalogue } from '../catalogue.ts';
import { foundation } from './001-foundation.ts';
import { workingState } from './002-working-state.ts';
import { statements } from './003-statements.ts';
import { reading } from './004-reading.ts';
import { submissions } from './005-submissions.ts';
import { trust } from './006-trust.ts';

/** One step of the schema. Numbers rise by one, a shipped step never changes, and there is no way back. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
  /**
   * What stands in for this step where the catalogue cannot be written to: temporary tables, which are in memory only. A step
   * without it cannot be done without; then an older vault opens only where it can be brought up.
   */
  readonly inMemory?: string;
}

const migrations: readonly Migration[] = [foundation, workingState, statements, reading, submissions, trust];

/** The schema version that this Khronika writes. */
export const SCHEMA_VERSION = migrations.length;

/**
 * Brings a catalogue to the current schema, each step in a transaction of its own with its `user_version`. On read-only media
 * the steps that allow it are done in memory, for as long as the vault is open.
 * Fails with VAULT_NEWER for a schema of a later Khronika, and with VAULT_READ_ONLY where an older one cannot be read as it is.
 */
export function migrate(database: Catalogue, { readOnly }: { readonly readOnly: boolean } = { readOnly: false }): void {
  const found = Number(database.pragma('user_version', { simple: true }));
  if (found > SCHEMA_VERSION) fail('VAULT_NEWER', { found, known: SCHEMA_VERSION });
  if (found === SCHEMA_VERSION) return;
  if (readOnly) standIn(database, migrations.slice(found));
  else for (const migration of migrations.slice(found)) bringUp(database, migration);
}

function standIn(database: Catalogue, missing: readonly Migration[]): void {
  const steps = missing.map(({ inMemory }) => inMemory ?? fail('VAULT_READ_ONLY'));
  database.pragma('query_only = off');
  for (const step of steps) database.exec(step);
  database.pragma('query_only = on');
}

function bringUp(database: Catalogue, migration: Migration): void {
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
