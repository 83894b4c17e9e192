import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { WARCRecord } from 'warcio';
import { hashOf, said, type Claim, type Hash, type HashAlgorithm } from '../claims.ts';
import { attachmentName, type Attachment, type Room, type Unpacking } from '../text/extract.ts';
import { createListing, isBomb, MAX_FILE, packedFile, type Listing } from './listing.ts';

/** Bytes that are handed to the parser at once. */
const STEP = 64 * 1024;
/** How often the parser may ask for more after the end. */
const ASKING = 1000;
/** What a page is drawn with, and what it asks for in the background: it stays in the archive, and is counted. */
const WORKINGS =
  /^(text\/css|(text|application)\/(x-)?(java|ecma)script|font\/|application\/(font|x-font|vnd\.ms-fontobject|json|manifest\+json|wasm))/i;

/**
 * A web archive (WARC 1.0 and 1.1, also compressed): every page, picture and file that a server answered with, under its address and the
 * moment of its capture, unpacked from the form in which it was sent. The digest that the archive has of an answer is compared.
 */
export async function* openWarc(bytes: Uint8Array, room: Room): Unpacking {
  const { WARCParser } = await import('warcio');
  const listing = createListing();
  const seen = new Set<string>();
  const about = { software: '', records: 0 };
  let left = room.bytes;
  let taken = 0;
  const parser = new WARCParser(inSteps(bytes));
  let isCut = false;
  try {
    for await (const record of parser) {
      const type = record.warcType as string | undefined;
      if (type === undefined) break;
      about.records += 1;
      if (type === 'warcinfo') about.software ||= await softwareOf(record);
      if (type !== 'response' && type !== 'resource') {
        await record.skipFully();
        if (type !== 'warcinfo') listing.skip(type ?? 'other');
        continue;
      }
      if (taken >= room.files || left <= 0) {
        listing.cut();
        isCut = true;
        break;
      }
      const found = await captured(record, Math.min(left, MAX_FILE), listing);
      if (found === null) continue;
      left -= found.bytes.length;
      const key = `${found.path ?? found.name}\n${createHash('sha256').update(found.bytes).digest('hex')}`;
      // The same answer of the same address says nothing new.
      if (seen.has(key)) {
        listing.skip('repeated');
        continue;
      }
      seen.add(key);
      taken += 1;
      listing.take(found.claim?.says?.address ?? found.name, found.bytes.length);
      yield found;
    }
  } catch {
    listing.damage();
  }
  // The parser ends quietly where the compression of a record breaks off.
  const { inflator } = parser._reader;
  if (!isCut && (parser._reader.getRawOffset() < bytes.length || inflator?.ended === false || about.records === 0))
    listing.damage();
  return listing.end({ records: about.records, program: about.software });
}

/** The parser asks for ever for what a record that was cut off still owes; after some asking in vain it is told that this is the end. */
function inSteps(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  let at = 0;
  let inVain = 0;
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        if (at >= bytes.length) {
          inVain += 1;
          if (inVain > ASKING) throw new Error('the archive is cut off');
          return { done: true, value: undefined };
        }
        const value = bytes.subarray(at, at + STEP);
        at += STEP;
        return { done: false, value };
      },
    }),
  };
}

async function softwareOf(record: WARCRecord): Promise<string> {
  const text = Buffer.from((await contentOf(record, STEP)) ?? []).toString();
  return /^software:\s*(.{1,300})$/im.exec(text)?.[1]?.trim() ?? '';
}

/** The content as it stands in the record; null when it is larger than is taken. */
async function contentOf(record: WARCRecord, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of record.reader) {
    size += part.length;
    if (size <= most) parts.push(part);
    else parts.length = 0;
  }
  return size > most ? null : Buffer.concat(parts);
}

