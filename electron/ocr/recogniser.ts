import type { ForkReader, ReaderChild } from '../intake/reader-child.ts';
import type { ViewedFile } from '../pages/viewer.ts';
import {
  fromRecogniser,
  type FromRecogniser,
  type RecognisedMessage,
  type Refusal,
  type ToRecogniser,
} from './recogniser-messages.ts';

/** Milliseconds of the processor's work that one page may take; a full page takes four seconds. */
const TIMEOUT = 90_000;
/** The same on the clock, so many times as long: the process gives way to all others, and may be let work for moments only. */
const PATIENCE = 10;

/** Why a page could not be recognised. */
export type OcrReason = Refusal | 'timed-out' | 'reader-crashed' | 'language-missing';

export type RecognisedOrNot =
  RecognisedMessage | { readonly reason: OcrReason; /** The one that is missing. */ readonly language?: string };

/** Data of a language, as the files of tesseract have them. */
export interface LanguageData {
  readonly language: string;
  read(): Promise<Uint8Array>;
}

/**
 * A reader process of its own that recognises letters, one page at a time. A file that hangs or breaks the process costs that page; the
 * next one gets another process.
 */
export interface Recogniser {
  /** @throws what `file.read` throws, and the reason of `signal` */
  recognise(
    file: ViewedFile,
    page: number,
    wish: { readonly language?: string; readonly expected?: string },
    signal?: AbortSignal,
  ): Promise<RecognisedOrNot>;
  end(): void;
}

export function createRecogniser(fork: ForkReader, languages: readonly LanguageData[], timeout = TIMEOUT): Recogniser {
  let child: ReaderChild | null = null;
  let operations = 0;
  let numbers = 0;
  const documents = new WeakMap<ViewedFile, number>();

  async function running(): Promise<ReaderChild> {
    if (child !== null) return child;
    const started = fork();
    child = started;
    started.onGone(() => {
      if (child === started) child = null;
    });
    for (const { language, read } of languages)
      started.send({ kind: 'ocr-language', language, data: await read() } satisfies ToRecogniser);
    return started;
  }

  function discard(): void {
    child?.kill();
    child = null;
  }

  function operate(
    process: ReaderChild,
    file: ViewedFile,
    request: Extract<ToRecogniser, { kind: 'ocr-page' }>,
    signal: AbortSignal | undefined,
  ): Promise<RecognisedOrNot> {
    const { promise, resolve, reject } = Promise.withResolvers<RecognisedOrNot>();
    const giveUp = (reason: OcrReason): void => {
      if (child === process) discard();
      resolve({ reason });
    };
    const stop = (): void => {
      if (child === process) discard();
      reject(signal?.reason);
    };
    const timer = setTimeout(() => giveUp('timed-out'), timeout * PATIENCE);
    let began: number | undefined;
    signal?.addEventListener('abort', stop);
    const stops = [
      process.onGone(() => giveUp('reader-crashed')),
      process.onMessage((raw) => {
        const message = fromRecogniser.safeParse(raw).data;
        if (message === undefined) return giveUp('reader-crashed');
        if (message.kind === 'ocr-busy') {
          began ??= message.milliseconds;
          return message.milliseconds - began > timeout ? giveUp('timed-out') : undefined;
        }
        if (message.kind !== 'ocr-need') return message.id === request.id ? take(message) : giveUp('reader-crashed');
        if (message.document !== request.document || message.at >= file.size) return giveUp('reader-crashed');
        file
          .read(message.at, message.length)
          .then((bytes) => process.send({ kind: 'ocr-piece', bytes } satisfies ToRecogniser), failed);
      }),
    ];
    const failed = (error: unknown): void => {
      if (child === process) discard();
      reject(error);
    };
    const take = (message: Exclude<FromRecogniser, { kind: 'ocr-need' | 'ocr-busy' }>): void => {
      if (message.kind === 'ocr-refused') resolve({ reason: message.reason });
      else if (message.kind === 'ocr-missing') resolve({ reason: 'language-missing', language: message.language });
      else resolve(message);
    };
    process.send(request);
    return promise.finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      for (const each of stops) each();
    });
  }

  return {
    async recognise(file, page, wish, signal) {
      signal?.throwIfAborted();
      const process = await running();
      signal?.throwIfAborted();
      const document = documents.get(file) ?? ++numbers;
      documents.set(file, document);
      const { mime, size } = file;
      return operate(
        process,
        file,
        { kind: 'ocr-page', id: ++operations, document, mime, size, page, ...wish },
        signal,
      );
    },
    end: discard,
  };
}
