import { unzipSync } from 'fflate';

/** Limits for a package that unpacks to more than it should; such a part is left to the search of its bytes. */
const PART_LIMIT = 32 * 1024 * 1024;

export interface StrangersView {
  /** Texts with words in order, in which names can be recognised in any spelling. */
  readonly texts: readonly string[];
  /** The bytes as text in the encodings of the region, for exact spellings only. */
  readonly raw: readonly string[];
}

/**
 * What somebody who gets a file can read out of it without the program it was made for: the parts of a zip package (Word,
 * OpenDocument) with comments, properties and everything else in them, and its bytes in UTF-8, UTF-16 and windows-1251.
 */
export function readAsStranger(bytes: Uint8Array): StrangersView {
  const parts = isZip(bytes) ? partsOf(bytes) : [];
  return {
    texts: parts.map(({ name, text }) => `${name}\n${text}`),
    raw: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251'].map((encoding) => new TextDecoder(encoding).decode(bytes)),
  };
}

/** Text of markup: what stands between the tags and in the attributes, with entities resolved. */
export function markupText(markup: string): string {
  const attributes = [...markup.matchAll(/="([^"]*)"/g)].map(([, value]) => value).join('\n');
  // A tag inside a word (`Lo</w:t><w:t>ika`) must not part it, and a paragraph must not join two: both readings are given.
  const apart = markup.replaceAll(/<[^>]*>/g, ' ');
  const together = markup
    .replaceAll(/<\/?(?:w:p|text:p|text:h|p|br|div|w:tc)\b[^>]*>/g, '\n')
    .replaceAll(/<[^>]*>/g, '');
  return withoutEntities([apart, together, attributes].join('\n'));
}

function partsOf(bytes: Uint8Array): { name: string; text: string }[] {
  try {
    const files = unzipSync(bytes, { filter: ({ originalSize }) => originalSize <= PART_LIMIT });
    return Object.entries(files).map(([name, content]) => {
      const text = new TextDecoder().decode(content);
      return { name, text: /\.(xml|rels|html?)$/i.test(name) ? markupText(text) : '' };
    });
  } catch {
    return [];
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

function withoutEntities(text: string): string {
  return text
    .replaceAll(/&#(\d+);/g, (_, digits: string) => character(Number(digits)))
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, digits: string) => character(Number.parseInt(digits, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}
