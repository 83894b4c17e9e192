/** Characters of the words around a place, on each side. */
const AROUND = 90;
/** A sentence that is cited is cut at so many characters on each side of the name. */
const LONGEST = 350;

/** The words on either side of a place, whole and on one line. */
export function wordsAround(
  text: string,
  start: number,
  end: number,
): { readonly before: string; readonly after: string } {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const isCutBefore = start > AROUND;
  const isCutAfter = end + AROUND < text.length;
  return {
    before: (isCutBefore ? `…${before.replace(/^\S*\s?/, '')}` : before).replaceAll(/\s+/g, ' '),
    after: (isCutAfter ? `${after.replace(/\s?\S*$/, '')}…` : after).replaceAll(/\s+/g, ' '),
  };
}

/** The sentence in which a place stands: from where to where in the text. */
export function sentenceAround(text: string, start: number, end: number): readonly [from: number, until: number] {
  const least = Math.max(0, start - LONGEST);
  const most = Math.min(text.length, end + LONGEST);
  let from = least;
  for (const match of text.slice(least, start).matchAll(SENTENCE_ENDS)) {
    const at = least + match.index + match[0].length;
    if (isEnd(text, least + match.index, match[0])) from = at;
  }
  let until = most;
  for (const match of text.slice(end, most).matchAll(SENTENCE_ENDS)) {
    const at = end + match.index;
    if (!isEnd(text, at, match[0])) continue;
    until = at + (match[0].startsWith('\n') ? 0 : (/^[.!?…]+["»”]?/.exec(match[0])?.[0].length ?? 0));
    break;
  }
  // Cut at a word where the sentence is too long
  if (from === least && least > 0) from += /^\S*\s+/.exec(text.slice(from, start))?.[0].length ?? 0;
  if (until === most && most < text.length) until -= /\s+\S*$/.exec(text.slice(end, until))?.[0].length ?? 0;
  while (from < start && /\s/.test(text.charAt(from))) from += 1;
  while (until > end && /\s/.test(text.charAt(until - 1))) until -= 1;
  return [from, until];
}

const SENTENCE_ENDS = /[.!?…]+["»”)]?\s+(?=[\p{Lu}\d«"“„(–—-])|\n[ \t]*\n+/gu;

/** A full stop after an initial or a short form ends no sentence: "Н. Лойка", "ул. Володарского", "ст. 130". */
function isEnd(text: string, at: number, sign: string): boolean {
  if (!sign.startsWith('.')) return true;
  const word = /[\p{L}\d]*$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? '';
  if (/^\d+$/.test(word)) return true;
  return (
    word.length > 3 ||
    (word.length > 2 &&
      !/^(?:гор|стр|обл|тел|чел|руб|тыс|млн|зав|зам|пер|кор|каб|вул|art|str|Mrs|Mr|Dr|см|им|imy)$/iu.test(word))
  );
}
