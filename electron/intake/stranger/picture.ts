import { inflateSync } from 'node:zlib';
import { printableRuns } from './printable-runs.ts';
import type { Findings } from './stranger.ts';
import { tracesOfTags } from './trace.ts';

/** Bytes that one compressed text of a PNG may unpack to. */
const TEXT_LIMIT = 8 * 1024 * 1024;

/**
 * A picture: what camera and programs wrote into it (EXIF, IPTC, XMP, comments, texts of a PNG). What it shows is for letters to be
 * recognised in.
 */
export async function lookIntoPicture(bytes: Uint8Array, mime: string, findings: Findings): Promise<void> {
  findings.picture(bytes, mime);
  for (const text of printableRuns(bytes)) findings.text(text);
  for (const text of pngTexts(bytes)) findings.text(text);
  const { default: exifr } = await import('exifr');
  try {
    const tags: unknown = await exifr.parse(bytes, {
      tiff: true,
      exif: true,
      gps: true,
      iptc: true,
      xmp: true,
      icc: false,
      jfif: true,
      ihdr: false,
      userComment: true,
      mergeOutput: true,
      multiSegment: true,
      reviveValues: true,
    });
    findings.text(stringsIn(tags).join('\n'));
    findings.traces(tracesOfTags(tags));
  } catch {
    // Broken camera data: the runs of text above have what is left of them.
  }
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Uint8Array) return printableRuns(value);
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

/** PNG (ISO/IEC 15948), 11.3.4: texts compressed in zTXt and iTXt; the others stand in the file as they are. */
function pngTexts(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(1, 4).toString('latin1') !== 'PNG') return [];
  const texts: string[] = [];
  for (let at = 8; at + 12 <= buffer.length;) {
    const size = buffer.readUInt32BE(at);
    const kind = buffer.subarray(at + 4, at + 8).toString('latin1');
    if (kind === 'zTXt' || kind === 'iTXt') texts.push(...inflatedTexts(buffer.subarray(at + 8, at + 8 + size)));
    at += 12 + size;
  }
  return texts;
}

/** The zlib stream in a text chunk begins with 78 after the keyword; where exactly depends on the kind and the language tags. */
function inflatedTexts(chunk: Buffer): string[] {
  for (let at = chunk.indexOf(0x78); at !== -1; at = chunk.indexOf(0x78, at + 1)) {
    try {
      const text = inflateSync(chunk.subarray(at), { maxOutputLength: TEXT_LIMIT });
      return [text.toString('utf8'), text.toString('latin1')];
    } catch {
      // Not here: a letter x of the keyword.
    }
  }
  return [];
}
