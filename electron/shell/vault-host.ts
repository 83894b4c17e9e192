import type { CallName } from '../../shared/contract/calls.ts';
import type { Reply, TopicMessage, VaultMessage, VaultRequest } from '../../shared/contract/message.ts';

/** The part of Electron's utility process that is used here. */
export type VaultChild = {
  postMessage(message: VaultRequest): void;
  kill(): boolean;
  on(event: 'message', listener: (message: VaultMessage) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  on(event: 'error', listener: () => void): unknown;
};

export type VaultHost = {
  /** Sends a call to the vault process and waits for its answer. Starts the process when none is running. */
  readonly ask: (name: CallName, input: unknown) => Promise<Reply>;
  /** Ends the vault process: with it go the keys and everything that was decrypted. */
  readonly stop: () => void;
};

/**
 * Starts, asks and ends the vault process. A process that dies fails its open calls with VAULT_PROCESS_STOPPED, so that
 * nothing waits for ever, and the next call gets a new one, which knows no keys.
 */
export function createVaultHost(fork: () => VaultChild, tell: (message: TopicMessage) => void): VaultHost {
  let current: { child: VaultChild; open: Map<number, (reply: Reply) => void> } | undefined;
  let lastId = 0;

  function start() {
    const started = { child: fork(), open: new Map<number, (reply: Reply) => void>() };
    started.child.on('message', (message) => {
      if ('topic' in message) tell(message);
      else {
        started.open.get(message.id)?.(message.reply);
        started.open.delete(message.id);
      }
    });
    // Without a listener the emitter would throw; the exit that follows is what counts.
    started.child.on('error', () => {});
    started.child.on('exit', () => {
      const expected = current !== started;
      if (!expected) current = undefined;
      for (const resolve of started.open.values()) {
        resolve({ ok: false, error: { code: 'VAULT_PROCESS_STOPPED', details: {} } });
      }
      tell({ topic: 'vault.stopped', data: { expected } });
    });
    current = started;
    return started;
  }

  return {
    ask(name, input) {
      const { child, open } = current ?? start();
      const id = ++lastId;
      return new Promise((resolve) => {
        open.set(id, resolve);
        child.postMessage({ id, name, input });
      });
    },
    stop() {
      const stopping = current;
      current = undefined;
      stopping?.child.kill();
    },
  };
}

/**
 * Environment of the vault process: what the system itself needs, and nothing that could load other code into it
 * (NODE_OPTIONS, LD_PRELOAD) or that tells about the person.
 */
export function vaultEnvironment(all: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept = ['LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'TEMP', 'SystemRoot', 'windir'];
  return Object.fromEntries(kept.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])));
}
