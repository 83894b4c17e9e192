import type * as Mupdf from 'mupdf';
import { collectPages, isEngineFailure, properties } from './extract.ts';
import type { Extract, Reason } from './extract.ts';
import { modernKind, openModernPicture } from './modern-picture.ts';
import { isoFromExifDate } from './property-dates.ts';

/** Pixels of a picture that is decoded to check it: 200 million, twice the largest phone camera. */
export const MAX_PIXELS = 200_000_000;

/**
 * A picture: its size, what the camera wrote into it (EXIF, read and never changed), and whether it can be decoded. It has
 * as many pages as the file has frames (a TIFF of a scanned letter), with empty texts.
 */
export async function extractImage(bytes: Uint8Array): Promise<Extract> {
  const camera = await exif(bytes);
  const checked = modernKind(bytes) === null ? await checkWithMupdf(bytes) : await checkModern(bytes);
  const collector = collectPages();
  for (let frame = 0; frame < (checked.frames ?? 0); frame++) if (!collector.add('')) break;
  return {
    pages: collector.pages,
    properties: properties([['width', checked.width], ['height', checked.height], ...camera]),
    attachments: [],
    reason: checked.reason,
  };
}

interface Checked {
  width?: number;
  height?: number;
  frames?: number;
  reason: Reason | null;
}

async function checkWithMupdf(bytes: Uint8Array): Promise<Checked> {
  const mupdf = await import('mupdf');
  let image: Mupdf.Image;
  try {
    image = new mupdf.Image(bytes);
  } catch (error) {
    return failure(error);
  }
  const size = { width: image.getWidth(), height: image.getHeight() };
  try {
    if (size.width * size.height > MAX_PIXELS) return { ...size, frames: 1, reason: 'too-large' };
    image.toPixmap().destroy();
    // The JPEG and GIF decoders fill up what is missing and say nothing, so the end mark is looked for.
    return { ...size, frames: frames(mupdf, bytes), reason: isCut(bytes) ? 'damaged' : null };
  } catch (error) {
    return { ...failure(error), ...size, frames: 1 };
  } finally {
    image.destroy();
  }
}

function failure(error: unknown): Checked {
  if (isEngineFailure(error)) throw error;
  // MuPDF refuses by itself what could not even be addressed.
  return { reason: error instanceof Error && error.message.includes('dimensions') ? 'too-large' : 'damaged' };
}

function frames(mupdf: typeof Mupdf, bytes: Uint8Array): number {
  const tiff = (bytes[0] === 0x49 && bytes[1] === 0x49) || (bytes[0] === 0x4d && bytes[1] === 0x4d);
  if (!tiff) return 1;
  const document = mupdf.Document.openDocument(bytes, 'image/tiff');
  try {
    return document.countPages();
  } finally {
    document.destroy();
  }
}

/** Whether a JPEG has no end-of-image mark (ITU T.81, B.1.1.3) or a GIF no trailer. Some bytes after it are common. */
function isCut(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer[0] === 0xff && buffer[1] === 0xd8) return buffer.lastIndexOf(Buffer.from([0xff, 0xd9])) < jpegScan(buffer);
  if (buffer.subarray(0, 3).toString('latin1') === 'GIF') return buffer.lastIndexOf(0x3b) < 13;
  return false;
}

/** Where the picture data of a JPEG begin: a thumbnail in its header has an end mark of its own. */
function jpegScan(buffer: Buffer): number {
  let at = 2;
  while (at + 4 <= buffer.length && buffer[at] === 0xff) {
    if (buffer[at + 1] === 0xda) return at;
    at += 2 + buffer.readUInt16BE(at + 2);
  }
  return buffer.length;
}

/** A picture that MuPDF does not decode: its size from the container, and whether its first page comes out. */
async function checkModern(bytes: Uint8Array): Promise<Checked> {
  const picture = await openModernPicture(bytes);
  if (typeof picture === 'string') return { reason: picture };
  const [width = 0, height = 0] = picture.sizes[0] ?? [];
  const known = { width, height, frames: picture.sizes.length };
  try {
    await picture.pixels(0);
    return { ...known, reason: null };
  } catch (error) {
    return { ...known, ...failure(error) };
  } finally {
    picture.close();
  }
}

/** Everything with a plain value in EXIF, GPS and IPTC, under the names of the standards. */
async function exif(bytes: Uint8Array): Promise<[string, string | number][]> {
  const { default: exifr } = await import('exifr');
  let tags: Record<string, unknown> | undefined;
  try {
    // Dates stay as written: EXIF has no time zone and a Date would invent one.
    tags = await exifr.parse(bytes, {
      tiff: true,
      exif: true,
      gps: true,
      iptc: true,
      xmp: false,
      icc: false,
      reviveValues: false,
    });
  } catch {
    // Broken camera data say nothing about the picture itself.
    return [];
  }
  const found: [string, string | number][] = [];
  for (const [tag, value] of Object.entries(tags ?? {})) {
    if (/^(Strip|Tile)(Offsets|ByteCounts)$/.test(tag)) continue;
    if (typeof value === 'number') found.push([tag === 'latitude' || tag === 'longitude' ? tag : `exif.${tag}`, value]);
    else if (typeof value === 'string') found.push([`exif.${tag}`, isoFromExifDate(value)]);
    else if (Array.isArray(value) && value.length <= 8) found.push([`exif.${tag}`, value.join(' ')]);
  }
  const taken = found.find(([tag]) => tag === 'exif.DateTimeOriginal');
  return taken === undefined ? found : [['taken', taken[1]], ...found];
}
