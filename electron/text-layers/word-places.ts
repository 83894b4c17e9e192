/**
 * Where the words of a page stand. Kept as bytes beside the text of a layer:
 *
 *   "KW" and the version (3 bytes), width and height of the page in hundredths of a point (2 x 4 bytes), number of words (4 bytes), and
 *   for each word: start (4), length (2), left, top, right, bottom in twentieths of a point (4 x 4), confidence (1; 255 for none).
 *
 * All numbers are unsigned and little endian. A twentieth of a point is finer than any scan.
 */

export interface PlacedWord {
  /** UTF-16 places in the text of the page. */
  readonly start: number;
  readonly end: number;
  /** Left, top, right and bottom in points from the top left of the page as it is drawn, before anybody turns it. */
  readonly box: readonly [number, number, number, number];
  /** 0 to 100; null where nobody can say, as of a word that a person typed. */
  readonly confidence: number | null;
}

export interface WordPlaces {
  /** Of the page, in points. */
  readonly width: number;
  readonly height: number;
  readonly words: readonly PlacedWord[];
}

const VERSION = 1;
const HEAD = 3 + 2 * 4 + 4;
const WORD = 4 + 2 + 4 * 4 + 1;
const PER_POINT = { page: 100, word: 20 } as const;
const UNKNOWN = 255;
/** Words of one page. A newspaper page has some thousands. */
export const MAX_WORDS = 50_000;
/** A sheet in points: forty metres. */
const MAX_EXTENT = 120_000;

/** Words that do not fit the layout (a word longer than 65,535 letters) are left out: then they have no place on the page. */
export function writeWordPlaces({ width, height, words }: WordPlaces): Uint8Array<ArrayBuffer> {
  const kept = words.filter(({ start, end }) => end > start && end - start <= 0xffff).slice(0, MAX_WORDS);
  const bytes = new Uint8Array(HEAD + kept.length * WORD);
  const view = new DataView(bytes.buffer);
  bytes.set([0x4b, 0x57, VERSION]);
  view.setUint32(3, scaled(width, PER_POINT.page), true);
  view.setUint32(7, scaled(height, PER_POINT.page), true);
  view.setUint32(11, kept.length, true);
  kept.forEach(({ start, end, box, confidence }, index) => {
    const at = HEAD + index * WORD;
    view.setUint32(at, start, true);
    view.setUint16(at + 4, end - start, true);
    box.forEach((edge, side) => view.setUint32(at + 6 + side * 4, scaled(edge, PER_POINT.word), true));
    view.setUint8(at + 22, confidence === null ? UNKNOWN : Math.max(0, Math.min(100, Math.round(confidence))));
  });
  return bytes;
}

/**
 * The places of the words of a text of `length` characters; null for bytes that say something impossible of it: of another version, cut,
 * words beyond the text or in another order.
 */
export function readWordPlaces(bytes: Uint8Array, length = Number.MAX_SAFE_INTEGER): WordPlaces | null {
  if (bytes.length < HEAD || bytes[0] !== 0x4b || bytes[1] !== 0x57 || bytes[2] !== VERSION) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(11, true);
  if (count > MAX_WORDS || bytes.length !== HEAD + count * WORD) return null;
  const places: { width: number; height: number; words: PlacedWord[] } = {
    width: view.getUint32(3, true) / PER_POINT.page,
    height: view.getUint32(7, true) / PER_POINT.page,
    words: [],
  };
  if (places.width > MAX_EXTENT || places.height > MAX_EXTENT) return null;
  let last = 0;
  for (let at = HEAD; at < bytes.length; at += WORD) {
    const start = view.getUint32(at, true);
    const end = start + view.getUint16(at + 4, true);
    const edge = (side: number): number => view.getUint32(at + 6 + side * 4, true) / PER_POINT.word;
    const [left, top, right, bottom] = [edge(0), edge(1), edge(2), edge(3)];
    const confidence = view.getUint8(at + 22);
    if (start < last || end <= start || end > length || right < left || bottom < top || right > MAX_EXTENT) return null;
    if (bottom > MAX_EXTENT || (confidence > 100 && confidence !== UNKNOWN)) return null;
    last = end;
    places.words.push({
      start,
      end,
      box: [left, top, right, bottom],
      confidence: confidence === UNKNOWN ? null : confidence,
    });
  }
  return places;
}

function scaled(length: number, by: number): number {
  return Number.isFinite(length) ? Math.round(Math.max(0, Math.min(MAX_EXTENT, length)) * by) : 0;
}
