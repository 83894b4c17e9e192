import { isMainThread, workerData } from 'node:worker_threads';
import { stayOffline } from './offline.ts';
import type { AnnexWish } from './intake/annex-wish.ts';
import { BATCH_CLAIMS } from './intake/claims.ts';
import { openerFor } from './intake/containers/containers.ts';
import type { SheetKind } from './intake/other-tools/sheet-kinds.ts';
import { BATCH_PAGES, BATCH_TEXT, CHUNKS_AT_ONCE, chunksOf } from './intake/reader-messages.ts';
import type { FromReader, ToReader, View } from './intake/reader-messages.ts';
import { readAsStranger } from './intake/stranger/stranger.ts';
import { isEngineFailure, MAX_INSIDE, unread } from './intake/text/extract.ts';
import type { Attachment, Extract, Extractor, Page, Room, Unpacking } from './intake/text/extract.ts';
import { extractorFor } from './intake/text/extractors.ts';
import { BATCH_ROWS, type TableWish, type TextRow } from './intake/table-text.ts';
import { isForRecogniser } from './ocr/recogniser-messages.ts';
import { createRecognising, isRecognisingData } from './ocr/recognising-thread.ts';
import { isForViewer } from './pages/viewer-messages.ts';
import { createViewing } from './pages/viewing.ts';
import type { RedactionWish } from './intake/redaction-wish.ts';

/**
 * The process that reads hostile files. It gets bytes and gives text; it has no keys, no paths and no names, opens no file
 * and no connection, and prints nothing. It may crash or hang: whoever started it ends it and starts another.
 *
 * A process that is asked to show files instead gets them piece by piece and gives pictures of their pages; one that is asked to recognise
 * letters gives words. Either runs this program once more in a thread, which does the work.
 *
 * It runs as a child process of Node, as a utility process of Electron, or as such with a message port for a process that
 * is not its parent (the vault process) handed over in the first message.
 */

interface Port {
  on(event: 'message', listener: (event: { data: unknown; ports?: readonly Port[] }) => void): unknown;
  postMessage(message: unknown): void;
  start?(): void;
}

stayOffline();
silence();

const parentPort = (process as { parentPort?: Port }).parentPort;
if (!isMainThread) {
  if (isRecognisingData(workerData)) {
    const { recognisePages } = await import('./ocr/recognising.ts');
    recognisePages(workerData);
  } else {
    const { drawPages } = await import('./pages/drawing.ts');
    drawPages();
  }
} else if (parentPort !== undefined) {
  const answerTo = (port: Port) => {
    const take = createAnswers((message) => port.postMessage(message));
    return (event: { data: unknown }) => take(event.data);
  };
  const takeFromParent = answerTo(parentPort);
  parentPort.on('message', (event) => {
    const port = event.ports?.[0];
    if (port === undefined) return takeFromParent(event);
    port.on('message', answerTo(port));
    port.start?.();
  });
} else {
  process.on(
    'message',
    createAnswers((message) => process.send?.(message)),
  );
  process.on('disconnect', () => process.exit(0));
  // Ctrl+C reaches every process of the terminal; the one that started this decides what becomes of the file at hand.
  process.on('SIGINT', () => {});
}

function createAnswers(send: (message: unknown) => void): (message: unknown) => void {
  const takeJob = createJobs(send);
  let view: ReturnType<typeof createViewing> | undefined;
  let recognise: ReturnType<typeof createRecognising> | undefined;
  return (message) => {
    if (isForRecogniser(message)) {
      recognise ??= createRecognising(new URL(import.meta.url), send);
      return recognise(message);
    }
    if (!isForViewer(message)) return takeJob(message as ToReader);
    view ??= createViewing(new URL(import.meta.url), send);
    view(message);
  };
}

function createJobs(send: (message: FromReader) => void): (message: ToReader) => void {
  let mime = '';
  let wanted: Wanted = { view: 'reader', table: {} };
  let goOn = (): void => {};
  const next = (): Promise<void> => new Promise((resolve) => (goOn = resolve));
  let bytes: Uint8Array = new Uint8Array(0);
  let filled = 0;
  return (message) => {
    const { id } = message;
    if (message.kind === 'job') {
      mime = message.mime;
      const { view, table = {}, sheet, redaction, annex, room } = message;
      wanted = {
        view,
        table,
        ...(sheet === undefined ? {} : { sheet }),
        ...(redaction === undefined ? {} : { redaction }),
        ...(annex === undefined ? {} : { annex }),
        ...(room === undefined ? {} : { room }),
      };
      bytes = new Uint8Array(message.size);
      filled = 0;
    } else if (message.kind === 'chunk') {
      // A file may have grown since its size was taken.
      if (filled + message.bytes.length > bytes.length) {
        const larger = new Uint8Array(Math.max(filled + message.bytes.length, bytes.length * 2));
        larger.set(bytes.subarray(0, filled));
        bytes = larger;
      }
      bytes.set(message.bytes, filled);
      filled += message.bytes.length;
      send({ kind: 'taken', id });
    } else if (message.kind === 'end') {
      const whole = bytes.subarray(0, filled);
      bytes = new Uint8Array(0);
      const outlet: Outlet = { id, send, next };
      void answerTo(mime, whole, wanted, outlet);
    } else if (message.kind === 'next') goOn();
  };
}

interface Wanted {
  readonly view: View;
  readonly table: TableWish;
  readonly sheet?: SheetKind;
  readonly redaction?: RedactionWish;
  readonly annex?: AnnexWish;
  readonly room?: Room;
}

/** Where an answer goes; `next` waits until whoever asked has taken what was sent. */
interface Outlet {
  readonly id: number;
  readonly send: (message: FromReader) => void;
  readonly next: () => Promise<void>;
}

