import type { Vault } from '../vault/vault.ts';
import { COLUMNS, entryHash, genesis, toEntry, type HistoryEntry, type StoredEntry } from './history.ts';
import { pastDamage, readSpans } from './past-damage.ts';

/** Entries that are read at once. */
const BATCH = 200;

export interface Walked {
  /** How many entries hold: each is what it was when it was written, and follows the one before. */
  readonly holding: number;
  /** The number of the last entry there is, also beyond those that were looked at. */
  readonly last: number;
  /** Entries that were altered, and numbers of entries that are not there. */
  readonly broken: readonly number[];
  readonly missing: readonly number[];
  /** Spans of entries that stand on damaged pages. */
  readonly unreadable: readonly (readonly [number, number])[];
}

/**
 * Walks the whole chain, from the first entry to the last one, past whatever is broken: each entry is compared with its hash, and with the
 * hash of the one before where that can be read.
 *
 * @param visit gets each entry that can be read, and whether it holds
 * @param upto the last entry to look at
 */
export function walkHistory(
  { catalogue, id }: Pick<Vault, 'catalogue' | 'id'>,
  visit: (entry: HistoryEntry, holds: boolean) => void,
  upto = Number.MAX_SAFE_INTEGER,
): Walked {
  const past = pastDamage(catalogue);
  const broken: number[] = [];
  const missing: number[] = [];
  let holding = 0;
  let next = 1;
  /** Hash of the entry before; null where it is not known. */
  let previous: string | null = genesis(id);
  const unreadable: [number, number][] = [];
  const isLost = (seq: number): boolean => unreadable.some(([from, until]) => seq >= from && seq <= until);
  const skipTo = (seq: number): void => {
    if (next === seq) return;
    for (; next < seq; next += 1) if (!isLost(next)) missing.push(next);
    previous = null;
  };
  const take = (row: StoredEntry): void => {
    skipTo(row.seq);
    const holds = row.hash === entryHash(row) && (previous === null || row.previous === previous);
    if (holds) holding += 1;
    else broken.push(row.seq);
    const entry = readable(row);
    if (entry !== null) visit(entry, holds);
    else if (holds) broken.push(row.seq);
    next = row.seq + 1;
    previous = row.hash;
  };
  const newest = past.read(() => lastOf(catalogue))?.found ?? lastByList();
  const end = Math.min(newest, upto);
  for (let from = 1; from <= end; from += BATCH) {
    const rows: StoredEntry[] = [];
    const lost = readSpans(past, from, Math.min(end, from + BATCH - 1), read, (row: StoredEntry) => rows.push(row));
    for (const span of lost) {
      const before = unreadable.at(-1);
      if (before !== undefined && before[1] === span[0] - 1) before[1] = span[1];
      else unreadable.push(span);
    }
    for (const row of rows) take(row);
  }
  skipTo(end + 1);
  return { holding, last: newest, broken, missing, unreadable };

  function read(from: number, until: number): StoredEntry[] {
    return catalogue
      .prepare(`select ${COLUMNS} from history where seq >= ? and seq <= ? order by seq`)
      .all<StoredEntry>([from, until]);
  }
  /** Where the end of the table cannot be read, another index over it tells how far the history went. */
  function lastByList(): number {
    return (
      past.read(() => Number(catalogue.prepare('select max(seq) from history_of', { pluck: true }).get() ?? 0))
        ?.found ?? 0
    );
  }
}

export function lastOf(catalogue: Vault['catalogue']): number {
  return Number(catalogue.prepare('select max(seq) from history', { pluck: true }).get() ?? 0);
}

function readable(row: StoredEntry): HistoryEntry | null {
  try {
    return toEntry(row);
  } catch {
    return null;
  }
}
