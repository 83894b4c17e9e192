import { plainWord } from './name-key.ts';

/**
 * Ordinary words that sound like a form of a given name (Case like Кася, Also like Ользе, Яны like Яны). With a capital letter at the
 * beginning of a sentence they would be taken for it, in every English report and every Belarusian letter. A given name alone is not
 * found where it is spelt like one of them; together with a family name or a patronymic it is.
 */
const words = `
alias alliance alone also an anti asia bare cache came camera carries case charge come comma cores deny done front gone hello hole
lazy loose lose majority maker many menu mere mocks money more nasty nice node note once onto pace package peace petty phrase piece
poly raise safe same scope some someone theme tone very vice wave were wiki without zero zeroes zeros zone
вела вели восемь гены гола дана данные дано жена жены касса леса мания менее меня мера мерам мере меру меры надо нету рама рамы самый
семье семьи семья слова слово слову сонный юла
але восем вялі калі мяне ніколі самы сёння сям'і сям'я таму улады яны
`;

const ordinary: ReadonlySet<string> = new Set(words.trim().split(/\s+/).map(plainWord));

/** Whether a word, apart from its capital letter, is an ordinary one. */
export function isOrdinary(word: string): boolean {
  return ordinary.has(plainWord(word));
}
