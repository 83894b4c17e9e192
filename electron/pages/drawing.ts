import { parentPort, workerData } from 'node:worker_threads';
import * as mupdf from 'mupdf';
import { isEngineFailure, MAX_PAGES } from '../intake/text/extract.ts';
import { createBlocks, type BlockFile } from './blocks.ts';
import { foldPageTree, type FoldedTree } from './page-tree.ts';
import { writePng } from './png.ts';
import { MAX_PIXELS, MAX_SIDE, type FromViewer, type ToViewer } from './viewer-messages.ts';
import { openHatch, waitForPiece } from './viewing.ts';

/**
 * The thread of a viewer process that runs the engine. It opens files by seeking in them and draws their pages; it may be stuck or
 * break at any moment, and then the whole process is replaced.
 */

/** Pieces of a file, and milliseconds, that may go into measuring its pages before it is shown. The rest is taken to be alike. */
const MEASURE_PIECES = 256;
const MEASURE_TIME = 300;
/** Points that a picture may claim to cover. Where it has more pixels than points, intake has counted them. */
const MAX_POINTS = 200_000_000;
/** A picture is decoded from memory. */
const MAX_PICTURE = 512 * 1024 * 1024;

type Size = [width: number, height: number];
interface Open {
  readonly document: mupdf.Document;
  readonly file: BlockFile;
  tree: FoldedTree | null;
}

/** Answers the messages of the main thread until the process ends. */
export function drawPages(): void {
  const hatch = openHatch(workerData as SharedArrayBuffer);
  const send = (message: FromViewer, transfer: ArrayBuffer[] = []): void => parentPort?.postMessage(message, transfer);
  const files = createBlocks((document, at, length) =>
    waitForPiece(hatch, () => send({ kind: 'view-need', document, at, length })),
  );
  const open = new Map<number, Open>();

  parentPort?.on('message', (message: ToViewer) => {
    switch (message.kind) {
      case 'view-open': {
        const { id, document, mime, size } = message;
        const opened = openFile(files(document, size), mime, size);
        if (typeof opened === 'string') return send({ kind: 'view-refused', id, reason: opened });
        open.set(document, opened);
        return send({ kind: 'view-opened', id, sizes: opened.sizes });
      }
      case 'view-draw': {
        const { id, page, scale, longest } = message;
        const from = open.get(message.document);
        const png = from === undefined ? undefined : draw(from, page, scale, longest);
        if (png === undefined) return send({ kind: 'view-failed', id });
        return send({ kind: 'view-drawn', id, png }, [png.buffer]);
      }
      case 'view-close': {
        const closing = open.get(message.document);
        open.delete(message.document);
        closing?.document.destroy();
        closing?.file.forget();
        return;
      }
      case 'view-piece':
        // Pieces come through the hatch, to the thread that waits for them.
        return;
    }
  });
}

type Refusal = 'encrypted' | 'damaged' | 'too-large';

function openFile(file: BlockFile, mime: string, size: number): (Open & { sizes: Size[] }) | Refusal {
  const picture = mime !== 'application/pdf';
  if (picture && size > MAX_PICTURE) return 'too-large';
  const document = mayFail(() => openByPieces(file, mime, size), refusal);
  if (typeof document === 'string') return document;
  const opened: Open = { document, file, tree: null };
  const sizes = mayFail(() => lookAt(opened, picture), refusal);
  if (typeof sizes !== 'string') return Object.assign(opened, { sizes });
  document.destroy();
  file.forget();
  return sizes;
}

function refusal(message: string): Refusal {
  return /dimensions|large/i.test(message) ? 'too-large' : 'damaged';
}

function openByPieces(file: BlockFile, mime: string, size: number): mupdf.Document {
  const stream = new mupdf.Stream({
    fileSize: () => size,
    read: (memory, into, length, at) => file.read(memory, into, length, at),
    close: () => {},
  });
  try {
    return mupdf.Document.openDocument(stream, mime);
  } finally {
    // The document has a hold on it of its own.
    stream.destroy();
  }
}

function lookAt(opened: Open, picture: boolean): Size[] | Refusal {
  const { document } = opened;
  if (document.needsPassword()) return 'encrypted';
  const pdf = document.asPDF();
  opened.tree = mayFail(
    () => (pdf === null ? null : foldPageTree(pdf)),
    () => null,
  );
  // A picture whose only page cannot be looked at is refused with the engine's reason.
  if (picture) pageSize(document, 0);
  const sizes = measure(opened);
  if (sizes.length === 0) return 'damaged';
  return picture && sizes.some(([width, height]) => width * height > MAX_POINTS) ? 'too-large' : sizes;
}

/** The sizes of the pages as far as they can be had soon. */
function measure(opened: Open): Size[] {
  const { document, file } = opened;
  const count = Math.min(document.countPages(), MAX_PAGES);
  const sizes: Size[] = [];
  const [until, pieces] = [performance.now() + MEASURE_TIME, file.fetched + MEASURE_PIECES];
  let size: Size = [595, 842];
  for (let index = 0; index < count; index += 1) {
    if (index === 0 || (file.fetched < pieces && performance.now() < until)) {
      if (!isInPlace(opened, index)) return measure(opened);
      size = sizeOf(document, index) ?? size;
    }
    sizes.push(size);
  }
  return sizes;
}

/** False when the page was not where its tree says: the tree has been put back, and pages may have other numbers now. */
function isInPlace(opened: Open, index: number): boolean {
  const { tree } = opened;
  if (tree === null) return true;
  const holds = mayFail(
    () => tree.holds(index),
    () => false,
  );
  if (holds) return true;
  tree.unfold();
  opened.tree = null;
  return false;
}

function sizeOf(document: mupdf.Document, index: number): Size | undefined {
  return mayFail(
    () => pageSize(document, index),
    () => undefined,
  );
}

function pageSize(document: mupdf.Document, index: number): Size {
  const page = document.loadPage(index);
  try {
    return extent(page.getBounds());
  } finally {
    page.destroy();
  }
}

function extent([left, top, right, bottom]: mupdf.Rect): Size {
  const side = (length: number): number => (Number.isFinite(length) ? Math.max(0, length) : 0);
  return [side(right - left), side(bottom - top)];
}

/** The page on white paper; undefined when the file does not allow it. */
function draw(
  opened: Open,
  number: number,
  scale: number | undefined,
  longest: number | undefined,
): Uint8Array<ArrayBuffer> | undefined {
  return mayFail(
    () => {
      isInPlace(opened, number - 1);
      const page = opened.document.loadPage(number - 1);
      try {
        const [width, height] = extent(page.getBounds());
        const wanted = scale ?? (longest ?? 1) / Math.max(width, height, 1);
        const most = Math.sqrt(MAX_PIXELS / Math.max(1, width * height));
        const used = Math.min(wanted, most, MAX_SIDE / Math.max(width, height, 1));
        const pixmap = page.toPixmap(mupdf.Matrix.scale(used, used), mupdf.ColorSpace.DeviceRGB, false, true);
        try {
          return writePng(pixmap.getPixels(), pixmap.getWidth(), pixmap.getHeight(), pixmap.getStride());
        } finally {
          pixmap.destroy();
        }
      } finally {
        page.destroy();
      }
    },
    () => undefined,
  );
}

/** What the engine says no to is the file's fault; what breaks the engine itself ends the process. */
function mayFail<Made, Otherwise>(make: () => Made, otherwise: (message: string) => Otherwise): Made | Otherwise {
  try {
    return make();
  } catch (error) {
    if (isEngineFailure(error)) process.exit(1);
    return otherwise(error instanceof Error ? error.message : '');
  }
}
