import { crc32 } from 'node:zlib';
import iconv from 'iconv-lite';
import { detectEncoding } from '../text/encoding.ts';

/** A file in a zip archive, as the directory at its end says (APPNOTE 4.3.12), or what stands before it where there is none. */
export interface ZipEntry {
  readonly path: string;
  readonly method: number;
  readonly isLocked: boolean;
  readonly isFolder: boolean;
  readonly isLink: boolean;
  readonly packed: number;
  readonly unpacked: number;
  readonly crc: number;
  /** Where its packed bytes begin. */
  readonly start: number;
  readonly modified: string | undefined;
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** There is no directory, or it does not fit; the files were looked for one after the other. */
  readonly damaged: boolean;
  /** There are more than are listed. */
  readonly cut: boolean;
  readonly comment: string;
}

interface Raw {
  readonly name: Buffer;
  readonly extra: Buffer;
  readonly flags: number;
  readonly madeBy: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly start: number;
  readonly attributes: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const FULL = 0xffffffff;
/** Length of the longest comment and of what stands before it. */
const END_REACH = 65_535 + 22;

/** The files of an archive. Names without a declared encoding are read as the one that all of them together look like. */
export function readZipDirectory(bytes: Uint8Array, most: number): ZipDirectory {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const central = orNull(() => centralEntries(buffer, most));
  const { raw, cut } = central ?? orNull(() => localEntries(buffer, most)) ?? { raw: [], cut: false };
  const decode = nameDecoder(raw);
  return {
    entries: raw.map((entry) => made(entry, decode)),
    damaged: central === null,
    cut,
    comment: central?.comment ?? '',
  };
}

/** A number that points out of the file makes reading it fail; then the directory says nothing. */
function orNull<Result>(read: () => Result | null): Result | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function centralEntries(buffer: Buffer, most: number): { raw: Raw[]; cut: boolean; comment: string } | null {
  const end = buffer.lastIndexOf('PK\u0005\u0006', buffer.length - 22, 'latin1');
  if (end < 0 || buffer.length - end > END_REACH || buffer.readUInt32LE(end) !== END) return null;
  let count = buffer.readUInt16LE(end + 10);
  let size = buffer.readUInt32LE(end + 12);
  let at = buffer.readUInt32LE(end + 16);
  let directoryEnd = end;
  const locator = end - 20;
  if (locator >= 0 && buffer.readUInt32LE(locator) === LOCATOR_64) {
    const end64 = Number(buffer.readBigUInt64LE(locator + 8));
    if (end64 + 56 > buffer.length || buffer.readUInt32LE(end64) !== END_64) return null;
    count = Number(buffer.readBigUInt64LE(end64 + 32));
    size = Number(buffer.readBigUInt64LE(end64 + 40));
    at = Number(buffer.readBigUInt64LE(end64 + 48));
    directoryEnd = end64;
  }
  // A program that unpacks itself stands before the archive; then all places are counted from behind it.
  const shift = directoryEnd - size - at;
  if (shift < 0 || shift > buffer.length) return null;
  at += shift;
  const raw: Raw[] = [];
  while (raw.length < count && raw.length < most) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== CENTRAL) return null;
    const nameEnd = at + 46 + buffer.readUInt16LE(at + 28);
    const extraEnd = nameEnd + buffer.readUInt16LE(at + 30);
    const next = extraEnd + buffer.readUInt16LE(at + 32);
    if (next > buffer.length) return null;
    const extra = buffer.subarray(nameEnd, extraEnd);
    const wide = wideSizes(extra, {
      unpacked: buffer.readUInt32LE(at + 24),
      packed: buffer.readUInt32LE(at + 20),
      start: buffer.readUInt32LE(at + 42),
    });
    const header = wide.start + shift;
    if (header + 30 > buffer.length || buffer.readUInt32LE(header) !== LOCAL) return null;
    raw.push({
      name: buffer.subarray(at + 46, nameEnd),
      extra,
      madeBy: buffer.readUInt16LE(at + 4) >> 8,
      flags: buffer.readUInt16LE(at + 8),
      method: buffer.readUInt16LE(at + 10),
      crc: buffer.readUInt32LE(at + 16),
      packed: wide.packed,
      unpacked: wide.unpacked,
      start: header + 30 + buffer.readUInt16LE(header + 26) + buffer.readUInt16LE(header + 28),
      attributes: buffer.readUInt32LE(at + 38),
    });
    at = next;
  }
  const comment = buffer.subarray(end + 22, end + 22 + buffer.readUInt16LE(end + 20)).toString('latin1');
  return { raw, cut: count > most, comment };
}

