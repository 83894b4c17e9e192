import type { Language } from '../vocabulary/vocabulary.ts';

/** The words that passphrases of a language are suggested from. Loaded when they are first asked for. */
export async function passphraseWords(language: Language): Promise<readonly string[]> {
  switch (language) {
    case 'en':
      return (await import('./words-en.ts')).words;
    case 'ru':
      return (await import('./words-ru.ts')).words;
    case 'be':
      return (await import('./words-be.ts')).words;
  }
}
