import { nameKeys } from './name-key.ts';
import {
  initialsOfMeaning,
  isKind,
  isLegalForm,
  isSmallWord,
  isTelling,
  meaningOf,
  stateBody,
} from './organisation-words.ts';

/** How two names of an organisation are one. `kind`: one says what kind of body it is and the other leaves it out. */
export interface OrganisationLikeness {
  readonly same: boolean;
  readonly kind: 'exact' | 'letters' | 'language' | 'abbreviation' | 'part' | 'different';
  /** From 0 to 1. */
  readonly strength: number;
}

interface Word {
  readonly letters: string;
  /** Sounds without the ending that a case or a language gives. */
  readonly sounds: readonly string[];
  readonly meaning: string | null;
}

interface Reading {
  readonly folded: string;
  /** A body of the state that is called so. */
  readonly body: string | null;
  /** Words that say something; legal forms and small words are left out. */
  readonly words: readonly Word[];
  /** Letters that it is called by, as they are written. */
  readonly acronyms: readonly string[];
  /** First letters of its words, in every reading. */
  readonly initials: ReadonlySet<string>;
}

const DIFFERENT: OrganisationLikeness = { same: false, kind: 'different', strength: 0 };

/** Compares two names of organisations apart from legal form, quotation marks, case, language and abbreviation. */
export function sameOrganisation(one: string, other: string): OrganisationLikeness {
  if (one === other) return { same: true, kind: 'exact', strength: 1 };
  const [a, b] = [readOrganisation(one), readOrganisation(other)];
  if (a.folded === b.folded && a.folded !== '') return { same: true, kind: 'letters', strength: 0.97 };
  if (a.body !== null || b.body !== null)
    return a.body === b.body ? { same: true, kind: 'abbreviation', strength: 0.9 } : DIFFERENT;
  if (isQuotedIn(one, b) || isQuotedIn(other, a)) return { same: true, kind: 'part', strength: 0.65 };
  if (isAbbreviationOf(a, b) || isAbbreviationOf(b, a)) return { same: true, kind: 'abbreviation', strength: 0.75 };
  const left = [...b.words];
  const alone: Word[] = [];
  let named = 0;
  for (const word of a.words) {
    const at = left.findIndex((candidate) => isSameWord(word, candidate));
    if (at === -1) alone.push(word);
    else {
      if (word.meaning === null) named += 1;
      left.splice(at, 1);
    }
  }
  const matched = a.words.length - alone.length;
  if (matched === 0) return joinedAgree(a, b) ? { same: true, kind: 'language', strength: 0.85 } : DIFFERENT;
  if (alone.length === 0 && left.length === 0) return { same: true, kind: 'language', strength: 0.9 };
  // What only one of them says must be the kind of body, and it must not be said differently by the other
  const isLeftOut = (words: readonly Word[]): boolean =>
    words.every(({ meaning }) => meaning !== null && isKind(meaning));
  if (alone.length > 0 && left.length > 0)
    return named > 0 && isLeftOut(alone) && isLeftOut(left) && isLoose(alone, left)
      ? { same: true, kind: 'part', strength: 0.6 }
      : joinedAgree(a, b)
        ? { same: true, kind: 'language', strength: 0.85 }
        : DIFFERENT;
  const [rest, shorter] = alone.length > 0 ? [alone, b] : [left, a];
  // «Бацькаўшчына» is the World Association of Belarusians "Baćkaŭščyna": the name itself stands alone, what it is comes with it
  const isItself = shorter.words.every(({ meaning }) => meaning === null) || shorter.words.length === 0;
  if (rest.some(({ meaning }) => meaning !== null && isTelling(meaning))) return DIFFERENT;
  if (isItself && rest.every(({ meaning }) => meaning !== null)) return { same: true, kind: 'part', strength: 0.65 };
  if (
    !isLeftOut(rest) ||
    (named === 0 && matched < 2 && !rest.every(({ meaning }) => meaning === 'belarusian' || meaning === 'public'))
  )
    return DIFFERENT;
  return { same: true, kind: 'part', strength: 0.7 };
}

