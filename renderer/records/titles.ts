import type { MirrorRow } from '../../shared/contract/shapes.ts';
import type { Fields, RecordType } from '../../shared/records/definition.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { titleOf } from '../../shared/records/show.ts';
import { valuesOf, type Saying } from './cell-values.ts';

/**
 * The title of a record in the language of the window. The archive keeps titles in English; where one is made of terms ("arrest, Minsk") it is
 * made anew from the cells of the row.
 */
export function titleOfRow(
  row: Pick<MirrorRow, 'type' | 'title' | 'cells'>,
  { language, titleOf: titleOfCode }: Pick<Saying, 'language' | 'titleOf'>,
): string {
  const type = row.type as RecordType;
  const { cells } = row;
  if (language === 'en' || !MADE_OF_TERMS.has(type) || typeof cells['title'] === 'string') return row.title;
  const definition = definitions[type];
  const fields: Record<string, unknown> = {};
  for (const { key, type: kind } of definition.fields) {
    const values = valuesOf(cells[key]);
    if (values.length === 0) continue;
    const stored = values.map((value) =>
      kind === 'reference' && typeof value === 'string' && titleOfCode(value) !== undefined ? { ref: value } : value,
    );
    fields[key] = Array.isArray(cells[key]) ? stored : stored[0];
  }
  return titleOf(definition, fields as Fields, language, (code) => titleOfCode(code) ?? code) || row.title;
}

/** Types whose titles may hold terms. The others are called by names, which are the same in every language. */
const MADE_OF_TERMS: ReadonlySet<RecordType> = new Set([
  'document',
  'case',
  'event',
  'detention',
  'liquidation',
  'incident',
  'remedy',
  'consent',
]);
