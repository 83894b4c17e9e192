/**
 * Bytes on their way between two processes, in messages. The side that has them sends chunks, a few ahead of the confirmations of the
 * other side, so that neither holds more than a few chunks of a long film; each side can break off.
 */

export type StreamPart = { readonly chunk: Uint8Array } | { readonly end: 'whole' | 'broken' };
/** From the receiving side: a chunk was used; no more is wanted. */
export type StreamSignal = 'taken' | 'enough';

/** Bytes of one chunk, and chunks on their way without a confirmation. */
export const STREAM_CHUNK = 256 * 1024;
export const STREAM_AHEAD = 4;

export type Outlet = {
  /** Sends everything, then the end. What fails in the source, or a receiver that has enough, ends it; it never throws. */
  readonly send: (source: AsyncIterable<Uint8Array>) => Promise<void>;
  readonly hear: (signal: StreamSignal) => void;
};

/** The sending end. */
export function createOutlet(post: (part: StreamPart) => void): Outlet {
  let ahead = 0;
  let enough = false;
  let goOn = () => {};
  return {
    async send(source) {
      try {
        for await (const bytes of source) {
          for (let at = 0; at < bytes.length; at += STREAM_CHUNK) {
            while (ahead >= STREAM_AHEAD && !enough) await new Promise<void>((resolve) => (goOn = resolve));
            // Leaving the loop lets the source close what it has open.
            if (enough) return;
            ahead += 1;
            // A copy: structured clone would carry the whole buffer that a view looks into.
            post({ chunk: bytes.slice(at, at + STREAM_CHUNK) });
          }
          if (enough) return;
        }
        post({ end: 'whole' });
      } catch {
        if (!enough) post({ end: 'broken' });
      }
    },
    hear(signal) {
      if (signal === 'enough') enough = true;
      else ahead -= 1;
      goOn();
    },
  };
}

export type Inlet = {
  readonly take: (part: StreamPart) => void;
  /** To be read once. Ends when the sender has sent all; throws when it broke off. */
  readonly bytes: AsyncIterableIterator<Uint8Array>;
};

/** The receiving end. */
export function createInlet(post: (signal: StreamSignal) => void): Inlet {
  const waiting: Uint8Array[] = [];
  let ended: 'whole' | 'broken' | 'left' | null = null;
  let arrived = () => {};

  return {
    take(part) {
      if (ended !== null) return;
      if ('end' in part) ended = part.end;
      else waiting.push(part.chunk);
      arrived();
    },
    bytes: {
      async next() {
        while (waiting.length === 0 && ended === null) await new Promise<void>((resolve) => (arrived = resolve));
        const chunk = waiting.shift();
        if (chunk !== undefined) {
          post('taken');
          return { done: false, value: chunk };
        }
        if (ended === 'broken') throw new Error('the bytes broke off');
        return { done: true, value: undefined };
      },
      async return() {
        if (ended === null) post('enough');
        ended = 'left';
        waiting.length = 0;
        arrived();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    },
  };
}
