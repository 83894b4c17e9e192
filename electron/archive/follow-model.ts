import type { Fields } from '../../shared/records/definition.ts';
import { adoptModel, ownKey, type ModelRecord } from '../../shared/records/model.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Change } from './rows.ts';

/** Takes the fields and terms that an archive adds of its own into the definitions. Called when it is opened, and when they change. */
export function followModel(catalogue: Catalogue): void {
  const rows = catalogue
    .prepare("select type, code, data, state from record where type in ('field', 'term') order by number")
    .all<{ type: ModelRecord['type']; code: string; data: string; state: 'active' | 'trashed' }>();
  adoptModel(
    rows.map(({ type, code, data, state }) => ({
      type,
      code,
      fields: JSON.parse(data) as Fields,
      retired: state === 'trashed',
    })),
  );
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
  const having = usersOf(catalogue);
  return changes.flatMap((change) => {
    if (change.table !== 'record') return [];
    const row = change.after ?? change.before;
    return row === null ? [] : recordsUsing(having, row);
  });
}

/** Of records that are fields and terms of one's own, those that have a value of them: their titles and cells say something else now. */
export function usingModel(catalogue: Catalogue, ids: readonly string[]): string[] {
  const models = catalogue
    .prepare("select type, code from record where type in ('field', 'term') and id in (select value from json_each(?))")
    .all<{ type: string; code: string }>([JSON.stringify(ids)]);
  if (models.length === 0) return [];
  const having = usersOf(catalogue);
  return models.flatMap((each) => recordsUsing(having, each));
}

function usersOf(catalogue: Catalogue) {
  return catalogue.prepare("select id from record where instr(data, ?) or instr(coalesce(others, ''), ?)", {
    pluck: true,
  });
}

function recordsUsing(
  having: ReturnType<typeof usersOf>,
  { type, code }: { readonly type: string; readonly code: string },
): string[] {
  if (type !== 'field' && type !== 'term') return [];
  const sign = type === 'field' ? `"${ownKey(code)}":` : `"${code}"`;
  return having.all([sign, sign]) as unknown as string[];
}
