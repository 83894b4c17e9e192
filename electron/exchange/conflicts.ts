import { createHash } from 'node:crypto';
import { canonical } from '../archive/canonical.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { rowKey, type Table } from './change.ts';
import type { RowConflict } from './row-state.ts';

/** A conflict as it is kept until somebody has looked. */
export interface KeptConflict extends RowConflict {
  readonly key: string;
  readonly table: Table;
  readonly id: string;
  readonly at: string;
  readonly decided: string | null;
}

/** Kinds of which the row that they are listed under does not say alone whether they still are. */
const BEYOND_ROW: ReadonlySet<RowConflict['kind']> = new Set(['removed', 'same-link']);

/**
 * Begins to keep the conflicts of rows that are worked out anew, each row once. Those of a row that are gone are left where they can come back, by
 * taking a decision back; those that somebody has left as they are stay so until more is said.
 *
 * @param at when they were found, ISO instant
 */
export function conflictKeeper(
  catalogue: Catalogue,
  at: string,
): (row: { readonly table: Table; readonly id: string }, conflicts: readonly RowConflict[]) => void {
  const insert = catalogue.prepare(
    `insert or ignore into exchange_conflict (id, row_table, row_id, field, kind, data, at, decided)
     values (?, ?, ?, ?, ?, ?, ?, null)`,
  );
  const remove = catalogue.prepare('delete from exchange_conflict where id = ?');
  const beyond = Map.groupBy(
    catalogue
      .prepare('select id as key, row_table as "table", row_id as id, kind from exchange_conflict')
      .all<{ key: string; table: Table; id: string; kind: RowConflict['kind'] }>()
      .filter(({ kind }) => BEYOND_ROW.has(kind)),
    rowKey,
  );
  return ({ table, id }, conflicts) => {
    const keys = new Map(conflicts.map((conflict) => [keyOf(table, id, conflict), conflict]));
    for (const { key } of beyond.get(rowKey({ table, id })) ?? []) if (!keys.has(key)) remove.run([key]);
    for (const [key, { kind, field, item, said }] of keys)
      insert.run([key, table, id, field, kind, JSON.stringify({ item, said }), at]);
  };
}

/** The conflicts that wait for somebody, or all of them. */
export function keptConflicts(catalogue: Catalogue, which: 'open' | 'all' = 'open'): KeptConflict[] {
  return catalogue
    .prepare(
      `select * from exchange_conflict ${which === 'open' ? 'where decided is null' : ''} order by at, row_table, row_id, id`,
    )
    .all()
    .map((row) => {
      const { item, said } = JSON.parse(row['data'] as string) as Pick<RowConflict, 'item' | 'said'>;
      return {
        key: row['id'] as string,
        table: row['row_table'] as Table,
        id: row['row_id'] as string,
        kind: row['kind'] as RowConflict['kind'],
        field: row['field'] as string | null,
        item,
        said,
        at: row['at'] as string,
        decided: row['decided'] as string | null,
      };
    });
}

/** The same in every copy, and another one as soon as somebody says more. */
export function keyOf(table: Table, id: string, { kind, field, item, said }: RowConflict): string {
  const sides = said.map(({ vault, seq }) => `${vault} ${seq}`).toSorted();
  return createHash('sha256')
    .update(canonical([table, id, kind, field, item, sides]))
    .digest('hex')
    .slice(0, 32);
}
