import * as mupdf from 'mupdf';
import { contentsOf, FORBIDDEN, FORBIDDEN_OF_PAGES, keysOf } from './clean-pdf.ts';
import { isBlack, isOneColour, TOLERANCE } from './one-colour.ts';
import { isBare, isPacked, lookAt } from './redact-pdf.ts';
import { findInStreams } from './search-remains.ts';
import type { Failing, Failure, Region, Secret } from '../intake/redaction-wish.ts';
import { boxInPoints, counted, foldedWords, isInside, wordsOn } from './words-under.ts';

/**
 * What is wrong with a redacted PDF. It is looked at from several sides: what it may hold at all, letters beneath the boxes, words that must be nowhere,
 * whether the boxes are black, what the page shows where they are lifted, and the pixels of pictures beneath them. Afterwards the boxes stay lifted, in
 * memory, so that letters are looked for in what is beneath.
 */
export function provePdf(
  pdf: mupdf.PDFDocument | null,
  bytes: Uint8Array,
  regions: readonly Region[],
  secrets: readonly Secret[],
): Failure[] {
  if (pdf === null || pdf.needsPassword()) return [{ what: 'unreadable', page: null, region: null }];
  const failings: Failure[] = [];
  const note = (what: Failing, page: number | null = null, region: number | null = null): void =>
    void failings.push({ what, page, region });
  if (!isOnePiece(pdf, bytes) || !holdsOnlyDrawing(pdf)) note('structure');
  const pages = pdf.countPages();
  regions.forEach(({ page }, region) => page > pages && note('no-such-page', page, region));
  const words: string[] = [];
  for (let index = 0; index < pages; index += 1) {
    const page = pdf.loadPage(index);
    try {
      const size = sizeOf(page);
      const found = wordsOn(page);
      words.push(...found.flatMap(({ text }) => foldedWords(text)));
      const letters = found.flatMap(({ centres }) => centres);
      for (const [region, { box }] of ofPage(regions, index)) {
        const inPoints = boxInPoints(box, size);
        if (letters.some((centre) => isInside(centre, inPoints))) note('text-under-box', index + 1, region);
        if (!arePicturesBare(page, inPoints)) note('picture-under-box', index + 1, region);
        const tolerance = isPacked(page) ? TOLERANCE.packed : TOLERANCE.exact;
        const isCovered = lookAt(page, box, (pixmap, inside) => isBlack(pixmap, inside, tolerance));
        if (!isCovered) note('not-black', index + 1, region);
      }
    } finally {
      page.destroy();
    }
  }
  const counts = counted(words);
  for (const { word, mayStand } of secrets) if ((counts.get(word) ?? 0) > mayStand) note('word-left');
  if (findInStreams(pdf, bytes, secrets)) note('word-in-streams');
  for (const [index, region] of liftBoxes(pdf, regions)) note('not-one-colour', index + 1, region);
  return failings;
}

function sizeOf(page: mupdf.Page): [number, number] {
  const [left, top, right, bottom] = page.getBounds();
  return [right - left, bottom - top];
}

function ofPage(regions: readonly Region[], index: number): [number, Region][] {
  return [...regions.entries()].filter(([, { page }]) => page === index + 1);
}

/** One beginning, one directory and one end: no earlier version of it lies in the file, and nothing behind it. */
function isOnePiece(pdf: mupdf.PDFDocument, bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const times = (mark: string): number => {
    let count = 0;
    for (let at = file.indexOf(mark); at !== -1; at = file.indexOf(mark, at + 1)) count += 1;
    return count;
  };
  const end = file.subarray(-8).toString('latin1').trimEnd();
  return (
    !pdf.wasRepaired() &&
    file.indexOf('%PDF-') === 0 &&
    times('startxref') === 1 &&
    times('%%EOF') === 1 &&
    end.endsWith('%%EOF')
  );
}

const OF_TRAILER = new Set(['Size', 'Root', 'ID', 'Type', 'W', 'Index', 'Length', 'Filter', 'DecodeParms']);
const OF_ROOT = new Set(['Type', 'Pages']);
const OF_PAGE = new Set([
  'Type',
  'Parent',
  'Contents',
  'Resources',
  'MediaBox',
  'CropBox',
  'BleedBox',
  'TrimBox',
  'ArtBox',
  'Rotate',
  'UserUnit',
  'Group',
]);

