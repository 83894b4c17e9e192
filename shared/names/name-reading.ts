import type { NamedPerson } from './named-person.ts';
import { plainWord, skeletons } from './name-key.ts';
import { givenForms, NameIndex } from './name-index.ts';
import { ownCopy } from './tokens.ts';
import { romanisations } from './transliterate.ts';

/** A name of one or more words under which a person is looked for. */
export interface Phrase {
  readonly person: number;
  readonly kind: 'family' | 'other';
  readonly length: number;
  /** Too short to be found alone: fewer than three sounds. */
  readonly onlyFull: boolean;
  /** Three sounds: found alone only with a capital letter, or in an address. */
  readonly capital: boolean;
}

/** One word of a phrase. */
export interface PhraseWord {
  readonly phrase: Phrase;
  readonly at: number;
}

/** What a word can be, of whichever people. */
export interface Reading {
  readonly words: ReadonlySet<PhraseWord>;
  /** People who have it as a given name, in any form. */
  readonly given: ReadonlySet<number>;
  readonly patronymic: ReadonlySet<number>;
}

export interface NameReader {
  /** What a word can be; null when it is no part of any name looked for. */
  read(word: string): Reading | null;
  /** People whose given name or initial and family name are written together in a word (nastaloika). */
  joined(word: string): readonly number[];
  /** Whether letters before a full stop can be the initial of a person's given name; any can, where none is recorded. */
  initialFits(person: number, initial: string): boolean;
  /** Handles, addresses and other names with digits, found letter by letter. */
  readonly literals: readonly { readonly person: number; readonly text: string }[];
}

/** Letters of the longest word that is read as a name; what is longer is no word, but packed data taken for letters. */
const LONGEST = 48;
/** Words that are remembered; then it begins anew. */
const MOST_WORDS = 100_000;

/** Files the names of people so that a word can be looked up in one step. What was read is remembered. */
export function createNameReader(people: readonly NamedPerson[]): NameReader {
  const words = new NameIndex<PhraseWord>();
  const given = new NameIndex<number>();
  const patronymics = new NameIndex<number>();
  const initials = new Map<number, Set<string>>();
  const openingsOf = remember(openings);
  const formsOf = remember(givenForms);
  const literals: { person: number; text: string }[] = [];
  for (const [person, { familyName, firstName, patronymic, otherNames = [] }] of people.entries()) {
    for (const name of (familyName ?? '').split(/[(),;/]/)) addPhrases(words, person, 'family', name);
    for (const name of otherNames) {
      if (/[\d@]/.test(name)) literals.push({ person, text: name.trim().toLowerCase() });
      else addPhrases(words, person, 'other', name);
    }
    const forms = wordsOf(firstName ?? '').flatMap(formsOf);
    for (const form of forms) given.add(form, person);
    if (forms.length > 0) initials.set(person, new Set(forms.flatMap(openingsOf)));
    for (const word of wordsOf(patronymic ?? '')) patronymics.add(word, person);
  }

  const remembered = new Map<string, Reading | null>();
  const joinedBefore = new Map<string, readonly number[]>();
  const read = (word: string): Reading | null => {
    if (word.length > LONGEST) return null;
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const plain = plainWord(word);
    const keys = skeletons(plain);
    const reading = {
      words: words.find(plain, keys),
      given: given.find(plain, keys),
      patronymic: patronymics.find(plain, keys),
    };
    const useful = reading.words.size + reading.given.size + reading.patronymic.size > 0 ? reading : null;
    if (remembered.size >= MOST_WORDS) remembered.clear();
    remembered.set(ownCopy(word), useful);
    return useful;
  };

  const initialFits = (person: number, initial: string) => {
    const known = initials.get(person);
    return known === undefined || known.has(plainWord(initial));
  };

  const joined = (word: string): readonly number[] => {
    if (word.length > LONGEST) return [];
    const known = joinedBefore.get(word);
    if (known) return known;
    const plain = plainWord(word);
    const found = new Set<number>();
    for (let cut = 1; cut < plain.length; cut += 1) {
      const [left, right] = [plain.slice(0, cut), plain.slice(cut)];
      for (const [family, other] of [
        [right, left],
        [left, right],
      ] as const) {
        if (family.length < 4) continue;
        for (const { phrase, at } of read(family)?.words ?? []) {
          if (at !== 0 || phrase.length !== 1 || phrase.onlyFull || phrase.capital) continue;
          const fits =
            other.length === 1
              ? initials.has(phrase.person) && initialFits(phrase.person, other)
              : read(other)?.given.has(phrase.person);
          if (fits) found.add(phrase.person);
        }
      }
    }
    const all = [...found];
    if (joinedBefore.size >= MOST_WORDS) joinedBefore.clear();
    joinedBefore.set(ownCopy(word), all);
    return all;
  };

  return { read, joined, initialFits, literals };
}

/** Belarusian and Russian patronymics in any case and romanisation: Валер’еўна, Ивановичу, Petrovna, Iwanowitsch. */
export function looksPatronymic(word: string): boolean {
  const plain = plainWord(word);
  return (
    /(?:[оаеё]в[іи]ч|ьич|іч|[оаеё][вў]н)(?:[ауеыі]|ой|ай|ем|ам|ом)?$/.test(plain) ||
    /(?:[oaeu][vwŭu]+[iy](?:ch|č|cz|tsch|c)|[oaeu][vwŭu]n[ayoeiu]i?)$/.test(plain)
  );
}

function addPhrases(index: NameIndex<PhraseWord>, person: number, kind: Phrase['kind'], name: string): void {
  const parts = wordsOf(name);
  addPhrase(index, person, kind, parts);
  // Either half of a double family name is used alone
  if (kind === 'family' && parts.length > 1) {
    for (const part of parts.filter((word) => sounds(word) >= 4)) addPhrase(index, person, kind, [part]);
  }
}

function addPhrase(index: NameIndex<PhraseWord>, person: number, kind: Phrase['kind'], parts: readonly string[]): void {
  const alone = parts.length === 1 ? sounds(parts[0] as string) : 4;
  const phrase = { person, kind, length: parts.length, onlyFull: alone < 3, capital: alone === 3 };
  for (const [at, part] of parts.entries()) index.add(part, { phrase, at }, 'sound');
}

function wordsOf(name: string): string[] {
  return name.split(/[^\p{L}\p{M}\u00AD'’‘ʼ`´′ʹ]+/u).filter((word) => plainWord(word) !== '');
}

/** Many people share a given name: what is worked out of it is kept as long as the reader. */
function remember<Result>(work: (name: string) => Result): (name: string) => Result {
  const known = new Map<string, Result>();
  return (name) => {
    const result = known.get(name) ?? work(name);
    known.set(name, result);
    return result;
  };
}

function sounds(word: string): number {
  return Math.max(0, ...skeletons(word).map(({ key }) => key.length));
}

/** The initials that a name can be cut to in either alphabet: Н, N, Ю, Yu, Дз, Dz. */
function openings(form: string): string[] {
  return [form, ...romanisations(form)].flatMap((spelling) => {
    const plain = plainWord(spelling);
    return [plain.slice(0, 1), plain.slice(0, 2)];
  });
}
