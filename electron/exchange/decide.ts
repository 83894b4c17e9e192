import { fail } from '../../shared/contract/errors.ts';
import type { FieldValue } from '../../shared/records/definition.ts';
import { checkFields } from '../../shared/records/check.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { same } from '../archive/canonical.ts';
import { storedRecords } from '../archive/codes.ts';
import { commit, type Draft } from '../archive/commit.ts';
import type { Change, CitationId, LinkId, LinkRow, RecordRow } from '../archive/rows.ts';
import { readLinkRow, readRecordRow, readRow } from '../archive/stored-rows.ts';
import { transaction, type Catalogue } from '../vault/catalogue.ts';
import type { Vault } from '../vault/vault.ts';
import { keptConflicts, type KeptConflict } from './conflicts.ts';
import { followOwnHistory, knownChanges } from './own-changes.ts';
import { rowState, type RowState } from './row-state.ts';
import { rowKey } from './change.ts';
import { localField, localValue } from './shown.ts';
import { takesText } from './typed-text.ts';

/** The conflicts that still are: those about which an edit has decided meanwhile, here, are left out. */
export function standingConflicts(vault: Vault, which: 'open' | 'all'): KeptConflict[] {
  const { catalogue } = vault;
  if (!vault.readOnly) followOwnHistory(catalogue);
  const changes = knownChanges(vault);
  const states = new Map<string, RowState | null>();
  const stateOf = ({ table, id }: KeptConflict): RowState | null => {
    const key = rowKey({ table, id });
    const known = states.get(key);
    if (known !== undefined) return known;
    const state = rowState(table, changes.of(table, id));
    states.set(key, state);
    return state;
  };
  return keptConflicts(catalogue, which).filter((conflict) => {
    if (conflict.kind === 'same-link') return isOtherwise(catalogue, conflict);
    const state = stateOf(conflict);
    if (state?.conflicts.some((each) => signOf(each) === signOf(conflict)) === true) return true;
    // A link that was removed and stands because it is cited.
    const isThere =
      readRow(catalogue, { table: conflict.table, id: conflict.id } as Pick<Change, 'table' | 'id'>) !== null;
    return conflict.kind === 'removed' && state?.row === null && isThere;
  });
}

/** Whether the link that stands still says something else than the one that was made beside it. */
function isOtherwise(catalogue: Catalogue, { id, item, field, said }: KeptConflict): boolean {
  const standing = readLinkRow(catalogue, item ?? '');
  const isHidden = catalogue.prepare('select 1 from link_twin where hidden = ? and until is null').get([id]);
  return standing !== null && isHidden !== undefined && standing[field as 'note' | 'untilDate'] !== said[0]?.value;
}

function signOf({ kind, field, item, said }: Pick<KeptConflict, 'kind' | 'field' | 'item' | 'said'>): string {
  return JSON.stringify([kind, field, item, said.map(({ vault, seq }) => `${vault} ${seq}`).toSorted()]);
}

/** What holds from now on: what was said at this place, or a text that somebody typed; null to leave everything side by side. */
export type Decision = { readonly said: number } | { readonly text: string } | null;

/**
 * Decides about a conflict. What was chosen or typed becomes an ordinary edit, so that it reaches the others, and can be taken back; leaving both as they
 * stand, or choosing what stands already where nothing can be edited for it, is noted here alone.
 *
 * @returns the entry of the history, null where nothing had to be changed
 * @throws CONFLICT_GONE, CALL_INVALID for a text where none can be typed, and what an edit throws
 */
