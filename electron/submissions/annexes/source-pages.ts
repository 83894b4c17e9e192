import { deflateSync, inflateSync } from 'node:zlib';
import type * as Mupdf from 'mupdf';
import { isEngineFailure } from '../../intake/text/extract.ts';
import type { PieceWriter } from './piece.ts';
import { bareJpeg, bareJpeg2000 } from './picture-data.ts';
import { copyValue } from './pdf-values.ts';

/** Bytes that the content of one page may unpack to. */
const MAX_CONTENT = 64 * 1024 * 1024;

/** Points of a page as it is seen, upright. */
export interface Shown {
  readonly width: number;
  readonly height: number;
}

/** A page of a PDF as a drawing that can be put on another page. */
export interface DrawnPage extends Shown {
  /** The object that draws it. */
  readonly form: number;
  /** Puts it upright with its lower left corner at 0, 0. */
  readonly upright: readonly [number, number, number, number, number, number];
}

/**
 * Takes pages out of a PDF: what draws them and what that needs (fonts, pictures, colours), each of it once. Nothing else of the file comes
 * along: no annotations, scripts, forms, files, layers, properties, and no notes within pictures.
 */
export function createPageSource(pdf: Mupdf.PDFDocument, piece: PieceWriter) {
  /** Numbers in the piece by numbers in the file. */
  const numbers = new Map<number, number>();
  const waiting: number[] = [];

  const outlet = {
    write: (text: string) => piece.write(text),
    reference(number: number) {
      piece.reference(numberOf(number));
    },
    printed: (number: number) => pdf.newIndirect(number).resolve().toString(true, true),
  };

  function numberOf(number: number): number {
    let given = numbers.get(number);
    if (given === undefined) {
      given = piece.reserve();
      numbers.set(number, given);
      waiting.push(number);
    }
    return given;
  }

  /** Writes what was referred to and is not there yet, with what that refers to. */
  function writeWaiting(): void {
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      piece.begin(numbers.get(number) ?? 0);
      try {
        writeObject(number);
      } catch (error) {
        if (isEngineFailure(error)) throw error;
        piece.write('null');
      }
      piece.write('\nendobj\n');
    }
  }

  function writeObject(number: number): void {
    const reference = pdf.newIndirect(number);
    if (!reference.isStream()) return copyValue(reference.resolve().toString(true, true), outlet, false);
    const { filter, bytes } = bare(reference);
    const dictionary = reference.resolve().toString(true, true);
    const without = filter === undefined ? [] : ['Filter', 'DecodeParms', 'DL'];
    writeStream(dictionary, without, bytes, filter === undefined ? '' : `/Filter${filter}`);
  }

  function writeStream(dictionary: string, without: readonly string[], bytes: Uint8Array, more: string): void {
    const parts: (string | number)[] = [];
    copyValue(
      dictionary,
      { ...outlet, write: (text) => parts.push(text), reference: (number) => parts.push(number) },
      true,
      without,
    );
    // The length is written into the dictionary itself, before what closes it.
    parts.pop();
    for (const part of parts) {
      if (typeof part === 'string') piece.write(part);
      else outlet.reference(part);
    }
    piece.write(`${more}/Length ${bytes.length}>>\nstream\n`);
    piece.write(bytes);
    piece.write('\nendstream');
  }

  /** A stream as it lies in the file; of a picture without the notes in it. */
  function bare(reference: Mupdf.PDFObject): { bytes: Uint8Array; filter?: string } {
    const filter = reference.get('Filter').toString(true, true);
    const raw = bytesOf(reference.readRawStream());
    if (/^\[?\/DCT(Decode)?\]?$/.test(filter)) return { bytes: bareJpeg(raw) };
    if (/^\[?\/JPXDecode\]?$/.test(filter)) return { bytes: bareJpeg2000(raw) };
    if (/^\[\/(FlateDecode|Fl)\/DCT(Decode)?\]$/.test(filter))
      return { bytes: bareJpeg(inflateSync(raw, { maxOutputLength: MAX_CONTENT })), filter: '/DCTDecode' };
    return { bytes: raw };
  }

  return {
    /** @throws what the engine says of a page that cannot be read */
    take(index: number): DrawnPage {
      const page = pdf.findPage(index);
      const place = placeOf(page);
      const resources = page.getInheritable('Resources');
      const group = page.get('Group');
      const content = contentOf(page);
      const form = piece.reserve();
      piece.begin(form);
      piece.write(`<</Type/XObject/Subtype/Form/BBox[${place.box.map(printed).join(' ')}]`);
      if (resources.isDictionary()) {
        piece.write('/Resources');
        if (resources.isIndirect()) {
          piece.write(' ');
          outlet.reference(resources.asIndirect());
        } else copyValue(resources.toString(true, true), outlet, false);
      }
      if (group.isDictionary()) {
        piece.write('/Group');
        copyValue(group.resolve().toString(true, true), outlet, false);
      }
      piece.write(`/Filter/FlateDecode/Length ${content.length}>>\nstream\n`);
      piece.write(content);
      piece.write('\nendstream\nendobj\n');
      writeWaiting();
      return { form, ...place };
    },
  };
}

