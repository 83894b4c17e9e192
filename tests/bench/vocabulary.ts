import { randomOf, type Random } from './random.ts';

export type Language = 'be' | 'en' | 'ru';

/** The words of a language, the most frequent first. */
export interface Vocabulary {
  readonly words: readonly string[];
  /** A word as often as Zipf's law has it. */
  word(random: Random): string;
}

/** Words of each language: as many different ones as a shelf of court files has. */
const SIZE = 30_000;

/** Zipf's law with Mandelbrot's shift: the share of the word in place n falls as 1 / (n + shift) ^ exponent. */
const SHIFT = 2.7;
const EXPONENT = 1.05;

/** The words that hold each language together, by frequency, and what the others are put together from. */
const materials: Readonly<Record<Language, { small: string; stems: string; middles: string; endings: string }>> = {
  ru: {
    small:
      'и в не на что с по он она как за от из его её к о у же для это все так но был была были или бы до также при только ' +
      'который которая суд года дело статья решение право лица было после под без может если их ей ему более уже ' +
      'против прав человека граждан закона срок часть',
    stems:
      'арх баз бег благ бор вест вид вод вол воз глав год гол гор град дел дом друг зак зем зна изб ист каз кол кон край лад лес ' +
      'лив мест мир мож нар нес обв общ ор отв пас пис пов пор прав прес пуст раз род руч рын сел сил след слов смот соб соц ' +
      'спор став стор стро суд тел терр тиш треб труд увед уч фор ход хран цел част чин шаг щит эп юр яв',
    middles: 'а ав ан ат ев ем ен ет ив ин ист ит ич ич ов ом он ост от ск ств тел ун чен щен ьн',
    endings:
      'а ая ам ами ать ах е его ей ем ение ения ет и ие ий ил ила или ить ия ному о ого ое ой ом ость ости у ует ую ы ые ых ь',
  },
  be: {
    small:
      'і ў не на што з па ён яна як за ад яго яе да пра у жа для гэта усе так але быў была былі або б таксама пры толькі ' +
      'які якая суд года справа артыкул рашэнне права асобы было пасля пад без можа калі іх ёй яму больш ужо супраць ' +
      'правоў чалавека грамадзян закона тэрмін частка',
    stems:
      'арх баз бег дабр бар вест выгл вад вол воз гал год гор град дз дом сяб зак зям веда выб гіст каз кал кан край лад лес лів ' +
      'мес мір маг нар няс абв агул ар адк пас піс пав пар прав прэс пуст раз род руч рын сел сіл сле слоў гляд збор сац спр став ' +
      'стар стро суд цел тэр ціш патр прац апав вуч фор ход зах цэл част чын крок шчыт эп юр яв',
    middles: 'а аў ан ат еў ем ен ет іў ін іст іт іч аў ом он асць от ск ств цел ун чан шчан ьн',
    endings:
      'а ая ам амі аць ах е яго ай ам энне эння эц і ія і іў іла ілі іць ія аму о ога ое ой ом асць асці у уе ую ы ыя ых ь',
  },
  en: {
    small:
      'the of and to in a that is was for on as by with he she it at from his her be were an are which or had not this have ' +
      'court case law article decision right person after under without may if their more already against rights human ' +
      'citizens term part',
    stems:
      'admin arr assoc auth ban bord cens cit civ comm con court crim decl def dep det dir dis empl enf evid exam exec fin form ' +
      'gov guar hear imp ind inf inv jud just kept land leg lib liq mand med mem min nat not off ord org pap pen perm pol pris ' +
      'proc prom prot pub pun reg rel rep req res sec sent stat sus terr test trans treat vis vol war wit wor',
    middles: 'ab ac al an ar at ec el en er ess ib ic ict id il in is it iv ol om on or ort os uct ul un ut',
    endings:
      'able al ance ant ate ated ates ation ed ence ent er es ing ion ions ism ist ity ive ly ment ments or ous s ure y',
  },
};

const made = new Map<string, Vocabulary>();

/** The vocabulary of a language for a seed: always the same words in the same order. */
export function vocabularyOf(seed: number, language: Language): Vocabulary {
  const key = `${seed}/${language}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const words = wordsOf(seed, language);
  const shares = cumulativeShares(words.length);
  const vocabulary: Vocabulary = {
    words,
    word(random) {
      const point = random.next() * shares.at(-1)!;
      let low = 0;
      let high = shares.length - 1;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (shares[middle]! < point) low = middle + 1;
        else high = middle;
      }
      return words[low]!;
    },
  };
  made.set(key, vocabulary);
  return vocabulary;
}

function wordsOf(seed: number, language: Language): string[] {
  const { small, ...parts } = materials[language];
  const [stems, middles, endings] = [parts.stems.split(' '), parts.middles.split(' '), parts.endings.split(' ')];
  const random = randomOf(seed, 'vocabulary', language);
  const words = new Set(small.split(' '));
  while (words.size < SIZE) {
    const length = random.between(0, 2);
    const inside = Array.from({ length }, () => random.pick(middles)).join('');
    words.add(random.pick(stems) + inside + random.pick(endings));
  }
  return [...words];
}

function cumulativeShares(size: number): Float64Array {
  const shares = new Float64Array(size);
  let sum = 0;
  for (let place = 0; place < size; place += 1) {
    sum += 1 / (place + 1 + SHIFT) ** EXPONENT;
    shares[place] = sum;
  }
  return shares;
}
