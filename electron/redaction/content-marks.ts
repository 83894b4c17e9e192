/**
 * Takes the marks out of a content stream (ISO 32000-1, 14.6): what a program wrote about its content, such as the text that it stands for, the
 * layer it belongs to, the artist. Nothing that is drawn depends on them.
 *
 * @returns null for a stream that cannot be told apart into operators
 */
export function withoutMarks(bytes: Uint8Array): Uint8Array | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Buffer[] = [];
  // From where what is not yet decided on is copied.
  let from = 0;
  let statement = 0;
  for (let at = 0; at < buffer.length;) {
    const token = tokenAt(buffer, at);
    if (token === null) return null;
    at = token.end;
    if (token.kind !== 'operator') continue;
    if (token.word === 'ID') {
      const end = endOfInline(buffer, at);
      if (end === null) return null;
      at = end;
    } else if (MARKS.has(token.word)) {
      kept.push(buffer.subarray(from, statement), SPACE);
      from = at;
    }
    statement = at;
  }
  kept.push(buffer.subarray(from));
  return new Uint8Array(Buffer.concat(kept));
}

/** The strings of a content stream, decoded as far as anybody can: as bytes of letters, and in UTF-16 where they say so. */
export function stringsOf(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const strings: string[] = [];
  for (let at = 0; at < buffer.length;) {
    const token = tokenAt(buffer, at);
    if (token === null) return strings;
    at = token.end;
    if (token.kind === 'string') strings.push(decoded(token.value));
    else if (token.kind === 'operator' && token.word === 'ID') {
      const end = endOfInline(buffer, at);
      if (end === null) return strings;
      at = end;
    }
  }
  return strings;
}

const MARKS = new Set(['BDC', 'BMC', 'EMC', 'MP', 'DP']);
const SPACE = Buffer.from('\n');

type Token =
  | { readonly kind: 'operator'; readonly word: string; readonly end: number }
  | { readonly kind: 'string'; readonly value: Buffer; readonly end: number }
  | { readonly kind: 'other'; readonly end: number };

const isWhite = (byte: number | undefined): boolean =>
  byte === 0 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 32;
const DELIMITERS = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)));

function tokenAt(buffer: Buffer, at: number): Token | null {
  const byte = buffer[at];
  if (isWhite(byte)) return { kind: 'other', end: at + 1 };
  switch (String.fromCharCode(byte ?? 0)) {
    case '%': {
      let end = at;
      while (end < buffer.length && buffer[end] !== 10 && buffer[end] !== 13) end += 1;
      return { kind: 'other', end };
    }
    case '(':
      return literalAt(buffer, at);
    case '<':
      return buffer[at + 1] === 0x3c ? { kind: 'other', end: at + 2 } : hexAt(buffer, at);
    case '>':
      return { kind: 'other', end: at + (buffer[at + 1] === 0x3e ? 2 : 1) };
    case '/':
      return { kind: 'other', end: endOfWord(buffer, at + 1) };
    case '[':
    case ']':
    case '{':
    case '}':
      return { kind: 'other', end: at + 1 };
    case ')':
      return null;
    default: {
      const end = endOfWord(buffer, at);
      const word = buffer.toString('latin1', at, end);
      const isOperand = /^[+-]?[\d.]/.test(word) || word === 'true' || word === 'false' || word === 'null';
      return isOperand ? { kind: 'other', end } : { kind: 'operator', word, end };
    }
  }
}

function endOfWord(buffer: Buffer, at: number): number {
  let end = at;
  while (end < buffer.length && !isWhite(buffer[end]) && !DELIMITERS.has(buffer[end] ?? 0)) end += 1;
  return end === at ? at + 1 : end;
}

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function literalAt(buffer: Buffer, at: number): Token | null {
  const value: number[] = [];
  let depth = 0;
  for (let next = at; next < buffer.length; next += 1) {
    const byte = buffer[next] ?? 0;
    if (byte === 0x5c) {
      const octal = /^[0-7]{1,3}/.exec(buffer.toString('latin1', next + 1, next + 4))?.[0];
      if (octal !== undefined) {
        value.push(Number.parseInt(octal, 8) & 0xff);
        next += octal.length;
      } else {
        const sign = buffer[next + 1] ?? 0;
        if (sign !== 10 && sign !== 13) value.push(ESCAPES[String.fromCharCode(sign)] ?? sign);
        next += 1;
      }
      continue;
    }
    if (byte === 0x28 && depth++ === 0) continue;
    if (byte === 0x29 && --depth === 0) return { kind: 'string', value: Buffer.from(value), end: next + 1 };
    value.push(byte);
  }
  return null;
}

function hexAt(buffer: Buffer, at: number): Token | null {
  const end = buffer.indexOf(0x3e, at);
  if (end === -1) return null;
  const digits = buffer.toString('latin1', at + 1, end).replaceAll(/[^0-9a-fA-F]/g, '');
  return {
    kind: 'string',
    value: Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex'),
    end: end + 1,
  };
}

/** Where the operator that ends a picture in the stream stands: its data may hold the same letters by chance, but no operators after them. */
function endOfInline(buffer: Buffer, at: number): number | null {
  for (let next = buffer.indexOf('EI', at); next !== -1; next = buffer.indexOf('EI', next + 1)) {
    const isAlone = isWhite(buffer[next - 1]) && (next + 2 >= buffer.length || isWhite(buffer[next + 2]));
    const after = buffer.subarray(next + 2, next + 22);
    if (isAlone && after.every((byte) => isWhite(byte) || (byte >= 0x20 && byte < 0x7f))) return next + 2;
  }
  return null;
}

function decoded(bytes: Buffer): string {
  const latin = bytes.toString('latin1');
  if (bytes.length < 2) return latin;
  const swapped = (part: Buffer): string =>
    Buffer.from(part.subarray(0, part.length & ~1))
      .swap16()
      .toString('utf16le');
  return `${latin}\n${bytes.toString('utf8')}\n${swapped(bytes)}`;
}
