import { inflections } from '../../../shared/names/inflection.ts';
import { givenForms, isShort, NameIndex } from '../../../shared/names/name-index.ts';
import { skeletons } from '../../../shared/names/name-key.ts';
import { createNameReader } from '../../../shared/names/name-reading.ts';
import { romanisations } from '../../../shared/names/transliterate.ts';
import { fold } from '../../../shared/words/fold.ts';
import { wordsOf } from '../../../shared/words/tokens.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import { SHORTEST_SOUND } from '../search/word-index.ts';
import { partsOfName } from './organisation-finder.ts';
import type { Subject } from './subject.ts';

/** Words of the index that a name can be spelt by, at most: more are asked for in no one query. */
const MOST_FORMS = 240;

/**
 * Numbers of the pages that may name somebody, the newest documents first: those with a word that the name can be spelt by. What is
 * not in the index yet is not among them.
 */
export function candidatePages(catalogue: Catalogue, subject: Subject, limit: number): number[] {
  const queries = subject.person === null ? organisationQueries(catalogue, subject) : personQueries(catalogue, subject);
  if (queries.length === 0) return [];
  const match = queries.map((query) => `(${query})`).join(' OR ');
  return catalogue
    .prepare(
      'select i.number from page_form f join indexed_page i on i.slot = f.rowid where page_form match ? order by i.number desc limit ?',
      { pluck: true },
    )
    .all([match, limit]) as unknown as number[];
}

function personQueries(catalogue: Catalogue, { person }: Subject): string[] {
  if (person === null) return [];
  const reader = createNameReader([person]);
  const isGivenOnly = (person.familyName ?? '') === '' && (person.otherNames ?? []).length === 0;
  const names = isGivenOnly
    ? givenForms(person.firstName ?? '')
    : [person.familyName ?? '', ...(person.otherNames ?? [])];
  const words = names.flatMap((name) => wordsOf(name)).map(({ text }) => text);
  const forms = formsInIndex(catalogue, words, (form) => {
    const reading = reader.read(form);
    return reading !== null && (reading.words.size > 0 || (isGivenOnly && reading.given.size > 0));
  });
  return forms.size === 0 ? [] : [anyOf(forms)];
}

function organisationQueries(catalogue: Catalogue, { spellings }: Subject): string[] {
  const own = new NameIndex<true>();
  const words: string[] = [];
  const queries: string[] = [];
  for (const spelling of spellings) {
    const parts = partsOfName(spelling);
    if (parts.letters !== null) {
      const letters = fold(parts.letters);
      queries.push(anyOf(['', 'а', 'у', 'ом', 'ам', 'е'].map((ending) => letters + ending)));
    } else if (parts.own.length > 0) {
      // The longest of its own words says most.
      const word = parts.own.toSorted((a, b) => b.length - a.length)[0] as string;
      own.add(word, true);
      words.push(word);
    } else if (parts.meanings.length > 1) {
      const said = wordsOf(spelling)
        .map(({ text }) => fold(text))
        .filter((word) => word.length > 3);
      // Endings change with the case
      if (said.length > 1)
        queries.push(said.map((word) => `${word.slice(0, Math.max(4, word.length - 3))}*`).join(' AND '));
    }
  }
  const forms = formsInIndex(catalogue, words, (form) => own.find(form).size > 0);
  return forms.size === 0 ? queries : [...queries, anyOf(forms)];
}

function anyOf(words: Iterable<string>): string {
  return [...words].map((word) => `"${word}"`).join(' OR ');
}

/** Words of the index that names can be spelt by: by their sounds in all cases, and as they are recorded. */
function formsInIndex(
  catalogue: Catalogue,
  names: readonly string[],
  fits: (form: string) => boolean,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of names) {
    for (const spelling of isShort(name) ? [name, ...romanisations(name)] : [name])
      if (fold(spelling) !== '') found.add(fold(spelling));
    // Short ones are not known by their sounds; the endings of their cases are few.
    if (isShort(name)) for (const ending of ENDINGS) found.add(fold(name).replace(/[аяоеуюийыь]$/u, '') + ending);
  }
  const sounds = [...new Set(names.flatMap((name) => soundsOf(name)))].filter(
    (sound) => sound.length >= SHORTEST_SOUND,
  );
  const forms = catalogue
    .prepare('select distinct form from word_sound where sound in (select value from json_each(?))', { pluck: true })
    .all([JSON.stringify(sounds)]) as unknown as string[];
  for (const form of forms) if (found.size < MOST_FORMS && fits(form)) found.add(form);
  return found;
}

const ENDINGS = ['а', 'я', 'е', 'у', 'ю', 'и', 'ы', 'ой', 'ей', 'ом', 'ем', 'ам'];

/** The sounds of a name in all its cases, and where háčeks could not be typed: Lukasenka. */
function soundsOf(name: string): string[] {
  return skeletons(name).flatMap((skeleton) => {
    const { key } = skeleton;
    const plain = key.replaceAll('x', 's').replaceAll('j', 'z');
    const bare = key.length > 5 && /[xjc]/.test(key) ? [plain, plain.replaceAll('c', 't')] : [];
    return [skeleton, ...bare.map((each) => ({ ...skeleton, key: each }))].flatMap((each) =>
      inflections(each, 2).map((form) => form.key),
    );
  });
}
