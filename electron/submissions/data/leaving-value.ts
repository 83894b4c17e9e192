import type { FieldDefinition, Fields, FieldValue, RecordType } from '../../../shared/records/definition.ts';
import { asGroup, isReference, showValue } from '../../../shared/records/show.ts';
import { isEdtf } from '../../../shared/dates/edtf.ts';
import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { termOf, type Language } from '../../../shared/vocabulary/vocabulary.ts';
import type { Naming } from '../naming/naming.ts';
import { dataTypes, type DataField, type DataType, type DataValue, type TermValue } from './data-record.ts';
import { mayPartLeave, type Standing } from './leaving-fields.ts';
import type { OpaqueId } from './opaque-id.ts';

/** Another record that a field refers to. */
export interface Referred {
  readonly code: string;
  readonly type: RecordType;
  readonly title: string;
  /** Marked for the archive alone. */
  readonly internal: boolean;
}

export interface Leaving {
  readonly naming: Naming;
  readonly language: Language;
  readonly id: OpaqueId;
  find(id: string): Referred | null;
  /** Whether the address of a published document leads to somebody who stands under a pseudonym, and what is said then. */
  leadsToSomebody(document: string): boolean;
  readonly addressWithheld: string;
  /** Whether a record of this type is written of only because something refers to it. */
  isTaken(code: string): boolean;
}

/** Whose value it is. */
export interface Owner {
  readonly code: string;
  /** Of everybody whom the record is about. */
  readonly codes: readonly string[];
  readonly standing: Standing;
}

/** A value of the archive as it may leave, piece by piece through the naming; nothing of it where nothing may be said. */
export function leavingValues(
  leaving: Leaving,
  field: FieldDefinition,
  value: FieldValue,
  owner: Owner,
): readonly DataValue[] {
  return (Array.isArray(value) ? (value as readonly FieldValue[]) : [value]).flatMap((each) =>
    field.type === 'group'
      ? entry(leaving, field, asGroup(field, each) as Fields, owner)
      : leaf(leaving, field, each, owner),
  );
}

function entry(leaving: Leaving, field: FieldDefinition, value: Fields, owner: Owner): DataValue[] {
  const parts = (field.fields ?? []).flatMap((part): DataField[] => {
    const stored = value[part.key];
    if (stored === undefined || !mayPartLeave(part, owner.standing)) return [];
    const values = leavingValues(leaving, part, stored, owner);
    return values.length === 0
      ? []
      : [{ key: part.key, field: part, label: part.label[leaving.language], values, others: [] }];
  });
  if (parts.length === 0) return [];
  const own = value['id'];
  return [{ kind: 'entry', id: typeof own === 'string' ? leaving.id(owner.code, field.key, own) : null, parts }];
}

function leaf(leaving: Leaving, field: FieldDefinition, value: FieldValue, owner: Owner): DataValue[] {
  const { naming } = leaving;
  const { codes } = owner;
  if (typeof value === 'boolean') return [{ kind: 'truth', is: value }];
  if (typeof value === 'number') return [{ kind: 'number', number: value }];
  if (isReference(value)) return reference(leaving, field, value.ref, owner);
  if (typeof value !== 'string') return [];
  if (field.type === 'edtf') return date(leaving, field, value, codes);
  if (field.type === 'term' && field.vocabulary !== undefined) return term(leaving, field, value, codes);
  // Half a name is no name, and one that others bear as well would be theirs.
  if (field.identifies === 'name') return clear(naming, value) === value.trim() ? text(naming, value) : [];
  const said = naming.value(field, value, codes, value);
  if (ADDRESSES.has(field.key) && leaving.leadsToSomebody(owner.code))
    return field.key === 'address' ? [{ kind: 'text', text: leaving.addressWithheld }] : [];
  // Half an address leads nowhere, and what is missing from it would be a name.
  if (ADDRESSES.has(field.key) && clear(naming, said) !== value.trim()) return [];
  return text(naming, said);
}

const ADDRESSES: ReadonlySet<string> = new Set(['address', 'otherAddresses', 'archiveCopy', 'website', 'channels']);

