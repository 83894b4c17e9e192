import type { Skeleton } from './name-key.ts';

/**
 * The skeletons of a name in all cases of Belarusian and Russian (Лойка: Лойкі, Лойцы, Лойку, Лойкай), and so of Polish
 * and of the Belarusian Latin alphabet. It works on skeletons and not on letters, because a name may be recorded in Latin
 * alone and stand in the text in Cyrillic. The plural in -ов is left out: Позняков is another family than Позняк.
 * @param shortestStem names whose stem is shorter are given back alone
 */
export function inflections(name: Skeleton, shortestStem = 3): Skeleton[] {
  const stem = name.key.replace(/[aiu]+$/, '');
  if (stem.length < shortestStem) return [name];
  const tail = name.key.slice(stem.length);
  const vowels = name.vowels.slice(0, count(stem));
  const forms = [name, ...endingsOf(stem, tail).map((ending) => build(stem, vowels, ending))];
  const last = stem.at(-1) as string;
  if (tail !== '' && last in softened) {
    // Лойка, Лойцы; Вольга, Вользе: к, г and х change before the ending
    for (const soft of softened[last] as string) {
      forms.push(...['i', 'a'].map((ending) => build(stem.slice(0, -1) + soft, vowels, ending)));
    }
  }
  if (tail === '' && /[^aiu]a[tkln]$/.test(stem) && stem.length >= (vowels.endsWith('*') ? 7 : 5)) {
    // Зубец, Зубца; Кавалёнак, Кавалёнка: the vowel before the last consonant falls out
    const short = stem.slice(0, -2) + last;
    forms.push(...['a', 'u', 'am', 'i'].map((ending) => build(short, vowels.slice(0, -1), ending)));
  }
  return forms;
}

const softened: Readonly<Record<string, string>> = { k: 't', h: 'zs' };

function endingsOf(stem: string, tail: string): readonly string[] {
  const possessive = /(?:[ai]v|in)$/.test(stem);
  const adjective = (/[st]k$/.test(stem) && tail !== '') || tail === 'i';
  if (tail === '') return possessive ? ['a', 'u', 'i', 'ai', 'au', 'am', ...plural] : ['a', 'u', 'am', 'i'];
  if (adjective) return ['a', 'u', 'i', 'ai', 'au', 'am', 'aha', 'amu', ...plural];
  return possessive ? ['a', 'u', 'i', 'ai', 'au', ...plural] : ['a', 'u', 'i', 'ai', 'au', 'am'];
}

const plural = ['im', 'ih', 'imi'] as const;

/** Without its throats: they tell two whole names apart, and here words of a text are found. */
function build(stem: string, vowels: string, ending: string): Skeleton {
  return { key: stem + ending, vowels: vowels + '*'.repeat(count(ending)), throats: '' };
}

function count(key: string): number {
  return key.split('a').length - 1;
}
