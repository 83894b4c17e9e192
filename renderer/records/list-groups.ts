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

/** How a group is called of records that say nothing. */
export interface GroupWords {
  readonly noDate: string;
  readonly noValue: string;
}

/** What a list can be grouped by: the year of what is dated, and every field with few and named values. */
export function groupings(
  definition: RecordDefinition,
  saying: Saying,
  year: string,
): readonly { id: string; label: string }[] {
  return [
    ...(dateField(definition) === undefined ? [] : [{ id: 'year', label: year }]),
    ...facetFields(definition).map(({ key, label }) => ({ id: key, label: label[saying.language] })),
  ];
}

export function groupingOf(
  group: string | null,
  definition: RecordDefinition,
  saying: Saying,
  words: GroupWords,
): Grouping | undefined {
  if (group === null) return undefined;
  if (group === 'year')
    return {
      id: group,
      of: (row) => ({ key: yearOf(row) ?? '', label: yearOf(row) ?? words.noDate }),
      order: yearOf,
    };
  const field = fieldOf(definition, group);
  if (field === undefined) return undefined;
  // The label is said once for each value, not once for each row.
  const labels = new Map<string, string>();
  const labelOf = (row: MirrorRow): { key: string; label: string } => {
    const cell = row.cells[field.key];
    const key = cell === undefined || cell === null ? '' : typeof cell === 'string' ? cell : JSON.stringify(cell);
    const label = labels.get(key) ?? (key === '' ? words.noValue : sayValue(field, cell, saying));
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
