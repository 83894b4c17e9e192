import { canonical, same } from '../archive/canonical.ts';
import type { Draft } from '../archive/commit.ts';
import type { Change, Page } from '../archive/rows.ts';
import { readRow } from '../archive/stored-rows.ts';
import type { Vault } from '../vault/vault.ts';
import { compare, rowKey, rowOfKey, type Table } from './change.ts';
import { conflictKeeper } from './conflicts.ts';
import { placeFiles, placeLayers } from './place-files.ts';
import { placeLinks } from './place-links.ts';
import { placeRecords } from './place-records.ts';
import { knownChanges, type KnownChanges } from './own-changes.ts';
import { rowState, type RowConflict, type RowState } from './row-state.ts';

/** What came with a change set beside the rows themselves. */
export interface Arrived {
  /** Of a file that was sealed into the vault: how large the encrypted file is, and its pages; null for one that did not come. */
  file(id: string): { readonly storedSize: number; readonly pages: readonly Page[] } | null;
  /** The words of a layer; null for one that did not come. */
  layer(id: string): { readonly text: string; readonly words: Uint8Array<ArrayBuffer> | null } | null;
}

/** A row that is another one now than before. */
export type Placed = Change & { readonly conflicts: readonly RowConflict[] };

export interface Together {
  readonly placed: readonly Placed[];
  readonly conflicts: readonly { readonly table: Table; readonly id: string; readonly conflict: RowConflict }[];
  /** Codes of this archive that became others, because an older record has them. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** One bringing together, while it runs. */
export interface Meeting {
  readonly vault: Vault;
  readonly draft: Draft;
  readonly arrived: Arrived;
  /** The entry of the history that this will be. */
  readonly seq: number;
  /** By `rowKey`: the rows that are worked out anew. Grows. */
  readonly touched: Set<string>;
  readonly renamed: Map<string, string>;
  changes(): KnownChanges;
  /** Reads anew what fields and terms are called. */
  forgetNames(): void;
  state(table: Table, id: string): RowState | null;
  current(table: Table, id: string): Change['after'];
  /** Adds a conflict that does not follow from one row alone. */
  conflict(table: Table, id: string, conflict: RowConflict): void;
  /** A row is worked out: what it waited for until now is forgotten. */
  begins(table: Table, id: string): void;
  /** Notes that a row waits, in whole or in part, for something that is not here. */
  waits(table: Table, id: string, missing: string): void;
  place(change: Change, content?: Parameters<Draft['place']>[1]): void;
  /** Something has come: rows that waited for it are worked out again. */
  came(id: string): void;
}

/**
 * Works out anew the rows that something new is known of, and stores what came of it. Runs inside a commit; the changes themselves are stored
 * already.
 */
export function bringTogether(vault: Vault, draft: Draft, rows: Iterable<string>, arrived: Arrived): Together {
  const { catalogue } = vault;
  const seq = Number(catalogue.prepare('select coalesce(max(seq), 0) + 1 from history', { pluck: true }).get());
  let changes: KnownChanges | null = null;
  const states = new Map<string, RowState | null>();
  const placed = new Map<string, Change>();
  const found = new Map<string, RowConflict[]>();
  const waiting = catalogue.prepare(
    'select row_table as "table", row_id as id from exchange_waiting where missing = ?',
  );
  const wait = catalogue.prepare(
    'insert or ignore into exchange_waiting (row_table, row_id, missing) values (?, ?, ?)',
  );
  const waitNoMore = catalogue.prepare('delete from exchange_waiting where row_table = ? and row_id = ?');
  const meeting: Meeting = {
    vault,
    draft,
    arrived,
    seq,
    touched: new Set(rows),
    renamed: new Map(),
    changes: () => (changes ??= knownChanges(vault)),
    forgetNames() {
      changes = null;
    },
    state(table, id) {
      const key = rowKey({ table, id });
      const known = states.get(key);
      if (known !== undefined) return known;
      const state = rowState(table, meeting.changes().of(table, id));
      states.set(key, state);
      return state;
    },
    begins: (table, id) => void waitNoMore.run([table, id]),
    current: (table, id) => readRow(catalogue, { table, id } as Pick<Change, 'table' | 'id'>),
    conflict(table, id, conflict) {
      const key = rowKey({ table, id });
      found.set(key, [...(found.get(key) ?? []), conflict]);
    },
    waits: (table, id, missing) => void wait.run([table, id, missing]),
    place(change, content) {
      if (same(change.before, change.after)) return;
      draft.place(change, content);
      const key = rowKey(change);
      const first = placed.get(key);
      placed.set(key, first === undefined ? change : ({ ...change, before: first.before } as Change));
    },
    came(id) {
      for (const row of waiting.all<{ table: string; id: string }>([id])) meeting.touched.add(rowKey(row));
    },
  };
  placeRecords(meeting);
  placeLinks(meeting);
  placeFiles(meeting);
  placeLayers(meeting);

  const insertHead = catalogue.prepare(
    'insert or replace into row_head (row_table, row_id, seq, heads) values (?, ?, ?, ?)',
  );
  const keepConflicts = conflictKeeper(catalogue, draft.at);
  const conflicts: { table: Table; id: string; conflict: RowConflict }[] = [];
  for (const key of [...meeting.touched].toSorted(compare)) {
    const { table, id } = rowOfKey(key);
    const state = meeting.state(table, id);
    if (state === null) continue;
    insertHead.run([table, id, seq, JSON.stringify(state.heads)]);
    const all = [...state.conflicts, ...(found.get(key) ?? [])];
    keepConflicts({ table, id }, all);
    conflicts.push(...all.map((conflict) => ({ table, id, conflict })));
  }
  const conflictsOf = (key: string): readonly RowConflict[] => [
    ...(states.get(key)?.conflicts ?? []),
    ...(found.get(key) ?? []),
  ];
  return {
    placed: [...placed.values()]
      .filter(({ before, after }) => canonical(before) !== canonical(after))
      .map((change) => ({ ...change, conflicts: conflictsOf(rowKey(change)) })),
    conflicts,
    renamed: meeting.renamed,
  };
}