async function answerTo(mime: string, bytes: Uint8Array, wanted: Wanted, outlet: Outlet): Promise<void> {
  if (wanted.annex !== undefined) return answerAnnex(mime, bytes, wanted.annex, outlet);
  const open = wanted.view === 'reader' && bytes.length > 0 ? await openerFor(mime) : undefined;
  if (open === undefined) return answer(fitting(await extract(mime, bytes, wanted), wanted.room), outlet);
  try {
    await handOut(open(bytes, wanted.room ?? MAX_INSIDE), outlet);
  } catch {
    // What opens containers is program code of its own, or an engine that is started anew for each of them.
    await answer(unread('damaged'), outlet);
  }
}

/** Pages come out in pieces, as files do. */
async function answerAnnex(mime: string, bytes: Uint8Array, wish: AnnexWish, outlet: Outlet): Promise<void> {
  const { drawAnnex } = await import('./submissions/annexes/draw-annex.ts');
  try {
    await handOut(drawAnnex(mime, bytes, wish), outlet);
  } catch (error) {
    if (isEngineFailure(error)) process.exit(1);
    await answer(unread('damaged'), outlet);
  }
}

/** What is attached, as far as it may still be taken out. */
function fitting(result: Extract, room: Room | undefined): Extract {
  if (room === undefined || result.attachments.length === 0) return result;
  let left = room.bytes;
  const attachments = result.attachments.filter(({ bytes }, index) => {
    left -= bytes.length;
    return index < room.files && left >= 0;
  });
  const isWhole = attachments.length === result.attachments.length;
  return { ...result, attachments, reason: isWhole ? result.reason : (result.reason ?? 'unpacks-too-large') };
}

/** One file after the other: the next is unpacked when the one before was taken. */
async function handOut(unpacking: Unpacking, outlet: Outlet): Promise<void> {
  for (;;) {
    const step = await unpacking.next();
    if (step.done === true) return answer({ ...step.value, attachments: [] }, outlet);
    await sendAttachment(step.value, outlet);
  }
}

async function sendAttachment({ bytes, mime, ...rest }: Attachment, { id, send, next }: Outlet): Promise<void> {
  send({ kind: 'attachment', id, ...rest, mime: mime.slice(0, 255), size: bytes.length });
  let sent = 0;
  for (const chunk of chunksOf(bytes)) {
    if (sent > 0 && sent % CHUNKS_AT_ONCE === 0) await next();
    send({ kind: 'attachment-chunk', id, bytes: chunk });
    sent += 1;
  }
  await next();
}

async function extract(mime: string, bytes: Uint8Array, wanted: Wanted): Promise<Extract> {
  if (bytes.length === 0) return unread('empty');
  const extractor = await extractorOf(mime, wanted);
  if (extractor === undefined) return unread('unsupported');
  try {
    return await extractor(bytes);
  } catch (error) {
    // A broken engine must not read the next file.
    if (isEngineFailure(error)) process.exit(1);
    return unread('damaged');
  }
}

async function extractorOf(
  mime: string,
  { view, table, sheet, redaction, room }: Wanted,
): Promise<Extractor | undefined> {
  if (view === 'reader') return extractorFor(mime);
  if (view === 'stranger') return async (bytes) => readAsStranger(bytes);
  if (view === 'stranger-with-pictures') return async (bytes) => readAsStranger(bytes, room);
  if (view === 'sheet') {
    const { readSheet } = await import('./intake/other-tools/read-sheet.ts');
    return async (bytes) => readSheet(bytes, sheet ?? 'table');
  }
  if (view === 'redaction') {
    const { answerRedaction } = await import('./redaction/redact-file.ts');
    return redaction === undefined ? undefined : async (bytes) => answerRedaction(mime, bytes, redaction);
  }
  const { readTable } = await import('./tables/read/read-table.ts');
  return async (bytes) => readTable(bytes, table);
}

async function answer(result: Extract, outlet: Outlet): Promise<void> {
  const { id, send } = outlet;
  let batch: Page[] = [];
  let characters = 0;
  const flush = () => {
    if (batch.length > 0) send({ kind: 'pages', id, pages: batch });
    batch = [];
    characters = 0;
  };
  for (const page of result.pages) {
    batch.push(page);
    characters += page.text.length;
    if (batch.length >= BATCH_PAGES || characters >= BATCH_TEXT) flush();
  }
  flush();
  for (const attachment of result.attachments) await sendAttachment(attachment, outlet);
  const { table, claims = [], redaction } = result;
  for (let at = 0; at < claims.length; at += BATCH_CLAIMS)
    send({ kind: 'claims', id, claims: claims.slice(at, at + BATCH_CLAIMS) });
  const told = redaction === undefined ? {} : { redaction };
  const memory = process.memoryUsage.rss();
  if (table === undefined)
    return send({ kind: 'done', id, properties: result.properties, reason: result.reason, memory, ...told });
  const { rows, ...facts } = table;
  for (const part of rowBatches(rows)) send({ kind: 'rows', id, rows: part });
  send({ kind: 'done', id, properties: {}, reason: null, memory, table: facts });
}

function* rowBatches(rows: readonly TextRow[]): Generator<TextRow[]> {
  let batch: TextRow[] = [];
  let characters = 0;
  for (const row of rows) {
    batch.push(row);
    characters += row.cells.reduce((sum, cell) => sum + cell.length, 0);
    if (batch.length < BATCH_ROWS && characters < BATCH_TEXT) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Libraries report on files to the console; their reports may quote the file. */
function silence(): void {
  for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) console[name] = () => {};
}
