import { drawingToPdf } from './svg-pdf.ts';

/** Pixels of the picture for each pixel of the drawing, if not given: sharp on paper at the size of a page. */
const SCALE = 2;

/**
 * A drawing as a PNG, of twice its size if nothing else is asked for, on the paper it is drawn on. It goes by way of the PDF, so that the fonts are at hand everywhere.
 * @throws DRAWING_INVALID
 */
export async function drawingToPng(svg: string, scale = SCALE): Promise<Uint8Array> {
  const [pdf, mupdf] = await Promise.all([drawingToPdf(svg), import('mupdf')]);
  const page = mupdf.Document.openDocument(pdf, 'application/pdf').loadPage(0);
  const picture = page.toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceRGB, false, true);
  return picture.asPNG().slice();
}
