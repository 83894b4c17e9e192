import { irregularForms, likeForms } from './belarusian-irregular.ts';
import { levelVowels } from './level-vowels.ts';

/**
 * What the forms of a Belarusian word have in common. The stem is no word: it only has to be the same for all forms of one
 * and another for all others. A part that looks like an ending is taken off in every form, also where it belongs to the
 * word (журнал, затрымала), for what matters is that all forms lose it. docs/search.md lists the rules with examples.
 * @param folded as `fold` gives it: і is и, ў is у, ё is е, without apostrophes
 */
export function belarusianStem(folded: string): string {
  const irregular = irregularForms.get(folded);
  if (irregular !== undefined) return irregular;
  return merged(levelled(hardened(withoutSuffix(withoutEnding(withoutReflexive(likeForms.get(folded) ?? folded))))));
}

interface Cut {
  readonly base: string;
  readonly ending: string;
}

const hasVowel = /[аеиоуыэюя]/;

function isBase(base: string, shortest: number): boolean {
  return base.length >= shortest && hasVowel.test(base);
}

/** -ся and -цца of verbs (дамагаўся, дамагаецца), not of names (Алеся, Тася). */
function withoutReflexive(word: string): string {
  if (word.length < 5) return word;
  if (word.endsWith('ецца')) return word.slice(0, -3);
  if (word.endsWith('цца')) return `${word.slice(0, -3)}ць`;
  return /(?:[уюшй]|л[аои]|[лдзжнртсмч]и|[еия]м|[ая]ем|це|[чш]ы|ь)ся$/.test(word) ? word.slice(0, -2) : word;
}

/** Endings of nouns, adjectives, pronouns and verbs; -аў and -яў are those of many things and of a past. */
const endings = list(
  'а я у ю ы и е о э ь й',
  'ам ям ом ем эм ау яу оу еу эу ах ях ами ями ьми',
  'ой ей ай яй эй ою ею аю яю эю',
  'ага яга ога аму яму ому ым им ых их ыми ими',
  'ая яя ое ее ае яе ую юю ыя ия',
  'ыи ии ыю ию ый ий ыяй ияй ыяю ияю ыяу ияу ыям иям ыями иями ыях иях',
  'аць яць иць ыць уць ець эць юць',
  'иу ыу уу юу эу аушы яушы иушы ыушы еушы уушы',
  'еш эш аш иш ыш ице ыце айце яйце уйце',
  'аеш яеш уеш юеш аем яем уем юем аеце яеце уеце юеце уе юе уй юй аюць яюць уюць',
  'учы ючы ачы ячы аючы яючы уючы',
);
const endingsByLength = [4, 3, 2, 1].map((length) => new Set(endings.filter((ending) => ending.length === length)));

/** Nouns that end like an adjective: дарога, увага. */
const nounsInGa =
  /(?:дар|дапам|перам|трыв|падл|засцяр|аблог|изн|ул|зм|выс)ога$|(?:ув|пав|адв|зняв|перав|разв|спр)ага$|^ворага$/;

function withoutEnding(word: string): Cut {
  for (let length = 4; length > 0; length -= 1) {
    const ending = word.slice(-length);
    if (!(endingsByLength[4 - length] as Set<string>).has(ending)) continue;
    const base = word.slice(0, -length);
    if (isBase(base, 2) && isEndingOf(base, ending, word)) return { base, ending };
  }
  return { base: word, ending: '' };
}

function isEndingOf(base: string, ending: string, word: string): boolean {
  // у after a vowel is ў: спраў, здароўе
  if (ending.startsWith('у') && /[аеиоыэя]$/.test(base)) return false;
  if (ending.endsWith('ога') || ending.endsWith('ага')) return !nounsInGa.test(word);
  // дворыце, гаворыце; but допыце is of допыт
  if (ending === 'ице' || ending === 'ыце') return base.length > 3;
  return ending.length < 2 || !ending.endsWith('у') || base.length > 2 || !/^[аеоя]у$/.test(ending);
}

