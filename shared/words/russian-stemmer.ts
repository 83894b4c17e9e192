import { stemmer as snowball } from '@orama/stemmers/russian';
import { levelVowels } from './level-vowels.ts';

/**
 * Snowball's stem of a Russian word, and what it lacks. A vowel that comes and goes is left out: участок, участка; украинец, украинца.
 * -ов and -ев go in every form as they do in Snowball's nominative: Иванов, Иванова; остров, острова. -ен and -н of participles and
 * of the nouns made of them go as in Snowball's short forms: задержание, задержана, задержали. A judge is no court.
 * The vowels are levelled, so that the same word in Belarusian has the same stem where their endings allow it.
 * @param folded as `fold` gives it
 */
export function russianStem(folded: string): string {
  if (judge.test(folded)) return 'судь';
  return levelVowels(shortened(snowball(folded)).replaceAll('я', 'е'));
}

const judge = /^суд(?:ь[яиеюй]|ье[йю]|ей|ьям|ьями|ьях)$/;

function shortened(stem: string): string {
  if (stem.length < 5) return stem;
  if (/[^аеиоуыэюя][ео][кц]$/.test(stem)) return stem.slice(0, -2) + stem.slice(-1);
  if (/[аеиоуыэюя].+[ое]в$/.test(stem)) return stem.slice(0, -2);
  if (stem.length > 5 && /[ая]н$/.test(stem)) return stem.slice(0, -1);
  return stem.length > 6 && stem.endsWith('ен') ? stem.slice(0, -2) : stem;
}
