import { givenReadings, type GivenReading } from './given-index.ts';
import { givenNameGroups } from './given-names.ts';
import { plainWord, skeletons, throatsAgree, vowelsAgree, type LatinSpelling, type Skeleton } from './name-key.ts';
import { patronymicReadings, type PatronymicReading } from './patronymics.ts';
import { romanisations } from './transliterate.ts';

/**
 * How one word of a name is another. `exact`: letter by letter. `letters`: but for case, ё, accents and apostrophes. `romanisation`: one of
 * them or both in Latin letters. `language`: Belarusian and Russian, or another language's form of a given name. `diminutive`: a given
 * name and its short form. `ending`: the family name of a woman and of a man. `initial`: the first letter.
 */
export type WordLikeness = 'exact' | 'letters' | 'romanisation' | 'language' | 'diminutive' | 'ending' | 'initial';

/** A word of a name with all that comparing needs. */
export interface NameWord {
  readonly text: string;
  readonly plain: string;
  readonly isCyrillic: boolean;
  readonly isInitial: boolean;
  /** In Latin letters without any sign that háčeks were typed or written in other letters: Lukasenka. */
  readonly isBare: boolean;
  readonly sounds: readonly Skeleton[];
  readonly given: readonly GivenReading[];
  readonly patronymic: readonly PatronymicReading[];
}

/** Names of fewer sounds are compared letter by letter, in every romanisation. */
const LONG = 4;
/** From so many sounds on a name is known where háčeks could not be typed: Lukasenka. */
const LONG_BARE = 6;
/** From so many sounds on one vowel may be another (Вераб’ёў, Воробьёв). */
const LONG_VOWELS = 7;

/** What the words of one name in Latin letters tell of each other's spelling. */
export interface NameSpelling extends LatinSpelling {
  readonly isBare?: boolean;
}

const UNKNOWN: NameSpelling = {};

/** @param name all words of one name */
export function spellingOf(name: string): NameSpelling {
  if (!/\p{Script=Latin}/u.test(name)) return UNKNOWN;
  const plain = name.normalize('NFC').toLowerCase();
  const isOfEnglish = /zh|kh|(?<!s)ch|ts|ou|(?<!sc|[sdc])h|y|[ae]u|i[au]|sh/.test(plain);
  const isGerman = /[wj]|s?sch|ss/.test(plain) || (!/z|[šžčśźćżŝŭłâûʹ]/.test(plain) && !isOfEnglish);
  // French writes у with ou, ч with tch, ж with j; an unmarked u, a zh or a y between consonants is another spelling
  const isNotFrench =
    !/tch|ï|gu[eéi]|ij|aj|ej|ouj/.test(plain) &&
    /zh|sh|(?<![oeagq])u|y(?=[aeou])|chy|[włšžčśźćżŝŭ]|[bcdfgklmnprstvz]y\b/u.test(plain);
  return { isGerman, isNotFrench, isBare: !/sh|ch|zh|kh|ts|sz|cz|ou|y|w|[^\p{ASCII}]/u.test(plain) };
}

const known = new Map<string, NameWord>();
/** Words that are kept analysed: people of one archive share most of their names. */
const MOST_KNOWN = 20_000;

export function nameWord(text: string, isInitial = false, spelling: NameSpelling = UNKNOWN): NameWord {
  const key =
    `${text}${isInitial ? '.' : ''}${spelling.isGerman ? 'g' : ''}${spelling.isNotFrench ? 'f' : ''}${spelling.isBare ? 'b' : ''}`.normalize(
      'NFC',
    );
  const found = known.get(key);
  if (found) return found;
  const plain = plainWord(text);
  const sounds = skeletons(text, spelling);
  let given: readonly GivenReading[] | null = null;
  let patronymic: readonly PatronymicReading[] | null = null;
  const word: NameWord = {
    text,
    plain,
    isCyrillic: /\p{Script=Cyrillic}/u.test(plain),
    isInitial,
    isBare: spelling.isBare === true,
    sounds,
    // Asked for only when it is compared: keys are made of every name, comparisons of few
    get given() {
      return (given ??= isInitial ? [] : givenReadings(text, sounds));
    },
    get patronymic() {
      return (patronymic ??= isInitial ? [] : patronymicReadings(sounds));
    },
  };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, word);
  return word;
}

/** Whether two words are one in letters or sound; null where they are not. Endings of sex count as another word. */
export function soundLikeness(one: NameWord, other: NameWord): WordLikeness | null {
  if (one.text === other.text) return 'exact';
  if (bareLetters(one.plain) === bareLetters(other.plain)) return 'letters';
  if (!soundsAgree(one, other)) return null;
  return one.isCyrillic && other.isCyrillic ? 'language' : 'romanisation';
}

