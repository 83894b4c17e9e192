import { unzipSync, zipSync } from 'fflate';

/** Chance that is the same in every run: mulberry32 by Tommy Ettinger, public domain. */
export function chance(seed: number): { below(limit: number): number; of<T>(list: readonly T[]): T } {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * Math.max(1, limit));
  return { below, of: (list) => list[below(list.length)] as (typeof list)[number] };
}
export type Chance = ReturnType<typeof chance>;

/** A way to spoil a file. Null where it does not fit the file. */
type Mutation = (bytes: Buffer, by: Chance, other: Buffer) => Buffer | null;

/** So that packing again gives the same bytes at any time. */
const PACKED = new Date(2024, 0, 1);

const odd32 = [0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

export const mutations: Readonly<Record<string, Mutation>> = {
  'bits flipped': (bytes, by) => {
    const result = Buffer.from(bytes);
    for (let count = 1 + by.below(64); count > 0; count--) {
      const at = by.below(result.length);
      result[at] = (result[at] ?? 0) ^ (1 << by.below(8));
    }
    return result;
  },
  'cut off': (bytes, by) => bytes.subarray(0, by.below(bytes.length)),
  'start missing': (bytes, by) => bytes.subarray(by.below(Math.min(bytes.length, 2000))),
  'part missing': (bytes, by) => {
    const at = by.below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + by.below(bytes.length / 4))]);
  },
  'part repeated': (bytes, by) => {
    const at = by.below(bytes.length);
    const part = bytes.subarray(at, at + 1 + by.below(4000));
    return Buffer.concat([
      bytes.subarray(0, at),
      ...Array.from({ length: 2 + by.below(200) }, () => part),
      bytes.subarray(at),
    ]);
  },
  'part overwritten': (bytes, by) => {
    const result = Buffer.from(bytes);
    const at = by.below(result.length);
    for (let index = at; index < Math.min(result.length, at + 1 + by.below(600)); index++)
      result[index] = by.below(256);
    return result;
  },
  'part zeroed': (bytes, by) => {
    const at = by.below(bytes.length);
    return Buffer.from(bytes).fill(
      by.of([0, 0xff, 0x41]),
      at,
      Math.min(bytes.length, at + 1 + by.below(bytes.length / 8)),
    );
  },
  'spliced with another': (bytes, by, other) =>
    Buffer.concat([bytes.subarray(0, by.below(bytes.length)), other.subarray(by.below(other.length))]),
  'another in it': (bytes, by, other) => {
    const at = by.below(bytes.length);
    const from = by.below(other.length);
    return Buffer.concat([bytes.subarray(0, at), other.subarray(from, from + 2000), bytes.subarray(at)]);
  },
  'lengths changed': (bytes, by) => {
    if (bytes.length < 8) return null;
    const result = Buffer.from(bytes);
    for (let count = 1 + by.below(6); count > 0; count--) {
      // Most lengths stand in the headers at the beginning or the directories at the end.
      const zone = by.of([0, result.length - 600, by.below(result.length)]);
      const at = Math.min(result.length - 4, Math.max(0, zone) + by.below(600));
      if (by.below(2) === 0) result.writeUInt32LE(by.of(odd32), at);
      else result.writeUInt16BE(by.of(odd32) & 0xffff, at);
    }
    return result;
  },
  'numbers in text changed': (bytes, by) => {
    const text = bytes.toString('latin1');
    const numbers = [...text.matchAll(/\d+/g)];
    if (numbers.length === 0) return null;
    const chosen = by.of(numbers);
    const number = by.of(['0', '-1', '99999999', '4294967295', '1e309', '00000000000000000001', '9'.repeat(40)]);
    return Buffer.from(
      `${text.slice(0, chosen.index)}${number}${text.slice(chosen.index + chosen[0].length)}`,
      'latin1',
    );
  },
  'marks swapped': (bytes, by) => {
    const text = bytes.toString('latin1');
    const marks = [...text.matchAll(/[<>"'&{}[\]();:,=/\\]/g)];
    if (marks.length === 0) return null;
    const characters = [...text];
    for (let count = 1 + by.below(12); count > 0; count--)
      characters[by.of(marks).index] = by.of([...'<>"\'&{}[]();:,=/\\\0']);
    return Buffer.from(characters.join(''), 'latin1');
  },
  'nested deeply': (bytes, by) => {
    const at = by.below(bytes.length);
    const [open, close] = by.of([
      ['<div>', '</div>'],
      ['[', ']'],
      ['{"a":', '}'],
      ['<< /Kids [', '] >>'],
      ['{\\b ', '}'],
      ['(', ')'],
      ['<!--', '-->'],
    ]);
    const depth = by.of([50, 2000, 60_000]);
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from(open.repeat(depth)),
      Buffer.from(close.repeat(by.below(2) * depth)),
      bytes.subarray(at),
    ]);
  },
  'entities that grow': (bytes, by) => {
    const text = bytes.toString('latin1');
    if (!text.includes('<')) return null;
    const entities = Array.from(
      { length: 12 },
      (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
    ).join('');
    return Buffer.from(
      `<!DOCTYPE x [<!ENTITY e0 "ha">${entities}]>${text.replace('>', `>&e12;`)}${by.below(2) === 0 ? '' : '&e9;'}`,
      'latin1',
    );
  },
  'a part of the package spoiled': (bytes, by, other) => {
    if (bytes.readUInt32BE(0) !== 0x504b0304) return null;
    try {
      const parts = unzipSync(bytes);
      const names = Object.keys(parts);
      const name = by.of(names);
      const inner = by.of(Object.keys(simple));
      const spoiled = simple[inner]?.(Buffer.from(parts[name] ?? []), by, other) ?? Buffer.alloc(0);
      return Buffer.from(zipSync({ ...parts, [name]: new Uint8Array(spoiled) }, { mtime: PACKED }));
    } catch {
      return null;
    }
  },
  'a part of the package gone': (bytes, by) => {
    if (bytes.readUInt32BE(0) !== 0x504b0304) return null;
    try {
      const parts = unzipSync(bytes);
      delete parts[by.of(Object.keys(parts))];
      return Buffer.from(zipSync(parts, { mtime: PACKED }));
    } catch {
      return null;
    }
  },
};

const simple: Readonly<Record<string, Mutation | undefined>> = Object.fromEntries(
  [
    'bits flipped',
    'cut off',
    'part repeated',
    'numbers in text changed',
    'marks swapped',
    'nested deeply',
    'entities that grow',
  ].map((name) => [name, mutations[name]]),
);

/** A spoiled copy of a file, one to three times, with what was done to it. */
export function spoil(bytes: Buffer, others: readonly Buffer[], by: Chance): { bytes: Buffer; done: string } {
  let result = bytes;
  const done: string[] = [];
  for (let count = by.of([1, 1, 1, 2, 3]); count > 0; count--) {
    const name = by.of(Object.keys(mutations));
    const next = result.length < 16 ? null : (mutations[name]?.(result, by, by.of(others)) ?? null);
    if (next === null) {
      if (done.length === 0) count += 1;
      if (result.length < 16) break;
      continue;
    }
    result = next;
    done.push(name);
  }
  return { bytes: result, done: done[0] ?? 'unchanged' };
}
