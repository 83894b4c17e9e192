import * as mupdf from 'mupdf';
import { isEngineFailure, unread, type Extract } from '../intake/text/extract.ts';
import { isBlack, isOneColour, TOLERANCE } from './one-colour.ts';
import { provePdf } from './prove-pdf.ts';
import { proofSheets } from './proof-sheets.ts';
import { isBareFile } from './picture-parts.ts';
import { MOST_FAILURES, NO_FACTS, type Failure, type Region, type Secret } from '../intake/redaction-wish.ts';

/**
 * Takes a redacted file apart again and says what is wrong with it. What comes out beside that are pictures of its regions with a little of what is
 * around them, in which letters are to be looked for.
 */
export async function proveFile(
  mime: string,
  bytes: Uint8Array,
  regions: readonly Region[],
  secrets: readonly Secret[],
): Promise<Extract> {
  const document = mupdf.Document.openDocument(bytes, mime);
  try {
    const failings =
      mime === 'application/pdf'
        ? provePdf(document.asPDF(), bytes, regions, secrets)
        : provePicture(document, mime, bytes, regions);
    const attachments =
      failings.length > 0
        ? []
        : proofSheets(document, regions).map((sheet, at) => ({ name: `${at + 1}`, mime: 'image/png', bytes: sheet }));
    const redaction = { ...NO_FACTS, pages: document.countPages(), failings: failings.slice(0, MOST_FAILURES) };
    return { pages: [], properties: {}, attachments, reason: null, redaction };
  } catch (error) {
    if (isEngineFailure(error)) throw error;
    return unread('damaged');
  } finally {
    document.destroy();
  }
}

/** A picture: nothing in the file but pixels, and one colour in every region. */
function provePicture(
  document: mupdf.Document,
  mime: string,
  bytes: Uint8Array,
  regions: readonly Region[],
): Failure[] {
  const failings: Failure[] = [];
  if (!isBareFile(mime, bytes)) failings.push({ what: 'metadata', page: null, region: null });
  const image = new mupdf.Image(bytes);
  const pixmap = image.toPixmap();
  try {
    const [width, height] = [pixmap.getWidth(), pixmap.getHeight()];
    const tolerance = mime === 'image/jpeg' ? TOLERANCE.packed : TOLERANCE.exact;
    regions.forEach(({ page, box: [x0, y0, x1, y1] }, region) => {
      if (page > document.countPages()) return failings.push({ what: 'no-such-page', page, region });
      const box: mupdf.Rect = [x0 * width, y0 * height, x1 * width, y1 * height];
      if (!isOneColour(pixmap, box, tolerance)) failings.push({ what: 'not-one-colour', page, region });
      else if (!isBlack(pixmap, box, tolerance)) failings.push({ what: 'not-black', page, region });
      return undefined;
    });
    return failings;
  } finally {
    pixmap.destroy();
    image.destroy();
  }
}
