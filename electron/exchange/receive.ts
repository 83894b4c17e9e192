import { existsSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fail } from '../../shared/contract/errors.ts';
import { canonical } from '../archive/canonical.ts';
import { commit } from '../archive/commit.ts';
import { textDigest } from '../archive/full-text.ts';
import type { FileRow } from '../archive/rows.ts';
import { sealToFile } from '../vault/age-file.ts';
import { transaction, type Catalogue } from '../vault/catalogue.ts';
import { writing } from '../vault/durable.ts';
import type { Vault } from '../vault/vault.ts';
import { bringTogether, type Arrived, type Together } from './bring-together.ts';
import { rowKey } from './change.ts';
import { colleagueOf, type Colleague } from './colleagues.ts';
import { checkForks } from './forks.ts';
import { freshChanges } from './fresh-changes.ts';
import { followOwnHistory, RECEIVED } from './own-changes.ts';
import { readSet, type ArrivedChange, type ArrivedFile, type ReadSet } from './read-set.ts';
import { renameInWorkingState } from './renamed-codes.ts';
import type { SetHeader } from './set-format.ts';

/** What a change set brings, whether it was taken in or only looked at. */
export interface Receipt {
  readonly header: SetHeader;
  /** The key with which it is signed. */
  readonly signedBy: string;
  /** Null for a sender whose card was not added. */
  readonly colleague: Colleague | null;
  /** True when everything of it is here already. */
  readonly isKnown: boolean;
  /** Changes that were not known, and files that came with them. */
  readonly changes: number;
  readonly files: readonly FileRow['id'][];
  readonly together: Together;
  /** The entry of the history; null when it was only looked at. */
  readonly seq: number | null;
}

export interface ReceiveOptions {
  readonly signal?: AbortSignal;
  /** Hears how many bytes were read and sealed, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Asked while everything is in place, before it is kept, or before it is taken back again. */
  readonly describe?: (together: Together) => void;
}

/**
 * Takes in a change set. Files are checked and sealed into the vault first; then everything is brought together in one commit. What was
 * stopped or interrupted before that has left nothing, and the same set can be received again. The commit itself is not stopped.
 *
 * @throws KhronikaError as `readSet`; EXCHANGE_SENDER_UNKNOWN, EXCHANGE_FORKED, VAULT_READ_ONLY, DISK_FULL, WRITE_FAILED
 */
export async function receiveSet(vault: Vault, path: string, options: ReceiveOptions = {}): Promise<Receipt> {
  if (vault.readOnly) fail('VAULT_READ_ONLY');
  return withSet(vault, path, options, async (set, colleague) => {
    if (colleague === null) fail('EXCHANGE_SENDER_UNKNOWN');
    const fresh = freshChanges(vault, set);
    const sealed = await sealFiles(vault, set, fresh, options);
    try {
      const note = `${colleague.label}: ${set.header.number}, ${fresh.length}`;
      const { result, seq } = commit(vault, { action: RECEIVED, note }, (draft) => {
        const rows = storeChanges(vault, set, fresh);
        const together = bringTogether(vault, draft, rows, arrivedOf(set, sealed));
        renameInWorkingState(vault.catalogue, together.renamed);
        noteReceived(vault.catalogue, set, colleague);
        options.describe?.(together);
        return together;
      });
      return receipt(set, colleague, fresh, result, [...sealed.keys()], seq);
    } catch (error) {
      for (const id of sealed.keys()) vault.files.discard(id);
      throw error;
    }
  });
}

/**
 * Says what receiving a change set would do, by doing it and taking it back: nothing is written, neither rows nor files. A set of a stranger can
 * be looked at as well.
 */
export async function lookIntoSet(vault: Vault, path: string, options: ReceiveOptions = {}): Promise<Receipt> {
  return withSet(vault, path, options, (set, colleague) => {
    const fresh = freshChanges(vault, set);
    const kept = new Map<string, { storedSize: number }>(
      newFiles(vault, set, fresh).map(({ id, size }) => [id, { storedSize: size }]),
    );
    const looked: { together?: Together } = {};
    try {
      commit(vault, { action: RECEIVED, note: '' }, (draft) => {
        const rows = storeChanges(vault, set, fresh);
        looked.together = bringTogether(vault, draft, rows, arrivedOf(set, kept));
        options.describe?.(looked.together);
        throw new TakenBack();
      });
    } catch (error) {
      if (!(error instanceof TakenBack)) throw error;
    }
    const together = looked.together ?? { placed: [], conflicts: [], renamed: new Map() };
    return Promise.resolve(receipt(set, colleague, fresh, together, [...kept.keys()], null));
  });
}

