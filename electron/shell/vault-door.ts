import path from 'node:path';
import type { VaultCallName } from '../../shared/contract/calls.ts';
import type { CarriedReply, SealedPart, TopicMessage } from '../../shared/contract/message.ts';
import { LOCKED, lockStep, openVault } from './lock-machine.ts';
import type { LockEffect, LockEvent, LockReason, OpenedVault } from './lock-machine.ts';
import type { Throttle } from './unlock-throttle.ts';
import type { VaultHost } from './vault-host.ts';

export type { LockReason, OpenedVault } from './lock-machine.ts';

/**
 * How long a lock waits, in milliseconds: for the vault process to put its files in order (killing it loses nothing that was stored), then for the
 * page to be gone and what it stored to be emptied. Together less than a second.
 */
export const LOCK_TIME = { closing: 600, ending: 350 } as const;

const WRONG_SECRET: readonly string[] = [
  'PASSPHRASE_WRONG',
  'RECOVERY_KEY_WRONG',
  'IDENTITY_WRONG',
  'SHARES_WRONG',
  'SHARES_TOO_FEW',
];

const VAULT_LOCKED: CarriedReply = { ok: false, error: { code: 'VAULT_LOCKED', details: {} } };

type Attempt = {
  readonly folder: string;
  readonly input: object;
  readonly sealed: SealedPart | undefined;
  readonly answer: (reply: CarriedReply) => void;
};

export type VaultDoor = {
  /** A call for the vault process. Opening and locking are watched on the way. */
  readonly ask: (name: VaultCallName, input: object, sealed?: SealedPart) => Promise<CarriedReply>;
  /** Locks: the keys go with the process that has them. Resolves when it is done; never fails. */
  readonly lock: (why: LockReason) => Promise<void>;
  /** The vault that is open. */
  readonly opened: () => OpenedVault | null;
  /** To be called when the vault process has ended by itself. */
  readonly fellShut: () => void;
  /** To be called when the page was loaded anew. */
  readonly pageLoaded: () => void;
};

