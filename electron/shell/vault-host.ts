import type { CallName } from '../../shared/contract/calls.ts';
import type {
  CarriedReply,
  FromVault,
  HELLO,
  SealedPart,
  Serve,
  TopicMessage,
  ToVault,
} from '../../shared/contract/message.ts';
import { createContentRelay, type ContentRelay } from './content-relay.ts';
import { createReaderHost, type ReaderHost } from './reader-host.ts';

/** The part of Electron's utility process that is used here. `Port` is a message port of Electron. */
export type VaultChild<Port> = {
  postMessage(message: ToVault, transfer?: Port[]): void;
  kill(): boolean;
  on(event: 'message', listener: (message: FromVault) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  on(event: 'error', listener: () => void): unknown;
};

/** A reader process; nothing is heard from it here, it talks over its port. */
export type ReaderProcess<Port> = {
  postMessage(message: unknown, transfer?: Port[]): void;
  kill(): boolean;
  on(event: 'exit', listener: (code: number) => void): unknown;
  on(event: 'error', listener: () => void): unknown;
};

export type VaultHostOptions<Port> = {
  readonly fork: () => VaultChild<Port>;
  readonly forkReader: () => ReaderProcess<Port>;
  readonly channel: () => { readonly port1: Port; readonly port2: Port };
  readonly tell: (message: TopicMessage) => void;
  /** Called when the vault process has ended without being asked to. */
  readonly onDeath?: () => void;
};

export type VaultHost = {
  /** Sends a call to the vault process and waits for its answer. Starts the process when none is running. */
  readonly ask: (name: CallName | typeof HELLO, input: unknown, sealed?: SealedPart) => Promise<CarriedReply>;
  /** Asks the vault process for content. Where none is running nothing is found. */
  readonly serve: Serve;
  readonly isRunning: () => boolean;
  /** Starts the process before it is needed, if none is running. */
  readonly start: () => void;
  /** Ends the vault process and its readers: with it go the keys and everything that was decrypted. */
  readonly stop: () => void;
};

type Current<Port> = {
  readonly child: VaultChild<Port>;
  readonly open: Map<number, (reply: CarriedReply) => void>;
  readonly readers: ReaderHost;
  readonly content: ContentRelay;
};

/**
 * Starts, asks and ends the vault process and the readers that work for it. A process that dies fails its open calls with
 * VAULT_PROCESS_STOPPED, so that nothing waits for ever, and the next call gets a new one, which knows no keys.
 */
export function createVaultHost<Port>(options: VaultHostOptions<Port>): VaultHost {
  const { tell } = options;
  let current: Current<Port> | undefined;
  let lastId = 0;

  function start(): Current<Port> {
    const child = options.fork();
    const started: Current<Port> = {
      child,
      open: new Map(),
      readers: createReaderHost({ ...options, post: (message, port) => child.postMessage(message, port && [port]) }),
      content: createContentRelay((message) => child.postMessage(message)),
    };
    child.on('message', (message) => {
      if ('topic' in message) tell(message);
      else if ('content' in message) started.content.hear(message);
      else if ('reader' in message) started.readers.hear(message);
      else {
        started.open.get(message.id)?.(message.reply);
        started.open.delete(message.id);
      }
    });
    // Without a listener the emitter would throw; the exit that follows is what counts.
    child.on('error', () => {});
    child.on('exit', () => end(started));
    current = started;
    return started;
  }

  function end(ended: Current<Port>): void {
    const expected = current !== ended;
    if (!expected) current = undefined;
    ended.readers.stop();
    ended.content.stop();
    for (const resolve of ended.open.values()) {
      resolve({ ok: false, error: { code: 'VAULT_PROCESS_STOPPED', details: {} } });
    }
    tell({ topic: 'vault.stopped', data: { expected } });
    if (!expected) options.onDeath?.();
  }

  return {
    ask(name, input, sealed) {
      const { child, open } = current ?? start();
      const id = ++lastId;
      return new Promise((resolve) => {
        open.set(id, resolve);
        child.postMessage({ id, name, input, ...(sealed === undefined ? {} : { sealed }) });
      });
    },
    serve: async (request) =>
      current === undefined ? { status: 404, headers: {}, body: null } : current.content.ask(request),
    isRunning: () => current !== undefined,
    start: () => void (current ?? start()),
    stop() {
      const stopping = current;
      current = undefined;
      stopping?.readers.stop();
      stopping?.child.kill();
    },
  };
}

/**
 * Environment of the vault process: what the system itself needs, and nothing that could load other code into it
 * (NODE_OPTIONS, LD_PRELOAD) or that tells about the person.
 */
export function vaultEnvironment(all: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return pick(all, ['LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'TEMP', 'SystemRoot', 'windir']);
}

/** A reader needs nothing; on Windows programs do not start without SystemRoot. */
export function readerEnvironment(
  all: Readonly<Record<string, string | undefined>>,
  platform: string = process.platform,
): Record<string, string> {
  return platform === 'win32' ? pick(all, ['SystemRoot']) : {};
}

function pick(all: Readonly<Record<string, string | undefined>>, kept: readonly string[]): Record<string, string> {
  return Object.fromEntries(kept.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])));
}
