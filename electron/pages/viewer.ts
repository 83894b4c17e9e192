import type { ForkReader, ReaderChild } from '../intake/reader-child.ts';
import { isPlainPng } from './png.ts';
import { fromViewer, MAX_PIXELS, MAX_SIDE, type FromViewer, type ToViewer } from './viewer-messages.ts';

/** Milliseconds that opening a file or drawing one page may take. */
const TIMEOUT = 20_000;
/** Files that a viewer process keeps open; the one that was looked at longest ago is closed for the next. */
const OPEN_AT_ONCE = 8;

/** Milliseconds without an open file after which the process is ended: the engine gives back no memory while it runs. */
const IDLE = 60_000;

/** A file as the viewer gets it: its type by content, and bytes from any place. No name and no path. */
export interface ViewedFile {
  readonly mime: string;
  readonly size: number;
  read(at: number, length: number): Promise<Uint8Array>;
}

/** Width and height in points. */
export type Size = readonly [width: number, height: number];
export type Opened = { readonly sizes: readonly Size[] } | { readonly refused: string };
export type Extent = { readonly scale: number } | { readonly longest: number };

/** The process broke, hung or answered with nonsense. It has been ended; the next operation gets another. */
export class ViewerFailed extends Error {}

/**
 * A reader process of its own for showing, so that an import never makes a reader wait. It opens files and draws pages, one operation at
 * a time: calls must not overlap, see turns.ts. A file that hangs or breaks the process fails with ViewerFailed, and so
 * does nothing else; files that were open are opened again when they are next asked for.
 */
export interface Viewer {
  /** Starts the process and has it load the engine, which takes half a second; else the first file waits for that. */
  warm(): void;
  open(file: ViewedFile): Promise<Opened>;
  /** @returns a PNG, or null for a page that cannot be drawn. Page numbers count from 1. Throws what `file.read` throws. */
  draw(file: ViewedFile, page: number, extent: Extent): Promise<Uint8Array | null>;
  close(file: ViewedFile): void;
  /** Ends the process. */
  end(): void;
}

export function createViewer(fork: ForkReader, timeout = TIMEOUT): Viewer {
  let child: ReaderChild | null = null;
  /** Numbers of the files that are open in the process; the last one was used last. */
  let inside = new Map<ViewedFile, number>();
  let numbers = 0;
  let operations = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;

  function running(): ReaderChild {
    clearTimeout(idle);
    if (child !== null) return child;
    const started = fork();
    inside = new Map();
    child = started;
    started.onGone(() => {
      if (child === started) child = null;
    });
    return started;
  }

  function discard(): void {
    clearTimeout(idle);
    child?.kill();
    child = null;
  }

  /** Sends a request and gives the process pieces of the file until it answers. */
  async function operate(
    process: ReaderChild,
    file: ViewedFile,
    request: ToViewer & { id: number; document: number },
  ): Promise<Exclude<FromViewer, { kind: 'view-need' }>> {
    const { promise, resolve, reject } = Promise.withResolvers<Exclude<FromViewer, { kind: 'view-need' }>>();
    const fail = (): void => reject(new ViewerFailed());
    const timer = setTimeout(fail, timeout);
    const stops = [
      process.onGone(fail),
      process.onMessage((raw) => {
        const message = fromViewer.safeParse(raw).data;
        if (message === undefined) return fail();
        if (message.kind !== 'view-need') return message.id === request.id ? resolve(message) : fail();
        if (message.document !== request.document || message.at >= file.size) return fail();
        file
          .read(message.at, message.length)
          .then((bytes) => process.send({ kind: 'view-piece', bytes } satisfies ToViewer), reject);
      }),
    ];
    try {
      process.send(request);
      return await promise;
    } catch (error) {
      // It may be anywhere in its work, or wait for a piece that does not come.
      if (child === process) discard();
      throw error;
    } finally {
      clearTimeout(timer);
      for (const stop of stops) stop();
    }
  }

  async function opened(process: ReaderChild, file: ViewedFile): Promise<Opened> {
    for (const [oldest, document] of inside) {
      if (inside.size < OPEN_AT_ONCE) break;
      inside.delete(oldest);
      process.send({ kind: 'view-close', document } satisfies ToViewer);
    }
    const [id, document] = [++operations, ++numbers];
    const { mime, size } = file;
    const answer = await operate(process, file, { kind: 'view-open', id, document, mime, size });
    if (answer.kind === 'view-refused') return { refused: answer.reason };
    if (answer.kind !== 'view-opened' || answer.sizes.length === 0) return misled();
    inside.set(file, document);
    return { sizes: answer.sizes };
  }

  function misled(): never {
    discard();
    throw new ViewerFailed();
  }

  return {
    warm() {
      // Closing what is not open does nothing but wake the thread that draws.
      if (child === null) running().send({ kind: 'view-close', document: 0 } satisfies ToViewer);
    },
    open: (file) => opened(running(), file),
    async draw(file, page, extent) {
      const process = running();
      if (!inside.has(file) && 'refused' in (await opened(process, file))) return null;
      const document = inside.get(file) ?? misled();
      inside.delete(file);
      inside.set(file, document);
      const answer = await operate(process, file, { kind: 'view-draw', id: ++operations, document, page, ...extent });
      if (answer.kind === 'view-failed') return null;
      if (answer.kind !== 'view-drawn' || !isPlainPng(answer.png, MAX_PIXELS + 2 * MAX_SIDE)) return misled();
      return answer.png;
    },
    close(file) {
      const document = inside.get(file);
      inside.delete(file);
      if (document !== undefined) child?.send({ kind: 'view-close', document } satisfies ToViewer);
      clearTimeout(idle);
      if (child !== null && inside.size === 0) idle = setTimeout(discard, IDLE).unref();
    },
    end: discard,
  };
}
