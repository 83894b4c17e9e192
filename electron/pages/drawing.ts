import { parentPort, workerData } from 'node:worker_threads';
import * as mupdf from 'mupdf';
import { isModernPicture } from '../intake/text/modern-picture.ts';
import { createBlocks } from './blocks.ts';
import {
  decodeFile,
  extent,
  isInPlace,
  mayFail,
  mayFailLater,
  openFile,
  structureOf,
  type Drawn,
  type Open,
  type Size,
} from './opening.ts';
import { PRINT_SIDE, printOfDrawn } from './page-print.ts';
import { embeddedPicture, imageOfPixels, pngOfImage, pngOfPixmap } from './picture-png.ts';
import { hasInnerLinks, linksOn, outlineOf, wordsOnPage } from './viewed-words.ts';
import { MAX_INERT, MAX_PIXELS, MAX_SIDE, type FromViewer, type ToViewer } from './viewer-messages.ts';
import { openHatch, waitForPiece } from './viewing.ts';

/**
 * The thread of a viewer process that runs the engine. It opens files by seeking in them and draws their pages; it may be stuck or
 * break at any moment, and then the whole process is replaced.
 */

/** Answers the messages of the main thread until the process ends. */
export function drawPages(): void {
  const hatch = openHatch(workerData as SharedArrayBuffer);
  const send = (message: FromViewer, transfer: ArrayBuffer[] = []): void => parentPort?.postMessage(message, transfer);
  const files = createBlocks((document, at, length) =>
    waitForPiece(hatch, () => send({ kind: 'view-need', document, at, length })),
  );
  const open = new Map<number, Open>();

  async function answer(message: ToViewer): Promise<void> {
    switch (message.kind) {
      case 'view-open': {
        const { id, document, mime, size, password } = message;
        const file = files(document, size);
        const opened = isModernPicture(mime) ? await decodeFile(file, size) : openFile(file, mime, size, password);
        if (typeof opened === 'string') return send({ kind: 'view-refused', id, reason: opened });
        open.set(document, opened);
        return send({ kind: 'view-opened', id, sizes: opened.sizes });
      }
      case 'view-read': {
        const { id, document, mime, size } = message;
        const file = files(document, size);
        const read = await structureOf(file, mime, size);
        if (typeof read === 'string') return send({ kind: 'view-refused', id, reason: read });
        open.set(document, { by: 'structure', structure: read, file });
        const { pictures: _pictures, toInert: _toInert, ...structure } = read;
        return send({ kind: 'view-structure', id, structure });
      }
      case 'view-draw': {
        const { id, page, scale, longest } = message;
        const png = await draw(open.get(message.document), page, scale, longest);
        if (png === undefined) return send({ kind: 'view-failed', id });
        return send({ kind: 'view-drawn', id, png }, [png.buffer]);
      }
      case 'view-print': {
        const { id, page } = message;
        const png = await draw(open.get(message.document), page, undefined, PRINT_SIDE);
        if (png === undefined) return send({ kind: 'view-failed', id });
        return send({ kind: 'view-printed', id, print: await mayFailLater(async () => copied(printOfDrawn(png))) });
      }
      case 'view-picture': {
        const { id, picture } = message;
        const from = open.get(message.document);
        const bytes = from?.by === 'structure' ? from.structure.pictures[picture] : undefined;
        const png = await mayFailLater<Uint8Array<ArrayBuffer> | null>(() => embeddedPicture(bytes?.() ?? null));
        if (png === null) return send({ kind: 'view-failed', id });
        return send({ kind: 'view-drawn', id, png }, [png.buffer]);
      }
      case 'view-inert': {
        const from = open.get(message.document);
        const toInert = from?.by === 'structure' ? from.structure.toInert : null;
        if (toInert === null) return send({ kind: 'view-failed', id: message.id });
        const html = mayFail(toInert, () => null);
        const fits = html !== null && html.length <= MAX_INERT;
        return send(fits ? { kind: 'view-inert', id: message.id, html } : { kind: 'view-failed', id: message.id });
      }
      case 'view-words': {
        const { id, page } = message;
        const words = onPage(open.get(message.document), page, wordsOnPage);
        return send(words === undefined ? { kind: 'view-failed', id } : { kind: 'view-words', id, ...words });
      }
      case 'view-links': {
        const { id, page } = message;
        const from = open.get(message.document);
        const links = from?.by === 'engine' ? linksFrom(from, page) : undefined;
        return send(links === undefined ? { kind: 'view-failed', id } : { kind: 'view-links', id, links });
      }
      case 'view-outline': {
        const from = open.get(message.document);
        const entries =
          from?.by === 'engine'
            ? mayFail(
                () => asItWas(from, () => outlineOf(from.document)),
                () => [],
              )
            : [];
        return send({ kind: 'view-outline', id: message.id, entries });
      }
      case 'view-close': {
        const closing = open.get(message.document);
        open.delete(message.document);
        if (closing?.by === 'engine') closing.document.destroy();
        if (closing?.by === 'decoder') {
          closing.last?.image.destroy();
          closing.picture.close();
        }
        closing?.file.forget();
        return;
      }
      case 'view-piece':
        // Pieces come through the hatch, to the thread that waits for them.
        return;
    }
  }

  // One after the other: decoders of pictures take turns with this thread's messages.
  let turn: Promise<void> = Promise.resolve();
  parentPort?.on('message', (message: ToViewer) => {
    turn = turn.then(() => answer(message)).catch(() => process.exit(1));
  });
}

