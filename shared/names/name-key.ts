/**
 * A phonetic skeleton of a word, for finding one name in Belarusian, Russian and any romanisation of either. Folded are
 * the differences between the two languages and between the ways of writing them:
 *
 * - akanne and yakanne (Горбунова, Гарбунова; Величко, Вялічка): `a` stands for a, o, e, э, ё, я
 * - г, ґ, х, g, h, kh; в, ў, v, w and u after a vowel; и, ы, і, й, i, y, j; т and ц, д and дз (Дмитрий, Дзмітрый)
 * - щ, шч, shch, szcz, schtsch; ш, sh, sz, sch; ч, ch, cz, tsch; doubled letters, soft signs, apostrophes
 *
 * In a key `j` is ж, `c` ч, `x` ш, `t` т or ц, `h` г or х.
 */
export interface Skeleton {
  readonly key: string;
  /**
   * For every `a` of the key, in order: `o` or `e` where the word says so, `*` where it can be either. Лойка and лейка
   * share a key but not these.
   */
  readonly vowels: string;
  /** For every `h` of the key, in order: `g` where it is г, `x` where it is х, `h` where it can be either. */
  readonly throats: string;
}

/** The keys of a word. A Cyrillic word has one; a Latin word has several where its letters are ambiguous (ch, sch, c). */
export function nameKeys(word: string): string[] {
  return [...new Set(skeletons(word).map(({ key }) => key))];
}

/** What the whole of a Latin name tells about how each word of it is spelt. */
export interface LatinSpelling {
  /** A single s can be з (Kosulin). */
  readonly isGerman?: boolean;
  /** ch is no ш (Chouchkevitch), j no ж (Jdanovitch). */
  readonly isNotFrench?: boolean;
}

/** The keys of a word with their vowels, at most 16. */
export function skeletons(word: string, spelling: LatinSpelling = {}): Skeleton[] {
  const plain = plainWord(word);
  const raws = /\p{Script=Cyrillic}/u.test(plain)
    ? [soundsOfCyrillic(lookalikes(plain))]
    : soundsOfLatin(plain, spelling);
  const found = new Map<string, Skeleton>();
  for (const raw of raws) {
    const skeleton = fold(raw);
    if (skeleton.key !== '') found.set(`${skeleton.key} ${skeleton.vowels} ${skeleton.throats}`, skeleton);
  }
  return [...found.values()];
}

/**
 * Whether two words with the same key can be one: an o is no e. In a long word, which says enough by its other sounds, one
 * such difference is let pass (Воробьёва, Вераб’ёва).
 * @param long how many sounds make a word long
 */
export function vowelsAgree(key: string, one: string, other: string, long = LONG): boolean {
  let allowed = key.length >= long ? 1 : 0;
  for (let at = 0; at < one.length; at += 1) {
    if (one[at] !== '*' && other[at] !== '*' && one[at] !== other[at]) allowed -= 1;
  }
  return allowed >= 0;
}

/** Whether г stands where г stands, and х where х does (Глебов is no Хлебов). */
export function throatsAgree(one: Pick<Skeleton, 'throats'>, other: Pick<Skeleton, 'throats'>): boolean {
  if (one.throats.length !== other.throats.length) return true;
  for (let at = 0; at < one.throats.length; at += 1) {
    const [a, b] = [one.throats[at], other.throats[at]];
    if (a !== b && a !== 'h' && b !== 'h') return false;
  }
  return true;
}

const LONG = 8;

/** Lower case, composed, without soft hyphens, invisible signs, stress marks and apostrophes. */
export function plainWord(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}]|[\u0300\u0301]/gu, '');
}

