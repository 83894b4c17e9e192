import type { Room, Unpacking } from '../text/extract.ts';
import { createListing, packedFile } from './listing.ts';

const FROM = Buffer.from('From ');
/** What stands behind "From ": a sender and a day, or the hyphen of Mozilla (RFC 4155; qmail's mbox(5)). */
const SEPARATOR = /^From (?:- |\S+ +)(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? .{5,60}$/i;

/** A mailbox: every message in it, with the bytes that it has there. */
export async function* openMailbox(bytes: Uint8Array, room: Room): Unpacking {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listing = createListing();
  const starts = separators(buffer);
  const digits = String(starts.length).length;
  let left = room.bytes;
  for (const [index, start] of starts.entries()) {
    const body = buffer.indexOf('\n', start) + 1 || buffer.length;
    const message = buffer.subarray(body, Math.max(body, starts[index + 1] ?? buffer.length));
    left -= message.length;
    if (index >= room.files || left < 0) {
      listing.cut();
      break;
    }
    const name = `message-${String(index + 1).padStart(digits, '0')}.eml`;
    listing.take(name, message.length);
    yield packedFile(name, new Uint8Array(message), { mime: 'message/rfc822' });
  }
  if (starts.length === 0) listing.damage();
  return listing.end({ messages: starts.length });
}

function separators(buffer: Buffer): number[] {
  const starts: number[] = [];
  for (let at = 0; at !== -1; at = next(buffer, at)) {
    if (!buffer.subarray(at, at + FROM.length).equals(FROM)) continue;
    const end = buffer.indexOf('\n', at);
    const line = buffer.toString('latin1', at, end < 0 ? buffer.length : Math.min(end, at + 300)).trimEnd();
    // "From " also begins lines of messages; programs that write mailboxes put ">" before it, but not all of them.
    if (starts.length === 0 || SEPARATOR.test(line)) starts.push(at);
  }
  return starts;
}

function next(buffer: Buffer, after: number): number {
  const at = buffer.indexOf('\nFrom ', after);
  return at === -1 ? -1 : at + 1;
}
