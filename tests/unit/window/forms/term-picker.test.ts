import { describe, expect, test } from 'vitest';
import { canBeOwnWord, shortLabel, termOffers } from '../../../../renderer/forms/term-offers.ts';
import { vocabularyOf } from '../../../../shared/vocabulary/vocabularies.ts';

const articles = vocabularyOf('belarus-article');
const provisions = vocabularyOf('international-provision');
const offered = (name: string, typed: string): string[] =>
  termOffers(vocabularyOf(name), typed, 'en').terms.map(({ id }) => id);

describe('the picker of a term', () => {
  test('shows a short list whole, and of a long one the terms on top until one types', () => {
    expect(termOffers(vocabularyOf('wgad-category'), '', 'en')).toMatchObject({ terms: { length: 5 }, more: 0 });
    const { terms, more } = termOffers(provisions, '', 'en');
    expect(terms.every(({ broader }) => broader === undefined)).toBe(true);
    expect(terms.length + more).toBe(provisions.terms.length);
  });

  test('shows no more of a long flat list than one reads, and says how much there is', () => {
    const countries = vocabularyOf('country');
    expect(termOffers(countries, '', 'en')).toMatchObject({ terms: { length: 50 }, more: countries.terms.length - 50 });
  });

  test('has the article of a number first, then what stands under it', () => {
    expect(offered('belarus-article', '342')).toEqual(['CC-342', 'CC-342.p2', 'CC-342-2']);
    expect(offered('belarus-article', '24.23')[0]).toBe('AO2021-24.23');
    expect(offered('international-provision', 'cedaw 2').slice(0, 2)).toEqual(['CEDAW-2', 'CEDAW-2-a']);
  });

  test('offers a word of one’s own in an open list, but not beside a term of that name', () => {
    expect(canBeOwnWord(articles, 'ст. 999 УК')).toBe(true);
    expect(canBeOwnWord(articles, 'ст. 342 УК')).toBe(false);
    expect(canBeOwnWord(articles, '  ')).toBe(false);
    expect(canBeOwnWord(vocabularyOf('wgad-category'), 'VI')).toBe(false);
  });

  test('names treaties and articles briefly where it says under what a term stands', () => {
    expect(shortLabel('International Covenant on Civil and Political Rights (ICCPR)')).toBe('ICCPR');
    expect(shortLabel('Ст. 342 УК: организация действий')).toBe('Ст. 342 УК');
    expect(shortLabel('Criminal Code')).toBe('Criminal Code');
    expect(shortLabel('threats: by letter')).toBe('threats: by letter');
  });
});
