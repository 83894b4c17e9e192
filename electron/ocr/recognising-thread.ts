import { constants, setPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { openHatch, type Hatch } from '../pages/viewing.ts';
import type { FromRecogniser, ToRecogniser } from './recogniser-messages.ts';

/** Milliseconds between two messages of how busy the process is. */
const TELL = 2000;

/** What the thread gets that recognises; by its name it is told from the one that draws. */
export interface RecognisingData {
  readonly recognises: SharedArrayBuffer;
}

export function isRecognisingData(data: unknown): data is RecognisingData {
  return typeof data === 'object' && data !== null && 'recognises' in data;
}

/**
 * The main thread's half of a recogniser process; as with pages that are shown (pages/viewing.ts), the engine that opens files reads
 * synchronously, so it runs in a thread that can sleep until a piece of the file is there.
 */
export function createRecognising(
  program: URL,
  send: (message: FromRecogniser) => void,
): (message: ToRecogniser) => void {
  giveWay();
  const hatch = openHatch();
  // The thread that works cannot tell how long it has been at it.
  setInterval(() => {
    const { user, system } = process.cpuUsage();
    send({ kind: 'ocr-busy', milliseconds: (user + system) / 1000 });
  }, TELL).unref();
  const thread = new Worker(program, { workerData: { recognises: hatch.memory } satisfies RecognisingData });
  thread.on('message', send);
  // A broken engine must not read the next page: whoever started this process starts another.
  thread.on('error', () => process.exit(1));
  thread.on('exit', () => process.exit(1));
  return (message) => {
    if (message.kind === 'ocr-piece') layPiece(hatch, message.bytes);
    else thread.postMessage(message);
  };
}

/** Whoever works at the machine comes first. */
function giveWay(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A system that does not allow it is a little slower meanwhile.
  }
}

/** As pages/viewing.ts waits for it. */
function layPiece({ head, piece }: Hatch, bytes: Uint8Array): void {
  piece.set(bytes);
  head[1] = bytes.length;
  Atomics.store(head, 0, 1);
  Atomics.notify(head, 0);
}
