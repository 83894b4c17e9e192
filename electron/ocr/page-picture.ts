import * as mupdf from 'mupdf';
import { isModernPicture, openModernPicture } from '../intake/text/modern-picture.ts';
import { isEngineFailure } from '../intake/text/extract.ts';
import type { BlockFile, createBlocks } from '../pages/blocks.ts';
import { greyOf, scaled, shrunk, type Grey } from './picture/grey.ts';
import { MAX_POINTS, type Refusal } from './recogniser-messages.ts';

/** Dots for each inch at which pages are recognised: what the engine was trained on. */
const DPI = 300;
/** Points on the longer side of the picture of a page, where its size in inches means nothing: as A4 at 300 dots an inch; and when they are too few. */
const LONGEST = 3500;
const SHORTEST = 1400;
/** Of a page this share is covered by a picture that is a scan of it. */
const COVERED = 0.6;
/** A picture of a kind that has to be decoded from memory. */
const MAX_PICTURE = 256 * 1024 * 1024;

export interface PagePicture {
  /** Of the page, in points. */
  readonly width: number;
  readonly height: number;
  readonly picture: Grey;
}

/** A file whose pages are made pictures of. */
export interface OpenFile {
  page(number: number): Promise<PagePicture | Refusal>;
  close(): void;
}

export type Pieces = ReturnType<typeof createBlocks>;

/** Opens a file by its type; every failure of it is a reason, but what breaks the engine itself is thrown. */
export async function openFile(
  pieces: Pieces,
  document: number,
  mime: string,
  size: number,
): Promise<OpenFile | Refusal> {
  const file = pieces(document, size);
  try {
    return isModernPicture(mime) ? await openPicture(file, size) : openDocument(file, mime, size);
  } catch (error) {
    file.forget();
    return refusalOf(error);
  }
}

function openDocument(file: BlockFile, mime: string, size: number): OpenFile | Refusal {
  const stream = new mupdf.Stream({
    fileSize: () => size,
    read: (memory, into, length, at) => file.read(memory, into, length, at),
    close: () => {},
  });
  const document = ((): mupdf.Document => {
    try {
      return mupdf.Document.openDocument(stream, mime);
    } finally {
      // The document has a hold on it of its own.
      stream.destroy();
    }
  })();
  const close = (): void => {
    document.destroy();
    file.forget();
  };
  if (document.needsPassword()) {
    close();
    return 'encrypted';
  }
  const isPicture = document.asPDF() === null;
  return {
    close,
    async page(number) {
      try {
        return drawn(document, number, isPicture);
      } catch (error) {
        return refusalOf(error);
      }
    },
  };
}

function drawn(document: mupdf.Document, number: number, isPicture: boolean): PagePicture | Refusal {
  const page = document.loadPage(number - 1);
  try {
    const [left, top, right, bottom] = page.getBounds();
    const [width, height] = [right - left, bottom - top];
    if (!(width > 0 && height > 0 && Number.isFinite(width * height))) return 'not-drawn';
    const scale = Math.min(scaleOf(page, [width, height], isPicture), Math.sqrt(MAX_POINTS / (width * height)));
    const pixmap = page.toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceGray, false, true);
    try {
      return { width, height, picture: greyFrom(pixmap) };
    } finally {
      pixmap.destroy();
    }
  } finally {
    page.destroy();
  }
}

/**
 * How much larger a page is drawn than its points. A scan is drawn with its own points, unless they are too many or too few: drawn larger,
 * its grain would look like ink.
 */
function scaleOf(page: mupdf.Page, [width, height]: [number, number], isPicture: boolean): number {
  const usual = DPI / 72;
  const longest = Math.max(width, height);
  const own = scanScale(page, width * height);
  if (own === null) return isPicture ? LONGEST / longest : usual;
  if (isPicture) {
    if (own * longest > LONGEST * 1.2) return LONGEST / longest;
    return own * longest < SHORTEST ? own * 2 : own;
  }
  if (own > usual * 1.2) return usual;
  return own < usual / 1.8 ? Math.min(usual, own * 2) : own;
}

/** Points of the picture that covers the page for each point of it; null where none does. */
function scanScale(page: mupdf.Page, area: number): number | null {
  let [scale, covered]: [number | null, number] = [null, area * COVERED];
  const structured = page.toStructuredText('preserve-images');
  try {
    structured.walk({
      onImageBlock([left, top, right, bottom], _transform, image) {
        const [across, down] = [right - left, bottom - top];
        if (!(across * down > covered)) return;
        covered = across * down;
        scale = Math.max(image.getWidth(), image.getHeight()) / Math.max(across, down);
      },
    });
  } finally {
    structured.destroy();
  }
  return scale;
}

function greyFrom(pixmap: mupdf.Pixmap): Grey {
  const grey = greyOf(pixmap.getWidth(), pixmap.getHeight());
  const [points, stride] = [pixmap.getPixels(), pixmap.getStride()];
  for (let y = 0; y < grey.height; y += 1)
    grey.data.set(points.subarray(y * stride, y * stride + grey.width), y * grey.width);
  return grey;
}

async function openPicture(file: BlockFile, size: number): Promise<OpenFile | Refusal> {
  if (size > MAX_PICTURE) return 'too-large';
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size;) {
    const count = file.read(bytes, at, size - at, at);
    if (count === 0) return 'damaged';
    at += count;
  }
  file.forget();
  const opened = await openModernPicture(bytes);
  if (typeof opened === 'string') return opened === 'too-large' || opened === 'damaged' ? opened : 'unsupported';
  return {
    close: () => opened.close(),
    async page(number) {
      try {
        const { width, height, data } = await opened.pixels(number - 1);
        const grey = greyOf(width, height);
        for (let at = 0; at < grey.data.length; at += 1) {
          // Rec. 601, on white paper where it is transparent.
          const shade = 0.299 * (data[at * 4] ?? 0) + 0.587 * (data[at * 4 + 1] ?? 0) + 0.114 * (data[at * 4 + 2] ?? 0);
          const opacity = (data[at * 4 + 3] ?? 255) / 255;
          grey.data[at] = shade * opacity + 255 * (1 - opacity);
        }
        return { width, height, picture: fitting(grey) };
      } catch (error) {
        return refusalOf(error);
      }
    },
  };
}

/** A photograph in the size at which letters are recognised best. */
function fitting(grey: Grey): Grey {
  const by = Math.max(grey.width, grey.height) / LONGEST;
  const coarse = shrunk(grey, Math.floor(by));
  const left = Math.max(coarse.width, coarse.height) / LONGEST;
  return Math.abs(left - 1) < 0.1
    ? coarse
    : scaled(coarse, Math.round(coarse.width / left), Math.round(coarse.height / left));
}

function refusalOf(error: unknown): Refusal {
  if (isEngineFailure(error)) throw error;
  return error instanceof Error && /dimensions|large/i.test(error.message) ? 'too-large' : 'damaged';
}
