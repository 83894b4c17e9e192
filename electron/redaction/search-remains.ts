import type * as Mupdf from 'mupdf';
import { isEngineFailure } from '../intake/text/extract.ts';
import { contentsOf, isDrawing } from './clean-pdf.ts';
import { stringsOf } from './content-marks.ts';
import { foldedWords } from './words-under.ts';
import type { Secret } from '../intake/redaction-wish.ts';

/** Letters that a word has at least to be looked for as bytes: fewer occur in any file by chance. */
const LEAST = 4;
/** Bytes that it has at least, to be looked for in what is packed. */
const LEAST_BYTES = 7;

/**
 * Whether a word that is nowhere in the open is found in the strings and streams of a PDF, unpacked, or in its bytes as they are. Pictures and the drawings
 * of fonts' letters are left out: no word is written there.
 */
export function findInStreams(pdf: Mupdf.PDFDocument, bytes: Uint8Array, secrets: readonly Secret[]): boolean {
  const hidden = secrets.filter(({ isOpen, word }) => !isOpen && word.length >= LEAST);
  const words = new Set(hidden.map(({ word }) => word));
  if (words.size === 0) return false;
  const finds = (text: string): boolean => foldedWords(text).some((word) => words.has(word));
  const names = new Set(WORDS_OF_THE_FORMAT);
  const contents = new Set<number>();
  for (let index = 0; index < pdf.countPages(); index += 1)
    for (const stream of contentsOf(pdf.findPage(index))) contents.add(stream.asIndirect());
  for (let number = 1; number < pdf.countObjects(); number += 1) {
    const reference = pdf.newIndirect(number);
    const object = reference.resolve();
    if (stringsIn(object, names, 0).some(finds)) return true;
    if (!reference.isStream() || isPictureOrFont(object)) continue;
    const stream = unpacked(reference);
    if (stream === null || isColourProfile(stream)) continue;
    // Numbers of a drawing are coordinates; what is written stands in its strings.
    const isContent = contents.has(number) || isDrawing(object);
    if (isContent ? stringsOf(stream).some(finds) : decodings(withoutProgram(stream)).some(finds)) return true;
  }
  return findInBytes(
    bytes,
    hidden.filter(({ word }) => !names.has(word)),
  );
}

/** What every PDF is written with, beside the names of its entries. */
const WORDS_OF_THE_FORMAT = 'endobj stream endstream xref trailer startxref true false null'.split(' ');

/** A colour profile (ICC.1, 7.2) describes a device in words of its maker. */
function isColourProfile(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 40)).toString('latin1', 36, 40) === 'acsp';
}

/** A table of a font's letters is a program (ISO 32000-1, 9.7.5.4): its own words are left out, what else stands there is not. */
function withoutProgram(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!text.includes('begincmap')) return bytes;
  return Buffer.from(text.replaceAll(PROGRAM, ' '), 'latin1');
}

const PROGRAM =
  /\/?\b(?:CIDInit|ProcSet|findresource|begincmap|endcmap|begin|dict|CIDSystemInfo|Registry|Ordering|Supplement|Adobe|Identity|CMapName|CMapType|begincodespacerange|endcodespacerange|beginbfchar|endbfchar|beginbfrange|endbfrange|begincidrange|endcidrange|currentdict|defineresource|CMap|usecmap|WMode)\b/g;

function unpacked(reference: Mupdf.PDFObject): Uint8Array | null {
  try {
    const stream = reference.readStream();
    try {
      return stream.asUint8Array().slice();
    } finally {
      stream.destroy();
    }
  } catch (error) {
    if (isEngineFailure(error)) throw error;
    return null;
  }
}

/** Names are those of the format, of letters and of typefaces, unless they have signs that such names have not. */
const isWritten = (name: string): boolean => /[^\x21-\x7e]/.test(name);

/** Strings of an object; its names go into `names`. */
function stringsIn(object: Mupdf.PDFObject, names: Set<string>, depth: number): string[] {
  const named = (name: string): string[] => {
    for (const word of foldedWords(name)) names.add(word);
    return isWritten(name) ? [name] : [];
  };
  if (object.isString()) return [object.asString()];
  if (object.isName()) return named(object.asName());
  if (depth > 40 || !(object.isDictionary() || object.isArray())) return [];
  const strings: string[] = [];
  object.forEach((value, key) => {
    if (typeof key === 'string') strings.push(...named(key));
    if (!value.isIndirect()) strings.push(...stringsIn(value, names, depth + 1));
  });
  return strings;
}

function isPictureOrFont(stream: Mupdf.PDFObject): boolean {
  const subtype = stream.get('Subtype');
  const kind = subtype.isName() ? subtype.asName() : '';
  return /^(Image|Type1C|CIDFontType0C|OpenType)$/.test(kind) || !stream.get('Length1').isNull();
}

function decodings(bytes: Uint8Array): string[] {
  return [
    ...['utf-8', 'windows-1251'].map((encoding) => new TextDecoder(encoding).decode(bytes)),
    ...(['utf-16le', 'utf-16be'] as const).flatMap((encoding) =>
      [0, 1].map((start) => new TextDecoder(encoding).decode(bytes.subarray(start))),
    ),
  ];
}

/** The words in the bytes of the file as they are, in small letters, capitals, and with a capital first. */
function findInBytes(bytes: Uint8Array, secrets: readonly Secret[]): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return secrets.some(({ word }) => {
    const cases = [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)];
    return cases.some((each) =>
      [Buffer.from(each, 'utf8'), Buffer.from(each, 'utf16le'), Buffer.from(each, 'utf16le').swap16()].some(
        (needle) => needle.length >= LEAST_BYTES && file.includes(needle),
      ),
    );
  });
}
