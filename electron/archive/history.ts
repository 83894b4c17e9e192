import { createHash } from 'node:crypto';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Change } from './rows.ts';

/** What was done. */
export type Action =
  | 'put'
  | 'import-table'
  | 'save'
  | 'bulk'
  | 'add'
  | 'undo'
  | 'trash'
  | 'restore'
  | 'merge'
  | 'split'
  | 'export'
  | 'draft-version'
  | 'gate-reason'
  | 'time-proof'
  | 'sample'
  | 'recognise'
  | 'correct'
  | 'checked'
  /** The ways to open the vault were changed. */
  | 'keys'
  /** A record is as a backup had it. */
  | 'from-backup'
  /** What was damaged was taken back from a backup. */
  | 'repair'
  /** What came of a change set of a colleague; a change set for one; what is known of one. */
  | 'receive'
  | 'exchange'
  | 'colleague'
  /** A round of checking all files, a file that was found damaged, or one that is whole again. */
  | 'fixity'
  /** Somebody has said that a state of the history which did not fit its checkpoint is the one that counts. */
  | 'checkpoint';

export interface HistoryEntry {
  readonly seq: number;
  /** ISO instant, UTC. */
  readonly at: string;
  readonly action: Action;
  readonly note: string | null;
  readonly changes: readonly Change[];
  readonly hash: string;
}

/** An entry as it is stored. */
export interface StoredEntry {
  readonly [column: string]: string | number | null;
  readonly seq: number;
  readonly at: string;
  readonly action: string;
  readonly note: string | null;
  readonly changes: string;
  readonly previous: string;
  readonly hash: string;
}

export const COLUMNS = 'seq, at, action, note, changes, previous, hash';

/**
 * Appends an entry to the chain: its hash covers its content and the hash of the entry before, the first one the vault's id.
 * Runs inside the transaction of the change it describes.
 */
export function appendHistory(
  catalogue: Catalogue,
  vaultId: string,
  entry: {
    readonly at: string;
    readonly action: Action;
    readonly note: string | null;
    readonly changes: readonly Change[];
  },
): number {
  const last = catalogue
    .prepare('select seq, hash from history order by seq desc limit 1')
    .get<{ seq: number; hash: string }>();
  const seq = (last?.seq ?? 0) + 1;
  const previous = last?.hash ?? genesis(vaultId);
  const changes = JSON.stringify(entry.changes);
  const stored = { seq, at: entry.at, action: entry.action, note: entry.note, changes, previous };
  catalogue
    .prepare(`insert into history (${COLUMNS}) values (?, ?, ?, ?, ?, ?, ?)`)
    .run([seq, entry.at, entry.action, entry.note, changes, previous, entryHash(stored)]);
  const insert = catalogue.prepare('insert or ignore into history_of (record, seq) values (?, ?)');
  for (const record of entry.changes.flatMap(recordsOf)) insert.run([record, seq]);
  return seq;
}

/**
 * The records that a change is about. First the one under which it is looked for: of a link the record it starts from, of a
 * citation the one it proves, of a file its document.
 */
export function recordsOf(change: Change): readonly string[] {
  const row = change.after ?? change.before;
  if (row === null) return [];
  if ('from' in row) return [row.from, row.to];
  if ('document' in row) return [row.record, row.document];
  if ('base' in row) return [row.record];
  if ('record' in row) return row.source === null ? [row.record] : [row.record, row.source];
  return [row.id];
}

/** Entries from the newest on; of one record only, if its id is given. */
export function readHistory(catalogue: Catalogue, record: string | null, limit = -1): HistoryEntry[] {
  const rows =
    record === null
      ? catalogue.prepare(`select ${COLUMNS} from history order by seq desc limit ?`).all<StoredEntry>([limit])
      : catalogue
          .prepare(
            `select ${COLUMNS} from history_of join history using (seq) where record = ? order by seq desc limit ?`,
          )
          .all<StoredEntry>([record, limit]);
  return rows.map(toEntry);
}

export function readEntry(catalogue: Catalogue, seq: number): HistoryEntry | null {
  const row = catalogue.prepare(`select ${COLUMNS} from history where seq = ?`).get<StoredEntry>([seq]);
  return row === undefined ? null : toEntry(row);
}

/** The newest entry that changed something, is no undo and was not undone; null when there is none. */
export function lastStanding(catalogue: Catalogue): HistoryEntry | null {
  const next = catalogue.prepare(
    `select seq, action, note, changes = '[]' as empty from history where seq < ? order by seq desc limit 50`,
  );
  const undone = new Set<number>();
  let seq = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const rows = next.all<{ seq: number; action: string; note: string | null; empty: number }>([seq]);
    if (rows.length === 0) return null;
    for (const row of rows) {
      seq = row.seq;
      if (undone.has(seq) || row.empty === 1) continue;
      // What went on by itself behind whoever was at work is not the last thing that they did.
      // What came from a colleague is theirs: it is taken back on purpose, by its number.
      if (row.action === 'recognise' || row.action === 'receive') continue;
      // An undo that was itself undone lets what it took back stand again.
      if (row.action === 'undo') undone.add(Number(row.note));
      else return readEntry(catalogue, seq);
    }
  }
}

/** An entry as it is read. */
export function toEntry(row: StoredEntry): HistoryEntry {
  return {
    seq: row.seq,
    at: row.at,
    action: row.action as Action,
    note: row.note,
    changes: JSON.parse(row.changes) as Change[],
    hash: row.hash,
  };
}

/** What the hash of an entry has to be. */
export function entryHash(entry: Omit<StoredEntry, 'hash'>): string {
  // Each part with its length in front, so that no two different entries give the same text.
  const hash = createHash('sha256').update('khronika history 1\n');
  for (const part of [entry['previous'], entry['seq'], entry['at'], entry['action'], entry['note'], entry['changes']]) {
    if (part === null) hash.update('-\n');
    else hash.update(`${Buffer.byteLength(String(part))}\n`).update(String(part));
  }
  return hash.digest('hex');
}

/** What the first entry is chained to. */
export function genesis(vaultId: string): string {
  return createHash('sha256').update(`khronika history of vault ${vaultId}`).digest('hex');
}
