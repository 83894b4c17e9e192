/** A word of a text, at its place there. */
export interface Token {
  /** As written, without hyphens of a line break and percent codes. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a text, in the order of their places: letters with their accents and inner apostrophes, so that mail addresses, file names,
 * `slugs-like-this`, `snake_case`, `CamelCase` and percent-encoded addresses (RFC 3986, 2.1) fall into the names they are
 * made of. Soft hyphens and invisible signs stay inside a word. An English possessive ('s) is no part of it.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  if (!text.includes('%')) {
    collect(text, (at) => at, tokens);
    return tokens;
  }
  let done = 0;
  for (const match of text.matchAll(/(?:%[0-9A-Fa-f]{2}){2,}/g)) {
    const decoded = decode(match[0]);
    if (decoded === null) continue;
    const from = match.index;
    const offset = done;
    collect(text.slice(done, from), (at) => at + offset, tokens);
    // one byte is three signs: %D0
    const places = [from];
    for (const sign of decoded) {
      const last = places.at(-1) as number;
      const bytes = encodeURIComponent(sign).length;
      for (let half = 1; half < sign.length; half += 1) places.push(last);
      places.push(last + (bytes === 1 ? 3 : bytes));
    }
    collect(decoded, (at) => places[at] as number, tokens);
    done = from + match[0].length;
  }
  const rest = done;
  collect(text.slice(done), (at) => at + rest, tokens);
  return tokens;
}

/** A word cut out of a text holds on to the whole of it; what is remembered must not. */
export function ownCopy(word: string): string {
  return JSON.parse(JSON.stringify(word)) as string;
}

const invisible = String.raw`\u00AD\u200B-\u200D\u2060\uFEFF`;
const wordForm = new RegExp(
  String.raw`[\p{L}\p{M}][\p{L}\p{M}${invisible}]*(?:['’‘ʼ\u0060´′ʹʺ][\p{L}\p{M}${invisible}]+)*`,
  'gu',
);
/** A word cut at the end of a line: "Лой-" and "ка" below it. */
const lineBreak = /^[-‐\u00AD¬]\s*\n\s*$/;

function collect(text: string, place: (at: number) => number, tokens: Token[]): void {
  let before: { word: string; start: number; end: number } | null = null;
  for (const match of text.matchAll(wordForm)) {
    const end = match.index + match[0].length;
    if (isPlain(match[0])) tokens.push({ word: match[0], start: place(match.index), end: place(end) });
    else {
      for (const [word, at] of humps(match[0])) {
        tokens.push({ word, start: place(match.index + at), end: place(match.index + at + word.length) });
      }
    }
    if (before && lineBreak.test(text.slice(before.end, match.index))) {
      tokens.push({ word: before.word + match[0], start: place(before.start), end: place(end) });
    }
    before = { word: match[0], start: match.index, end };
  }
}

/** Most words are: nothing inside them is a capital letter, and no apostrophe is near the end. */
function isPlain(word: string): boolean {
  return !/['’‘ʼ].$|\p{Ll}\p{Lu}/u.test(word);
}

/** NastaLoika whole and in its parts, without 's. */
function* humps(written: string): Generator<readonly [string, number]> {
  const word = written.replace(/['’‘ʼ]s$/i, '');
  if (!/\p{Ll}\p{Lu}/u.test(word)) {
    yield [word, 0];
    return;
  }
  yield [word, 0];
  let at = 0;
  for (const part of word.split(/(?<=\p{Ll})(?=\p{Lu})/u)) {
    yield [part, at];
    at += part.length;
  }
}

function decode(codes: string): string | null {
  try {
    return decodeURIComponent(codes);
  } catch {
    return null;
  }
}
