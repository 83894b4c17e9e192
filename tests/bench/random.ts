import { createHash } from 'node:crypto';

/** A stream of numbers that depends on its seed alone, so that an archive can be made again anywhere. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number in [from, to]. */
  between(from: number, to: number): number;
  pick<T>(from: readonly T[]): T;
}

/**
 * sfc32 (Chris Doty-Humphrey, PractRand), seeded by SHA-256. Each part of an archive has a stream of its own, so that document 7
 * is the same in an archive of ten and of ten thousand.
 */
export function randomOf(seed: string | number, ...path: readonly (string | number)[]): Random {
  const digest = createHash('sha256')
    .update([seed, ...path].join('/'))
    .digest();
  let [a, b, c, counter] = [0, 4, 8, 12].map((at) => digest.readUInt32LE(at)) as [number, number, number, number];
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round += 1) next();
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return { next, between, pick: (from) => from[between(0, from.length - 1)]! };
}
