import { fail } from '../../shared/contract/errors.ts';
import { because } from '../../shared/contract/reasons.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { definitions } from '../../shared/records/definitions.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Vault } from '../vault/vault.ts';
import { idOf } from './codes.ts';
import { commit } from './commit.ts';
import { changedFields, movesOf, type Moves } from './merge-moves.ts';
import { mergeFields, type Choices, type MergedFields } from './merged-fields.ts';
import type { RecordRow } from './rows.ts';
import { mergedInto, MERGED_INTO } from './same-record.ts';
import { readRecordRow } from './stored-rows.ts';

/** Codes of the record that stays and of the one that becomes a part of it. */
export interface Pair {
  readonly keep: string;
  readonly merge: string;
}

export interface PlannedMerge {
  readonly kept: RecordRow;
  readonly merged: RecordRow;
  readonly fields: MergedFields;
  readonly moves: Moves;
}

/** Each consent is an act of its own, and a report stands as it was sent: neither ever becomes another one. */
const NEVER: ReadonlySet<RecordType> = new Set<RecordType>(['consent', 'submission']);

/** Whether records of a type can become one. */
export function canMerge(type: RecordType): boolean {
  return definitions[type].model !== true && !NEVER.has(type);
}

/**
 * Everything that merging two records would change, without changing it.
 * @throws RECORD_NOT_FOUND, MERGE_IMPOSSIBLE
 */
export function planMerge(catalogue: Catalogue, { keep, merge: other }: Pair, choices: Choices = {}): PlannedMerge {
  const [kept, merged] = [rowOf(catalogue, keep), rowOf(catalogue, other)];
  if (kept.id === merged.id) fail('MERGE_IMPOSSIBLE', because('same-record'));
  if (kept.type !== merged.type) fail('MERGE_IMPOSSIBLE', because('other-kind', { code: other }));
  if (!canMerge(kept.type)) fail('MERGE_IMPOSSIBLE', because('never-merged'));
  for (const row of [kept, merged]) {
    const into = mergedInto(catalogue, row.id);
    if (into !== null)
      fail(
        'MERGE_IMPOSSIBLE',
        because('merged-already', { code: row.code, into: readRecordRow(catalogue, into)?.code ?? '' }),
      );
    if (row.state === 'trashed') fail('MERGE_IMPOSSIBLE', because('in-trash', { code: row.code }));
  }
  if ([kept, merged].every((row) => hasFile(catalogue, row))) fail('MERGE_IMPOSSIBLE', because('both-have-files'));
  const fields = mergeFields(kept, merged, choices);
  return { kept, merged, fields, moves: movesOf(catalogue, kept, merged, fields) };
}

/**
 * Makes two records one, in one commit: the kept one takes over what belongs to the other, which goes to the trash with a link that
 * tells where it has gone. Nothing is lost, and `split` parts the two again, however much later.
 *
 * @param choices of fields that differ, whose value is preferred; the kept record's where nothing is said
 * @param revs the revisions that somebody saw before choosing: RECORD_CHANGED if there is a newer one
 */
export function merge(
  vault: Vault,
  pair: Pair,
  choices: Choices = {},
  revs?: { readonly keep: number; readonly merge: number },
): { code: string; seq: number | null } {
  const note = `${pair.merge} ${pair.keep}`;
  const { seq } = commit(vault, { action: 'merge', note }, (draft) => {
    const { kept, merged, fields, moves } = planMerge(vault.catalogue, pair, choices);
    if (revs !== undefined)
      for (const [row, rev] of [
        [kept, revs.keep],
        [merged, revs.merge],
      ] as const)
        if (row.rev !== rev) fail('RECORD_CHANGED', { code: row.code });
    draft.update(kept.id, changedFields(kept, { preferred: fields.fields, others: fields.others }));
    // A citation needs its link: links come before what proves them, and go after it.
    for (const change of moves.links) if (change.after !== null) draft.rewrite(change);
    for (const change of moves.citations) draft.rewrite(change);
    for (const change of moves.links) if (change.after === null) draft.rewrite(change);
    for (const { record, fields: turned } of moves.references) draft.update(record.id, turned);
    for (const change of moves.files) draft.rewrite(change);
    draft.setState(merged.id, 'trashed');
    draft.link({ from: merged.id, to: kept.id, role: MERGED_INTO });
  });
  return { code: pair.keep, seq };
}

function rowOf(catalogue: Catalogue, code: string): RecordRow {
  return readRecordRow(catalogue, idOf(catalogue, code)) ?? fail('RECORD_NOT_FOUND', { code });
}

function hasFile(catalogue: Catalogue, { id }: RecordRow): boolean {
  return catalogue.prepare('select 1 from file where record = ?').get([id]) !== undefined;
}
