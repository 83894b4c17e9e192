import { fail } from '../../shared/contract/errors.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Vault } from '../vault/vault.ts';
import { same } from './canonical.ts';
import { commit } from './commit.ts';
import { lastStanding, readEntry } from './history.ts';
import type { Change, RecordRow } from './rows.ts';
import { readRow } from './stored-rows.ts';

/**
 * Takes back one entry of the history by a new entry with its changes swapped; without a number, the last one that is not
 * itself an undo or was undone. UNDO_IMPOSSIBLE when something it changed is no longer as it left it: undo that first.
 * @returns the number of the entry that was taken back, and of the new one.
 */
export function undo(vault: Vault, seq?: number): { undone: number; seq: number | null } {
  const { catalogue } = vault;
  const entry =
    seq === undefined
      ? (lastStanding(catalogue) ?? fail('UNDO_IMPOSSIBLE', { why: 'there is nothing to undo' }))
      : (readEntry(catalogue, seq) ?? fail('UNDO_IMPOSSIBLE', { why: `there is no entry ${seq}` }));
  if (entry.changes.length === 0) fail('UNDO_IMPOSSIBLE', { why: 'it changed no record' });
  const { seq: written } = commit(vault, { action: 'undo', note: String(entry.seq) }, (draft) => {
    for (const change of entry.changes.toReversed()) {
      if (!standsAsLeft(catalogue, change)) fail('UNDO_IMPOSSIBLE', { why: 'what it changed was changed again since' });
      draft.revert(change);
    }
  });
  return { undone: entry.seq, seq: written };
}

/** What was changed and changed back since stands as it was left; the revision number alone says nothing. */
function standsAsLeft(catalogue: Catalogue, change: Change): boolean {
  const current = readRow(catalogue, change);
  if (change.table !== 'record') return same(current, change.after);
  return same({ ...current, rev: 0 }, { ...(change.after as RecordRow | null), rev: 0 });
}
