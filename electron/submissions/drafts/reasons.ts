import { idOf } from '../../archive/codes.ts';
import { commit } from '../../archive/commit.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import type { Vault } from '../../vault/vault.ts';

/** Why a warning was let pass, and when (ISO instant). */
export interface Reason {
  readonly text: string;
  readonly at: string;
}

/** By the key of what was found. */
export type Reasons = ReadonlyMap<string, Reason>;

export function reasonsOf(catalogue: Catalogue, code: string): Reasons {
  const rows = catalogue
    .prepare('select key, reason, at from gate_reason where record = ? order by key')
    .all<{ key: string; reason: string; at: string }>([idOf(catalogue, code)]);
  return new Map(rows.map(({ key, reason, at }) => [key, { text: reason, at }]));
}

/** Keeps a reason, in the place of an older one. It stands in the history too, where nobody can take it away. */
export function giveReason(vault: Vault, code: string, key: string, text: string): void {
  const { catalogue } = vault;
  const id = idOf(catalogue, code);
  commit(vault, { action: 'gate-reason', note: JSON.stringify({ code, finding: key, reason: text }) }, () => {
    catalogue
      .prepare('insert or replace into gate_reason (record, key, reason, at) values (?, ?, ?, ?)')
      .run([id, key, text, new Date().toISOString()]);
  });
}
