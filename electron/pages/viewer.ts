import type { ForkReader, ReaderChild } from '../intake/reader-child.ts';
import type { Structure } from '../intake/text/structure/blocks.ts';
import { PRINT_BYTES } from '../../shared/pictures/picture-print.ts';
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
  /** What it is opened for: its pages, or what it is built of. */
  readonly as?: 'pages' | 'structure';
  /** Of a PDF that is locked. */
  readonly password?: string;
  read(at: number, length: number): Promise<Uint8Array>;
}

/** Width and height in points. */
export type Size = readonly [width: number, height: number];
export type Opened = { readonly sizes: readonly Size[] } | { readonly refused: string };
export type Read = { readonly structure: Structure } | { readonly refused: string };
export type WordsOnPage = Pick<Extract<FromViewer, { kind: 'view-words' }>, 'size' | 'text' | 'words'>;
export type OutlineEntries = Extract<FromViewer, { kind: 'view-outline' }>['entries'];
export type PageLinks = Extract<FromViewer, { kind: 'view-links' }>['links'];
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
  /** What a file that was given as a structure is built of. */
  read(file: ViewedFile): Promise<Read>;
  /** A picture that stands in such a file, as PNG; null when it cannot be decoded. Counted from 0. */
  picture(file: ViewedFile, picture: number): Promise<Uint8Array | null>;
  /** Its web page made harmless; null when there is none. */
  inert(file: ViewedFile): Promise<string | null>;
  /** Where words stand on a page; null where the engine cannot say. */
  words(file: ViewedFile, page: number): Promise<WordsOnPage | null>;
  outline(file: ViewedFile): Promise<OutlineEntries>;
  links(file: ViewedFile, page: number): Promise<PageLinks>;
  /** What a page is recognised by when it is scanned again; null for one that is empty or cannot be drawn. */
  print(file: ViewedFile, page: number): Promise<Uint8Array<ArrayBuffer> | null>;
  close(file: ViewedFile): void;
  /** Ends the process. */
  end(): void;
}

type Answer = Exclude<FromViewer, { kind: 'view-need' }>;

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
  ): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
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

  /** A place for one more file; the one that was looked at longest ago makes room. */
  function numberFor(process: ReaderChild): { id: number; document: number } {
    for (const [oldest, document] of inside) {
      if (inside.size < OPEN_AT_ONCE) break;
      inside.delete(oldest);
      process.send({ kind: 'view-close', document } satisfies ToViewer);
    }
    return { id: ++operations, document: ++numbers };
  }

  /** From now on the file goes by this number; one that it went by before is closed. */
  function settle(process: ReaderChild, file: ViewedFile, document: number): void {
    const before = inside.get(file);
    inside.delete(file);
    inside.set(file, document);
    if (before !== undefined) process.send({ kind: 'view-close', document: before } satisfies ToViewer);
  }

  async function opened(process: ReaderChild, file: ViewedFile): Promise<Opened> {
    const given = numberFor(process);
    const { mime, size, password } = file;
    const locked = password === undefined ? {} : { password };
    const answer = await operate(process, file, { kind: 'view-open', ...given, mime, size, ...locked });
    if (answer.kind === 'view-refused') return { refused: answer.reason };
    if (answer.kind !== 'view-opened' || answer.sizes.length === 0) return misled();
    settle(process, file, given.document);
    return { sizes: answer.sizes };
  }

  async function readIn(process: ReaderChild, file: ViewedFile): Promise<Read> {
    const given = numberFor(process);
    const answer = await operate(process, file, { kind: 'view-read', ...given, mime: file.mime, size: file.size });
    if (answer.kind === 'view-refused') return { refused: answer.reason };
    if (answer.kind !== 'view-structure') return misled();
    settle(process, file, given.document);
    return { structure: answer.structure };
  }

  /** Asks something of a file that is open, or opens it again first; null when that is not to be had. */
  async function ask(
    file: ViewedFile,
    request: (document: number) => ToViewer & { id: number; document: number },
  ): Promise<Answer | null> {
    const process = running();
    if (!inside.has(file)) {
      const again = file.as === 'structure' ? await readIn(process, file) : await opened(process, file);
      if ('refused' in again) return null;
    }
    const document = inside.get(file) ?? misled();
    inside.delete(file);
    inside.set(file, document);
    const answer = await operate(process, file, request(document));
    return answer.kind === 'view-failed' ? null : answer;
  }

  function pngOf(answer: Answer | null): Uint8Array | null {
    if (answer === null) return null;
    if (answer.kind !== 'view-drawn' || !isPlainPng(answer.png, MAX_PIXELS + 2 * MAX_SIDE)) return misled();
    return answer.png;
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
    read: (file) => readIn(running(), file),
    draw: async (file, page, extent) =>
      pngOf(await ask(file, (document) => ({ kind: 'view-draw', id: ++operations, document, page, ...extent }))),
    picture: async (file, picture) =>
      pngOf(await ask(file, (document) => ({ kind: 'view-picture', id: ++operations, document, picture }))),
    async inert(file) {
      const answer = await ask(file, (document) => ({ kind: 'view-inert', id: ++operations, document }));
      return answer === null ? null : answer.kind === 'view-inert' ? answer.html : misled();
    },
    async words(file, page) {
      const answer = await ask(file, (document) => ({ kind: 'view-words', id: ++operations, document, page }));
      return answer === null ? null : answer.kind === 'view-words' ? answer : misled();
    },
    async outline(file) {
      const answer = await ask(file, (document) => ({ kind: 'view-outline', id: ++operations, document }));
      return answer === null ? [] : answer.kind === 'view-outline' ? answer.entries : misled();
    },
    async links(file, page) {
      const answer = await ask(file, (document) => ({ kind: 'view-links', id: ++operations, document, page }));
      return answer === null ? [] : answer.kind === 'view-links' ? answer.links : misled();
    },
    async print(file, page) {
      const answer = await ask(file, (document) => ({ kind: 'view-print', id: ++operations, document, page }));
      if (answer === null) return null;
      if (answer.kind !== 'view-printed' || (answer.print !== null && answer.print.length !== PRINT_BYTES))
        return misled();
      return answer.print;
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
