import type { Language } from '../vocabulary/vocabulary.ts';
import { passphraseWords } from './passphrase-words.ts';

/** Random bytes of the system, so many of them: `crypto.getRandomValues` in a window, `randomBytes` in Node. */
export type RandomBytes = (bytes: number) => Uint8Array;

/** Words of a passphrase that is suggested: 6 of at least 2,048 are 66 bits, which scrypt makes as dear as some 84 without it. */
export const SUGGESTED_WORDS = 6;

/**
 * A passphrase of words that were chosen by chance, to be typed by the person who will know it. Words stand apart by one space, so that
 * no two choices of words give the same passphrase.
 *
 * @param words how many; each adds `bitsAWord(language)` bits
 * @param random the only source of chance; every list place is as likely as every other
 * @throws RangeError for fewer than one word
 */
export async function suggestPassphrase(language: Language, words: number, random: RandomBytes): Promise<string> {
  return chooseWords(await passphraseWords(language), words, random).join(' ');
}

/** Chooses from a list, each place as likely as every other and independent of the choices before: a word may come twice. */
export function chooseWords(list: readonly string[], words: number, random: RandomBytes): string[] {
  if (!Number.isInteger(words) || words < 1) throw new RangeError('at least one word');
  return Array.from({ length: words }, () => list[placeBelow(list.length, random)] ?? '');
}

/** What somebody has to guess of each word who knows the list and how it was chosen from, in bits. */
export function bitsAWord(list: readonly string[]): number {
  return Math.log2(list.length);
}

/**
 * A number from 0 to below `limit`. Draws that lie past the last whole multiple of `limit` are thrown away: taken modulo, they would
 * make the first places likelier than the last.
 */
function placeBelow(limit: number, random: RandomBytes): number {
  const range = 2 ** 32;
  const fair = range - (range % limit);
  for (;;) {
    const bytes = random(4);
    const drawn = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0);
    if (drawn < fair) return drawn % limit;
  }
}
