import { crc32, inflateRawSync } from 'node:zlib';
import type { Room, Unpacking } from '../text/extract.ts';
import { createListing, isBomb, isSystemFile, MAX_FILE, packedFile } from './listing.ts';
import { openSevenZip } from './seven-zip.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

const STORED = 0;
const DEFLATED = 8;

/**
 * A zip archive: every file in it that is not locked, one after the other. Small archives that unpack to a mountain are met by the
 * sizes that are claimed, by files that lie over one another (Fifield, "A better zip bomb", 2019), and by never unpacking beyond a claim.
 */
export async function* openZip(bytes: Uint8Array, room: Room): Unpacking {
  const { entries, damaged, cut, comment } = readZipDirectory(bytes, room.files);
  // Methods that Node does not know (Deflate64 of large Windows archives, LZMA, bzip2) are left to 7-Zip, all files together.
  if (!damaged && entries.some(({ method, isLocked }) => !isLocked && method !== STORED && method !== DEFLATED))
    return yield* openSevenZip(bytes, room);
  const listing = createListing();
  if (cut) listing.cut();
  if (damaged) listing.damage();
  if (!damaged && entries.reduce((sum, { packed }) => sum + packed, 0) > bytes.length) {
    listing.cut();
    return listing.end({ comment });
  }
  let left = room.bytes;
  for (const entry of entries) {
    const { path, unpacked, packed } = entry;
    if (entry.isFolder) continue;
    if (isSystemFile(path)) listing.skip('system files');
    else if (entry.isLink) listing.leave(path, 'link');
    else if (entry.isLocked) listing.leave(path, 'locked');
    else if (!damaged && (unpacked > MAX_FILE || isBomb(packed, unpacked))) listing.leave(path, 'too-large');
    else if (!damaged && unpacked > left) {
      listing.cut();
      break;
    } else {
      const content = unpack(bytes, entry, Math.min(unpacked, left, MAX_FILE));
      if (content === 'bomb') listing.leave(path, 'too-large');
      else if (content === null) listing.leave(path, 'damaged');
      else {
        if (content.isWrong && !damaged) listing.damage();
        left -= content.bytes.length;
        listing.take(path, content.bytes.length);
        yield packedFile(path, content.bytes, entry.modified === undefined ? {} : { modified: entry.modified });
      }
    }
  }
  return listing.end({ comment });
}

function unpack(
  bytes: Uint8Array,
  entry: ZipEntry,
  most: number,
): { bytes: Uint8Array; isWrong: boolean } | 'bomb' | null {
  const { method, start, packed, crc } = entry;
  if (start + packed > bytes.length) return null;
  const own = bytes.subarray(start, start + packed);
  if (method === STORED)
    return own.length > most ? 'bomb' : { bytes: new Uint8Array(own), isWrong: crc32(own) !== crc };
  if (method !== DEFLATED) return null;
  // An archive that was cut claims nothing: what it may unpack to follows from what is there.
  const limit = Math.max(1, Math.min(most, 8 * 1024 * 1024 + packed * 200));
  try {
    const content = inflateRawSync(own, { maxOutputLength: limit });
    return { bytes: content, isWrong: content.length !== entry.unpacked || crc32(content) !== crc };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return 'bomb';
    return null;
  }
}
