import { fail, isKhronikaError } from '../../shared/contract/errors.ts';
import { because } from '../../shared/contract/reasons.ts';
import { checkFields } from '../../shared/records/check.ts';
import type { RecordDefinition, RecordType } from '../../shared/records/definition.ts';
import { definitionOf } from '../../shared/records/definitions.ts';
import {
  isLinkTarget,
  mainRecord,
  type LinkTarget,
  type MappedRecord,
  type TableMapping,
  type Target,
} from '../../shared/tables/mapping.ts';
import { fieldPath, fieldPaths, type FieldPath } from './fields.ts';

/** A target of a column with what it stands for. */
export type BoundTarget =
  | {
      readonly kind: 'field';
      readonly column: number;
      readonly target: Exclude<Target, LinkTarget>;
      readonly path: FieldPath;
    }
  | { readonly kind: 'code'; readonly column: number }
  | { readonly kind: 'link'; readonly column: number; readonly target: LinkTarget; readonly type: RecordType };

/** One record of a row, and everything that the columns of the table give for it. */
export interface BoundRecord {
  readonly mapped: MappedRecord;
  readonly definition: RecordDefinition;
  readonly targets: readonly BoundTarget[];
  /** Columns, one of which has to say something for the record to be made. */
  readonly needs: readonly number[];
  readonly set: readonly { readonly path: FieldPath; readonly value: unknown }[];
  readonly references: readonly { readonly path: FieldPath; readonly to: string }[];
  readonly isMain: boolean;
}

export interface BoundMapping {
  readonly mapping: TableMapping;
  readonly records: readonly BoundRecord[];
  readonly main: string;
}

/**
 * Binds a mapping to the columns of a table and to the definitions as they are now.
 * @throws COLUMN_UNKNOWN, TYPE_UNKNOWN, MAPPING_FIELD_UNKNOWN, MAPPING_INVALID
 */
export function bindMapping(mapping: TableMapping, columns: readonly string[]): BoundMapping {
  const main = mainRecord(mapping) ?? fail('MAPPING_INVALID', because('mapping-no-row'));
  const place = (name: string): number => {
    const index = columns.indexOf(name);
    return index >= 0 ? index : fail('COLUMN_UNKNOWN', { column: name, known: columns.join(', ') });
  };
  const keys = mapping.records.map(({ key }) => key);
  const known = (key: string): number => {
    const index = keys.indexOf(key);
    return index >= 0 ? index : fail('MAPPING_INVALID', because('mapping-record', { record: key }));
  };
  for (const { to } of mapping.columns) for (const { record } of to) known(record);
  for (const { from, to } of mapping.links) [from, to].forEach(known);
  for (const { record, to } of mapping.references)
    if (known(to) >= known(record)) fail('MAPPING_INVALID', because('mapping-order', { record: to }));
  if (mapping.columns.every(({ to }) => to.length === 0)) fail('MAPPING_INVALID', because('mapping-no-column'));
  const records = mapping.records.map((mapped): BoundRecord => {
    const definition = definitionOf(mapped.type);
    if (definition.model === true) fail('MAPPING_INVALID', because('mapping-type', { type: mapped.type }));
    const targets = mapping.columns.flatMap(({ column, to }) =>
      to.filter(({ record }) => record === mapped.key).map((target) => bind(target, column, place(column), definition)),
    );
    if (mapped.each === 'name' && targets.some(({ kind }) => kind === 'code'))
      fail('MAPPING_INVALID', because('mapping-name-only', { record: mapped.key }));
    return {
      mapped,
      definition,
      targets,
      needs: mapped.needs.length > 0 ? mapped.needs.map(place) : [...new Set(targets.map(({ column }) => column))],
      set: Object.entries(mapped.set).map(([field, value]) => boundConstant(definition, field, value)),
      references: mapping.references
        .filter(({ record }) => record === mapped.key)
        .map(({ field, to }) => ({ path: pathOf(definition, field, field), to })),
      isMain: mapped.key === main.key,
    };
  });
  return { mapping, records, main: main.key };
}

function bind(target: Target, name: string, column: number, definition: RecordDefinition): BoundTarget {
  if (isLinkTarget(target)) return { kind: 'link', column, target, type: definitionOf(target.type).type };
  if (target.field === 'code') return { kind: 'code', column };
  return { kind: 'field', column, target, path: pathOf(definition, target.field, name) };
}

function pathOf(definition: RecordDefinition, field: string, column: string): FieldPath {
  return (
    fieldPath(definition, field) ??
    fail('MAPPING_FIELD_UNKNOWN', {
      column,
      type: definition.type,
      field,
      known: ['code', ...fieldPaths(definition).map(({ path }) => path)].join(', '),
    })
  );
}

/** What is set for every row has to fit before the first row is looked at. */
function boundConstant(
  definition: RecordDefinition,
  field: string,
  value: unknown,
): { readonly path: FieldPath; readonly value: unknown } {
  const path = fieldPath(definition, field);
  const refuse = (error?: unknown): never =>
    fail('MAPPING_INVALID', because('mapping-set', { type: definition.type, field }), error);
  if (path === undefined) return refuse();
  try {
    const alone = path.part ?? path.field;
    checkFields({ ...definition, fields: [alone] }, { [alone.key]: value }, () => null);
  } catch (error) {
    if (!isKhronikaError(error)) throw error;
    return refuse(error);
  }
  return { path, value };
}
