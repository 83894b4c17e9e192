import type { z } from 'zod';
import type { tableMapping } from '../contract/table-mapping.ts';

/**
 * What the columns of a table mean: which records a row makes, which field each column fills and how it is read, and how the records
 * of a row are linked. The schema is part of the contract; here is what the window works with, which has no schemas.
 */
export type TableMapping = z.output<typeof tableMapping>;
export type MappedRecord = TableMapping['records'][number];
export type Target = TableMapping['columns'][number]['to'][number];
export type FieldTarget = Extract<Target, { field: string }>;
export type LinkTarget = Extract<Target, { role: string }>;

export function isLinkTarget(target: Target): target is LinkTarget {
  return 'role' in target;
}

/** What a mapping says where it says nothing else. */
export const USUAL_MAPPING = { links: [], references: [], existing: 'create', empty: 'keep' } as const;

/** The key of the record that a row is about. */
export function mainRecord({ records }: Pick<TableMapping, 'records'>): MappedRecord | undefined {
  return records.find(({ each }) => each === 'row');
}

/** The names of columns: as the header says, numbered where it says the same twice, the letter of the column where it says nothing. */
export function columnNames(header: readonly string[], width = header.length): string[] {
  const taken = new Set<string>();
  return Array.from({ length: Math.max(width, header.length) }, (_none, index) => {
    const said = (header[index] ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 400) || columnLetter(index);
    let name = said;
    for (let turn = 2; taken.has(name); turn += 1) name = `${said} (${turn})`;
    taken.add(name);
    return name;
  });
}

/** The letters by which a spreadsheet names a column, counted from 0: 27 is AB. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
