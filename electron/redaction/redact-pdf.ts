import * as mupdf from 'mupdf';
import { isEngineFailure, MAX_PAGES, type Reason } from '../intake/text/extract.ts';
import { clean, contentsOf, saved } from './clean-pdf.ts';
import { isOneColour, TOLERANCE } from './one-colour.ts';
import { addPicture, drawnWithout } from './page-pictures.ts';
import { sameLook } from './same-look.ts';
import { NO_FACTS, type RedactionFacts, type Region } from '../intake/redaction-wish.ts';
import { boxInPoints, foldedWords, isInside, wordsOn } from './words-under.ts';

export interface Redacted {
  readonly mime: string;
  readonly bytes: Uint8Array;
  readonly facts: RedactionFacts;
}

/**
 * A PDF with its regions taken out: letters, pixels and lines beneath are gone, and what is drawn of the rest is all that is left. Comments and
 * filled-in fields become a part of the page as they are seen. A page from which something cannot be taken out, and every page of a file
 * with hidden layers, becomes a picture of itself.
 */
export function redactPdf(bytes: Uint8Array, regions: readonly Region[], asPictures: boolean): Redacted | Reason {
  const document = mupdf.Document.openDocument(bytes, 'application/pdf');
  try {
    const pdf = document.asPDF();
    if (pdf === null || document.needsPassword()) return 'encrypted';
    const pages = pdf.countPages();
    if (pages === 0) return 'damaged';
    if (pages > MAX_PAGES) return 'too-large';
    if (regions.some(({ page }) => page > pages))
      return { mime: 'application/pdf', bytes: new Uint8Array(0), facts: { ...NO_FACTS, pages, failings: [NO_PAGE] } };
    showAsSeen(pdf);
    const words = wordsBeneath(pdf, regions);
    const pictures = asPictures || hasHiddenLayers(pdf) ? new Set(numbers(pages)) : new Set<number>();
    // What cannot be made clean in a page of letters is made anew as a picture, and once more from the beginning.
    for (;;) {
      const made = rebuilt(bytes, regions, pictures);
      if (made instanceof Set) {
        for (const page of made) pictures.add(page);
        continue;
      }
      const facts = { ...NO_FACTS, pages, pictures: [...pictures].toSorted((a, b) => a - b), ...words };
      return { mime: 'application/pdf', bytes: made, facts };
    }
  } finally {
    document.destroy();
  }
}

const NO_PAGE = { what: 'no-such-page', page: null, region: null } as const;

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}

/** Comments and filled-in fields become a part of their pages as they are seen; what is hidden or was only meant to be covered goes. */
function showAsSeen(pdf: mupdf.PDFDocument): void {
  for (let index = 0; index < pdf.countPages(); index += 1) {
    const page = pdf.loadPage(index);
    for (const annotation of page.getAnnotations()) {
      const isUnseen = (annotation.getFlags() & UNSEEN) !== 0;
      if (isUnseen || EMPTY.has(annotation.getType())) page.deleteAnnotation(annotation);
    }
    page.destroy();
  }
  pdf.bake(true, true);
}

/** What is nothing without what is behind it, and boxes that were meant to be applied. */
const EMPTY: ReadonlySet<string> = new Set(['Redact', 'Popup', 'Text', 'FileAttachment', 'Sound', 'Link']);
/** Hidden, and not to be viewed (ISO 32000-1, table 165). */
const UNSEEN = 2 | 32;

