import { fail } from '../../shared/contract/errors.ts';
import type { Vault } from '../vault/vault.ts';
import { commit } from './commit.ts';
import { readEntry, readHistory, type HistoryEntry } from './history.ts';
import type { Change } from './rows.ts';
import { readRow } from './stored-rows.ts';

/**
 * Takes back one entry of the history by a new entry with its changes swapped; without a number, the last one that is not
 * itself an undo or was undone. UNDO_IMPOSSIBLE when something it changed was changed again since: undo that first.
 * @returns the number of the entry that was taken back, and of the new one.
 */
export function undo(vault: Vault, seq?: number): { undone: number; seq: number | null } {
  const entry =
    seq === undefined
      ? lastStanding(vault)
      : (readEntry(vault.catalogue, seq) ?? fail('UNDO_IMPOSSIBLE', { why: `there is no entry ${seq}` }));
  if (entry.changes.length === 0) fail('UNDO_IMPOSSIBLE', { why: 'it changed no record' });
  const { seq: written } = commit(vault, { action: 'undo', note: String(entry.seq) }, (draft) => {
    for (const change of entry.changes.toReversed()) {
      if (!standsAsLeft(vault, change)) fail('UNDO_IMPOSSIBLE', { why: 'what it changed was changed again since' });
      draft.revert(change);
    }
  });
  return { undone: entry.seq, seq: written };
}

function lastStanding(vault: Vault): HistoryEntry {
  const undone = new Set<number>();
  for (const entry of readHistory(vault.catalogue, null)) {
    if (entry.action === 'undo') undone.add(Number(entry.note));
    else if (!undone.has(entry.seq) && entry.changes.length > 0) return entry;
  }
  return fail('UNDO_IMPOSSIBLE', { why: 'there is nothing to undo' });
}

function standsAsLeft(vault: Vault, change: Change): boolean {
  const current = readRow(vault.catalogue, change);
  if (change.table === 'record')
    return current !== null && change.after !== null && (current as { rev: number }).rev === change.after.rev;
  return JSON.stringify(current) === JSON.stringify(change.after);
}
