import { nameOf, type SharedChange } from './change.ts';

/** Which changes of a row were made knowing which others. */
export interface Ancestry {
  /** Whether `later` was made upon `earlier`, at any remove. */
  descends(later: SharedChange, earlier: SharedChange): boolean;
  /** The changes upon which no other was made. */
  readonly heads: readonly SharedChange[];
}

/**
 * Reads the parents of the changes of one row. A parent that is not known here counts for nothing: what stands behind it is then taken to be
 * made beside the others, until it comes.
 */
export function ancestryOf(changes: readonly SharedChange[]): Ancestry {
  const index = new Map(changes.map((change, at) => [nameOf(change), at]));
  const behind = new Map<number, bigint>();
  const waiting: number[] = [];
  const resolve = (start: number): bigint => {
    waiting.push(start);
    const entered = new Set<number>();
    while (waiting.length > 0) {
      const at = waiting[waiting.length - 1] as number;
      const parents = (changes[at] as SharedChange).parents.flatMap((parent) => index.get(parent) ?? []);
      const unknown = parents.filter((parent) => !behind.has(parent) && !entered.has(parent));
      entered.add(at);
      if (unknown.length > 0) waiting.push(...unknown);
      else {
        // Forged parents may run in a ring; a change is never behind itself.
        let mask = 0n;
        for (const parent of parents) mask |= (1n << BigInt(parent)) | (behind.get(parent) ?? 0n);
        behind.set(at, mask & ~(1n << BigInt(at)));
        waiting.pop();
      }
    }
    return behind.get(start) ?? 0n;
  };
  let covered = 0n;
  for (let at = 0; at < changes.length; at += 1) covered |= behind.get(at) ?? resolve(at);
  const place = new Map(changes.map((change, at) => [change, at]));
  return {
    descends(later, earlier) {
      const [one, other] = [place.get(later), place.get(earlier)];
      return one !== undefined && other !== undefined && ((behind.get(one) ?? 0n) >> BigInt(other)) % 2n === 1n;
    },
    heads: changes.filter((_change, at) => (covered >> BigInt(at)) % 2n === 0n),
  };
}
