/** The letters of a word as they are written, but for capitals, apostrophes, soft hyphens and what nobody sees. */
export function lettersOf(word: string): string {
  const small = word.toLowerCase();
  return PLAIN.test(small) ? small : small.normalize('NFC').replaceAll(NOT_LETTERS, '');
}

// Most words are: then there is nothing to take away.
const PLAIN = /^[a-zа-яёіў0-9]*$/;
const NOT_LETTERS = /[^\p{L}\p{N}\p{M}]/gu;
