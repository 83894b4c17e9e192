import { fold } from './fold.ts';
import { languageMark, languageOf, type Language } from './guess-language.ts';
import { languageOfScript, stem } from './stem.ts';
import { wordsOf, type Word } from './tokens.ts';

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
  const forms = words.map((word) => fold(word.text) || EMPTY);
  const languages = languagesOf(text, words);
  const stems = forms.map((form, at) => stem(form, languageOfScript(form, languages[at] as Language)));
  return { words, stems, forms };
}

/** A word of which nothing is left keeps its place. */
const EMPTY = '0';
/** Words before and behind that say in which language a word without telltale letters stands. */
const NEIGHBOURS = 8;

/** Of each word its language: what it tells itself, else its neighbours, else the whole text. Pages often hold two languages. */
function languagesOf(text: string, words: readonly Word[]): Language[] {
  const marks = words.map((word) => languageMark(word.text.toLowerCase()));
  const sums = [0];
  for (const mark of marks) sums.push((sums.at(-1) as number) + mark);
  const whole = languageOf(text, sums.at(-1) as number);
  return marks.map((mark, at) => {
    if (mark !== 0) return mark > 0 ? 'be' : 'ru';
    const from = Math.max(0, at - NEIGHBOURS);
    const until = Math.min(marks.length, at + NEIGHBOURS + 1);
    const sum = (sums[until] as number) - (sums[from] as number);
    return sum === 0 ? whole : sum > 0 ? 'be' : 'ru';
  });
}
