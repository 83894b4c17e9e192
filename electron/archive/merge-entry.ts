import { fail } from '../../shared/contract/errors.ts';
import { because } from '../../shared/contract/reasons.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { canonical, same } from './canonical.ts';
import { idOf } from './codes.ts';
import { readHistory, type HistoryEntry } from './history.ts';
import { linkKey } from './merge-moves.ts';
import type { Change, LinkRow, RecordId, RecordRow } from './rows.ts';
import { mergedInto, mergedRecords, MERGED_INTO } from './same-record.ts';
import { fieldsTakenBack } from './split-fields.ts';
import { readRecordRow } from './stored-rows.ts';

/** A merge that stands: its entry of the history, the two records, and the link that tells of it. */
export interface StandingMerge {
  readonly entry: HistoryEntry;
  readonly kept: RecordId;
  readonly merged: RecordId;
  readonly trace: LinkRow;
}

/**
 * The merge by which a record became a part of another one.
 * @throws RECORD_NOT_FOUND; SPLIT_IMPOSSIBLE where there is none, or where a later merge has to be parted first
 */
export function standingMerge(catalogue: Catalogue, code: string): StandingMerge {
  const merged = idOf(catalogue, code);
  const found = mergeOf(catalogue, merged) ?? fail('SPLIT_IMPOSSIBLE', because('not-merged', { code }));
  const codeOf = (id: RecordId): string => readRecordRow(catalogue, id)?.code ?? '';
  const further = mergedInto(catalogue, found.kept);
  if (further !== null)
    fail('SPLIT_IMPOSSIBLE', because('merged-on', { code: codeOf(found.kept), into: codeOf(further) }));
  for (const other of mergedRecords(catalogue, found.kept)) {
    const later = other === merged ? null : mergeOf(catalogue, other);
    if (later !== null && later.kept === found.kept && later.entry.seq > found.entry.seq && overlap(found, later))
      fail('SPLIT_IMPOSSIBLE', because('merged-over', { code: codeOf(other), kept: codeOf(found.kept) }));
  }
  return found;
}

/** The merge of a record, whether it can be parted now or not; null for one that was not merged. */
export function mergeOf(catalogue: Catalogue, merged: RecordId): StandingMerge | null {
  const trace = catalogue
    .prepare(
      `select id, from_record as "from", to_record as "to", role, from_date as fromDate, until_date as untilDate, note
       from link where from_record = ? and role = '${MERGED_INTO}'`,
    )
    .get<never>([merged]) as LinkRow | undefined;
  if (trace === undefined) return null;
  const entry = readHistory(catalogue, merged).find(
    ({ action, changes }) => action === 'merge' && changes.some(({ id }) => id === trace.id),
  );
  const made = entry?.changes.find(({ id }) => id === trace.id)?.after as LinkRow | undefined;
  return entry === undefined || made === undefined ? null : { entry, kept: made.to, merged, trace };
}

/**
 * The kept record as it was before a merge, without what earlier merges had brought that were parted after it: that was never its own, and
 * goes when the last record goes that holds it.
 */
export function ownBefore(catalogue: Catalogue, { entry, kept }: StandingMerge): RecordRow | null {
  const own = entry.changes.find(({ id }) => id === kept);
  if (own === undefined) return null;
  const entries = readHistory(catalogue, kept);
  const parted = new Set(
    entries
      .filter(({ seq }) => seq > entry.seq)
      .flatMap(({ changes }) =>
        changes.filter(({ table, after }) => table === 'link' && after === null).map(({ id }) => id),
      ),
  );
  let row = own.before as RecordRow;
  for (const { action, seq, changes } of entries) {
    if (action !== 'merge' || seq >= entry.seq || !changes.some(({ id, before }) => before === null && parted.has(id)))
      continue;
    const brought = changes.find(({ id }) => id === kept);
    if (brought === undefined || brought.before === null || brought.after === null) continue;
    const state = fieldsTakenBack({ before: brought.before as RecordRow, after: brought.after as RecordRow, now: row });
    row = { ...row, fields: state.preferred, others: state.others };
  }
  return row;
}

/** Whether a later merge into the same record rests on rows that this one moved: then this one cannot be taken out from beneath it. */
function overlap(first: StandingMerge, later: StandingMerge): boolean {
  const moved = first.entry.changes.filter(({ before, after }) => before !== null && after !== null);
  const touched = new Map(first.entry.changes.map((change) => [`${change.table} ${change.id}`, change]));
  const standing = new Set(moved.map((change) => signOf(change, later)));
  return later.entry.changes.some((change) => {
    if (change.table === 'record' && (change.id === first.kept || change.id === later.merged)) return false;
    const own = touched.get(`${change.table} ${change.id}`);
    if (own !== undefined) return own.table !== 'record' || sharesField(own, change);
    if (change.table === 'citation' && touched.has(`link ${change.after?.link ?? ''}`)) return true;
    return change.after === null && standing.has(signOf({ ...change, after: change.before } as Change, later));
  });
}

/** What a row says after a merge: a row that was not moved because of it says the same. */
function signOf({ table, after }: Change, { kept, merged }: StandingMerge): string {
  if (after === null) return '';
  const turned = Object.fromEntries(
    Object.entries(after).map(([key, value]) => [key, value === merged ? kept : (value as unknown)]),
  );
  return table === 'link' ? linkKey(turned as unknown as LinkRow) : canonical({ ...turned, id: '' });
}

function sharesField(one: Change, other: Change): boolean {
  const keys = ({ before, after }: Change): Set<string> => {
    const [was, is] = [before as RecordRow, after as RecordRow];
    const all = [was, is].flatMap((row) => [...Object.keys(row.fields), ...Object.keys(row.others)]);
    return new Set(all.filter((key) => !same([was.fields[key], was.others[key]], [is.fields[key], is.others[key]])));
  };
  return keys(one).intersection(keys(other)).size > 0;
}
