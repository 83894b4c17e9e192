import type * as Mupdf from 'mupdf';

/** Samples of paper and of a box: what lies between them is ink, the edge of a letter, or the edge of the box. */
const BLACK = 24;
const WHITE = 232;
/** Of what stands around a box, how much may be neither: its own edge is a line of grey pixels. */
const SHARE = 0.02;

/** Whether a grey picture of a region shows the box and clean paper and nothing of letters. */
export function isBlank(pixmap: Mupdf.Pixmap): boolean {
  const [pixels, width, height, stride] = [
    pixmap.getPixels(),
    pixmap.getWidth(),
    pixmap.getHeight(),
    pixmap.getStride(),
  ];
  let between = 0;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const sample = pixels[y * stride + x] ?? 0;
      if (sample > BLACK && sample < WHITE) between += 1;
    }
  return between <= width * height * SHARE && isOneRectangle(pixels, width, height, stride);
}

/** Whether all that is black is one upright rectangle. */
function isOneRectangle(pixels: Uint8ClampedArray, width: number, height: number, stride: number): boolean {
  let [left, top, right, bottom] = [width, height, -1, -1];
  let count = 0;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      if ((pixels[y * stride + x] ?? 255) > 127) continue;
      count += 1;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  return count === 0 || count === (right - left + 1) * (bottom - top + 1);
}
