import { definitions } from '../../shared/records/definitions.ts';
import type { Catalogue } from '../vault/catalogue.ts';

/**
 * A field as SQL. A query that filters or sorts by an indexed field uses this very text, `type = '...'` written out and a
 * `state`; with anything else SQLite does not see that the index fits.
 */
export function fieldExpression(key: string): string {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(key)) throw new Error(`"${key}" is no key of a field`);
  return `json_extract(data, '$.${key}')`;
}

/**
 * Makes an expression index for each field that its definition marks as filtered or sorted by, in place of those that were
 * there. Each covers the records of its type only. Runs inside a transaction.
 */
export function indexFields(catalogue: Catalogue): void {
  const found = catalogue
    .prepare("select name from sqlite_schema where type = 'index' and name glob 'field_*'", { pluck: true })
    .all() as unknown as string[];
  for (const name of found) catalogue.exec(`drop index "${name}"`);
  for (const { type, fields } of Object.values(definitions)) {
    for (const { key } of fields.filter((field) => field.indexed === true)) {
      // Type and state come first although the one is the same in all of it: so SQLite also takes the index for sorting.
      const columns = `type, state, ${fieldExpression(key)}`;
      catalogue.exec(`create index "field_${type}_${key}" on record (${columns}) where type = '${type}'`);
    }
  }
}
