import type { ErrorDetails } from '../contract/errors.ts';
import { because } from '../contract/reasons.ts';

/** The longest text of one field, in characters: a report of some 80 pages. Longer material is a document. */
export const TEXT_LIMIT = 200_000;

/** Text in the one form in which it is stored and compared: composed (Unicode NFC), lines ended by \n, no white around it. */
export function tidyText(text: string, manyLines: boolean): string {
  const normal = text.normalize('NFC').replaceAll('\r\n', '\n').trim();
  return manyLines ? normal : normal.replaceAll(/\s+/g, ' ');
}

/** What keeps a text from being stored, as details of an error; null when nothing does. */
export function textFault(text: string): ErrorDetails | null {
  if (text.length > TEXT_LIMIT) return because('too-long', { limit: TEXT_LIMIT });
  // oxlint-disable-next-line no-control-regex -- the point is to refuse them
  if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text)) return because('control-characters');
  // Half a character pair cannot be written as UTF-8: it would come back from the catalogue as another sign.
  return text.isWellFormed() ? null : because('half-character');
}

/** A text that may be left out, in its stored form; null for none. A text that cannot be stored is given to `refuse`. */
export function optionalText(
  given: string | null | undefined,
  manyLines: boolean,
  refuse: (fault: ErrorDetails) => never,
): string | null {
  const tidy = tidyText(given ?? '', manyLines);
  const fault = textFault(tidy);
  if (fault !== null) return refuse(fault);
  return tidy === '' ? null : tidy;
}
