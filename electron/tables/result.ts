import type { TableResult } from '../../shared/contract/calls/tables.ts';
import { noteSentence, type RowFault, type RowWarning } from '../../shared/tables/row-notes.ts';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import type { Plan, RowNote } from './plan.ts';

/** Notes that an answer lists; all of them go into the table of refused rows. */
const LISTED = 500;

/** What a plan would do, or has done, as it is told. */
export function resultOf(plan: Plan, seq: number | null, language: Language): TableResult {
  const types = new Map<string, { new: number; changed: number }>();
  for (const { type, outcome } of plan.records) {
    const counts = types.get(type) ?? { new: 0, changed: 0 };
    if (outcome !== 'unchanged') counts[outcome] += 1;
    types.set(type, counts);
  }
  const { faults, warnings, refusedRows } = plan;
  return {
    rows: plan.rows,
    new: plan.new,
    changed: plan.changed,
    unchanged: plan.unchanged,
    refused: {
      rows: refusedRows.size,
      total: faults.length,
      first: faults.slice(0, LISTED).map((each) => told(each, language)),
    },
    warnings: {
      total: warnings.length,
      first: warnings.slice(0, LISTED).map((each) => told(each, language)),
    },
    records: [...types].map(([type, counts]) => ({ type, ...counts })),
    links: plan.links.length,
    seq,
  };
}

function told<Note extends RowFault | RowWarning>(each: RowNote<Note>, language: Language) {
  const { row, column, note } = each;
  return { row, column, note, sentence: noteSentence(each, language) };
}