/** The file's own words beneath the regions, and how often each of them stands in the open. Before anything is taken out. */
function wordsBeneath(
  pdf: mupdf.PDFDocument,
  regions: readonly Region[],
): { beneath: string[]; open: [string, number][] } {
  const beneath = new Set<string>();
  const open = new Map<string, number>();
  for (let index = 0; index < pdf.countPages(); index += 1) {
    const page = pdf.loadPage(index);
    const size = sizeOf(page);
    const boxes = regions.filter((region) => region.page === index + 1).map(({ box }) => boxInPoints(box, size));
    for (const { text, centres } of wordsOn(page)) {
      const isBeneath = centres.some((centre) => boxes.some((box) => isInside(centre, box)));
      for (const word of foldedWords(text)) {
        if (isBeneath) beneath.add(word.slice(0, 200));
        else open.set(word, (open.get(word) ?? 0) + 1);
      }
    }
    page.destroy();
  }
  const standing = [...beneath].flatMap((word): [string, number][] => {
    const times = open.get(word) ?? 0;
    return times === 0 ? [] : [[word, times]];
  });
  return { beneath: [...beneath], open: standing };
}

/** Whether some of what is in the file is not shown, or only under a condition. */
function hasHiddenLayers(pdf: mupdf.PDFDocument): boolean {
  for (let layer = 0; layer < pdf.countLayers(); layer += 1) if (!pdf.isLayerVisible(layer)) return true;
  for (let number = 1; number < pdf.countObjects(); number += 1) {
    const type = attempt(() => pdf.newIndirect(number).get('Type'));
    if (type?.isName() === true && type.asName() === 'OCMD') return true;
  }
  return false;
}

function sizeOf(page: mupdf.Page): [number, number] {
  const [left, top, right, bottom] = page.getBounds();
  return [right - left, bottom - top];
}

/** The file made anew; or the pages that have to become pictures for that. */
function rebuilt(
  bytes: Uint8Array,
  regions: readonly Region[],
  pictures: ReadonlySet<number>,
): Uint8Array | Set<number> {
  const source = mupdf.Document.openDocument(bytes, 'application/pdf').asPDF() as mupdf.PDFDocument;
  const made = new mupdf.PDFDocument();
  const unfit = new Set<number>();
  try {
    showAsSeen(source);
    const graft = made.newGraftMap();
    const packed = new Set<number>();
    for (let index = 0; index < source.countPages(); index += 1) {
      const own = regions.filter(({ page }) => page === index + 1);
      if (pictures.has(index + 1)) {
        const page = source.loadPage(index);
        addPicture(made, drawnWithout(page, own), sizeOf(page));
        page.destroy();
        continue;
      }
      const isDone = attempt(() => {
        takeOut(source, index, own);
        graft.graftPage(-1, source, index);
        return true;
      });
      if (isDone !== true) unfit.add(index + 1);
      else if (own.length > 0) packed.add(index);
    }
    if (unfit.size > 0) return unfit;
    if (!clean(made)) return new Set(numbers(made.countPages()).filter((page) => !pictures.has(page)));
    for (const index of packed) {
      packPictures(made, index);
      const own = regions.filter(({ page }) => page === index + 1);
      if (isBare(made, index, own)) cover(made, index, own);
      else unfit.add(index + 1);
    }
    return unfit.size > 0 ? unfit : withFewerGlyphs(made);
  } finally {
    made.destroy();
    source.destroy();
  }
}

/** Takes everything out of a page that lies beneath its regions, and all that lies outside of what is seen of it. */
function takeOut(pdf: mupdf.PDFDocument, index: number, regions: readonly Region[]): void {
  const page = pdf.loadPage(index);
  try {
    const [left, top] = page.getBounds();
    const size = sizeOf(page);
    const boxes = regions.map(({ box }) => boxInPoints(box, size));
    const unseen = outsideOf(page, size);
    for (const [x0, y0, x1, y1] of [...boxes, ...unseen])
      page.createAnnotation('Redact').setRect([x0 + left, y0 + top, x1 + left, y1 + top]);
    if (boxes.length + unseen.length === 0) return;
    page.applyRedactions(
      false,
      mupdf.PDFPage.REDACT_IMAGE_PIXELS,
      mupdf.PDFPage.REDACT_LINE_ART_REMOVE_IF_COVERED,
      mupdf.PDFPage.REDACT_TEXT_REMOVE,
    );
  } finally {
    page.destroy();
  }
}

