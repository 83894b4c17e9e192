/**
 * Finds the words of one text in another that says the same with other white space: the words of a page as the engine walks them in the text
 * that was stored of it, or the paragraphs of a document in the text of its pages.
 */

/** The letters of a text, decomposed and without white space, and where each stands. */
export interface Letters {
  readonly letters: string;
  /** Where the character of the letter begins, and where the text goes on behind it. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** A place in a text, in UTF-16 units. */
export type Place = readonly [start: number, end: number];

// Soft hyphens and joiners are kept by some readers and dropped by others.
const silent = /^[\s\u00ad\u200b-\u200f\u2060\ufeff\p{Cc}]$/u;

export function lettersOf(text: string): Letters {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const char of text) {
    const end = at + char.length;
    if (!silent.test(char)) {
      const plain = char <= '\u007f' ? char : char.normalize('NFD');
      parts.push(plain);
      for (let unit = 0; unit < plain.length; unit += 1) {
        starts.push(at);
        ends.push(end);
      }
    }
    at = end;
  }
  return { letters: parts.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** Letters that may stand in between before the next word is looked for without those around it. */
const NEAR = 400;
/** Letters that a word must have to be found far away, and letters that may be looked through for such words in all. */
const TELLING = 12;
const FAR = 100_000_000;

/**
 * Follows a text word by word. What is not where it should be is looked for a little further on, then anywhere behind by as many letters as tell it
 * from others; what is not found is passed over.
 */
export interface Follower {
  /** Where these letters stand next, as places in `letters`; null when they are not found. The next ones are looked for behind them. */
  next(word: string): Place | null;
  /** The same, but without going on from there: for what stands apart, like a note. */
  apart(word: string): Place | null;
}

export function createFollower(letters: string): Follower {
  let at = 0;
  let left = FAR;
  const far = (word: string, from: number): number => {
    if (left <= 0) return -1;
    const found = letters.indexOf(word, from);
    left -= (found < 0 ? letters.length : found) - from;
    return found;
  };
  const find = (word: string): number => {
    if (letters.startsWith(word, at)) return at;
    if (word.length >= TELLING) return far(word, at);
    const near = letters.slice(at, at + Math.min(NEAR, 20 * word.length) + word.length).indexOf(word);
    return near < 0 ? -1 : at + near;
  };
  return {
    next(word) {
      if (word === '') return null;
      const found = find(word);
      if (found < 0) return null;
      at = found + word.length;
      return [found, at];
    },
    apart(word) {
      if (word === '') return null;
      const behind = far(word, at);
      const found = behind >= 0 ? behind : far(word, 0);
      return found < 0 ? null : [found, found + word.length];
    },
  };
}

/**
 * Where each of the words stands in the text; null for those that are not in it. Words between two that were found, which are written otherwise
 * (corrected by hand), take the places that are left in their order, when they are as many.
 */
export function placesOf(words: readonly string[], text: string): (Place | null)[] {
  const { letters, starts, ends } = lettersOf(text);
  const follower = createFollower(letters);
  const found = words.map((word) => follower.next(lettersOf(word).letters));
  const places = found.map((place): Place | null =>
    place === null ? null : [starts[place[0]] ?? 0, ends[place[1] - 1] ?? 0],
  );
  for (let from = 0; from < places.length; from += 1) {
    if (places[from] !== null) continue;
    let until = from;
    while (until < places.length && places[until] === null) until += 1;
    const gap: Place = [places[from - 1]?.[1] ?? 0, places[until]?.[0] ?? text.length];
    const left = [...text.slice(gap[0], gap[1]).matchAll(/\S+/g)];
    if (left.length === until - from) {
      left.forEach((match, index) => {
        const start = gap[0] + match.index;
        places[from + index] = [start, start + match[0].length];
      });
    }
    from = until;
  }
  return places;
}
