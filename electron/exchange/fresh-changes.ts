import { fail } from '../../shared/contract/errors.ts';
import { same } from '../archive/canonical.ts';
import { digestOf } from '../archive/text-layer.ts';
import type { LayerRow } from '../archive/rows.ts';
import type { Vault } from '../vault/vault.ts';
import type { SharedChange, SharedFile, SharedRecord, SharedRow } from './change.ts';
import { foreignChange } from './own-changes.ts';
import { withoutMissing } from './place-records.ts';
import type { ArrivedChange, ReadSet } from './read-set.ts';

/**
 * The changes of a set that are not known yet, or are known with more left out of them. What is known is never replaced by something else under
 * the same name, and what a record is does not change.
 *
 * @throws EXCHANGE_INVALID where a record is of another type than is known, EXCHANGE_DAMAGED where words are not those that their change names
 */
export function freshChanges({ catalogue, id: self }: Vault, { changes, layers }: ReadSet): ArrivedChange[] {
  const stored = catalogue.prepare(
    'select * from foreign_change where vault = ? and seq = ? and row_table = ? and row_id = ?',
  );
  const here = catalogue.prepare('select type from record where id = ?', { pluck: true });
  const came = catalogue.prepare(
    `select json_extract(coalesce(after, before), '$.type') from foreign_change
     where row_table = 'record' and row_id = ? limit 1`,
    { pluck: true },
  );
  const types = new Map<string, string>();
  for (const change of changes) {
    if (change.table === 'record') {
      const { type } = (change.after ?? change.before) as SharedRecord;
      const known =
        types.get(change.id) ?? ((here.get([change.id]) ?? came.get([change.id])) as unknown as string | undefined);
      if ((known ?? type) !== type || ((change.before as SharedRecord | null) ?? { type }).type !== type)
        fail('EXCHANGE_INVALID', { what: 'record.type' });
      types.set(change.id, type);
    }
    const words = change.table === 'layer' ? layers.get(change.id) : undefined;
    if (words !== undefined && change.after !== null && digestOf(words.text) !== (change.after as LayerRow).textSha256)
      fail('EXCHANGE_DAMAGED');
  }
  return changes.filter((change) => {
    if (change.vault === self) return false;
    const row = stored.get([change.vault, change.seq, change.table, change.id]);
    if (row === undefined) return true;
    const known = foreignChange(row);
    return change.blanks < known.blanks && isFuller(change, known);
  });
}

/** Whether a change says everything that is known of it, and beside that only references that had been left out. */
function isFuller(fresh: SharedChange, known: SharedChange): boolean {
  const fits = (full: SharedRow | null, less: SharedRow | null): boolean => {
    if (full === null || less === null) return full === less;
    if (known.table === 'file') return same({ ...full, source: (less as SharedFile).source }, less);
    if (known.table !== 'record') return same(full, less);
    const seen = new Set<string>();
    withoutMissing(
      less as SharedRecord,
      (id) => seen.add(id).has(id),
      () => {},
    );
    return same(
      withoutMissing(
        full as SharedRecord,
        (id) => seen.has(id),
        () => {},
      ),
      less,
    );
  };
  return fits(fresh.before, known.before) && fits(fresh.after, known.after);
}