/** Whether nothing is in the file but pages and what they draw with. */
function holdsOnlyDrawing(pdf: mupdf.PDFDocument): boolean {
  const trailer = pdf.getTrailer();
  if (keysOf(trailer).some((key) => !OF_TRAILER.has(key))) return false;
  if (keysOf(trailer.get('Root')).some((key) => !OF_ROOT.has(key))) return false;
  for (let index = 0; index < pdf.countPages(); index += 1)
    if (keysOf(pdf.findPage(index)).some((key) => !OF_PAGE.has(key))) return false;
  for (let number = 1; number < pdf.countObjects(); number += 1)
    if (!isPlain(pdf.newIndirect(number).resolve(), 0)) return false;
  return true;
}

function isPlain(object: mupdf.PDFObject, depth: number): boolean {
  if (depth > 40) return false;
  if (object.isDictionary() && FORBIDDEN.some((key) => !FORBIDDEN_OF_PAGES.has(key) && !object.get(key).isNull()))
    return false;
  let plain = true;
  if (object.isDictionary() || object.isArray())
    object.forEach((value) => {
      if (plain && !value.isIndirect()) plain = isPlain(value, depth + 1);
    });
  return plain;
}

/** Whether the pixels of every picture beneath a box are of one colour, whatever is drawn over them. */
function arePicturesBare(page: mupdf.PDFPage, box: mupdf.Rect): boolean {
  const [left, top] = page.getBounds();
  const tolerance = isPacked(page) ? TOLERANCE.packed : TOLERANCE.exact;
  let bare = true;
  const structured = page.toStructuredText('preserve-images,clip=no');
  try {
    structured.walk({
      onImageBlock(_bounds, transform, image) {
        if (!bare) return;
        const pixmap = image.toPixmap();
        try {
          const size = [pixmap.getWidth(), pixmap.getHeight()] as const;
          const part = inPicture([box[0] + left, box[1] + top, box[2] + left, box[3] + top], transform, size);
          if (part !== null && !isOneColour(pixmap, part, tolerance)) bare = false;
        } finally {
          pixmap.destroy();
        }
      },
    });
  } finally {
    structured.destroy();
  }
  return bare;
}

/** Where a box of the page lies in a picture, in its pixels; null for one beside it, and where it is turned by less than a quarter. */
function inPicture(
  [x0, y0, x1, y1]: mupdf.Rect,
  transform: mupdf.Matrix,
  [width, height]: readonly [number, number],
): mupdf.Rect | null {
  const isTilted = Math.min(Math.abs(transform[0]), Math.abs(transform[1])) > 0.01;
  if (isTilted) return null;
  const [a, b, c, d, e, f] = mupdf.Matrix.invert(transform);
  const corners = [
    [x0, y0],
    [x1, y1],
  ].map(([x = 0, y = 0]) => [(a * x + c * y + e) * width, (b * x + d * y + f) * height] as const);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const part: mupdf.Rect = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  return part[2] <= 0 || part[3] <= 0 || part[0] >= width || part[1] >= height ? null : part;
}

/** Takes the black boxes off, in memory, and tells where something else than one colour is to be seen beneath them. */
function liftBoxes(pdf: mupdf.PDFDocument, regions: readonly Region[]): [number, number][] {
  const seen: [number, number][] = [];
  for (let index = 0; index < pdf.countPages(); index += 1) {
    const own = ofPage(regions, index);
    if (own.length === 0) continue;
    const page = pdf.findPage(index);
    const streams = contentsOf(page);
    const last = streams.at(-1);
    if (last !== undefined && streams.length > 1 && drawsBoxesAlone(last)) {
      const list = pdf.newArray();
      for (const stream of streams.slice(0, -1)) list.push(stream);
      page.put('Contents', list);
    }
    for (const [region, each] of own) if (!isBare(pdf, index, [each])) seen.push([index, region]);
  }
  return seen;
}

function drawsBoxesAlone(stream: mupdf.PDFObject): boolean {
  const content = stream.readStream();
  try {
    return /^\s*q 0 g (?:(?:-?[\d.]+ ){4}re )+f Q\s*$/.test(content.asString());
  } finally {
    content.destroy();
  }
}
