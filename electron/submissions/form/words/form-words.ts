import type { Language } from '../../../../shared/vocabulary/vocabulary.ts';
import { belarusian } from './belarusian.ts';
import { english, type FormWords } from './english.ts';
import { russian } from './russian.ts';

export type { FormWords } from './english.ts';

const words: Readonly<Record<Language, FormWords>> = { en: english, ru: russian, be: belarusian };

/** Everything that a submission itself says, in the language in which it is laid out. */
export function formWords(language: Language): FormWords {
  return words[language];
}
