import type { Catalogue } from '../../vault/catalogue.ts';
import { indexVersion } from './word-index.ts';

/** Words of fewer letters are other words when one of them is wrong. */
const SHORTEST = 4;
/** From so many letters on two of them may be wrong. */
const LONG = 8;
/** Words that are taken for the one that was meant, at most. */
const MOST = 40;

/** Words of the archive that are written like this one but for a letter or two: more, fewer, others or two in each other's place. */
export function typosOf(catalogue: Catalogue, form: string): { form: string; stem: string }[] {
  if (form.length < SHORTEST || /\d/.test(form)) return [];
  const most = form.length >= LONG ? 2 : 1;
  const found: { form: string; distance: number }[] = [];
  for (let length = form.length - most; length <= form.length + most; length += 1)
    for (const other of vocabularyOf(catalogue).get(length) ?? []) {
      if (other === form) continue;
      const distance = distanceOf(form, other, most);
      if (distance <= most) found.push({ form: other, distance });
    }
  const stem = catalogue.prepare('select distinct stem from word where form = ?', { pluck: true });
  return found
    .toSorted((a, b) => a.distance - b.distance || (a.form < b.form ? -1 : 1))
    .slice(0, MOST)
    .flatMap(({ form: other }) =>
      (stem.all([other]) as unknown as string[]).map((each) => ({ form: other, stem: each })),
    );
}

const vocabularies = new WeakMap<Catalogue, { version: number; isSettled: boolean; words: Map<number, string[]> }>();
/** Changes of the index after which the words are read again. */
const STALE = 2000;
const LARGE = 1_000_000;

/** All words by their length, read once. */
function vocabularyOf(catalogue: Catalogue): Map<number, string[]> {
  const version = indexVersion(catalogue);
  const known = vocabularies.get(catalogue);
  if (known !== undefined && version >= known.version && version - known.version < (known.isSettled ? STALE : 1))
    return known.words;
  const list = catalogue
    .prepare('select json_group_array(form) from (select distinct form from word)', { pluck: true })
    .get() as unknown as string;
  const words = Map.groupBy(JSON.parse(list) as string[], ({ length }) => length);
  // In a large archive a few words more change little, and reading all of them takes a moment.
  vocabularies.set(catalogue, { version, isSettled: words.size > 0 && list.length > LARGE, words });
  return words;
}

/**
 * Damerau and Levenshtein's distance, neighbours in each other's place as one mistake; `most + 1` where it is greater.
 * Only the part of the table near its diagonal is computed.
 */
export function distanceOf(one: string, other: string, most: number): number {
  const [rows, columns] = [one.length, other.length];
  if (Math.abs(rows - columns) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: columns + 1 }, (_, at) => at);
  for (let row = 1; row <= rows; row += 1) {
    const now = [row];
    let best = row;
    for (let column = 1; column <= columns; column += 1) {
      if (Math.abs(row - column) > most) {
        now[column] = most + 1;
        continue;
      }
      const same = one.charCodeAt(row - 1) === other.charCodeAt(column - 1);
      let value = Math.min(
        (last[column] ?? most) + 1,
        (now[column - 1] ?? most) + 1,
        (last[column - 1] ?? most) + (same ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        one.charCodeAt(row - 1) === other.charCodeAt(column - 2) &&
        one.charCodeAt(row - 2) === other.charCodeAt(column - 1)
      )
        value = Math.min(value, (beforeLast[column - 2] ?? most) + 1);
      now[column] = value;
      if (value < best) best = value;
    }
    if (best > most) return most + 1;
    beforeLast = last;
    last = now;
  }
  return Math.min(most + 1, last[columns] ?? most + 1);
}
