import { describe, expect, test } from 'vitest';
import { answerText } from '../../../electron/submissions/questionnaires/answer-text.ts';
import { wgadQuestionnaire } from '../../../electron/submissions/questionnaires/wgad.ts';
import { parseEdtf } from '../../../shared/dates/edtf.ts';
import type { FieldDefinition } from '../../../shared/records/definition.ts';
import { definitionOf, fieldOf } from '../../../shared/records/definitions.ts';
import { places } from '../../../shared/submissions/question.ts';
import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { termOf } from '../../../shared/vocabulary/vocabulary.ts';

const questions = wgadQuestionnaire.parts.flatMap((part) => part.questions.map((question) => ({ part, ...question })));

describe('the questionnaire of the Working Group on Arbitrary Detention', () => {
  test('has its six parts with the numbers of the form', () => {
    expect(wgadQuestionnaire.parts.map(({ number }) => number)).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI']);
    const numbers = (part: string): string[] =>
      questions.filter((question) => question.part.number === part).map(({ number }) => number.slice(part.length + 1));
    expect(numbers('I')).toEqual(['1', '2', '3', '4', '5', '6a', '6b', '6c', '6d', '7', '8']);
    expect(numbers('II')).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    expect(numbers('III')).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  });

  test.each(questions)('$number is asked in three languages', ({ asks }) => {
    expect(new Set(Object.values(asks)).size).toBeGreaterThan(1);
    expect(asks.en).toMatch(/^[A-Z]/);
    for (const language of ['ru', 'be'] as const) expect(asks[language]).toMatch(/^[А-ЯЁІЎ]/);
  });

  test.each(questions)('$number is answered from fields and roles that there are', ({ from }) => {
    expect(from.length).toBeGreaterThan(0);
    // An answer that is missing can be entered somewhere.
    expect(from.some((place) => 'path' in place)).toBe(true);
    for (const place of from) {
      if ('role' in place) {
        expect(termOf(vocabularyOf('link-role'), place.role), place.role).toBeDefined();
        continue;
      }
      const [key = '', part] = place.path.split('.');
      const field = fieldOf(definitionOf(place.type), key);
      expect(field, place.path).toBeDefined();
      if (part !== undefined)
        expect(
          field?.fields?.map((each) => each.key),
          place.path,
        ).toContain(part);
    }
  });

  test('is asked of each deprivation of liberty in parts II and III alone', () => {
    const repeated = wgadQuestionnaire.parts.filter(({ of }) => of === 'episode').map(({ number }) => number);
    expect(repeated).toEqual(['II', 'III']);
  });
});

test('a place is written as a field, a part of one, or a role', () => {
  expect(places('person.sex', 'detention.arrest.date', 'case<court>')).toEqual([
    { type: 'person', path: 'sex' },
    { type: 'detention', path: 'arrest.date' },
    { type: 'case', role: 'court' },
  ]);
});

describe('an answer', () => {
  const field = (type: string, key: string): FieldDefinition => fieldOf(definitionOf(type), key) as FieldDefinition;
  const titles = (id: string): string => `title of ${id}`;

  test('is printed in the language that is asked for', () => {
    const date = parseEdtf('2022-11-11');
    expect(answerText(field('detention', 'date'), date, 'be', titles)).toBe('11 лістапада 2022 г.');
    expect(answerText(field('person', 'sex'), 'female', 'ru', titles)).toBe('женский');
    expect(answerText(field('person', 'minor'), true, 'en', titles)).toBe('yes');
  });

  test('says of a group what it is about, and labels the rest', () => {
    const entry = { id: 'a', condition: 'no-warm-clothes', date: '2022-11-11', note: 'seen by a friend' };
    expect(answerText(field('detention', 'observations'), entry, 'en', titles)).toBe(
      'no warm clothes, Date: 11 November 2022',
    );
    const position = { position: 'head', organisation: { ref: '1' }, former: true };
    expect(answerText(field('person', 'positions'), position, 'en', titles)).toBe(
      'head, Organisation: title of 1, No longer: yes',
    );
  });

  test('leaves out what never leaves the archive', () => {
    expect(answerText(field('detention', 'observations'), { note: 'seen by a friend' }, 'en', titles)).toBe('');
    expect(answerText(field('detention', 'note'), 'seen by a friend', 'en', titles)).toBe('');
  });
});
