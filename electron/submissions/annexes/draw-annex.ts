import * as mupdf from 'mupdf';
import type { AnnexWish } from '../../intake/annex-wish.ts';
import { PIECE_NAME } from '../../intake/annex-wish.ts';
import {
  isEngineFailure,
  MAX_PAGES,
  unread,
  type Attachment,
  type Extract,
  type Reason,
} from '../../intake/text/extract.ts';
import { createPieceWriter } from './piece.ts';
import { picturePages } from './picture-pages.ts';
import { createPageSource, type DrawnPage } from './source-pages.ts';
import { stampPages } from './stamps.ts';
import { writePage } from './stamped-pages.ts';
import { textPages } from './text-pages.ts';

/** Dots for each inch of a page that can only go out as a picture. */
const DOTS = 170;

/**
 * The pages of a file as they go out, in pieces of a PDF, each page with its stamp. In the process that reads hostile files alone. Of its properties
 * `pages` tells how many pages there are in all, `broken` which could not be read, `pieces` how many pages each piece has.
 */
export async function* drawAnnex(
  mime: string,
  bytes: Uint8Array,
  wish: AnnexWish,
): AsyncGenerator<Attachment, Omit<Extract, 'attachments'>> {
  const pdf = await pagesOf(mime, bytes, wish);
  if (typeof pdf === 'string') return unread(pdf);
  try {
    const count = pdf.countPages();
    if (count === 0) return unread('damaged');
    if (count > MAX_PAGES) return unread('too-large');
    const asPictures = hidesSomething(pdf);
    if (!asPictures) flatten(pdf);
    const stamps = await stampsOf(wish, count);
    const broken: number[] = [];
    const counts: number[] = [];
    let at = 0;
    while (at < count) {
      const piece = createPieceWriter();
      const source = createPageSource(pdf, piece);
      const stamp = createPageSource(stamps, piece);
      const from = at;
      while (at < count) {
        const before = piece.mark();
        const number = at;
        const drawn = asPictures ? drawnAsPicture(pdf, number, piece) : mayFail(() => source.take(number));
        if (drawn === null && !broken.includes(number + 1)) broken.push(number + 1);
        writePage(piece, drawn ?? stamp.take(count), wish.stamp === null ? null : stamp.take(number));
        if (wish.pieceBytes !== null && piece.size > wish.pieceBytes && at > from) {
          piece.rewind(before);
          break;
        }
        at += 1;
      }
      counts.push(at - from);
      yield { name: PIECE_NAME, mime: 'application/octet-stream', bytes: piece.finish() };
    }
    stamps.destroy();
    return {
      pages: [],
      properties: {
        pages: String(count),
        pieces: counts.join(' '),
        ...(broken.length === 0 ? {} : { broken: broken.slice(0, 500).join(' ') }),
      },
      reason: broken.length === count ? 'damaged' : null,
    };
  } finally {
    pdf.destroy();
    // Whatever the engine keeps of it for the next file, that has its own.
    mupdf.emptyStore();
  }
}

async function pagesOf(mime: string, bytes: Uint8Array, wish: AnnexWish): Promise<mupdf.PDFDocument | Reason> {
  if (bytes.length === 0) return 'empty';
  if (mime === 'application/pdf') return openPdf(bytes);
  if (mime.startsWith('image/') && mime !== 'image/svg+xml') return picturePages(bytes);
  const laid = await textPages(mime, bytes, wish.language);
  return typeof laid === 'string' ? laid : openPdf(laid);
}

function openPdf(bytes: Uint8Array): mupdf.PDFDocument | Reason {
  const document = mayFail(() => mupdf.Document.openDocument(bytes, 'application/pdf'));
  const pdf = document?.asPDF() ?? null;
  if (pdf === null) return 'damaged';
  return pdf.needsPassword() ? 'encrypted' : pdf;
}

/** Layers that are not seen would be, once nothing tells them apart; such pages go out as pictures of what is seen. */
function hidesSomething(pdf: mupdf.PDFDocument): boolean {
  const layers = mayFail(() => pdf.countLayers()) ?? 0;
  return Array.from({ length: layers }, (_, layer) => layer).some((layer) => !pdf.isLayerVisible(layer));
}

/** What is written on a page with notes and in forms becomes part of the page, as it is seen. */
function flatten(pdf: mupdf.PDFDocument): void {
  const hasNotes = mayFail(() => {
    for (let page = 0; page < pdf.countPages(); page += 1) if (pdf.findPage(page).get('Annots').length > 0) return true;
    return false;
  });
  if (hasNotes === true) mayFail(() => pdf.bake(true, true));
}

/** A stamp for every page, and behind them what stands for a page that cannot be read. */
async function stampsOf({ stamp, unreadable }: AnnexWish, pages: number): Promise<mupdf.PDFDocument> {
  const texts = Array.from({ length: pages }, (_, at) =>
    (stamp ?? ' ').replace('{page}', String(at + 1)).replace('{pages}', String(pages)),
  );
  const pdf = mupdf.Document.openDocument(await stampPages([...texts, unreadable]), 'application/pdf').asPDF();
  if (pdf === null) throw new Error('no stamps');
  return pdf;
}

function drawnAsPicture(
  pdf: mupdf.PDFDocument,
  index: number,
  piece: ReturnType<typeof createPieceWriter>,
): DrawnPage | null {
  return mayFail(() => {
    const page = pdf.loadPage(index);
    const [left, top, right, bottom] = page.getBounds();
    const [width, height] = [right - left, bottom - top];
    const scale = Math.min(DOTS / 72, 4000 / Math.max(width, height));
    const pixmap = page.toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceRGB, false, true);
    const image = new mupdf.Image(pixmap.asJPEG(88).slice());
    const made = new mupdf.PDFDocument();
    try {
      const picture = made.addImage(image);
      made.insertPage(
        -1,
        made.addPage([0, 0, width, height], 0, { XObject: { I: picture } }, `q ${width} 0 0 ${height} 0 0 cm /I Do Q`),
      );
      return createPageSource(made, piece).take(0);
    } finally {
      pixmap.destroy();
      image.destroy();
      made.destroy();
      page.destroy();
    }
  });
}

/** @returns null where the engine says no to the file; what breaks the engine ends the process */
function mayFail<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch (error) {
    if (isEngineFailure(error)) throw error;
    return null;
  }
}
