import path from 'node:path';
import type { VaultCallName } from '../../shared/contract/calls.ts';
import type { Reply, TopicMessage } from '../../shared/contract/message.ts';
import type { TopicData } from '../../shared/contract/topics.ts';
import type { Throttle } from './unlock-throttle.ts';
import type { VaultHost } from './vault-host.ts';

/** How long a lock waits for the vault process to put its files in order, in milliseconds. Killing it loses nothing that was stored. */
export const LOCK_TIME = 3000;

const WRONG_SECRET: readonly string[] = ['PASSPHRASE_WRONG', 'RECOVERY_KEY_WRONG'];

export type LockReason = TopicData<'vault.locked'>['why'];

export type OpenedVault = { readonly folder: string; readonly readOnly: boolean };

export type VaultDoor = {
  /** A call for the vault process. Opening and locking are watched on the way. */
  readonly ask: (name: VaultCallName, input: object) => Promise<Reply>;
  /** Locks: the keys go with the process that has them. Resolves when it is done; never fails. */
  readonly lock: (why: LockReason) => Promise<void>;
  /** The vault that is open. */
  readonly opened: () => OpenedVault | null;
  /** To be called when the vault process has ended by itself. */
  readonly fellShut: () => void;
};

/** Opens and locks the one vault: what the main process knows of it is its name and place, never a key. */
export function createVaultDoor(options: {
  readonly host: Pick<VaultHost, 'ask' | 'stop' | 'isRunning'>;
  readonly throttle: Throttle;
  readonly tell: (message: TopicMessage) => void;
  /** Remembers the place of a vault that was opened, where a person allows it. */
  readonly remember: (folder: string) => void;
  /** Forgets the places that were chosen. */
  readonly forget: () => void;
  /** Empties what the page has stored. */
  readonly clear: () => Promise<void>;
  readonly lockTime?: number;
}): VaultDoor {
  const { host, throttle } = options;
  let opened: OpenedVault | null = null;
  let opening: Promise<unknown> = Promise.resolve();
  let locking: Promise<void> | null = null;

  /** One attempt after the other: a hundred at once would all be free. */
  function open(folder: string, input: object): Promise<Reply> {
    const attempt = opening.then(async (): Promise<Reply> => {
      const seconds = throttle.wait(folder);
      if (seconds > 0) return { ok: false, error: { code: 'UNLOCK_WAIT', details: { seconds } } };
      const reply = await host.ask('vault.open', input);
      const wasOpen = opened !== null;
      opened = null;
      if (reply.ok) {
        throttle.right(folder);
        const { readOnly } = reply.value as { readOnly: boolean };
        opened = { folder, readOnly };
        options.remember(folder);
      } else {
        if (WRONG_SECRET.includes(reply.error.code)) throttle.wrong(folder);
        // The vault process lets go of the vault it has before it tries another.
        if (wasOpen && reply.error.code !== 'VAULT_PROCESS_STOPPED') toldLocked('asked');
      }
      return reply;
    });
    opening = attempt;
    return attempt;
  }

  function toldLocked(why: LockReason): void {
    options.tell({ topic: 'vault.locked', data: { why } });
  }

  async function lockNow(why: LockReason): Promise<void> {
    if (host.isRunning()) await within(options.lockTime ?? LOCK_TIME, host.ask('vault.lock', {}));
    host.stop();
    opened = null;
    options.forget();
    await within(options.lockTime ?? LOCK_TIME, options.clear()).catch(() => {});
    toldLocked(why);
  }

  function lock(why: LockReason): Promise<void> {
    // Two reasons at once, as when the lid is shut: one lock.
    locking ??= lockNow(why).finally(() => (locking = null));
    return locking;
  }

  return {
    async ask(name, input) {
      if (name === 'vault.open') return open((input as { folder: string }).folder, input);
      if (name !== 'vault.lock') return host.ask(name, input);
      await lock('asked');
      return { ok: true, value: {} };
    },
    lock,
    opened: () => opened,
    fellShut() {
      const wasOpen = opened !== null;
      opened = null;
      options.forget();
      // Somebody who is making a vault, and looks at its recovery key, is not thrown out.
      if (wasOpen) toldLocked('stopped');
    },
  };
}

/** The name of a vault's folder, as a person reads it. */
export function vaultName(folder: string): string {
  return path.basename(folder).replace(/\.khronika$/i, '');
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const timeUp = Promise.withResolvers<void>();
  const timer = setTimeout(timeUp.resolve, milliseconds);
  try {
    await Promise.race([work, timeUp.promise]);
  } finally {
    clearTimeout(timer);
  }
}
