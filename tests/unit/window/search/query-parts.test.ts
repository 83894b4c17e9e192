import { describe, expect, test } from 'vitest';
import {
  completed,
  hasPart,
  quoted,
  typingAt,
  withoutPart,
  withPart,
} from '../../../../renderer/search/query-parts.ts';

describe('a facet that is chosen', () => {
  test('stands in the query, and chosen again it is gone', () => {
    const narrowed = withPart('суд приговор', 'person:P-0002');
    expect(narrowed).toBe('суд приговор person:P-0002');
    expect(hasPart(narrowed, 'person:P-0002')).toBe(true);
    expect(withoutPart(narrowed, 'person:P-0002')).toBe('суд приговор');
  });

  test('is meant for all alternatives', () => {
    const narrowed = withPart('арест ИЛИ задержание', 'type:case');
    expect(narrowed).toBe('(арест ИЛИ задержание) type:case');
    expect(withoutPart(narrowed, 'type:case')).toBe('арест ИЛИ задержание');
  });

  test('is not taken for a longer one that begins alike', () => {
    expect(hasPart('person:P-00021', 'person:P-0002')).toBe(false);
    expect(withoutPart('person:P-00021 tag:"very urgent"', 'tag:"very urgent"')).toBe('person:P-00021');
    expect(withoutPart('(a OR b) (c OR d) type:case', 'type:case')).toBe('(a OR b) (c OR d)');
  });
});

describe('what is being typed', () => {
  test('is the word that the cursor stands behind, with the field that it is a value of', () => {
    expect(typingAt('суд приг', 8)).toEqual({ from: 4, until: 8, word: 'приг', field: null });
    expect(typingAt('суд человек:Лой', 15)).toEqual({ from: 12, until: 15, word: 'Лой', field: 'человек' });
    expect(typingAt('tag:', 4)).toEqual({ from: 4, until: 4, word: '', field: 'tag' });
    expect(typingAt('tag:"very ur', 12)).toEqual({ from: 4, until: 12, word: 'very ur', field: 'tag' });
    expect(typingAt('суд -апел', 9)).toMatchObject({ word: 'апел' });
  });

  test('is nothing behind a space, within a word and within a phrase', () => {
    expect(typingAt('суд ', 4)).toBeNull();
    expect(typingAt('приговор', 4)).toBeNull();
    expect(typingAt('"суд приг', 9)).toBeNull();
  });

  test('is replaced by what is chosen, and a field waits for its value', () => {
    const at = (query: string) => typingAt(query, query.length) ?? expect.fail();
    expect(completed('суд чело', at('суд чело'), 'человек:')).toEqual({ query: 'суд человек:', cursor: 12 });
    expect(completed('человек:Лой', at('человек:Лой'), 'P-0001')).toEqual({ query: 'человек:P-0001 ', cursor: 15 });
  });

  test('values with spaces or signs are put into quotation marks', () => {
    expect([quoted('urgent'), quoted('P-0001'), quoted('very urgent'), quoted('a:b')]).toEqual([
      'urgent',
      'P-0001',
      '"very urgent"',
      '"a:b"',
    ]);
  });
});
