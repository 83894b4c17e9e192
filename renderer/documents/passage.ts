/** Where something stands in a text: from and up to, in characters. */
export type Span = readonly [from: number, until: number];

/**
 * Finds a quotation in the text of a page. Line breaks, runs of spaces, kinds of quotation marks and dashes, and hyphens at the end
 * of a line do not count, because a person who copies a passage from paper writes none of them as the page has them.
 */
export function findPassage(text: string, quote: string): Span | null {
  const page = loosened(text, true);
  const wanted = loosened(quote, true).text.trim();
  if (wanted === '') return null;
  const whole = spanIn(page, wanted, 0);
  if (whole !== null) return whole;
  // A quotation that was shortened: its longest piece between the dots.
  const pieces = wanted.split(/\s*(?:\[?\.\.\.\]?|\[?…\]?)\s*/).filter((piece) => piece.length >= 8);
  const longest = pieces.toSorted((a, b) => b.length - a.length)[0];
  return longest === undefined || longest === wanted ? null : spanIn(page, longest, 0);
}

/** All places of what is looked for, in reading order. */
export function findAll(text: string, query: string): Span[] {
  const page = loosened(text, false);
  const wanted = loosened(query, false).text.trim();
  const found: Span[] = [];
  if (wanted === '') return found;
  for (let at = page.text.indexOf(wanted); at >= 0; at = page.text.indexOf(wanted, at + wanted.length)) {
    found.push(spanOf(page, at, wanted.length));
  }
  return found;
}

/** A text cut at its marked places. */
export function cutAt(text: string, spans: readonly Span[]): { readonly text: string; readonly mark: number | null }[] {
  const parts: { text: string; mark: number | null }[] = [];
  let at = 0;
  for (const [index, [from, until]] of spans.entries()) {
    if (from < at) continue;
    if (from > at) parts.push({ text: text.slice(at, from), mark: null });
    parts.push({ text: text.slice(from, until), mark: index });
    at = until;
  }
  if (at < text.length) parts.push({ text: text.slice(at), mark: null });
  return parts;
}

interface Loosened {
  readonly text: string;
  /** For each character of `text`, where it stands in the original. */
  readonly from: readonly number[];
  readonly length: number;
}

function spanIn(page: Loosened, wanted: string, start: number): Span | null {
  const at = page.text.indexOf(wanted, start);
  return at < 0 ? null : spanOf(page, at, wanted.length);
}

function spanOf(page: Loosened, at: number, length: number): Span {
  const from = page.from[at] ?? 0;
  const last = page.from[at + length - 1] ?? from;
  // Up to the next character that counts, less the space between: a letter with its accents is one.
  return [from, Math.min(page.length, last + 1)];
}

const alike = new Map<string, string>([
  ...[...'«»„“”‟"〝〞'].map((mark) => [mark, '"'] as const),
  ...[...'‘’‚‛ʼ′`'].map((mark) => [mark, "'"] as const),
  ...[...'–—―−‐‑'].map((mark) => [mark, '-'] as const),
  ['ё', 'е'],
]);

function loosened(text: string, joinLines: boolean): Loosened {
  const letters: string[] = [];
  const from: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === '\u00ad') continue;
    if (joinLines && /[-‐\u00ad]/.test(letter) && /\p{L}/u.test(text.charAt(at - 1))) {
      const broken = /^[-‐]\s*\n\s*(?=\p{Ll})/u.exec(text.slice(at, at + 20));
      if (broken !== null) {
        at += broken[0].length - 1;
        continue;
      }
    }
    const isSpace = /\s/.test(letter);
    if (isSpace && letters.at(-1) === ' ') continue;
    const lower = letter.toLowerCase();
    // Letters that grow when they are made small would put everything after them out of place.
    const plain = isSpace ? ' ' : lower.length === 1 ? lower : letter;
    letters.push(alike.get(plain) ?? plain);
    from.push(at);
  }
  return { text: letters.join(''), from, length: text.length };
}
