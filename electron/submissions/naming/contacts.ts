export interface ContactHit {
  readonly start: number;
  readonly end: number;
}

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+(?: ?(?:@|\[at\]|\(at\)) ?)[\p{L}\p{N}-]+(?:(?:\.| ?(?:\[dot\]|\(dot\)) ?)[\p{L}\p{N}-]+)*(?:\.| ?(?:\[dot\]|\(dot\)) ?)\p{L}{2,}/giu;
/** With the code of the country, or as it is dialled within Belarus (8 029, 80 29) and in brackets. */
const PHONE =
  /(?<![\p{L}\p{N}])(?:\+|00)\d(?:[ \u00a0.()/-]{0,3}\d){8,13}(?!\d)|(?<![\p{L}\p{N}])8[ \u00a0-]{0,2}\(?0\d{2}\)?(?:[ \u00a0.-]{0,2}\d){6,7}(?!\d)|(?<![\p{L}\p{N}])80[ \u00a0-]\(?\d{2}\)?(?:[ \u00a0.-]{0,2}\d){7}(?!\d)/gu;
/** Profiles of single people; channels and pages that publish are cited as sources. */
const PROFILE =
  /(?:https?:\/\/)?(?:www\.|m\.)?(?:facebook\.com\/(?:profile\.php\?id=)?|instagram\.com\/|vk\.com\/(?=id)|ok\.ru\/profile\/|linkedin\.com\/in\/|wa\.me\/)[\w.%-]{3,}/giu;

/**
 * E-mail addresses, telephone numbers and links to the profile of a person, whoever they belong to: of a text of the archive nobody can
 * know that, and no reader of a submission needs them there.
 */
export function contactsIn(text: string): ContactHit[] {
  const found: ContactHit[] = [];
  if (/@|\bat\b/i.test(text)) take(EMAIL);
  if (/\d{2}/.test(text)) take(PHONE);
  if (/\.(?:com|ru|me)\//i.test(text)) take(PROFILE);
  return found;

  function take(form: RegExp): void {
    for (const match of text.matchAll(form)) found.push({ start: match.index, end: match.index + match[0].length });
  }
}
