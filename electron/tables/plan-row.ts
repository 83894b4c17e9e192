import { isKhronikaError } from '../../shared/contract/errors.ts';
import { checkFields, type CheckedFields, type FindRecord } from '../../shared/records/check.ts';
import type { Fields, FieldValue } from '../../shared/records/definition.ts';
import { fieldOf } from '../../shared/records/definitions.ts';
import { titleOf } from '../../shared/records/show.ts';
import { saysNothing, splitList, unguarded } from '../../shared/tables/cell-text.ts';
import type { RowFault, RowWarning } from '../../shared/tables/row-notes.ts';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import { same } from '../archive/canonical.ts';
import { checkCode } from '../archive/codes.ts';
import type { RecordId, RecordRow } from '../archive/rows.ts';
import type { BoundMapping, BoundRecord } from './check-mapping.ts';
import { titleKey, type Known, type Lookup } from './lookup.ts';
import { newId, roleOf, type PlannedLink, type PlannedRecord } from './planned.ts';
import { fault, quoted, typeNames, type ReadContext } from './read-value.ts';
import { overExisting, rowInput, type Noted, type RowInput } from './row-input.ts';

export interface PlannedRow {
  readonly main: PlannedRecord | null;
  readonly records: readonly PlannedRecord[];
  readonly links: readonly PlannedLink[];
  readonly faults: readonly Noted<RowFault>[];
  readonly warnings: readonly Noted<RowWarning>[];
}