/** What a name is filed and looked up by: sounds of its words, `=` with a meaning, `@` with letters that it can be called by. */
export function organisationKeys(name: string): string[] {
  const { words, acronyms, initials } = readOrganisation(name);
  const keys = new Set<string>();
  for (const { letters, meaning } of words) {
    for (const key of nameKeys(letters)) keys.add(key);
    if (meaning !== null) keys.add(`=${meaning}`);
  }
  for (const acronym of acronyms) for (const key of acronymKeys(acronym)) keys.add(`@${key}`);
  if (words.length > 1) for (const letters of initials) keys.add(`@${letters}`);
  return [...keys];
}

/** The words of a name that say something, legal forms and small words left out. */
export function significantWords(name: string): string[] {
  return readOrganisation(name).words.map(({ letters }) => letters);
}

const read = new Map<string, Reading>();
const MOST_READ = 20_000;

function readOrganisation(name: string): Reading {
  const known = read.get(name);
  if (known) return known;
  // ОО «Правозащитный центр "Вясна"», Republic of Belarus and г. Минск say no more than what is in them
  const bare = name
    .normalize('NFC')
    .replaceAll(/Республик[аиу] Беларусь|Рэспублік[аіу] Беларусь|(?:of )?(?:the )?Republic of Belarus/giu, ' ')
    .replaceAll(/(?:имени|імені|імя|имя|им\.|named after)\s+\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)?/gu, ' ')
    .replaceAll(/trade union/giu, 'tradeunion')
    .replaceAll(/(?<!\p{L})г\.\s*/gu, ' ')
    .replaceAll(/['’‘ʼ`´](?=s\b)s\b/gu, '');
  const written = bare.match(/[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  const said = written.filter((word) => !isLegalForm(word) || written.length === 1);
  const significant = said.filter((word) => !isSmallWord(word) || said.length === 1);
  const words = significant.map((word) => {
    const meaning = meaningOf(word);
    return { letters: word, sounds: soundsOf(word), meaning };
  });
  const capitals = significant.filter((word) => /^\p{Lu}[\p{L}]{1,7}$/u.test(word) && isAcronym(word));
  const spoken = written.map((word) => word.toLowerCase().replaceAll('ё', 'е')).join(' ');
  const reading: Reading = {
    body: stateBody(spoken),
    folded: significant.map((word) => word.toLowerCase().replaceAll('ё', 'е')).join(' '),
    words,
    acronyms: capitals,
    initials: initialsOf(bare, said, significant),
  };
  if (read.size >= MOST_READ) read.clear();
  read.set(name, reading);
  return reading;
}

/** Letters that stand for words: all capitals, or all but one (ГУБОПиК). */
function isAcronym(word: string): boolean {
  const small = word.match(/\p{Ll}/gu)?.length ?? 0;
  return word.length <= 7 && small * 3 <= word.length;
}

function initialsOf(bare: string, said: readonly string[], significant: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  if (significant.length < 2) return found;
  const small = new Set(['и', 'і', 'по', 'па', 'for', 'of']);
  const parts = significant.flatMap((word) => word.split('-'));
  const withSmall = said.filter((word) => !isSmallWord(word) || small.has(word.toLowerCase()));
  const [first = '', ...others] = significant;
  const isKindFirst = isKind(meaningOf(first) ?? '') && others.length >= 2;
  for (const words of [
    significant,
    ...(isKindFirst ? [others] : []),
    parts,
    withSmall,
    bare.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word)),
  ])
    for (const key of acronymKeys(words.map((word) => word[0] ?? '').join(''))) found.add(key);
  return found;
}

/** An acronym in Latin letters, in each way that its Cyrillic ones are put: БАЖ is BAZh in one system and BAJ in another. */
function acronymKeys(letters: string): string[] {
  let keys = [''];
  for (const sign of letters.toLowerCase()) {
    const spelt = latinLetters[sign]?.split(' ') ?? [sign];
    keys = keys.flatMap((key) => spelt.map((one) => key + one)).slice(0, 16);
  }
  return keys;
}

const latinLetters: Readonly<Record<string, string>> = Object.fromEntries(
  'а:a,б:b,в:v,г:g h,ґ:g,д:d,е:e,ё:e,ж:j zh,з:z,и:i,і:i,й:j,к:k c,л:l,м:m,н:n,о:o,п:p,р:r,с:s,т:t,у:u,ў:u,ф:f,х:h kh c,ц:c ts,ч:ch c,ш:sh s,щ:shch,ы:y,э:e,ю:yu,я:ya'
    .split(',')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Whether a name, without anything beside it, stands between the quotation marks or brackets of another: Центр «Её права». */
function isQuotedIn(name: string, alone: Reading): boolean {
  const parts = name.matchAll(/[«“„"(]([^«»“”„"()]{3,})[»”“")]/gu);
  for (const [whole, quoted = ''] of parts) {
    const own = readOrganisation(quoted);
    const outside = readOrganisation(name.replace(whole, ' '));
    if (outside.words.length === 0 || outside.words.some(({ meaning }) => meaning !== null && isTelling(meaning)))
      continue;
    if (own.words.length === 0 || own.words.length !== alone.words.length) continue;
    if (own.words.every((word, at) => isSameWord(word, alone.words[at] as Word))) return true;
  }
  return false;
}

function isAbbreviationOf(short: Reading, long: Reading): boolean {
  const [acronym] = short.acronyms;
  if (acronym === undefined) return false;
  const [theirs] = long.acronyms;
  if (theirs !== undefined && [short, long].every(({ words }) => words.length === 1))
    return acronymKeys(acronym).some((key) => acronymKeys(theirs).includes(key));
  if (long.words.length < 2) return false;
  const rest = short.words.filter(({ letters }) => letters !== acronym);
  if (rest.length === 0 && standsFor(acronym, long.words)) return true;
  const keys = acronymKeys(acronym);
  if (rest.every(({ meaning }) => meaning !== null && isKind(meaning)) && keys.some((key) => long.initials.has(key)))
    return true;
  // ПЦ «Вясна»: the letters stand for the kind of body, the name itself is written out
  const named = short.words.filter(({ letters, meaning }) => letters !== acronym && meaning === null);
  if (named.length === 0 || named.length !== rest.length) return false;
  const others = long.words.filter((word) => !named.some((own) => isSameWord(own, word)));
  return (
    others.length === long.words.length - named.length &&
    others.length >= 2 &&
    acronymKeys(others.map(({ letters }) => letters[0] ?? '').join('')).some((key) => keys.includes(key))
  );
}

/** Whether letters stand for words in their order, be it in another language: АГП for United Civic Party. */
function standsFor(acronym: string, words: readonly Word[]): boolean {
  const letters = [...acronym.toLowerCase()];
  if (letters.length !== words.length || letters.length < 3) return false;
  return words.every(({ letters: word, meaning }, at) => {
    const letter = letters[at] ?? '';
    const own = word.charAt(0).toLowerCase();
    return own === letter || (meaning !== null && initialsOfMeaning(meaning).has(letter));
  });
}

function isSameWord(one: Word, other: Word): boolean {
  if (one.meaning !== null && one.meaning === other.meaning) return true;
  if (/\d/.test(one.letters) || /\d/.test(other.letters))
    return one.letters.toLowerCase() === other.letters.toLowerCase();
  return one.sounds.some((sound) => other.sounds.includes(sound));
}

/** Арт Сядзіба, Art-Siadziba, BYhelp: the same sounds, parted elsewhere. */
function joinedAgree(one: Reading, other: Reading): boolean {
  if (one.words.length === other.words.length || one.words.length + other.words.length < 3) return false;
  const [a, b] = [one, other].map(({ words }) => nameKeys(words.map(({ letters }) => letters).join('')));
  return (a ?? []).some((key) => key.length >= 5 && (b ?? []).includes(key));
}

/** Words that are neither the place nor the branch, so that each may be said by one and not by the other. */
function isLoose(one: readonly Word[], other: readonly Word[]): boolean {
  const generic = new Set([
    'platform',
    'society',
    'fund',
    'union',
    'public',
    'institution',
    'association',
    'centre',
    'belarusian',
    'republican',
    'social',
  ]);
  return [...one, ...other].every(({ meaning }) => meaning !== null && generic.has(meaning));
}

/** Without the ending, and of a place the place itself: Кобринский is of Kobryn. */
function soundsOf(word: string): string[] {
  const bare = nameKeys(word).map(withoutEnding);
  return [
    ...new Set(bare.flatMap((key) => (/[^ai]sk$/.test(key) && key.length > 5 ? [key, key.slice(0, -2)] : [key]))),
  ];
}

function withoutEnding(key: string): string {
  const bare = key.replace(/(?:aha|amu|aia|ami|ah|am|av|ai|i|a|u)$/, '');
  return bare.length >= 3 ? bare : key;
}
