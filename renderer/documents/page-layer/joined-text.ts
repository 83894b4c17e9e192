/** A hyphen at the end of a line, with the next line going on in a small letter. */
const BROKEN = /(\p{L})[-‐\u00ad][^\S\n]*\n\s*(?=\p{Ll})/gu;

/** A text as one copies it: words that were broken over two lines are whole, everything else is as it stands. */
export function joinedText(text: string): string {
  return text.replaceAll(BROKEN, '$1').replaceAll('\u00ad', '');
}

/** The same as a quotation: on one line. */
export function asQuote(text: string): string {
  return joinedText(text).replaceAll(/\s+/g, ' ').trim();
}
