import type { Disagreement } from '../../shared/records/check.ts';
import type { FieldDefinition, FieldValue, RecordDefinition } from '../../shared/records/definition.ts';
import { definitions, fieldOf } from '../../shared/records/definitions.ts';
import { isReference, titleOf } from '../../shared/records/show.ts';
import { canonical, same } from './canonical.ts';
import type { CitationRow, RecordRow } from './rows.ts';

/** Which of two records a value is taken from. */
export type Side = 'kept' | 'merged';
export type Choices = Readonly<Record<string, Side>>;

/**
 * What becomes of one field when two records become one: both say the same, only one says something, the entries of both are
 * joined, or they differ, and one of them is preferred.
 */
export interface FieldOutcome {
  readonly key: string;
  readonly how: 'same' | 'kept' | 'merged' | 'joined' | 'differ';
  readonly kept: FieldValue | null;
  readonly merged: FieldValue | null;
  readonly result: FieldValue | null;
  readonly others: readonly FieldValue[];
  /** Of fields that differ: whose value is preferred. */
  readonly chosen: Side | null;
}

export interface MergedFields {
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly others: Readonly<Record<string, Disagreement>>;
  readonly outcomes: readonly FieldOutcome[];
  /** The citation of a field of one of the two as it must stand so that it goes on proving the same value. */
  readonly cited: (side: Side, citation: CitationRow) => CitationRow;
}

/**
 * Works out the fields of the record that two become. No value is lost: the one that is not preferred stands among those of other
 * sources, and a name that is not taken over, among the other names.
 */
export function mergeFields(kept: RecordRow, merged: RecordRow, choices: Choices = {}): MergedFields {
  const definition = definitions[kept.type];
  const [ours, theirs] = [withoutSelf(kept, merged), withoutSelf(merged, kept)];
  const fields: Record<string, FieldValue> = {};
  const others: Record<string, Disagreement> = {};
  const outcomes: FieldOutcome[] = [];
  const items = new Map<string, ReadonlyMap<string, string>>();
  for (const field of definition.fields) {
    const [one, other] = [valuesOf(ours, field.key), valuesOf(theirs, field.key)];
    if (one.value === null && other.value === null) continue;
    if (one.value !== null && other.value === null) {
      fields[field.key] = one.value;
      const beside = ours.others[field.key];
      if (beside !== undefined) others[field.key] = beside;
      outcomes.push({
        key: field.key,
        how: 'kept',
        kept: one.value,
        merged: null,
        result: one.value,
        others: one.others,
        chosen: null,
      });
      continue;
    }
    const joined = field.repeatable === true ? joinedEntries(field, one.value, other.value) : null;
    if (joined !== null && joined.renamed.size > 0) items.set(field.key, joined.renamed);
    const chosen = joined === null ? chosenSide(field, one.value, other.value, choices[field.key]) : null;
    const result =
      joined?.entries ?? (chosen === 'merged' ? other.value : (one.value ?? implied(field) ?? other.value));
    if (result === null) continue;
    const beside = chosen === 'merged' ? one.value : chosen === 'kept' ? other.value : null;
    const rest = distinct([...(beside === null ? [] : [beside]), ...one.others, ...other.others]);
    const left = rest.filter((value) => !same(value, result));
    fields[field.key] = result;
    if (left.length > 0) others[field.key] = { values: left, ...reasonOf(one.reason, other.reason) };
    const how = howOf(one.value, other.value, chosen, joined !== null);
    outcomes.push({ key: field.key, how, kept: one.value, merged: other.value, result, others: left, chosen });
  }
  addNames(definition, [ours, theirs], outcomes, fields);
  return { fields, others, outcomes, cited: citedIn(outcomes, items) };
}

