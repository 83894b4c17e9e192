import * as mupdf from 'mupdf';
import { printOf } from '../../shared/pictures/picture-print.ts';

/** Pixels of the longer side of the picture that a page is recognised by. */
export const PRINT_SIDE = 320;

/** What a drawn page is recognised by when it is scanned again; null for an empty one. */
export function printOfDrawn(png: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const image = new mupdf.Image(png);
  try {
    const pixmap = image.toPixmap();
    try {
      const [width, height, stride, parts] = [
        pixmap.getWidth(),
        pixmap.getHeight(),
        pixmap.getStride(),
        pixmap.getNumberOfComponents(),
      ];
      const from = pixmap.getPixels();
      const pixels = new Uint8Array(width * height);
      for (let y = 0; y < height; y += 1)
        for (let x = 0; x < width; x += 1) {
          const at = y * stride + x * parts;
          const [red, green, blue] = [from[at] ?? 0, from[at + 1] ?? 0, from[at + 2] ?? 0];
          pixels[y * width + x] = parts < 3 ? red : Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
        }
      return printOf({ width, height, pixels });
    } finally {
      pixmap.destroy();
    }
  } finally {
    image.destroy();
  }
}
