import type { Fields } from '../../shared/records/definition.ts';
import { adoptModel, ownKey, type ModelRecord } from '../../shared/records/model.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Change } from './rows.ts';

/** Takes the fields and terms that an archive adds of its own into the definitions. Called when it is opened, and when they change. */
export function followModel(catalogue: Catalogue): void {
  const rows = catalogue
    .prepare("select type, code, data from record where type in ('field', 'term') and state = 'active' order by number")
    .all<{ type: ModelRecord['type']; code: string; data: string }>();
  adoptModel(rows.map(({ data, ...row }) => ({ ...row, fields: JSON.parse(data) as Fields })));
}

/** The definitions as they are shipped: no archive is open. */
export function forgetModel(): void {
  adoptModel([]);
}

/** Whether a commit changes what records can hold. */
export function changesModel(changes: readonly Change[]): boolean {
  return changes.some(({ table, before, after }) => {
    if (table !== 'record') return false;
    const row = (after ?? before) as { readonly type: string } | null;
    return row?.type === 'field' || row?.type === 'term';
  });
}

/** Records that have a value of a changed own field or term: what follows from them follows anew. */
export function touchedByModel(catalogue: Catalogue, changes: readonly Change[]): string[] {
  const having = catalogue.prepare("select id from record where instr(data, ?) or instr(coalesce(others, ''), ?)", {
    pluck: true,
  });
  return changes.flatMap((change) => {
    if (change.table !== 'record') return [];
    const row = change.after ?? change.before;
    if (row === null || (row.type !== 'field' && row.type !== 'term')) return [];
    const sign = row.type === 'field' ? `"${ownKey(row.code)}":` : `"${row.code}"`;
    return having.all([sign, sign]) as unknown as string[];
  });
}