/** As given names: also in another language and as a diminutive. */
export function givenLikeness(one: NameWord, other: NameWord): WordLikeness | null {
  if (one.isInitial || other.isInitial) return initialFits(one, other) ? 'initial' : null;
  const sound = soundLikeness(one, other);
  if (sound !== null) return sound;
  let best: WordLikeness | null = null;
  for (const a of one.given) {
    for (const b of other.given) {
      if (a.group !== b.group) continue;
      if (a.form === 'full' && b.form === 'full') return 'language';
      best = 'diminutive';
    }
  }
  return best;
}

/** As patronymics: Мікалаевіч is Николаевич, Николаевна is somebody else. */
export function patronymicLikeness(one: NameWord, other: NameWord): WordLikeness | null {
  if (one.isInitial || other.isInitial) return initialFits(one, other) ? 'initial' : null;
  const sound = soundLikeness(one, other);
  if (sound !== null) return sound;
  return one.patronymic.some((a) => other.patronymic.some((b) => a.group === b.group && a.sex === b.sex))
    ? 'language'
    : null;
}

/** As family names: also with the ending of the other sex (Ковалёв, Ковалёва), which says nothing by itself. */
export function familyLikeness(one: NameWord, other: NameWord): WordLikeness | null {
  const sound = soundLikeness(one, other);
  if (sound !== null) return sound;
  const pairs = endingOf(one).flatMap((a) => endingOf(other).map((b) => [a, b] as const));
  return pairs.some(
    ([a, b]) => a.sex !== b.sex && a.stem.key === b.stem.key && vowelsAgree(a.stem.key, a.stem.vowels, b.stem.vowels),
  )
    ? 'ending'
    : null;
}

/** The sex that the ending of a family name speaks of; null where it says nothing, as in Шевченко. */
export function sexOfFamily(word: NameWord): 'woman' | 'man' | null {
  const sexes = new Set(endingOf(word).map(({ sex }) => sex));
  return sexes.size === 1 ? ([...sexes][0] ?? null) : null;
}

/** Whether a letter, or the two of Ю in Latin, can stand for a name: those of its full forms in any language count too. */
function initialFits(one: NameWord, other: NameWord): boolean {
  if (one.isInitial && other.isInitial)
    return openings(one.text).some((opening) => openings(other.text).includes(opening));
  const [initial, word] = one.isInitial ? [one, other] : [other, one];
  const wanted = bareLetters(initial.plain);
  return openings(word.text).includes(wanted);
}

const openingsKnown = new Map<string, readonly string[]>();

function openings(text: string): readonly string[] {
  const before = openingsKnown.get(text);
  if (before) return before;
  const given = nameWord(text).given.filter(({ form }) => form === 'full' || nameWord(text).given.length === 1);
  const forms = [text, ...given.flatMap(({ group }) => givenNameGroups[group]?.full ?? [])];
  const found = [
    ...new Set(
      forms
        .flatMap((form) => [form, ...romanisations(form)])
        .flatMap((spelling) => {
          const plain = bareLetters(plainWord(spelling));
          return [plain.slice(0, 1), plain.slice(0, 2)];
        }),
    ),
  ];
  if (openingsKnown.size >= MOST_KNOWN) openingsKnown.clear();
  openingsKnown.set(text, found);
  return found;
}

/** Letters without what is left off in print: ё and й by their bare letters, accents of Latin; і and и stay two letters. */
export function bareLetters(plain: string): string {
  return plain.replaceAll('ё', 'е').replaceAll(/\p{Script=Latin}/gu, (sign) => latinBare[sign] ?? bare(sign));
}

const latinBare: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ß: 'ss' };

