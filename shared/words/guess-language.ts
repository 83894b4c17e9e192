export type Language = 'ru' | 'be' | 'en' | 'other';

/** The language that a text is mostly written in, by its letters and the small words of each language. */
export function guessLanguage(text: string): Language {
  let sum = 0;
  for (const match of text.matchAll(cyrillicWord)) sum += languageMark(match[0].toLowerCase());
  return languageOf(text, sum);
}

/** The same where the marks of all words are summed already. */
export function languageOf(text: string, sumOfMarks: number): Language {
  const { russian, belarusian, ukrainian, cyrillic, latin } = lettersOf(text);
  if (cyrillic === 0 && latin === 0) return 'other';
  if (cyrillic * 2 < latin) return isEnglish(text) ? 'en' : 'other';
  if (ukrainian > 0 && ukrainian * 3 > belarusian + russian) return 'other';
  const sum = belarusian - russian + 2 * sumOfMarks;
  if (sum !== 0) return sum > 0 ? 'be' : 'ru';
  return 'ru';
}

/**
 * What one word says by itself of its language: 1 Belarusian, -1 Russian, 0 neither. By the letters that only one of the two has, by
 * spellings that only one of them allows (Belarusian жы, шы, цьв; Russian ть, чи), and by frequent small words.
 * @param word in small letters, as written
 */
export function languageMark(word: string): -1 | 0 | 1 {
  if (belarusianLetters.test(word)) return 1;
  if (russianLetters.test(word)) return -1;
  if (belarusianWords.has(word)) return 1;
  if (russianWords.has(word)) return -1;
  if (belarusianSpelling.test(word)) return 1;
  return russianSpelling.test(word) ? -1 : 0;
}

const cyrillicWord = /[\u0400-\u04FF][\u0400-\u04FF'’ʼ]*/gu;
const belarusianLetters = /[ўі]|[бвгджзклмнпрстфхцчш]['’ʼ][еёіюя]/;
const russianLetters = /[ищъ]/;
const belarusianSpelling =
  /[жшч]ы|дз[еёюяьв]|ць|[чжшр]э|цц|шч|.{2}[аеэ]нн(?:е|я|ю|ем|ях|яў|ям|ямі)$|[сц]кага$|[сц]каму$|.{3}нага$|.{3}наму$/;
const russianSpelling = /[тд][ьяёюе]|[гчкнлз]ие$|(?:.ого|.его|.ому|.ему|[аоу]сь)$/;
const belarusianWords = words(
  'што як гэта яго яе яна яны быў была але бо каб калі таксама паводле супраць пасля праз пад над каля яшчэ толькі вельмі ёсць няма будзе можа трэба ды або ад нам вам мяне цябе сябе гэты гэтая гэтым гэтага якая якое якую быць',
);
const russianWords = words(
  'что как это его ее её она они был была но если чтобы когда также по против после через под над около еще ещё только очень есть нет будет может надо или от до с со из во меня тебя себя этот эта этого этой который которая которое быть было во при для об',
);
for (const word of belarusianWords) if (russianWords.delete(word)) belarusianWords.delete(word);

function words(list: string): Set<string> {
  return new Set(list.split(' '));
}

const englishWord =
  /\b(?:the|of|and|in|to|for|was|is|on|by|with|that|as|at|from|his|her|were|has|have|been|are|an?)\b/giu;

/** A short text without small words counts as English: headings, names of organisations. */
function isEnglish(text: string): boolean {
  const count = text.match(/\p{L}+/gu)?.length ?? 0;
  return count < 12 || (text.match(englishWord)?.length ?? 0) * 12 >= count;
}

interface Letters {
  readonly russian: number;
  readonly belarusian: number;
  readonly ukrainian: number;
  readonly cyrillic: number;
  readonly latin: number;
}

function lettersOf(text: string): Letters {
  let [russian, belarusian, ukrainian, cyrillic, latin] = [0, 0, 0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at) | 0;
    if (sign >= 0x400 && sign <= 0x4ff) {
      cyrillic += 1;
      if (sign === 0x456 || sign === 0x45e || sign === 0x406 || sign === 0x40e) belarusian += 1;
      else if (sign === 0x438 || sign === 0x449 || sign === 0x44a || sign === 0x418 || sign === 0x429) russian += 1;
      else if (sign === 0x457 || sign === 0x454 || sign === 0x407 || sign === 0x404) ukrainian += 1;
    } else if ((sign >= 0x41 && sign <= 0x5a) || (sign >= 0x61 && sign <= 0x7a)) latin += 1;
  }
  return { russian, belarusian, ukrainian, cyrillic, latin };
}
