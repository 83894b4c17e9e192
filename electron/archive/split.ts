import type { SplitPreview } from '../../shared/contract/merge-shapes.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Vault } from '../vault/vault.ts';
import { same } from './canonical.ts';
import { commit } from './commit.ts';
import { ownBefore, standingMerge, type StandingMerge } from './merge-entry.ts';
import { changedFields } from './merge-moves.ts';
import type { Choices } from './merged-fields.ts';
import type { Change, RecordId, RecordRow } from './rows.ts';
import { mergedRecords } from './same-record.ts';
import { fieldsTakenBack, splitFields, type FieldState, type SplitFields } from './split-fields.ts';
import { splitRows, type SinceRow, type SplitRows } from './split-rows.ts';
import { readRecordRow } from './stored-rows.ts';
import { codes, withCodes } from './view.ts';

interface PlannedSplit extends SplitRows {
  readonly merge: StandingMerge;
  readonly kept: RecordRow;
  readonly merged: RecordRow;
  readonly fields: SplitFields;
  readonly references: readonly { readonly record: RecordRow; readonly state: FieldState }[];
}

/**
 * Parts a record again that was merged into another one, however much later, in one commit. What is as the merge left it goes back to
 * where it was; what was changed since is kept, see `splitFields` and `splitRows`.
 *
 * @param code of the record that lies in the trash because it was merged
 * @param choices `field <key>`, `link <id>`, `citation <id>`: with whom something goes that was changed or made since
 * @throws RECORD_NOT_FOUND, SPLIT_IMPOSSIBLE
 */
export function split(
  vault: Vault,
  code: string,
  choices: Choices = {},
): { code: string; kept: string; seq: number | null } {
  const { catalogue } = vault;
  const note = code;
  const { result, seq } = commit(vault, { action: 'split', note }, (draft) => {
    const { kept, merged, fields, links, citations, files, references } = planSplit(catalogue, code, choices);
    draft.update(merged.id, changedFields(merged, fields.merged));
    draft.setState(merged.id, 'active');
    draft.update(kept.id, changedFields(kept, fields.kept));
    // A citation needs its link: links come before what proves them, and go after it.
    for (const change of links) if (change.after !== null) draft.rewrite(change);
    for (const change of citations) draft.rewrite(change);
    for (const change of links) if (change.after === null) draft.rewrite(change);
    for (const { record, state } of references) draft.update(record.id, changedFields(record, state));
    for (const change of files) draft.rewrite(change);
    return kept.code;
  });
  return { code, kept: result, seq };
}

/** What parting a merged record would do, and what somebody may choose. Changes nothing. */
export function previewSplit(catalogue: Catalogue, code: string, choices: Choices = {}): SplitPreview {
  const { merge, kept, merged, fields, links, citations, files, references, since } = planSplit(
    catalogue,
    code,
    choices,
  );
  const codeById = codes(catalogue);
  const title = catalogue.prepare('select title from record where id = ?', { pluck: true });
  const listed = ({ id, code: own, type }: RecordRow) => ({ code: own, type, title: String(title.get([id]) ?? '') });
  return {
    kept: listed(kept),
    merged: listed(merged),
    at: merge.entry.at,
    seq: merge.entry.seq,
    fields: fields.changed.map(({ field, value, goes }) => ({
      field,
      value: value === null ? null : withCodes(value, codeById),
      goes,
    })),
    rows: since.map((row) => shownRow(catalogue, row, kept)),
    back: {
      links: links.filter(({ id }) => id !== merge.trace.id).length,
      citations: citations.length,
      references: references.map(({ record }) => listed(record)),
      files: files.length,
    },
  };
}

function planSplit(catalogue: Catalogue, code: string, choices: Choices): PlannedSplit {
  const merge = standingMerge(catalogue, code);
  const row = (id: RecordId): RecordRow => readRecordRow(catalogue, id) as RecordRow;
  const [kept, merged] = [row(merge.kept), row(merge.merged)];
  const own = merge.entry.changes.find(({ id }) => id === merge.kept);
  const inside = new Set(mergedRecords(catalogue, merge.merged));
  const held = mergedRecords(catalogue, merge.kept).filter((id) => id !== merge.merged && !inside.has(id));
  const before = ownBefore(catalogue, merge) ?? kept;
  const after = (own?.after as RecordRow | undefined) ?? kept;
  const fields = splitFields({ before, after, now: kept, parted: merged, held: held.map(row) }, choices);
  return {
    merge,
    kept,
    merged,
    fields,
    ...splitRows(catalogue, merge, choices),
    references: merge.entry.changes.flatMap((change) => {
      const reference = referenceOf(change, merge);
      if (reference === null) return [];
      const state = fieldsTakenBack({ ...reference, now: row(reference.after.id) }, merge);
      const record = row(reference.after.id);
      return same([state.preferred, state.others], [record.fields, record.others]) ? [] : [{ record, state }];
    }),
  };
}

function referenceOf(
  { table, id, before, after }: Change,
  { kept, merged }: StandingMerge,
): { before: RecordRow; after: RecordRow } | null {
  if (table !== 'record' || id === kept || id === merged || before === null || after === null) return null;
  return { before, after };
}

function shownRow(
  catalogue: Catalogue,
  { kind, row, state, goes }: SinceRow,
  kept: RecordRow,
): SplitPreview['rows'][number] {
  const query = catalogue.prepare('select code, type, title from record where id = ?');
  const titled = (id: RecordId) =>
    query.get<{ code: string; type: string; title: string }>([id]) ?? { code: '', type: '', title: '' };
  const key = `${kind} ${row.id}`;
  if (kind === 'link') {
    const isOut = row.from === kept.id;
    const { role, fromDate, untilDate, note } = row;
    const other = titled(isOut ? row.to : row.from);
    return {
      key,
      kind,
      state,
      goes,
      other,
      role,
      direction: isOut ? 'out' : 'in',
      from: fromDate,
      until: untilDate,
      note,
    };
  }
  const other = titled(row.document === kept.id ? row.record : row.document);
  return { key, kind, state, goes, other, field: row.field, page: row.page, quote: row.quotation };
}
