/**
 * The Latin spellings in which a Cyrillic name is likely to be met: passports and international bodies, the press in
 * English, German, Polish and French, the Belarusian Latin alphabet, library catalogues.
 * @returns at most 40 different spellings, the likeliest first; a name that has no Cyrillic letter comes back alone
 */
export function romanisations(name: string): string[] {
  const composed = name.normalize('NFC');
  if (!/\p{Script=Cyrillic}/u.test(composed)) return [composed];
  const spellings = systems.map((system) => spell(composed, system));
  // Where diacritics could not be typed they are simply left off: Lukasenka
  const bare = spellings.map((spelling) => spelling.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ł', 'l'));
  return [...new Set([...spellings, ...bare.map((spelling) => spelling.replaceAll('Ł', 'L'))])].slice(0, 40);
}

/**
 * The one spelling in Latin letters that a document would have: of a name with Belarusian letters as in Belarusian passports (ICAO Doc 9303),
 * of one with Russian letters as the English press has it.
 */
export function romanise(name: string): string {
  const composed = name.normalize('NFC');
  const isRussian = /[ищъ]/iu.test(composed) && !/[іў]/iu.test(composed);
  return spell(composed, (isRussian ? pressSystem : passportSystem) as System);
}

interface System {
  /** Letters whose spelling does not depend on their place. */
  readonly letters: Readonly<Record<string, string>>;
  /** е, ё, ю, я at the beginning, after a vowel, a sign or an apostrophe. */
  readonly iotated: Readonly<Record<string, string>>;
  /** The same after a consonant. */
  readonly soft: Readonly<Record<string, string>>;
  /** -ий and -ый at the end. */
  readonly masculine?: string;
}

const common = "а=a б=b в=v д=d з=z к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f э=e ы=y ь= ъ= ’= ʼ= '=";
const english = `${common} ж=zh х=kh ц=ts ч=ch ш=sh`;
const scholarly = `${common} ж=ž х=ch ц=c ч=č ш=š`;

const systems: readonly System[] = [
  // ICAO Doc 9303, as in Belarusian passports (Belarusian spelling: г is h, ў is u)
  system(`${english} г=h ґ=g и=i і=i й=i ў=u щ=shch`, 'е=ie ё=io ю=iu я=ia', 'е=e ё=io ю=iu я=ia'),
  // The Belarusian passport of 2008 and after: iotated letters with y at the beginning and after a vowel
  system(`${english} г=h ґ=g и=i і=i й=i ў=u щ=shch`, 'е=ye ё=yo ю=yu я=ya', 'е=ie ё=io ю=iu я=ia'),
  // BGN/PCGN 1979 for Belarusian, and its simplified form in the press
  system(`${english} г=h ґ=g и=i і=i й=y ў=w щ=shch`, 'е=ye ё=yo ю=yu я=ya', 'е=ye ё=yo ю=yu я=ya'),
  // BGN/PCGN 1947 for Russian
  system(`${english} г=g ґ=g и=i і=i й=y ў=w щ=shch`, 'е=ye ё=yë ю=yu я=ya', 'е=e ё=ë ю=yu я=ya'),
  // The usual English of newspapers, -y for -ий
  system(`${english} г=g ґ=g и=i і=i й=y ў=u щ=shch`, 'е=ye ё=yo ю=yu я=ya', 'е=e ё=e ю=yu я=ya', 'y'),
  system(`${english} г=h ґ=g и=i і=i й=j ў=u щ=shch`, 'е=e ё=e ю=iu я=ia', 'е=e ё=e ю=iu я=ia', 'i'),
  // GOST R 52535.1-2006 and ICAO for Russian passports
  system(`${english} г=g ґ=g и=i і=i й=i ў=u щ=shch`, 'е=e ё=e ю=iu я=ia', 'е=e ё=e ю=iu я=ia'),
  system(`${english} г=g ґ=g и=i і=i й=y ў=v щ=sch`, 'е=e ё=yo ю=yu я=ya', 'е=e ё=yo ю=yu я=ya', 'iy'),
  // The national system of Belarus of 2007 (place names, and many people), nearly the Belarusian Latin alphabet
  system(`${scholarly} г=h ґ=g и=i і=i й=j ў=ŭ щ=šč`, 'е=je ё=jo ю=ju я=ja', 'е=ie ё=io ю=iu я=ia'),
  // Belarusian Latin alphabet (lacinka): ł before hard vowels, no i after l
  system(`${scholarly} г=h ґ=g и=i і=i й=j ў=ŭ щ=šč л=ł`, 'е=je ё=jo ю=ju я=ja', 'е=ie ё=io ю=iu я=ia'),
  // ISO 9:1995
  system(`${scholarly} г=g ґ=g и=i і=ì й=j ў=ŭ щ=ŝ х=h ь=ʹ ъ=ʺ э=è`, 'е=e ё=ë ю=û я=â', 'е=e ё=ë ю=û я=â'),
  // German press
  system(
    `${common} г=g ґ=g ж=sch и=i і=i й=j ў=u х=ch ц=z ч=tsch ш=sch щ=schtsch в=w`,
    'е=je ё=jo ю=ju я=ja',
    'е=e ё=jo ю=ju я=ja',
  ),
  // Polish press
  system(
    `${common} г=h ґ=g ж=ż и=i і=i й=j ў=u х=ch ц=c ч=cz ш=sz щ=szcz в=w л=ł`,
    'е=je ё=jo ю=ju я=ja',
    'е=ie ё=io ю=iu я=ia',
  ),
  system(
    `${common} г=g ґ=g ж=ż и=y і=i й=j ў=w х=ch ц=c ч=cz ш=sz щ=szcz в=w`,
    'е=je ё=jo ю=ju я=ja',
    'е=e ё=io ю=iu я=ia',
  ),
  // French press
  system(
    `${common} г=g ґ=g ж=j и=i і=i й=ï ў=u х=kh ц=ts ч=tch ш=ch щ=chtch у=ou`,
    'е=e ё=io ю=iou я=ia',
    'е=e ё=io ю=iou я=ia',
  ),
];

const [passportSystem, , , , pressSystem] = systems;

function system(letters: string, iotated: string, soft: string, masculine?: string): System {
  const base = { letters: pairs(letters), iotated: pairs(iotated), soft: pairs(soft) };
  return masculine === undefined ? base : { ...base, masculine };
}

function pairs(list: string): Record<string, string> {
  return Object.fromEntries(
    list.split(' ').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
}

function spell(name: string, { letters, iotated, soft, masculine }: System): string {
  return name
    .split(/(?<=[^\p{L}\p{M}'’ʼ])|(?=[^\p{L}\p{M}'’ʼ])/u)
    .map((word) => {
      const ended = masculine === undefined ? null : /^(.*)[иы]й$/iu.exec(word);
      const signs = [...(ended?.[1] ?? word)];
      const latin = signs.map((sign, at) => {
        const small = sign.toLowerCase();
        const softening = /[бвгґджзйклмнпрстўфхцчшщ]/u.test(signs[at - 1]?.toLowerCase() ?? '');
        const spelt = (softening ? soft[small] : iotated[small]) ?? letters[small] ?? sign;
        return sign === small ? spelt : capital(spelt, word);
      });
      return latin.join('') + (ended ? masculine : '');
    })
    .join('');
}

function capital(spelt: string, word: string): string {
  if (word.length > 1 && word === word.toUpperCase()) return spelt.toUpperCase();
  return spelt.charAt(0).toUpperCase() + spelt.slice(1);
}
