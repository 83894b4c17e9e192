/** The container of WebP (RFC 9649), as far as a picture can be taken from it that its decoder understands. */

/** Pieces of the file by name; more than these are those of an animation of hours. */
const MAX_PIECES = 100_000;

interface Piece {
  readonly name: string;
  readonly data: Uint8Array;
}

export function webpPieces(bytes: Uint8Array, from = 12): Piece[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: Piece[] = [];
  for (let at = from; at + 8 <= bytes.length && pieces.length < MAX_PIECES;) {
    const size = view.getUint32(at + 4, true);
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    pieces.push({ name, data: bytes.subarray(at + 8, Math.min(bytes.length, at + 8 + size)) });
    at += 8 + size + (size % 2);
  }
  return pieces;
}

/** The size of the whole picture; null for a file that does not begin like one. */
export function webpSize(bytes: Uint8Array): { width: number; height: number } | null {
  const [first] = webpPieces(bytes);
  if (first === undefined || first.data.length < 5) return null;
  const { name, data } = first;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (name === 'VP8X' && data.length >= 10) return { width: three(data, 4) + 1, height: three(data, 7) + 1 };
  if (name === 'VP8L') {
    const packed = view.getUint32(1, true);
    return { width: (packed & 0x3fff) + 1, height: ((packed >> 14) & 0x3fff) + 1 };
  }
  if (name === 'VP8 ' && data.length >= 10) {
    return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff };
  }
  return null;
}

/** The first frame as a file of its own, and its place; a picture that does not move is its own first frame. */
export function firstWebpFrame(bytes: Uint8Array): { bytes: Uint8Array; at: { x: number; y: number } } | null {
  const frame = webpPieces(bytes).find(({ name }) => name === 'ANMF')?.data;
  if (frame === undefined) return { bytes, at: { x: 0, y: 0 } };
  if (frame.length < 24) return null;
  const at = { x: three(frame, 0) * 2, y: three(frame, 3) * 2 };
  const parts = webpPieces(frame, 16).filter(({ name }) => /^(ALPH|VP8 |VP8L)$/.test(name));
  const extended = new Uint8Array(10);
  // Bit 4: it has opacity. Width and height less one stand in the frame as they stand here.
  extended[0] = 0x10;
  extended.set(frame.subarray(6, 12), 4);
  const pieces = parts.some(({ name }) => name === 'ALPH') ? [{ name: 'VP8X', data: extended }, ...parts] : parts;
  return parts.length === 0 ? null : { bytes: webpFile(pieces), at };
}

function webpFile(pieces: readonly Piece[]): Uint8Array {
  const parts = pieces.map(({ name, data }) => {
    const part = Buffer.alloc(8 + data.length + (data.length % 2));
    part.write(name, 0, 'latin1');
    part.writeUInt32LE(data.length, 4);
    part.set(data, 8);
    return part;
  });
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(4 + parts.reduce((sum, part) => sum + part.length, 0), 4);
  return new Uint8Array(Buffer.concat([head, ...parts]));
}

function three(data: Uint8Array, at: number): number {
  return (data[at] ?? 0) + ((data[at + 1] ?? 0) << 8) + ((data[at + 2] ?? 0) << 16);
}
