import { randomBytes } from 'node:crypto';
import { fail } from '../../shared/contract/errors.ts';
import type { Plan } from './plan.ts';
import type { ReadTable } from './open-table.ts';

/** A table that is held open, and what the last check of it found. */
export interface HeldTable {
  readonly read: ReadTable;
  plan: Plan | null;
}

/** The one table of an open vault: reading another takes its place. It is in memory alone and goes with the vault. */
export interface OpenTables {
  /** @returns an opaque name for it */
  hold(read: ReadTable): string;
  /** TABLE_GONE */
  find(name: string): HeldTable;
  close(name: string): void;
}

export function createOpenTables(): OpenTables {
  let held: { readonly name: string; readonly table: HeldTable } | null = null;
  return {
    hold(read) {
      held = { name: randomBytes(16).toString('hex'), table: { read, plan: null } };
      return held.name;
    },
    find: (name) => (held?.name === name ? held.table : fail('TABLE_GONE')),
    close(name) {
      if (held?.name === name) held = null;
    },
  };
}
