import { inflateSync } from 'node:zlib';

/** A table of a font, with where it stands in the file of the font. */
interface Table {
  readonly tag: Uint8Array;
  readonly checksum: number;
  readonly bytes: Uint8Array;
}

/**
 * A font as it was before it was packed for the web: what goes into a PDF is the plain form (OpenType, "Organization of an OpenType Font").
 *
 * @param packed a WOFF file of version 1 (W3C Recommendation of 13 December 2012)
 */
export function unpackWoff(packed: Uint8Array): Uint8Array {
  const file = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  if (file.getUint32(0) !== 0x774f4646) throw new Error('not a WOFF font');
  const count = file.getUint16(12);
  const tables = Array.from({ length: count }, (_, index) => tableAt(packed, file, 44 + index * 20));
  const body = tables.reduce((sum, { bytes }) => sum + padded(bytes.length), 12 + count * 16);
  const font = new Uint8Array(body);
  const out = new DataView(font.buffer);
  out.setUint32(0, file.getUint32(4));
  const exponent = Math.floor(Math.log2(count));
  out.setUint16(4, count);
  out.setUint16(6, 2 ** exponent * 16);
  out.setUint16(8, exponent);
  out.setUint16(10, (count - 2 ** exponent) * 16);
  let at = 12 + count * 16;
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    const entry = 12 + index * 16;
    font.set(tag, entry);
    out.setUint32(entry + 4, checksum);
    out.setUint32(entry + 8, at);
    out.setUint32(entry + 12, bytes.length);
    font.set(bytes, at);
    at += padded(bytes.length);
  }
  return font;
}

function tableAt(packed: Uint8Array, file: DataView, entry: number): Table {
  const [offset, length, whole] = [entry + 4, entry + 8, entry + 12].map((at) => file.getUint32(at)) as [
    number,
    number,
    number,
  ];
  const stored = packed.subarray(offset, offset + length);
  return {
    tag: packed.subarray(entry, entry + 4),
    checksum: file.getUint32(entry + 16),
    bytes: length < whole ? inflateSync(stored) : stored,
  };
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
