import type { FromVault, TopicMessage, ToVault } from '../../shared/contract/message.ts';
import type { ReaderProcess } from './vault-host.ts';

export type ReaderHost = {
  readonly hear: (message: Extract<FromVault, { reader: number }>) => void;
  /** Ends all of them. */
  readonly stop: () => void;
};

/** Readers at once: two that read what comes in, one that draws pages, one that compares, two that recognise letters, one that takes the place of one that is ending. */
export const MOST_READERS = 7;

/**
 * Starts and watches the readers of one vault process, which may start none itself. Each gets one end of a channel, the vault process
 * the other; not a byte of what they say to each other comes through here.
 */
export function createReaderHost<Port>(options: {
  readonly forkReader: () => ReaderProcess<Port>;
  readonly channel: () => { readonly port1: Port; readonly port2: Port };
  readonly tell: (message: TopicMessage) => void;
  readonly post: (message: ToVault, port?: Port) => void;
}): ReaderHost {
  const running = new Map<number, ReaderProcess<Port>>();
  let stopped = false;

  function start(reader: number): void {
    if (stopped || running.has(reader)) return;
    if (running.size >= MOST_READERS) return options.post({ reader, state: 'gone' });
    const child = options.forkReader();
    running.set(reader, child);
    // Without a listener the emitter would throw; the exit that follows is what counts.
    child.on('error', () => {});
    child.on('exit', () => {
      // One that was ended on purpose is no longer on the list.
      if (running.get(reader) !== child) return;
      running.delete(reader);
      options.post({ reader, state: 'gone' });
      options.tell({ topic: 'reader.restarted', data: {} });
    });
    const { port1, port2 } = options.channel();
    child.postMessage({}, [port1]);
    options.post({ reader, state: 'ready' }, port2);
  }

  return {
    hear({ reader, state }) {
      if (state === 'wanted') return start(reader);
      const child = running.get(reader);
      running.delete(reader);
      child?.kill();
    },
    stop() {
      stopped = true;
      const ending = [...running.values()];
      running.clear();
      for (const child of ending) child.kill();
    },
  };
}