async function captured(record: WARCRecord, most: number, listing: Listing): Promise<Attachment | null> {
  const address = (record.warcTargetURI ?? '').replace(/^<|>$/g, '');
  const status = Number(record.httpHeaders?.statusCode ?? 200);
  const header = (name: string): string => record.httpHeaders?.headers.get(name) ?? '';
  const mime =
    (record.httpHeaders === null ? (record.warcContentType ?? '') : header('content-type')).split(';')[0]?.trim() ?? '';
  if (status < 200 || status >= 300 || WORKINGS.test(mime)) {
    await record.skipFully();
    listing.skip(status >= 200 && status < 300 ? 'styles and scripts' : 'answers without content');
    return null;
  }
  const stored = await contentOf(record, most);
  if (stored === null) {
    listing.leave(address, 'too-large');
    return null;
  }
  const whole = /chunked/i.test(header('transfer-encoding')) ? joinedChunks(stored) : stored;
  const content = unpacked(whole, header('content-encoding'), most);
  if (content === null) {
    listing.leave(address, 'too-large');
    return null;
  }
  if (content.length === 0) {
    listing.skip('empty answers');
    return null;
  }
  const digest = digestOf(
    record.warcPayloadDigest ?? (record.httpHeaders === null ? (record.warcBlockDigest ?? '') : ''),
  );
  const compared = digest === null ? undefined : compareDigest(digest, [stored, whole, content]);
  if (compared !== undefined && compared.found !== compared.value) listing.damage();
  const claim: Claim = {
    path: '',
    hashes: [],
    ...(compared === undefined ? {} : { compared: [compared] }),
    ...said({
      address,
      capturedAt: record.warcDate,
      site: hostOf(address),
      pageTitle: /html/i.test(mime) ? titleOf(content) : undefined,
    }),
  };
  const path = placeOf(address, mime);
  return { ...packedFile(path, content, { mime, claim }), name: attachmentName(path, 'page.html') };
}

/** "sha1:" in base 32, as nearly all programs write it, or hexadecimal (WARC 1.1, 5.8). */
function digestOf(text: string): Hash | null {
  const [, name, value] = /^(sha-?(?:1|224|256|384|512)|md5):([\w=+/-]+)$/i.exec(text.trim()) ?? [];
  if (name === undefined || value === undefined) return null;
  const algorithm = name.toLowerCase().replace('-', '') as HashAlgorithm;
  return hashOf(value, algorithm) ?? hashOf(fromBase32(value), algorithm);
}

function fromBase32(text: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  let bits = '';
  for (const char of text.toUpperCase().replace(/=+$/, '')) {
    const value = letters.indexOf(char);
    if (value < 0) return '';
    bits += value.toString(2).padStart(5, '0');
  }
  return (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2).toString(16).padStart(2, '0')).join('');
}

/** Programs disagree whether the content is meant as it was sent or as it is read; either will do. */
function compareDigest({ algorithm, value }: Hash, forms: readonly Uint8Array[]): Hash & { found: string } {
  const digests = forms.map((form) => createHash(algorithm).update(form).digest('hex'));
  return { algorithm, value, found: digests.find((digest) => digest === value) ?? digests[0] ?? '' };
}

/** RFC 9112, 7.1. What is not in chunks although it says so is taken as it is. */
function joinedChunks(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Buffer[] = [];
  for (let at = 0; at < buffer.length;) {
    const lineEnd = buffer.indexOf('\r\n', at);
    const size = /^([\da-f]{1,8})\s*(;.*)?$/i.exec(
      buffer.toString('latin1', at, Math.max(at, Math.min(lineEnd, at + 200))),
    )?.[1];
    if (size === undefined) return bytes;
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(buffer.subarray(lineEnd + 2, lineEnd + 2 + length));
    at = lineEnd + 2 + length + 2;
  }
  return Buffer.concat(parts);
}

/** Null for what unpacks to more than is taken. */
function unpacked(bytes: Uint8Array, encodings: string, most: number): Uint8Array | null {
  let content = bytes;
  for (const encoding of encodings
    .toLowerCase()
    .split(',')
    .map((each) => each.trim())
    .toReversed()) {
    const unpack = { gzip: gunzipSync, 'x-gzip': gunzipSync, deflate: inflateSync, br: brotliDecompressSync }[encoding];
    if (unpack === undefined) continue;
    try {
      const result = unpack(content, { maxOutputLength: most });
      if (isBomb(content.length, result.length)) return null;
      content = result;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return null;
      // Some programs store what they have unpacked and leave the header as it was.
      return content;
    }
  }
  return content;
}

function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).hostname || undefined : undefined;
}

function titleOf(content: Uint8Array): string | undefined {
  const start = Buffer.from(content.buffer, content.byteOffset, Math.min(content.byteLength, STEP)).toString();
  return /<title[^>]*>([^<]{1,500})/i.exec(start)?.[1]?.replaceAll(/\s+/g, ' ').trim();
}

/** The address as a path: host, folders, name; with an ending where the address has none. */
function placeOf(address: string, mime: string): string {
  if (!URL.canParse(address)) return address.replaceAll(/[:?*"<>|]/g, '_') || 'resource';
  const { hostname, pathname, protocol } = new URL(address);
  let path = pathname;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    // An address with a lone per cent sign is left as it is.
  }
  const plain = `${hostname || protocol.replace(':', '')}/${path}`.replaceAll(/\/{2,}/g, '/').replace(/\/$/, '');
  const last = plain.split('/').at(-1) ?? '';
  return /html/i.test(mime) && (plain === hostname || !/\.[a-z\d]{1,5}$/i.test(last)) ? `${plain}.html` : plain;
}
