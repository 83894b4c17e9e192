/**
 * In which language a piece of text is, as far as its letters tell: a voice that reads a report aloud, and the check of its spelling, have to know
 * where it changes. Names and numbers of a few letters stay in the language around them.
 *
 * @param around BCP 47 tag of the document
 * @returns the tag of the piece, or null where it is that of the document
 */
export function languageOfRun(text: string, around: string): string | null {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (Math.max(cyrillic, latin) < 3) return null;
  const guessed = cyrillic > latin ? cyrillicLanguage(text) : 'en';
  const main = around.split('-')[0] ?? '';
  // Of a Latin text inside a Latin document, and of a short one in Cyrillic letters inside a Cyrillic one, nothing more is known.
  if (guessed === main || (cyrillic <= latin && !['ru', 'be', 'uk'].includes(main))) return null;
  if (cyrillic > latin && ['ru', 'be'].includes(main) && !tells(text)) return null;
  return guessed === 'en' ? 'en-GB' : guessed;
}

/** Letters that one of the two languages alone has. */
function tells(text: string): boolean {
  return /[іўІЎиИщЩъЪ]/.test(text);
}

function cyrillicLanguage(text: string): 'ru' | 'be' {
  const own = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  return own(/[іўІЎ]/g) > own(/[иИщЩъЪ]/g) ? 'be' : 'ru';
}
