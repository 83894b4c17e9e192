import type { SealedFile } from '../vault/sealed-file.ts';
import { refusal, usualHeaders, type Answer } from './serve.ts';

/** Bytes that are decrypted and on their way at once. */
const BLOCK = 1024 * 1024;

/**
 * The content of a file, or the part that a player asks for (RFC 9110, section 14): only the chunks with that part are
 * decrypted. Several ranges at once are answered with everything, as the standard allows.
 */
export function originalAnswer(file: SealedFile, type: string, range: string | null): Answer {
  const headers = { ...usualHeaders, 'Content-Type': type, 'Accept-Ranges': 'bytes' };
  const part = range === null ? 'all' : partOf(range, file.size);
  if (part === 'none') return refusal(416, { 'Accept-Ranges': 'bytes', 'Content-Range': `bytes */${file.size}` });
  const { from, until } = part === 'all' ? { from: 0, until: file.size } : part;
  const length = { 'Content-Length': String(until - from) };
  const body = decrypted(file, from, until);
  if (part === 'all') return { status: 200, headers: { ...headers, ...length }, body };
  const place = { 'Content-Range': `bytes ${from}-${until - 1}/${file.size}` };
  return { status: 206, headers: { ...headers, ...length, ...place }, body };
}

/** What one range of bytes means for a file of this size; `until` is not included. */
function partOf(range: string, size: number): { from: number; until: number } | 'all' | 'none' {
  const [, first = '', last = ''] = /^\s*bytes\s*=\s*(\d{0,15})\s*-\s*(\d{0,15})\s*$/i.exec(range) ?? [];
  if (first === '' && last === '') return 'all';
  if (first === '') {
    const from = Math.max(0, size - Number(last));
    return from < size ? { from, until: size } : 'none';
  }
  const from = Number(first);
  if (last !== '' && Number(last) < from) return 'all';
  if (from >= size) return 'none';
  return { from, until: last === '' ? size : Math.min(size, Number(last) + 1) };
}

async function* decrypted(file: SealedFile, from: number, until: number): AsyncGenerator<Uint8Array> {
  for (let at = from; at < until;) {
    const bytes = await file.read(at, Math.min(BLOCK - (at % BLOCK), until - at));
    at += bytes.length;
    yield bytes;
  }
}
