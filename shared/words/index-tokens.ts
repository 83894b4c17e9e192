import { fold } from './fold.ts';
import { languageMark, languageOf, type Language } from './guess-language.ts';
import { languageOfScript, stem } from './stem.ts';
import { wordsOf, type Word } from './tokens.ts';
import { WordCache } from './word-cache.ts';

/** Rises whenever a text gets other tokens than before: an index made with another number is made anew. */
export const WORDS_VERSION = 1;

export interface IndexTokens {
  readonly words: readonly Word[];
  /** A stem and a folded form for each word of `wordsOf`, in its order; letters and digits only, never empty. */
  readonly stems: string[];
  readonly forms: string[];
}

/** What a text is indexed by. */
export function indexTokens(text: string): IndexTokens {
  const words = wordsOf(text);
  const told = words.map((word) => toldBy(word.text));
  const languages = languagesOf(text, told);
  const forms = told.map(({ form }) => form);
  const stems = forms.map((form, at) => stem(form, languageOfScript(form, languages[at] as Language)));
  return { words, stems, forms };
}

interface Told {
  readonly form: string;
  readonly mark: -1 | 0 | 1;
}

const known = new WordCache<Told>();

/** What a word says wherever it stands. */
function toldBy(word: string): Told {
  const before = known.get(word);
  if (before !== undefined) return before;
  const told = { form: fold(word) || EMPTY, mark: languageMark(word.toLowerCase()) };
  known.set(word, told);
  return told;
}

/** A word of which nothing is left keeps its place. */
const EMPTY = '0';
/** Words before and behind that say in which language a word without telltale letters stands. */
const NEIGHBOURS = 8;

/** Of each word its language: what it tells itself, else its neighbours, else the whole text. Pages often hold two languages. */
function languagesOf(text: string, words: readonly Told[]): Language[] {
  const sums = [0];
  let sum = 0;
  for (const { mark } of words) sums.push((sum += mark));
  const whole = languageOf(text, sum);
  return words.map(({ mark }, at) => {
    if (mark !== 0) return mark > 0 ? 'be' : 'ru';
    const until = sums[Math.min(words.length, at + NEIGHBOURS + 1)] as number;
    const near = until - (sums[Math.max(0, at - NEIGHBOURS)] as number);
    return near === 0 ? whole : near > 0 ? 'be' : 'ru';
  });
}
