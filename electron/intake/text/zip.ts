import { Unzip, UnzipInflate, unzipSync } from 'fflate';

/**
 * Parts of a zip container (DOCX, ODT), guarded against archives that are small on disk and huge in memory. Only the
 * parts that are asked for are unpacked, and never to disk.
 */

const MiB = 1024 * 1024;
/** One unpacked part, and all of them together, in bytes. */
export const MAX_PART = 128 * MiB;
export const MAX_PARTS_TOTAL = 256 * MiB;
/** How much larger than packed a part of more than 8 MiB may be; XML of a long table packs about 40 to 1. */
export const MAX_RATIO = 200;
const RATIO_FREE = 8 * MiB;
/** Bytes of a broken archive that are unpacked at a time. */
const STEP = 16 * 1024;
export const MAX_ENTRIES = 20_000;

/** Thrown when a container would unpack to more than the limits allow. */
export class ZipBomb extends Error {}

export interface ZipParts {
  parts: Map<string, Uint8Array>;
  /** True when the directory at the end is missing or wrong and the parts were gathered from what is left. */
  damaged: boolean;
}

/**
 * Unpacks the parts whose name is wanted.
 *
 * @throws ZipBomb when a wanted part, or all of them, would exceed the limits
 */
export function unzipParts(bytes: Uint8Array, wanted: (name: string) => boolean): ZipParts {
  let entries = 0;
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter(file) {
        if (++entries > MAX_ENTRIES) throw new ZipBomb();
        if (!wanted(file.name)) return false;
        total += file.originalSize;
        if (tooMuch(file.size, file.originalSize) || total > MAX_PARTS_TOTAL) throw new ZipBomb();
        return true;
      },
    });
    return { parts: new Map(Object.entries(files)), damaged: false };
  } catch (error) {
    if (error instanceof ZipBomb) throw error;
    return { parts: salvage(bytes, wanted), damaged: true };
  }
}

function tooMuch(packed: number, unpacked: number): boolean {
  return unpacked > MAX_PART || (unpacked > RATIO_FREE && unpacked > packed * MAX_RATIO);
}

/** A cut archive has no directory; its parts still begin with a local header each (APPNOTE 4.3.7). */
function salvage(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  const chunks = new Map<string, Uint8Array[]>();
  let total = 0;
  // Noted and thrown later: fflate catches what its callbacks throw.
  let bomb = false;
  const unzip = new Unzip((file) => {
    if (!wanted(file.name) || chunks.has(file.name)) return;
    const own: Uint8Array[] = [];
    let size = 0;
    chunks.set(file.name, own);
    file.ondata = (error, chunk) => {
      if (error || bomb) return;
      size += chunk.length;
      total += chunk.length;
      bomb = tooMuch(bytes.length, size) || total > MAX_PARTS_TOTAL;
      own.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    // In small steps, so that the limits are met before much is unpacked.
    for (let at = 0; at < bytes.length && !bomb; at += STEP) unzip.push(bytes.subarray(at, at + STEP), false);
  } catch {
    // What was unpacked until here is what can be had.
  }
  if (bomb) throw new ZipBomb();
  const parts = new Map<string, Uint8Array>();
  for (const [name, own] of chunks) if (own.length > 0) parts.set(name, joined(own));
  return parts;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
