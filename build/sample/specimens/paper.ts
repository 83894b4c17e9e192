import * as mupdf from 'mupdf';

/** A4 in points. */
export const a4: mupdf.Rect = [0, 0, 595, 842];

/** Draws something over a page that is already laid out; `page` counts from 1. */
export type Drawing = (device: mupdf.Device, page: number) => void;

/**
 * Sets pages of HTML as A4 pages of a PDF with a text layer. The word SPECIMEN stands large and grey across every page.
 * @param style CSS; its `@page` rule gives the margins
 * @param pages the body of each page; what does not fit on its page goes on to another
 * @param draw seals and signatures; drawn after the text
 */
export function typesetPdf(style: string, pages: string[], draw: Drawing = () => {}): Uint8Array {
  const target = new mupdf.Buffer();
  const writer = new mupdf.DocumentWriter(target, 'pdf', '');
  let number = 0;
  for (const body of pages) {
    const laidOut = layOut(style, body);
    for (let at = 0; at < laidOut.countPages(); at++) {
      const device = writer.beginPage(a4);
      watermark(device);
      laidOut.loadPage(at).run(device, mupdf.Matrix.identity);
      draw(device, ++number);
      writer.endPage();
    }
  }
  writer.close();
  const finished = new mupdf.PDFDocument(target);
  finished.subsetFonts();
  return finished.saveToBuffer('garbage=compact,compress').asUint8Array().slice();
}

/** HTML broken into A4 pages by mupdf, whose built-in serif font has all letters of Russian and Belarusian. */
export function layOut(style: string, body: string): mupdf.Document {
  const html = `<html><head><style>${style}</style></head><body>${body}</body></html>`;
  const document = mupdf.Document.openDocument(new TextEncoder().encode(html), 'text/html');
  document.layout(a4[2], a4[3], 11);
  return document;
}

/** The word that keeps a specimen from being taken for evidence. */
export function watermark(device: mupdf.Device): void {
  const font = new mupdf.Font('Helvetica-Bold');
  const text = new mupdf.Text();
  const size = 108;
  const end = text.showString(font, [size, 0, 0, -size, 0, 0], 'SPECIMEN');
  const centred = mupdf.Matrix.translate(-end[4] / 2, size * 0.36);
  const across = mupdf.Matrix.concat(mupdf.Matrix.rotate(-52), mupdf.Matrix.translate(a4[2] / 2, a4[3] / 2));
  device.fillText(text, mupdf.Matrix.concat(centred, across), mupdf.ColorSpace.DeviceGray, [0.62], 0.42);
}

const violet: mupdf.Color = [0.24, 0.22, 0.62];

/** A round seal with a text along its rim and lines in the middle. */
export function seal(
  device: mupdf.Device,
  centre: { x: number; y: number; tilt: number },
  rim: string,
  middle: string[],
): void {
  const place = mupdf.Matrix.concat(mupdf.Matrix.rotate(centre.tilt), mupdf.Matrix.translate(centre.x, centre.y));
  for (const [radius, width] of [
    [46, 1.6],
    [43.5, 0.5],
    [30, 0.7],
  ] as const) {
    device.strokePath(circle(radius), pen(width), place, mupdf.ColorSpace.DeviceRGB, violet, 0.75);
  }
  const font = new mupdf.Font('Helvetica-Bold');
  const text = new mupdf.Text();
  const step = 360 / [...rim].length;
  [...rim].forEach((sign, at) => {
    const glyph = font.encodeCharacter(sign.codePointAt(0) ?? 32);
    const half = (font.advanceGlyph(glyph) * 8.4) / 2;
    const turned = mupdf.Matrix.concat(
      mupdf.Matrix.translate(-half, -34),
      mupdf.Matrix.rotate(at * step - 180 + step / 2),
    );
    text.showGlyph(font, mupdf.Matrix.concat([8.4, 0, 0, -8.4, 0, 0], turned), glyph, sign.codePointAt(0) ?? 32);
  });
  middle.forEach((line, at) => {
    const shown = new mupdf.Text();
    const end = shown.showString(font, [8.5, 0, 0, -8.5, 0, 0], line);
    text.showString(font, [8.5, 0, 0, -8.5, -end[4] / 2, (at - (middle.length - 1) / 2) * 10 + 3], line);
  });
  device.fillText(text, place, mupdf.ColorSpace.DeviceRGB, violet, 0.75);
}

/** A flourish in pen, so that a page looks signed; it is nobody's signature. */
export function flourish(device: mupdf.Device, x: number, y: number): void {
  const line = new mupdf.Path();
  line.moveTo(0, 0);
  line.curveTo(6, -26, 14, -22, 9, 2);
  line.curveTo(7, 12, 16, -8, 22, -8);
  line.curveTo(28, -8, 18, 6, 27, 1);
  line.curveTo(36, -4, 34, -14, 40, -6);
  line.curveTo(44, 0, 52, -4, 76, -12);
  device.strokePath(line, pen(1.1), mupdf.Matrix.translate(x, y), mupdf.ColorSpace.DeviceRGB, [0.1, 0.14, 0.45], 0.9);
}

function pen(lineWidth: number): mupdf.StrokeState {
  return new mupdf.StrokeState({ lineWidth, lineCap: 'Round', lineJoin: 'Round', miterLimit: 10 });
}

/** Four Bézier arcs; 0.5523 is the usual control length for a quarter circle. */
function circle(radius: number): mupdf.Path {
  const path = new mupdf.Path();
  const k = radius * 0.5523;
  path.moveTo(radius, 0);
  path.curveTo(radius, k, k, radius, 0, radius);
  path.curveTo(-k, radius, -radius, k, -radius, 0);
  path.curveTo(-radius, -k, -k, -radius, 0, -radius);
  path.curveTo(k, -radius, radius, -k, radius, 0);
  path.closePath();
  return path;
}