/** Ends a look: the transaction is rolled back. */
class TakenBack extends Error {}

async function withSet<Result>(
  vault: Vault,
  path: string,
  { signal, onProgress }: ReceiveOptions,
  work: (set: ReadSet, colleague: Colleague | null) => Promise<Result>,
): Promise<Result> {
  const { catalogue } = vault;
  const set = await readSet(vault, path, (id) => colleagueOf(catalogue, id), {
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  try {
    if (!vault.readOnly) followOwnHistory(catalogue);
    checkForks(vault, set);
    return await work(set, colleagueOf(catalogue, set.header.from.vault));
  } finally {
    await set.close();
  }
}

/** Stores what came, and says which rows are to be worked out anew. Runs inside the commit. */
function storeChanges({ catalogue, id: self }: Vault, set: ReadSet, fresh: readonly ArrivedChange[]): Set<string> {
  const insert = catalogue.prepare(
    `insert into foreign_change (vault, seq, at, action, row_table, row_id, before, after, parents, blanks, via)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (vault, seq, row_table, row_id) do update set before = excluded.before, after = excluded.after, blanks = excluded.blanks`,
  );
  const entry = catalogue.prepare('insert or ignore into foreign_entry (vault, seq, hash) values (?, ?, ?)');
  const { vault: sender } = set.header.from;
  const rows = new Set<string>();
  const json = (row: unknown): string | null => (row === null ? null : canonical(row));
  for (const change of fresh) {
    const { vault, seq, at, action, table, id, before, after, parents, blanks } = change;
    insert.run([vault, seq, at, action, table, id, json(before), json(after), JSON.stringify(parents), blanks, sender]);
    rows.add(rowKey(change));
  }
  for (const { vault, seq, hash } of set.changes) if (vault !== self) entry.run([vault, seq, hash]);
  for (const { seq, hash } of set.hashes) entry.run([sender, seq, hash]);
  // What was done here since may bear on rows that somebody else changed: on a link that stands only because it is cited, or twice, also by the parting
  // of records; or that is left out because records were merged into each other, until one of them was parted again.
  const since = catalogue.prepare(
    `select row_table, row_id from own_change where seq > (select coalesce(max(seq), 0) from row_head)
       and (row_table in ('citation', 'layer') or row_table = 'link' and row_id in (
         select hidden from link_twin union select standing from link_twin))
     union select 'link', l.id from own_change o join link l on l.id = o.row_id
       where o.row_table = 'link' and o.seq > (select coalesce(max(seq), 0) from row_head) and exists (
         select 1 from link m where m.from_record = l.from_record and m.to_record = l.to_record and m.role = l.role
           and m.from_date is l.from_date and m.id <> l.id)
     union select row_table, row_id from exchange_waiting where missing like 'home %'
     union select 'link', hidden from link_twin where standing like 'ring %' and until is null`,
  );
  for (const { row_table: table, row_id: id } of since.all<{ row_table: string; row_id: string }>())
    rows.add(rowKey({ table, id }));
  // What waited for a file or for words that came only now.
  const waiting = catalogue.prepare('select row_table, row_id from exchange_waiting where missing = ?');
  for (const missing of [
    ...[...set.files.keys()].map((id) => `file ${id}`),
    ...[...set.layers.keys()].map((id) => `layer ${id}`),
  ])
    for (const row of waiting.all<{ row_table: string; row_id: string }>([missing]))
      rows.add(rowKey({ table: row.row_table, id: row.row_id }));
  return rows;
}

/** Files of the set that are not in the vault, and belong to a row that comes with it. */
function newFiles({ catalogue }: Vault, set: ReadSet, fresh: readonly ArrivedChange[]): ArrivedFile[] {
  const known = catalogue.prepare('select 1 from file where id = ?');
  const rows = new Map(
    fresh.flatMap((change) =>
      change.table === 'file' && change.after !== null
        ? [[change.id, change.after as Omit<FileRow, 'storedSize'>]]
        : [],
    ),
  );
  const waiting = catalogue.prepare(
    "select after from foreign_change where row_table = 'file' and row_id = ? and before is null",
    { pluck: true },
  );
  return [...set.files.values()].filter((file) => {
    if (known.get([file.id]) !== undefined) return false;
    const stored = waiting.get([file.id]) as unknown as string | undefined;
    const row =
      rows.get(file.id) ?? (stored === undefined ? undefined : (JSON.parse(stored) as Omit<FileRow, 'storedSize'>));
    if (row === undefined) return false;
    if (row.sha256 !== file.sha256 || row.size !== file.size || row.textSha256 !== textDigest(file.pages))
      fail('EXCHANGE_DAMAGED');
    return true;
  });
}

/** Seals the files of a set into the vault under their own identifiers, each checked against its hash. They have no rows yet. */
async function sealFiles(
  vault: Vault,
  set: ReadSet,
  fresh: readonly ArrivedChange[],
  { signal, onProgress }: ReceiveOptions,
): Promise<Map<string, { storedSize: number }>> {
  const { catalogue, paths } = vault;
  const files = newFiles(vault, set, fresh);
  const total = set.size + files.reduce((sum, { size }) => sum + size, 0);
  const sealed = new Map<string, { storedSize: number }>();
  let done = set.size;
  // An identifier is reserved before anything is written under it: what a crash leaves is cleared away at the next opening.
  if (files.length > 0)
    transaction(catalogue, () => {
      const reserve = catalogue.prepare('insert or ignore into file_reservation (id) values (?)');
      for (const { id } of files) reserve.run([id]);
    });
  try {
    for (const file of files) {
      const path = paths.file(file.id);
      if (existsSync(path)) rmSync(path);
      await writing(() => mkdir(dirname(path), { recursive: true, mode: 0o700 }));
      const { sha256, storedSize } = await sealToFile(path, vault.recipient, set.content(file), {
        ...(signal === undefined ? {} : { signal }),
        onBytes: (count) => onProgress?.((done += count), total),
      });
      sealed.set(file.id, { storedSize });
      if (sha256 !== file.sha256) fail('EXCHANGE_DAMAGED');
    }
    signal?.throwIfAborted();
    return sealed;
  } catch (error) {
    for (const { id } of files) vault.files.discard(id);
    throw error;
  }
}

function arrivedOf(set: ReadSet, sealed: ReadonlyMap<string, { readonly storedSize: number }>): Arrived {
  return {
    file(id) {
      const [size, file] = [sealed.get(id), set.files.get(id)];
      return size === undefined || file === undefined ? null : { storedSize: size.storedSize, pages: file.pages };
    },
    layer: (id) => set.layers.get(id) ?? null,
  };
}

/** Notes that the set came, what it confirms, and the sender's newest keys. Runs inside the commit. */
function noteReceived(catalogue: Catalogue, { header, signedBy }: ReadSet, colleague: Colleague): void {
  const { number, id, at, head, confirms } = header;
  catalogue
    .prepare(
      `insert or ignore into change_set (vault, direction, number, id, at, upto, foreign_upto, withheld, confirmed)
       values (?, 'received', ?, ?, ?, ?, 0, '', null)`,
    )
    .run([colleague.vault, number, id, at, head.seq]);
  if (confirms !== null) {
    catalogue
      .prepare(
        `update change_set set confirmed = ? where vault = ? and direction = 'sent' and number <= ? and confirmed is null`,
      )
      .run([new Date().toISOString(), colleague.vault, confirms.number]);
    // Only the newest that was confirmed is ever looked at again.
    catalogue
      .prepare(
        `update change_set set withheld = '{"rows":[],"partial":{}}' where vault = ? and direction = 'sent' and number < ?`,
      )
      .run([colleague.vault, confirms.number]);
  }
  const newest = catalogue
    .prepare("select max(number) from change_set where vault = ? and direction = 'received'", { pluck: true })
    .get([colleague.vault]) as unknown as number;
  if (number < newest) return;
  catalogue
    .prepare('update colleague set recipient = ?, signing_key = ? where vault = ?')
    .run([header.from.recipient, signedBy, colleague.vault]);
}

function receipt(
  set: ReadSet,
  colleague: Colleague | null,
  fresh: readonly ArrivedChange[],
  together: Together,
  files: readonly string[],
  seq: number | null,
): Receipt {
  return {
    header: set.header,
    signedBy: set.signedBy,
    colleague,
    isKnown: fresh.length === 0,
    changes: fresh.length,
    files: files as FileRow['id'][],
    together,
    seq,
  };
}