/** An archive that was cut has no directory; every file still has its header before it (APPNOTE 4.3.7). */
function localEntries(buffer: Buffer, most: number): { raw: Raw[]; cut: boolean } {
  const raw: Raw[] = [];
  let at = buffer.indexOf('PK\u0003\u0004', 0, 'latin1');
  while (at >= 0 && at + 30 <= buffer.length && raw.length < most) {
    const nameEnd = at + 30 + buffer.readUInt16LE(at + 26);
    const extraEnd = nameEnd + buffer.readUInt16LE(at + 28);
    if (extraEnd > buffer.length) break;
    const flags = buffer.readUInt16LE(at + 6);
    const extra = buffer.subarray(nameEnd, extraEnd);
    const sizes = wideSizes(extra, {
      unpacked: buffer.readUInt32LE(at + 22),
      packed: buffer.readUInt32LE(at + 18),
      start: 0,
    });
    const following = buffer.indexOf('PK\u0003\u0004', extraEnd, 'latin1');
    const end = following < 0 ? buffer.length : following;
    // Bit 3: the sizes stand behind the file. Up to the next one is then the most that it can be.
    const packed = (flags & 8) !== 0 && sizes.packed === 0 ? end - extraEnd : sizes.packed;
    raw.push({
      name: buffer.subarray(at + 30, nameEnd),
      extra,
      madeBy: 0,
      flags,
      method: buffer.readUInt16LE(at + 8),
      crc: buffer.readUInt32LE(at + 14),
      packed: Math.min(packed, buffer.length - extraEnd),
      unpacked: (flags & 8) !== 0 && sizes.unpacked === 0 ? FULL : sizes.unpacked,
      start: extraEnd,
      attributes: 0,
    });
    at = following;
  }
  return { raw, cut: raw.length >= most };
}

interface Sizes {
  unpacked: number;
  packed: number;
  start: number;
}

/** ZIP64 (APPNOTE 4.5.3): the sizes that did not fit, in this order. */
function wideSizes(extra: Buffer, sizes: Sizes): Sizes {
  const wide = extraField(extra, 0x0001);
  if (wide === null) return sizes;
  const result = { ...sizes };
  let at = 0;
  for (const key of ['unpacked', 'packed', 'start'] as const) {
    if (sizes[key] !== FULL || at + 8 > wide.length) continue;
    result[key] = Number(wide.readBigUInt64LE(at));
    at += 8;
  }
  return result;
}

function extraField(extra: Buffer, wanted: number): Buffer | null {
  for (let at = 0; at + 4 <= extra.length;) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (end > extra.length) return null;
    if (extra.readUInt16LE(at) === wanted) return extra.subarray(at + 4, end);
    at = end;
  }
  return null;
}

const UTF8_FLAG = 0x0800;

/** Archives packed on Windows say nothing of the encoding of their names: it is cp866 or windows-1251 here, as a rule. */
function nameDecoder(raw: readonly Raw[]): (entry: Raw) => string {
  const undeclared = raw.filter(({ name, flags }) => (flags & UTF8_FLAG) === 0 && name.some((byte) => byte >= 0x80));
  const guessed = detectEncoding(
    Buffer.concat(undeclared.slice(0, 2000).flatMap(({ name }) => [name, Buffer.from('\n')])),
  );
  const encoding = guessed === null || guessed.startsWith('utf-16') ? 'cp866' : guessed;
  return ({ name, extra, flags }) => {
    // Info-ZIP: the name in UTF-8, good as long as it belongs to the name that stands there (APPNOTE 4.6.9).
    const unicode = extraField(extra, 0x7075);
    if (unicode !== null && unicode.length > 5 && unicode.readUInt32LE(1) === crc32(name))
      return unicode.subarray(5).toString();
    if ((flags & UTF8_FLAG) !== 0 || encoding === 'utf-8') return name.toString();
    return name.every((byte) => byte < 0x80) ? name.toString('latin1') : iconv.decode(name, encoding);
  };
}

function made(entry: Raw, decode: (entry: Raw) => string): ZipEntry {
  const path = decode(entry).replaceAll('\\', '/');
  const unixMode = entry.madeBy === 3 ? entry.attributes >>> 16 : 0;
  return {
    path,
    method: entry.method,
    isLocked: (entry.flags & 1) !== 0,
    isFolder: path.endsWith('/') || (entry.madeBy === 0 && (entry.attributes & 0x10) !== 0 && entry.unpacked === 0),
    isLink: (unixMode & 0o170000) === 0o120000,
    packed: entry.packed,
    unpacked: entry.unpacked,
    crc: entry.crc,
    start: entry.start,
    modified: modifiedAt(entry.extra),
  };
}

/** Only the fields with a time zone: the time of MS-DOS that every entry has is that of an unknown clock. */
function modifiedAt(extra: Buffer): string | undefined {
  const unix = extraField(extra, 0x5455);
  if (unix !== null && unix.length >= 5 && ((unix[0] ?? 0) & 1) !== 0)
    return new Date(unix.readInt32LE(1) * 1000).toISOString();
  const ntfs = extraField(extra, 0x000a);
  if (ntfs === null || ntfs.length < 16 || ntfs.readUInt16LE(4) !== 1) return undefined;
  const milliseconds = Number(ntfs.readBigUInt64LE(8) / 10_000n) - 11_644_473_600_000;
  return Math.abs(milliseconds) < 8e15 && milliseconds > 0 ? new Date(milliseconds).toISOString() : undefined;
}
