import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { termLabel, termOf, type Language } from '../../../shared/vocabulary/vocabulary.ts';

/** The languages that pages are recognised in, as tesseract names them, and as the archive does. */
const TAGS: Readonly<Record<string, string>> = {
  eng: 'en',
  rus: 'ru',
  bel: 'be',
  ukr: 'uk',
  pol: 'pl',
  lit: 'lt',
  lav: 'lv',
  deu: 'de',
  fra: 'fr',
};

/** Names of languages joined by +, in the language of the window: "Russian, English". One that nobody named keeps its code. */
export function languageName(codes: string, windowLanguage: Language): string {
  const vocabulary = vocabularyOf('language');
  return codes
    .split('+')
    .map((code) => {
      const id = [TAGS[code], code].find((each) => each !== undefined && termOf(vocabulary, each) !== undefined);
      return id === undefined ? code : termLabel(vocabulary, id, windowLanguage);
    })
    .join(', ');
}

/** The tag of a single language, for those who hear its words read. */
export function languageTag(code: string | null): string | undefined {
  return code === null ? undefined : TAGS[code];
}
