import { fromReader, CHUNKS_AHEAD, chunksOf } from './reader-messages.ts';
import type { FromReader, ToReader, View } from './reader-messages.ts';
import { forkReader } from './reader-child.ts';
import type { ForkReader, ReaderChild } from './reader-child.ts';
import { MAX_CELLS_TEXT, MAX_ROWS, TABLE_LIMIT, type TableWish, type TextRow } from './table-text.ts';
import { MAX_ATTACHMENT_BYTES, MAX_ATTACHMENTS, MAX_PAGES, MAX_TEXT, READ_LIMIT, unread } from './text/extract.ts';
import type { Attachment, Extract, Page } from './text/extract.ts';
import { readable } from './text/extractors.ts';

/** How long a job may take, in milliseconds, and how much longer for each MiB of the file. */
const TIMEOUT = 120_000;
const TIMEOUT_PER_MIB = 1000;

export interface ReadJob {
  /** The type by content, from `identify`. */
  mime: string;
  /** The name of the file. It does not leave this process: no reader needs it. */
  name: string;
  /** Size in bytes. */
  size: number;
  bytes: AsyncIterable<Uint8Array>;
  /** What its reader sees, if not given. */
  view?: View;
  /** For the view of a table. */
  table?: TableWish;
}

export interface Reader {
  /**
   * Reads one file in a process of its own. Jobs are done one after the other. Whatever the file does to the process, the
   * answer is an Extract with a reason, and the next job gets a fresh process.
   *
   * @throws what `bytes` throws, when the file itself cannot be fetched; the reason of `signal`, when it is aborted
   */
  read(job: ReadJob, signal?: AbortSignal): Promise<Extract>;
  /** Ends the process; a job that is still running ends with 'reader-crashed'. */
  close(): void;
}

export interface ReaderOptions {
  /** Milliseconds for any job, in place of two minutes and a second more for each MiB. */
  timeoutMilliseconds?: number;
  /** How to start the reader process; a plain Node process if not given. */
  fork?: ForkReader;
  /** Path of the reader's program for the plain Node process. */
  entry?: string;
}

export function createReader(options: ReaderOptions = {}): Reader {
  const start = options.fork ?? (() => forkReader(options.entry));
  let child: ReaderChild | null = null;
  let closed = false;
  let jobs = 0;
  let tail: Promise<unknown> = Promise.resolve();

  async function readNext(job: ReadJob, signal: AbortSignal | undefined): Promise<Extract> {
    signal?.throwIfAborted();
    if (closed) return unread('reader-crashed');
    let current = child;
    if (current === null) {
      const started = start();
      started.onGone(() => {
        if (child === started) child = null;
      });
      child = current = started;
    }
    const limit = options.timeoutMilliseconds ?? TIMEOUT + (job.size / (1024 * 1024)) * TIMEOUT_PER_MIB;
    try {
      const { extract, reusable } = await supervise(current, ++jobs, job, limit, signal);
      if (!reusable) discard(current);
      return extract;
    } catch (error) {
      discard(current);
      throw error;
    }
  }

  function discard(used: ReaderChild) {
    used.kill();
    if (child === used) child = null;
  }

  return {
    async read(job, signal) {
      signal?.throwIfAborted();
      if (job.size === 0) return unread('empty');
      if ((job.view ?? 'reader') === 'reader' && readable(job.mime) === 'none') return unread('unsupported');
      if (job.size > (job.view === 'table' ? TABLE_LIMIT : READ_LIMIT)) return unread('too-large');
      const turn = tail.then(() => readNext(job, signal));
      tail = turn.catch(() => {});
      return turn;
    },
    close() {
      closed = true;
      if (child !== null) discard(child);
    },
  };
}

interface Outcome {
  extract: Extract;
  /** False when the process cannot be used for another job. */
  reusable: boolean;
}

