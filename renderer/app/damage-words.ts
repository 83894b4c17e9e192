import { language, type Translate, type WordKey } from './words.ts';

/** By what a part of a vault is known in what the vault process says of it, and what the window calls it. */
const PARTS: readonly (readonly [RegExp, WordKey])[] = [
  [/every key slot/u, 'entry.damaged-keys-all'],
  [/^vault\.json/u, 'entry.damaged-description'],
  [/key slot|key file|folder of keys/u, 'entry.damaged-key'],
  [/catalogue/u, 'entry.damaged-catalogue'],
  [/folder of files/u, 'entry.damaged-files'],
];

/** What of a vault is damaged, in the window's language. The vault process names it in English, which says most and stays where it is that. */
export function damageWords(what: string, t: Translate): string {
  if (language() === 'en') return what;
  const part = PARTS.find(([pattern]) => pattern.test(what));
  return part === undefined ? what : t(part[1]);
}
