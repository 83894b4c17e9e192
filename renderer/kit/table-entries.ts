/** What stands in a line of a list: a record, or the head of a group. */
export type Entry<Row> =
  | { readonly kind: 'row'; readonly key: string; readonly row: Row }
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly label: string;
      readonly count: number;
      readonly isFolded: boolean;
    };

export interface GroupBy<Row> {
  readonly id: string;
  readonly of: (row: Row) => { readonly key: string; readonly label: string };
}

/** The lines of a list, without an object for each of fifty thousand rows. */
export interface Entries<Row> {
  readonly count: number;
  readonly at: (index: number) => Entry<Row> | undefined;
  /** Line of a record by its key, or of a group by the key of the group; -1 when it is not there or folded away. */
  readonly indexOf: (kind: Entry<Row>['kind'], key: string) => number;
}

/** The lines in which rows are shown. Groups come in the order of their first row. */
export function entriesOf<Row>(
  rows: readonly Row[],
  rowKey: (row: Row) => string,
  groupBy: GroupBy<Row> | undefined,
  folded: ReadonlySet<string>,
): Entries<Row> {
  return groupBy === undefined ? plain(rows, rowKey) : grouped(rows, rowKey, groupBy, folded);
}

function plain<Row>(rows: readonly Row[], rowKey: (row: Row) => string): Entries<Row> {
  let index: Map<string, number> | undefined;
  return {
    count: rows.length,
    at: (place) => {
      const row = rows[place];
      return row === undefined ? undefined : { kind: 'row', key: rowKey(row), row };
    },
    indexOf: (kind, key) => {
      if (kind === 'group') return -1;
      index ??= new Map(rows.map((row, place) => [rowKey(row), place]));
      return index.get(key) ?? -1;
    },
  };
}

function grouped<Row>(
  rows: readonly Row[],
  rowKey: (row: Row) => string,
  { of }: GroupBy<Row>,
  folded: ReadonlySet<string>,
): Entries<Row> {
  const groups = new Map<string, { readonly label: string; readonly rows: Row[] }>();
  for (const row of rows) {
    const { key, label } = of(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { label, rows: [row] });
    else group.rows.push(row);
  }
  const entries: Entry<Row>[] = [];
  const index = new Map<string, number>();
  for (const [key, group] of groups) {
    const isFolded = folded.has(key);
    index.set(`group ${key}`, entries.length);
    entries.push({ kind: 'group', key, label: group.label, count: group.rows.length, isFolded });
    if (isFolded) continue;
    for (const row of group.rows) {
      index.set(`row ${rowKey(row)}`, entries.length);
      entries.push({ kind: 'row', key: rowKey(row), row });
    }
  }
  return {
    count: entries.length,
    at: (place) => entries[place],
    indexOf: (kind, key) => index.get(`${kind} ${key}`) ?? -1,
  };
}

/** Keys of the records from one line to another, both included, whichever comes first. */
export function keysBetween<Row>(entries: Entries<Row>, from: number, to: number): string[] {
  const keys: string[] = [];
  for (let at = Math.max(0, Math.min(from, to)); at <= Math.max(from, to); at += 1) {
    const entry = entries.at(at);
    if (entry?.kind === 'row') keys.push(entry.key);
  }
  return keys;
}
