import exifr from 'exifr';
import * as mupdf from 'mupdf';
import { isEngineFailure, type Reason } from '../../intake/text/extract.ts';
import { modernKind, openModernPicture } from '../../intake/text/modern-picture.ts';
import { pixmapOfPixels } from '../../intake/text/pixmap-of-pixels.ts';
import { A4 } from './stamped-pages.ts';

/** Pixels of a picture that is taken along. */
const MAX_PIXELS = 200_000_000;
/** Pages of one file of pictures. */
const MAX_FRAMES = 2000;
const MARGIN = 36;
/** Pixels for each point, at least: a picture that is small is not blown up. */
const COARSEST = 96 / 72;

/**
 * A picture on a page of A4, upright as its camera was held; of a file with several pictures each on its own. A JPEG is not coded anew; what its camera
 * wrote into it is left out where pages are taken out of the PDF.
 */
export async function picturePages(bytes: Uint8Array): Promise<mupdf.PDFDocument | Reason> {
  if (modernKind(bytes) !== null) return modernPages(bytes);
  try {
    return isTiff(bytes) ? tiffPages(bytes) : await onePage(bytes);
  } catch (error) {
    if (isEngineFailure(error)) throw error;
    return error instanceof Error && error.message.includes('dimensions') ? 'too-large' : 'damaged';
  }
}

async function onePage(bytes: Uint8Array): Promise<mupdf.PDFDocument | Reason> {
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  const image = isJpeg ? new mupdf.Image(bytes) : bareImage(bytes);
  if (image === null) return 'too-large';
  const turn = isJpeg ? await orientationOf(bytes) : 1;
  const pdf = new mupdf.PDFDocument();
  addPicture(pdf, image, turn);
  image.destroy();
  return pdf;
}

/** Decoded, and coded again without loss: of other kinds nothing but the pixels goes along. */
function bareImage(bytes: Uint8Array): mupdf.Image | null {
  const image = new mupdf.Image(bytes);
  try {
    if (image.getWidth() * image.getHeight() > MAX_PIXELS) return null;
    return opaque(image);
  } finally {
    image.destroy();
  }
}

/** On white, where it lets something through. */
function opaque(image: mupdf.Image): mupdf.Image {
  const [width, height] = [image.getWidth(), image.getHeight()];
  const isGrey =
    image.getNumberOfComponents() === 1 && image.getMask() === null && image.getColorSpace()?.isIndexed() !== true;
  const pixmap = new mupdf.Pixmap(
    isGrey ? mupdf.ColorSpace.DeviceGray : mupdf.ColorSpace.DeviceRGB,
    [0, 0, width, height],
    false,
  );
  try {
    pixmap.clear(255);
    const device = new mupdf.DrawDevice(mupdf.Matrix.identity, pixmap);
    device.fillImage(image, [width, 0, 0, height, 0, 0], 1);
    device.close();
    return new mupdf.Image(pixmap);
  } finally {
    pixmap.destroy();
  }
}

function tiffPages(bytes: Uint8Array): mupdf.PDFDocument | Reason {
  const source = mupdf.Document.openDocument(bytes, 'image/tiff');
  const pdf = new mupdf.PDFDocument();
  try {
    const count = source.countPages();
    if (count > MAX_FRAMES) return 'too-large';
    for (let frame = 0; frame < count; frame += 1) {
      const page = source.loadPage(frame);
      let tooLarge = false;
      const device = new mupdf.Device({
        fillImage(image: mupdf.Image) {
          tooLarge ||= image.getWidth() * image.getHeight() > MAX_PIXELS;
          if (!tooLarge) addPicture(pdf, opaque(image), 1);
        },
      });
      page.run(device, mupdf.Matrix.identity);
      device.close();
      page.destroy();
      if (tooLarge) return 'too-large';
    }
    return pdf;
  } finally {
    source.destroy();
  }
}

/** Pictures of phones and of the web that the engine does not decode. */
async function modernPages(bytes: Uint8Array): Promise<mupdf.PDFDocument | Reason> {
  const picture = await openModernPicture(bytes);
  if (typeof picture === 'string') return picture;
  const pdf = new mupdf.PDFDocument();
  try {
    for (const index of picture.sizes.keys()) {
      const pixmap = pixmapOfPixels(await picture.pixels(index));
      const image = new mupdf.Image(pixmap.asJPEG(92).slice());
      addPicture(pdf, image, 1);
      image.destroy();
      pixmap.destroy();
    }
    return pdf;
  } catch (error) {
    if (isEngineFailure(error)) throw error;
    return 'damaged';
  } finally {
    picture.close();
  }
}

/** How a picture has to be turned (TIFF 6.0, tag 274), as matrices of the unit square. */
const turns: Readonly<Record<number, readonly [number, number, number, number, number, number]>> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
};

async function orientationOf(bytes: Uint8Array): Promise<number> {
  try {
    return (await exifr.orientation(bytes)) ?? 1;
  } catch {
    return 1;
  }
}

function addPicture(pdf: mupdf.PDFDocument, image: mupdf.Image, orientation: number): void {
  const turn = turns[orientation] ?? turns[1] ?? [1, 0, 0, 1, 0, 0];
  const isTurned = orientation >= 5 && orientation <= 8;
  const [across, down] = isTurned ? [image.getHeight(), image.getWidth()] : [image.getWidth(), image.getHeight()];
  const sheet = across > down ? { width: A4.height, height: A4.width } : A4;
  const scale = Math.min((sheet.width - 2 * MARGIN) / across, (sheet.height - 2 * MARGIN) / down, 1 / COARSEST);
  const [width, height] = [across * scale, down * scale];
  const [left, bottom] = [(sheet.width - width) / 2, (sheet.height - height) / 2];
  const content = `q ${width} 0 0 ${height} ${left} ${bottom} cm ${turn.join(' ')} cm /I Do Q`;
  const picture = pdf.addImage(image);
  pdf.insertPage(-1, pdf.addPage([0, 0, sheet.width, sheet.height], 0, { XObject: { I: picture } }, content));
}

function isTiff(bytes: Uint8Array): boolean {
  return (bytes[0] === 0x49 && bytes[1] === 0x49) || (bytes[0] === 0x4d && bytes[1] === 0x4d);
}
