import type { RecordType } from '../../shared/records/definition.ts';
import { definitions, fieldOf } from '../../shared/records/definitions.ts';
import type { Table } from './change.ts';
import type { RowConflict } from './row-state.ts';

/** Columns of links and sources in which somebody writes what they like. */
const TEXT_COLUMNS: ReadonlySet<string> = new Set(['note', 'quotation', 'page', 'place']);

/**
 * Whether a text can be typed that joins what was said. Of a field with a list of values, a term, a date or an entry of a group one is chosen, or the
 * record is edited.
 *
 * @param field as it is called here
 * @param type of the record; null for another row
 */
export function takesText(
  table: Table,
  type: RecordType | null,
  { kind, field, item }: Pick<RowConflict, 'kind' | 'field' | 'item'>,
): boolean {
  if (field === null) return false;
  if (kind === 'same-link') return field === 'note';
  if (kind !== 'values' && kind !== 'column' && kind !== 'taken-away') return false;
  if (table !== 'record') return (table === 'link' || table === 'citation') && TEXT_COLUMNS.has(field);
  if (type === null || item !== null) return false;
  const known = fieldOf(definitions[type], field);
  return known !== undefined && known.repeatable !== true && (known.type === 'text' || known.type === 'longText');
}