/** One job in one process: sends the bytes, gathers the answer, and watches the clock. */
function supervise(
  child: ReaderChild,
  id: number,
  job: ReadJob,
  limit: number,
  signal: AbortSignal | undefined,
): Promise<Outcome> {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
  const answer = gatherAnswer();
  let over = false;
  let ahead = 0;
  let mayContinue = () => {};
  const listening: (() => void)[] = [];

  function finish(end: () => void) {
    if (over) return;
    over = true;
    clearTimeout(timer);
    for (const stop of listening) stop();
    signal?.removeEventListener('abort', aborted);
    mayContinue();
    end();
  }
  const aborted = () => finish(() => reject(signal?.reason));
  const fail = (reason: 'timed-out' | 'reader-crashed') =>
    finish(() => resolve({ extract: unread(reason), reusable: false }));
  const timer = setTimeout(() => fail('timed-out'), limit);
  signal?.addEventListener('abort', aborted);
  const takeMessage = (raw: unknown) => {
    if (over) return;
    const message = fromReader.safeParse(raw);
    if (!message.success || message.data.id !== id) return fail('reader-crashed');
    if (message.data.kind === 'taken') {
      ahead--;
      return mayContinue();
    }
    const state = answer.take(message.data);
    if (state === 'broken') fail('reader-crashed');
    else if (state !== 'more') finish(() => resolve({ extract: state, reusable: true }));
  };
  listening.push(child.onMessage(takeMessage));
  listening.push(child.onGone(() => fail('reader-crashed')));

  async function sendAll() {
    const send = (message: ToReader) => child.send(message);
    const wish = job.table === undefined ? {} : { table: job.table };
    send({ kind: 'job', id, mime: job.mime, size: job.size, view: job.view ?? 'reader', ...wish });
    for await (const part of job.bytes) {
      for (const bytes of chunksOf(part)) {
        if (over) return;
        send({ kind: 'chunk', id, bytes });
        ahead++;
        while (ahead >= CHUNKS_AHEAD && !over) await new Promise<void>((go) => (mayContinue = go));
      }
    }
    if (!over) send({ kind: 'end', id });
  }
  sendAll().catch((error: unknown) => finish(() => reject(error)));
  return promise;
}

/** Puts the answer together, and refuses one that no honest reader would give. */
function gatherAnswer() {
  const pages: Page[] = [];
  const attachments: Attachment[] = [];
  const rows: TextRow[] = [];
  let characters = 0;
  let attached = 0;
  let filled = 0;

  return {
    take(message: FromReader): 'more' | 'broken' | Extract {
      const last = attachments.at(-1);
      switch (message.kind) {
        case 'pages':
          for (const { number, label, text } of message.pages) {
            characters += text.length;
            if (number !== pages.length + 1 || pages.length >= MAX_PAGES || characters > MAX_TEXT) return 'broken';
            pages.push(label === undefined ? { number, text } : { number, label, text });
          }
          return 'more';
        case 'attachment':
          attached += message.size;
          if (
            filled !== (last?.bytes.length ?? 0) ||
            attachments.length >= MAX_ATTACHMENTS ||
            attached > MAX_ATTACHMENT_BYTES
          )
            return 'broken';
          attachments.push({ name: message.name, mime: message.mime, bytes: new Uint8Array(message.size) });
          filled = 0;
          return 'more';
        case 'attachment-chunk':
          if (last === undefined || filled + message.bytes.length > last.bytes.length) return 'broken';
          last.bytes.set(message.bytes, filled);
          filled += message.bytes.length;
          return 'more';
        case 'rows':
          for (const row of message.rows) {
            characters += row.cells.reduce((sum, cell) => sum + cell.length, 0);
            if (rows.length >= MAX_ROWS || row.row <= (rows.at(-1)?.row ?? 0) || characters > MAX_CELLS_TEXT)
              return 'broken';
            rows.push(row);
          }
          return 'more';
        case 'done': {
          if (filled !== (last?.bytes.length ?? 0)) return 'broken';
          const table = message.table === undefined ? {} : { table: { ...message.table, rows } };
          return { pages, properties: message.properties, attachments, reason: message.reason, ...table };
        }
        case 'taken':
          return 'more';
      }
    },
  };
}
