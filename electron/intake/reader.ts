import type { AnnexWish } from './annex-wish.ts';
import { MAX_CLAIMS, type Claim } from './claims.ts';
import { isContainer } from './containers/containers.ts';
import type { RedactionWish } from './redaction-wish.ts';
import type { SheetKind } from './other-tools/sheet-kinds.ts';
import { fromReader, CHUNKS_AHEAD, CHUNKS_AT_ONCE, CHUNK_SIZE, chunksOf } from './reader-messages.ts';
import type { FromReader, ToReader, View } from './reader-messages.ts';
import { forkReader } from './reader-child.ts';
import type { ForkReader, ReaderChild } from './reader-child.ts';
import { MAX_CELLS_TEXT, MAX_ROWS, TABLE_LIMIT, type TableWish, type TextRow } from './table-text.ts';
import { MAX_ATTACHMENT_BYTES, MAX_ATTACHMENTS, MAX_PAGES, MAX_TEXT, READ_LIMIT, unread } from './text/extract.ts';
import type { Attachment, Extract, Page, Room } from './text/extract.ts';
import { readable } from './text/extractors.ts';

/** How long a job may take, in milliseconds, and how much longer for each MiB of the file. */
const TIMEOUT = 120_000;
const TIMEOUT_PER_MIB = 1000;
/**
 * Bytes of memory that a process has or will have with the next file, of which it takes a few times the size: where it would be more than this, a
 * new one reads it. What engines have taken they never give back, however small the next file is.
 */
