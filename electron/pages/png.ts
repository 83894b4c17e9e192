import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const HEADER_END = 33;

/**
 * A picture of 24-bit sRGB as PNG (ISO/IEC 15948), packed lightly: it lives for a moment and travels no further than this computer. MuPDF's own
 * writer takes four times as long.
 *
 * @param pixels rows from the top, three bytes a pixel, `stride` bytes from row to row
 */
export function writePng(pixels: Uint8Array | Uint8ClampedArray, width: number, height: number, stride: number) {
  const line = width * 3;
  const rows = new Uint8Array((line + 1) * height);
  for (let row = 0; row < height; row += 1) {
    const from = row * stride;
    const to = row * (line + 1) + 1;
    if (row === 0) {
      rows.set(pixels.subarray(0, line), to);
      continue;
    }
    // Filter "up": each byte less the one above it. White paper and upright strokes become zeros.
    rows[to - 1] = 2;
    for (let at = 0; at < line; at += 1) rows[to + at] = (pixels[from + at] ?? 0) - (pixels[from + at - stride] ?? 0);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits, red, green and blue.
  header.set([8, 2], 8);
  const png = Buffer.concat([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('sRGB', Uint8Array.of(0)),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', new Uint8Array(0)),
  ]);
  return new Uint8Array(png);
}

function chunk(kind: string, data: Uint8Array): Buffer {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(kind, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), bytes.length - 4);
  return bytes;
}

/**
 * Whether bytes are a picture as `writePng` makes it, with no more pixels than `most`. The window takes pictures for what they are and not for
 * what they are called, so nothing else may pass from a viewer to it.
 */
export function isPlainPng(bytes: Uint8Array, most: number): boolean {
  if (bytes.length < HEADER_END || SIGNATURE.some((byte, at) => bytes[at] !== byte)) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (view.getUint32(12) !== 0x49484452 || width === 0 || height === 0 || width * height > most) return false;
  if (view.getUint32(24) !== 0x08020000) return false;
  // Chunks for colours, texts and animation are what decoders have gone wrong with.
  const kinds: string[] = [];
  for (let at = 8; at < bytes.length;) {
    if (at + 12 > bytes.length) return false;
    kinds.push(String.fromCharCode(...bytes.subarray(at + 4, at + 8)));
    at += 12 + view.getUint32(at);
    if (at > bytes.length) return false;
  }
  return kinds.join(' ') === 'IHDR sRGB IDAT IEND';
}
