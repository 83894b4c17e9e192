import type { Fields } from '../../../shared/records/definition.ts';
import { idOf } from '../../archive/codes.ts';
import { readRecordRow } from '../../archive/stored-rows.ts';
import type { ShownRecord } from '../../archive/view.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import type { Naming } from '../naming/naming.ts';
import type { DataField, DataType } from './data-record.ts';
import { leavingFields, mayLeave, type Standing } from './leaving-fields.ts';
import { clear, leavingValues, type Leaving, type Owner } from './leaving-value.ts';

/** The title of a case holds its number as often as not, and a number leads to the accused. */
export function titleOf({ code, type, title, fields }: ShownRecord, naming: Naming, { protects }: Standing): string {
  if (type === 'person' || type === 'organisation') return naming.heading(code, title);
  const numbers = [fields['number'] ?? [], fields['numbers'] ?? []].flat().map(String);
  if (protects && numbers.some((number) => title.includes(number))) return naming.label(code);
  return clear(naming, title) || naming.label(code);
}

/** What is said of a record, field by field. */
export function fieldsOf(
  catalogue: Catalogue,
  leaving: Leaving,
  { code, type }: ShownRecord,
  owner: Owner,
): DataField[] {
  const row = readRecordRow(catalogue, idOf(catalogue, code));
  if (row === null) return [];
  const isPrivate = type === 'place' && !isFacility(row.fields);
  return leavingFields(type as DataType)
    .filter(({ key }) => !isPrivate || !WHERE_EXACTLY.has(key))
    .filter((field) => row.fields[field.key] !== undefined && mayLeave(type as DataType, field, owner.standing))
    .flatMap((field): DataField[] => {
      const values = leavingValues(leaving, field, row.fields[field.key] as never, owner);
      if (values.length === 0) return [];
      const others =
        row.others[field.key]?.values.flatMap((value) => leavingValues(leaving, field, value, owner)) ?? [];
      const label = field.label[leaving.language];
      return [
        { key: field.key, field, label: field.own === true ? clear(leaving.naming, label) : label, values, others },
      ];
    });
}

/** Where a court or a prison stands anybody may know; where a house stands tells who lives there. */
const WHERE_EXACTLY: ReadonlySet<string> = new Set(['address', 'latitude', 'longitude']);

function isFacility({ facilityKind, authority }: Fields): boolean {
  return authority !== undefined || (facilityKind !== undefined && facilityKind !== 'not-a-facility');
}

/** Ids of the records that values refer to. */
export function* referredIn(fields: readonly DataField[]): Generator<string> {
  for (const { values, others } of fields)
    for (const value of [...values, ...others]) {
      if (value.kind === 'record') yield value.id;
      if (value.kind === 'entry') yield* referredIn(value.parts);
    }
}

/** What refers to a record calls it as it is called; of one that does not go only the name is said. */
export function closed(field: DataField, titles: ReadonlyMap<string, string>): DataField {
  const close = (values: DataField['values']): DataField['values'] =>
    values.map((value) => {
      if (value.kind === 'entry') return { ...value, parts: value.parts.map((part) => closed(part, titles)) };
      if (value.kind !== 'record') return value;
      const title = titles.get(value.id);
      return title === undefined ? { kind: 'text', text: value.text } : { ...value, text: title };
    });
  return { ...field, values: close(field.values), others: close(field.others) };
}
