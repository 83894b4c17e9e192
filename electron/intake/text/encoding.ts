import iconv from 'iconv-lite';

/**
 * In which encoding a text is written. Files from Belarus and Russia come in UTF-8, UTF-16, windows-1251, KOI8-R and,
 * from old programs, cp866 or MacCyrillic; nothing in a plain text says which.
 */
export type Encoding =
  'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'koi8-r' | 'cp866' | 'maccyrillic' | 'windows-1252';

/** How much of a file the detection looks at, in bytes: for validity, and for likeness to a language. */
const SAMPLE = 64 * 1024;
const LIKENESS_SAMPLE = 16 * 1024;

/**
 * The encoding of a text, by its byte order mark, its validity as UTF-8 or UTF-16, or by how much it looks like Cyrillic.
 *
 * @param bytes the text or its beginning; a character cut at the end does no harm
 * @returns null when the bytes are not text
 */
export function detectEncoding(bytes: Uint8Array): Encoding | null {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return marked;
  const sample = bytes.subarray(0, SAMPLE);
  const wide = utf16(sample);
  if (wide !== null) return wide;
  if (!printable(sample)) return null;
  // The head of a web page may be long and say nothing: what counts begins with the first byte beyond ASCII.
  const first = bytes.findIndex((byte) => byte >= 0x80);
  if (first === -1 || mostlyUtf8(bytes.subarray(first, first + SAMPLE))) return 'utf-8';
  const telling = bytes.subarray(Math.max(0, first - 16), first + LIKENESS_SAMPLE);
  let best: Encoding | null = null;
  // Text with a few odd signs is still text; bytes of which most are odd are not.
  let bestScore = telling.filter((byte) => byte >= 0x80).length * 4 < telling.length ? -Infinity : 0;
  for (const encoding of ['windows-1251', 'koi8-r', 'cp866', 'maccyrillic', 'windows-1252'] as const) {
    const score = likeness(iconv.decode(telling, encoding));
    if (score > bestScore) [best, bestScore] = [encoding, score];
  }
  return best;
}

/**
 * The text of the bytes, without a byte order mark.
 *
 * @param declared what the file says about itself (an HTML meta, an XML declaration). It is believed unless a byte order
 *   mark or the bytes themselves contradict it
 * @returns null when the bytes are not text
 */
export function decodeText(bytes: Uint8Array, declared?: string): string | null {
  const marked = byteOrderMark(bytes);
  const trusted = marked ?? trustDeclared(bytes, declared);
  const encoding = trusted ?? detectEncoding(bytes);
  if (encoding === null) return null;
  if (encoding === 'utf-8' || encoding === 'utf-16le' || encoding === 'utf-16be')
    return new TextDecoder(encoding).decode(bytes);
  return iconv.decode(bytes, encoding);
}

function trustDeclared(bytes: Uint8Array, declared: string | undefined): string | null {
  if (declared === undefined) return null;
  const label = declared.trim().toLowerCase();
  if (label === '' || !iconv.encodingExists(label)) return null;
  if (/^utf-?8$/.test(label)) return mostlyUtf8(bytes) ? 'utf-8' : null;
  // A declaration which was itself read as single bytes cannot be true when it says UTF-16.
  if (/^(utf-?(16|32)|ucs)/.test(label)) return null;
  return label;
}

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe && !(bytes[2] === 0 && bytes[3] === 0)) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: nearly every high byte is 00 (Latin, spaces), 04 (Cyrillic) or 20 (dashes and quotes). */
function utf16(sample: Uint8Array): Encoding | null {
  const units = sample.length >> 1;
  if (units < 2) return null;
  const high = (byte: number) => byte === 0x00 || byte === 0x04 || byte === 0x20;
  let little = 0;
  let big = 0;
  let zeros = 0;
  for (let at = 0; at < units * 2; at += 2) {
    const even = sample[at] ?? 0;
    const odd = sample[at + 1] ?? 0;
    if (high(odd) && even !== 0) little++;
    if (high(even) && odd !== 0) big++;
    if (even === 0x00 || odd === 0x00 || even === 0x04 || odd === 0x04) zeros++;
  }
  if (zeros < units * 0.6) return null;
  const encoding = little >= big ? 'utf-16le' : 'utf-16be';
  if (Math.max(little, big) < units * 0.95) return null;
  const text = new TextDecoder(encoding).decode(sample.subarray(0, units * 2));
  // eslint-disable-next-line no-control-regex
  return /[\u0000-\u0008\u000e-\u001a\ufffd]/.test(text.slice(0, -1)) ? null : encoding;
}

/** No zero bytes and next to no control characters. */
function printable(sample: Uint8Array): boolean {
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return false;
    if (
      byte < 0x20 &&
      byte !== 0x09 &&
      byte !== 0x0a &&
      byte !== 0x0c &&
      byte !== 0x0d &&
      byte !== 0x1a &&
      byte !== 0x1b
    )
      controls++;
  }
  return controls * 500 <= sample.length;
}

/** Valid UTF-8, but for a character cut at the end and a few broken ones as a damaged file has. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    let wide = 0;
    let broken = 0;
    for (const char of new TextDecoder('utf-8').decode(bytes.subarray(0, SAMPLE))) {
      if (char === '\ufffd') broken++;
      else if (char > '\u007f') wide++;
    }
    return broken * 50 <= wide;
  }
}

const frequent = new Set('оеаинтсрвл');
const rare = new Set('чйхжшюцщэфъё');
const punctuation = new Set('«»„“”‘’…–—№§©°·•\u00a0');

/** How much a text looks like one that people write in Cyrillic or, with less weight, in an accented Latin script. */
function likeness(text: string): number {
  let score = 0;
  let before = kind(' ');
  let previous = ' ';
  for (const char of text) {
    const now = kind(char);
    if (now === 'lower' || now === 'upper') {
      const letter = char.toLowerCase();
      score += frequent.has(letter) ? 1 : rare.has(letter) ? -0.7 : 0.2;
      if (now === 'lower' && before === 'lower') score += 0.6;
      if (now === 'upper' && before === 'upper') score += 0.5;
      if (now === 'lower' && before === 'upper') score += 0.4;
      if (now === 'upper' && before === 'lower') score -= 3;
      if (before === 'latin' || before === 'accented' || before === 'odd') score -= 3;
    } else if (now === 'latin') {
      if (before === 'lower' || before === 'upper' || before === 'odd') score -= 3;
    } else if (now === 'accented') {
      score += before === 'latin' || (before === 'space' && previous === ' ') ? 0.6 : -2;
    } else if (now === 'odd') {
      score -= before === 'space' ? 0.5 : 3;
    }
    before = now;
    previous = char;
  }
  return score;
}

function kind(char: string): 'lower' | 'upper' | 'latin' | 'accented' | 'odd' | 'space' {
  if (/[а-яёіўїєґ]/.test(char)) return 'lower';
  if (/[А-ЯЁІЎЇЄҐ]/.test(char)) return 'upper';
  if (/[A-Za-z]/.test(char)) return 'latin';
  if (/[À-ÖØ-öø-ÿŠšŽžŒœŸ]/.test(char)) return 'accented';
  return char <= '\u007f' || punctuation.has(char) ? 'space' : 'odd';
}