function date({ naming }: Leaving, field: FieldDefinition, value: string, codes: readonly string[]): DataValue[] {
  // When somebody was born is said of a person who is named, and of nobody else (leaving-fields.ts).
  if (field.identifies === 'birth' && !codes.every(naming.isNamed)) return [];
  const edtf = naming.date(value, codes);
  return edtf !== '' && isEdtf(edtf) ? [{ kind: 'date', edtf }] : [];
}

/** A term keeps its number where it may be said as it is; else what is said instead of it is a text. */
function term(leaving: Leaving, field: FieldDefinition, value: string, codes: readonly string[]): DataValue[] {
  const { naming, language } = leaving;
  const printed = showValue(field, value, language, () => '');
  const said = naming.value(field, printed, codes, value);
  if (said !== printed) return text(naming, said);
  const given = termValue(field.vocabulary as Parameters<typeof vocabularyOf>[0], value, naming);
  return given === null ? [] : [given];
}

/** @returns null where not even its word may be said */
export function termValue(
  name: Parameters<typeof vocabularyOf>[0],
  id: string,
  naming: Pick<Naming, 'mask' | 'leaks'>,
): TermValue | null {
  const found = termOf(vocabularyOf(name), id);
  if (found !== undefined && found.own !== true)
    return { kind: 'term', id, labels: found.labels, notation: found.notation ?? null };
  const said = (word: string): string => clear(naming, word);
  const labels =
    found === undefined
      ? { en: said(id), ru: said(id), be: said(id) }
      : { en: said(found.labels.en), ru: said(found.labels.ru), be: said(found.labels.be) };
  return labels.en === '' ? null : { kind: 'term', id: null, labels, notation: null };
}

function reference(leaving: Leaving, field: FieldDefinition, id: string, owner: Owner): DataValue[] {
  const { naming } = leaving;
  const found = leaving.find(id);
  if (found === null) return [];
  const { code, type, title } = found;
  const isOther = code !== owner.code;
  if (type === 'person')
    return naming.isNamed(code) && isOther ? record(leaving, found, naming.heading(code, title)) : [];
  if (type === 'organisation') return record(leaving, found, naming.heading(code, title));
  if (type === 'place')
    return isPlaceSaid(naming, title, code, owner.codes, field)
      ? record(leaving, found, title)
      : text(naming, naming.value(field, title, owner.codes, { ref: code }));
  if (type === 'document') return leaving.isTaken(code) ? record(leaving, found, clear(naming, title)) : [];
  if (leaving.isTaken(code)) return record(leaving, found, clear(naming, title));
  return type === 'provision' ? text(naming, title) : [];
}

const PLACE: FieldDefinition = {
  key: 'place',
  type: 'reference',
  targets: ['place'],
  label: { en: '', ru: '', be: '' },
};

/** Whether a place may be told of these people as exactly as it is recorded. */
export function isPlaceSaid(
  naming: Naming,
  title: string,
  code: string,
  codes: readonly string[],
  field: FieldDefinition = PLACE,
): boolean {
  return naming.value(field, title, codes, { ref: code }) === title && clear(naming, title) === title;
}

function record({ id, naming }: Leaving, found: Referred, title: string): DataValue[] {
  if (found.internal || !isDataType(found.type)) return [];
  const said = clear(naming, title) || naming.label(found.code);
  return [{ kind: 'record', id: id(found.code), type: found.type, text: said }];
}

function isDataType(type: RecordType): type is DataType {
  return (dataTypes as readonly RecordType[]).includes(type);
}

function text(naming: Naming, said: string): DataValue[] {
  const shown = clear(naming, said);
  return shown === '' ? [] : [{ kind: 'text', text: shown }];
}

/** A text as it may be said, once more looked at: what would still tell of somebody is left out as a whole. */
export function clear(naming: Pick<Naming, 'mask' | 'leaks'>, said: string): string {
  const masked = naming.mask(said).trim();
  return masked !== '' && naming.leaks(masked).length === 0 ? masked : '';
}
