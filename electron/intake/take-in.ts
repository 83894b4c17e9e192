import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { isKhronikaError } from '../../shared/contract/errors.ts';
import type { Sha256 } from '../archive/rows.ts';
import type { StoredFile } from '../vault/file-store.ts';
import type { Vault } from '../vault/vault.ts';
import { readingReason, type FoundFile } from './enumerate.ts';
import { HEAD_SIZE, identify, type Identity } from './identify.ts';
import type { Reader } from './reader.ts';
import { READ_LIMIT, type Extract } from './text/extract.ts';

/** Something to bring in: a file on disk, or an attachment that came out of one. */
export interface Material {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  readonly modified: Date | null;
  /** The bytes from the start, in blocks that stay as they are; may be asked for more than once, unless they only `flow`. */
  open(): AsyncIterable<Uint8Array>;
  /** True when the bytes come from outside and can be had once. */
  readonly flows?: true;
  /** What the document is to be, where that is known before: its code, and fields in place of the ones taken from the file. */
  readonly document?: { readonly code: string; readonly fields: Readonly<Record<string, unknown>> };
  /** True when the file on disk is not as it was at first sight. */
  hasChanged(): Promise<boolean>;
}

/** A piece of material that lies encrypted in the vault with its text read, and awaits its row. */
export interface TakenIn {
  readonly material: Material;
  readonly sealed: StoredFile & { readonly sha256: Sha256 };
  readonly identity: Identity;
  readonly extract: Extract;
}

export type Outcome =
  | { readonly kind: 'taken'; readonly taken: TakenIn }
  | { readonly kind: 'duplicate'; readonly sha256: Sha256 }
  | { readonly kind: 'failed'; readonly reason: string };

/** Blocks of this size are read from disk: larger than the chunks of age, so that a disk streams. */
const BLOCK = 1024 * 1024;

/** Files up to this size are kept in memory between encrypting and reading; larger ones are read back from the vault. */
export const IN_MEMORY = 16 * 1024 * 1024;

export function fileMaterial({ path, place, size, modified }: FoundFile): Material {
  return {
    name: basename(path).normalize('NFC'),
    path,
    size,
    modified,
    // One byte more than expected, so that a file that has grown shows itself in the same read.
    open: () => createReadStream(place, { highWaterMark: Math.min(BLOCK, size + 1) }),
    async hasChanged() {
      const now = await stat(place);
      return now.size !== size || now.mtime.getTime() !== modified.getTime();
    },
  };
}

export function attachmentMaterial(parent: Material, name: string, bytes: Uint8Array): Material {
  return bytesMaterial(name, `${parent.path}/${name}`, bytes);
}

/** Something that is in memory and has no file of its own. */
export function bytesMaterial(
  name: string,
  path: string,
  bytes: Uint8Array,
  document?: Material['document'],
): Material {
  return {
    name: name.normalize('NFC'),
    path,
    size: bytes.length,
    modified: null,
    open: () => once(bytes),
    hasChanged: () => Promise.resolve(false),
    ...(document === undefined ? {} : { document }),
  };
}

/** Something that the window sends: its bytes come once, and its name is all that is known of where it was. */
export function sentMaterial(name: string, size: number, bytes: AsyncIterable<Uint8Array>): Material {
  const own = basename(name.replaceAll('\\', '/')).normalize('NFC');
  return {
    name: own,
    path: own,
    size,
    modified: null,
    open: () => bytes,
    flows: true,
    hasChanged: () => Promise.resolve(false),
  };
}

/**
 * Encrypts one piece of material into the vault and reads its text. One pass over the original; it is hashed while it is
 * encrypted. The vault has no row for it yet: the caller commits it, or discards the sealed file.
 */
