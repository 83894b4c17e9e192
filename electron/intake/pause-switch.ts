import type { Pause } from './add-result.ts';

/** What lets work rest between two files, and go on. */
export interface PauseSwitch extends Pause {
  turnOn(): void;
  turnOff(): void;
}

export function createPauseSwitch(): PauseSwitch {
  let off: PromiseWithResolvers<void> | null = null;
  return {
    get isOn() {
      return off !== null;
    },
    over: () => off?.promise ?? Promise.resolve(),
    turnOn() {
      off ??= Promise.withResolvers<void>();
    },
    turnOff() {
      off?.resolve();
      off = null;
    },
  };
}
