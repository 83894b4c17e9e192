import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { isKhronikaError } from '../../shared/contract/errors.ts';
import type { RecordId, Sha256 } from '../archive/rows.ts';
import type { StoredFile } from '../vault/file-store.ts';
import type { Vault } from '../vault/vault.ts';
import { readingReason, type FoundFile } from './enumerate.ts';
import { HEAD_SIZE, identify, type Identity } from './identify.ts';
import type { Attributed } from './other-tools/recognise.ts';
import type { Reader } from './reader.ts';
import { MAX_INSIDE, READ_LIMIT, type Attachment, type Extract, type Room } from './text/extract.ts';

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
  /** What the document is to be, where that is known before: its code, fields in place of the ones taken from the file, and what it belongs to. */
  readonly document?: {
    readonly code?: string;
    readonly fields: Readonly<Record<string, unknown>>;
    /** Records that it is the `role` of. */
    readonly links?: readonly { readonly from: RecordId; readonly role: string }[];
  };
  /** What other programs say of it, with the hashes that they wrote down. */
  readonly claims?: readonly Attributed[];
  /** True when the file on disk is not as it was at first sight. */
  hasChanged(): Promise<boolean>;
}

/** A file that lies encrypted in the vault, and has no row yet. */
export type Sealed = StoredFile & { readonly sha256: Sha256 };

/** A file that came out of another one, sealed as soon as it came. */
export interface Inside {
  readonly attachment: Omit<Attachment, 'bytes'>;
  readonly sealed: Sealed;
  /** Its bytes, while there are few of them. */
  readonly whole: Uint8Array | null;
}

/** A piece of material that lies encrypted in the vault with its text read, and awaits its row. */
export interface TakenIn {
  readonly material: Material;
  readonly sealed: Sealed;
  readonly identity: Identity;
  readonly extract: Extract;
  /** What came out of it, in its order. */
  readonly inside: readonly Inside[];
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

/** A file that came out of another one, as material: its path goes on from that of the other. */
export function insideMaterial(
  parent: Material,
  { attachment, sealed }: Inside,
  claims: readonly Attributed[],
): Material {
  const { name, path = name, modified } = attachment;
  return {
    name: name.normalize('NFC'),
    path: `${parent.path}/${path}`,
    size: sealed.size,
    modified: modified === undefined ? null : new Date(modified),
    open: () => {
      throw new Error('a file that is sealed already is read from the vault');
    },
    hasChanged: () => Promise.resolve(false),
    ...(claims.length === 0 ? {} : { claims }),
  };
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
  options: { onBytes?(bytes: number): void; signal?: AbortSignal; room?: Room } = {},
): Promise<Outcome> {
  const known = await knownBefore(vault, material, options.signal);
  if (known !== null) {
    options.onBytes?.(material.size);
    return { kind: 'duplicate', sha256: known };
  }
  const tap = createTap(material);
  let stored: StoredFile;
  try {
    stored = await vault.files.seal(tap.bytes(), options);
  } catch (error) {
    if (isKhronikaError(error) || options.signal?.aborted === true) throw error;
    return { kind: 'failed', reason: readingReason(error) };
  }
  const sealed = { ...stored, sha256: stored.sha256 as Sha256 };
  try {
    if (sealed.size !== material.size || (await hasChanged(material))) {
      vault.files.discard(sealed.id);
      return { kind: 'failed', reason: 'changed-while-reading' };
    }
  } catch (error) {
    vault.files.discard(sealed.id);
    throw error;
  }
  return readSealed(vault, reader, { material, sealed, head: tap.head(), whole: tap.whole() }, options);
}

/**
 * Reads a file that lies sealed in the vault. What comes out of it is sealed at once, so that one piece is in memory at a time, and is
 * read when its turn comes. When it fails, neither the file nor what came out of it stays.
 */
export async function readSealed(
  vault: Vault,
  reader: Reader,
  file: {
    readonly material: Material;
    readonly sealed: Sealed;
    readonly head?: Uint8Array;
    readonly whole: Uint8Array | null;
  },
  { signal, room = MAX_INSIDE }: { signal?: AbortSignal; room?: Room } = {},
): Promise<Outcome> {
  const { material, sealed, whole } = file;
  const inside: Inside[] = [];
  let held = 0;
  try {
    const fromVault = () => vault.files.content(sealed.id);
    const head = file.head ?? whole?.subarray(0, HEAD_SIZE) ?? (await beginning(fromVault()));
    const identity = await identified(material, head, async () => whole ?? (await joined(fromVault())));
    const extract = await reader.read(
      {
        mime: identity.mime,
        name: material.name,
        size: sealed.size,
        bytes: whole === null ? fromVault() : once(whole),
        room,
        onAttachment: async ({ bytes, ...attachment }) => {
          const stored = await vault.files.seal(once(bytes), signal === undefined ? {} : { signal });
          held += bytes.length;
          inside.push({
            attachment,
            sealed: { ...stored, sha256: stored.sha256 as Sha256 },
            whole: held <= IN_MEMORY ? bytes : null,
          });
        },
      },
      signal,
    );
    return { kind: 'taken', taken: { material, sealed, identity, extract, inside } };
  } catch (error) {
    for (const { sealed: each } of inside) vault.files.discard(each.id);
    vault.files.discard(sealed.id);
    throw error;
  }
}

async function beginning(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of bytes) {
    parts.push(part);
    length += part.length;
    if (length >= HEAD_SIZE) break;
  }
  return Buffer.concat(parts).subarray(0, HEAD_SIZE);
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

/** Bytes that are at hand, as a stream. */
export async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

async function joined(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  return Buffer.concat(await Array.fromAsync(bytes));
}
