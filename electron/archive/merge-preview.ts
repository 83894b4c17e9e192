import type { MergePreview } from '../../shared/contract/merge-shapes.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { planMerge, type Pair } from './merge.ts';
import type { Choices } from './merged-fields.ts';
import type { RecordRow } from './rows.ts';
import { NOT_SAME_AS } from './same-record.ts';
import { codes, referredBy, withCodes } from './view.ts';

/** What merging two records will make of them, field by field, and what goes over. Changes nothing. */
export function previewMerge(catalogue: Catalogue, pair: Pair, choices: Choices = {}): MergePreview {
  const { kept, merged, fields, moves } = planMerge(catalogue, pair, choices);
  const codeById = codes(catalogue);
  const shown = (value: MergedValue): unknown => (value === null ? null : withCodes(value, codeById));
  const title = catalogue.prepare('select title from record where id = ?', { pluck: true });
  const titled = (row: RecordRow) => ({
    code: row.code,
    type: row.type,
    title: String(title.get([row.id]) ?? ''),
    rev: row.rev,
  });
  const gone = (changes: readonly { readonly before: unknown; readonly after: unknown }[]) => ({
    moved: changes.filter(({ before, after }) => before !== null && after !== null).length,
    doubled: changes.filter(({ after }) => after === null).length,
  });
  return {
    kept: titled(kept),
    merged: titled(merged),
    fields: fields.outcomes.map((outcome) => ({
      ...outcome,
      kept: shown(outcome.kept),
      merged: shown(outcome.merged),
      result: shown(outcome.result),
      others: outcome.others.map(shown),
    })),
    referred: { ...referredBy(catalogue, kept.id), ...referredBy(catalogue, merged.id) },
    links: gone(moves.links),
    citations: gone(moves.citations),
    references: moves.references.map(({ record }) => {
      const { rev: _rev, ...listed } = titled(record);
      return listed;
    }),
    files: moves.files.length,
    decidedDifferent: areDecidedDifferent(catalogue, kept, merged),
  };
}

type MergedValue = ReturnType<typeof planMerge>['fields']['outcomes'][number]['result'];

function areDecidedDifferent(catalogue: Catalogue, one: RecordRow, other: RecordRow): boolean {
  const query = catalogue.prepare(
    `select 1 from link where role = '${NOT_SAME_AS}'
       and (from_record = $one and to_record = $other or from_record = $other and to_record = $one)`,
  );
  return query.get({ one: one.id, other: other.id }) !== undefined;
}
