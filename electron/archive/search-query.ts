/** The most spellings that a word or phrase is looked for in; beyond that only as typed and without any ё. */
const MOST_SPELLINGS = 64;

/**
 * What a person typed, as an FTS5 query: words (all must occur), "exact phrases", prefix*. Everything else that FTS5 would take
 * as an operator is searched as text, so that no input is a syntax error. е and ё count as one letter.
 * @returns null when there is nothing to search for.
 */
export function toFullTextQuery(typed: string): string | null {
  // Quotation marks as each language prints them; a word in search text never has one.
  const straight = typed.normalize('NFC').replaceAll(/[«»“”„‟]/g, '"');
  const terms = [...straight.matchAll(/"([^"]*)"|([^\s"]+)/g)].flatMap(([, phrase, word]) =>
    phrase === undefined ? termOf(word ?? '', word?.endsWith('*') ?? false) : termOf(phrase, false),
  );
  return terms.length === 0 ? null : terms.join(' AND ');
}

/** One word, or several that stand beside each other (a phrase, a name with a hyphen). */
function termOf(text: string, prefix: boolean): string[] {
  const words = text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
  if (words.length === 0) return [];
  const found = spellings(words).map((spelling) => `"${spelling.join(' ')}"${prefix ? '*' : ''}`);
  return [found.length === 1 ? (found[0] ?? '') : `(${found.join(' OR ')})`];
}

/** The words in every way they may be printed: ё is mostly printed as е, and the index keeps the two apart. */
function spellings(words: readonly string[]): string[][] {
  const each = words.map(spellingsOf);
  const count = each.reduce((product, { length }) => product * length, 1);
  if (count > MOST_SPELLINGS) {
    const plain = words.map((word) => word.replaceAll('ё', 'е').replaceAll('Ё', 'Е'));
    return plain.join(' ') === words.join(' ') ? [plain] : [[...words], plain];
  }
  return each.reduce<string[][]>((all, word) => all.flatMap((left) => word.map((right) => [...left, right])), [[]]);
}

/** As typed, without any ё, and with one in each place where е stands: hardly a word has two. */
function spellingsOf(word: string): string[] {
  if (!/[её]/i.test(word)) return [word];
  const lower = word.toLocaleLowerCase('ru');
  const plain = lower.replaceAll('ё', 'е');
  const withOne = [...plain.matchAll(/е/g)].map(({ index }) => `${plain.slice(0, index)}ё${plain.slice(index + 1)}`);
  return [...new Set([lower, plain, ...withOne])];
}
