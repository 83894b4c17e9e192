import type { FieldValue, Fields } from '../../shared/records/definition.ts';
import { titleOf } from '../../shared/records/show.ts';
import { saysNothing, unguarded } from '../../shared/tables/cell-text.ts';
import type { RowFault, RowWarning } from '../../shared/tables/row-notes.ts';
import type { BoundMapping, BoundRecord } from './check-mapping.ts';
import { titleKey, type Known, type Lookup } from './lookup.ts';
import { roleOf, type PlannedRecord } from './planned.ts';
import { quoted } from './read-value.ts';
import type { Noted, RowInput } from './row-input.ts';

/** What a row has come to so far. */
export interface RowState {
  readonly row: number;
  readonly cells: readonly string[];
  readonly made: Map<string, PlannedRecord>;
  readonly faults: Noted<RowFault>[];
  readonly warnings: Noted<RowWarning>[];
}

/** The code that a row gives, with its column and the record that has it already. */
export interface GivenCode {
  readonly code: string;
  readonly column: number;
  readonly known: Known | undefined;
}

/** Decides which record a row is about: one of the archive, one that an earlier row has made, or a new one. */
export interface Identity {
  /** Null when the row gives none. */
  codeIn(bound: BoundRecord, state: RowState): GivenCode | null | 'refused';
  /** Null for a new one. */
  recordOf(
    bound: BoundRecord,
    input: RowInput,
    given: GivenCode | null,
    state: RowState,
  ): Known | PlannedRecord | null | 'refused';
  /** Lets later rows mean what this one has made. */
  remember(bound: BoundRecord, record: PlannedRecord, row: number): void;
}

export function createIdentity({ mapping, records }: BoundMapping, lookup: Lookup): Identity {
  /** Records that all rows share, and those that rows are about, by their titles. */
  const shared = new Map<string, PlannedRecord>();
  const titles = new Map<string, { row: number; record: PlannedRecord; birthDate: unknown }[]>();
  const codes = new Map<string, number>();
  const links = mapping.links.map((link) => ({ ...link, role: roleOf(link.role) }));
  const isShared = (key: string): boolean => records.some(({ mapped }) => mapped.key === key && mapped.each === 'name');

  /** A place or an office-holder that several rows name. */
  function sharedRecord(
    { definition: { type }, mapped, needs }: BoundRecord,
    title: string,
    { faults, warnings }: RowState,
  ): Known | PlannedRecord | null | 'refused' {
    const earlier = shared.get(titleKey(type, title));
    if (earlier !== undefined) return earlier;
    const column = needs[0] ?? null;
    const named = lookup.byTitle([type], title);
    // A judge is not the prisoner of the same name: a person has to be known in that role.
    const roles = links.filter(({ to }) => to === mapped.key).map(({ role }) => role);
    const fitting =
      type === 'person' ? named.filter(({ id }) => roles.some((role) => lookup.isLinkedAs(id, role))) : named;
    const [one, ...more] = fitting;
    if (more.length > 0) {
      faults.push({ column, note: 'reference-many', details: { value: quoted(title) } });
      return 'refused';
    }
    if (one === undefined && named[0] !== undefined)
      warnings.push({ column, note: 'exists', details: { code: named[0].code } });
    return one ?? null;
  }

  /** Of a record that was there already, the one record of this type that the mapping would link to it. */
  function linkedRecord(bound: BoundRecord, { made, faults }: RowState): Known | null | 'refused' {
    for (const { from, to, role } of links) {
      if (from !== bound.mapped.key && to !== bound.mapped.key) continue;
      const [key, direction] = from === bound.mapped.key ? ([to, 'in'] as const) : ([from, 'out'] as const);
      const other = made.get(key);
      if (other === undefined || other.outcome === 'new' || isShared(key)) continue;
      const [one, ...more] = lookup.linked(other.id, role, bound.definition.type, direction);
      if (more.length > 0) {
        faults.push({ column: bound.needs[0] ?? null, note: 'several-linked', details: { code: other.code ?? '' } });
        return 'refused';
      }
      if (one !== undefined) return one;
    }
    return null;
  }

  /** What the row is about, by its name: only where that is asked for, and for a person only with the same date of birth. */
  function mainRecord(
    { definition: { type } }: BoundRecord,
    title: string,
    input: RowInput,
    { row, warnings }: RowState,
  ): Known | PlannedRecord | null {
    const birthDate = input.values.get('birthDate')?.value ?? null;
    const [one, ...more] = lookup.byTitle([type], title).filter((each) => fits(birthDate, each.birthDate));
    const earlier = titles.get(titleKey(type, title))?.find((each) => fits(birthDate, each.birthDate));
    if (mapping.existing === 'update') {
      const isSure = (other: unknown): boolean => type !== 'person' || (birthDate !== null && other === birthDate);
      if (one !== undefined && more.length === 0 && isSure(one.birthDate)) return one;
      if (earlier !== undefined && isSure(earlier.birthDate)) return earlier.record;
    }
    const [column = null] = input.values.values().next().value?.columns ?? [];
    if (one !== undefined) warnings.push({ column, note: 'exists', details: { code: one.code } });
    else if (earlier !== undefined && earlier.row !== row)
      warnings.push({ column, note: 'twice', details: { other: earlier.row } });
    return null;
  }

  return {
    codeIn(bound, { row, cells, faults }) {
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
    },
    recordOf(bound, input, given, state) {
      if (given !== null) return given.known ?? null;
      const title = titleIn(bound, input);
      if (bound.mapped.each === 'name') return sharedRecord(bound, title, state);
      if (!bound.isMain) return linkedRecord(bound, state);
      return title === '' ? null : mainRecord(bound, title, input, state);
    },
    remember(bound, record, row) {
      const own = titleOf(bound.definition, withoutNulls(record.fields.preferred), 'en', () => '');
      const title = titleKey(record.type, own);
      if (bound.mapped.each === 'name') {
        if (!shared.has(title)) shared.set(title, record);
      } else if (bound.isMain) {
        const before = titles.get(title) ?? [];
        before.push({ row, record, birthDate: record.fields.preferred['birthDate'] ?? null });
        titles.set(title, before);
      }
    },
  };
}

export function withoutNulls(fields: Readonly<Record<string, FieldValue | null>>): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Fields;
}

/** The title that the record would have by what the row gives alone. */
function titleIn({ definition }: BoundRecord, { values }: RowInput): string {
  const fields = [...values].flatMap(([key, { value }]) => (isSimple(value) ? [[key, value]] : []));
  return titleOf(definition, Object.fromEntries(fields) as Fields, 'en', () => '');
}

function isSimple(value: unknown): boolean {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return ['string', 'number', 'boolean'].includes(typeof one);
}

/** Whether what a row says of a date of birth can be the same as what is recorded: nothing said contradicts nothing. */
function fits(given: unknown, recorded: unknown): boolean {
  return given === null || recorded === null || given === recorded;
}
