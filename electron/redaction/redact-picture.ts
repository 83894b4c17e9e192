import * as mupdf from 'mupdf';
import { MAX_PIXELS } from '../intake/text/image.ts';
import { isModernPicture, openModernPicture, type OpenPicture } from '../intake/text/modern-picture.ts';
import { MAX_PAGES, type Reason } from '../intake/text/extract.ts';
import { imageOfPixels } from '../pages/picture-png.ts';
import { saved } from './clean-pdf.ts';
import { addPicture, blackenAll, drawnWithout } from './page-pictures.ts';
import type { Redacted } from './redact-pdf.ts';
import { NO_FACTS, type Region } from '../intake/redaction-wish.ts';

/** Of JPEG. */
const QUALITY = 92;

/**
 * A picture with its regions black, decoded and written anew without anything that camera and programs wrote beside it: a photograph as JPEG, another
 * single picture as PNG, several as one PDF.
 */
export async function redactPicture(
  bytes: Uint8Array,
  mime: string,
  regions: readonly Region[],
): Promise<Redacted | Reason> {
  const opened = isModernPicture(mime) ? await openModernPicture(bytes) : openByEngine(bytes, mime);
  if (typeof opened === 'string') return opened;
  const source = 'sizes' in opened ? decodedPages(opened) : opened;
  try {
    const pages = source.count;
    const facts = { ...NO_FACTS, pages };
    if (pages === 0) return 'damaged';
    if (pages > MAX_PAGES) return 'too-large';
    const none = new Uint8Array(0);
    if (regions.some(({ page }) => page > pages))
      return {
        mime,
        bytes: none,
        facts: { ...facts, failings: [{ what: 'no-such-page', page: null, region: null }] },
      };
    if (pages > 1) return { mime: 'application/pdf', bytes: await asPdf(source, regions), facts };
    const { pixmap } = await source.page(0);
    try {
      blackenAll(pixmap, regions);
      return isPhotograph(mime)
        ? { mime: 'image/jpeg', bytes: new Uint8Array(pixmap.asJPEG(QUALITY)), facts }
        : { mime: 'image/png', bytes: new Uint8Array(pixmap.asPNG()), facts };
    } finally {
      pixmap.destroy();
    }
  } catch (error) {
    if (error instanceof TooLarge) return 'too-large';
    throw error;
  } finally {
    source.close();
  }
}

class TooLarge extends Error {}

/** The pages of a picture as they are seen, upright, with all their pixels. */
interface Pages {
  readonly count: number;
  page(index: number): Promise<{ readonly pixmap: mupdf.Pixmap; readonly size: readonly [number, number] }>;
  close(): void;
}

function isPhotograph(mime: string): boolean {
  return mime === 'image/jpeg' || (isModernPicture(mime) && mime !== 'image/webp');
}

async function asPdf(source: Pages, regions: readonly Region[]): Promise<Uint8Array> {
  const pdf = new mupdf.PDFDocument();
  try {
    for (let index = 0; index < source.count; index += 1) {
      const { pixmap, size } = await source.page(index);
      blackenAll(
        pixmap,
        regions.filter(({ page }) => page === index + 1),
      );
      addPicture(pdf, pixmap, size);
    }
    const root = pdf.getTrailer().get('Root');
    root.delete('Info');
    return saved(pdf);
  } finally {
    pdf.destroy();
  }
}

function openByEngine(bytes: Uint8Array, mime: string): Pages | Reason {
  const document = mupdf.Document.openDocument(bytes, mime);
  return {
    count: document.countPages(),
    async page(index) {
      const page = document.loadPage(index);
      try {
        const [left, top, right, bottom] = page.getBounds();
        const size = [right - left, bottom - top] as const;
        const scale = ownScale(page, size);
        if (size[0] * scale * size[1] * scale > MAX_PIXELS) throw new TooLarge();
        return { pixmap: drawnWithout(page, [], scale), size };
      } finally {
        page.destroy();
      }
    },
    close: () => document.destroy(),
  };
}

/** Pixels of the picture for each point of its page. */
function ownScale(page: mupdf.Page, [width, height]: readonly [number, number]): number {
  let scale = 1;
  const structured = page.toStructuredText('preserve-images');
  try {
    structured.walk({
      onImageBlock(_box, _transform, image) {
        scale = Math.max(image.getWidth(), image.getHeight()) / Math.max(width, height, 1);
      },
    });
  } finally {
    structured.destroy();
  }
  return scale;
}

function decodedPages(opened: OpenPicture): Pages {
  return {
    count: opened.sizes.length,
    async page(index) {
      const pixels = await opened.pixels(index);
      const image = imageOfPixels(pixels);
      try {
        return { pixmap: image.toPixmap(), size: [pixels.width, pixels.height] };
      } finally {
        image.destroy();
      }
    },
    close: () => opened.close(),
  };
}
