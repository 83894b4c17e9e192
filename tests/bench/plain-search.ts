import { Database } from '@signalapp/sqlcipher';
import { foundation } from '../../electron/vault/migrations/001-foundation.ts';
import type { Catalogue } from '../../electron/vault/catalogue.ts';

/**
 * The same content in a plain SQLite file without any encryption: the same tables, pragmas and tokenizer, its full-text indexes
 * built in one go, which leaves them as compact as they can be.
 */
export function plainCopy(catalogue: Catalogue, path: string): Catalogue {
  const plain = new Database(path, { cacheStatements: true });
  for (const pragma of [
    'temp_store = memory',
    'cache_size = -131072',
    'locking_mode = exclusive',
    'journal_mode = wal',
  ])
    plain.pragma(pragma);
  plain.exec(foundation.sql);
  plain.exec('begin');
  copyRows(catalogue, plain, 'record', 'number, id, type, code, title, data, others, state, rev, created, updated');
  copyRows(catalogue, plain, 'record_text', 'number, text');
  copyRows(catalogue, plain, 'page_text', 'number, record, page, label, text');
  plain.exec("insert into record_search (record_search) values ('rebuild')");
  plain.exec("insert into page_search (page_search) values ('rebuild')");
  plain.exec('commit');
  plain.pragma('optimize');
  plain.pragma('wal_checkpoint(truncate)');
  return plain;
}

function copyRows(from: Catalogue, to: Catalogue, table: string, columns: string): void {
  const insert = to.prepare(
    `insert into ${table} (${columns}) values (${columns
      .split(',')
      .map(() => '?')
      .join(', ')})`,
  );
  const next = from.prepare(`select ${columns} from ${table} where number > ? order by number limit 1000`);
  for (let last = -1; ;) {
    const rows = next.all<{ number: number }>([last]);
    if (rows.length === 0) return;
    for (const row of rows) insert.run(Object.values(row));
    last = rows.at(-1)!.number;
  }
}

/** The shortest query of the kind: the fifty best pages with their snippets, and no count, no documents, no fields. */
export function bareQuery(plain: Catalogue, query: string): unknown[] {
  return plain
    .prepare(
      `select p.record, p.page, snippet(page_search, 0, '', '', '…', 16) as text
       from page_search join page_text p on p.number = page_search.rowid
       where page_search match ? order by rank limit 50`,
    )
    .all([query]);
}
