import { fail } from '../../shared/contract/errors.ts';
import { because } from '../../shared/contract/reasons.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Vault } from '../vault/vault.ts';
import { same } from './canonical.ts';
import { commit } from './commit.ts';
import { lastStanding, readEntry, recordsOf, type HistoryEntry } from './history.ts';
import type { Change } from './rows.ts';
import { readRow } from './stored-rows.ts';

/**
 * Takes back one entry of the history by a new entry with its changes swapped; without a number, the last one that is not
 * itself an undo or was undone. UNDO_IMPOSSIBLE when something it changed was changed again since: undo that first.
 * @returns the number of the entry that was taken back, and of the new one.
 */
export function undo(vault: Vault, seq?: number): { undone: number; seq: number | null } {
  const { catalogue } = vault;
  const entry =
    seq === undefined
      ? (lastStanding(catalogue) ?? fail('UNDO_IMPOSSIBLE', because('nothing-to-undo')))
      : (readEntry(catalogue, seq) ?? fail('UNDO_IMPOSSIBLE', because('no-entry', { entry: seq })));
  if (entry.changes.length === 0) fail('UNDO_IMPOSSIBLE', because('changed-nothing'));
  const { seq: written } = commit(vault, { action: 'undo', note: String(entry.seq) }, (draft) => {
    checkNothingSince(catalogue, entry);
    for (const change of entry.changes.toReversed()) {
      if (!isAsLeft(catalogue, change)) fail('UNDO_IMPOSSIBLE', because('changed-since'));
      draft.revert(change);
    }
  });
  return { undone: entry.seq, seq: written };
}

/** Later changes of the same rows are in the way, but for those that were taken back since: they have come to nothing. */
function checkNothingSince(catalogue: Catalogue, { seq: first, changes }: HistoryEntry): void {
  const rows = new Set(changes.map(rowOf));
  const takenBack = new Set<number>();
  for (const seq of entriesSince(catalogue, first, new Set(changes.flatMap(recordsOf)))) {
    const later = readEntry(catalogue, seq);
    if (later === null || takenBack.has(seq)) continue;
    const undone = later.action === 'undo' ? Number(later.note) : 0;
    if (undone === first) fail('UNDO_IMPOSSIBLE', because('undone-already'));
    if (undone > first) takenBack.add(undone);
    else if (later.changes.some((change) => rows.has(rowOf(change)))) fail('UNDO_IMPOSSIBLE', because('changed-since'));
  }
}

/** Numbers of the entries about any of the records after one entry, the newest first. */
function entriesSince(catalogue: Catalogue, seq: number, records: ReadonlySet<string>): number[] {
  const since = catalogue.prepare('select seq from history_of where record = ? and seq > ?', { pluck: true });
  const found = [...records].flatMap((record) => since.all([record, seq]) as unknown as number[]);
  return [...new Set(found)].toSorted((a, b) => b - a);
}

/** The revision number goes on when a change is taken back, and says nothing. */
function isAsLeft(catalogue: Catalogue, change: Change): boolean {
  const current = readRow(catalogue, change);
  if (change.table !== 'record') return same(current, change.after);
  return same({ ...current, rev: 0 }, { ...change.after, rev: 0 });
}

function rowOf({ table, id }: Change): string {
  return `${table} ${id}`;
}
