import PdfWriter from 'pdfkit';
import { openFont, setPieces, type Face, type Script } from './fonts/report-fonts.ts';

export type Pdf = PDFKit.PDFDocument;

/** Colours, as in Word. */
export const ink = {
  text: '#1B1F24',
  heading: '#14304A',
  muted: '#5A6572',
  rule: '#8A97A5',
  hairline: '#D5DBE1',
  wash: '#F2F5F8',
} as const;

/** Sets text in the faces of a document; each that is used is embedded with the signs that occur. */
export interface Type {
  /** Points. */
  width(face: Face, size: number, text: string): number;
  show(face: Face, size: number, colour: string, text: string, x: number, baseline: number): void;
}

/** As fontkit has it: drawn signs by their number in the file, each kept with the characters that it was first asked for by. */
interface LibraryFont {
  readonly characterSet: readonly number[];
  glyphForCodePoint(character: number): unknown;
  getGlyph(number: number, characters?: readonly number[]): { codePoints: readonly number[] } | null;
}

/** A font as the library has it open, and how it has set each word: both serve every document that is written. */
interface OpenFont {
  readonly font: LibraryFont;
  layoutCache: Record<string, unknown>;
}
const openFonts = new Map<string, OpenFont>();
/** In thousandths of the size, by face and word. */
const widths = new Map<string, number>();
/** Words that are kept at most, of all fonts; then it begins anew. */
const MAX_WORDS = 20_000;
let measuring: Pdf | undefined;

/** The font as it is open in a document that is never written: what is only measured leaves no mark in one that is. */
function fontToMeasure(face: Face, script: Script): Pdf {
  measuring ??= new PdfWriter({ autoFirstPage: false, font: null as unknown as string });
  const name = `${face}/${script}`;
  if (!openFonts.has(name)) {
    const bytes = openFont(face, script);
    if (bytes === null) throw new Error('a font of the report is missing');
    measuring.registerFont(name, bytes);
    measuring.font(name);
    const opened = usedFont(measuring);
    knowCharacters(opened.font);
    openFonts.set(name, opened);
  }
  return measuring.font(name);
}

/**
 * A document says of each sign which character it is, so that its words can be read aloud, copied and searched; it takes that from the font.
 * The library forgets it of a sign that was first drawn as a part of another (и of й, in a document before), so all are asked for at once: of several
 * characters with one sign (a space and one that does not break) the first counts.
 */
function knowCharacters(font: LibraryFont): void {
  for (const character of font.characterSet.toSorted((a, b) => a - b)) font.glyphForCodePoint(character);
  const { getGlyph } = font;
  font.getGlyph = (number, characters = []) => {
    const glyph = getGlyph.call(font, number, characters);
    if (glyph?.codePoints.length === 0) glyph.codePoints = characters;
    return glyph;
  };
}

function usedFont(pdf: Pdf): OpenFont {
  return (pdf as unknown as { _font: OpenFont })._font;
}

/** Of one word: what is set again and again is measured once. */
function widthOfWord(face: Face, text: string): number {
  const key = `${face}:${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    width = 0;
    for (const { script, text: piece } of setPieces(face, text)) {
      width += fontToMeasure(face, script).fontSize(1000).widthOfString(piece);
    }
    if (widths.size >= MAX_WORDS) {
      widths.clear();
      for (const each of openFonts.values()) each.layoutCache = Object.create(null) as Record<string, unknown>;
    }
    widths.set(key, width);
  }
  return width;
}

export function createType(pdf: Pdf): Type {
  const registered = new Set<string>();

  function choose(face: Face, script: Script): void {
    const name = `${face}/${script}`;
    if (!registered.has(name)) {
      fontToMeasure(face, script);
      const known = openFonts.get(name);
      pdf.registerFont(name, known?.font as unknown as ArrayBuffer);
      pdf.font(name);
      if (known !== undefined) usedFont(pdf).layoutCache = known.layoutCache;
      registered.add(name);
    }
    pdf.font(name);
  }

  return {
    width: (face, size, text) => (widthOfWord(face, text) * size) / 1000,
    show(face, size, colour, text, x, baseline) {
      let at = x;
      pdf.fillColor(colour);
      for (const piece of setPieces(face, text)) {
        choose(face, piece.script);
        pdf.fontSize(size).text(piece.text, at, baseline, { lineBreak: false, baseline: 'alphabetic' });
        at += pdf.fontSize(size).widthOfString(piece.text);
      }
    },
  };
}

/** What a file says about itself: what it is called, in which language it is, the day it was made for, and nothing else. */
export interface PdfFacts {
  readonly title: string;
  readonly language: string;
  /** ISO day. */
  readonly preparedOn: string;
}

/** A PDF without pages, which names no program, no person and no time of the clock. */
export function beginPdf(facts: PdfFacts, tagged: boolean): Pdf {
  const day = new Date(`${facts.preparedOn}T00:00:00Z`);
  const pdf = new PdfWriter({
    autoFirstPage: false,
    // None of the fonts that a viewer would have to bring along.
    font: null as unknown as string,
    pdfVersion: '1.7',
    lang: facts.language,
    displayTitle: true,
    tagged,
    // The library takes the number of the file from these.
    info: { Title: facts.title, CreationDate: day },
  });
  const { info } = pdf as unknown as { info: Record<string, unknown> };
  for (const key of Object.keys(info)) if (key !== 'Title') Reflect.deleteProperty(info, key);
  Object.assign(pdf, {
    // XMP (ISO 16684-1) with the title and the language: readers for the blind look for them there.
    _addInfo(this: { appendXML(xml: string): void }) {
      this.appendXML(
        `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(facts.title)}</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>${escaped(facts.language)}</rdf:li></rdf:Bag></dc:language></rdf:Description>`,
      );
    },
  });
  return pdf;
}

/** Ends a PDF and gives its bytes. */
export function endPdf(pdf: Pdf): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const parts: Uint8Array[] = [];
  pdf.on('data', (part: Uint8Array) => parts.push(part));
  pdf.on('end', () => resolve(Buffer.concat(parts)));
  pdf.on('error', reject);
  pdf.end();
  return promise;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