export function decideConflict(vault: Vault, key: string, decision: Decision): { seq: number | null } {
  if (vault.readOnly) fail('VAULT_READ_ONLY');
  const { catalogue } = vault;
  const conflict = standingConflicts(vault, 'open').find((each) => each.key === key) ?? fail('CONFLICT_GONE');
  const leave = (): void =>
    transaction(catalogue, () => {
      const now = new Date().toISOString();
      catalogue.prepare('update exchange_conflict set decided = ? where id = ?').run([now, key]);
    });
  if (decision === null) {
    leave();
    return { seq: null };
  }
  const changes = knownChanges(vault);
  const field = conflict.field === null ? '' : localField(changes, conflict.field);
  const value =
    'text' in decision
      ? typed(catalogue, { ...conflict, field }, decision.text)
      : localValue(changes, conflict.field, (conflict.said[decision.said] ?? fail('CALL_INVALID')).value);
  const { seq } = commit(vault, { action: 'save' }, (draft) => apply(catalogue, draft, { ...conflict, field }, value));
  if (seq === null) leave();
  return { seq };
}

/**
 * Puts what was left as it stood back among what waits for a decision.
 * @throws CONFLICT_GONE
 */
export function reopenConflict({ catalogue, readOnly }: Vault, key: string): void {
  if (readOnly) fail('VAULT_READ_ONLY');
  transaction(catalogue, () => {
    const { changes } = catalogue.prepare('update exchange_conflict set decided = null where id = ?').run([key]);
    if (changes === 0) fail('CONFLICT_GONE');
  });
}

/** A text that joins what was said, checked as a person's edit is. */
function typed(catalogue: Catalogue, conflict: KeptConflict & { field: string }, text: string): FieldValue {
  const { table, id, field } = conflict;
  const type = table === 'record' ? (readRecordRow(catalogue, id)?.type ?? fail('CONFLICT_GONE')) : null;
  if (!takesText(table, type, conflict)) fail('CALL_INVALID');
  if (type === null) return text;
  const { preferred } = checkFields(definitions[type], { [field]: text }, storedRecords(catalogue));
  return preferred[field] ?? fail('CALL_INVALID');
}

function apply(
  catalogue: Catalogue,
  draft: Draft,
  conflict: KeptConflict & { field: string },
  value: FieldValue | null,
): void {
  const { table, id, kind, field } = conflict;
  const row = readRow(catalogue, { table, id } as Pick<Change, 'table' | 'id'>);
  if (kind === 'same-link') return applyToLink(catalogue, draft, conflict.item ?? '', field, value);
  if (row === null) fail('CONFLICT_GONE');
  if (table === 'record') return applyToRecord(draft, row as RecordRow, conflict, value);
  if (kind === 'removed') {
    if (value === null && table === 'link') draft.unlink(id as LinkId);
    if (value === null && table === 'citation') draft.uncite(id as CitationId);
    return;
  }
  draft.rewrite({ table, id, before: row, after: { ...row, [field]: value } } as Exclude<Change, { table: 'record' }>);
}

function applyToLink(catalogue: Catalogue, draft: Draft, id: string, field: string, value: FieldValue | null): void {
  const before: LinkRow = readLinkRow(catalogue, id) ?? fail('CONFLICT_GONE');
  draft.rewrite({ table: 'link', id: before.id, before, after: { ...before, [field]: value } });
}

function applyToRecord(
  draft: Draft,
  row: RecordRow,
  { kind, field, item }: KeptConflict & { field: string },
  value: FieldValue | null,
): void {
  if (kind === 'trashed') return void draft.setState(row.id, value === 'trashed' ? 'trashed' : 'active');
  if (kind === 'merged') return;
  if (item === null) {
    draft.update(row.id, { preferred: { [field]: value }, others: { [field]: null } });
    return;
  }
  // Of entries of a group the chosen one stands where the first of them stood.
  const list = (row.fields[field] ?? []) as readonly FieldValue[];
  const isOfItem = (each: FieldValue): boolean => {
    const own = (each as { readonly id?: string }).id ?? '';
    return own === item || own.startsWith(`${item.slice(0, 14)}z0z`);
  };
  const at = list.findIndex(isOfItem);
  const rest = list.filter((each) => !isOfItem(each));
  const place = at < 0 ? rest.length : list.slice(0, at).filter((each) => !isOfItem(each)).length;
  const next = value === null ? rest : rest.toSpliced(place, 0, value);
  if (!same(list, next)) draft.update(row.id, { preferred: { [field]: next.length === 0 ? null : next }, others: {} });
}
