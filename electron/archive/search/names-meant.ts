import { givenReadings } from '../../../shared/names/given-index.ts';
import { givenNameGroups } from '../../../shared/names/given-names.ts';
import { inflections } from '../../../shared/names/inflection.ts';
import { nameKeys, skeletons, vowelsAgree } from '../../../shared/names/name-key.ts';
import type { NameMatch } from '../../../shared/names/name-matches.ts';
import { isOrdinary } from '../../../shared/names/ordinary-words.ts';
import { wordsOfName } from '../../../shared/names/person-name.ts';
import { romanisations } from '../../../shared/names/transliterate.ts';
import { givenLikeness, nameWord, soundLikeness, type NameWord } from '../../../shared/names/word-likeness.ts';
import type { Node, WordNode } from '../../../shared/search/query-tree.ts';
import { fold } from '../../../shared/words/fold.ts';
import { queryStems } from '../../../shared/words/stem.ts';
import { wordsOf } from '../../../shared/words/tokens.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import { matchNames } from '../match-names.ts';
import { spellingsOf } from '../names.ts';
import { readRecordRow } from '../stored-rows.ts';
import type { Also, Term } from './term.ts';
import { SHORTEST_SOUND } from './word-index.ts';

/** Somebody whose name is meant although it may be written otherwise. */
export interface Meant {
  readonly id: string;
  /** The recorded spelling that fits. */
  readonly spelling: string;
  readonly strength: number;
}

/** Whoever looks for a name has one in mind. */
const MOST_NAMED = 20;
/** Less than that is a beginning, which somebody who searches has not typed to its end. */
const WORDS_OF_NAME = 0.5;
/** Words of a query that can be one name, and of a query that is searched for names at all. */
const LONGEST_NAME = 4;
const LONGEST_RUN = 12;
/** Other spellings of one word, at most. */
const MOST_SPELLINGS = 40;

/** The people and organisations that words of a query name, by the words that name them. */
export function namesMeant(catalogue: Catalogue, ast: Node | null): Map<WordNode, readonly Meant[]> {
  const found = new Map<WordNode, readonly Meant[]>();
  for (const run of runsOf(ast)) for (const [word, meant] of namesIn(catalogue, run)) found.set(word, meant);
  return found;
}

/** Words that stand beside each other in a query, all of which have to be found. */
function runsOf(node: Node | null): WordNode[][] {
  if (node === null || node.kind === 'not') return [];
  if (node.kind === 'word') return isPlain(node) ? [[node]] : [];
  if (node.kind === 'or') return node.parts.flatMap(runsOf);
  if (node.kind !== 'and') return [];
  const runs: WordNode[][] = [];
  let run: WordNode[] = [];
  for (const part of node.parts) {
    if (part.kind === 'word' && isPlain(part)) {
      run.push(part);
      continue;
    }
    if (run.length > 0) runs.push(run);
    run = [];
    runs.push(...runsOf(part));
  }
  return run.length > 0 ? [...runs, run] : runs;
}

/** Beginnings mean letters, and a name has no digits. */
function isPlain({ exact, prefix, text }: WordNode): boolean {
  return !exact && !prefix && !/\d/.test(text);
}

function namesIn(catalogue: Catalogue, run: readonly WordNode[]): Map<WordNode, readonly Meant[]> {
  const found = new Map<WordNode, readonly Meant[]>();
  if (run.length > LONGEST_RUN) return found;
  // All of it may be the long name of an organisation.
  const lengths = [...new Set([run.length, ...Array.from({ length: LONGEST_NAME }, (_, at) => LONGEST_NAME - at)])];
  for (const length of lengths.filter((each) => each <= run.length)) {
    for (let at = 0; at + length <= run.length; at += 1) {
      const words = run.slice(at, at + length);
      if (words.some((word) => found.has(word))) continue;
      const meant = peopleCalled(catalogue, words.map(({ text }) => text).join(' '));
      if (meant.length > 0) for (const word of words) found.set(word, meant);
    }
  }
  return found;
}

/** Those whose name is meant, the likeliest first. */
export function peopleCalled(
  catalogue: Catalogue,
  name: string,
  { people = true, organisations = true } = {},
): Meant[] {
  return [...matchNames(catalogue, name, { people, organisations, exact: false })]
    .filter(([, { same, kind, strength }]: [string, NameMatch]) => same || kind === 'part' || strength >= WORDS_OF_NAME)
    .toSorted(([, a], [, b]) => b.strength - a.strength)
    .slice(0, MOST_NAMED)
    .map(([id, { spelling, strength }]) => ({ id, spelling, strength }));
}

