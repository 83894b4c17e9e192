/** Words as they are compared: in small letters, ё as е, without quotation marks. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLocaleLowerCase('ru')
    .replaceAll('ё', 'е')
    .replaceAll(/[«»“”„"'’]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The words of a line, without the signs that set them apart. */
export function wordsOf(text: string): string[] {
  return folded(text)
    .split(' ')
    .map((word) => word.replace(/[,;:]+$/, ''))
    .filter((word) => word !== '');
}

/** Letters that an abbreviated word has at least. */
const SHORTEST = 3;

/**
 * How many of the typed words name something: all the words of its name, or the beginning of its first one ("адм" for
 * "административный арест"). 0 when they do not.
 */
export function namedBy(typed: readonly string[], name: string): { readonly words: number; readonly rank: number } {
  const parts = name.split(' ');
  const isWhole = parts.length <= typed.length && parts.every((part, at) => typed[at] === part);
  if (isWhole) return { words: parts.length, rank: parts.length * 2 + 1 };
  const [first = ''] = typed;
  const isShort = first.length >= SHORTEST && !/\d/.test(first) && (parts[0] ?? '').startsWith(first);
  return isShort ? { words: 1, rank: parts.length === 1 ? 2 : 1 } : { words: 0, rank: 0 };
}
