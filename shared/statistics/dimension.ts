import type { FieldDefinition, RecordDefinition, RecordType } from '../records/definition.ts';
import { definitions } from '../records/definitions.ts';
import type { Labels } from '../vocabulary/vocabulary.ts';

/**
 * What records are counted by:
 * - a field, or a part of a group (`kind`, `articles.article`, `observations.condition`): its terms, the records it refers to, yes or no
 * - `year`, `quarter`, `month`: the date of the record, or when it began
 * - `sex`: of the people
 * - `linked.person`, `linked.organisation`, `linked.case`, `linked.place`: the records that it is linked to
 */
export type Dimension = string;

export const TIMES = ['year', 'quarter', 'month'] as const;
export const LINKED: readonly RecordType[] = ['person', 'organisation', 'case', 'place'];

/** A dimension with its name, as a chooser offers it. */
export interface OfferedDimension {
  readonly id: Dimension;
  readonly label: Labels;
  /** Of what kind: for grouping a chooser. */
  readonly kind: 'field' | 'time' | 'people' | 'links';
}

const NAMES: Readonly<Record<string, Labels>> = {
  year: { en: 'Year', ru: 'Год', be: 'Год' },
  quarter: { en: 'Quarter', ru: 'Квартал', be: 'Квартал' },
  month: { en: 'Month', ru: 'Месяц', be: 'Месяц' },
  sex: { en: 'Sex of the people', ru: 'Пол людей', be: 'Пол людзей' },
};

/** Everything that records of a type can be counted by. Free texts and dates of single parts are left out. */
export function dimensionsOf(type: RecordType): OfferedDimension[] {
  const definition = definitions[type];
  const offered: OfferedDimension[] = countable(definition.fields, '', null);
  if (dateOf(definition) !== undefined)
    for (const id of TIMES) offered.push({ id, label: NAMES[id] as Labels, kind: 'time' });
  if (type !== 'person') offered.push({ id: 'sex', label: NAMES['sex'] as Labels, kind: 'people' });
  for (const linked of LINKED) {
    if (linked === type && linked !== 'person') continue;
    offered.push({ id: `linked.${linked}`, label: definitions[linked].label, kind: 'links' });
  }
  return offered;
}

/** The field whose date is the record's: the first that stands on timelines and is no part of a group. */
export function dateOf({ fields }: Pick<RecordDefinition, 'fields'>): FieldDefinition | undefined {
  return fields.find(({ type, onTimeline }) => type === 'edtf' && onTimeline === true);
}

/** The field, or part of a group, that a path names. */
export function fieldOfPath(type: RecordType, path: string): FieldDefinition | undefined {
  let fields: readonly FieldDefinition[] = definitions[type].fields;
  let found: FieldDefinition | undefined;
  for (const key of path.split('.')) {
    found = fields.find((field) => field.key === key);
    fields = found?.fields ?? [];
  }
  return found;
}

function countable(fields: readonly FieldDefinition[], prefix: string, group: Labels | null): OfferedDimension[] {
  return fields.flatMap((field): OfferedDimension[] => {
    const id = `${prefix}${field.key}`;
    if (field.type === 'group') return countable(field.fields ?? [], `${id}.`, field.label);
    if (field.internal === true || !['term', 'reference', 'boolean'].includes(field.type)) return [];
    return [{ id, label: group === null ? field.label : under(group, field.label), kind: 'field' }];
  });
}

function under(group: Labels, part: Labels): Labels {
  const join = (one: string, other: string): string =>
    `${one}: ${other.charAt(0).toLocaleLowerCase()}${other.slice(1)}`;
  return { en: join(group.en, part.en), ru: join(group.ru, part.ru), be: join(group.be, part.be) };
}