function bare(sign: string): string {
  return sign.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

function soundsAgree(one: NameWord, other: NameWord): boolean {
  for (const a of one.sounds) {
    for (const b of other.sounds) {
      if (a.key === b.key) {
        if (a.key.length < LONG && !shortAgree(one, other, a, b)) continue;
        if (vowelsAgree(a.key, a.vowels, b.vowels, LONG_VOWELS) && throatsAgree(a, b) && cyrillicAgree(one, other))
          return true;
      } else if (bareAgree(one, a, other, b)) return true;
    }
  }
  return false;
}

/** In a word of one syllable the vowel is stressed, so that о is no а (Мох, Мах). */
function shortAgree(one: NameWord, other: NameWord, a: Skeleton, b: Skeleton): boolean {
  const isMonosyllable = (a.key.match(/[aiu]/g) ?? []).length <= 1;
  if (isMonosyllable && a.vowels !== b.vowels && [a.vowels, b.vowels].includes('o')) return false;
  if (one.isCyrillic === other.isCyrillic) return true;
  const [cyrillic, latin] = one.isCyrillic ? [one, other] : [other, one];
  return romanisations(cyrillic.text).some((spelling) => bareLetters(plainWord(spelling)) === bareLetters(latin.plain));
}

/** Where š, č and ž could not be typed, s, c and z stand: Lukasenka. Only a plain Latin word can have lost them. */
function bareAgree(one: NameWord, a: Skeleton, other: NameWord, b: Skeleton): boolean {
  if (a.key.length !== b.key.length || a.key.length < LONG_BARE) return false;
  const [plain, full, lost, kept] = /[xjc]/.test(a.key) ? [other, one, b, a] : [one, other, a, b];
  if (plain.isCyrillic || !/^[a-z]+$/.test(plain.plain) || !/[xjc]/.test(kept.key)) return false;
  if (full.isCyrillic ? !plain.isBare : !/[šžčśźćżŝ]/.test(full.plain)) return false;
  const bareKept = kept.key.replaceAll('x', 's').replaceAll('j', 'z').replaceAll('c', 't');
  return bareKept === lost.key && vowelsAgree(kept.key, kept.vowels, lost.vowels);
}

/** What Cyrillic writes apart and a skeleton does not: т and a hard ц, и and ы after sounds that have both. */
function cyrillicAgree(one: NameWord, other: NameWord): boolean {
  if (!one.isCyrillic || !other.isCyrillic) return true;
  return (
    agree(dentals(one.plain), dentals(other.plain), 'tC') &&
    agree(closeVowels(one.plain), closeVowels(other.plain), 'iY')
  );
}

/** Two sequences where the two signs of `apart` never stand for each other. */
function agree(one: string, other: string, apart: string): boolean {
  if (one.length !== other.length) return true;
  for (let at = 0; at < one.length; at += 1) {
    if (one[at] !== other[at] && apart.includes(one[at] ?? '') && apart.includes(other[at] ?? '')) return false;
  }
  return true;
}

/** `t` for т, `C` for a hard ц, `c` for one that is т in Russian (Ціханоўская, Мацвееў). */
function dentals(plain: string): string {
  const signs = plain
    .replaceAll(/тс/g, 'ц')
    .replaceAll(/([тц])\1+/g, '$1')
    .matchAll(/[тц](.?)/g);
  return [...signs]
    .map(([both, next = '']) => (both.startsWith('т') ? 't' : /[еёіиюяьв]/.test(next) ? 'c' : 'C'))
    .join('');
}

/** `Y` for ы after a sound that can stand before и too, `*` after one that cannot (Рыгор is Григорий). */
function closeVowels(plain: string): string {
  const signs = plain.replaceAll('й', '').matchAll(/(.?)([иіы])/g);
  return [...signs]
    .map(([, before = '', sign]) => (/[бвмпфнлгкх]/.test(before) ? (sign === 'ы' ? 'Y' : 'i') : '*'))
    .join('');
}

interface Ending {
  readonly sex: 'woman' | 'man';
  readonly stem: { readonly key: string; readonly vowels: string };
}

/** Readings of a family name as one that has two forms: -ов and -ова, -ин and -ина, -ский and -ская. */
function endingOf({ sounds, isCyrillic, plain }: NameWord): Ending[] {
  const found: Ending[] = [];
  for (const { key, vowels } of sounds) {
    if (key.length < 5) continue;
    if (/(?:av|iv|in)a$/.test(key))
      found.push({ sex: 'woman', stem: { key: key.slice(0, -1), vowels: vowels.slice(0, -1) } });
    else if (/(?:av|iv|in)$/.test(key)) found.push({ sex: 'man', stem: { key, vowels } });
    else if (/[st]ki$/.test(key)) found.push({ sex: 'man', stem: { key: key.slice(0, -1), vowels } });
    else if (
      /[st]ka$/.test(key) &&
      (isCyrillic ? plain.endsWith('ая') : /a(?:[jyi]a|ïa)$|[sc]ka$/.test(bareLetters(plain)))
    )
      found.push({ sex: 'woman', stem: { key: key.slice(0, -1), vowels: vowels.slice(0, -1) } });
    else if (isCyrillic && plain.endsWith('ая'))
      found.push({ sex: 'woman', stem: { key: key.slice(0, -1), vowels: vowels.slice(0, -1) } });
    else if (isCyrillic && /[иы]й$/.test(plain)) found.push({ sex: 'man', stem: { key: key.slice(0, -1), vowels } });
  }
  return found;
}
