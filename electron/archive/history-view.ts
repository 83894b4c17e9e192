import type { Catalogue } from '../vault/catalogue.ts';
import { idOf } from './commit.ts';
import { readHistory } from './history.ts';
import type { Change } from './rows.ts';

export interface ShownHistoryEntry {
  readonly seq: number;
  readonly at: string;
  readonly action: string;
  readonly note: string | null;
  readonly changes: { what: Change['table']; how: 'added' | 'changed' | 'removed'; code: string; fields: string[] }[];
  readonly hash: string;
}

/** The history as a person reads it: which records were changed, and which of their fields. Newest first. */
export function showHistory(catalogue: Catalogue, code?: string, limit?: number): ShownHistoryEntry[] {
  const id = code === undefined ? null : idOf(catalogue, code);
  const codeById = catalogue.prepare('select code from record where id = ?', { pluck: true });
  return readHistory(catalogue, id, limit).map(({ changes, ...entry }) => ({
    ...entry,
    changes: changes
      .filter((change) => id === null || concerns(change, id))
      .map((change) => ({
        what: change.table,
        how: change.before === null ? 'added' : change.after === null ? 'removed' : 'changed',
        code: String(codeById.get([ownerOf(change)]) ?? ''),
        fields: changedFields(change),
      })),
  }));
}

function concerns(change: Change, id: string): boolean {
  const row = change.after ?? change.before;
  if (row === null) return false;
  if (change.table === 'record') return change.id === id;
  return Object.values(row).includes(id);
}

function ownerOf(change: Change): string {
  const row = change.after ?? change.before;
  if (row === null) return change.id;
  return 'record' in row ? row.record : 'from' in row ? row.from : row.id;
}

function changedFields(change: Change): string[] {
  const fields = (row: Change['after']): Record<string, unknown> =>
    row === null ? {} : 'fields' in row ? { ...row.fields, state: row.state } : {};
  const before = fields(change.before);
  const after = fields(change.after);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => (key !== 'state' || change.before !== null) && JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
}
