import { stemmer as snowball } from '@orama/stemmers/russian';
import { levelVowels } from './level-vowels.ts';

/**
 * Snowball's stem of a Russian word, and two rules that it lacks. A vowel that comes and goes is left out: участок, участка; украинец,
 * украинца. And -ен and -н of participles and of the nouns made of them go as in Snowball's short forms: задержание,
 * задержана, задержали; освобождение, освобождён.
 * The vowels are levelled, so that the same word in Belarusian has the same stem where their endings allow it.
 * @param folded as `fold` gives it
 */
export function russianStem(folded: string): string {
  return levelVowels(shortened(snowball(folded)).replaceAll('я', 'е'));
}

function shortened(stem: string): string {
  if (stem.length < 5) return stem;
  if (/[^аеиоуыэюя][ео][кц]$/.test(stem)) return stem.slice(0, -2) + stem.slice(-1);
  if (stem.length > 5 && /[ая]н$/.test(stem)) return stem.slice(0, -1);
  return stem.length > 6 && stem.endsWith('ен') ? stem.slice(0, -2) : stem;
}
