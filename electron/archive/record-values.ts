import type { FieldDefinition, ReferenceValue } from '../../shared/records/definition.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { visitValues } from '../../shared/records/show.ts';
import type { RecordRow } from './rows.ts';

/** Calls `visit` for each simple value that a record holds, the preferred ones first, then those of other sources. */
export function visitRecordValues(
  record: Pick<RecordRow, 'type' | 'fields' | 'others'>,
  visit: (field: FieldDefinition, value: string | number | boolean | ReferenceValue, path: string) => void,
): void {
  const definition = definitions[record.type];
  visitValues(definition, record.fields, visit);
  for (const [key, { values }] of Object.entries(record.others))
    for (const value of values) visitValues(definition, { [key]: value }, visit);
}
