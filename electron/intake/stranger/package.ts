import { unzipParts, ZipBomb } from '../text/zip.ts';
import { printableRuns } from './printable-runs.ts';
import type { Findings } from './stranger.ts';
import { tracesOfOffice } from './trace.ts';

/** Parts that programs add and that hold nothing anybody wrote: a layout, fonts, a picture of the first page too small to read. */
const harmless =
  /^(layout-cache|mimetype|(word|ppt|xl)\/fonts\/[^/]+|Thumbnails\/thumbnail\.png|docProps\/thumbnail\.\w+)$/;

/** A zip of any kind (Word, Excel, OpenDocument, a plain one): its directory with the comments, and every part as a file. */
export async function lookIntoPackage(bytes: Uint8Array, findings: Findings): Promise<void> {
  for (const run of printableRuns(bytes)) findings.text(run);
  if (hasLockedPart(bytes)) findings.unreadable('encrypted');
  let container;
  try {
    container = unzipParts(bytes, (name) => !name.endsWith('/'));
  } catch (error) {
    if (error instanceof ZipBomb) return findings.unreadable('too-large');
    throw error;
  }
  if (container.damaged) findings.unreadable('damaged');
  for (const [name, part] of container.parts) {
    if (harmless.test(name)) for (const run of printableRuns(part)) findings.text(run);
    else {
      if (/\.(?:xml|rels)$/.test(name)) findings.traces(tracesOfOffice(new TextDecoder().decode(part)));
      if (/printerSettings/.test(name))
        findings.traces([{ kind: 'device', what: 'the settings of a printer', value: name }]);
      await findings.inner(part, name);
    }
  }
}

/** Bit 0 of the general purpose flag of a local header (APPNOTE 4.4.4). */
function hasLockedPart(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
  for (let at = buffer.indexOf(header); at !== -1 && at + 8 <= buffer.length; at = buffer.indexOf(header, at + 4))
    if ((buffer.readUInt16LE(at + 6) & 1) === 1) return true;
  return false;
}
