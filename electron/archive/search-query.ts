/** A word of at least this many е or ё is looked for as typed: each of them would double the alternatives. */
const MOST_YO = 4;

/**
 * What a person typed, as an FTS5 query: words (all must occur), "exact phrases", prefix*. Everything else that FTS5 would take
 * as an operator is searched as text, so that no input is a syntax error. е and ё count as one letter.
 * @returns null when there is nothing to search for.
 */
export function toFullTextQuery(typed: string): string | null {
  const terms = [...typed.normalize('NFC').matchAll(/"([^"]*)"|(\S+)/g)].flatMap(([, phrase, word]) => {
    if (phrase !== undefined) return quoted(phrase, false);
    const prefix = word?.endsWith('*') ?? false;
    return quoted(word?.replaceAll(/["*]/g, ' ') ?? '', prefix);
  });
  return terms.length === 0 ? null : terms.join(' AND ');
}

function quoted(text: string, prefix: boolean): string[] {
  const words = text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
  if (words.length === 0) return [];
  const alternatives = words.length === 1 ? spellings(words[0] ?? '') : [words.join(' ')];
  const terms = alternatives.map((each) => `"${each}"${prefix ? '*' : ''}`);
  return [terms.length === 1 ? (terms[0] ?? '') : `(${terms.join(' OR ')})`];
}

function spellings(word: string): string[] {
  const places = [...word.matchAll(/[её]/gi)].map((match) => match.index);
  if (places.length === 0 || places.length >= MOST_YO) return [word];
  let found = [word.toLocaleLowerCase('ru')];
  for (const place of places)
    found = found.flatMap((each) => ['е', 'ё'].map((letter) => each.slice(0, place) + letter + each.slice(place + 1)));
  return [...new Set(found)];
}
