import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { fail, isKhronikaError } from '../../shared/contract/errors.ts';
import type { Page } from '../archive/rows.ts';
import type { SealedFile } from '../vault/sealed-file.ts';
import { verifySignature } from '../vault/signing-key.ts';
import type { Vault } from '../vault/vault.ts';
import { checkRow } from './check-row.ts';
import type { SharedChange } from './change.ts';
import { newestKey } from './colleagues.ts';
import {
  changeLine,
  endLine,
  fileLine,
  hashesLine,
  header as headerLine,
  pageLine,
  SET_FORMAT,
  SET_VERSION,
  signedBytes,
  type SetHeader,
} from './set-format.ts';

/** A change as it came, with the hash of the entry of the history that it belongs to. */
export type ArrivedChange = SharedChange & { readonly hash: string };

/** A file within a set. */
export interface ArrivedFile {
  readonly id: string;
  readonly size: number;
  readonly sha256: string;
  readonly pages: readonly Page[];
  /** Where its bytes begin within the set. */
  readonly at: number;
}

/** A change set that was read from its beginning to its signature, and is as its sender wrote it. */
export interface ReadSet {
  readonly header: SetHeader;
  /** The key of the sender with which it is signed. */
  readonly signedBy: string;
  readonly hashes: readonly { readonly seq: number; readonly hash: string }[];
  readonly changes: readonly ArrivedChange[];
  readonly files: ReadonlyMap<string, ArrivedFile>;
  /** Bytes that were read. */
  readonly size: number;
  readonly layers: ReadonlyMap<string, { readonly text: string; readonly words: Uint8Array<ArrayBuffer> | null }>;
  /** The bytes of a file of the set. */
  content(file: ArrivedFile): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

/** The key by which a sender is known here, by the id of their vault; null for a stranger. */
export type Known = (vault: string) => { readonly label: string; readonly signingKey: string } | null;

/** Who hears how many bytes were read, of how many, and how it is stopped. */
export interface Listening {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Longer than any line that Khronika writes: a page of text, or the layer of one. */
const LONGEST_LINE = 64 * 1024 * 1024;

/**
 * Opens a change set and reads it whole, before anything of it is used: what is not signed to its last byte by the key that its header names is
 * refused.
 *
 * @throws KhronikaError READ_FAILED, EXCHANGE_NOT_READABLE, EXCHANGE_DAMAGED, EXCHANGE_FOR_OTHER, EXCHANGE_NEWER, EXCHANGE_INVALID,
 *   EXCHANGE_KEY_CHANGED
 */
export async function readSet(vault: Vault, path: string, known: Known, listening: Listening = {}): Promise<ReadSet> {
  const file = await vault.openSealedTo(path).catch((error: unknown) => {
    if (isKhronikaError(error, 'FILE_MISSING')) return fail('READ_FAILED', {}, error);
    if (isKhronikaError(error, 'FILE_DAMAGED')) return fail('EXCHANGE_NOT_READABLE', {}, error);
    throw error;
  });
  try {
    return await readAll(vault, file, known, listening);
  } catch (error) {
    await file.close();
    // A chunk that was altered, left out or put elsewhere does not decrypt.
    throw isKhronikaError(error, 'FILE_DAMAGED') ? damaged(error) : error;
  }
}

async function readAll(
  vault: Vault,
  file: SealedFile,
  known: Known,
  { signal, onProgress }: Listening,
): Promise<ReadSet> {
  // What is read now is sealed into the vault after it.
  let ahead = 0;
  const lines = createLines(file, signal, (at) => onProgress?.(at, file.size + ahead));
  const header = readHeader(await lines.next());
  ahead = header.counts.bytes;
  if (header.to !== vault.id) fail('EXCHANGE_FOR_OTHER');
  const hashes: { seq: number; hash: string }[] = [];
  const changes: ArrivedChange[] = [];
  const files = new Map<string, ArrivedFile>();
  const layers = new Map<string, { text: string; words: Uint8Array<ArrayBuffer> | null }>();
  let signedBy = '';
  for (;;) {
    const before = lines.digest();
    const line = parsed(await lines.next());
    if ('hashes' in line) {
      const { from, list } = shaped(hashesLine, line).hashes;
      for (const [at, hash] of list.entries()) hashes.push({ seq: from + at, hash });
    } else if ('change' in line) {
      const { change, words } = shaped(changeLine, line);
      const { hash, ...rest } = change;
      const one = rest as unknown as SharedChange;
      for (const row of [one.before, one.after]) if (row !== null) checkRow(one.table, one.id, row);
      if (one.before === null && one.after === null) invalid('a change of nothing');
      changes.push({ ...one, hash });
      if (words !== undefined)
        layers.set(change.id, {
          text: words.text,
          words: words.places === null ? null : new Uint8Array(Buffer.from(words.places, 'base64')),
        });
    } else if ('file' in line) {
      const { pages: count, ...about } = shaped(fileLine, line).file;
      const pages: Page[] = [];
      for (let at = 0; at < count; at += 1) {
        const { number, label, text } = shaped(pageLine, parsed(await lines.next())).page;
        pages.push(label === null ? { number, text } : { number, label, text });
      }
      files.set(about.id, { ...about, pages, at: lines.at() });
      await lines.skip(about.size);
    } else {
      const { end } = shaped(endLine, line);
      signedBy = checkEnd(header, end, before, known);
      if (!lines.isAtEnd()) fail('EXCHANGE_DAMAGED');
      break;
    }
  }
  const { counts } = header;
  if (counts.changes !== changes.length || counts.files !== files.size) fail('EXCHANGE_DAMAGED');
  return {
    header,
    signedBy,
    hashes,
    changes,
    files,
    layers,
    size: file.size,
    async *content({ at, size }) {
      for (let from = at; from < at + size;) {
        const block = await file.read(from, Math.min(1024 * 1024, at + size - from));
        from += block.length;
        yield block;
      }
    },
    close: () => file.close(),
  };
}

function readHeader(text: string): SetHeader {
  const line = parsed(text);
  if ((line as { format?: unknown }).format !== SET_FORMAT) fail('EXCHANGE_NOT_READABLE');
  const { version } = line as { version?: unknown };
  if (typeof version === 'number' && version > SET_VERSION)
    fail('EXCHANGE_NEWER', { found: version, known: SET_VERSION });
  return shaped(headerLine, line);
}

/** @returns the key that signed */
function checkEnd(
  header: SetHeader,
  { sha256, signature }: { readonly sha256: string; readonly signature: string },
  found: string,
  known: Known,
): string {
  if (sha256 !== found) fail('EXCHANGE_DAMAGED');
  const sender = known(header.from.vault);
  const last = header.from.keys.at(-1)?.public ?? '';
  const key = sender === null ? last : newestKey(sender.signingKey, header.from.keys);
  if (key === null) return fail('EXCHANGE_KEY_CHANGED', { label: sender?.label ?? '' });
  if (!verifySignature(key, signedBytes(sha256), signature)) fail('EXCHANGE_DAMAGED');
  return key;
}

function parsed(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : fail('EXCHANGE_DAMAGED');
  } catch (error) {
    return damaged(error);
  }
}

function shaped<Shape extends z.ZodType>(shape: Shape, line: object): z.output<Shape> {
  const found = shape.safeParse(line);
  return found.success ? found.data : invalid(found.error.issues[0]?.path.join('.') ?? '');
}

export function invalid(what: string): never {
  return fail('EXCHANGE_INVALID', { what });
}

function damaged(error: unknown): never {
  return fail('EXCHANGE_DAMAGED', {}, isKhronikaError(error) ? undefined : error);
}

/** Reads lines, and skips the bytes of files; hashes both. */
function createLines(file: SealedFile, signal: AbortSignal | undefined, onRead: (at: number) => void) {
  const hash = createHash('sha256');
  const BLOCK = 1024 * 1024;
  let buffer: Uint8Array = new Uint8Array(0);
  let bufferAt = 0;
  let at = 0;
  const fill = async (): Promise<void> => {
    signal?.throwIfAborted();
    if (at < bufferAt + buffer.length) return;
    buffer = await file.read(at, BLOCK);
    bufferAt = at;
    if (buffer.length === 0) fail('EXCHANGE_DAMAGED');
    onRead(at);
  };
  const take = (count: number): Uint8Array => {
    const bytes = buffer.subarray(at - bufferAt, at - bufferAt + count);
    hash.update(bytes);
    at += bytes.length;
    return bytes;
  };
  return {
    at: () => at,
    isAtEnd: () => at === file.size,
    /** Of everything before this place. */
    digest: () => hash.copy().digest('hex'),
    async next(): Promise<string> {
      const parts: Uint8Array[] = [];
      for (let length = 0; ;) {
        await fill();
        const end = buffer.indexOf(10, at - bufferAt);
        const count = (end < 0 ? buffer.length : end + 1) - (at - bufferAt);
        parts.push(Buffer.from(take(count)));
        length += count;
        if (end >= 0) break;
        if (length > LONGEST_LINE) fail('EXCHANGE_DAMAGED');
      }
      return Buffer.concat(parts).subarray(0, -1).toString('utf8');
    },
    /** Skips bytes, and the line feed behind them. */
    async skip(count: number): Promise<void> {
      for (let left = count; left > 0;) {
        await fill();
        left -= take(Math.min(left, bufferAt + buffer.length - at)).length;
      }
      await fill();
      if (take(1)[0] !== 10) fail('EXCHANGE_DAMAGED');
    },
  };
}