const cyrillic: Readonly<Record<string, string>> = Object.fromEntries(
  'а=a б=b в=v г=G ґ=G ѓ=G д=d е=e є=e ё=io ж=j з=z и=i і=i ї=i й=i ы=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ў=v ф=f х=X ц=t ч=c ш=x щ=xc ъ= ь= э=e ю=U я=ia'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

/** Letter groups of Latin spellings, with every sound they can stand for. The longest group wins. */
const latin: Readonly<Record<string, readonly string[]>> = {
  ...one('schtsch=xc schtch=xc shtsch=xc shtch=xc chtch=xc stsch=xc shch=xc szcz=xc šč=xc sč=xc ŝ=xc'),
  ...one('dzh=dj dž=dj tsch=c tch=c sh=x sz=x cz=c č=c š=x zh=j ž=j ż=j kh=X gh=G ph=f th=t ts=t tz=t tc=t dz=d dź=d'),
  ...one('yu=U iu=U ju=U û=U ya=ia ye=e yo=io â=ia ë=io è=e é=e ê=e ě=e x=ks q=k w=v ŭ=v ǔ=v ł=l ľ=l ĺ=l ń=n ň=n ñ=n'),
  ...one('ś=s ź=z ć=t ç=s ţ=t ț=t ą=a ę=e á=a à=a ä=e ö=o ò=o ô=o ü=u ú=u í=i ì=i ï=i ý=i ÿ=i ḱ=k đ=d ř=j ß=s'),
  ...one('a=a b=b d=d e=e f=f g=G h=h i=i j=i k=k l=l m=m n=n o=o p=p r=r s=s t=t u=u v=v y=i z=z'),
  sch: ['x', 'xc', 'j'],
  ch: ['c', 'X', 'x'],
  rz: ['j', 'rz', 'r'],
  ck: ['tk', 'k'],
  c: ['t', 'k'],
  ds: ['ds', 'd'],
  ou: ['ou', 'u'],
  ó: ['o', 'u'],
};

function one(pairs: string): Record<string, readonly string[]> {
  return Object.fromEntries(pairs.split(' ').map((pair) => [pair.split('=')[0], [pair.split('=')[1] ?? '']]));
}

/** Latin letters that look like Cyrillic ones, as they get into Cyrillic words by optical recognition or to fool searches. */
const lookalike: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aаcсeеoоpрxхyуiіkкmмtтbвhнnп'].flatMap((sign, at, all) => (at % 2 === 0 ? [[sign, all[at + 1] ?? '']] : [])),
);

function lookalikes(word: string): string {
  return word.replaceAll(/\p{Script=Latin}/gu, (sign) => lookalike[sign] ?? sign);
}

function soundsOfCyrillic(word: string): string {
  const sounds = word.replace(/^сч/, 'щ').replaceAll('дз', 'д').replaceAll('тс', 'ц');
  return [...sounds].map((sign) => cyrillic[sign] ?? '').join('');
}

function soundsOfLatin(word: string, { isGerman, isNotFrench }: LatinSpelling): string[] {
  const german = isGerman ?? /[wj]|sch|ss/.test(word);
  const groups: { readonly sign: string; readonly sounds: readonly string[] }[] = [];
  for (let at = 0; at < word.length;) {
    const [length, sounds] = (german && germanGroupAt(word, at)) || groupAt(word, at);
    const sign = word.slice(at, at + length);
    const kept = isNotFrench === true ? sounds.filter((sound) => sound !== french[sign]) : sounds;
    groups.push({ sign, sounds: kept });
    at += length;
  }
  const readings = groups.reduce((product, { sounds }) => product * sounds.length, 1);
  return readings <= MOST_READINGS ? independent(groups) : consistent(groups);
}

/** Readings of a long name are more than help: then every group is read the same way throughout. */
const MOST_READINGS = 16;
const french: Readonly<Record<string, string>> = { ch: 'x', j: 'j' };

type Group = { readonly sign: string; readonly sounds: readonly string[] };

function independent(groups: readonly Group[]): string[] {
  return groups.reduce<string[]>((raws, { sounds }) => raws.flatMap((raw) => sounds.map((sound) => raw + sound)), ['']);
}

