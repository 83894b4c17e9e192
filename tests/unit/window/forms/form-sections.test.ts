import { describe, expect, test } from 'vitest';
import { fieldsNamed, sectioned } from '../../../../renderer/forms/form-sections.ts';
import { definitions, recordTypes } from '../../../../shared/records/definitions.ts';

describe('the parts of a form', () => {
  test.each(recordTypes)('every field of a %s stands in one of them, once', (type) => {
    const { main, sections, internal } = sectioned(definitions[type]);
    const keys = [...main, ...sections.flatMap(({ fields }) => fields), ...internal].map(({ key }) => key);
    expect(keys.toSorted()).toEqual(definitions[type].fields.map(({ key }) => key).toSorted());
  });

  test('notes for oneself stand apart, but not in a record that never leaves the archive', () => {
    expect(sectioned(definitions.incident).internal.map(({ key }) => key)).toEqual(['note']);
    expect(sectioned(definitions.source).internal).toEqual([]);
  });
});

describe('a field is found by its name', () => {
  const paths = (typed: string, language: 'en' | 'be' = 'en') =>
    fieldsNamed(definitions.case, typed, language).map(({ path }) => path);

  test('also a part of a group, after the fields that are called so', () => {
    expect(paths('court').slice(0, 2)).toEqual(['court', 'hearings.court']);
  });

  test('in another language than that of the window, whatever the accents', () => {
    expect(paths('hearings', 'be')).toContain('hearings');
    expect(paths('паседжанні')).toContain('hearings');
  });

  test('what no field is called finds none', () => {
    expect(paths('zzz')).toEqual([]);
  });
});
