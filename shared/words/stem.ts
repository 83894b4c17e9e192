import { stemmer as englishStem } from '@orama/stemmers/english';
import { belarusianStem } from './belarusian-stemmer.ts';
import { fold } from './fold.ts';
import type { Language } from './guess-language.ts';
import { russianStem } from './russian-stemmer.ts';
import { WordCache } from './word-cache.ts';

/**
 * What all forms of a word have in common: Snowball's algorithm for Russian (with three rules more), Porter's for English, our own for Belarusian.
 * @param folded as `fold` gives it
 */
export function stem(folded: string, language: Language): string {
  if (language === 'other' || folded.length < 2) return folded;
  const cache = caches[language];
  const known = cache.get(folded);
  if (known !== undefined) return known;
  const found = algorithms[language](folded) || folded;
  cache.set(folded, found);
  return found;
}

/** The stems of a word in each of the languages, without doubles. */
export function stemsOf(word: string, languages: readonly Language[]): string[] {
  const folded = fold(word);
  return folded === ''
    ? []
    : [...new Set(languages.map((language) => stem(folded, languageOfScript(folded, language))))];
}

/** All stems that a word may have in the index when nobody knows its language: what a query is looked up by. */
export function queryStems(word: string): string[] {
  return stemsOf(
    word,
    ['ru', 'be', 'en', 'other'].filter((language) => isOfScript(word, language as Language)) as Language[],
  );
}

/** A Latin word in a Russian text is stemmed as English, a Cyrillic one in an English text as Russian; other scripts not at all. */
export function languageOfScript(folded: string, language: Language): Language {
  const sign = folded.charCodeAt(0);
  if (sign >= 0x61 && sign <= 0x7a) return language === 'other' ? 'other' : 'en';
  if (sign >= 0x430 && sign <= 0x45f) return language === 'be' ? 'be' : 'ru';
  return 'other';
}

/** Cyrillic words are always indexed by a stem, Latin ones also as they are: in a Polish or German text. */
function isOfScript(word: string, language: Language): boolean {
  const cyrillic = /[а-я]/.test(fold(word));
  return cyrillic ? language === 'ru' || language === 'be' : language === 'en' || language === 'other';
}

const algorithms = {
  ru: russianStem,
  be: belarusianStem,
  // The library puts a y at the beginning into a capital and leaves it there
  en: (word: string): string => englishStem(word).toLowerCase(),
} as const;

const caches = { ru: new WordCache<string>(), be: new WordCache<string>(), en: new WordCache<string>() };
