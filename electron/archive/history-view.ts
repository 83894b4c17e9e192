import type { Catalogue } from '../vault/catalogue.ts';
import { same } from './canonical.ts';
import { idOf } from './codes.ts';
import { readHistory, recordsOf } from './history.ts';
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
      .filter((change) => id === null || recordsOf(change).includes(id))
      .map((change) => ({
        what: change.table,
        how: change.before === null ? 'added' : change.after === null ? 'removed' : 'changed',
        code: String(codeById.get([recordsOf(change)[0] ?? null]) ?? ''),
        fields: changedFields(change),
      })),
  }));
}

/** Fields whose value, or whose values from other sources, differ; and the state, when it changed. */
function changedFields({ table, before, after }: Change): string[] {
  if (table !== 'record') return [];
  const keys = [before, after].flatMap((row) =>
    row === null ? [] : [...Object.keys(row.fields), ...Object.keys(row.others)],
  );
  const changed = [...new Set(keys)].filter(
    (key) => !same([before?.fields[key], before?.others[key]], [after?.fields[key], after?.others[key]]),
  );
  return before !== null && before.state !== after?.state ? [...changed, 'state'] : changed;
}
