import { expect, test } from 'vitest';
import type { Fields } from '../../../shared/records/definition.ts';
import { definitions, fieldOf } from '../../../shared/records/definitions.ts';
import { showValue, titleOf, visitValues } from '../../../shared/records/show.ts';

const byId = (id: string): string => (id === 'l1' ? 'Minsk' : 'L-0002');
const shown = (
  type: keyof typeof definitions,
  key: string,
  value: Fields[string],
  language: 'en' | 'ru' | 'be',
): string => {
  const field = fieldOf(definitions[type], key);
  if (field === undefined) throw new Error(key);
  return showValue(field, value, language, byId);
};

test('a term is shown by its label in the language asked for, a word of the user as typed', () => {
  expect(shown('person', 'sex', 'female', 'be')).toBe('жаночы');
  expect(shown('event', 'kind', 'verdict', 'ru')).toBe('приговор');
  expect(shown('event', 'kind', 'house meeting', 'ru')).toBe('house meeting');
});

test('a reference is shown by the title or the code of its target, a list with semicolons, a group with commas', () => {
  expect(shown('event', 'place', { ref: 'l1' }, 'en')).toBe('Minsk');
  expect(shown('event', 'place', 'Brest', 'en')).toBe('Brest');
  expect(shown('person', 'otherNames', ['A', 'B'], 'en')).toBe('A; B');
  expect(shown('survey', 'figures', [{ printed: '3 %', label: 'share', value: 3 }], 'en')).toBe('share, 3 %, 3');
});

test('the title of a record is made of the fields that are there', () => {
  const title = (type: keyof typeof definitions, fields: Fields): string =>
    titleOf(definitions[type], fields, 'en', byId);
  expect(title('person', { familyName: 'Loika', firstName: 'Nasta' })).toBe('Nasta Loika');
  expect(title('person', { otherNames: ['Head of an NGO', 'X'] })).toBe('Head of an NGO');
  expect(title('detention', { kind: 'arrest', place: { ref: 'l1' } })).toBe('arrest, Minsk');
  expect(title('event', { kind: 'verdict' })).toBe('verdict');
  expect(title('event', {})).toBe('');
});

test('every simple value is visited with its path, also in lists and groups', () => {
  const seen: [string, unknown][] = [];
  const fields: Fields = {
    title: 'Survey',
    respondents: 83,
    questions: [{ topic: 'Fear', answers: [{ percent: 12 }, { percent: 88 }] }],
    figures: [{ period: '2021' }],
  };
  visitValues(definitions.survey, fields, (_field, value, path) => seen.push([path, value]));
  expect(seen).toEqual([
    ['title', 'Survey'],
    ['respondents', 83],
    ['questions.topic', 'Fear'],
    ['questions.answers.percent', 12],
    ['questions.answers.percent', 88],
    ['figures.period', '2021'],
  ]);
});