/** A record's own part in what is merged: what the two said of each other would say something of itself. */
function withoutSelf(record: RecordRow, other: RecordRow): RecordRow {
  const gone = new Set<string>([record.id, other.id]);
  const definition = definitions[record.type];
  const fields: Record<string, FieldValue> = {};
  const others: Record<string, Disagreement> = {};
  for (const [key, value] of Object.entries(record.fields)) {
    const field = fieldOf(definition, key);
    const left = field === undefined ? value : withoutReferences(field, value, gone);
    if (left !== null) fields[key] = left;
  }
  for (const [key, { values, ...rest }] of Object.entries(record.others)) {
    const field = fieldOf(definition, key);
    const left = values.flatMap((value) =>
      field === undefined ? value : (withoutReferences(field, value, gone) ?? []),
    );
    const [first] = left;
    // Where the preferred value went, the next one takes its place.
    if (fields[key] === undefined && first !== undefined) fields[key] = left.shift() as FieldValue;
    if (left.length > 0) others[key] = { values: left, ...rest };
  }
  return { ...record, fields, others };
}

/** A value without its references to some records; null when nothing is left of it, or not what is needed. */
function withoutReferences(field: FieldDefinition, value: FieldValue, gone: ReadonlySet<string>): FieldValue | null {
  if (Array.isArray(value)) {
    const left = value.flatMap((each: FieldValue) => withoutReferences(field, each, gone) ?? []);
    return left.length === 0 ? null : left;
  }
  if (isReference(value)) return gone.has(value.ref) ? null : value;
  if (typeof value !== 'object') return value;
  const parts: Record<string, FieldValue> = {};
  for (const [key, part] of Object.entries(value)) {
    const inner = field.fields?.find((each) => each.key === key);
    const left = inner === undefined ? part : withoutReferences(inner, part, gone);
    if (left === null && inner?.required === true) return null;
    if (left !== null) parts[key] = left;
  }
  return Object.keys(parts).every((key) => key === 'id') ? null : parts;
}

interface Said {
  readonly value: FieldValue | null;
  readonly others: readonly FieldValue[];
  readonly reason: string | undefined;
}

function valuesOf({ fields, others }: RecordRow, key: string): Said {
  return { value: fields[key] ?? null, others: others[key]?.values ?? [], reason: others[key]?.reason };
}

/** The entries of both, those of the kept record first; an entry of the other that has an id of the first gets another one. */
function joinedEntries(
  field: FieldDefinition,
  one: FieldValue | null,
  other: FieldValue | null,
): { readonly entries: FieldValue[]; readonly renamed: ReadonlyMap<string, string> } {
  const entries = distinct(listOf(one));
  const renamed = new Map<string, string>();
  const ids = new Set(entries.map(idOfEntry));
  for (const entry of listOf(other)) {
    if (entries.some((each) => same(each, entry))) continue;
    const id = field.itemised === true ? idOfEntry(entry) : '';
    if (id === '' || !ids.has(id)) entries.push(entry);
    else {
      let next = 2;
      while (ids.has(`${id.slice(0, 20)}m${next}`)) next += 1;
      renamed.set(id, `${id.slice(0, 20)}m${next}`);
      entries.push({ ...(entry as Readonly<Record<string, FieldValue>>), id: `${id.slice(0, 20)}m${next}` });
    }
    ids.add(idOfEntry(entries.at(-1) as FieldValue));
  }
  return { entries, renamed };
}

/** Whether a person may be named is never decided by a merge: the stricter of the two is preferred unless somebody chooses. */
const STRICTER: Readonly<Record<string, FieldValue>> = { minor: true, namingBasis: 'consent' };

/** What a field means where nothing is written: without a word of its own, only consent allows to name somebody. */
function implied({ key }: FieldDefinition): FieldValue | null {
  return key === 'namingBasis' ? 'consent' : null;
}

function chosenSide(
  field: FieldDefinition,
  one: FieldValue | null,
  other: FieldValue | null,
  choice: Side | undefined,
): Side | null {
  const [ours, theirs] = [one ?? (other === null ? null : implied(field)), other];
  if (ours === null || theirs === null || same(ours, theirs)) return null;
  return choice ?? (same(STRICTER[field.key] ?? null, theirs) ? 'merged' : 'kept');
}

function howOf(
  one: FieldValue | null,
  other: FieldValue | null,
  chosen: Side | null,
  isList: boolean,
): FieldOutcome['how'] {
  if (chosen !== null) return 'differ';
  if (one === null) return 'merged';
  return same(one, other) ? 'same' : isList ? 'joined' : 'same';
}

