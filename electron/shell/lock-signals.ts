import type { LockReason } from './lock-machine.ts';

/**
 * What the system tells of that locks at once, and what the window is told as the reason. A lid that is shut comes as `suspend`. Linux tells nothing of a
 * locked screen and of another person at the computer; there the idle time and `suspend` have to do.
 */
export const POWER_SIGNALS = {
  suspend: 'suspended',
  'lock-screen': 'screen-locked',
  'user-did-resign-active': 'screen-locked',
  shutdown: 'suspended',
} as const satisfies Record<string, LockReason>;

/** The same of the window, on Windows: the person logs out, or the computer is being turned off. */
export const WINDOW_SIGNALS = {
  'query-session-end': 'suspended',
  'session-end': 'suspended',
} as const satisfies Record<string, LockReason>;

type Emitter = { on(event: string, listener: () => void): unknown };

export function lockOnSignals(power: Emitter, window: Emitter, lock: (why: LockReason) => void): void {
  for (const [signal, why] of Object.entries(POWER_SIGNALS)) power.on(signal, () => lock(why));
  for (const [signal, why] of Object.entries(WINDOW_SIGNALS)) window.on(signal, () => lock(why));
}
