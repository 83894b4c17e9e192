import { BLOCK, MOST_AT_ONCE } from './viewer-messages.ts';

/** Bytes of pieces that the viewer keeps, of all files together. */
const KEPT = 48 * 1024 * 1024;

/** A file that is read at any place, piece by piece. */
export interface BlockFile {
  /** Copies bytes from `at` into `memory` and says how many; fewer than asked for when a piece ends, none after the end. */
  read(memory: Uint8Array, into: number, length: number, at: number): number;
  /** Pieces that were fetched so far. */
  readonly fetched: number;
  forget(): void;
}

/** Keeps the pieces that were read last, of all files that go through it. */
export function createBlocks(fetch: (document: number, at: number, length: number) => Uint8Array) {
  const kept = new Map<string, Uint8Array>();
  let bytes = 0;

  const keep = (key: string, block: Uint8Array): void => {
    kept.set(key, block);
    bytes += block.length;
    for (const [oldest, { length }] of kept) {
      if (bytes <= KEPT) break;
      kept.delete(oldest);
      bytes -= length;
    }
  };

  return (document: number, size: number): BlockFile => {
    const last = Math.floor(Math.max(0, size - 1) / BLOCK);
    const name = (index: number): string => `${document}.${index}`;
    let fetched = 0;
    let ahead = 1;
    let next = -1;

    /** Who reads on from where the last piece ended gets twice as many at once. */
    const get = (index: number): Uint8Array => {
      ahead = index === next ? Math.min(ahead * 2, MOST_AT_ONCE / BLOCK) : 1;
      let end = index + 1;
      while (end <= last && end - index < ahead && !kept.has(name(end))) end += 1;
      const piece = fetch(document, index * BLOCK, Math.min(end * BLOCK, size) - index * BLOCK);
      for (let at = index; at < end; at += 1) {
        keep(name(at), piece.slice((at - index) * BLOCK, (at - index + 1) * BLOCK));
      }
      fetched += end - index;
      next = end;
      return piece.subarray(0, BLOCK);
    };

    return {
      get fetched() {
        return fetched;
      },
      read(memory, into, length, at) {
        if (at >= size || length <= 0) return 0;
        const index = Math.floor(at / BLOCK);
        const key = name(index);
        let block = kept.get(key);
        if (block === undefined) block = get(index);
        else {
          kept.delete(key);
          kept.set(key, block);
        }
        const part = block.subarray(at - index * BLOCK, at - index * BLOCK + length);
        memory.set(part, into);
        return part.length;
      },
      forget() {
        for (const [key, block] of kept) {
          if (!key.startsWith(`${document}.`)) continue;
          kept.delete(key);
          bytes -= block.length;
        }
      },
    };
  };
}
