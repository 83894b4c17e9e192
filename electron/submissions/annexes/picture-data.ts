/** What cameras and programs write into pictures beside what is seen: taken out without touching the picture itself. */

/**
 * A JPEG without the notes in it: camera data, XMP, thumbnails, comments, profiles (ITU T.81, B.1.1.3: APP and COM). What tells how its colours are
 * coded stays (APP0 of JFIF, APP14 of Adobe). What is behind its end goes as well.
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (marker === 0xda) break;
    const isNote = marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xee);
    if (!isNote) kept.push(marker === 0xe0 ? withoutThumbnail(bytes.subarray(at, end)) : bytes.subarray(at, end));
    at = end;
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = endOfScans(buffer, at);
  kept.push(bytes.subarray(at, last));
  return Buffer.concat(kept);
}

/** The picture that JFIF may carry of itself in small. */
function withoutThumbnail(segment: Uint8Array): Uint8Array {
  if (segment.length <= 18) return segment;
  if (String.fromCharCode(...segment.subarray(4, 8)) !== 'JFIF') return new Uint8Array(0);
  const bare = new Uint8Array(segment.subarray(0, 18));
  bare.set([0, 16], 2);
  bare.set([0, 0], 16);
  return bare;
}

/** The first end of the picture: in the data of a scan 0xFF is followed by 0 or a restart; tables may stand between two scans. */
function endOfScans(buffer: Buffer, from: number): number {
  let at = from;
  while (at !== -1 && at + 4 <= buffer.length) {
    const marker = buffer[at + 1] ?? 0;
    if (marker === 0xd9) return at + 2;
    const isData = marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7);
    at = buffer.indexOf(0xff, isData ? at + (marker === 0xff ? 1 : 2) : at + 2 + buffer.readUInt16BE(at + 2));
  }
  return buffer.length;
}

/** A JPEG 2000 without its boxes of XML and of programs (ISO/IEC 15444-1, annex I). A bare code stream stays as it is. */
export function bareJpeg2000(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || view.getUint32(4) !== 0x6a502020) return bytes;
  const kept: Uint8Array[] = [];
  for (let at = 0; at + 8 <= bytes.length;) {
    const size = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const length =
      size === 0 ? bytes.length - at : size === 1 && at + 16 <= bytes.length ? view.getUint32(at + 12) : size;
    if (length < 8) break;
    if (!['xml ', 'uuid', 'uinf', 'jp2i'].includes(name)) kept.push(bytes.subarray(at, at + length));
    at += length;
  }
  return Buffer.concat(kept);
}
