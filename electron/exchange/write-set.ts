import { createHash, randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { fail } from '../../shared/contract/errors.ts';
import { commit } from '../archive/commit.ts';
import { readPages } from '../archive/full-text.ts';
import type { FileRow } from '../archive/rows.ts';
import { readFileRow } from '../archive/stored-rows.ts';
import { sealToFile } from '../vault/age-file.ts';
import { writing } from '../vault/durable.ts';
import { signingKey } from '../vault/signing-key.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Vault } from '../vault/vault.ts';
import type { SharedChange } from './change.ts';
import { ownKeyChain, type Colleague } from './colleagues.ts';
import { outgoingFor, type Outgoing } from './outgoing.ts';
import { SET_FORMAT, SET_VERSION, signedBytes, type SetHeader } from './set-format.ts';

export interface WrittenSet {
  readonly id: string;
  readonly number: number;
  readonly sha256: string;
  readonly size: number;
  readonly changes: number;
  readonly files: number;
  readonly bytes: number;
  /** The entry of the own history up to which it goes. */
  readonly head: SetHeader['head'];
}

/** Hashes of the history in one line. */
const HASHES_AT_ONCE = 1000;
/** Bytes of lines that are handed on together. */
const TOGETHER = 1024 * 1024;

/**
 * Writes what a colleague may have and is not known to have, sealed to their vault. Nothing counts as theirs until their own next set says
 * that it came; so a lost stick loses nothing.
 *
 * @param path of the file, which appears whole or not at all
 * @throws KhronikaError FOLDER_NOT_FOUND, FILE_EXISTS, DISK_FULL, WRITE_FAILED, RECIPIENT_INVALID
 */
export async function writeSet(
  vault: Vault,
  colleague: Colleague,
  path: string,
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (done: number, total: number) => void } = {},
): Promise<WrittenSet> {
  if (vault.readOnly) fail('VAULT_READ_ONLY');
  if (!existsSync(dirname(path))) fail('FOLDER_NOT_FOUND');
  if (existsSync(path)) fail('FILE_EXISTS');
  const outgoing = outgoingFor(vault, colleague);
  const files = filesOf(vault.catalogue, outgoing);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const changes = outgoing.rows.reduce((sum, row) => sum + outgoing.changesOf(row).length, 0);
  const header = headerOf(vault, colleague, outgoing, { changes, files: files.length, bytes });
  let done = 0;
  // What a run that was killed has left of this very file.
  await writing(() => rm(`${path}.part`, { force: true }));
  const sealed = await sealToFile(path, colleague.recipient, setBytes(vault, header, outgoing, files), {
    ...(signal === undefined ? {} : { signal }),
    // The lines beside the files are not counted.
    onBytes: (count) => onProgress?.(Math.min((done += count), bytes), bytes),
  });
  const note = `${colleague.label}: ${header.number}, ${changes}`;
  commit(vault, { action: 'exchange', note }, () => {
    vault.catalogue
      .prepare(
        `insert into change_set (vault, direction, number, id, at, upto, foreign_upto, withheld, confirmed)
         values (?, 'sent', ?, ?, ?, ?, ?, ?, null)`,
      )
      .run([
        colleague.vault,
        header.number,
        header.id,
        header.at,
        outgoing.upto,
        outgoing.foreignUpto,
        JSON.stringify(outgoing.withheld),
      ]);
  });
  return {
    id: header.id,
    number: header.number,
    sha256: sealed.sha256,
    size: sealed.storedSize,
    changes,
    files: files.length,
    bytes,
    head: header.head,
  };
}

/** The originals that go: those of files of which it is not known that they came. */
export function filesOf(catalogue: Catalogue, outgoing: Outgoing): FileRow[] {
  return outgoing.rows.flatMap((row) => {
    if (row.table !== 'file' || !outgoing.changesOf(row).some(({ before }) => before === null)) return [];
    return readFileRow(catalogue, row.id) ?? [];
  });
}

