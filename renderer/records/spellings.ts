import type { Fields } from '../../shared/records/definition.ts';
import { furtherNames } from '../../shared/records/person-names.ts';

/** The ways to write a name, told apart by the letters that they are written in. */
export type Script = 'belarusian' | 'russian' | 'cyrillic' | 'latin' | 'other';

const scripts: readonly Script[] = ['belarusian', 'russian', 'cyrillic', 'latin', 'other'];

export interface Spellings {
  readonly script: Script;
  readonly names: readonly string[];
}

/**
 * Every name and spelling of a person by script: Cyrillic with letters that only Belarusian or only Russian has, Cyrillic that can be
 * either, Latin. Each is given once; empty groups are left out.
 *
 * @param title the name that stands above, which is not said again
 */
export function spellingsByScript(names: readonly string[], title = ''): readonly Spellings[] {
  const seen = new Set([sameName(title), '']);
  const once = names.map((name) => name.trim()).filter((name) => !seen.has(sameName(name)) && seen.add(sameName(name)));
  return scripts
    .map((script) => ({ script, names: once.filter((name) => scriptOf(name) === script) }))
    .filter((group) => group.names.length > 0);
}

/** The script of a name. Where alphabets are mixed, the one with more letters. */
export function scriptOf(name: string): Script {
  const cyrillic = name.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = name.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (cyrillic === 0 && latin === 0) return 'other';
  if (latin > cyrillic) return 'latin';
  // і, ў and the apostrophe between letters are not in Russian; и, щ and ъ are not in Belarusian.
  const belarusian = /[іў]|\p{L}['’ʼ]\p{L}/iu.test(name);
  const russian = /[ищъ]/i.test(name);
  if (belarusian === russian) return 'cyrillic';
  return belarusian ? 'belarusian' : 'russian';
}

/** The names that the fields of a person hold: every value of every source, the other spellings last. */
export function namesOf(
  fields: Readonly<Record<string, unknown>>,
  others: Readonly<Record<string, { readonly values: readonly unknown[] }>>,
): readonly string[] {
  const texts = (key: string): string[] =>
    [fields[key], ...(others[key]?.values ?? [])].flat().filter((value): value is string => typeof value === 'string');
  const [family = '', ...otherFamilies] = texts('familyName');
  const [first = '', ...otherFirsts] = texts('firstName');
  const patronymic = texts('patronymic')[0] ?? '';
  const whole = [first, patronymic, family].filter(Boolean).join(' ');
  return [
    whole,
    ...otherFamilies.map((other) => [first, other].filter(Boolean).join(' ')),
    ...otherFirsts.map((other) => [other, family].filter(Boolean).join(' ')),
    ...furtherNames(fields as Fields, others as Parameters<typeof furtherNames>[1]),
  ].filter((name) => name !== '');
}

function sameName(name: string): string {
  return name.trim().normalize('NFC').toLocaleLowerCase();
}
