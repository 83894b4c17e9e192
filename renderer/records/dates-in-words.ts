import { anatomyOf } from '../../shared/dates/anatomy.ts';
import { boundsOf, type DateBounds } from '../../shared/dates/bounds.ts';
import type { Edtf } from '../../shared/dates/edtf.ts';
import { printDate } from '../../shared/dates/print.ts';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';

/**
 * A stored date in words; text that is no date as it stands. Dates are checked before they are stored, so that here only their parts are read:
 * a list says 50,000 of them, and the same ones again and again.
 */
export function dateInWords(text: string, language: Language): string {
  const said = known[language];
  const words = said.get(text) ?? (anatomyOf(text) === null ? text : printDate(text as Edtf, language));
  said.set(text, words);
  return words;
}

/** The bounds of a stored date; null for text that is no date. */
export function boundsOfText(text: string): DateBounds | null {
  const found = bounds.get(text);
  if (found !== undefined) return found;
  const made = anatomyOf(text) === null ? null : boundsOf(text as Edtf);
  bounds.set(text, made);
  return made;
}

const known: Readonly<Record<Language, Map<string, string>>> = { en: new Map(), ru: new Map(), be: new Map() };
const bounds = new Map<string, DateBounds | null>();
