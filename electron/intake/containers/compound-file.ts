/**
 * Whether a compound file (MS-CFB) can be walked: no chain of sectors and no tree of its directory leads back into itself. The library that
 * reads messages follows them wherever they lead, in a damaged file for ever.
 */
export function isSoundCompound(bytes: Uint8Array): boolean {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return isSound(buffer);
  } catch (error) {
    // A place beyond the end of the file.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const LAST = 0xfffffffa;
const NONE = 0xffffffff;
const IN_HEADER = 109;
const ENTRY = 128;

function isSound(buffer: Buffer): boolean {
  const shift = buffer.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return false;
  const size = 2 ** shift;
  const most = Math.ceil(buffer.length / size);
  const at = (sector: number): number => (sector + 1) * size;
  const table = fatOf(buffer, size, most);
  if (table === null) return false;
  const next = (sector: number): number => {
    const place = table[Math.floor(sector / (size / 4))];
    return place === undefined ? LAST : buffer.readUInt32LE(at(place) + (sector % (size / 4)) * 4);
  };
  const directory = chain(buffer.readUInt32LE(48), next, most);
  const small = chain(buffer.readUInt32LE(60), next, most);
  if (directory === null || small === null) return false;
  const nextSmall = (sector: number): number => {
    const place = small[Math.floor(sector / (size / 4))];
    return place === undefined ? LAST : buffer.readUInt32LE(at(place) + (sector % (size / 4)) * 4);
  };
  const entries = directory.flatMap((sector) =>
    Array.from({ length: size / ENTRY }, (_, index) =>
      buffer.subarray(at(sector) + index * ENTRY, at(sector) + (index + 1) * ENTRY),
    ),
  );
  return entries.every((entry, index) => isSoundEntry(entry, index, { next, nextSmall, most })) && isTree(entries);
}

/** Where the table of sectors stands: 109 places in the header, more in a chain of their own. */
function fatOf(buffer: Buffer, size: number, most: number): number[] | null {
  const count = Math.min(buffer.readUInt32LE(44), most);
  const places = Array.from({ length: Math.min(count, IN_HEADER) }, (_, index) => buffer.readUInt32LE(76 + index * 4));
  let more = buffer.readUInt32LE(68);
  for (let step = 0; places.length < count && more < LAST; step++) {
    if (step > most) return null;
    const start = (more + 1) * size;
    for (let index = 0; index < size / 4 - 1 && places.length < count; index++)
      places.push(buffer.readUInt32LE(start + index * 4));
    more = buffer.readUInt32LE(start + size - 4);
  }
  return places.every((place) => (place + 2) * size <= buffer.length + size) ? places : null;
}

/** The sectors of a chain; null for one that does not end. */
function chain(start: number, next: (sector: number) => number, most: number): number[] | null {
  const sectors: number[] = [];
  for (let sector = start; sector < LAST; sector = next(sector)) {
    if (sectors.length > most) return null;
    sectors.push(sector);
  }
  return sectors;
}

function isSoundEntry(
  entry: Buffer,
  index: number,
  { next, nextSmall, most }: { next: (sector: number) => number; nextSmall: (sector: number) => number; most: number },
): boolean {
  const type = entry[66] ?? 0;
  // The root holds the small sectors; 2 is a stream.
  if (index !== 0 && type !== 2) return true;
  const length = entry.readUInt32LE(120);
  const start = entry.readUInt32LE(116);
  if (index !== 0 && length === 0) return true;
  const isSmall = index !== 0 && length < 4096;
  return length <= most * 4096 && chain(start, isSmall ? nextSmall : next, most * 64) !== null;
}

/** Left, right and child of every entry: each is met once. */
function isTree(entries: readonly Buffer[]): boolean {
  const seen = new Set<number>();
  const waiting = [0];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (entry === undefined || seen.has(index)) return false;
    seen.add(index);
    for (const place of [68, 72, 76]) {
      const linked = entry.readUInt32LE(place);
      if (linked !== NONE) waiting.push(linked);
    }
  }
  return true;
}
