import type { FromVault } from '../../shared/contract/message.ts';
import type { ReaderChild } from '../intake/reader-child.ts';

/** The part of Electron's message port that is used here. */
export interface MessagePort {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
}

export type ReaderDesk = {
  /** Asks the main process for a reader: this process may start none itself. What is sent before it is there waits for it. */
  readonly fork: () => ReaderChild;
  readonly hear: (message: { reader: number; state: 'ready' | 'gone' }, port: MessagePort | undefined) => void;
};

/** The readers of this process: each runs as a child of the main process, and is talked to over a port of its own. */
export function createReaderDesk(post: (message: FromVault) => void): ReaderDesk {
  const readers = new Map<number, { ready: (port: MessagePort) => void; gone: () => void }>();
  let lastId = 0;

  return {
    fork() {
      const id = ++lastId;
      const unsent: unknown[] = [];
      const listeners = new Set<(message: unknown) => void>();
      const mourners = new Set<() => void>();
      let port: MessagePort | null = null;
      let isGone = false;
      const gone = () => {
        if (isGone) return;
        isGone = true;
        readers.delete(id);
        port?.close();
        for (const mourner of mourners) mourner();
      };
      readers.set(id, {
        gone,
        ready(given) {
          port = given;
          port.on('message', ({ data }) => {
            for (const listener of listeners) listener(data);
          });
          port.on('close', gone);
          port.start();
          for (const message of unsent.splice(0)) port.postMessage(message);
        },
      });
      post({ reader: id, state: 'wanted' });
      return {
        send(message) {
          if (isGone) return;
          if (port === null) unsent.push(message);
          else port.postMessage(message);
        },
        onMessage(listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        onGone(mourner) {
          if (isGone) mourner();
          else mourners.add(mourner);
          return () => mourners.delete(mourner);
        },
        kill() {
          if (isGone) return;
          post({ reader: id, state: 'to-end' });
          gone();
        },
      };
    },

    hear({ reader, state }, port) {
      const known = readers.get(reader);
      if (state === 'gone') known?.gone();
      else if (known !== undefined && port !== undefined) known.ready(port);
      // It was ended before it was there.
      else port?.close();
    },
  };
}
