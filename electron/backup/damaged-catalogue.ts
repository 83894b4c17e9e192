import { existsSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { writing } from '../vault/durable.ts';
import { openDatabase, type Database } from '../vault/native-database.ts';
import type { PastRow } from './salvage.ts';

/** Bytes of a page, and of the salt at the beginning of the first one. */
export const PAGE = 4096;
const SALT = 16;

/** What SQLCipher and SQLite say of a catalogue that may be damaged. It is a copy: finding out folds its log in. */
export interface Damage {
  /** Pages, counted from 1, that do not pass their check. */
  readonly pages: readonly number[];
  /** Whether all of it holds together: every page, every table and index, every reference. */
  readonly isWhole: boolean;
}

export function findDamage(path: string, key: string): Damage {
  const pages = new Set<number>();
  const database = connect(path, key);
  try {
    for (const row of database.pragma('cipher_integrity_check')) {
      const page = /page (\d+)/.exec(String(Object.values(row)[0]))?.[1];
      pages.add(page === undefined ? 1 : Number(page));
    }
    if (pages.size > 0) return { pages: [...pages].toSorted((a, b) => a - b), isWhole: false };
    const found = [...database.pragma('integrity_check'), ...database.pragma('foreign_key_check')];
    return { pages: [], isWhole: found.length === 1 && Object.values(found[0] ?? {})[0] === 'ok' };
  } catch {
    return { pages: [...pages].toSorted((a, b) => a - b), isWhole: false };
  } finally {
    database.close();
  }
}

/** Folds the log into the one file where that can be done; what it holds is lost where it cannot. */
export function foldLog(path: string, key: string): void {
  if (!existsSync(`${path}-wal`)) return;
  const database = connect(path, key);
  try {
    database.pragma('wal_checkpoint(truncate)');
    database.pragma('journal_mode = delete');
  } catch {
    // The first page, or the log itself, is damaged.
  } finally {
    database.close();
  }
}

/** A copy of a file of which parts may not be readable: these are zeros in it, and found by the check of their pages. */
export async function copyWhatIsReadable(from: string, to: string): Promise<void> {
  const source = await open(from, 'r');
  const target = await writing(() => open(to, 'wx', 0o600));
  try {
    const { size } = await source.stat();
    const block = new Uint8Array(256 * PAGE);
    for (let at = 0; at < size; at += block.length) {
      const length = Math.min(block.length, size - at);
      await readTolerantly(source, block.subarray(0, length), at);
      await writing(() => target.write(block, 0, length, at));
    }
  } finally {
    await source.close();
    await target.close();
  }
}

async function readTolerantly(source: FileHandle, into: Uint8Array, at: number): Promise<void> {
  try {
    await source.read(into, 0, into.length, at);
  } catch {
    for (let page = 0; page < into.length; page += PAGE) {
      const part = into.subarray(page, page + PAGE);
      await source.read(part, 0, part.length, at + page).catch(() => part.fill(0));
    }
  }
}

/**
 * A catalogue whose damaged pages are those that a state has in the same places. Pages beyond the last whole one that the state does not have
 * either are cut off.
 *
 * @param damaged its bytes; @param state the catalogue of the state
 */
export function fillFrom(damaged: Uint8Array, state: Uint8Array, pages: readonly number[]): Uint8Array {
  const broken = new Set(pages);
  let count = Math.floor(damaged.length / PAGE);
  while (count > state.length / PAGE && broken.has(count)) count -= 1;
  count = Math.max(count, state.length / PAGE);
  const filled = new Uint8Array(count * PAGE);
  filled.set(damaged.subarray(0, filled.length));
  for (let page = 1; page <= count; page += 1) {
    const at = (page - 1) * PAGE;
    const isMissing = at + PAGE > damaged.length;
    if ((isMissing || broken.has(page)) && at + PAGE <= state.length) filled.set(state.subarray(at, at + PAGE), at);
  }
  return filled;
}

/** With another salt no page passes its check: whether it is the salt alone that is wrong. */
export function withSaltOf(damaged: Uint8Array, state: Uint8Array): Uint8Array {
  const mended = damaged.slice();
  mended.set(state.subarray(0, SALT));
  return mended;
}

/** Reads from a damaged catalogue. A connection that has met a damaged page refuses all else, so it is made anew each time. */
export interface DamagedCatalogue {
  /** Null where it meets a damaged page. */
  read<Result>(work: (database: Database) => Result): { readonly found: Result } | null;
  rows(sql: string, parameters?: readonly (string | number | null)[]): PastRow[] | null;
  close(): void;
}

export function openDamaged(path: string, key: string): DamagedCatalogue {
  let database = connect(path, key);
  const read = <Result>(work: (open: Database) => Result): { readonly found: Result } | null => {
    try {
      return { found: work(database) };
    } catch {
      database.close();
      database = connect(path, key);
      return null;
    }
  };
  return {
    read,
    rows: (sql, parameters = []) => read((open) => open.prepare(sql).all<PastRow>([...parameters]))?.found ?? null,
    close: () => database.close(),
  };
}

function connect(path: string, key: string): Database {
  const database = openDatabase(path);
  database.pragma('cipher_log_level = NONE');
  database.pragma(`key = "x'${key}'"`);
  database.pragma('temp_store = memory');
  database.pragma('locking_mode = exclusive');
  return database;
}
