import type { OpenedTable } from '../../shared/contract/calls/tables.ts';
import { definitionOf } from '../../shared/records/definitions.ts';
import { guessMapping } from '../../shared/tables/guess-mapping.ts';
import { tableMapping } from '../../shared/contract/table-mapping.ts';
import type { TableMapping } from '../../shared/tables/mapping.ts';
import { readyMapping, readyMappings } from '../../shared/tables/ready-mappings.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { ReadTable } from './open-table.ts';

/** Values of a column that are shown, and characters of each; and those by which a ready mapping decides. */
const SHOWN = 3;
const SHOWN_TEXT = 120;
const SAMPLES = 50;

/** A table as a person needs to see it to say what its columns mean. */
export function describeTable(
  catalogue: Catalogue,
  name: string,
  table: ReadTable,
  type: string | undefined,
): OpenedTable {
  const samples = (column: number, most: number): string[] => {
    const found = new Set<string>();
    for (const { cells } of table.rows) {
      const text = (cells[column] ?? '').trim();
      if (text !== '') found.add(text.slice(0, SHOWN_TEXT));
      if (found.size >= most) break;
    }
    return [...found];
  };
  return {
    table: name,
    kind: table.kind,
    encoding: table.encoding,
    delimiter: table.delimiter,
    sheets: [...table.sheets],
    sheet: table.sheet,
    headerRow: table.headerRow,
    rows: table.rows.length,
    columns: table.columns.map((column, index) => ({ name: column, samples: samples(index, SHOWN) })),
    ...suggestion(catalogue, table, (column) => samples(table.columns.indexOf(column), SAMPLES), type),
  };
}

function suggestion(
  catalogue: Catalogue,
  { digest, columns }: ReadTable,
  samples: (column: string) => string[],
  type: string | undefined,
): Pick<OpenedTable, 'mapping' | 'from'> {
  const remembered = rememberedMapping(catalogue, digest);
  if (remembered !== null && (type === undefined || remembered.records.some((each) => each.type === type)))
    return { mapping: remembered, from: 'remembered' };
  if (type !== undefined) return { mapping: guessMapping(definitionOf(type), columns), from: 'guessed' };
  for (const each of readyMappings) {
    const mapping = readyMapping(each, columns, samples);
    if (mapping !== null) return { mapping, from: 'ready' };
  }
  return { mapping: null, from: null };
}

/** Under which what the columns of a table mean is kept in the vault. */
export function mappingKey(digest: string): string {
  return `tables.mapping.${digest}`;
}

/** Null also for one that an older Khronika has kept in another form. */
function rememberedMapping(catalogue: Catalogue, digest: string): TableMapping | null {
  const found = catalogue
    .prepare('select data from view_state where key = ?')
    .get<{ data: string }>([mappingKey(digest)]);
  const parsed = found === undefined ? null : tableMapping.safeParse(JSON.parse(found.data));
  return parsed?.data ?? null;
}
