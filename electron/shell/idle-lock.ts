/** Seconds before the lock in which the window counts down. */
export const WARNING = 60;
/** How often to look, in milliseconds: rarely, and every second while the window counts down. */
export const LOOK_EVERY = { quiet: 5000, warning: 1000 } as const;

export type IdleDecision = {
  readonly lock: boolean;
  /** What the window counts down from; null while there is nothing to say. */
  readonly seconds: number | null;
};

/**
 * Whether the vault locks because nobody has touched the computer.
 *
 * @param idle seconds since the last key or movement
 * @param lockAfter minutes, as set
 */
export function decideIdle(idle: number, lockAfter: number, open: boolean): IdleDecision {
  if (!open) return { lock: false, seconds: null };
  const left = Math.ceil(lockAfter * 60 - idle);
  if (left <= 0) return { lock: true, seconds: null };
  // Who locks after one minute is not shown a countdown for the whole of it.
  return { lock: false, seconds: left <= Math.min(WARNING, lockAfter * 30) ? left : null };
}

/**
 * Looks at the time that nobody has touched the computer, tells the window in the last minute, and locks.
 *
 * @returns ends it
 */
export function watchIdleTime(options: {
  readonly idle: () => number;
  readonly lockAfter: () => number;
  readonly isOpen: () => boolean;
  readonly tell: (seconds: number | null) => void;
  readonly lock: () => void;
}): () => void {
  let told: number | null = null;
  let timer: NodeJS.Timeout;
  const look = () => {
    const { lock, seconds } = decideIdle(options.idle(), options.lockAfter(), options.isOpen());
    if (seconds !== told && !lock) options.tell(seconds);
    told = seconds;
    if (lock) options.lock();
    timer = setTimeout(look, seconds === null ? LOOK_EVERY.quiet : LOOK_EVERY.warning);
  };
  timer = setTimeout(look, LOOK_EVERY.quiet);
  return () => clearTimeout(timer);
}