/** Opens and locks the one vault: what the main process knows of it is its name and place, never a key. lock-machine.ts decides, this does it. */
export function createVaultDoor(options: {
  readonly host: Pick<VaultHost, 'ask' | 'stop' | 'isRunning'>;
  readonly throttle: Throttle;
  readonly tell: (message: TopicMessage) => void;
  /** Remembers the place of a vault that was opened, where a person allows it. */
  readonly remember: (folder: string) => void;
  /** Forgets the places that were chosen, what was copied, and all else that belongs to an open vault. */
  readonly forget: () => void;
  /** Empties what the page has stored. */
  readonly clear: () => Promise<void>;
  /** Ends the process of the page, and shows a new one that says why; resolves when the old one is gone. */
  readonly endPage: (why: LockReason) => Promise<void>;
  readonly lockTime?: { readonly closing: number; readonly ending: number };
}): VaultDoor {
  const { host, throttle, lockTime = LOCK_TIME } = options;
  let state = LOCKED;
  let attempts = 0;
  const asked = new Map<number, Attempt>();
  const whenLocked: (() => void)[] = [];
  const queue: LockEvent[] = [];
  let busy = false;

  /** What an effect causes at once comes after the effects of the same step, as if it had happened later. */
  function happen(event: LockEvent): void {
    queue.push(event);
    if (busy) return;
    busy = true;
    for (let each = queue.shift(); each !== undefined; each = queue.shift()) {
      const step = lockStep(state, each);
      state = step.state;
      step.effects.forEach(carryOut);
    }
    busy = false;
  }

  function carryOut(effect: LockEffect): void {
    switch (effect.do) {
      case 'open':
        return void open(effect.attempt);
      case 'refuse':
        return answer(effect.attempt, VAULT_LOCKED);
      case 'remember':
        return options.remember(effect.vault.folder);
      case 'close':
        return void within(lockTime.closing, host.isRunning() ? host.ask('vault.lock', {}) : Promise.resolve()).then(
          (inTime) => happen(inTime ? { event: 'closed' } : { event: 'time-up', step: 'closing' }),
        );
      case 'kill':
        return host.stop();
      case 'forget':
        return options.forget();
      case 'tell':
        return options.tell({ topic: 'vault.locked', data: { why: effect.why, ends: effect.ends } });
      case 'end': {
        const page = effect.page ? options.endPage(effect.why) : Promise.resolve();
        return void within(lockTime.ending, Promise.allSettled([options.clear(), page])).then((inTime) =>
          happen(inTime ? { event: 'ended' } : { event: 'time-up', step: 'ending' }),
        );
      }
      case 'locked':
        for (const resolve of whenLocked.splice(0)) resolve();
    }
  }

  function answer(attempt: number, reply: CarriedReply): void {
    asked.get(attempt)?.answer(reply);
    asked.delete(attempt);
  }

  async function open(attempt: number): Promise<void> {
    const made = asked.get(attempt);
    if (made === undefined) return;
    const { folder, input, sealed } = made;
    const seconds = throttle.wait(folder);
    if (seconds > 0) {
      // The vault process was not asked, so a vault that was open still is.
      const before = state.at === 'opening' ? state.before : null;
      if (before === null) happen({ event: 'not-opened', attempt });
      else happen({ event: 'opened', attempt, vault: before });
      return answer(attempt, { ok: false, error: { code: 'UNLOCK_WAIT', details: { seconds } } });
    }
    const reply = await host.ask('vault.open', input, sealed);
    if (reply.ok) {
      throttle.right(folder);
      const { readOnly } = reply.value as { readOnly: boolean };
      happen({ event: 'opened', attempt, vault: { folder, readOnly } });
    } else {
      if (WRONG_SECRET.includes(reply.error.code)) throttle.wrong(folder);
      happen({ event: 'not-opened', attempt });
    }
    answer(attempt, reply.ok && openVault(state) === null ? VAULT_LOCKED : reply);
  }

  function isOpenIn(folder: string): boolean {
    const opened = openVault(state);
    return opened !== null && path.resolve(opened.folder) === path.resolve(folder);
  }

  /** Where the keys of the open vault are destroyed on the disk, they go from memory as well, at once. */
  async function wipe(input: { readonly folder: string }, sealed: SealedPart | undefined): Promise<CarriedReply> {
    const reply = await host.ask('keys.wipe', input, sealed);
    if (reply.ok && isOpenIn(input.folder)) void lock('wiped');
    return reply;
  }

  function lock(why: LockReason): Promise<void> {
    return new Promise((resolve) => {
      whenLocked.push(resolve);
      happen({ event: 'asked-to-lock', why });
    });
  }

  return {
    async ask(name, input, sealed) {
      if (name === 'vault.open') {
        const attempt = ++attempts;
        return new Promise((resolve) => {
          asked.set(attempt, { folder: (input as { folder: string }).folder, input, sealed, answer: resolve });
          happen({ event: 'asked-to-open', attempt });
        });
      }
      if (name === 'keys.wipe') return wipe(input as { folder: string }, sealed);
      if (name !== 'vault.lock') return host.ask(name, input, sealed);
      await lock('asked');
      return { ok: true, value: {} };
    },
    lock,
    opened: () => openVault(state),
    fellShut: () => happen({ event: 'died' }),
    pageLoaded: () => happen({ event: 'page-loaded' }),
  };
}

/** The name of a vault's folder, as a person reads it. */
export function vaultName(folder: string): string {
  return path.basename(folder).replace(/\.khronika$/i, '');
}

/** Whether the work ended in time; a work that failed counts as one that ended. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), milliseconds);
  try {
    return await Promise.race([
      work.then(
        () => true,
        () => true,
      ),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
