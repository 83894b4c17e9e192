import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textsOfForm } from '../../../electron/submissions/own-words.ts';
import { givenNames } from '../../../shared/names/given-names.ts';
import { createNameMatcher } from '../../../shared/names/name-matcher.ts';
import { definitions } from '../../../shared/records/definitions.ts';
import { profiles } from '../../../shared/submissions/profiles.ts';
import { allVocabularies } from '../../../shared/vocabulary/vocabularies.ts';

/** Somebody of every given name, so that any word that can be taken for one is. */
const everybody = givenNames.map(([head = '']) => ({ code: head, firstName: head }));
const matcher = createNameMatcher(everybody);

function takenForNames(words: Iterable<string>): string[] {
  return [...new Set(words)].filter((word) => {
    const capital = word.charAt(0).toUpperCase() + word.slice(1);
    return matcher.find(`. ${capital} is`).length > 0;
  });
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.match(/\p{L}+/gu) ?? [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

describe('at the beginning of a sentence', () => {
  test('common words of English, Russian and Belarusian are not taken for given names', () => {
    const text = readFileSync(new URL('../../fixtures/names/common-words.txt', import.meta.url), 'utf8');
    expect(takenForNames(text.trim().split(/\s+/))).toEqual([]);
  });

  test('neither are the words that a form says by itself', () => {
    for (const profile of profiles) expect(takenForNames(wordsIn(textsOfForm(profile, 'en')))).toEqual([]);
    const labels = Object.values(definitions).map(({ label, plural, fields }) => [
      label.en,
      plural.en,
      fields.map((field) => field.label.en),
    ]);
    // Countries and languages are called after people (Saint Helena): there the name is one
    const terms = allVocabularies()
      .filter(({ name }) => name !== 'country' && name !== 'language')
      .map((vocabulary) => vocabulary.terms.map((term) => term.labels.en));
    expect(takenForNames(wordsIn([labels, terms]))).toEqual([]);
  });

  test('with a family name or a patronymic they are names all the same', () => {
    const one = createNameMatcher([
      { code: 'P-1', familyName: 'Лойка', firstName: 'Кацярына', patronymic: 'Іванаўна' },
    ]);
    expect(one.find('Case is closed.')).toEqual([]);
    expect(one.find('Case Loika').map(({ kind, text }) => [kind, text])).toEqual([['full', 'Case Loika']]);
    expect(one.find('Катя').map(({ kind }) => kind)).toEqual(['given']);
  });
});
