import { setImmediate } from 'node:timers/promises';
import type { RowFault, RowWarning } from '../../shared/tables/row-notes.ts';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import { sameLink } from '../archive/link.ts';
import type { RecordId } from '../archive/rows.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { BoundMapping } from './check-mapping.ts';
import { createLookup } from './lookup.ts';
import type { ReadTable } from './open-table.ts';
import { createRowPlanner } from './plan-row.ts';
import type { PlannedLink, PlannedRecord } from './planned.ts';

export interface RowNote<Note> {
  readonly row: number;
  readonly column: string | null;
  readonly note: Note;
  readonly details: Readonly<Record<string, string | number>>;
}

/** Everything that an import would write, and why rows are left out. */
export interface Plan {
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** In the order in which they are written: what others refer to comes first. */
  readonly records: readonly PlannedRecord[];
  readonly links: readonly PlannedLink[];
  readonly faults: readonly RowNote<RowFault>[];
  readonly refusedRows: ReadonlySet<number>;
  readonly warnings: readonly RowNote<RowWarning>[];
}

export interface PlanOptions {
  readonly language: Language;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** Rows after which others get their turn. */
const TURN = 200;

/** Works out what a table would change, row by row, without writing anything. A row with any fault is left out whole. */
export async function planTable(
  catalogue: Catalogue,
  table: Pick<ReadTable, 'rows' | 'columns' | 'faults'>,
  bound: BoundMapping,
  { language, signal, onProgress }: PlanOptions,
): Promise<Plan> {
  const planRow = createRowPlanner(bound, createLookup(catalogue), language);
  const cellFaults = new Map<number, { column: number; fault: RowFault }[]>();
  for (const { row, column, fault } of table.faults)
    cellFaults.set(row, [...(cellFaults.get(row) ?? []), { column, fault: fault as RowFault }]);
  const records = new Map<RecordId, PlannedRecord>();
  const links = new Map<string, PlannedLink>();
  const isThere = (link: PlannedLink): boolean =>
    [link.from, link.to].every((id) => records.get(id)?.outcome !== 'new') &&
    sameLink(catalogue, { ...link, fromDate: null }) !== null;
  const faults: RowNote<RowFault>[] = [];
  const warnings: RowNote<RowWarning>[] = [];
  const refusedRows = new Set<number>();
  const counts = { new: 0, changed: 0, unchanged: 0 };
  const named = (column: number | null): string | null => (column === null ? null : (table.columns[column] ?? null));
  for (const [index, { row, cells }] of table.rows.entries()) {
    if (index % TURN === 0) {
      signal?.throwIfAborted();
      onProgress?.(index);
      await setImmediate();
    }
    const planned = planRow(row, cells, cellFaults.get(row) ?? []);
    for (const { column, ...rest } of planned.warnings) warnings.push({ row, column: named(column), ...rest });
    if (planned.faults.length > 0) {
      refusedRows.add(row);
      for (const { column, ...rest } of planned.faults) faults.push({ row, column: named(column), ...rest });
      continue;
    }
    // A row may mean what an earlier one has made.
    let outcome = planned.main === null || records.has(planned.main.id) ? 'unchanged' : planned.main.outcome;
    for (const record of planned.records) {
      if (records.has(record.id)) continue;
      records.set(record.id, record);
      if (record.outcome !== 'unchanged' && outcome === 'unchanged') outcome = 'changed';
    }
    for (const link of planned.links) {
      const key = `${link.from} ${link.to} ${link.role}`;
      if (links.has(key) || isThere(link)) continue;
      links.set(key, link);
      if (outcome === 'unchanged') outcome = 'changed';
    }
    counts[outcome] += 1;
  }
  onProgress?.(table.rows.length);
  const written = [...records.values()].filter(({ outcome }) => outcome !== 'unchanged');
  return {
    rows: table.rows.length,
    ...counts,
    records: written,
    links: [...links.values()],
    faults,
    refusedRows,
    warnings,
  };
}
