/**
 * The first word, counted from 1, in which what is typed differs from what is to be typed; null when nothing does so far. The word that is
 * still being typed counts only by the letters that are there.
 */
export function firstOtherWord(typed: string, wanted: string): number | null {
  const wantedWords = wanted.split(' ');
  const typedWords = typed.split(' ');
  const place = typedWords.findIndex((word, at) => {
    const isLast = at === typedWords.length - 1;
    const right = wantedWords[at] ?? '';
    return isLast ? !right.startsWith(word) : word !== right;
  });
  return place < 0 ? null : Math.min(place + 1, wantedWords.length);
}