/** Letters beside the page, and the bands beside it where a picture goes well beyond its edge: nobody sees them, and anybody can get them out. */
function outsideOf(page: mupdf.PDFPage, [width, height]: readonly [number, number]): mupdf.Rect[] {
  const [left, top] = page.getBounds();
  const seen: mupdf.Rect = [0, 0, width, height];
  const boxes: mupdf.Rect[] = [];
  for (const { centres } of wordsOn(page))
    for (const [x, y] of centres) if (!isInside([x, y], seen)) boxes.push([x - 1, y - 1, x + 1, y + 1]);
  let isBeyond = false;
  const structured = page.toStructuredText('preserve-images,clip=no');
  try {
    structured.walk({
      onImageBlock([x0, y0, x1, y1]) {
        const over = Math.max(left - x0, top - y0, x1 - left - width, y1 - top - height);
        if (over > BEYOND) isBeyond = true;
      },
    });
  } finally {
    structured.destroy();
  }
  if (!isBeyond) return boxes;
  return [
    ...boxes,
    [-FAR, -FAR, width + FAR, 0],
    [-FAR, height, width + FAR, height + FAR],
    [-FAR, 0, 0, height],
    [width, 0, width + FAR, height],
  ];
}

/** Points by which a scan may stand over the edge of its page by inaccuracy alone; and farther than any page is wide. */
const BEYOND = 4;
const FAR = 14_400;

/** Whether a page shows nothing but one colour in each of its regions. */
export function isBare(pdf: mupdf.PDFDocument, index: number, regions: readonly Region[]): boolean {
  const page = pdf.loadPage(index);
  try {
    return regions.every(({ box }) => isBareAt(page, box));
  } finally {
    page.destroy();
  }
}

function isBareAt(page: mupdf.Page, box: Region['box']): boolean {
  const tolerance = isPacked(page) ? TOLERANCE.packed : TOLERANCE.exact;
  return lookAt(page, box, (pixmap, inside) => isOneColour(pixmap, inside, tolerance));
}

/** Draws one region by itself, so large that a small letter would be seen, and judges it. */
export function lookAt<Judged>(
  page: mupdf.Page,
  box: Region['box'],
  judge: (pixmap: mupdf.Pixmap, inside: mupdf.Rect) => Judged,
): Judged {
  const [left, top] = page.getBounds();
  const [x0, y0, x1, y1] = boxInPoints(box, sizeOf(page));
  const scale = Math.min(4, Math.sqrt(MOST_PIXELS / Math.max(1, (x1 - x0) * (y1 - y0))));
  const bounds: mupdf.Rect = [
    Math.floor((left + x0) * scale),
    Math.floor((top + y0) * scale),
    Math.ceil((left + x1) * scale),
    Math.ceil((top + y1) * scale),
  ];
  const pixmap = new mupdf.Pixmap(mupdf.ColorSpace.DeviceRGB, bounds, false);
  try {
    pixmap.clear(255);
    const device = new mupdf.DrawDevice(mupdf.Matrix.identity, pixmap);
    page.run(device, mupdf.Matrix.scale(scale, scale));
    device.close();
    const inside: mupdf.Rect = [0, 0, bounds[2] - bounds[0], bounds[3] - bounds[1]];
    return judge(pixmap, inside);
  } finally {
    pixmap.destroy();
  }
}

const MOST_PIXELS = 8_000_000;

/** Whether a page draws a picture whose samples are not exact. */
export function isPacked(page: mupdf.Page): boolean {
  if (!(page instanceof mupdf.PDFPage)) return false;
  return picturesOf(page.getObject()).some((picture) => {
    const filter = picture.get('Filter');
    const last = filter.isArray() ? filter.get(filter.length - 1) : filter;
    return last.isName() && /^(DCT|JPX)Decode$/.test(last.asName());
  });
}

