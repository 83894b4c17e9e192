import { greyOf, type Grey } from './grey.ts';

/** Share of points that stand alone from which on a page counts as speckled. A clean page has a tenth of it: dots of letters. */
const SPECKLED = 0.002;

/** Whether a page is strewn with specks: points much darker or lighter than all their neighbours. */
export function isSpeckled({ width, height, data }: Grey): boolean {
  let [alone, seen] = [0, 0];
  // Every third row and column tell as much as all.
  for (let y = 1; y < height - 1; y += 3) {
    for (let x = 1; x < width - 1; x += 3) {
      const at = y * width + x;
      const value = data[at] ?? 255;
      let [least, most] = [255, 0];
      for (const step of [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1]) {
        const near = data[at + step] ?? 255;
        if (near < least) least = near;
        if (near > most) most = near;
      }
      seen += 1;
      if (value < least - 40 || value > most + 40) alone += 1;
    }
  }
  return seen > 0 && alone / seen > SPECKLED;
}

/** Each point becomes the middle one of the nine around it: specks go, edges stay. */
export function despeckled({ width, height, data }: Grey): Grey {
  const result = greyOf(width, height);
  const nine = new Uint8Array(9);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let count = 0;
      for (let dy = -1; dy <= 1; dy += 1) {
        const row = Math.max(0, Math.min(height - 1, y + dy)) * width;
        for (let dx = -1; dx <= 1; dx += 1) {
          const value = data[row + Math.max(0, Math.min(width - 1, x + dx))] ?? 255;
          let at = count;
          while (at > 0 && (nine[at - 1] ?? 0) > value) {
            nine[at] = nine[at - 1] ?? 0;
            at -= 1;
          }
          nine[at] = value;
          count += 1;
        }
      }
      result.data[y * width + x] = nine[4] ?? 255;
    }
  }
  return result;
}
