import type * as Mupdf from 'mupdf';
import { withoutMarks } from './content-marks.ts';

/** Entries of a PDF's objects that say something beside what is drawn, do something, or hold another file. None is in a redacted one. */
export const FORBIDDEN = [
  'Metadata',
  'PieceInfo',
  'LastModified',
  'StructParent',
  'StructParents',
  'StructTreeRoot',
  'MarkInfo',
  'OC',
  'OCProperties',
  'Alternates',
  'OPI',
  'AF',
  'EF',
  'EmbeddedFiles',
  'Annots',
  'AcroForm',
  'AA',
  'OpenAction',
  'JS',
  'JavaScript',
  'Outlines',
  'Names',
  'Dests',
  'Thumb',
  'PageLabels',
  'ViewerPreferences',
  'Info',
  'Measure',
  'PtData',
  'Perms',
  'Collection',
  'Threads',
  'B',
  'PresSteps',
  'Tabs',
] as const;

/** Entries that mean something else elsewhere: taken out of pages alone. */
export const FORBIDDEN_OF_PAGES: ReadonlySet<string> = new Set(['B', 'Tabs']);

/** Streams that draw: content of pages and forms, and of patterns. */
export function isDrawing(stream: Mupdf.PDFObject): boolean {
  const subtype = stream.get('Subtype');
  return (subtype.isName() && subtype.asName() === 'Form') || !stream.get('PatternType').isNull();
}

/**
 * Takes out of every object what is not drawn.
 *
 * @returns false where a stream cannot be told apart, so that its marks cannot be taken out
 */
export function clean(pdf: Mupdf.PDFDocument): boolean {
  const root = pdf.getTrailer().get('Root');
  for (const key of keysOf(root)) if (key !== 'Type' && key !== 'Pages') root.delete(key);
  pdf.getTrailer().delete('Info');
  let isWhole = true;
  for (let number = 1; number < pdf.countObjects(); number += 1) {
    const reference = pdf.newIndirect(number);
    const object = reference.resolve();
    strip(object, 0);
    if (reference.isStream() && isDrawing(object)) isWhole = unmark(reference) && isWhole;
  }
  for (let index = 0; index < pdf.countPages(); index += 1) {
    for (const stream of contentsOf(pdf.findPage(index))) isWhole = unmark(stream) && isWhole;
  }
  return isWhole;
}

/** The streams of a page, one after the other. */
export function contentsOf(page: Mupdf.PDFObject): Mupdf.PDFObject[] {
  const contents = page.get('Contents');
  if (!contents.isArray()) return contents.isNull() ? [] : [contents];
  return Array.from({ length: contents.length }, (_, at) => contents.get(at));
}

export function keysOf(dictionary: Mupdf.PDFObject): string[] {
  const keys: string[] = [];
  dictionary.forEach((_value, key) => void keys.push(String(key)));
  return keys;
}

function strip(object: Mupdf.PDFObject, depth: number): void {
  if (depth > 40) return;
  if (object.isDictionary()) {
    const type = object.get('Type');
    const isPage = type.isName() && type.asName() === 'Page';
    for (const key of FORBIDDEN)
      if ((isPage || !FORBIDDEN_OF_PAGES.has(key)) && !object.get(key).isNull()) object.delete(key);
    // Lists of layers and of what marks say; no mark is left that refers to them.
    if (object.get('Properties').isDictionary()) object.delete('Properties');
  }
  if (object.isDictionary() || object.isArray())
    object.forEach((value) => {
      if (!value.isIndirect()) strip(value, depth + 1);
    });
}

function unmark(stream: Mupdf.PDFObject): boolean {
  const content = stream.readStream();
  try {
    const before = content.asUint8Array();
    const after = withoutMarks(before);
    if (after === null) return false;
    if (after.length !== before.length) stream.writeStream(after);
    return true;
  } finally {
    content.destroy();
  }
}

/** A PDF as one piece without earlier versions, without objects that nothing refers to, and without the name of the program in it. */
export function saved(pdf: Mupdf.PDFDocument): Uint8Array<ArrayBuffer> {
  const buffer = pdf.saveToBuffer('garbage=deduplicate,compress=yes');
  try {
    const bytes = new Uint8Array(buffer.asUint8Array());
    return withoutMaker(bytes);
  } finally {
    buffer.destroy();
  }
}

/** The engine writes its name and version into a comment near the beginning; the place stays, so that all offsets do. */
function withoutMaker(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 256));
  const at = head.indexOf('% Written by');
  if (at === -1) return bytes;
  for (let next = at + 1; next < head.length && head[next] !== 10 && head[next] !== 13; next += 1) bytes[next] = 0x20;
  return bytes;
}
