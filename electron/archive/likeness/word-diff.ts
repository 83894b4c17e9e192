import type { CallOutput } from '../../../shared/contract/calls.ts';
import { fold } from '../../../shared/words/fold.ts';
import { wordsOf } from '../../../shared/words/tokens.ts';

type Part = CallOutput<'likeness.compare'>['parts'][number];

/** Words of each text that are compared, and of one stretch without anything in common. */
const MOST_WORDS = 12_000;
const MOST_STRETCH = 1500;
/** Characters shown of a stretch that both have: its beginning and end. */
const SHOWN = 240;

interface Placed {
  readonly word: string;
  /** As written, with what stands behind it up to the next word. */
  readonly written: string;
  readonly page: number;
}

/**
 * What differs between two texts, word by word; spaces, line ends, punctuation and the letters that are folded do not count. Stretches that
 * both have are shortened in their middle.
 */
export function diffTexts(a: readonly string[], b: readonly string[]): CallOutput<'likeness.compare'> {
  const [one, other] = [placed(a), placed(b)];
  const [own, theirs] = [one.slice(0, MOST_WORDS), other.slice(0, MOST_WORDS)];
  const pairs = matched(own, theirs, 0, own.length, 0, theirs.length);
  const parts: Part[] = [];
  let [i, j] = [0, 0];
  let both = 0;
  const add = (kind: Part['in'], words: readonly Placed[], page: number | null, otherPage: number | null): void => {
    if (words.length === 0) return;
    const written = words.map((word) => word.written).join('');
    const last = parts.at(-1);
    if (last !== undefined && last.in === kind) last.text += written;
    else parts.push({ in: kind, text: written, page, other: otherPage });
  };
  for (const [x, y] of [...pairs, [own.length, theirs.length] as const]) {
    add('a', own.slice(i, x), own[i]?.page ?? null, null);
    add('b', theirs.slice(j, y), null, theirs[j]?.page ?? null);
    const word = own[x];
    if (word !== undefined) {
      add('both', [word], word.page, theirs[y]?.page ?? null);
      both += 1;
    }
    [i, j] = [x + 1, y + 1];
  }
  return {
    parts: parts.map((part, at) => ({
      ...part,
      text: part.in === 'both' ? shortened(part.text, at === 0, at === parts.length - 1) : part.text,
    })),
    both,
    onlyA: own.length - both,
    onlyB: theirs.length - both,
    complete: one.length <= MOST_WORDS && other.length <= MOST_WORDS,
  };
}

function placed(pages: readonly string[]): Placed[] {
  return pages.flatMap((text, at) => {
    const words = wordsOf(text).filter(({ text: word }) => fold(word) !== '');
    return words.map(({ start, text: word }, index) => ({
      word: fold(word),
      written: text.slice(start, words[index + 1]?.start ?? text.length).replaceAll(/\s+/g, ' '),
      page: at + 1,
    }));
  });
}

type Pair = readonly [number, number];

/** Patience diff: first the words that both have once, in their longest common order, then what lies between. */
function matched(a: readonly Placed[], b: readonly Placed[], a0: number, a1: number, b0: number, b1: number): Pair[] {
  const found: Pair[] = [];
  let [from, to] = [a0, b0];
  while (from < a1 && to < b1 && a[from]?.word === b[to]?.word) found.push([from++, to++]);
  let [end, until] = [a1, b1];
  const tail: Pair[] = [];
  while (end > from && until > to && a[end - 1]?.word === b[until - 1]?.word) tail.push([--end, --until]);
  const anchors = from < end && to < until ? uniqueCommon(a, b, from, end, to, until) : [];
  if (anchors.length === 0) {
    if (from < end && to < until && (end - from) * (until - to) <= MOST_STRETCH * MOST_STRETCH)
      found.push(...longest(a, b, from, end, to, until));
  } else {
    let [i, j] = [from, to];
    for (const [x, y] of anchors) {
      found.push(...matched(a, b, i, x, j, y), [x, y]);
      [i, j] = [x + 1, y + 1];
    }
    found.push(...matched(a, b, i, end, j, until));
  }
  return [...found, ...tail.toReversed()];
}

function uniqueCommon(
  a: readonly Placed[],
  b: readonly Placed[],
  a0: number,
  a1: number,
  b0: number,
  b1: number,
): Pair[] {
  const once = (list: readonly Placed[], from: number, until: number): Map<string, number> => {
    const places = new Map<string, number>();
    for (let at = from; at < until; at += 1) {
      const word = list[at]?.word ?? '';
      places.set(word, places.has(word) ? -1 : at);
    }
    return places;
  };
  const [own, theirs] = [once(a, a0, a1), once(b, b0, b1)];
  const pairs: Pair[] = [];
  for (const [word, at] of own) {
    const other = theirs.get(word) ?? -1;
    if (at >= 0 && other >= 0) pairs.push([at, other]);
  }
  return longestRising(pairs.toSorted((x, y) => x[0] - y[0]));
}

/** The longest series in which both numbers rise. */
function longestRising(pairs: readonly Pair[]): Pair[] {
  const tails: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [at, [, value]] of pairs.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] as number]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[at] = tails[low - 1] as number;
    tails[low] = at;
  }
  const series: Pair[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] as number) series.push(pairs[at] as Pair);
  return series.toReversed();
}

/** The longest common series of words of two short stretches. */
function longest(a: readonly Placed[], b: readonly Placed[], a0: number, a1: number, b0: number, b1: number): Pair[] {
  const [rows, columns] = [a1 - a0, b1 - b0];
  const lengths = new Uint16Array((rows + 1) * (columns + 1));
  for (let i = rows - 1; i >= 0; i -= 1)
    for (let j = columns - 1; j >= 0; j -= 1) {
      const at = i * (columns + 1) + j;
      lengths[at] =
        a[a0 + i]?.word === b[b0 + j]?.word
          ? (lengths[at + columns + 2] as number) + 1
          : Math.max(lengths[at + columns + 1] as number, lengths[at + 1] as number);
    }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (a[a0 + i]?.word === b[b0 + j]?.word) pairs.push([a0 + i++, b0 + j++]);
    else if ((lengths[(i + 1) * (columns + 1) + j] as number) >= (lengths[i * (columns + 1) + j + 1] as number)) i += 1;
    else j += 1;
  }
  return pairs;
}

function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= SHOWN * 1.5) return text;
  const half = SHOWN / 2;
  const head = isFirst ? '' : text.slice(0, half).replace(/\S*$/, '');
  const tail = isLast ? '' : text.slice(-half).replace(/^\S*/, '');
  return `${head} […] ${tail}`;
}