function bytesOf(buffer: Mupdf.Buffer): Uint8Array {
  try {
    return buffer.asUint8Array().slice();
  } finally {
    buffer.destroy();
  }
}

/** What a page draws, as one stream: several streams are one that was cut anywhere between two words (ISO 32000-1, 7.8.2). */
function contentOf(page: Mupdf.PDFObject): Uint8Array {
  const contents = page.get('Contents');
  const streams: Mupdf.PDFObject[] = [];
  if (contents.isArray()) contents.forEach((each) => void streams.push(each));
  else streams.push(contents);
  const parts: Uint8Array[] = [];
  let size = 0;
  for (const stream of streams) {
    if (!stream.isStream()) continue;
    const bytes = bytesOf(stream.readStream());
    size += bytes.length + 1;
    if (size > MAX_CONTENT) throw new Error('the page is too large');
    parts.push(bytes, Buffer.from('\n'));
  }
  return deflateSync(Buffer.concat(parts));
}

/** A4, for a page that says nothing that could be its size. */
const A4 = [0, 0, 595.28, 841.89] as const;
/** ISO 32000-1, annex C: points of a side. */
const LONGEST = 14_400;

/** Where a page is seen, and how it is turned (ISO 32000-1, 7.7.3.3: MediaBox, CropBox, Rotate, UserUnit). */
function placeOf(page: Mupdf.PDFObject): Omit<DrawnPage, 'form'> & { box: readonly number[] } {
  const media = boxOf(page.getInheritable('MediaBox')) ?? A4;
  const crop = boxOf(page.getInheritable('CropBox')) ?? media;
  const cut = [
    Math.max(media[0], crop[0]),
    Math.max(media[1], crop[1]),
    Math.min(media[2], crop[2]),
    Math.min(media[3], crop[3]),
  ] as const;
  const box = cut[2] - cut[0] >= 1 && cut[3] - cut[1] >= 1 ? cut : media;
  const [left, bottom, right, top] = box;
  const [wide, high] = [right - left, top - bottom];
  const quarters = (((Math.round(numberOf(page.getInheritable('Rotate'), 0) / 90) % 4) + 4) % 4) as 0 | 1 | 2 | 3;
  const asked = numberOf(page.get('UserUnit'), 1);
  const unit = Math.min(asked > 0 ? asked : 1, LONGEST / Math.max(wide, high));
  const turns = {
    0: [1, 0, 0, 1, -left, -bottom],
    1: [0, -1, 1, 0, -bottom, right],
    2: [-1, 0, 0, -1, right, top],
    3: [0, 1, -1, 0, top, -left],
  } as const;
  const [width, height] = quarters % 2 === 0 ? [wide, high] : [high, wide];
  const upright = turns[quarters].map((value) => value * unit) as unknown as DrawnPage['upright'];
  return { box, width: width * unit, height: height * unit, upright };
}

function boxOf(array: Mupdf.PDFObject): readonly [number, number, number, number] | null {
  if (!array.isArray() || array.length !== 4) return null;
  const [a, b, c, d] = [0, 1, 2, 3].map((at) => numberOf(array.get(at), Number.NaN)) as [
    number,
    number,
    number,
    number,
  ];
  const box = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)] as const;
  return box.every((value) => Number.isFinite(value) && Math.abs(value) < 1e6) &&
    box[2] - box[0] >= 1 &&
    box[3] - box[1] >= 1
    ? box
    : null;
}

function numberOf(value: Mupdf.PDFObject, otherwise: number): number {
  return value.isNumber() ? value.asNumber() : otherwise;
}

/** A number as a PDF has it: no exponent. */
export function printed(value: number): string {
  return String(Number(value.toFixed(4)));
}