function consistent(groups: readonly Group[]): string[] {
  let readings: ReadonlyMap<string, string>[] = [new Map()];
  for (const { sign, sounds } of groups) {
    if (readings[0]?.has(sign)) continue;
    const kept = readings.length * sounds.length <= MOST_READINGS ? sounds : sounds.slice(0, 1);
    readings = readings.flatMap((reading) => kept.map((sound) => new Map([...reading, [sign, sound]])));
  }
  return readings.map((reading) => groups.map(({ sign }) => reading.get(sign) ?? '').join(''));
}

/** In German z is ц (Zepkalo) and a single s before a vowel is з (Kusnezow). */
function germanGroupAt(word: string, at: number): [number, readonly string[]] | null {
  const next = word[at + 1] ?? '';
  if (word[at] === 'z' && next !== 'h') return [1, ['z', 't']];
  return word[at] === 's' && word[at - 1] !== 's' && /[aeiouyjlnm]/.test(next) ? [1, ['s', 'z']] : null;
}

function groupAt(word: string, at: number): [number, readonly string[]] {
  // Old endings in -off; in -ich the ch is ч and never х, as it is in the Polish plural -ych
  if (word.startsWith('ff', at) && at + 2 === word.length) return [2, ['v', 'f']];
  if (word.startsWith('ich', at) && at + 3 === word.length) return [3, ['ic']];
  // French: Guennadi and Serguei are Геннадий and Сергей, Khrenine is Хренин
  if (word[at] === 'g' && word[at + 1] === 'u' && 'eéèiïy'.includes(word[at + 2] ?? ' ')) return [2, ['G', 'Gu']];
  if (at > 2 && at + 3 === word.length && word.endsWith('ine')) return [3, ['ine', 'in']];
  if (at === 0 && /^z[^h]/.test(word)) return [1, ['z', 't']];
  // French j is ж (Jdanovitch, Ryjenkov), but no word with these letters is French
  if (
    word[at] === 'j' &&
    (at === 0 ? /^j[^u]/ : /[eioéïè]/).test(at === 0 ? word : (word[at + 1] ?? '')) &&
    (at === 0 || !/w|sch|cz|sz|ł/.test(word))
  )
    return [1, ['i', 'j']];
  if (word[at] === 'c' && 'eiy'.includes(word[at + 1] ?? ' ')) return [1, ['t']];
  for (let length = Math.min(7, word.length - at); length > 0; length -= 1) {
    const sounds = latin[word.slice(at, at + length)];
    if (sounds) return [length, sounds];
  }
  const bare = latin[word[at]?.normalize('NFD')[0] ?? ''];
  return [1, bare ?? ['']];
}

function fold(raw: string): Skeleton {
  const throats = raw
    .replaceAll(/([GXh])\1+/g, '$1')
    .replaceAll(/[^GXh]/g, '')
    .toLowerCase();
  const sounds = raw
    .replaceAll(/[GX]/g, 'h')
    // the t of Счастный is not heard, and in Belarusian not written (Шчасны)
    .replaceAll(/([sz])[td]n/g, '$1n')
    // a u after a vowel is ў (Tsikhanouskaya); Наумов is Навумаў in Belarusian
    .replaceAll(/([oea])vu(?=[^oeaiuU])/g, '$1v')
    .replaceAll(/([oea])u/g, '$1v')
    // a glide before a vowel only softens, and after it o and e are the same letter (Ковалёв, Kovalev, Kavaliou)
    .replaceAll(/i+[oa]/g, 'a')
    .replaceAll(/i+e/g, 'e')
    .replaceAll(/i+(?=[uU])/g, '')
    .replaceAll(/(?<=[xcj])o/g, 'a')
    .replaceAll(/[uU]+/g, 'u')
    .replaceAll(/([oea])\1+/g, '$1')
    .replaceAll(/[oea]{2,}/g, 'a')
    .replaceAll(/(.)\1+/g, '$1');
  return {
    key: sounds.replaceAll(/[oe]/g, 'a'),
    vowels: sounds.replaceAll(/[^oea]/g, '').replaceAll('a', '*'),
    throats,
  };
}