/** The parts of the name of a record of this type. */
function nameFields(definition: RecordDefinition): readonly string[] {
  if (definition.type === 'person') return ['familyName', 'firstName', 'patronymic'];
  return fieldOf(definition, 'name') === undefined ? [] : ['name'];
}

/** Where the parts of two names differ, each name that the result does not bear stands whole among the other names. */
function addNames(
  definition: RecordDefinition,
  records: readonly RecordRow[],
  outcomes: FieldOutcome[],
  fields: Record<string, FieldValue>,
): void {
  const parts = nameFields(definition);
  const field = fieldOf(definition, 'otherNames');
  if (field?.repeatable !== true || !outcomes.some(({ key, how }) => how === 'differ' && parts.includes(key))) return;
  const textPart = field.type === 'group' ? field.textPart : undefined;
  if (field.type === 'group' && textPart === undefined) return;
  const known = new Set([fullName(definition, fields), ...listOf(fields['otherNames'] ?? null).map(textOf)]);
  const added = records
    .filter((record) => parts.some((key) => record.fields[key] !== undefined && !same(record.fields[key], fields[key])))
    .map((record) => fullName(definition, record.fields))
    .filter((name) => name !== '' && !known.has(name) && known.add(name));
  if (added.length === 0) return;
  const entries = added.map((name): FieldValue => (textPart === undefined ? name : { [textPart]: name }));
  const result = [...listOf(fields['otherNames'] ?? null), ...entries];
  fields['otherNames'] = result;
  const at = outcomes.findIndex(({ key }) => key === 'otherNames');
  const listed = outcomes[at];
  if (listed !== undefined) outcomes[at] = { ...listed, how: 'joined', result };
  else outcomes.push({ key: 'otherNames', how: 'joined', kept: null, merged: null, result, others: [], chosen: null });

  function textOf(entry: FieldValue): string {
    const name = textPart === undefined ? entry : (entry as Readonly<Record<string, FieldValue>>)[textPart];
    return typeof name === 'string' ? name : '';
  }
}

/** The name of a record in the parts that its type has. */
export function fullName(definition: RecordDefinition, fields: RecordRow['fields']): string {
  const parts = Object.fromEntries(
    nameFields(definition).flatMap((key) => (fields[key] === undefined ? [] : [[key, fields[key]]])),
  );
  return titleOf(definition, parts, 'en', () => '');
}

/** What proved the value that is not preferred any more says so from now on. */
function citedIn(
  outcomes: readonly FieldOutcome[],
  items: ReadonlyMap<string, ReadonlyMap<string, string>>,
): MergedFields['cited'] {
  const byKey = new Map(outcomes.map((outcome) => [outcome.key, outcome]));
  return (side, citation) => {
    if (citation.field === null || citation.link !== null) return citation;
    const outcome = byKey.get(citation.field);
    const item = side === 'merged' ? items.get(citation.field)?.get(citation.item ?? '') : undefined;
    const moved = item === undefined ? citation : { ...citation, item };
    if (outcome?.how !== 'differ' || outcome.chosen === side || moved.value !== undefined) return moved;
    const value = side === 'kept' ? outcome.kept : outcome.merged;
    return value === null ? moved : { ...moved, value };
  };
}

export function distinct(values: readonly FieldValue[]): FieldValue[] {
  return [...new Map(values.map((value) => [canonical(value), value])).values()];
}

export function listOf(value: FieldValue | null): readonly FieldValue[] {
  return value === null ? [] : Array.isArray(value) ? (value as readonly FieldValue[]) : [value];
}

/** The `id` of an entry of an itemised group, or nothing. */
export function idOfEntry(entry: FieldValue): string {
  const id = typeof entry === 'object' ? (entry as Readonly<Record<string, FieldValue>>)['id'] : undefined;
  return typeof id === 'string' ? id : '';
}

function reasonOf(one: string | undefined, other: string | undefined): { reason?: string } {
  const reasons = [...new Set([one, other].filter((each) => each !== undefined))];
  return reasons.length === 0 ? {} : { reason: reasons.join('\n') };
}
