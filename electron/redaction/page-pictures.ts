import * as mupdf from 'mupdf';
import { blacken } from './one-colour.ts';
import type { Region } from '../intake/redaction-wish.ts';

/** Dots for each inch of a page that becomes a picture: letters stay well readable, and are recognised again. */
const DPI = 200;
const MOST_PIXELS = 40_000_000;
/** Of JPEG: next to nothing is lost. */
const QUALITY = 90;

/** A page as it is seen, with its regions black. */
export function drawnWithout(page: mupdf.Page, regions: readonly Region[], scale = DPI / 72): mupdf.Pixmap {
  const [left, top, right, bottom] = page.getBounds();
  const [width, height] = [right - left, bottom - top];
  const fitting = Math.min(scale, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)));
  const pixmap = page.toPixmap(mupdf.Matrix.scale(fitting, fitting), mupdf.ColorSpace.DeviceRGB, false, true);
  blackenAll(pixmap, regions);
  return pixmap;
}

/** Makes the regions of a picture black. */
export function blackenAll(pixmap: mupdf.Pixmap, regions: readonly Region[]): void {
  const [width, height] = [pixmap.getWidth(), pixmap.getHeight()];
  for (const {
    box: [x0, y0, x1, y1],
  } of regions)
    blacken(pixmap, [x0 * width, y0 * height, x1 * width, y1 * height]);
}

/** Adds a page to a PDF that is one picture, and destroys the picture. */
export function addPicture(
  pdf: mupdf.PDFDocument,
  pixmap: mupdf.Pixmap,
  [width, height]: readonly [number, number],
): void {
  try {
    const isGrey = hasNoColour(pixmap);
    const plain = isGrey ? pixmap.convertToColorSpace(mupdf.ColorSpace.DeviceGray) : pixmap;
    const image = isGrey ? new mupdf.Image(plain) : new mupdf.Image(plain.asJPEG(QUALITY));
    const reference = pdf.addImage(image);
    reference.put('ColorSpace', pdf.newName(isGrey ? 'DeviceGray' : 'DeviceRGB'));
    const resources = pdf.addObject({ XObject: { I: reference } });
    const content = `q ${width} 0 0 ${height} 0 0 cm /I Do Q`;
    pdf.insertPage(-1, pdf.addPage([0, 0, width, height], 0, resources, content));
    image.destroy();
    if (plain !== pixmap) plain.destroy();
  } finally {
    pixmap.destroy();
  }
}

function hasNoColour(pixmap: mupdf.Pixmap): boolean {
  const [pixels, width, height, stride] = [
    pixmap.getPixels(),
    pixmap.getWidth(),
    pixmap.getHeight(),
    pixmap.getStride(),
  ];
  for (let y = 0; y < height; y += 1)
    for (let at = y * stride; at < y * stride + width * 3; at += 3) {
      const [red = 0, green = 0, blue = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]];
      if (Math.abs(red - green) > 8 || Math.abs(green - blue) > 8) return false;
    }
  return true;
}
