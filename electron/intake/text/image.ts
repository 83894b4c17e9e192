import type * as Mupdf from 'mupdf';
import { collectPages, isEngineFailure, properties, unread } from './extract.ts';
import type { Extract, Reason } from './extract.ts';
import { isoFromExifDate } from './property-dates.ts';

/** Pixels of a picture that is decoded to check it: 200 million, twice the largest phone camera. */
export const MAX_PIXELS = 200_000_000;

/**
 * A picture: its size, what the camera wrote into it (EXIF, read and never changed), and whether it can be decoded. It has
 * as many pages as the file has frames (a TIFF of a scanned letter), with empty texts.
 */
export async function extractImage(bytes: Uint8Array): Promise<Extract> {
  const camera = await exif(bytes);
  const checked = isWebp(bytes) ? checkWebp(bytes) : await checkWithMupdf(bytes);
  const collector = collectPages();
  for (let frame = 0; frame < (checked.frames ?? 0); frame++) if (!collector.add('')) break;
  return {
    pages: collector.pages,
    properties: properties([['width', checked.width], ['height', checked.height], ...camera]),
    attachments: [],
    reason: checked.reason,
  };
}

/** A picture of a kind that nothing here decodes (HEIC, AVIF): kept with what its camera wrote. */
export async function extractUndecodedImage(bytes: Uint8Array): Promise<Extract> {
  return { ...unread('unsupported'), properties: properties(await exif(bytes)) };
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

function isWebp(bytes: Uint8Array): boolean {
  const name = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  return name(0) === 'RIFF' && name(8) === 'WEBP';
}

/** WebP (RFC 9649), which MuPDF does not decode: its size from the header, and whether the container is whole. */
function checkWebp(bytes: Uint8Array): Checked {
  if (bytes.length < 30) return { reason: 'damaged' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const reason = view.getUint32(4, true) + 8 > bytes.length ? 'damaged' : null;
  const chunk = String.fromCharCode(...bytes.subarray(12, 16));
  const three = (at: number) => view.getUint16(at, true) + ((bytes[at + 2] ?? 0) << 16);
  if (chunk === 'VP8X') return { width: three(24) + 1, height: three(27) + 1, frames: 1, reason };
  if (chunk === 'VP8L') {
    const packed = view.getUint32(21, true);
    return { width: (packed & 0x3fff) + 1, height: ((packed >> 14) & 0x3fff) + 1, frames: 1, reason };
  }
  if (chunk === 'VP8 ')
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff, frames: 1, reason };
  return { reason: 'damaged' };
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
