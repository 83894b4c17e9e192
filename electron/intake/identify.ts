import { constants, gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { fileTypeFromBuffer, supportedExtensions } from 'file-type';
import { OUTLOOK, WACZ, WARC } from './containers/containers.ts';
import { claims, extensionOf, extensionsOf, fits } from './file-types.ts';
import { decodeText, detectEncoding } from './text/encoding.ts';
import { ENCRYPTED_OFFICE, readable } from './text/extractors.ts';
import type { Readable } from './text/extractors.ts';
import { textKind } from './text-kind.ts';

/** How many bytes of a file's beginning are enough for `identify` in nearly every case. */
export const HEAD_SIZE = 64 * 1024;

export interface Identity {
  /** By content. `application/octet-stream` when nobody knows it, `application/x-empty` for no bytes at all. */
  mime: string;
  /** The usual extension of that type, without the dot; for a plain text and for unknown content, that of the name. */
  extension: string;
  /** The name's extension claims something that the content is not. */
  mismatch: boolean;
  /** What the reader makes of it. */
  readable: Readable | 'none';
}

/**
 * What a file is, by its content. The name decides only between kinds of plain text; everything else it says is compared
 * and reported.
 *
 * @param head the first bytes, HEAD_SIZE or all of them
 * @param name the file's name; only its extension is used
 * @param readAll gives the whole file, asked for only where a container (zip, OLE) hides its kind beyond the head. Leave it
 *   out for files too large to be held in memory
 */
export async function identify(head: Uint8Array, name: string, readAll?: () => Promise<Uint8Array>): Promise<Identity> {
  const hint = extensionOf(name);
  if (head.length === 0) return { mime: 'application/x-empty', extension: hint, mismatch: false, readable: 'none' };
  const found = ofText(head, hint) ?? (await ofBytes(head, readAll));
  const fallback = found?.extension ?? '';
  const mime = found?.mime ?? 'application/octet-stream';
  const fitting = found === null || fits(hint, mime, fallback);
  return {
    mime,
    extension: hint !== '' && fitting ? hint : (extensionsOf(mime, fallback)[0] ?? ''),
    mismatch: hint !== '' && claims(hint, supportedExtensions) && !fits(hint, mime, fallback),
    readable: readable(mime),
  };
}

interface Found {
  mime: string;
  extension: string;
}

/**
 * Texts first: the signatures of many binary formats are two or three letters that also begin words ("BM" is a bitmap
 * and a car), and binary content has control characters within its first bytes.
 */
function ofText(head: Uint8Array, hint: string): Found | null {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 1024)).toString('latin1');
  // ISO 32000-1 annex H.3.4.1: readers accept the header anywhere in the first 1024 bytes.
  if (start.includes('%PDF-')) return { mime: 'application/pdf', extension: 'pdf' };
  // WARC 1.1, 4: a record begins with its version.
  if (/^WARC\/[01]\.\d+\r?\n/.test(start)) return { mime: WARC, extension: 'warc' };
  if (start.startsWith('%!PS') || detectEncoding(head) === null) return null;
  const text = decodeText(head);
  return text === null ? null : textKind(text, hint);
}

async function ofBytes(head: Uint8Array, readAll: (() => Promise<Uint8Array>) | undefined): Promise<Found | null> {
  if (isPackedWarc(head)) return { mime: WARC, extension: 'gz' };
  let found = await signature(head);
  if (readAll !== undefined && (found?.mime === 'application/zip' || found?.mime === 'application/x-cfb')) {
    const whole = await readAll();
    found = found.mime === 'application/zip' ? inZip(whole) : inOle(whole);
    // The central directory may be at the end of more than the head; then the library sees more as well.
    if (found === null) found = (await signature(whole)) ?? null;
  } else if (found?.mime === 'application/zip') found = inZip(head) ?? found;
  else if (found?.mime === 'application/x-cfb') found = inOle(head) ?? found;
  return found;
}

/** RFC 1952, and within it the first record of a web archive. */
function isPackedWarc(head: Uint8Array): boolean {
  if (head[0] !== 0x1f || head[1] !== 0x8b) return false;
  try {
    // What follows the first record, and what is cut, is no fault here.
    const start = gunzipSync(head.subarray(0, 16 * 1024), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: 1024 * 1024,
    });
    return /^WARC\/[01]\./.test(start.toString('latin1', 0, 8));
  } catch {
    return false;
  }
}

async function signature(bytes: Uint8Array): Promise<Found | null> {
  try {
    const found = await fileTypeFromBuffer(bytes);
    return found === undefined ? null : { mime: found.mime, extension: found.ext };
  } catch {
    // A signature with nothing sensible behind it.
    return null;
  }
}

/** Kinds of zip by the names of their parts. */
function inZip(bytes: Uint8Array): Found | null {
  const has = partNames(bytes);
  if (has('content.xml') && has('META-INF/manifest.xml') && ofOpenDocumentText(bytes)) {
    return { mime: 'application/vnd.oasis.opendocument.text', extension: 'odt' };
  }
  if (has('word/document.xml') && has('[Content_Types].xml')) {
    return { mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extension: 'docx' };
  }
  if (has('datapackage.json') && (has('pages/pages.jsonl') || has('archive/data.warc.gz')))
    return { mime: WACZ, extension: 'wacz' };
  return null;
}

function partNames(bytes: Uint8Array): (name: string) => boolean {
  const names = new Set<string>();
  try {
    unzipSync(bytes, { filter: (file) => names.add(file.name) === undefined });
    return (name) => names.has(name);
  } catch {
    // A cut file has no directory; the names still stand before their parts.
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return (name) => buffer.includes(name, 0, 'latin1');
  }
}

/** The type stands uncompressed in the first part (OpenDocument 1.2 part 3, 3.3) and again in the manifest. */
function ofOpenDocumentText(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 256));
  return !buffer.includes('mimetypeapplication/vnd.oasis.opendocument.') || buffer.includes('opendocument.text');
}

/**
 * An OLE container with a stream "EncryptedPackage" is an Office file with a password (MS-OFFCRYPTO 2.3); one with the properties of
 * a message is a mail of Outlook (MS-OXMSG 2.4).
 */
function inOle(bytes: Uint8Array): Found | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.includes(Buffer.from('__properties_version1.0', 'utf16le'))) return { mime: OUTLOOK, extension: 'msg' };
  return buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? { mime: ENCRYPTED_OFFICE, extension: 'docx' }
    : null;
}
