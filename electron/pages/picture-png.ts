import * as mupdf from 'mupdf';
import { MAX_PIXELS as MAX_PICTURE_PIXELS } from '../intake/text/image.ts';
import { modernKind, openModernPicture, type Pixels } from '../intake/text/modern-picture.ts';
import { pixmapOfPixels } from '../intake/text/pixmap-of-pixels.ts';
import { writePng } from './png.ts';

/** Pixels of the longer side of a picture that stands in a document. */
const EMBEDDED_SIDE = 2400;

/** A decoded picture as the engine takes it: on white, without opacity. */
export function imageOfPixels(decoded: Pixels): mupdf.Image {
  const pixmap = pixmapOfPixels(decoded);
  try {
    return new mupdf.Image(pixmap);
  } finally {
    pixmap.destroy();
  }
}

/** A picture at a scale, drawn anew. */
export function pngOfImage(image: mupdf.Image, scale: number): Uint8Array<ArrayBuffer> {
  const width = Math.max(1, Math.round(image.getWidth() * scale));
  const height = Math.max(1, Math.round(image.getHeight() * scale));
  const pixmap = new mupdf.Pixmap(mupdf.ColorSpace.DeviceRGB, [0, 0, width, height], false);
  pixmap.clear(255);
  const device = new mupdf.DrawDevice(mupdf.Matrix.identity, pixmap);
  try {
    device.fillImage(image, [width, 0, 0, height, 0, 0], 1);
  } finally {
    device.close();
    device.destroy();
  }
  return pngOfPixmap(pixmap);
}

/** A drawn pixmap as PNG; it is destroyed. */
export function pngOfPixmap(pixmap: mupdf.Pixmap): Uint8Array<ArrayBuffer> {
  try {
    return writePng(pixmap.getPixels(), pixmap.getWidth(), pixmap.getHeight(), pixmap.getStride());
  } finally {
    pixmap.destroy();
  }
}

/** A picture that was found in a document, of any kind that is decoded here; null for another. */
export async function embeddedPicture(bytes: Uint8Array | null): Promise<Uint8Array<ArrayBuffer> | null> {
  if (bytes === null || bytes.length === 0) return null;
  const image = modernKind(bytes) === null ? engineImage(bytes) : await decodedImage(bytes);
  if (image === null) return null;
  try {
    return pngOfImage(image, Math.min(1, EMBEDDED_SIDE / Math.max(image.getWidth(), image.getHeight(), 1)));
  } finally {
    image.destroy();
  }
}

function engineImage(bytes: Uint8Array): mupdf.Image | null {
  const image = new mupdf.Image(bytes);
  if (image.getWidth() * image.getHeight() <= MAX_PICTURE_PIXELS) return image;
  image.destroy();
  return null;
}

async function decodedImage(bytes: Uint8Array): Promise<mupdf.Image | null> {
  const picture = await openModernPicture(bytes);
  if (typeof picture === 'string') return null;
  try {
    return imageOfPixels(await picture.pixels(0));
  } finally {
    picture.close();
  }
}