function headerOf(vault: Vault, colleague: Colleague, outgoing: Outgoing, counts: SetHeader['counts']): SetHeader {
  const { catalogue } = vault;
  const head = catalogue
    .prepare('select seq, hash from history order by seq desc limit 1')
    .get<{ seq: number; hash: string }>();
  const numbers = catalogue.prepare(
    "select coalesce(max(number), 0) from change_set where vault = ? and direction = 'sent'",
    {
      pluck: true,
    },
  );
  const received = catalogue
    .prepare(
      "select number, id from change_set where vault = ? and direction = 'received' order by number desc limit 1",
    )
    .get<{ number: number; id: string }>([colleague.vault]);
  const holds = catalogue
    .prepare('select seq, hash from foreign_entry where vault = ? order by seq desc limit 1')
    .get<{ seq: number; hash: string }>([colleague.vault]);
  return {
    format: SET_FORMAT,
    version: SET_VERSION,
    id: randomUUID(),
    number: Number(numbers.get([colleague.vault])) + 1,
    at: new Date().toISOString(),
    from: { vault: vault.id, recipient: vault.recipient, keys: [...ownKeyChain(vault)] },
    to: colleague.vault,
    confirms: received ?? null,
    holds: holds ?? null,
    head: head ?? { seq: 0, hash: null },
    since: outgoing.since,
    counts,
  };
}

/** The bytes of a set: lines, and after the line of a file its bytes. The last line signs all before it. */
async function* setBytes(
  vault: Vault,
  header: SetHeader,
  outgoing: Outgoing,
  files: readonly FileRow[],
): AsyncIterable<Uint8Array> {
  const hash = createHash('sha256');
  const told = (bytes: Uint8Array): Uint8Array => {
    hash.update(bytes);
    return bytes;
  };
  let waiting: string[] = [];
  let length = 0;
  const line = (value: unknown): boolean => {
    const text = `${JSON.stringify(value)}\n`;
    waiting.push(text);
    length += text.length;
    return length >= TOGETHER;
  };
  const flush = (): Uint8Array => {
    const bytes = Buffer.from(waiting.join(''));
    waiting = [];
    length = 0;
    return told(bytes);
  };
  line(header);
  for (const each of hashLines(vault.catalogue, outgoing)) if (line(each)) yield flush();
  const hashOf = entryHashes(vault);
  for (const row of outgoing.rows)
    for (const change of outgoing.changesOf(row))
      if (line(lineOf(vault.catalogue, change, hashOf(change)))) yield flush();
  for (const file of files) {
    const pages = readPages(vault.catalogue, file.record);
    line({ file: { id: file.id, size: file.size, sha256: file.sha256, pages: pages.length } });
    for (const { number, label = null, text } of pages) if (line({ page: { number, label, text } })) yield flush();
    yield flush();
    for await (const block of vault.files.content(file.id)) yield told(block);
    waiting.push('\n');
    yield flush();
  }
  yield flush();
  const sha256 = hash.digest('hex');
  const signature = signingKey(vault).sign(signedBytes(sha256));
  yield Buffer.from(`${JSON.stringify({ end: { sha256, signature } })}\n`);
}

function* hashLines(catalogue: Catalogue, { since, upto }: Outgoing): Iterable<unknown> {
  const hashes = catalogue.prepare('select hash from history where seq >= ? and seq <= ? order by seq limit ?', {
    pluck: true,
  });
  for (let from = since; from <= upto; from += HASHES_AT_ONCE) {
    const list = hashes.all([from, upto, HASHES_AT_ONCE]) as unknown as string[];
    yield { hashes: { from, list } };
  }
}

function entryHashes({ id, catalogue }: Vault): (change: SharedChange) => string {
  const own = catalogue.prepare('select hash from history where seq = ?', { pluck: true });
  const foreign = catalogue.prepare('select hash from foreign_entry where vault = ? and seq = ?', { pluck: true });
  return ({ vault, seq }) => String(vault === id ? own.get([seq]) : foreign.get([vault, seq]));
}

function lineOf(catalogue: Catalogue, change: SharedChange, hash: string): unknown {
  const { vault, seq, at, action, table, id, before, after, parents, blanks } = change;
  const line = { change: { vault, seq, hash, at, action, table, id, before, after, parents, blanks } };
  if (table !== 'layer' || before !== null) return line;
  const stored = catalogue
    .prepare('select text, words from text_layer where id = ?')
    .get<{ text: string; words: Uint8Array<ArrayBuffer> | null }>([id]);
  if (stored === undefined) return line;
  const places = stored.words === null ? null : Buffer.from(stored.words).toString('base64');
  return { ...line, words: { text: stored.text, places } };
}
