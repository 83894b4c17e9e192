import type { Catalogue } from '../vault/catalogue.ts';
import { isDamage, reopen } from '../vault/reopened-catalogue.ts';

/** How often one check makes the connection anew: each costs some milliseconds, and a catalogue in ruins has thousands of such places. */
const PATIENCE = 400;

/** Reads on where pages of the catalogue do not pass their check. */
export interface PastDamage {
  /** What `read` gives, or null where it meets a damaged page. */
  read<Result>(read: () => Result): { readonly found: Result } | null;
  /** Whether it has met damage so often that going on would take too long. */
  readonly isExhausted: boolean;
}

export function pastDamage(catalogue: Catalogue): PastDamage {
  let left = PATIENCE;
  return {
    get isExhausted() {
      return left <= 0;
    },
    read(read) {
      if (left <= 0) return null;
      try {
        return { found: read() };
      } catch (error) {
        if (!isDamage(error)) throw error;
        left -= 1;
        reopen(catalogue);
        return null;
      }
    },
  };
}

/**
 * Reads everything between two numbers as far as it can be read: what fails as a whole is read in halves.
 * @returns the spans that cannot be read, first and last number of each.
 */
export function readSpans<Row>(
  past: PastDamage,
  from: number,
  until: number,
  read: (from: number, until: number) => readonly Row[],
  take: (row: Row) => void,
): [number, number][] {
  const lost: [number, number][] = [];
  const lose = (first: number, last: number): void => {
    const before = lost.at(-1);
    if (before !== undefined && before[1] === first - 1) before[1] = last;
    else lost.push([first, last]);
  };
  const go = (first: number, last: number): void => {
    const rows = past.read(() => read(first, last));
    if (rows !== null) for (const row of rows.found) take(row);
    else if (first === last || past.isExhausted) lose(first, last);
    else {
      const middle = Math.floor((first + last) / 2);
      go(first, middle);
      go(middle + 1, last);
    }
  };
  if (from <= until) go(from, until);
  return lost;
}
