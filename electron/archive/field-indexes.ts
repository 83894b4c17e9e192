import { definitions } from '../../shared/records/definitions.ts';
import type { Catalogue } from '../vault/catalogue.ts';

/**
 * A field as SQL. Queries that filter or sort by an indexed field use this very text together with `type = '...'` written out,
 * or SQLite does not see that the index fits.
 */
export function fieldExpression(key: string): string {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(key)) throw new Error(`"${key}" is no key of a field`);
  return `json_extract(data, '$.${key}')`;
}

/**
 * Makes an expression index for each field that its definition marks as filtered or sorted by, and drops those of fields that
 * are no longer. Each covers the records of its type only. Runs inside a transaction.
 */
export function indexFields(catalogue: Catalogue): void {
  const wanted = wantedIndexes();
  const found = catalogue
    .prepare("select name from sqlite_schema where type = 'index' and name glob 'field_*'", { pluck: true })
    .all() as unknown as string[];
  for (const name of found) if (!wanted.has(name)) catalogue.exec(`drop index "${name}"`);
  for (const sql of wanted.values()) catalogue.exec(sql);
}

/** The statement that makes each index, by its name. */
function wantedIndexes(): ReadonlyMap<string, string> {
  const wanted = new Map<string, string>();
  for (const { type, fields } of Object.values(definitions)) {
    for (const { key } of fields.filter((field) => field.indexed === true)) {
      const name = `field_${type}_${key}`;
      const sql = `create index if not exists "${name}" on record (${fieldExpression(key)}) where type = '${type}'`;
      wanted.set(name, sql);
    }
  }
  return wanted;
}