/** Suffixes that a form may have or not, taken off in all: затрымала, затрыманы, Іванова, участак, украінец. */
function withoutSuffix({ base, ending }: Cut): Cut {
  let [stem, rest] = [undoubled(base), ending];
  const cut = (pattern: RegExp, shortest: number, length = 2): void => {
    if (!pattern.test(stem) || !isBase(stem.slice(0, -length), shortest)) return;
    rest = stem.slice(-length) + rest;
    stem = stem.slice(0, -length);
  };
  // The й of Андрэя, падзеі, закрые stands in no letter
  if (/^(?:[яюиеь]|ем|ей|ям|ями|ях|яу|ию|юць|еш)$/.test(ending)) cut(/[аеоыэя]$/, 3, 1);
  if (stem.endsWith('янин')) stem = stem.slice(0, -2);
  if (hardL.has(ending) && !base.endsWith('лл')) cut(/[аяиыеу]л$/, 3);
  cut(/[аяеэ]н$/, 4);
  // л after a lip consonant comes before some endings only: пазбавіць, пазбаўлены; паведамлю. Then a -м like that of an ending
  cut(/[бпмуф]л$/, 3, 1);
  cut(/[аеэы]м$/, 3);
  cut(/[бпмуф]л$/, 3, 1);
  if (/[аеоиыэя]у$/.test(stem)) stem = `${stem.slice(0, -1)}в`;
  cut(/[аяое]в$/, 4);
  // Fleeting vowels: участак, участка; украінец, украінца
  const fleeting = /^[еиюяь]/.test(rest) ? /[аеоэя]к$/ : /(?:[аеоэя]к|[еэ]ц)$/;
  if (fleeting.test(stem) && isBase(stem.slice(0, -2), 3)) stem = stem.slice(0, -2) + stem.slice(-1);
  return { base: stem, ending: rest };
}

/** Endings before which an л may be that of a past or of a noun with a hard л; that of вызваліць or Кавалёў is soft. */
const hardL = new Set(list('а о и ы у е ам ом ами ах ау оу ой ай ою аю ага аму ым ая ую ае ыя ых ыми').concat(''));

/** Doubled consonants of -анне, -асцю, ноччу are one; that of суддзя is not the one of суд. */
function undoubled(base: string): string {
  return /([нлцчшжсз])\1$/.test(base) ? base.slice(0, -1) : base;
}

/**
 * Consonants that change before an ending go back: судзе, суд; газеце, газета (ц is soft before е, і, ю, я, ь); руцэ and Лойцы are of к,
 * which no ending tells from the ц of вуліцы, so that these two are one letter in a stem.
 */
function hardened({ base, ending }: Cut): string {
  let stem = base;
  if (stem.endsWith('дз') || (stem.endsWith('дж') && stem.length > 3)) stem = stem.slice(0, -1);
  // The ц of -цыя stays as it is
  if (stem.endsWith('ц') && !/^ы[яиюй]/.test(ending))
    stem = `${stem.slice(0, -1)}${/^[еиюяь]/.test(ending) ? 'т' : 'к'}`;
  return stem.replace(/(?<=[аеиоыэя])у$/, 'в');
}

/** з and г, с and х at the end are one: кнізе is of кніга, базе of база, эпосе of эпоха. */
function merged(stem: string): string {
  return stem.replace(/з$/, 'г').replace(/с$/, 'х');
}

/**
 * Akanne: о, э and ё stand only under stress, which moves from form to form (горад, гарады; лес, лясы; сёстры, сястра). Of the stems of
 * one syllable, which keep their о, those that are known to change go back to it.
 */
function levelled(stem: string): string {
  const soft = stem
    .replace(/^в(?=о(?:блас|зер|стр|кн))/, '')
    .replaceAll('я', 'е')
    .replaceAll('ь', '')
    .replaceAll(/(?<=[аеиоыэ])у(?=[бвгджзклмнпрстфхцчш])/g, 'в');
  return movingStress.get(soft) ?? levelVowels(soft);
}

const movingStress = new Map([
  ['рак', 'рек'],
  ['цан', 'цен'],
  ...list(
    'год стол дом вод ног рог двор мост нос кон мор гор кос бок бор лоб рот сол строк зор ноч прос ход гон воз',
  ).map((root) => [root.replace('о', 'а'), root] as const),
]);

function list(...lines: string[]): string[] {
  return [...new Set(lines.flatMap((line) => line.split(' ')))];
}