/** The pictures that a page names, also those in its forms. */
export function picturesOf(page: mupdf.PDFObject): mupdf.PDFObject[] {
  const found = new Map<number, mupdf.PDFObject>();
  const seen = new Set<number>();
  const look = (resources: mupdf.PDFObject, depth: number): void => {
    resources.get('XObject').forEach((object) => {
      const number = object.asIndirect();
      if (seen.has(number) || depth > 12) return;
      seen.add(number);
      const subtype = object.get('Subtype');
      if (subtype.isName() && subtype.asName() === 'Image') found.set(number, object);
      else look(object.get('Resources'), depth + 1);
    });
  };
  look(page.getInheritable('Resources'), 0);
  return [...found.values()];
}

/** A photograph from which pixels were taken is left unpacked, many times its size. */
function packPictures(pdf: mupdf.PDFDocument, index: number): void {
  for (const picture of picturesOf(pdf.findPage(index))) {
    const isPlain = ['SMask', 'Mask', 'Decode', 'ImageMask'].every((key) => picture.get(key).isNull());
    if (!isPlain || !picture.get('Filter').isNull() || picture.get('BitsPerComponent').asNumber() !== 8) continue;
    if (picture.get('Width').asNumber() * picture.get('Height').asNumber() < LARGE) continue;
    attempt(() => {
      const pixmap = pdf.loadImage(picture).toPixmap();
      try {
        const parts = pixmap.getNumberOfComponents();
        if ((parts !== 1 && parts !== 3) || pixmap.getAlpha() !== 0) return;
        picture.writeRawStream(pixmap.asJPEG(QUALITY));
        picture.put('Filter', pdf.newName('DCTDecode'));
        picture.delete('DecodeParms');
        picture.put('ColorSpace', pdf.newName(parts === 1 ? 'DeviceGray' : 'DeviceRGB'));
      } finally {
        pixmap.destroy();
      }
    });
  }
}

const LARGE = 500_000;
const QUALITY = 90;

/** Draws the boxes, in a stream of their own behind all others. */
function cover(pdf: mupdf.PDFDocument, index: number, regions: readonly Region[]): void {
  const page = pdf.loadPage(index);
  const own = page.getObject();
  try {
    const [left, top] = page.getBounds();
    const back = mupdf.Matrix.invert(page.getTransform());
    const size = sizeOf(page);
    const shapes = regions.map(({ box }) => {
      const [x0, y0, x1, y1] = boxInPoints(box, size);
      const [a, b] = [placed(back, x0 + left, y0 + top), placed(back, x1 + left, y1 + top)];
      const [x, y] = [Math.min(a[0], b[0]), Math.min(a[1], b[1])];
      return [x, y, Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])].map((value) => value.toFixed(3)).join(' ');
    });
    const contents = contentsOf(own);
    const list = pdf.newArray();
    list.push(pdf.addStream('q\n', {}));
    for (const stream of contents) list.push(stream);
    list.push(pdf.addStream('\nQ\n', {}));
    list.push(pdf.addStream(`q 0 g ${shapes.map((shape) => `${shape} re`).join(' ')} f Q\n`, {}));
    own.put('Contents', list);
  } finally {
    page.destroy();
  }
}

function placed([a, b, c, d, e, f]: mupdf.Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Fonts in which only the letters that are left can be drawn: those that are gone would tell of names. Kept as they are where pages would look otherwise. */
function withFewerGlyphs(pdf: mupdf.PDFDocument): Uint8Array {
  const whole = saved(pdf);
  const fewer = attempt(() => {
    pdf.subsetFonts();
    return saved(pdf);
  });
  return fewer !== undefined && attempt(() => sameLook(whole, fewer)) === true ? fewer : whole;
}

/** What the engine refuses in one place need not stop the rest; what breaks the engine itself does. */
export function attempt<Made>(make: () => Made): Made | undefined {
  try {
    return make();
  } catch (error) {
    if (isEngineFailure(error)) throw error;
    return undefined;
  }
}
