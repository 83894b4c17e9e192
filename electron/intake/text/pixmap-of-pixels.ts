import * as mupdf from 'mupdf';
import type { Pixels } from './modern-picture.ts';

/** A decoded picture in the engine's memory: on white, without opacity. Whoever asks for it destroys it. */
export function pixmapOfPixels({ width, height, data }: Pixels): mupdf.Pixmap {
  const pixmap = new mupdf.Pixmap(mupdf.ColorSpace.DeviceRGB, [0, 0, width, height], false);
  const [pixels, stride] = [pixmap.getPixels(), pixmap.getStride()];
  for (let row = 0; row < height; row += 1) {
    for (let from = row * width * 4, to = row * stride; from < (row + 1) * width * 4; from += 4, to += 3) {
      const opacity = data[from + 3] ?? 255;
      for (let part = 0; part < 3; part += 1) {
        const value = data[from + part] ?? 0;
        pixels[to + part] = opacity === 255 ? value : (value * opacity + 255 * (255 - opacity)) / 255;
      }
    }
  }
  return pixmap;
}
