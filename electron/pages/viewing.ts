import { Worker } from 'node:worker_threads';
import { MOST_AT_ONCE, type FromViewer, type ToViewer } from './viewer-messages.ts';

/** What the thread that draws waits on: a sign that the piece is there, its length, and the piece. */
const SIGN = 0;
const LENGTH = 1;
const HEAD = 2 * Int32Array.BYTES_PER_ELEMENT;

/** Made by the main thread of a viewer, used by both. */
export interface Hatch {
  readonly head: Int32Array;
  readonly piece: Uint8Array;
}

export function openHatch(memory = new SharedArrayBuffer(HEAD + MOST_AT_ONCE)): Hatch & { memory: SharedArrayBuffer } {
  return { memory, head: new Int32Array(memory, 0, 2), piece: new Uint8Array(memory, HEAD) };
}

/**
 * The main thread's half of a viewer process. The engine reads synchronously, so it runs in a thread that can sleep until a piece of
 * the file is there; this half passes messages on, and lays the pieces where that thread waits for them.
 *
 * @param program the program of this process, which starts the other half when it finds itself in a thread
 */
export function createViewing(program: URL, send: (message: FromViewer) => void): (message: ToViewer) => void {
  const hatch = openHatch();
  const thread = new Worker(program, { workerData: hatch.memory });
  thread.on('message', send);
  // A broken engine must not draw the next page: whoever started this process starts another.
  thread.on('error', () => process.exit(1));
  thread.on('exit', () => process.exit(1));
  return (message) => {
    if (message.kind !== 'view-piece') return thread.postMessage(message);
    hatch.piece.set(message.bytes);
    hatch.head[LENGTH] = message.bytes.length;
    Atomics.store(hatch.head, SIGN, 1);
    Atomics.notify(hatch.head, SIGN);
  };
}

/** Asks for a piece and sleeps until it is there. In the thread that draws. */
export function waitForPiece({ head, piece }: Hatch, ask: () => void): Uint8Array {
  Atomics.store(head, SIGN, 0);
  ask();
  Atomics.wait(head, SIGN, 0);
  return piece.slice(0, head[LENGTH]);
}
