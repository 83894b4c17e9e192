/**
 * A word as the index knows it: small letters; ё as е, і as и, ў as у, so that Belarusian and Russian spellings of one name meet;
 * without accents, apostrophes and soft hyphens; one script where two were mixed (a Latin C in Cуд). An English possessive ('s) is dropped.
 * @returns letters and digits only; empty when nothing of the kind is left
 */
export function fold(word: string): string {
  const small = word.toLowerCase();
  if (plain.test(small)) return small.length > LONGEST ? small.slice(0, LONGEST) : small;
  const composed = small.normalize('NFC').replace(possessive, '');
  let folded = '';
  for (const sign of composed) folded += letters.get(sign) ?? (sign.charCodeAt(0) < 0x250 ? bare(sign) : sign);
  return oneScript(folded.replace(signs, '')).slice(0, LONGEST);
}

/** A word of more letters is no word: what follows tells nothing. */
const LONGEST = 64;
const plain = /^(?:[абвгдежзийклмнопрстуфхцчшщъыьэюя]+|[a-z]+|[0-9]+)$/;
const possessive = /(?<=[a-z])['’ʼ‘`´′]s$/;
const signs = /[^\p{L}\p{N}]|[\u02B0-\u02FF]/gu;
const letters = new Map([
  ['ё', 'е'],
  ['і', 'и'],
  ['ў', 'у'],
  ['ѝ', 'и'],
  ['ѐ', 'е'],
  ['ґ', 'г'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
]);

/** A Latin letter without its accents: č, é, ŭ. */
function bare(sign: string): string {
  if (sign.charCodeAt(0) < 0x80) return sign;
  const letter = sign.normalize('NFD').replaceAll(/\p{M}/gu, '');
  // ǽ is an æ with an accent.
  return letters.get(letter) ?? letter;
}

const cyrillicLike = pairs('a=а b=в c=с e=е h=н i=и j=й k=к m=м o=о p=р r=г t=т u=у x=х y=у');
const latinLike = pairs('а=a в=b с=c е=e н=h и=i й=j к=k м=m о=o р=p т=t у=y х=x');

/** A word of two scripts is one in which letters were mistaken by a hand or by a recognition: all go where the clear ones are. */
function oneScript(word: string): string {
  if (!/[a-z]/.test(word) || !/[а-я]/.test(word)) return word;
  const unclearLatin = /^[abcehijkmoprtuxyа-я0-9]+$/.test(word);
  const unclearCyrillic = /^[авсенийкмортухa-z0-9]+$/.test(word);
  if (unclearLatin && !(unclearCyrillic && count(word, /[a-z]/g) > count(word, /[а-я]/g)))
    return written(word, cyrillicLike);
  return unclearCyrillic ? written(word, latinLike) : word;
}

function written(word: string, table: ReadonlyMap<string, string>): string {
  let changed = '';
  for (const sign of word) changed += table.get(sign) ?? sign;
  return changed;
}

function count(word: string, pattern: RegExp): number {
  return word.match(pattern)?.length ?? 0;
}

function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(list.split(' ').map((pair) => [pair.charAt(0), pair.slice(2)]));
}
