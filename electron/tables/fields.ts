import type { FieldDefinition, RecordDefinition } from '../../shared/records/definition.ts';

/** A field of a record, or a part of a group, as tables name it: `birthDate`, `charges.article`. */
export interface FieldPath {
  readonly path: string;
  /** The field itself, or the group that the part belongs to. */
  readonly field: FieldDefinition;
  /** Null where the path names the field itself. */
  readonly part: FieldDefinition | null;
}

/** Every field that a cell can hold a value of: all but groups, and the parts of those. */
export function fieldPaths({ fields }: Pick<RecordDefinition, 'fields'>): FieldPath[] {
  return fields.flatMap((field): FieldPath[] =>
    field.type === 'group'
      ? (field.fields ?? [])
          .filter(({ type }) => type !== 'group')
          .map((part) => ({ path: `${field.key}.${part.key}`, field, part }))
      : [{ path: field.key, field, part: null }],
  );
}

export function fieldPath(definition: Pick<RecordDefinition, 'fields'>, path: string): FieldPath | undefined {
  const [key = '', inner] = path.split('.', 2);
  const field = definition.fields.find((each) => each.key === key);
  if (field === undefined) return undefined;
  if (inner === undefined) {
    // A plain text may stand for one part of a group.
    const part = field.fields?.find((each) => each.key === field.textPart);
    return field.type !== 'group' ? { path, field, part: null } : part && { path, field, part };
  }
  const part = field.fields?.find((each) => each.key === inner && each.type !== 'group');
  return part && { path, field, part };
}

/** Never in a table that leaves the archive. */
export function isInternal({ field, part }: FieldPath): boolean {
  return field.internal === true || part?.internal === true;
}
