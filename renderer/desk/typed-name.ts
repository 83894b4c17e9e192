import { givenNames } from '../../shared/names/given-names.ts';
import { nameKeys } from '../../shared/names/name-key.ts';
import { looksPatronymic } from '../../shared/names/name-reading.ts';

export interface TypedName {
  readonly familyName: string;
  readonly firstName: string;
  readonly patronymic: string;
}

let given: ReadonlySet<string> | null = null;

/**
 * The parts of a name as it was typed, in either order: "Ковалёва Мария Петровна", "Мария Ковалёва". Given names and patronymics are
 * known by themselves; where they are not, the family name stands first, as in the papers of courts. All of it can be mended in sight.
 */
export function typedName(text: string): TypedName {
  const words = text.trim().split(/\s+/).filter(Boolean);
  const [only = ''] = words;
  if (words.length < 2) return { familyName: only, firstName: '', patronymic: '' };
  const patronymicAt = words.findIndex((word, at) => at > 0 && looksPatronymic(word));
  const patronymic = words[patronymicAt] ?? '';
  const others = words.filter((_, at) => at !== patronymicAt);
  // Before a patronymic stands the given name it belongs to.
  const before = patronymicAt > 0 ? words[patronymicAt - 1] : undefined;
  const found = others.findIndex((word, at) => (before === undefined ? isGiven(word) && at >= 0 : word === before));
  const givenAt = others.length < 2 ? -1 : found < 0 ? 1 : found;
  return {
    familyName: others.filter((_, at) => at !== givenAt).join(' '),
    firstName: others[givenAt] ?? '',
    patronymic,
  };
}

function isGiven(word: string): boolean {
  given ??= new Set(givenNames.flat().flatMap(nameKeys));
  const keys = given;
  return nameKeys(word).some((key) => keys.has(key));
}
