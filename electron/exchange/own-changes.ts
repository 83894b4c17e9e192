import type { HistoryEntry } from '../archive/history.ts';
import { readEntry } from '../archive/history.ts';
import type { Change, LinkRow } from '../archive/rows.ts';
import { transaction, type Catalogue } from '../vault/catalogue.ts';
import { keepSetting, setting } from '../vault/settings.ts';
import type { Vault } from '../vault/vault.ts';
import { compare, nameOf, rowKey, type SharedChange, type SharedRow, type Table } from './change.ts';
import { modelNames, type ModelNames } from './model-names.ts';

/** Entries that say what came of bringing copies together: what they did follows from the changes of others, and does not travel. */
export const RECEIVED = 'receive';

/** Reads the changes of this vault, and those that came from others. */
export interface KnownChanges {
  /** Everything that is known to have been done to a row, by whomever. */
  of(table: Table, id: string): SharedChange[];
  /** What this vault did to it. */
  own(table: Table, id: string): SharedChange[];
  readonly names: ModelNames;
}

/** How many entries of the history are kept in their parsed form: rows of one table are asked for one after the other. */
const KEPT = 64;

export function knownChanges(vault: Pick<Vault, 'id' | 'catalogue'>): KnownChanges {
  const { catalogue, id: self } = vault;
  const names = modelNames(catalogue);
  const entries = new Map<number, { readonly entry: HistoryEntry; readonly rows: ReadonlyMap<string, Change> }>();
  const entryOf = (seq: number) => {
    const known = entries.get(seq);
    if (known !== undefined) return known;
    const entry = readEntry(catalogue, seq);
    if (entry === null) return null;
    const found = { entry, rows: new Map(entry.changes.map((change) => [rowKey(change), change])) };
    entries.set(seq, found);
    for (const oldest of entries.keys()) {
      if (entries.size <= KEPT) break;
      entries.delete(oldest);
    }
    return found;
  };
  const seqs = catalogue.prepare('select seq from own_change where row_table = ? and row_id = ? order by seq', {
    pluck: true,
  });
  const heads = catalogue.prepare('select seq, heads from row_head where row_table = ? and row_id = ? order by seq');
  const foreign = catalogue.prepare('select * from foreign_change where row_table = ? and row_id = ?');
  const twins = catalogue.prepare('select standing, seq, until from link_twin where hidden = ? order by seq');

  function own(table: Table, id: string): SharedChange[] {
    const met = heads.all<{ seq: number; heads: string }>([table, id]);
    const key = rowKey({ table, id });
    const changes: SharedChange[] = [];
    for (const seq of seqs.all([table, id]) as unknown as number[]) {
      const found = entryOf(seq);
      const change = found?.rows.get(key);
      if (found === null || change === undefined) continue;
      const { at, action } = found.entry;
      changes.push({
        vault: self,
        seq,
        at,
        action,
        table,
        id,
        before: sharedRow(names, table, change.before, seq),
        after: sharedRow(names, table, change.after, seq),
        parents: parentsOf(changes, met, seq),
        blanks: 0,
      });
    }
    return table === 'link' ? [...changes, ...twinRemoval(id, changes, met)] : changes;
  }

  function parentsOf(
    before: readonly SharedChange[],
    met: readonly { readonly seq: number; readonly heads: string }[],
    seq: number,
  ): string[] {
    const last = before.at(-1);
    const meeting = met.findLast((each) => each.seq < seq);
    if (meeting !== undefined && meeting.seq > (last?.seq ?? 0)) return JSON.parse(meeting.heads) as string[];
    return last === undefined ? [] : [nameOf(last)];
  }

  /** Whoever removes a link that was made twice means the other one too, which was not shown. */
  function twinRemoval(
    id: string,
    changes: readonly SharedChange[],
    met: readonly { readonly seq: number; readonly heads: string }[],
  ): SharedChange[] {
    for (const { standing, seq: since, until } of twins.all<{ standing: string; seq: number; until: number | null }>([
      id,
    ]))
      for (const seq of seqs.all(['link', standing]) as unknown as number[]) {
        if (seq <= since || seq >= (until ?? Infinity)) continue;
        const found = entryOf(seq);
        const change = found?.rows.get(rowKey({ table: 'link', id: standing }));
        if (found === null || change === undefined || change.after !== null || change.before === null) continue;
        const { at, action } = found.entry;
        const before = { ...(change.before as LinkRow), id: id as LinkRow['id'] };
        const parents = parentsOf(changes, met, seq);
        return [{ vault: self, seq, at, action, table: 'link', id, before, after: null, parents, blanks: 0 }];
      }
    return [];
  }

  return {
    own,
    of: (table, id) => [...own(table, id), ...foreign.all([table, id]).map(foreignChange)],
    names,
  };
}

/** A change of another vault as it is stored. */
export function foreignChange(row: Record<string, unknown>): SharedChange {
  const json = (text: unknown): SharedRow | null => (text === null ? null : (JSON.parse(text as string) as SharedRow));
  return {
    vault: row['vault'] as string,
    seq: row['seq'] as number,
    at: row['at'] as string,
    action: row['action'] as string,
    table: row['row_table'] as Table,
    id: row['row_id'] as string,
    before: json(row['before']),
    after: json(row['after']),
    parents: JSON.parse(row['parents'] as string) as string[],
    blanks: row['blanks'] as number,
  };
}

/** A row of this vault as it travels. */
export function sharedRow(names: ModelNames, table: Table, row: Change['after'], seq: number): SharedRow | null {
  if (row === null) return null;
  const { rev: _rev, storedSize: _storedSize, ...shared } = row as typeof row & { rev?: number; storedSize?: number };
  return names.shared(table, shared, seq);
}

/** Brings the list of which entries are about which row up to the end of the history. */
export function followOwnHistory(catalogue: Catalogue): void {
  const [done, last] = [
    Number(setting(catalogue, 'exchangeFollowed') ?? 0),
    Number(catalogue.prepare('select max(seq) from history', { pluck: true }).get() ?? 0),
  ];
  if (done >= last) return;
  transaction(catalogue, () => {
    catalogue
      .prepare(
        `insert or ignore into own_change (row_table, row_id, seq)
         select json_extract(c.value, '$.table'), json_extract(c.value, '$.id'), h.seq
         from history h, json_each(h.changes) c where h.seq > ? and h.seq <= ? and h.action <> '${RECEIVED}'`,
      )
      .run([done, last]);
    keepSetting(catalogue, 'exchangeFollowed', String(last));
  });
}

/** The rows that entries of the own history after a number changed, a twin link among them. */
export function ownRowsSince(catalogue: Catalogue, seq: number): { readonly table: Table; readonly id: string }[] {
  const rows = catalogue
    .prepare(
      `select distinct row_table as "table", row_id as id from own_change where seq > $seq
       union select 'link', hidden from link_twin t where exists (
         select 1 from own_change o where o.row_table = 'link' and o.row_id = t.standing and o.seq > $seq and o.seq > t.seq
             and o.seq < coalesce(t.until, o.seq + 1))`,
    )
    .all<{ table: Table; id: string }>({ seq });
  return rows.toSorted((a, b) => compare(rowKey(a), rowKey(b)));
}
