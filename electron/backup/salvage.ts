import type { DamagedCatalogue } from './damaged-catalogue.ts';

/** A row as it is stored. */
export type PastRow = Record<string, string | number | null | Uint8Array<ArrayBuffer>>;

/** What could be read of a table, and whether that is all of it. */
export interface Salvaged {
  readonly columns: readonly string[];
  readonly rows: readonly PastRow[];
  readonly isWhole: boolean;
}

/** Rows that are read at once. */
const BATCH = 200;

/**
 * Everything of a table that can be read: from its beginning up to the first damaged page, and from its end back to the last one.
 *
 * @returns null where not even its columns are known
 */
export function salvageTable(damaged: DamagedCatalogue, table: string): Salvaged | null {
  const info = damaged.rows(`select name, pk from pragma_table_info('${table}') order by cid`);
  if (info === null || info.length === 0) return null;
  const columns = info.map(({ name }) => String(name));
  const key = info
    .filter(({ pk }) => Number(pk) > 0)
    .toSorted((a, b) => Number(a['pk']) - Number(b['pk']))
    .map(({ name }) => `"${String(name)}"`);
  const order = key.length === 0 ? ['rowid'] : key;
  const names = columns.map((name) => `"${name}"`).join(', ');
  const found = new Map<string, PastRow>();
  const walk = (direction: 'asc' | 'desc'): boolean => {
    const [comparison, by] = [direction === 'asc' ? '>' : '<', order.map((each) => `${each} ${direction}`).join(', ')];
    let last: (string | number | null)[] | null = null;
    for (let most = BATCH; ;) {
      const where: string =
        last === null ? '' : `where (${order.join(', ')}) ${comparison} (${order.map(() => '?').join(', ')})`;
      const rows = damaged.rows(
        `select ${names}, ${order.map((each, at) => `${each} as "key ${at}"`).join(', ')} from "${table}" ${where} order by ${by} limit ${most}`,
        last ?? [],
      );
      if (rows === null) {
        if (most === 1) return false;
        // Row by row up to the damaged page.
        most = 1;
        continue;
      }
      for (const row of rows) {
        last = order.map((_, at) => row[`key ${at}`] as string | number | null);
        const { ...stored } = row;
        for (const [at] of order.entries()) delete stored[`key ${at}`];
        found.set(JSON.stringify(last), stored);
      }
      if (rows.length < most) return true;
    }
  };
  const isWhole = walk('asc') || (walk('desc') && false);
  return { columns, rows: [...found.values()], isWhole };
}
