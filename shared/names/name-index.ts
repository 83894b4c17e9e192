import { givenNames } from './given-names.ts';
import { inflections } from './inflection.ts';
import { plainWord, skeletons, vowelsAgree, type Skeleton } from './name-key.ts';
import { romanisations } from './transliterate.ts';

/** Keys to values, with the vowels of the spelling that gave the key, and short names by letters alone. */
export class NameIndex<Value> {
  readonly #byKey = new Map<string, { vowels: string; value: Value }[]>();
  readonly #byLetters = new Map<string, Set<Value>>();
  readonly #forms = new Map<string, { sounds: readonly Skeleton[]; letters: readonly string[] }>();

  /**
   * Files a name under its keys in all its cases, and under those of its romanisations without diacritics.
   * @param by whether a name of fewer than four sounds is found by its sound as well, or by its letters alone
   */
  add(name: string, value: Value, by: 'sound' | 'sound unless short' = 'sound unless short'): void {
    const forms = this.#formsOf(name, by);
    for (const word of forms.letters) {
      this.#byLetters.set(word, (this.#byLetters.get(word) ?? new Set()).add(value));
    }
    for (const { key, vowels } of forms.sounds) {
      const entries = this.#byKey.get(key) ?? [];
      if (!entries.some((entry) => entry.value === value && entry.vowels === vowels)) entries.push({ vowels, value });
      this.#byKey.set(key, entries);
    }
  }

  /** Remembered, because many people share a given name. */
  #formsOf(name: string, by: string): { sounds: readonly Skeleton[]; letters: readonly string[] } {
    const known = this.#forms.get(name);
    if (known) return known;
    const short = by !== 'sound' && isShort(name);
    const sounds = new Map<string, Skeleton>();
    for (const skeleton of short ? [] : spellingsOf(name)) {
      for (const form of inflections(skeleton, by === 'sound' ? 2 : 3)) sounds.set(`${form.key} ${form.vowels}`, form);
    }
    const forms = { sounds: [...sounds.values()], letters: short ? shortForms(name).map(plainWord) : [] };
    this.#forms.set(name, forms);
    return forms;
  }

  /** The values whose name can be spelt like this word. */
  find(word: string, keys: readonly Skeleton[] = skeletons(word)): Set<Value> {
    const found = new Set<Value>(this.#byLetters.get(plainWord(word)));
    for (const { key, vowels } of keys) {
      for (const entry of this.#byKey.get(key) ?? []) {
        if (!found.has(entry.value) && vowelsAgree(key, entry.vowels, vowels)) found.add(entry.value);
      }
    }
    return found;
  }
}

/** Names with fewer than four sounds (Оля, Аня, Ян) share their key with many words, as Оля with але. */
export function isShort(name: string): boolean {
  return skeletons(name).every(({ key }) => key.length < 4);
}

/**
 * The given-name families to which a recorded first name belongs, as all their forms; a name of no family stands alone.
 */
export function givenForms(firstName: string): string[] {
  const families = familyIndex().find(firstName);
  if (families.size === 0) return [firstName];
  return [...new Set([firstName, ...[...families].flatMap((family) => givenNames[family] ?? [])])];
}

let families: NameIndex<number> | null = null;

function familyIndex(): NameIndex<number> {
  if (families) return families;
  families = new NameIndex<number>();
  for (const [at, forms] of givenNames.entries()) {
    for (const form of forms) families.add(form, at);
  }
  return families;
}

/** The skeletons of a name, and what is left of them where diacritics could not be typed (Lukasenka for Lukašenka). */
function spellingsOf(name: string): Skeleton[] {
  const own = skeletons(name);
  const bare = own
    .filter(({ key }) => key.length > 5 && /[xjc]/.test(key))
    .flatMap(({ key, vowels, throats }) => {
      const plain = key.replaceAll('x', 's').replaceAll('j', 'z');
      return [
        { key: plain, vowels, throats },
        { key: plain.replaceAll('c', 't'), vowels, throats },
      ];
    });
  return [...own, ...bare];
}

/** Every case and romanisation of a short name, letter by letter. */
function shortForms(name: string): string[] {
  const stem = name.replace(/[аяоеэйьыі]$/iu, '');
  const endings = [
    '',
    'а',
    'я',
    'о',
    'е',
    'э',
    'и',
    'і',
    'ы',
    'у',
    'ю',
    'ой',
    'ай',
    'ей',
    'эй',
    'яй',
    'ёй',
    'ою',
    'аю',
    'ею',
    'яю',
    'ом',
    'ам',
    'ем',
    'ём',
    'ям',
  ];
  const cases = /\p{Script=Cyrillic}/u.test(name)
    ? endings
        .map((ending) => stem + ending)
        .filter((form) => form !== stem || stem === name || !/[аяоеэ]$/iu.test(name))
    : [name];
  return [name, ...cases, ...romanisations(name)];
}
