import type { MirrorRow } from '../../shared/contract/shapes.ts';
import type { RecordDefinition } from '../../shared/records/definition.ts';
import { fieldOf } from '../../shared/records/definitions.ts';
import { dateField, sayValue, type Saying } from './cell-values.ts';
import { facetFields, yearOf } from './list-filter.ts';
import { alphabetical, type OrderKey } from './list-order.ts';

/** How the rows of a list stand together. */
export interface Grouping {
  readonly id: string;
  readonly of: (row: MirrorRow) => { readonly key: string; readonly label: string };
  /** The order of the groups; the one for records that say nothing comes last. */
  readonly order: OrderKey;
}

/** How a group is called that has no value, and by what the years are grouped. */
export interface GroupWords {
  readonly year: string;
  readonly noDate: string;
  readonly noValue: string;
}

/** What a list can be grouped by: the year of what is dated, and every field with few and named values. */
export function groupings(
  definition: RecordDefinition,
  saying: Saying,
  words: GroupWords,
): readonly { id: string; label: string }[] {
  return [
    ...(dateField(definition) === undefined ? [] : [{ id: 'year', label: t('records.group_year') }]),
    ...facetFields(definition).map(({ key, label }) => ({ id: key, label: label[saying.language] })),
  ];
}

export function groupingOf(
  group: string | null,
  definition: RecordDefinition,
  saying: Saying,
  t: Translate,
): Grouping | undefined {
  if (group === null) return undefined;
  if (group === 'year')
    return {
      id: group,
      of: (row) => ({ key: yearOf(row) ?? '', label: yearOf(row) ?? t('records.no_date') }),
      order: yearOf,
    };
  const field = fieldOf(definition, group);
  if (field === undefined) return undefined;
  // The label is said once for each value, not once for each row.
  const labels = new Map<string, string>();
  const labelOf = (row: MirrorRow): { key: string; label: string } => {
    const cell = row.cells[field.key];
    const key = cell === undefined || cell === null ? '' : String(cell);
    const label = labels.get(key) ?? (key === '' ? t('records.no_value') : sayValue(field, cell, saying));
    labels.set(key, label);
    return { key, label };
  };
  return {
    id: group,
    of: labelOf,
    order: (row) => {
      const { key, label } = labelOf(row);
      return key === '' ? null : alphabetical(label);
    },
  };
}
