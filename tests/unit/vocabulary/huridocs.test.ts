import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reliability } from '../../../shared/vocabulary/evidence.ts';
import { detentionKind } from '../../../shared/vocabulary/proceedings.ts';
import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { resolveTerm, termOf, withNarrower, type Vocabulary } from '../../../shared/vocabulary/vocabulary.ts';

const folder = new URL('../../../shared/vocabulary/huridocs/', import.meta.url);
const lists: Vocabulary[] = await Promise.all(
  readdirSync(folder)
    .filter((file) => file !== 'listed.ts')
    .map(async (file) => {
      const module = (await import(new URL(file, folder).href)) as Record<string, Vocabulary>;
      return Object.values(module)[0]!;
    }),
);
const cases = lists.map((list): [string, Vocabulary] => [list.name, list]);
const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '-');
const withNumber = (name: string, number: string): string | undefined =>
  vocabularyOf(name).terms.find(({ notation }) => notation === number)?.id;

describe.each(cases)('the list %s', (name, list) => {
  test('is registered under its own name and is not empty', () => {
    expect(vocabularyOf(name)).toMatchObject({ name, source: list.source });
    expect(list.terms.length).toBeGreaterThan(0);
  });

  test('has identifiers and published numbers that occur once', () => {
    const ids = list.terms.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    const numbers = list.terms.flatMap(({ notation }) => notation ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test('is labelled in English, Russian and Belarusian', () => {
    for (const { id, labels } of list.terms) {
      expect(labels.en, id).toMatch(/^[A-Za-zÅÇ“]/);
      expect(labels.en, id).not.toMatch(/[А-Яа-яЁёІіЎў]/);
      expect(labels.ru, id).toMatch(/^(IT-|[«А-Яа-яЁё])/);
      expect(labels.ru, id).not.toMatch(/[ІіЎў]/);
      expect(labels.be, id).toMatch(/^(IT-|[«А-Яа-яЁёІіЎў])/);
      // и, щ and ъ are no Belarusian letters; the apostrophe is the printed one.
      expect(labels.be, id).not.toMatch(/[ищъИЩЪ']/);
    }
  });

  test('has a wider term that exists, and no circle of wider terms', () => {
    for (const { id } of list.terms) {
      const seen = new Set<string>();
      for (let at = termOf(list, id); at?.broader !== undefined; at = termOf(list, at.broader)) {
        expect(seen, id).not.toContain(at.id);
        seen.add(at.id);
        expect(termOf(list, at.broader), `${at.id} stands under ${at.broader}`).toBeDefined();
      }
    }
  });

  test('understands every name of a term as that term and no other', () => {
    const owners = new Map<string, string>();
    for (const { id, labels, aliases = [] } of list.terms)
      for (const name of [id, ...Object.values(labels), ...aliases]) {
        expect(name.trim(), id).toBe(name);
        expect(name, id).not.toBe('');
        const owner = owners.get(folded(name)) ?? id;
        expect(owner, name).toBe(id);
        owners.set(folded(name), id);
        expect(resolveTerm(list, name), name).toBe(id);
      }
  });

  test('says of each term whether it was compared with its source', () => {
    expect(list.source).not.toBe('HURIDOCS micro-thesauri');
    for (const { id, source, verified } of list.terms)
      if (source !== undefined) expect(verified ?? list.verified, id).toBe(false);
  });
});

describe('the code lists that the standard formats name', () => {
  /** Number of the published list, its name here, and the terms that it must have. */
  const READY_MADE: readonly (readonly [string, readonly string[]])[] = [
    [
      'violation-status',
      [
        'confirmed',
        'confirmed-violation',
        'confirmed-similar',
        'confirmed-not-violation',
        'likely',
        'possible',
        'unlikely',
        'unknown',
      ],
    ],
    ['whereabouts', ['capture-acknowledged', 'capture-denied', 'location-disclosed', 'location-not-disclosed']],
    [
      'legal-counsel',
      [
        'not-permitted',
        'not-requested',
        'before-indictment',
        'during-interrogation',
        'before-signing',
        'after-signing',
        'defended-at-trial',
        'not-permitted-to-defend',
        'private-consultation',
        'supervised-consultation',
        'no-consultation',
        'accused-absent',
        'accused-not-informed',
        'compelled-to-testify',
        'witnesses-not-examined',
        'state-appointed',
        'chosen',
        'ngo-provided',
        'paid-by-defendant',
      ],
    ],
    ['court-type', ['civilian', 'military', 'administrative']],
    ['signed-statement', ['forced', 'refused', 'voluntary-understood', 'voluntary-not-understood']],
    [
      'medical-attention',
      [
        'officer-before',
        'officer-during',
        'officer-after',
        'officer-took-part',
        'requested',
        'none',
        'limited',
        'adequate',
      ],
    ],
    [
      'intent',
      [
        'extract-information',
        'intimidate-victim',
        'intimidate-others',
        'punish',
        'destroy-personality',
        'destroy-opposition',
        'extortion',
      ],
    ],
    [
      'source-connection',
      ['victim', 'witness', 'perpetrator', 'relative', 'third-party', 'reporter', 'lawyer', 'medical-provider', 'ngo'],
    ],
    [
      'material-type',
      [
        'court-records',
        'interview',
        'affidavit',
        'victim-testimony',
        'witness-testimony',
        'letter',
        'photo',
        'video',
        'press',
        'medical-examination',
      ],
    ],
    [
      'involvement-degree',
      ['carried-out', 'gave-orders', 'planned', 'present', 'author-of-law', 'implementor', 'failed-to-prevent'],
    ],
    ['medical-consistency', ['not-consistent', 'consistent', 'highly-consistent', 'typical', 'diagnostic']],
  ];

  test.each(READY_MADE)('%s has the published terms, and they were compared with the source', (name, ids) => {
    const list = vocabularyOf(name);
    for (const id of ids) {
      const found = termOf(list, id);
      expect(found, id).toBeDefined();
      expect(found?.verified ?? list.verified, id).toBe(true);
    }
  });

  test('acts have the published numbers', () => {
    const numbers = {
      '030101': 'arrest',
      '030102': 'detention',
      '030105': 'house-arrest',
      '040101': 'illegal-search',
      '02011103': 'sexual-assault',
      '02011111': 'torture',
      '120100': 'acts-against-association',
      '122101': 'law-against-association',
      '350114': 'denial-of-fair-trial',
      '350115': 'denial-of-public-trial',
      '360102': 'denial-of-detention-conditions',
      '36010203': 'denial-of-food',
      '36010204': 'denial-of-medical-care',
    };
    for (const [number, id] of Object.entries(numbers)) expect(withNumber('act-type', number), number).toBe(id);
  });

  test('a search for an act finds what stands under it', () => {
    const acts = vocabularyOf('act-type');
    expect(withNarrower(acts, 'integrity')).toContain('torture');
    expect(withNarrower(acts, 'integrity')).toContain('threats-about-children');
    expect(withNarrower(acts, 'association')).toContain('liquidation');
    expect(withNarrower(acts, 'liberty')).not.toContain('torture');
    expect(withNarrower(vocabularyOf('location-type'), 'prison')).toContain('womens-colony');
    expect(withNarrower(vocabularyOf('occupation'), 'professionals')).toContain('disbarred-lawyer');
    expect(withNarrower(vocabularyOf('right-affected'), 'rights-of-groups')).toContain('public-trial');
  });

  test('a published number never stands under the number of another branch', () => {
    for (const list of lists.filter(({ source }) => source.includes('HURIDOCS')))
      for (const { id, notation, broader } of list.terms) {
        const wider = broader === undefined ? undefined : termOf(list, broader)?.notation;
        if (notation === undefined || wider === undefined) continue;
        expect(notation.startsWith(wider.replace(/[.0]+$/, '')), `${list.name}: ${id} under ${broader}`).toBe(true);
      }
  });

  test('types of date are the codes that an export of uncertain dates writes', () => {
    expect(vocabularyOf('date-type').terms.map(({ notation, id }) => [notation, id])).toEqual([
      ['01', 'estimate'],
      ['02', 'unknown-day'],
      ['03', 'unknown-month-and-day'],
    ]);
  });

  test('every published kind of detention and degree of reliability has a place', () => {
    const numbers = detentionKind.terms.flatMap(({ notation }) => notation ?? []);
    expect(numbers.toSorted()).toEqual(['01', '02', '03', '04', '05', '06', '07', '90', '99']);
    expect(reliability.terms).toHaveLength(6);
  });
});

describe('countries and languages', () => {
  test('every country of ISO 3166 is there, and a person may be stateless or born in the Soviet Union', () => {
    const countries = vocabularyOf('country');
    expect(countries.terms.filter(({ notation }) => notation !== undefined)).toHaveLength(250);
    for (const { id, notation } of countries.terms) if (notation) expect(notation).toBe(id.toUpperCase());
    for (const [name, id] of [
      ['BLR', 'by'],
      ['Рэспубліка Беларусь', 'by'],
      ['Czech Republic', 'cz'],
      ['Летува', 'lt'],
      ['США', 'us'],
      ['без грамадзянства', 'stateless'],
      ['USSR', 'su'],
    ] as const)
      expect(resolveTerm(countries, name), name).toBe(id);
  });

  test('the languages of the United Nations and of the countries of exile are understood by name and code', () => {
    const languages = vocabularyOf('language');
    for (const [name, id] of [
      ['беларуская мова', 'be'],
      ['bel', 'be'],
      ['русский язык', 'ru'],
      ['English language', 'en'],
      ['ger', 'de'],
      ['deu', 'de'],
      ['français', 'fr'],
      ['літоўская', 'lt'],
      ['Polish', 'pl'],
      ['spa', 'es'],
      ['арабский', 'ar'],
      ['zho', 'zh'],
    ] as const)
      expect(resolveTerm(languages, name), name).toBe(id);
  });

  test('an occupation is understood in the feminine and in the masculine form', () => {
    const occupations = vocabularyOf('occupation');
    for (const name of ['журналистка', 'журналист', 'журналістка', 'журналіст'])
      expect(resolveTerm(occupations, name), name).toBe('journalist');
    expect(resolveTerm(occupations, 'beekeeper')).toBe('beekeeper');
  });
});
