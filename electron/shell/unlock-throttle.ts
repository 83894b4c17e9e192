import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** Wrong attempts that are free, and how long the wait after them is, in seconds: it doubles with each further one. */
export const FREE_ATTEMPTS = 3;
export const FIRST_WAIT = 5;
export const LONGEST_WAIT = 300;

/** Vaults whose wrong attempts are remembered; beyond that those with the fewest are forgotten. */
export const MOST_REMEMBERED = 64;

/**
 * What is kept of wrong attempts beside the program: how many there were in a row, under a name that is a hash of the vault's place with a salt
 * of this computer. Whoever reads the file learns that something was tried, and not where.
 */
export const attemptsShape = z.object({
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  wrong: z.record(z.string().regex(/^[0-9a-f]{64}$/), z.int().min(1)),
});
export type Attempts = z.output<typeof attemptsShape>;

export type Throttle = {
  /** Seconds until this vault may be tried again; 0 when it may be now. */
  readonly wait: (vault: string) => number;
  readonly wrong: (vault: string) => void;
  readonly right: (vault: string) => void;
};

/**
 * Slows down somebody who tries passphrases at the window. What really holds them off is the work that each try costs (scrypt); this
 * keeps a machine that is left alone from being used for it.
 *
 * Counts outlive the program. How much of a wait has gone by does not: it begins anew when the program starts, and is measured by a clock that nobody
 * can set. So neither a restart nor a changed date shortens it.
 *
 * @param now a clock in milliseconds that only goes forward and that began with the program
 */
export function createThrottle(
  now: () => number,
  kept: { readonly read: () => Attempts | null; readonly write: (attempts: Attempts) => void } = inMemory(),
): Throttle {
  const until = new Map<string, number>();
  const started = now();
  const attempts = (): Attempts => kept.read() ?? { salt: randomBytes(16).toString('hex'), wrong: {} };

  return {
    wait(vault) {
      const { salt, wrong } = attempts();
      const key = nameOf(vault, salt);
      const end = until.get(key) ?? started + waitAfter(wrong[key] ?? 0) * 1000;
      return Math.max(0, Math.ceil((end - now()) / 1000));
    },
    wrong(vault) {
      const { salt, wrong } = attempts();
      const key = nameOf(vault, salt);
      const count = (wrong[key] ?? 0) + 1;
      kept.write({ salt, wrong: most({ ...wrong, [key]: count }, key) });
      until.set(key, now() + waitAfter(count) * 1000);
    },
    right(vault) {
      const { salt, wrong } = attempts();
      const key = nameOf(vault, salt);
      until.delete(key);
      if (wrong[key] === undefined) return;
      const { [key]: _gone, ...rest } = wrong;
      kept.write({ salt, wrong: rest });
    },
  };
}

/** Seconds to wait after so many wrong attempts in a row. */
export function waitAfter(wrong: number): number {
  return wrong < FREE_ATTEMPTS ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (wrong - FREE_ATTEMPTS));
}

function nameOf(vault: string, salt: string): string {
  return createHash('sha256').update(salt).update('\n').update(vault).digest('hex');
}

function most(wrong: Attempts['wrong'], newest: string): Attempts['wrong'] {
  const entries = Object.entries(wrong);
  if (entries.length <= MOST_REMEMBERED) return wrong;
  const others = entries.filter(([key]) => key !== newest).toSorted(([, one], [, other]) => other - one);
  return Object.fromEntries([...others.slice(0, MOST_REMEMBERED - 1), [newest, wrong[newest] ?? 1]]);
}

function inMemory(): { read: () => Attempts | null; write: (attempts: Attempts) => void } {
  let attempts: Attempts | null = null;
  return { read: () => attempts, write: (given) => void (attempts = given) };
}
