import { isKhronikaError } from '../../shared/contract/errors.ts';
import type { CheckedFields } from '../../shared/records/check.ts';
import { TEXT_LIMIT } from '../../shared/records/text.ts';
import { saysNothing, splitList, unguarded } from '../../shared/tables/cell-text.ts';
import type { RowFault, RowWarning } from '../../shared/tables/row-notes.ts';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import { same } from '../archive/canonical.ts';
import { checkCode } from '../archive/codes.ts';
import type { RecordRow } from '../archive/rows.ts';
import type { BoundMapping, BoundRecord } from './check-mapping.ts';
import type { Lookup } from './lookup.ts';
import { newId, roleOf, type PlannedLink, type PlannedRecord } from './planned.ts';
import { fault, quoted, typeNames, type ReadContext } from './read-value.ts';
import { createRowCheck } from './row-fields.ts';
import { createIdentity, withoutNulls, type RowState } from './row-identity.ts';
import { rowInput, type Noted } from './row-input.ts';

export interface PlannedRow {
  readonly main: PlannedRecord | null;
  readonly records: readonly PlannedRecord[];
  readonly links: readonly PlannedLink[];
  readonly faults: readonly Noted<RowFault>[];
  readonly warnings: readonly Noted<RowWarning>[];
}

/**
 * What one row after the other makes of the archive. It remembers what earlier rows have made: places and judges that several rows name
 * become one record, and a code is given once.
 */
export function createRowPlanner(
  { mapping, records, main }: BoundMapping,
  lookup: Lookup,
  language: Language,
): (row: number, cells: readonly string[], cellFaults: readonly { column: number; fault: RowFault }[]) => PlannedRow {
  const context: ReadContext = { lookup, language, dates: new Map() };
  const byId = new Map<string, PlannedRecord>();
  const identity = createIdentity({ mapping, records, main }, lookup);
  const checkRow = createRowCheck(lookup, (id) => byId.get(id), language);
  const links = mapping.links.map((link) => ({ ...link, role: roleOf(link.role) }));

  return (row, cells, cellFaults) => {
    const state: RowState = { row, cells, made: new Map(), faults: [], warnings: [] };
    const { made, faults, warnings } = state;
    const planned: PlannedLink[] = [];
    for (const bound of records) {
      const used = new Set(bound.targets.map(({ column }) => column));
      for (const { column, fault: note } of cellFaults)
        if (used.has(column)) faults.push({ column, note, details: { limit: TEXT_LIMIT } });
      if (!bound.needs.some((column) => !saysNothing(unguarded(cells[column] ?? '')))) continue;
      const one = planRecord(bound, state);
      if (one === null) continue;
      made.set(bound.mapped.key, one);
      byId.set(one.id, one);
      if (faults.length === 0) linkByCells(bound, one, cells, planned, faults);
    }
    for (const { from, to, role } of links) {
      const [start, end] = [made.get(from), made.get(to)];
      if (start !== undefined && end !== undefined && start.id !== end.id)
        planned.push({ from: start.id, to: end.id, role });
    }
    if (faults.length === 0)
      for (const bound of records) {
        const record = made.get(bound.mapped.key);
        if (record !== undefined) identity.remember(bound, record, row);
      }
    const unique = faults.filter(
      (each, index) => faults.findIndex((other) => other.column === each.column && other.note === each.note) === index,
    );
    return { main: made.get(main) ?? null, records: [...made.values()], links: planned, faults: unique, warnings };
  };

  function planRecord(bound: BoundRecord, state: RowState): PlannedRecord | null {
    const { cells, faults, warnings } = state;
    const input = rowInput(bound, cells, context, { clears: mapping.empty === 'clear' });
    faults.push(...input.faults);
    if (bound.isMain) warnings.push(...input.warnings);
    if (input.faults.length > 0) return null;
    const given = identity.codeIn(bound, state);
    if (given === 'refused') return null;
    const before = identity.recordOf(bound, input, given, state);
    if (before === 'refused') return null;
    if (before !== null && 'outcome' in before) return before;
    const known = before === null ? null : lookup.row(before.id);
    const fields = checkRow(bound, input, known, state);
    if (fields === null) return null;
    if (known !== null)
      return {
        id: known.id,
        type: known.type,
        code: known.code,
        outcome: outcomeOf(known, fields),
        fields,
        rev: known.rev,
      };
    const record: PlannedRecord = {
      id: newId(),
      type: bound.definition.type,
      code: given?.code ?? null,
      outcome: 'new',
      fields,
      rev: null,
    };
    return isAllowed(record, given?.column ?? null, faults) ? record : null;
  }

  function isAllowed(record: PlannedRecord, column: number | null, faults: Noted<RowFault>[]): boolean {
    if (record.code === null) return true;
    try {
      checkCode({
        ...record,
        code: record.code,
        fields: withoutNulls(record.fields.preferred),
        others: {},
        state: 'active',
        rev: 1,
      });
      return true;
    } catch (error) {
      if (!isKhronikaError(error, 'CODE_REVEALS_NAME')) throw error;
      faults.push({ column, note: 'code-name', details: {} });
      return false;
    }
  }

  function linkByCells(
    bound: BoundRecord,
    record: PlannedRecord,
    cells: readonly string[],
    planned: PlannedLink[],
    faults: Noted<RowFault>[],
  ): void {
    for (const each of bound.targets) {
      if (each.kind !== 'link') continue;
      const { column, target, type } = each;
      for (const text of splitList(unguarded(cells[column] ?? ''), target.separator)) {
        if (saysNothing(text)) continue;
        const found = lookup.byText([type], text);
        const [one] = found;
        if (one === undefined || found.length > 1) {
          const { fault: note, details } =
            one === undefined
              ? fault('reference', { value: quoted(text), types: typeNames([type], language) })
              : fault('reference-many', { value: quoted(text) });
          faults.push({ column, note, details });
        } else if (one.id === record.id) faults.push({ column, note: 'link-itself', details: {} });
        else {
          const [from, to] = target.direction === 'out' ? [record.id, one.id] : [one.id, record.id];
          planned.push({ from, to, role: roleOf(target.role) });
        }
      }
    }
  }
}

function outcomeOf(known: RecordRow, { preferred }: CheckedFields): PlannedRecord['outcome'] {
  const isSame = Object.entries(preferred).every(([key, value]) => same(known.fields[key] ?? null, value));
  return isSame ? 'unchanged' : 'changed';
}