const MOST_MEMORY = 288 * 1024 * 1024;
const TAKEN_BY_FILE = 4;

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
  /** For the view of a list of files. */
  sheet?: SheetKind;
  /** For a file in which something is made unreadable. */
  redaction?: RedactionWish;
  /** For the view of an annex. */
  annex?: AnnexWish;
  /** How much may come out of the file; a thousand attachments if not given. */
  room?: Room;
  /** Takes each file that comes out as soon as it is whole; without it they are gathered. The next one is not unpacked before. */
  onAttachment?: (attachment: Attachment) => Promise<void>;
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
  /** Bytes of memory that the process had after its last job. */
  let taken = 0;
  let jobs = 0;
  let tail: Promise<unknown> = Promise.resolve();

  async function readNext(job: ReadJob, signal: AbortSignal | undefined): Promise<Extract> {
    signal?.throwIfAborted();
    if (closed) return unread('reader-crashed');
    if (child !== null && taken + job.size * TAKEN_BY_FILE > MOST_MEMORY) discard(child);
    let current = child;
    if (current === null) {
      const started = start();
      started.onGone(() => {
        if (child === started) child = null;
      });
      child = current = started;
      taken = 0;
    }
    const limit = options.timeoutMilliseconds ?? TIMEOUT + (job.size / (1024 * 1024)) * TIMEOUT_PER_MIB;
    try {
      const { extract, reusable, memory } = await supervise(current, ++jobs, job, limit, signal);
      taken = memory;
      if (!reusable || memory > MOST_MEMORY) discard(current);
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
      const isForText = (job.view ?? 'reader') === 'reader';
      if (isForText && readable(job.mime) === 'none' && !isContainer(job.mime)) return unread('unsupported');
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
  /** Bytes that it has taken. */
  memory: number;
}

function memoryOf(message: FromReader): number {
  return message.kind === 'done' ? message.memory : 0;
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
  const room = job.room ?? { files: MAX_ATTACHMENTS, bytes: MAX_ATTACHMENT_BYTES };
  const answer = gatherAnswer(room, job.onAttachment === undefined);
  let over = false;
  let ahead = 0;
  let mayContinue = () => {};
  const listening: (() => void)[] = [];

  function finish(end: () => void) {
    if (over) return;
    over = true;
    clock.stop();
    for (const stop of listening) stop();
    signal?.removeEventListener('abort', aborted);
    mayContinue();
    end();
  }
  const aborted = () => finish(() => reject(signal?.reason));
  const fail = (reason: 'timed-out' | 'reader-crashed') =>
    finish(() => resolve({ extract: unread(reason), reusable: false, memory: 0 }));
  const clock = createClock(limit, () => fail('timed-out'));
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
    else if (state === 'next') child.send({ kind: 'next', id } satisfies ToReader);
    else if (state === 'attachment') void handOn();
    else if (state !== 'more')
      finish(() => resolve({ extract: state, reusable: true, memory: memoryOf(message.data) }));
  };
  /** While a file that came out is stored, the clock of its reader stands; its size earns some more time. */
  async function handOn() {
    const attachment = answer.latest();
    clock.rest();
    try {
      if (attachment !== undefined) await job.onAttachment?.(attachment);
    } catch (error) {
      return finish(() => reject(error));
    }
    if (over) return;
    clock.goOn(((attachment?.bytes.length ?? 0) / (1024 * 1024)) * TIMEOUT_PER_MIB);
    child.send({ kind: 'next', id } satisfies ToReader);
  }
  listening.push(child.onMessage(takeMessage));
  listening.push(child.onGone(() => fail('reader-crashed')));

  async function sendAll() {
    const send = (message: ToReader) => child.send(message);
    const wish = {
      ...(job.table === undefined ? {} : { table: job.table }),
      ...(job.sheet === undefined ? {} : { sheet: job.sheet }),
      ...(job.redaction === undefined ? {} : { redaction: job.redaction }),
      ...(job.annex === undefined ? {} : { annex: job.annex }),
      room,
    };
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

/** A limit of time that can rest, and grow. */
function createClock(limit: number, onOver: () => void) {
  let left = limit;
  let since = performance.now();
  let timer: NodeJS.Timeout | undefined = setTimeout(onOver, left);
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    stop,
    rest() {
      left -= performance.now() - since;
      stop();
    },
    goOn(more: number) {
      left = Math.min(limit, left + more);
      since = performance.now();
      timer = setTimeout(onOver, Math.max(0, left));
    },
  };
}

/** Puts the answer together, and refuses one that no honest reader would give. */
function gatherAnswer(room: Room, isGathering: boolean) {
  const pages: Page[] = [];
  const attachments: Attachment[] = [];
  const claims: Claim[] = [];
  const rows: TextRow[] = [];
  let characters = 0;
  let files = 0;
  let attached = 0;
  let filled = 0;
  let last: Attachment | undefined;

  return {
    /** The file that came out last. */
    latest: () => last,
    take(message: FromReader): 'more' | 'next' | 'attachment' | 'broken' | Extract {
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
          files += 1;
          if (filled !== (last?.bytes.length ?? 0) || files > room.files || attached > room.bytes) return 'broken';
          if (message.size > READ_LIMIT) return 'broken';
          last = attachmentOf(message);
          if (isGathering) attachments.push(last);
          filled = 0;
          return message.size === 0 ? 'attachment' : 'more';
        case 'attachment-chunk':
          if (last === undefined || filled + message.bytes.length > last.bytes.length || message.bytes.length === 0)
            return 'broken';
          last.bytes.set(message.bytes, filled);
          filled += message.bytes.length;
          if (filled === last.bytes.length) return 'attachment';
          return filled % (CHUNK_SIZE * CHUNKS_AT_ONCE) === 0 ? 'next' : 'more';
        case 'claims':
          claims.push(...message.claims);
          return claims.length > MAX_CLAIMS ? 'broken' : 'more';
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
          const told = {
            ...(claims.length === 0 ? {} : { claims }),
            ...(message.redaction === undefined ? {} : { redaction: message.redaction }),
          };
          return { pages, properties: message.properties, attachments, reason: message.reason, ...table, ...told };
        }
        case 'taken':
          return 'more';
      }
    },
  };
}

function attachmentOf({ name, mime, size, path, modified, claim }: FromReader & { kind: 'attachment' }): Attachment {
  return {
    name,
    mime,
    bytes: new Uint8Array(size),
    ...(path === undefined ? {} : { path }),
    ...(modified === undefined ? {} : { modified }),
    ...(claim === undefined ? {} : { claim }),
  };
}