/** Stands for a record of the table that has no code yet, where a field refers to it. No code begins so. */
const PLANNED = '@';

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
  /** Records that all rows share, by their titles. */
  const shared = new Map<string, PlannedRecord>();
  const titles = new Map<string, { row: number; record: PlannedRecord; birthDate: unknown }[]>();
  const codes = new Map<string, number>();
  const find: FindRecord = (code) =>
    code.startsWith(PLANNED) ? (byId.get(code.slice(PLANNED.length)) ?? null) : lookup.find(code);
  const links = mapping.links.map((link) => ({ ...link, role: roleOf(link.role) }));

  return (row, cells, cellFaults) => {
    const faults: Noted<RowFault>[] = [];
    const warnings: Noted<RowWarning>[] = [];
    const made = new Map<string, PlannedRecord>();
    const planned: PlannedLink[] = [];
    for (const bound of records) {
      const used = new Set(bound.targets.map(({ column }) => column));
      for (const { column, fault: note } of cellFaults)
        if (used.has(column)) faults.push({ column, note, details: { limit: 200_000 } });
      if (!bound.needs.some((column) => !saysNothing(unguarded(cells[column] ?? '')))) continue;
      const one = planRecord(bound, { row, cells, made, faults, warnings });
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
    if (faults.length === 0) for (const [key, record] of made) remember(key, record, row);
    const unique = faults.filter(
      (each, index) => faults.findIndex((other) => other.column === each.column && other.note === each.note) === index,
    );
    return { main: made.get(main) ?? null, records: [...made.values()], links: planned, faults: unique, warnings };
  };

  interface RowState {
    readonly row: number;
    readonly cells: readonly string[];
    readonly made: ReadonlyMap<string, PlannedRecord>;
    readonly faults: Noted<RowFault>[];
    readonly warnings: Noted<RowWarning>[];
  }

  function planRecord(bound: BoundRecord, state: RowState): PlannedRecord | null {
    const { row, cells, made, faults, warnings } = state;
    const input = rowInput(bound, cells, context, { clears: mapping.empty === 'clear' });
    faults.push(...input.faults);
    if (bound.isMain) warnings.push(...input.warnings);
    if (input.faults.length > 0) return null;
    const given = codeIn(bound, row, cells, faults);
    if (given === 'refused') return null;
    const before = beforeOf(bound, input, given, state);
    if (before === 'refused') return null;
    if (before !== null && 'outcome' in before) return before;
    const known = before === null ? null : lookup.row(before.id);
    const fields = checked(bound, input, known, made, faults);
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

  /** The code that the row gives, with its column; null when it gives none. */
  function codeIn(
    bound: BoundRecord,
    row: number,
    cells: readonly string[],
    faults: Noted<RowFault>[],
  ): { code: string; column: number; known: Known | undefined } | null | 'refused' {
    for (const { kind, column } of bound.targets) {
      const code = kind === 'code' ? unguarded(cells[column] ?? '').trim() : '';
      if (saysNothing(code)) continue;
      const refuse = (note: RowFault, details = {}): 'refused' => {
        faults.push({ column, note, details: { value: quoted(code), ...details } });
        return 'refused';
      };
      const known = lookup.byCode(code);
      if (known !== undefined && known.type !== bound.definition.type) return refuse('code-type');
      if (known !== undefined && known.state !== 'active') return refuse('code-trashed');
      if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u.test(code)) return refuse('code-form');
      const other = codes.get(code);
      if (other !== undefined) return refuse('code-twice', { other });
      codes.set(code, row);
      return { code, column, known };
    }
    return null;
  }

  /** The record that is there already, of the archive or of an earlier row; null for a new one. */
  function beforeOf(
    bound: BoundRecord,
    input: RowInput,
    given: Exclude<ReturnType<typeof codeIn>, 'refused'>,
    { made, faults, warnings, row }: RowState,
  ): Known | PlannedRecord | null | 'refused' {
    if (given !== null) return given.known ?? null;
    const { type } = bound.definition;
    const title = titleIn(bound, input);
    if (bound.mapped.each === 'name') {
      const found = shared.get(titleKey(type, title));
      if (found !== undefined) return found;
      const [one, ...more] = lookup.byTitle([type], title);
      return one !== undefined && more.length === 0 ? one : null;
    }
    if (!bound.isMain) return linkedBefore(bound, made, faults);
    if (title === '') return null;
    const birthDate = input.values.get('birthDate')?.value ?? null;
    const people = lookup.byTitle([type], title).filter((each) => fits(birthDate, each.birthDate));
    const earlier = titles.get(titleKey(type, title))?.find((each) => fits(birthDate, each.birthDate));
    const [one, ...more] = people;
    if (mapping.existing === 'update') {
      const isSame = type !== 'person' || (birthDate !== null && one?.birthDate === birthDate);
      if (one !== undefined && more.length === 0 && isSame) return one;
      if (earlier !== undefined && earlier.birthDate === birthDate && (type !== 'person' || birthDate !== null))
        return earlier.record;
    }
    const [column = null] = input.values.values().next().value?.columns ?? [];
    if (one !== undefined) warnings.push({ column, note: 'exists', details: { code: one.code } });
    else if (earlier !== undefined && earlier.row !== row)
      warnings.push({ column, note: 'twice', details: { other: earlier.row } });
    return null;
  }

  /** Of a record that was there already, the one record of this type that the mapping would link to it. */
  function linkedBefore(
    bound: BoundRecord,
    made: ReadonlyMap<string, PlannedRecord>,
    faults: Noted<RowFault>[],
  ): Known | null | 'refused' {
    for (const { from, to, role } of links) {
      const direction = from === bound.mapped.key ? 'in' : to === bound.mapped.key ? 'out' : null;
      const other = direction === null ? undefined : made.get(direction === 'in' ? to : from);
      if (
        direction === null ||
        other === undefined ||
        other.outcome === 'new' ||
        isShared(direction === 'in' ? to : from)
      )
        continue;
      const [one, ...more] = lookup.linked(other.id, role, bound.definition.type, direction);
      if (more.length > 0) {
        faults.push({ column: bound.needs[0] ?? null, note: 'several-linked', details: { code: other.code ?? '' } });
        return 'refused';
      }
      if (one !== undefined) return one;
    }
    return null;
  }

  function isShared(key: string): boolean {
    return records.some(({ mapped }) => mapped.key === key && mapped.each === 'name');
  }

  function checked(
    bound: BoundRecord,
    input: RowInput,
    known: RecordRow | null,
    made: ReadonlyMap<string, PlannedRecord>,
    faults: Noted<RowFault>[],
  ): CheckedFields | null {
    const preferred: Record<string, FieldValue | null> = {};
    const others: Record<string, null> = {};
    const values = new Map(input.values);
    for (const { path, to } of bound.references) {
      const target = made.get(to);
      if (target === undefined) continue;
      const before = values.get(path.field.key);
      values.set(path.field.key, withReference(path, before, `${PLANNED}${target.id}`));
    }
    const failed = faults.length;
    for (const [key, { value, columns }] of values) {
      const field = fieldOf(bound.definition, key);
      if (field === undefined) continue;
      const whole = known === null ? value : overExisting(field, value, withCodes(known.fields[key]));
      try {
        const result = checkFields(bound.definition, { [key]: whole }, find);
        Object.assign(preferred, result.preferred);
        // What other sources give stays, unless the value is taken away.
        if (result.preferred[key] === null) others[key] = null;
      } catch (error) {
        faults.push({ column: columns[0] ?? null, ...faultOf(error, field.label[language]) });
      }
    }
    const kept = { ...known?.fields, ...preferred };
    for (const field of bound.definition.fields)
      if (field.required === true && (kept[field.key] ?? null) === null)
        faults.push({ column: null, note: 'required', details: { field: field.label[language] } });
    return faults.length > failed ? null : { preferred, others };
  }

  /** References of stored values as codes, as checking takes them. */
  function withCodes(value: FieldValue | undefined): FieldValue | undefined {
    if (typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map((each: FieldValue) => withCodes(each) as FieldValue);
    if ('ref' in value) return lookup.row(String(value['ref']) as RecordId)?.code ?? '';
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, withCodes(each as FieldValue) as FieldValue]),
    );
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

  function remember(key: string, record: PlannedRecord, row: number): void {
    const bound = records.find(({ mapped }) => mapped.key === key);
    if (bound === undefined || (bound.mapped.each !== 'name' && !bound.isMain)) return;
    const title = titleKey(
      record.type,
      titleOf(bound.definition, withoutNulls(record.fields.preferred), 'en', () => ''),
    );
    if (bound.mapped.each === 'name') {
      if (!shared.has(title)) shared.set(title, record);
    } else {
      const before = titles.get(title) ?? [];
      before.push({ row, record, birthDate: record.fields.preferred['birthDate'] ?? null });
      titles.set(title, before);
    }
  }

  /** The title that the record would have by what the row gives alone. */
  function titleIn(bound: BoundRecord, { values }: RowInput): string {
    const fields = Object.fromEntries(
      [...values].flatMap(([key, { value }]) => (isSimple(value) ? [[key, value]] : [])),
    );
    return titleOf(bound.definition, fields as Fields, 'en', () => '');
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

/** Whether what a row says of a date of birth can be the same as what is recorded: nothing said contradicts nothing. */
function fits(given: unknown, recorded: unknown): boolean {
  return given === null || recorded === null || given === recorded;
}

function outcomeOf(known: RecordRow, { preferred }: CheckedFields): PlannedRecord['outcome'] {
  const isSame = Object.entries(preferred).every(([key, value]) => same(known.fields[key] ?? null, value));
  return isSame ? 'unchanged' : 'changed';
}

function withReference(
  { field, part }: BoundRecord['references'][number]['path'],
  before: { readonly value: unknown; readonly columns: readonly number[] } | undefined,
  code: string,
): { value: unknown; columns: readonly number[] } {
  const columns = before?.columns ?? [];
  if (part === null) return { value: field.repeatable === true ? [code] : code, columns };
  const entries = before === undefined ? [{}] : Array.isArray(before.value) ? before.value : [before.value];
  const filled = entries.map((entry: object) => ({ [part.key]: code, ...entry }));
  return { value: field.repeatable === true ? filled : filled[0], columns };
}

function faultOf(error: unknown, field: string): { note: RowFault; details: Record<string, string> } {
  if (!isKhronikaError(error)) throw error;
  const { code, details } = error;
  if (code === 'DATE_UNREADABLE') return { note: 'date', details: { value: quoted(String(details['date'] ?? '')) } };
  if (details['reason'] === 'too-long') return { note: 'too-long', details: { limit: String(details['limit'] ?? '') } };
  return { note: 'value', details: { field } };
}

function isSimple(value: unknown): boolean {
  return (
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    (Array.isArray(value) && typeof value[0] === 'string')
  );
}

function withoutNulls(fields: Readonly<Record<string, FieldValue | null>>): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Fields;
}
