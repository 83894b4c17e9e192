/** Wrong attempts that are free, and how long the wait after them is, in seconds: it doubles with each further one. */
export const FREE_ATTEMPTS = 3;
export const FIRST_WAIT = 5;
export const LONGEST_WAIT = 300;

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
 * @param now a clock in milliseconds that only goes forward
 */
export function createThrottle(now: () => number): Throttle {
  const vaults = new Map<string, { readonly wrong: number; readonly until: number }>();
  return {
    wait: (vault) => Math.max(0, Math.ceil(((vaults.get(vault)?.until ?? 0) - now()) / 1000)),
    wrong(vault) {
      const wrong = (vaults.get(vault)?.wrong ?? 0) + 1;
      vaults.set(vault, { wrong, until: now() + waitAfter(wrong) * 1000 });
    },
    right: (vault) => void vaults.delete(vault),
  };
}

/** Seconds to wait after so many wrong attempts in a row. */
export function waitAfter(wrong: number): number {
  return wrong < FREE_ATTEMPTS ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (wrong - FREE_ATTEMPTS));
}
