import type { FieldDefinition, Fields, FieldValue, RecordDefinition, ReferenceValue } from './definition.ts';
import { asGroup, isReference } from './show.ts';

/** What an entry of a group says of itself on a timeline: the id by which it is cited, and the part that tells it from the others. */
export interface DatedPart {
  readonly item: string | null;
  /** A term of a vocabulary, or without one a text or the id of a record. */
  readonly kind: { readonly vocabulary: string | null; readonly value: string | ReferenceValue } | null;
}

/**
 * The dates of a type that stand on timelines, as paths: "openedOn", "hearings.date". The record's own come first. Of a group that never
 * leaves the archive, or that can harm, none does.
 */
export function timelinePaths({ fields }: Pick<RecordDefinition, 'fields'>): string[] {
  const own = fields.filter(({ onTimeline }) => onTimeline === true).map(({ key }) => key);
  const within = fields
    .filter(({ internal, sensitive }) => internal !== true && sensitive !== true)
    .flatMap((group) => timelinePaths({ fields: group.fields ?? [] }).map((path) => `${group.key}.${path}`));
  return [...own, ...within];
}

/** The entries behind the dates of a path, in the order in which the dates are kept; of a date of the record itself there are none. */
export function datedParts({ fields }: Pick<RecordDefinition, 'fields'>, stored: Fields, path: string): DatedPart[] {
  const [key = '', ...rest] = path.split('.');
  const group = fields.find((field) => field.key === key);
  const value = stored[key];
  if (group?.fields === undefined || value === undefined || rest.length === 0) return [];
  const entries = (Array.isArray(value) ? (value as readonly FieldValue[]) : [value]).map(
    (each) => asGroup(group, each) as Fields,
  );
  if (rest.length > 1)
    return entries.flatMap((entry) => datedParts({ fields: group.fields ?? [] }, entry, rest.join('.')));
  return entries.flatMap((entry) => datesIn(entry[rest[0] ?? '']).map(() => partOf(group, entry)));
}

/** The definition of a field by its path, with the group that it stands in. */
export function fieldAt(
  { fields }: Pick<RecordDefinition, 'fields'>,
  path: string,
): { readonly field: FieldDefinition; readonly group: FieldDefinition | null } | null {
  let group: FieldDefinition | null = null;
  let among = fields;
  for (const key of path.split('.')) {
    const field = among.find((each) => each.key === key);
    if (field === undefined) return null;
    if (field.fields === undefined) return { field, group };
    group = field;
    among = field.fields;
  }
  return null;
}

function datesIn(value: FieldValue | undefined): readonly FieldValue[] {
  return value === undefined ? [] : Array.isArray(value) ? (value as readonly FieldValue[]) : [value];
}

function partOf(group: FieldDefinition, entry: Fields): DatedPart {
  const { id } = entry;
  const vocabulary = group.fields?.find(({ key }) => key === group.kindPart)?.vocabulary ?? null;
  const value = entry[group.kindPart ?? ''];
  const isSaid = value !== undefined && (typeof value === 'string' || isReference(value));
  return {
    item: typeof id === 'string' ? id : null,
    kind: isSaid ? { vocabulary, value } : null,
  };
}