export async function takeIn(
  vault: Vault,
  reader: Reader,
  material: Material,
  options: { onBytes?(bytes: number): void; signal?: AbortSignal } = {},
): Promise<Outcome> {
  const known = await knownBefore(vault, material, options.signal);
  if (known !== null) {
    options.onBytes?.(material.size);
    return { kind: 'duplicate', sha256: known };
  }
  const tap = createTap(material);
  let sealed: StoredFile;
  try {
    sealed = await vault.files.seal(tap.bytes(), options);
  } catch (error) {
    if (isKhronikaError(error) || options.signal?.aborted === true) throw error;
    return { kind: 'failed', reason: readingReason(error) };
  }
  try {
    if (sealed.size !== material.size || (await hasChanged(material))) {
      vault.files.discard(sealed.id);
      return { kind: 'failed', reason: 'changed-while-reading' };
    }
    const whole = tap.whole();
    const fromVault = () => vault.files.content(sealed.id);
    const identity = await identified(material, tap.head(), async () => whole ?? (await joined(fromVault())));
    const extract = await reader.read(
      {
        mime: identity.mime,
        name: material.name,
        size: sealed.size,
        bytes: whole === null ? fromVault() : once(whole),
      },
      options.signal,
    );
    return {
      kind: 'taken',
      taken: { material, sealed: { ...sealed, sha256: sealed.sha256 as Sha256 }, identity, extract },
    };
  } catch (error) {
    vault.files.discard(sealed.id);
    throw error;
  }
}

/** A file that went away after it was read is one that changed. */
async function hasChanged(material: Material): Promise<boolean> {
  try {
    return await material.hasChanged();
  } catch {
    return true;
  }
}

/** What the content is; a content that nobody can make sense of, not even the library of signatures, is kept as unknown. */
async function identified(material: Material, head: Uint8Array, readAll: () => Promise<Uint8Array>): Promise<Identity> {
  try {
    return await identify(head, material.name, material.size > READ_LIMIT ? undefined : readAll);
  } catch (error) {
    if (isKhronikaError(error)) throw error;
    return { mime: 'application/octet-stream', extension: '', mismatch: false, readable: 'none' };
  }
}

/** The hash of a file that the vault has already; only files whose size it knows are read twice to find out. */
async function knownBefore(vault: Vault, material: Material, signal: AbortSignal | undefined): Promise<Sha256 | null> {
  const sameSize = vault.catalogue.prepare('select 1 from file where size = ? limit 1').get([material.size]);
  if (sameSize === undefined || material.flows === true) return null;
  const hash = createHash('sha256');
  try {
    for await (const block of material.open()) {
      signal?.throwIfAborted();
      hash.update(block);
    }
  } catch {
    signal?.throwIfAborted();
    // The reading that follows meets the same fault and reports it.
    return null;
  }
  const sha256 = hash.digest('hex') as Sha256;
  return vault.catalogue.prepare('select 1 from file where sha256 = ?').get([sha256]) === undefined ? null : sha256;
}

/** Lets the bytes through and keeps the beginning, or all of a small file. */
function createTap(material: Material): {
  bytes(): AsyncIterable<Uint8Array>;
  head(): Uint8Array;
  whole(): Uint8Array | null;
} {
  const limit = material.size <= IN_MEMORY ? IN_MEMORY : HEAD_SIZE;
  const kept: Uint8Array[] = [];
  let length = 0;
  let overflow = false;
  let all: Uint8Array | null = null;
  const joinedOnce = (): Uint8Array => (all ??= kept.length === 1 && kept[0] ? kept[0] : Buffer.concat(kept));
  return {
    async *bytes() {
      for await (const block of material.open()) {
        const room = limit - length;
        if (room > 0) kept.push(block.subarray(0, room));
        length += Math.min(room, block.length);
        if (block.length > room) overflow = true;
        yield block;
      }
    },
    head: () => joinedOnce().subarray(0, HEAD_SIZE),
    whole: () => (overflow || limit === HEAD_SIZE ? null : joinedOnce()),
  };
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

async function joined(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  return Buffer.concat(await Array.fromAsync(bytes));
}
