import { deflateSync } from 'node:zlib';
import type { PieceWriter } from './piece.ts';
import { PAGES_ROOT } from './piece.ts';
import { printed, type DrawnPage } from './source-pages.ts';

/** Points of A4, for what has no pages of its own. */
export const A4 = { width: 595.28, height: 841.89 };
/** A strip of a page of A4 that the stamp stands in, above everything else. */
const STRIP = 18;
/** A page that is smaller is put on A4, or its stamp could not be read. */
const SMALLEST = 260;

/** How a page that goes out is put together: what is seen of the original, a little smaller, under the strip with the stamp. */
export function writePage(piece: PieceWriter, drawn: DrawnPage, stamp: DrawnPage | null): void {
  const isSmall = stamp !== null && Math.min(drawn.width, drawn.height) < SMALLEST;
  const sheet = isSmall ? A4 : drawn;
  const strip = stamp === null ? 0 : STRIP * stampScale(sheet);
  const room = sheet.height - strip;
  const scale = Math.min(isSmall ? 1 : room / drawn.height, sheet.width / drawn.width, room / drawn.height);
  const left = (sheet.width - drawn.width * scale) / 2;
  // What is put on a larger sheet stands in its middle.
  const bottom = isSmall ? (room - drawn.height * scale) / 2 : 0;
  const draws = [place(scale, left, bottom), `${drawn.upright.map(printed).join(' ')} cm`, '/P Do Q'];
  if (stamp !== null) {
    const size = stampScale(sheet);
    const right = sheet.width - stamp.width * size - 14 * size;
    draws.push(
      place(size, right, sheet.height - (stamp.height + 3) * size),
      `${stamp.upright.map(printed).join(' ')} cm`,
      '/S Do Q',
    );
  }
  const content = deflateSync(Buffer.from(draws.join('\n'), 'latin1'));
  const stream = piece.reserve();
  piece.begin(stream);
  piece.write(`<</Filter/FlateDecode/Length ${content.length}>>\nstream\n`);
  piece.write(content);
  piece.write('\nendstream\nendobj\n');

  const page = piece.reserve();
  piece.begin(page);
  piece.write(`<</Type/Page/Parent ${PAGES_ROOT} 0 R/MediaBox[0 0 ${printed(sheet.width)} ${printed(sheet.height)}]`);
  piece.write('/Resources<</XObject<</P ');
  piece.reference(drawn.form);
  if (stamp !== null) {
    piece.write('/S ');
    piece.reference(stamp.form);
  }
  piece.write('>>>>/Contents ');
  piece.reference(stream);
  piece.write('>>\nendobj\n');
  piece.page(page);
}

/** On a poster the stamp is larger, on a leaflet smaller; it is read when the whole page is seen. */
function stampScale({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.max(0.7, Math.min(width / A4.width, height / A4.height));
}

function place(scale: number, x: number, y: number): string {
  return `q ${printed(scale)} 0 0 ${printed(scale)} ${printed(x)} ${printed(y)} cm`;
}