/** Most pages have none; where one has some, the engine has to count pages for each, and notes what it counted when it loads the page. */
function linksFrom(from: Drawn, number: number): ReturnType<typeof linksOn> | undefined {
  if (onPage(from, number, hasInnerLinks) !== true) return [];
  return asItWas(from, () => onPage(from, number, (page) => linksOn(from.document, page)));
}

function asItWas<Made>({ tree }: Drawn, make: () => Made): Made {
  return tree === null ? make() : tree.unfolded(make);
}

/** What is found on a page that the engine has; undefined when it cannot be had. */
function onPage<Found>(from: Open | undefined, number: number, find: (page: mupdf.Page) => Found): Found | undefined {
  if (from?.by !== 'engine') return undefined;
  return mayFail(
    () => {
      isInPlace(from, number - 1);
      const page = from.document.loadPage(number - 1);
      try {
        return find(page);
      } finally {
        page.destroy();
      }
    },
    () => undefined,
  );
}

/** The page on white paper; undefined when the file does not allow it. */
async function draw(
  from: Open | undefined,
  number: number,
  scale: number | undefined,
  longest: number | undefined,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const scaleOf = ([width, height]: Size): number => {
    const wanted = scale ?? (longest ?? 1) / Math.max(width, height, 1);
    const most = Math.sqrt(MAX_PIXELS / Math.max(1, width * height));
    return Math.min(wanted, most, MAX_SIDE / Math.max(width, height, 1));
  };
  if (from?.by === 'decoder') {
    const drawn = await mayFailLater(async () => {
      if (from.last?.page !== number) {
        from.last?.image.destroy();
        from.last = null;
        from.last = { page: number, image: imageOfPixels(await from.picture.pixels(number - 1)) };
      }
      const { image } = from.last;
      return pngOfImage(image, scaleOf([image.getWidth(), image.getHeight()]));
    });
    return drawn ?? undefined;
  }
  return onPage(from, number, (page) => {
    const used = scaleOf(extent(page.getBounds()));
    return pngOfPixmap(page.toPixmap(mupdf.Matrix.scale(used, used), mupdf.ColorSpace.DeviceRGB, false, true));
  });
}

function copied(bytes: Uint8Array | null): Uint8Array<ArrayBuffer> | null {
  return bytes === null ? null : new Uint8Array(bytes);
}
