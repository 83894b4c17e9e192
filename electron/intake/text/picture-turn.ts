import { webpPieces } from './webp.ts';

/** How a stored picture has to be turned to stand upright: mirrored left to right first, then quarters of a turn clockwise. */
export interface Turn {
  readonly quarters: number;
  readonly mirrored: boolean;
}

const UPRIGHT: Turn = { quarters: 0, mirrored: false };

/** What the values of the EXIF tag Orientation mean (TIFF 6.0, tag 274). */
const orientations: readonly Turn[] = [
  UPRIGHT,
  UPRIGHT,
  { quarters: 0, mirrored: true },
  { quarters: 2, mirrored: false },
  { quarters: 2, mirrored: true },
  { quarters: 3, mirrored: true },
  { quarters: 1, mirrored: false },
  { quarters: 1, mirrored: true },
  { quarters: 3, mirrored: false },
];

/** What the camera's note in a WebP says. */
export function webpTurn(bytes: Uint8Array): Turn {
  const note = webpPieces(bytes).find(({ name }) => name === 'EXIF')?.data;
  return note === undefined ? UPRIGHT : (orientations[orientationOf(note)] ?? UPRIGHT);
}

function orientationOf(note: Uint8Array): number {
  const start = String.fromCharCode(...note.subarray(0, 4)) === 'Exif' ? 6 : 0;
  const view = new DataView(note.buffer, note.byteOffset + start, Math.max(0, note.byteLength - start));
  if (view.byteLength < 14) return 1;
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return 1;
  const entries = view.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > view.byteLength) return 1;
    if (view.getUint16(at, little) === 274) return view.getUint16(at + 8, little);
  }
  return 1;
}

/**
 * What the container of an AVIF says of its first picture: the properties `irot` and `imir` (ISO/IEC 23008-12, 6.5.10 and 6.5.12), which the
 * decoder leaves aside.
 */
export function isobmffTurns(bytes: Uint8Array): Turn {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const meta = boxes(file, 0, file.byteLength).get('meta');
  if (meta === undefined) return UPRIGHT;
  const inside = boxes(file, meta.from + 4, meta.to);
  const [primary, properties] = [inside.get('pitm'), inside.get('iprp')];
  if (primary === undefined || properties === undefined || primary.to - primary.from < 6) return UPRIGHT;
  const wide = file.getUint8(primary.from) > 0;
  const item =
    wide && primary.to - primary.from >= 8 ? file.getUint32(primary.from + 4) : file.getUint16(primary.from + 4);
  const parts = boxes(file, properties.from, properties.to);
  const [held, joined] = [parts.get('ipco'), parts.get('ipma')];
  if (held === undefined || joined === undefined) return UPRIGHT;
  const all = listBoxes(file, held.from, held.to);
  let quarters = 0;
  let mirrored = false;
  for (const index of propertiesOf(file, joined, item)) {
    const property = all[index - 1];
    if (property === undefined || property.to <= property.from) continue;
    const value = file.getUint8(property.from);
    // Counted against the clock.
    if (property.name === 'irot') quarters = (quarters + 4 - (value & 3)) % 4;
    else if (property.name === 'imir') {
      // 1: left and right change places. 0: above and below, which is that and half a turn. What was turned before is turned the other way.
      quarters = ((value & 1) === 1 ? 4 - quarters : 6 - quarters) % 4;
      mirrored = !mirrored;
    }
  }
  return { quarters, mirrored };
}

interface Box {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

function listBoxes(file: DataView, from: number, to: number): Box[] {
  const found: Box[] = [];
  for (let at = from; at + 8 <= to && found.length < 10_000;) {
    const size = file.getUint32(at);
    const name = String.fromCharCode(...new Uint8Array(file.buffer, file.byteOffset + at + 4, 4));
    if (size === 1 || (size !== 0 && size < 8)) break;
    const end = size === 0 ? to : Math.min(to, at + size);
    found.push({ name, from: at + 8, to: end });
    at = end;
  }
  return found;
}

function boxes(file: DataView, from: number, to: number): Map<string, Box> {
  return new Map(listBoxes(file, from, to).map((box) => [box.name, box]));
}

/** The numbers of the properties of one item, from 1, in the order in which they are to be done. */
function propertiesOf(file: DataView, { from, to }: Box, item: number): number[] {
  if (to - from < 8) return [];
  const wideItems = file.getUint8(from) > 0;
  const wideNumbers = (file.getUint8(from + 3) & 1) === 1;
  const count = file.getUint32(from + 4);
  let at = from + 8;
  for (let entry = 0; entry < count && at + (wideItems ? 5 : 3) <= to; entry += 1) {
    const id = wideItems ? file.getUint32(at) : file.getUint16(at);
    at += wideItems ? 4 : 2;
    const numbers: number[] = [];
    const length = file.getUint8(at);
    at += 1;
    for (let each = 0; each < length && at + (wideNumbers ? 2 : 1) <= to; each += 1) {
      numbers.push(wideNumbers ? file.getUint16(at) & 0x7fff : file.getUint8(at) & 0x7f);
      at += wideNumbers ? 2 : 1;
    }
    if (id === item) return numbers;
  }
  return [];
}
