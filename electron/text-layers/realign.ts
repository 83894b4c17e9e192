import type { PlacedWord } from './word-places.ts';

/** Words of a page beyond which alignment would take too long; then only what is alike at both ends keeps its place. */
const MOST = 6000;

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Gives the words of a corrected text the places of the words that they were: those that did not change keep theirs, and where as many words
 * were put right as there were before, each takes the place of the one that it replaces. Words that were added have none.
 */
export function realigned(before: string, places: readonly PlacedWord[], after: string): PlacedWord[] {
  const placeAt = new Map(places.map((place) => [place.start, place]));
  const [old, now] = [tokensOf(before), tokensOf(after)];
  const result: PlacedWord[] = [];
  const keep = (from: Token, to: Token, isSame: boolean): void => {
    const place = placeOf(from, placeAt);
    if (place === undefined) return;
    // What a person typed is not in doubt.
    result.push({ start: to.start, end: to.end, box: place.box, confidence: isSame ? place.confidence : null });
  };
  let [head, tail] = [0, 0];
  while (head < old.length && head < now.length && old[head]?.text === now[head]?.text) head += 1;
  const shorter = Math.min(old.length, now.length) - head;
  while (tail < shorter && old.at(-1 - tail)?.text === now.at(-1 - tail)?.text) tail += 1;
  const [oldMiddle, nowMiddle] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  old.slice(0, head).forEach((token, index) => keep(token, now[index] as Token, true));
  for (const { from, to } of runs(oldMiddle, nowMiddle)) {
    if (from.length === to.length)
      from.forEach((token, index) => keep(token, to[index] as Token, token.text === to[index]?.text));
  }
  for (let index = tail; index > 0; index -= 1) keep(old.at(-index) as Token, now.at(-index) as Token, true);
  return result;
}

function placeOf(token: Token, placeAt: ReadonlyMap<number, PlacedWord>): PlacedWord | undefined {
  const place = placeAt.get(token.start);
  return place !== undefined && place.end <= token.end ? place : undefined;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/\S+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Stretches of both lists that belong together: words that are the same, one by one, and what stands between them. */
function runs(old: readonly Token[], now: readonly Token[]): { from: Token[]; to: Token[] }[] {
  if (old.length === 0 || now.length === 0) return [];
  const same = old.length * now.length > MOST * MOST ? [] : longestCommon(old, now);
  const result: { from: Token[]; to: Token[] }[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...same, [old.length, now.length] as const]) {
    if (a > i && b > j) result.push({ from: old.slice(i, a), to: now.slice(j, b) });
    if (a < old.length) result.push({ from: old.slice(a, a + 1), to: now.slice(b, b + 1) });
    [i, j] = [a + 1, b + 1];
  }
  return result;
}

/** Pairs of places with the same word, as many as there can be in order (longest common subsequence). */
function longestCommon(old: readonly Token[], now: readonly Token[]): (readonly [number, number])[] {
  const wide = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * wide);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      lengths[i * wide + j] =
        old[i]?.text === now[j]?.text
          ? (lengths[(i + 1) * wide + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * wide + j] ?? 0, lengths[i * wide + j + 1] ?? 0);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < old.length && j < now.length;) {
    if (old[i]?.text === now[j]?.text) pairs.push([i++, j++] as const);
    else if ((lengths[(i + 1) * wide + j] ?? 0) >= (lengths[i * wide + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}
