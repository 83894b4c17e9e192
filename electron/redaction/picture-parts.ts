/** Parts of a PNG that are pixels, their colours and their size on paper (ISO/IEC 15948, 11). */
const PNG_PARTS = new Set(['IHDR', 'PLTE', 'tRNS', 'sRGB', 'gAMA', 'cHRM', 'pHYs', 'IDAT', 'IEND']);

/** Whether a picture file holds pixels alone: nothing that a camera or a program wrote beside them, and nothing behind its end. */
export function isBareFile(mime: string, bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return mime === 'image/png' ? isBarePng(buffer) : mime === 'image/jpeg' && isBareJpeg(buffer);
}

function isBarePng(png: Buffer): boolean {
  let at = 8;
  while (at + 12 <= png.length) {
    const kind = png.toString('latin1', at + 4, at + 8);
    if (!PNG_PARTS.has(kind)) return false;
    at += 12 + png.readUInt32BE(at);
    if (kind === 'IEND') return at === png.length;
  }
  return false;
}

/** Segments of a JPEG (ITU-T T.81, B.1): applications' own but the JFIF head, and comments, are what must not be in it. */
function isBareJpeg(jpeg: Buffer): boolean {
  let at = 2;
  while (at + 4 <= jpeg.length) {
    if (jpeg[at] !== 0xff) return false;
    const marker = jpeg[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) return endsWithPicture(jpeg, at);
    const isOfApplication = marker >= 0xe1 && marker <= 0xef;
    if (isOfApplication || marker === 0xfe) return false;
    const size = jpeg.readUInt16BE(at + 2);
    // A JFIF head may carry a small picture of the whole as it was.
    if (marker === 0xe0 && (size !== 16 || jpeg.toString('latin1', at + 4, at + 8) !== 'JFIF')) return false;
    at += 2 + size;
  }
  return false;
}

/** After the last scan comes the end of the picture, and nothing behind it. */
function endsWithPicture(jpeg: Buffer, scan: number): boolean {
  let at = scan;
  while (at + 2 <= jpeg.length) {
    if (jpeg[at] !== 0xff) {
      at += 1;
      continue;
    }
    const marker = jpeg[at + 1] ?? 0;
    if (marker === 0xd9) return at + 2 === jpeg.length;
    if (marker === 0 || (marker >= 0xd0 && marker <= 0xd7) || marker === 0xff) at += marker === 0xff ? 1 : 2;
    else if (marker === 0xda || marker === 0xc4 || marker === 0xdd || marker === 0xdb)
      at += 2 + jpeg.readUInt16BE(at + 2);
    else return false;
  }
  return false;
}
