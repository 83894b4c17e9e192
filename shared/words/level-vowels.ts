/**
 * A stem in which the vowels that Belarusian and Russian write otherwise, and that stress changes in Belarusian, are one letter: о is а,
 * э is е and ы is и (адвокат and адвакат, экстремист and экстрэміст). A stem of one syllable keeps its о and its ы, because too many
 * differ in nothing else: слово and слава, быт and бит.
 */
export function levelVowels(stem: string): string {
  const even = stem.replaceAll('э', 'е');
  return hasTwoSyllables.test(even) ? even.replaceAll('о', 'а').replaceAll('ы', 'и') : even;
}

const hasTwoSyllables = /[аеиоуыюя][^аеиоуыюя]*[аеиоуыюя]/;