/** Adds to the term of a word the other spellings of the name that it is: those on record, romanised ones, and those in the texts. */
export function addSpellings(catalogue: Catalogue, term: Term, meant: readonly Meant[]): void {
  const own = wordsOfName(term.typed)[0];
  if (own === undefined || own.isInitial || /\d/.test(term.typed)) return;
  const words = new Map<string, string>();
  for (const { id } of meant) {
    const record = readRecordRow(catalogue, id);
    if (record === null) continue;
    for (const spelling of spellingsOf(record))
      for (const word of wordsOfName(spelling))
        if (!word.isInitial && isSame(own, word)) words.set(fold(word.text), word.text);
  }
  if (meant.length > 0)
    for (const word of [term.typed, ...words.values()])
      if (/\p{Script=Cyrillic}/u.test(word)) for (const latin of romanisations(word)) words.set(fold(latin), latin);
  for (const form of heardInTexts(catalogue, own, term, meant.length > 0)) words.set(form, form);
  if (/^\p{Lu}/u.test(term.typed)) for (const name of givenOtherwise(term.typed)) words.set(fold(name), name);
  words.delete(term.form);
  let count = 0;
  for (const [form, found] of words) {
    // A spelling of several words (Жан-Поль) is found by each of them.
    for (const { text } of wordsOf(found)) {
      if (count >= MOST_SPELLINGS) return;
      const also: Also = { kind: 'name', found: text };
      if (term.forms.length > 0) {
        term.otherForms.set(fold(text), also);
        count += 1;
        continue;
      }
      const stems = queryStems(form).filter((stem) => !term.stems.includes(stem));
      for (const stem of stems) if (!term.otherStems.has(stem)) term.otherStems.set(stem, also);
      count += stems.length > 0 ? 1 : 0;
    }
  }
}

/** Romanisations of one form of a given name that are looked for. */
const LIKELIEST = 3;

/** What a given name is in other languages, for people who are on no record: Николай, Мікалай, Mikalai. */
function givenOtherwise(name: string): string[] {
  const groups = givenReadings(name).filter(({ form }) => form === 'full');
  const full = groups.flatMap(({ group }) => givenNameGroups[group]?.full ?? []);
  const cyrillic = full.filter((form) => /\p{Script=Cyrillic}/u.test(form));
  return [...full, ...cyrillic.flatMap((form) => romanisations(form).slice(0, LIKELIEST))];
}

function isSame(own: NameWord, other: NameWord): boolean {
  return soundLikeness(own, other) !== null || givenLikeness(own, other) !== null;
}

/** Words of the archive that are written with a capital letter and sound alike: in another script, or where a name is surely meant. */
function heardInTexts(catalogue: Catalogue, own: NameWord, term: Term, isName: boolean): string[] {
  const heard = catalogue.prepare('select form from word_sound where sound = ? limit 60', { pluck: true });
  const isCapital = /^\p{Lu}/u.test(term.typed);
  const found = new Set<string>();
  for (const key of nameKeys(term.typed)) {
    if (key.length < SHORTEST_SOUND) continue;
    for (const form of heard.all([key]) as unknown as string[]) {
      if (form === term.form || found.has(form)) continue;
      const isOtherScript = /\p{Script=Cyrillic}/u.test(form) !== own.isCyrillic;
      if (!isOtherScript && !isName && !isCapital) continue;
      // Same at the beginning of a sentence is no сям’я
      if (!isName && !isCapital && isOrdinary(form)) continue;
      if (soundLikeness(own, nameWord(form)) !== null) found.add(form);
    }
  }
  // Brest: у Брэсце. Of the same script the stem finds every case.
  if (isCapital && term.switches.forms)
    for (const { key, vowels } of skeletons(term.typed).flatMap((sound) => inflections(sound))) {
      if (key.length < SHORTEST_SOUND) continue;
      for (const form of heard.all([key]) as unknown as string[]) {
        if (/\p{Script=Cyrillic}/u.test(form) === own.isCyrillic || found.has(form)) continue;
        if (skeletons(form).some((sound) => sound.key === key && vowelsAgree(key, vowels, sound.vowels)))
          found.add(form);
      }
    }
  return [...found];
}
