import {
  adoptTerms,
  isShipped,
  type OwnList,
  type OwnName,
  type OwnTerm,
  type VocabularyName,
} from '../vocabulary/vocabularies.ts';
import type { FieldDefinition, FieldType, Fields, Identification, RecordType } from './definition.ts';
import { fail } from '../contract/errors.ts';
import { because } from '../contract/reasons.ts';
import { adoptFields, definitions, recordTypes } from './definitions.ts';

/** What an own field can hold: every kind of field but groups. */
export const OWN_KINDS = [
  'text',
  'longText',
  'edtf',
  'term',
  'reference',
  'integer',
  'number',
  'boolean',
] as const satisfies readonly FieldType[];

export const IDENTIFIES: readonly Identification[] = ['name', 'contact', 'birth', 'place', 'photo', 'text'];

/** A record of type `field` or `term`: its code and its fields. */
export interface ModelRecord {
  readonly type: 'field' | 'term';
  readonly code: string;
  readonly fields: Fields;
  /** In the trash: a field hides with its values; a term is offered no more, but records that hold it keep its label. */
  readonly retired?: boolean;
}

/**
 * Takes the fields and terms of one's own of the archive that is open into the definitions and vocabularies, in place of those of the
 * archive before. With an empty list there are the shipped ones only.
 */
export function adoptModel(records: readonly ModelRecord[]): void {
  const own = records.flatMap((each) => {
    const field = each.type === 'field' ? ownFieldOf(each) : null;
    return field === null ? [] : [{ ...field, retired: each.retired === true }];
  });
  adoptTerms(
    records.flatMap((each) => (each.type === 'term' ? [termOf(each)] : [])),
    own.flatMap(({ definition }) => listOfOwn(definition)),
  );
  const fields: Partial<Record<RecordType, FieldDefinition[]>> = {};
  for (const { type, definition, retired } of own) if (!retired) (fields[type] ??= []).push(definition);
  adoptFields(fields);
}

/** A list of one's own is called after the first field that takes its terms from it, also when that is in use no more. */
function listOfOwn({ vocabulary, label }: FieldDefinition): OwnList[] {
  return vocabulary === undefined || isShipped(vocabulary) ? [] : [{ name: vocabulary as OwnName, title: label }];
}

/**
 * Whether a record of type `field` or `term` says enough, and does not turn values that are stored already into something else.
 * @param before null for a new one
 * @throws FIELD_INVALID
 */
export function checkModel(
  row: { readonly type: RecordType; readonly code: string; readonly fields: Fields },
  before: { readonly fields: Fields } | null,
): void {
  if (row.type === 'field') {
    const types = recordTypes.join(', ');
    if (!recordTypes.includes(text(row.fields, 'recordType') as RecordType))
      fail('FIELD_INVALID', { ...because('one-of', { known: types }), field: 'recordType' });
    if (!OWN_KINDS.some((kind) => kind === text(row.fields, 'kind')))
      fail('FIELD_INVALID', { ...because('one-of', { known: OWN_KINDS.join(', ') }), field: 'kind' });
  }
  const fixed =
    row.type === 'field'
      ? ['recordType', 'kind', 'repeatable', 'vocabulary']
      : row.type === 'term'
        ? ['vocabulary']
        : [];
  for (const key of fixed)
    if (before !== null && before.fields[key] !== row.fields[key])
      fail('FIELD_INVALID', { ...because('stays-as-made'), field: key });
}

/** The key under which records hold the values of an own field: F-0003 has `own3`. It stays when the field is renamed. */
export function ownKey(code: string): string {
  return `own${code.replaceAll(/[^0-9A-Za-z]/g, '').replace(/^F0*/, '')}`;
}

/** Null where the record does not say enough for a field: a type that there is, and a kind. */
export function ownFieldOf({ code, fields }: Omit<ModelRecord, 'type'>): {
  type: RecordType;
  definition: FieldDefinition;
} | null {
  const type = text(fields, 'recordType');
  const kind = OWN_KINDS.find((each) => each === text(fields, 'kind'));
  if (kind === undefined || !Object.hasOwn(definitions, type) || definitions[type as RecordType].model === true)
    return null;
  const label = text(fields, 'label');
  const help = text(fields, 'help');
  const identifies = IDENTIFIES.find((each) => each === text(fields, 'identifies'));
  const targets = list(fields, 'targets').filter((each) => Object.hasOwn(definitions, each)) as RecordType[];
  return {
    type: type as RecordType,
    definition: {
      key: ownKey(code),
      type: kind,
      label: { en: label, ru: text(fields, 'labelRu') || label, be: text(fields, 'labelBe') || label },
      own: true,
      ...(help === '' ? {} : { help: { en: help, ru: help, be: help } }),
      ...(kind === 'term'
        ? { vocabulary: (text(fields, 'vocabulary') || `own-${ownKey(code)}`) as VocabularyName }
        : {}),
      ...(kind === 'reference' && targets.length > 0 ? { targets } : {}),
      ...(fields['repeatable'] === true ? { repeatable: true } : {}),
      ...(identifies === undefined ? {} : { identifies }),
      ...(fields['internal'] === true ? { internal: true } : {}),
      ...(fields['onTimeline'] === true && kind === 'edtf' ? { onTimeline: true } : {}),
    },
  };
}

function termOf({ code, fields, retired }: ModelRecord): OwnTerm {
  const label = text(fields, 'label');
  const [broader, notation, source] = ['broader', 'notation', 'source'].map((key) => text(fields, key));
  return {
    id: code,
    vocabulary: text(fields, 'vocabulary'),
    labels: { en: label, ru: text(fields, 'labelRu') || label, be: text(fields, 'labelBe') || label },
    own: true,
    verified: false,
    ...(retired === true ? { retired } : {}),
    ...(broader ? { broader } : {}),
    ...(notation ? { notation } : {}),
    ...(source ? { source } : {}),
  };
}

function text(fields: Fields, key: string): string {
  const value = fields[key];
  return typeof value === 'string' ? value : '';
}

function list(fields: Fields, key: string): string[] {
  const value = fields[key];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}
