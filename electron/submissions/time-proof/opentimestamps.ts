import { createHash } from 'node:crypto';
import { fail } from '../../../shared/contract/errors.ts';

/**
 * Reads OpenTimestamps files (format version 1, as python-opentimestamps writes them): a hash, and operations that lead from it to
 * what was put into a block of Bitcoin. The library for JavaScript asks servers; here nothing is asked, so what a proof says is worked out, and the
 * one number that has to be compared with the block is told.
 */

const MAGIC = Buffer.from('004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e89294', 'hex');
const BITCOIN = '0588960d73d71901';
const PENDING = '83dfe30d2ef90c8e';
/** Limits of the format (python-opentimestamps, op.py): what is longer was not written by it. */
const MAX_MESSAGE = 4096;
const MAX_DEPTH = 256;
const MAX_STEPS = 20_000;

export interface OpenTimestamp {
  /** SHA-256 of the file that was stamped, hexadecimal. */
  readonly imprint: string;
  /** Blocks that hold it: the Merkle root that block has to have, as block explorers write it (bytes reversed). */
  readonly blocks: readonly { readonly height: number; readonly merkleRoot: string }[];
  /** Calendars that have promised to put it into a block; `ots upgrade` fetches the rest. */
  readonly pending: readonly string[];
}

/** @throws PROOF_UNREADABLE, PROOF_BROKEN */
export function readOpenTimestamp(bytes: Uint8Array): OpenTimestamp {
  const reader = new Reader(bytes);
  if (!Buffer.from(reader.take(MAGIC.length)).equals(MAGIC) || reader.number() !== 1) fail('PROOF_UNREADABLE');
  if (reader.byte() !== 0x08) fail('PROOF_BROKEN', { why: 'it is not of a SHA-256' });
  const digest = reader.take(32);
  const blocks: { height: number; merkleRoot: string }[] = [];
  const pending: string[] = [];
  let steps = 0;
  const walk = (message: Uint8Array, depth: number): void => {
    if (depth > MAX_DEPTH) fail('PROOF_UNREADABLE');
    const step = (tag: number): void => {
      if (++steps > MAX_STEPS) fail('PROOF_UNREADABLE');
      if (tag !== 0x00) return walk(applied(tag, message, reader), depth + 1);
      const kind = Buffer.from(reader.take(8)).toString('hex');
      const payload = new Reader(reader.bytes(8192));
      if (kind === BITCOIN) {
        if (message.length !== 32) fail('PROOF_BROKEN', { why: 'what it leads to is no Merkle root' });
        blocks.push({ height: payload.number(), merkleRoot: Buffer.from(message.toReversed()).toString('hex') });
      } else if (kind === PENDING) pending.push(Buffer.from(payload.bytes(1000)).toString('latin1'));
    };
    let tag = reader.byte();
    for (; tag === 0xff; tag = reader.byte()) step(reader.byte());
    step(tag);
  };
  walk(digest, 0);
  if (!reader.isAtEnd()) fail('PROOF_UNREADABLE');
  return { imprint: Buffer.from(digest).toString('hex'), blocks, pending };
}

/**
 * Compares a proof with the header of the block that it names, which somebody has looked up.
 *
 * @param header 80 bytes, hexadecimal: version, block before, Merkle root, time, difficulty, nonce
 * @returns the time of the block (ISO instant); null when the proof is not of this block, or the header has no work in it
 */
export function timeOfBlock({ blocks }: OpenTimestamp, header: string): string | null {
  const bytes = Buffer.from(header.replaceAll(/\s/g, ''), 'hex');
  if (bytes.length !== 80) return null;
  const root = bytes.subarray(36, 68).toReversed();
  if (!blocks.some(({ merkleRoot }) => Buffer.from(root).toString('hex') === merkleRoot)) return null;
  // The work: the hash of the header, twice SHA-256 and read from its end, is below the target in bits 72 to 76.
  const hash = BigInt(`0x${Buffer.from(sha256(sha256(bytes)).toReversed()).toString('hex')}`);
  const compact = bytes.readUInt32LE(72);
  const target = BigInt(compact & 0x7fffff) << (8n * (BigInt(compact >>> 24) - 3n));
  // Easier than the first block ever was: made up.
  if (hash > target || target > 0xffffn << 208n) return null;
  return new Date(bytes.readUInt32LE(68) * 1000).toISOString();
}

function applied(tag: number, message: Uint8Array, reader: Reader): Uint8Array {
  const result = ((): Uint8Array => {
    switch (tag) {
      case 0xf0:
        return Buffer.concat([message, reader.bytes(MAX_MESSAGE)]);
      case 0xf1:
        return Buffer.concat([reader.bytes(MAX_MESSAGE), message]);
      case 0xf2:
        return message.toReversed();
      case 0xf3:
        return Buffer.from(Buffer.from(message).toString('hex'));
      case 0x02:
        return createHash('sha1').update(message).digest();
      case 0x08:
        return sha256(message);
      default:
        return fail('PROOF_UNREADABLE');
    }
  })();
  return result.length > MAX_MESSAGE ? fail('PROOF_UNREADABLE') : result;
}

function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest());
}

/** Reads from the front; past the end is no proof. */
class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    return this.#bytes[this.#at++] ?? fail('PROOF_UNREADABLE');
  }

  take(length: number): Uint8Array {
    if (this.#at + length > this.#bytes.length) fail('PROOF_UNREADABLE');
    return this.#bytes.subarray(this.#at, (this.#at += length));
  }

  /** Seven bits a byte, the lowest first. */
  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      if (shift > 42) fail('PROOF_UNREADABLE');
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if ((byte & 0x80) === 0) return value;
    }
  }

  /** A length and as many bytes. */
  bytes(limit: number): Uint8Array {
    const length = this.number();
    return length > limit ? fail('PROOF_UNREADABLE') : this.take(length);
  }

  isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }
}
