import { describe, expect, test } from 'vitest';
import { findTerms, termMeant } from '../../../shared/vocabulary/find-terms.ts';
import { isCompared, needsChecking, replacement } from '../../../shared/vocabulary/standing.ts';
import { inTreeOrder, widerTerms } from '../../../shared/vocabulary/term-tree.ts';
import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { term, termOf, type Term, type Vocabulary } from '../../../shared/vocabulary/vocabulary.ts';

const articles = vocabularyOf('belarus-article');
const provisions = vocabularyOf('international-provision');
const conditions = vocabularyOf('detention-condition');
const found = (list: Vocabulary, typed: string): string[] => findTerms(list, typed, 'en').map((each) => each.term.id);
const listOf = (...terms: Term[]): Vocabulary => ({ ...conditions, name: 'made', terms });

describe('looking for a term', () => {
  test.each([
    ['342', 'CC-342'],
    ['24.23', 'AO2021-24.23'],
    ['193¹', 'CC-193-1'],
    ['193.1', 'CC-193-1'],
    ['ч. 2 ст. 293 УК', 'CC-293.p2'],
    ['клевета', 'CC-188'],
  ])('%s finds %s first', (typed, id) => {
    expect(found(articles, typed)[0]).toBe(id);
  });

  test('takes the article in force before the one that it replaced', () => {
    const ids = found(articles, 'mass events');
    expect(ids.indexOf('AO2021-24.23')).toBeLessThan(ids.indexOf('AO2003-23.34'));
    expect(found(articles, '23.5')).toEqual(['AO2021-23.5', 'AO2003-23.5']);
  });

  test('does not take 2 for the beginning of 20', () => {
    expect(found(provisions, 'cedaw 2')).toContain('CEDAW-GR-2');
    expect(found(provisions, 'cedaw 2')).not.toContain('CEDAW-GR-20');
  });

  test('finds by the words of a wider term as well, and says so', () => {
    const byWords = findTerms(conditions, 'hygiene', 'en').map((each) => [each.term.id, each.isUnder]);
    expect(byWords).toContainEqual(['no-hygiene-products', false]);
    expect(byWords).toContainEqual(['laundry', true]);
    expect(found(articles, 'criminal code sanctions')).toEqual(['CC-361']);
  });

  test('finds in every language, whatever the letter case, ё or the apostrophe', () => {
    for (const typed of ['ПРОКЛАДКИ', 'пракладкі', 'hygiene prod'])
      expect(found(conditions, typed)).toContain('no-hygiene-products');
    expect(found(conditions, 'темной')).toEqual([]);
    expect(found(conditions, 'содержание в темноте')).toEqual(['darkness']);
    expect(found(conditions, 'жёлтая')).toEqual(found(conditions, 'желтая'));
    expect(found(conditions, "сям'і")).toEqual(found(conditions, 'сям’і'));
  });

  test('finds nothing for nothing', () => {
    expect(found(articles, ' . ')).toEqual([]);
  });
});

describe('what typed text means', () => {
  test('is the term of that name or number, where only one has it', () => {
    expect(termMeant(articles, '342', 'en')).toBe('CC-342');
    expect(termMeant(articles, '193¹', 'en')).toBe('CC-193-1');
    expect(termMeant(articles, '23.5', 'en')).toBe('23.5');
    expect(termMeant(provisions, '35', 'en')).toBe('35');
  });

  test('is one’s own word in an open list, and in a closed one the only term that fits', () => {
    expect(termMeant(articles, ' some other article ', 'en')).toBe('some other article');
    const closed = vocabularyOf('wgad-category');
    expect(termMeant(closed, 'discrimin', 'en')).toBe('V');
    expect(termMeant(closed, 'category', 'en')).toBeNull();
  });
});

describe('the tree of a list', () => {
  test('has each term right after the one that it stands under', () => {
    const order = inTreeOrder(conditions).map(({ term: { id }, depth }) => `${depth} ${id}`);
    expect(order).toHaveLength(conditions.terms.length);
    const at = order.indexOf('1 temperature');
    expect(order.slice(at, at + 4)).toEqual(['1 temperature', '2 cold', '2 heat', '2 damp']);
    expect(widerTerms(conditions, 'cold').map(({ id }) => id)).toEqual(['premises', 'temperature']);
  });

  test('has on top what names a wider term that is not there, and does not end in a circle', () => {
    const list = listOf(
      { ...term('a', 'a', 'a', 'a'), broader: 'gone' },
      { ...term('b', 'b', 'b', 'b'), broader: 'a' },
    );
    expect(inTreeOrder(list).map(({ term: { id }, depth }) => [id, depth])).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
    const circle = listOf({ ...term('a', 'a', 'a', 'a'), broader: 'b' }, { ...term('b', 'b', 'b', 'b'), broader: 'a' });
    expect(widerTerms(circle, 'a').map(({ id }) => id)).toEqual(['b']);
  });
});

describe('how far a term can be relied on', () => {
  test('an old article leads to the one that stands now', () => {
    expect(replacement(articles, termOf(articles, 'AO2003-23.34')!)?.id).toBe('AO2021-24.23');
    expect(replacement(articles, termOf(articles, 'CC-342')!)).toBeUndefined();
  });

  test('only a term with a source can be left to compare with it', () => {
    expect(needsChecking(termOf(provisions, 'CEDAW-GR-12')!)).toBe(true);
    expect(needsChecking(termOf(provisions, 'CEDAW-2')!)).toBe(false);
    expect(needsChecking(termOf(conditions, 'heat')!)).toBe(false);
    expect(isCompared(conditions, termOf(conditions, 'heat')!)).toBe(false);
    expect(needsChecking({ ...term('x', 'x', 'x', 'x'), verified: false, own: true })).toBe(false);
  });
});
