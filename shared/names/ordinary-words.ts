import { plainWord } from './name-key.ts';

/**
 * Ordinary words that sound like a form of a given name (Case like Кася, Also like Ользе, Яны like Яны). With a capital letter at the
 * beginning of a sentence they would be taken for it, in every English report and every Belarusian letter. A given name alone is not
 * found where it is spelt like one of them; together with a family name or a patronymic it is.
 */
const words = `
alias alien alliance alone also an anti asia bare base body cache came camera cannon carries case chance charge come comes comma
conscience cores denial deny done else file freedom front gone hello hole lazy leave loose lorry lose majority maker many marriage mate mates
menu mere mocks money more nasty nice node none note once one onto pace package peace petty phrase piece poly raise safe same
scope some someone theme themes tone very vice violate wave were wiki without zero zeroes zeros zone
вела вели восемь гены гола дана данные дано жена жены касса леса мания менее меня мера мерам мере меру меры морена надо нету она оно рама рамы самый
семье семьи семья слова слово слову сонный только юла
але восем вялі ежы жонка калі люты маці мяне ніколі самы сёння сям'і сям'я таму толькі улады яны
`;

const ordinary: ReadonlySet<string> = new Set(words.trim().split(/\s+/).map(plainWord));

/** Whether a word, apart from its capital letter, is an ordinary one. */
export function isOrdinary(word: string): boolean {
  return ordinary.has(plainWord(word));
}
