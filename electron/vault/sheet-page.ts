import type * as Mupdf from 'mupdf';

/** A page to print and to keep on paper: what recovery sheets are drawn with. */

/** Points. */
export const PAGE = { width: 595, height: 842, margin: 62 } as const;
const INK = [0.1, 0.12, 0.15] as const;
export const MUTED = [0.36, 0.39, 0.43] as const;
const RULE = [0.72, 0.74, 0.77] as const;

export type Face = 'plain' | 'bold' | 'code';
type Colour = readonly [number, number, number];

/** One page in the base fonts of PDF as MuPDF has them, which hold Cyrillic. */
export function createSheetPage(mupdf: typeof Mupdf) {
  const document = new mupdf.PDFDocument();
  const fonts = {
    plain: new mupdf.Font('Helvetica'),
    bold: new mupdf.Font('Helvetica-Bold'),
    code: new mupdf.Font('Courier-Bold'),
  };
  const resources = {
    Font: Object.fromEntries(Object.entries(fonts).map(([face, font]) => [face, document.addFont(font)])),
  };
  const drawn: string[] = [];
  const glyphs = (face: Face, text: string): number[] => [...text].map((sign) => fonts[face].encodeCharacter(sign));
  const widthOf = (face: Face, size: number, text: string): number =>
    glyphs(face, text).reduce((sum, glyph) => sum + fonts[face].advanceGlyph(glyph, 0), 0) * size;

  return {
    text(face: Face, size: number, x: number, y: number, text: string, colour: Colour = INK): void {
      const hex = glyphs(face, text)
        .map((glyph) => glyph.toString(16).padStart(4, '0'))
        .join('');
      drawn.push(`BT ${colour.join(' ')} rg /${face} ${size} Tf ${x} ${y} Td <${hex}> Tj ET`);
    },
    /** A line of running text; gives the place of the next. */
    line(y: number, text: string, indent = 0): number {
      this.text('plain', 11.5, PAGE.margin + indent, y, text);
      return y - 16.5;
    },
    /** Lines of running text from here on; gives the place below them. */
    paragraph(y: number, text: string): number {
      return this.wrap('plain', 11.5, text).reduce((at, line) => this.line(at, line), y);
    },
    /** How what stands on the sheet is kept, as a list, and how it is used. */
    advice(y: number, say: { keeping: string; rules: readonly string[]; using: string; howTo: string }): void {
      let at = y;
      this.text('bold', 13, PAGE.margin, at, say.keeping);
      at -= 22;
      for (const rule of say.rules) {
        this.text('plain', 11.5, PAGE.margin, at, '–');
        for (const line of this.wrap('plain', 11.5, rule, 16)) at = this.line(at, line, 16);
        at -= 4;
      }
      at -= 14;
      this.text('bold', 13, PAGE.margin, at, say.using);
      this.paragraph(at - 22, say.howTo);
    },
    rule(y: number): void {
      drawn.push(`${RULE.join(' ')} RG 0.8 w ${PAGE.margin} ${y} m ${PAGE.width - PAGE.margin} ${y} l S`);
    },
    wrap(face: Face, size: number, text: string, indent = 0): string[] {
      const room = PAGE.width - 2 * PAGE.margin - indent;
      const lines: string[] = [];
      let line = '';
      for (const word of text.split(' ')) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (line !== '' && widthOf(face, size, longer) > room) {
          lines.push(line);
          line = word;
        } else line = longer;
      }
      return [...lines, line];
    },
    finish(title: string, language: string): Uint8Array {
      document.insertPage(-1, document.addPage([0, 0, PAGE.width, PAGE.height], 0, resources, drawn.join('\n')));
      document.subsetFonts();
      document.setMetaData('info:Title', title);
      document.setLanguage(language);
      return document.saveToBuffer('garbage=2,compress=yes').asUint8Array().slice();
    },
  };
}
