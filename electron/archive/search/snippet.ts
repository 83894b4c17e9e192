export interface Snippet {
  readonly text: string;
  /** Where the words that were searched for stand in the text, as pairs of start and end in UTF-16 units. */
  readonly marks: readonly (readonly [number, number])[];
}

// Control characters cannot occur in stored text, so they mark hits without ambiguity.
export const OPEN = '\u0002';
export const CLOSE = '\u0003';

/** Characters of a snippet, about two lines. */
const LENGTH = 140;
/** How far from there the next space is looked for, so that no word is cut; scripts without spaces have none. */
const REACH = 24;

/**
 * The part of a text that says most about why it was found: where most of the different words stand close together, the first
 * such place if there are several. FTS5 has a function for it, which goes through each text twice; with `highlight` and this,
 * once is enough, and the snippets of an answer take more time than everything else.
 *
 * @param highlighted the whole text, each hit between OPEN and CLOSE
 */
export function snippetOf(highlighted: string): Snippet {
  const hits = hitsIn(highlighted);
  const [start, end] = densest(highlighted, hits);
  const slack = Math.max(0, LENGTH - (end - start));
  let from = Math.max(0, start - Math.floor(slack / 2));
  let to = Math.min(highlighted.length, Math.max(end, from + LENGTH));
  from = Math.max(0, Math.min(from, start, to - LENGTH));
  if (from > 0) from = spaceFrom(highlighted, from, start);
  if (to < highlighted.length) to = spaceBefore(highlighted, to, end);
  return unmarked((from > 0 ? '…' : '') + highlighted.slice(from, to).trim() + (to < highlighted.length ? '…' : ''));
}

type Span = readonly [start: number, end: number];

function hitsIn(highlighted: string): Span[] {
  const hits: Span[] = [];
  for (let at = highlighted.indexOf(OPEN); at !== -1;) {
    const end = highlighted.indexOf(CLOSE, at);
    if (end === -1) break;
    hits.push([at, end + 1]);
    at = highlighted.indexOf(OPEN, end);
  }
  return hits;
}

/** From the first to the last of the hits that fit into one snippet and have the most different words. */
function densest(highlighted: string, hits: readonly Span[]): Span {
  let best: Span = hits[0] ?? [0, 0];
  let most = 0;
  for (const [index, [start]] of hits.entries()) {
    const words = new Set<string>();
    let end = start;
    for (let next = index; next < hits.length; next += 1) {
      const [from, to] = hits[next] as Span;
      if (next > index && to - start > LENGTH) break;
      words.add(highlighted.slice(from, to).toLowerCase());
      end = to;
    }
    if (words.size > most) {
      most = words.size;
      best = [start, end];
    }
    // One look at each place is enough in a page that consists of the word; the first hits decide.
    if (index >= 200) break;
  }
  return best;
}

/** The first place after a space, from here on but not beyond `limit`. */
function spaceFrom(text: string, from: number, limit: number): number {
  for (let at = from; at < Math.min(limit, from + REACH); at += 1) if (isSpace(text, at - 1)) return at;
  return isHalf(text, from) ? from + 1 : from;
}

/** The last place before a space, from here back but not before `limit`. */
function spaceBefore(text: string, to: number, limit: number): number {
  for (let at = to; at > Math.max(limit, to - REACH); at -= 1) if (isSpace(text, at)) return at;
  return isHalf(text, to) ? to - 1 : to;
}

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x20 || unit === 0xa0 || (unit >= 0x09 && unit <= 0x0d) || unit === 0x2028 || unit === 0x2029;
}

/** Whether a cut here would part the two halves of a character beyond the basic plane. */
function isHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Takes the marks out and keeps where they were; line breaks become spaces. A phrase that the cut parted is marked up to it. */
function unmarked(marked: string): Snippet {
  let text = '';
  let start = 0;
  let open = marked.indexOf(CLOSE) < marked.indexOf(OPEN) >>> 0 && marked.includes(CLOSE);
  const marks: [number, number][] = [];
  for (const part of marked.replaceAll(/\s+/g, ' ').split(/([\u0002\u0003])/)) {
    if (part === OPEN) {
      start = text.length;
      open = true;
    } else if (part === CLOSE) {
      marks.push([start, text.length]);
      open = false;
    } else text += part;
  }
  if (open) marks.push([start, text.length]);
  return { text, marks };
}
