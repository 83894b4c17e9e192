import type * as Mupdf from 'mupdf';

/** How far samples of one colour may lie apart: a picture packed by JPEG is not exact beside an edge. */
export const TOLERANCE = { exact: 3, packed: 56 } as const;

/**
 * Whether all pixels of a part of a picture are of one colour. What lies on its border is left out: there the colour of what is beside it
 * is mixed in.
 *
 * @param box in pixels of the pixmap from its top left, not rounded
 */
export function isOneColour(pixmap: Mupdf.Pixmap, box: Mupdf.Rect, tolerance: number): boolean {
  const [width, height, stride, parts] = [
    pixmap.getWidth(),
    pixmap.getHeight(),
    pixmap.getStride(),
    pixmap.getNumberOfComponents(),
  ];
  const pixels = pixmap.getPixels();
  const [x0, y0, x1, y1] = within(box, width, height);
  const least = Array.from({ length: parts }, () => 255);
  const most = Array.from({ length: parts }, () => 0);
  for (let y = y0; y < y1; y += 1)
    for (let x = x0; x < x1; x += 1)
      for (let part = 0; part < parts; part += 1) {
        const sample = pixels[y * stride + x * parts + part] ?? 0;
        if (sample < (least[part] ?? 0)) least[part] = sample;
        if (sample > (most[part] ?? 0)) most[part] = sample;
      }
  return most.every((sample, part) => sample - (least[part] ?? 0) <= tolerance || x0 >= x1 || y0 >= y1);
}

/** The whole pixels inside of a box, without those that its border runs through. */
function within([x0, y0, x1, y1]: Mupdf.Rect, width: number, height: number): [number, number, number, number] {
  return [
    Math.max(0, Math.ceil(x0) + 1),
    Math.max(0, Math.ceil(y0) + 1),
    Math.min(width, Math.floor(x1) - 1),
    Math.min(height, Math.floor(y1) - 1),
  ];
}

/** Whether no pixel of a part of a picture is lighter than that. */
export function isBlack(pixmap: Mupdf.Pixmap, box: Mupdf.Rect, tolerance: number): boolean {
  const [stride, parts] = [pixmap.getStride(), pixmap.getNumberOfComponents()];
  const pixels = pixmap.getPixels();
  const [x0, y0, x1, y1] = within(box, pixmap.getWidth(), pixmap.getHeight());
  for (let y = y0; y < y1; y += 1)
    for (let at = y * stride + x0 * parts; at < y * stride + x1 * parts; at += 1)
      if ((pixels[at] ?? 0) > tolerance) return false;
  return true;
}

/** Makes every pixel that a box touches black. */
export function blacken(pixmap: Mupdf.Pixmap, [x0, y0, x1, y1]: Mupdf.Rect): void {
  const [width, height, stride, parts] = [
    pixmap.getWidth(),
    pixmap.getHeight(),
    pixmap.getStride(),
    pixmap.getNumberOfComponents(),
  ];
  const pixels = pixmap.getPixels();
  const [from, until] = [Math.max(0, Math.floor(x0)), Math.min(width, Math.ceil(x1))];
  for (let y = Math.max(0, Math.floor(y0)); y < Math.min(height, Math.ceil(y1)); y += 1)
    pixels.fill(0, y * stride + from * parts, y * stride + until * parts);
}
