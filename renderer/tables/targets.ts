import type { FieldDefinition, RecordDefinition, RecordType } from '../../shared/records/definition.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { ROW } from '../../shared/tables/guess-mapping.ts';
import { isLinkTarget, type TableMapping, type Target } from '../../shared/tables/mapping.ts';
import { readyMappings } from '../../shared/tables/ready-mappings.ts';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import type { Translate } from '../app/words.ts';

/** Something that a column can be meant for. */
export interface TargetOption {
  readonly id: string;
  readonly label: string;
  readonly to: readonly Target[];
}

const FULL_NAME = 'full-name';

/** Everything that a column of a table about one type of record can be meant for: the code, the fields, and parts of groups. */
export function targetOptions(definition: RecordDefinition, language: Language, t: Translate): readonly TargetOption[] {
  const option = (id: string, label: string): TargetOption => ({ id, label, to: [{ record: ROW, field: id }] });
  const name: TargetOption = {
    id: FULL_NAME,
    label: t('tables.full_name'),
    to: [
      { record: ROW, field: 'familyName', as: 'family-name' },
      { record: ROW, field: 'firstName', as: 'first-name' },
      { record: ROW, field: 'patronymic', as: 'patronymic' },
    ],
  };
  return [
    option('code', t('tables.code')),
    ...(definition.type === 'person' ? [name] : []),
    ...definition.fields.flatMap((field) =>
      partsOf(field).map(([path, part]) => option(path, pathLabel(field, part, language, t))),
    ),
  ];
}

function partsOf(field: FieldDefinition): readonly (readonly [string, FieldDefinition | null])[] {
  if (field.type !== 'group') return [[field.key, null]];
  return (field.fields ?? [])
    .filter(({ type }) => type !== 'group')
    .map((part) => [`${field.key}.${part.key}`, part] as const);
}

function pathLabel(field: FieldDefinition, part: FieldDefinition | null, language: Language, t: Translate): string {
  if (part === null) return field.label[language];
  return t('tables.part_of', { group: field.label[language], part: part.label[language] });
}

/** Which option the targets of a column are; null for none. */
export function optionOf(to: readonly Target[]): string | null {
  const [first] = to;
  if (first === undefined || isLinkTarget(first)) return null;
  return first.as === 'family-name' ? FULL_NAME : first.field;
}

/** What a column of a mapping with several records is meant for, in words: "person: Full name; case: Articles". */
export function targetWords(
  { records }: TableMapping,
  to: readonly Target[],
  language: Language,
  t: Translate,
): string {
  const words = to.map((target) => {
    const type = records.find(({ key }) => key === target.record)?.type as RecordType;
    return t('tables.as_list', {
      type: definitions[type].label[language],
      field: fieldWords(type, target, language, t),
    });
  });
  return [...new Set(words)].join('; ');
}

function fieldWords(type: RecordType, target: Target, language: Language, t: Translate): string {
  if (isLinkTarget(target)) return target.role;
  if (target.field === 'code') return t('tables.code');
  if (['family-name', 'first-name', 'patronymic'].includes(target.as ?? '')) return t('tables.full_name');
  const [key, inner] = target.field.split('.');
  const field = definitions[type].fields.find((each) => each.key === key);
  if (field === undefined) return target.field;
  return pathLabel(field, field.fields?.find((each) => each.key === inner) ?? null, language, t);
}

/** The name of a mapping that comes with Khronika. */
export function readyLabel(id: string | undefined, language: Language): string {
  return readyMappings.find((each) => each.id === id)?.label[language] ?? '';
}

/** The mapping with an order for every date in it; null takes it away. */
export function withOrder(mapping: TableMapping, order: 'day-first' | 'month-first' | null): TableMapping {
  const ordered = (target: Target): Target => {
    if (isLinkTarget(target)) return target;
    const { order: _before, ...rest } = target;
    return order === null ? rest : { ...rest, order };
  };
  return { ...mapping, columns: mapping.columns.map(({ column, to }) => ({ column, to: to.map(ordered) })) };
}
