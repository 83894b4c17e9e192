import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isEdtf } from '../../../shared/dates/edtf.ts';
import { belarusArticle } from '../../../shared/vocabulary/law/belarus-article.ts';
import { internationalProvision } from '../../../shared/vocabulary/law/international-provision.ts';
import { wgadCategory } from '../../../shared/vocabulary/law/wgad-category.ts';
import { resolveTerm, termOf, withNarrower, type Vocabulary } from '../../../shared/vocabulary/vocabulary.ts';

const lists: readonly Vocabulary[] = [belarusArticle, internationalProvision, wgadCategory];

/** Letter case, spaces, underscores and hyphens do not count when a term is looked up. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '-');

describe.each(lists.map((list) => [list.name, list] as const))('the list %s', (_, list) => {
  test('has terms with identifiers that are unique and fit for links and files', () => {
    const ids = list.terms.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids.map(folded)).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Z][A-Z0-9]*(-[A-Za-z0-9]+(\.[0-9]+)?)*(\.p[0-9])?$/);
  });

  test('names every term in three languages, without a stray space or a straight apostrophe', () => {
    for (const { id, labels, scope } of list.terms)
      for (const text of [labels, scope].flatMap((each) => (each === undefined ? [] : [each.en, each.ru, each.be]))) {
        expect(text.trim(), id).toBe(text);
        expect(text, id).not.toBe('');
        expect(text, id).not.toMatch(/ {2}|'/);
      }
  });

  test('keeps the letters of each language apart', () => {
    for (const { id, labels } of list.terms) {
      expect(labels.ru, id).not.toMatch(/[іў’]/i);
      expect(labels.be, id).not.toMatch(/[ищъ]/i);
      expect(labels.en, id).not.toMatch(/[а-яёіў]/i);
    }
  });

  test('leads from a term only to terms that exist, and never round in a circle', () => {
    for (const start of list.terms)
      for (const way of ['broader', 'replacedBy'] as const) {
        const passed = new Set<string>();
        for (let at: string | undefined = start.id; at !== undefined; at = termOf(list, at)?.[way]) {
          expect(termOf(list, at), `${start.id} leads to ${at}`).toBeDefined();
          expect(passed.has(at), `${start.id} comes back to ${at}`).toBe(false);
          passed.add(at);
        }
      }
  });

  test('understands every name as one term and no name as two', () => {
    const owner = new Map<string, string>();
    for (const { id, labels, aliases = [] } of list.terms)
      for (const name of [id, ...Object.values(labels), ...aliases]) {
        expect(owner.get(folded(name)) ?? id, name).toBe(id);
        owner.set(folded(name), id);
        expect(resolveTerm(list, name), name).toBe(id);
      }
  });

  test('says of every term whether it was compared with its source, and of what applied when, in dates that are read', () => {
    for (const { id, verified, validity } of list.terms) {
      expect(typeof verified, id).toBe('boolean');
      if (validity !== undefined) expect(isEdtf(validity), `${id}: ${validity}`).toBe(true);
    }
  });
});

describe('Belarusian articles', () => {
  test.each([
    ['ст. 342 УК', 'CC-342'],
    ['342 УК', 'CC-342'],
    ['Art. 342', 'CC-342'],
    ['артыкул 342 КК', 'CC-342'],
    ['193-1', 'CC-193-1'],
    ['ст. 193.1 УК', 'CC-193-1'],
    ['ст. 193¹ УК', 'CC-193-1'],
    ['23.34 КоАП', 'AO2003-23.34'],
    ['арт. 23.34 КаАП', 'AO2003-23.34'],
    ['24.23', 'AO2021-24.23'],
    ['ст. 24.23 КоАП 2021', 'AO2021-24.23'],
    ['23.5 КоАП 2003', 'AO2003-23.5'],
    ['23.5 КоАП 2021', 'AO2021-23.5'],
    ['ч. 2 ст. 293 УК', 'CC-293.p2'],
    ['293 ч.2', 'CC-293.p2'],
    ['ч. 2 ст. 342 УК', 'CC-342.p2'],
    ['342-2', 'CC-342-2'],
    ['УК', 'CC'],
    ['КПК', 'CPC'],
  ])('%s means %s', (typed, id) => {
    expect(resolveTerm(belarusArticle, typed)).toBe(id);
  });

  test('a number that stands in both codes of offences is not taken for one of them', () => {
    for (const typed of ['23.5', 'ст. 23.5 КоАП', '23.5 КаАП', 'Art. 23.5'])
      expect(resolveTerm(belarusArticle, typed), typed).toBe(typed);
  });

  test('old numbers lead to the new ones', () => {
    const replaced = belarusArticle.terms.flatMap(({ id, replacedBy }) =>
      id.startsWith('AO2003-') && replacedBy !== undefined ? [[id.slice(7), replacedBy.slice(7)]] : [],
    );
    expect(Object.fromEntries(replaced)).toEqual({
      '17.1': '19.1',
      '17.3': '19.3',
      '17.10': '19.10',
      '17.11': '19.11',
      '22.9.p2': '23.5',
      '23.4': '24.3',
      '23.5': '24.4',
      '23.34': '24.23',
    });
  });

  test('an old article ended on the day before the new code began', () => {
    expect(termOf(belarusArticle, 'AO2003-23.34')?.validity).toBe('/2021-02-28');
    expect(termOf(belarusArticle, 'AO2021-24.23')?.validity).toBe('2021-03-01/..');
  });

  test('an article is not a part: 293 with its parts does not hold 193-1, nor 342 the article 342-2', () => {
    expect([...withNarrower(belarusArticle, 'CC-293')]).toEqual(['CC-293', 'CC-293.p1', 'CC-293.p2', 'CC-293.p3']);
    expect(withNarrower(belarusArticle, 'CC-342').has('CC-342-2')).toBe(false);
    expect(withNarrower(belarusArticle, 'CPC').has('CPC-468-25.p2')).toBe(true);
  });
});

describe('international provisions', () => {
  test.each([
    ['CEDAW art. 2', 'CEDAW-2'],
    ['CEDAW 2(b)', 'CEDAW-2-b'],
    ['ст. 7 (c) КЛДЖ', 'CEDAW-7-c'],
    ['GR 35', 'CEDAW-GR-35'],
    ['ст. 9 МПГПП', 'ICCPR-9'],
    ['ICCPR art. 2(3)', 'ICCPR-2-3'],
    ['арт. 12 МПЭСКП', 'ICESCR-12'],
    ['Bangkok 5', 'BANGKOK-5'],
    ['правило 5 Бангкокских правил', 'BANGKOK-5'],
    ['Rule 81', 'MANDELA-81'],
    ['Mandela 43 (2)', 'MANDELA-43-2'],
    ['A/RES/53/144', 'HRD'],
    ['ЦУР 5', 'SDG-5'],
  ])('%s means %s', (typed, id) => {
    expect(resolveTerm(internationalProvision, typed)).toBe(id);
  });

  test('a number without its instrument is not taken for an article or rule', () => {
    for (const typed of ['9', 'Art. 9', 'Rule 5', 'правило 5'])
      expect(resolveTerm(internationalProvision, typed), typed).toBe(typed);
  });

  test('who looks for the Convention on women finds its paragraphs and general recommendations', () => {
    const found = withNarrower(internationalProvision, 'CEDAW');
    for (const id of ['CEDAW-2', 'CEDAW-2-b', 'CEDAW-5-a', 'CEDAW-GR-19']) expect(found.has(id), id).toBe(true);
    expect(found.has('ICCPR-2-3')).toBe(false);
  });

  test('has the substantive articles on women and every general recommendation, marked where it was not compared', () => {
    const ids = internationalProvision.terms.map(({ id }) => id);
    const articles = ids.filter((id) => /^CEDAW-\d+$/.test(id)).map((id) => Number(id.slice(6)));
    expect(articles).toEqual(Array.from({ length: 16 }, (_, at) => at + 1));
    const numbered = ids.filter((id) => id.startsWith('CEDAW-GR-')).map((id) => Number(id.slice(9)));
    expect(numbered).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
    for (const id of ['CEDAW-4', 'CEDAW-5-b', 'CEDAW-6', 'CEDAW-8', 'CEDAW-GR-12', 'CEDAW-GR-36'])
      expect(termOf(internationalProvision, id), id).toMatchObject({
        verified: false,
        source: 'title from general knowledge, to be compared with ohchr.org',
      });
    expect(resolveTerm(internationalProvision, 'общая рекомендация № 36')).toBe('CEDAW-GR-36');
    expect(termOf(internationalProvision, 'CEDAW-GR-35')?.verified).toBe(true);
  });

  test('a rule that shares the subject of its range is marked as compared only where the rule itself was', () => {
    const compared = (set: string): string[] =>
      internationalProvision.terms.flatMap(({ id, verified }) =>
        id.startsWith(`${set}-`) && verified === true ? [id.slice(set.length + 1)] : [],
      );
    expect(compared('BANGKOK').join(' ')).toBe('1 2 19 20 21 22 23 44 45 46 47 48');
    expect(compared('MANDELA').join(' ')).toBe('1 7 8 9 10 11 24 32 39-3 43 43-2 44 48-1 50 51 52 58 59 60');
    expect(compared('HRD')).toEqual([]);
  });
});

test('the categories of arbitrary detention are five, are understood by either numeral, and take no other word', () => {
  expect(wgadCategory.terms.map(({ id }) => id)).toEqual(['I', 'II', 'III', 'IV', 'V']);
  expect(resolveTerm(wgadCategory, 'category ii')).toBe('II');
  expect(resolveTerm(wgadCategory, 'Категория 5')).toBe('V');
  expect(resolveTerm(wgadCategory, 'VI')).toBeNull();
});

interface Printed {
  readonly code: string;
  readonly fields: {
    readonly instrument: string | { readonly preferred: string; readonly others: readonly string[] };
    readonly article?: string;
    readonly title: string;
    readonly jurisdiction: string;
  };
}

describe('the provisions that the sample’s report names', () => {
  const provisions = readFileSync(new URL('../../../build/sample/provisions.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Printed);
  const listOf = ({ fields }: Printed): Vocabulary =>
    fields.jurisdiction === 'Belarus' ? belarusArticle : internationalProvision;

  /** By instrument and article, as the report prints them; of an offence without an article by its name. */
  const terms: Readonly<Record<string, string>> = {
    'Code of Administrative Offences 23.34': 'AO2003-23.34',
    'Code of Administrative Offences 24.23': 'AO2021-24.23',
    'Code of Administrative Offences 24.3': 'AO2021-24.3',
    'Code of Administrative Offences 17.3': 'AO2003-17.3',
    'Constitution of the Republic of Belarus': 'CONSTITUTION',
    'Constitution of the Republic of Belarus 22': 'CONSTITUTION-22',
    'Constitution of the Republic of Belarus 32': 'CONSTITUTION-32',
    'Constitution of the Republic of Belarus 42': 'CONSTITUTION-42',
    'Decision of the Council of Ministers of the Republic of Belarus No. 793': 'CM-793',
    'National Action Plan on Gender Equality in Belarus for 2021-2025': 'PLAN-GENDER-2021',
    'National Plan of Action on Gender Equality in Belarus for 2021-2025': 'PLAN-GENDER-2021',
    'National plan on gender equality for 2017-2020': 'PLAN-GENDER-2017',
    'Criminal Code 342': 'CC-342',
    'Criminal Code 293': 'CC-293',
    'Criminal Code 193-1': 'CC-193-1',
    'Discrediting the Republic of Belarus': 'CC-369-1',
    'Evasion of taxes': 'CC-243',
    Theft: 'CC-theft',
    'Counter-extremism legislation': 'EXTREMISM',
    'Criminal Procedure Code 468-27': 'CPC-468-27',
    'Law "On Citizenship of the Republic of Belarus"': 'LAW-CITIZENSHIP',
    'List of Citizens of the Republic of Belarus, Foreign Citizens, or Stateless Persons Involved in Extremist Activities':
      'LIST-EXTREMIST-PERSONS',
    'Preventive register of persons "prone to extremism"': 'REGISTER-PREVENTIVE',
    'International Covenant on Civil and Political Rights': 'ICCPR',
    'International Covenant on Economic, Social and Cultural Rights': 'ICESCR',
    'Convention on the Elimination of All Forms of Discrimination against Women': 'CEDAW',
    'Convention on the Elimination of All Forms of Discrimination against Women 1': 'CEDAW-1',
    'Council of Europe Convention on preventing and combating violence against women and domestic violence': 'ISTANBUL',
    'Declaration on the Right and Responsibility of Individuals, Groups and Organs of Society to Promote and Protect Universally Recognized Human Rights and Fundamental Freedoms':
      'HRD',
    'Promotion of the Declaration on the Right and Responsibility of Individuals, Groups and Organs of Society to Promote and Protect Universally Recognized Human Rights and Fundamental Freedoms: protecting women human rights defenders':
      'WHRD',
    'General recommendation of the Committee on the Elimination of Discrimination against Women No. 19': 'CEDAW-GR-19',
    'General recommendation No. 33': 'CEDAW-GR-33',
    'General recommendation No. 35': 'CEDAW-GR-35',
    'Beijing Declaration and Platform for Action': 'BEIJING',
    '2030 Agenda for Sustainable Development': 'AGENDA-2030',
    'Sustainable Development Goals 5': 'SDG-5',
    'Sustainable Development Goals 16': 'SDG-16',
    'Guidelines on the Protection of Human Rights Defenders': 'ODIHR-HRD',
    'Principle of non-refoulement': 'NON-REFOULEMENT',
    'Human Rights Council resolution 45/1': 'HRC-45-1',
    'Human Rights Council resolution 46/20': 'HRC-46-20',
    'Human Rights Council resolution 47/19': 'HRC-47-19',
    'Situation of women human rights defenders': 'A-HRC-40-60',
    'Situation of human rights in Belarus in the context of the 2020 presidential election': 'A-HRC-46-4',
    'Situation of human rights in Belarus in the run-up to the 2020 presidential election and in its aftermath':
      'A-HRC-49-71',
    'Situation of human rights in Belarus (2021)': 'A-76-145',
    'Situation of human rights in Belarus (2022)': 'A-77-195',
    'Concluding observations on the eighth periodic report of Belarus': 'CEDAW-C-BLR-CO-8',
    'Concluding observations on the seventh periodic report of Belarus': 'E-C12-BLR-CO-7',
  };

  const namesOf = ({ fields: { instrument, article, title } }: Printed): string[] => {
    const instruments = typeof instrument === 'string' ? [instrument] : [instrument.preferred, ...instrument.others];
    if (article !== undefined) return instruments.map((each) => `${each} ${article}`);
    return instruments.map((each) => (each === 'Criminal Code' ? title : each));
  };

  test('are 48, and each is understood as printed', () => {
    expect(provisions.length).toBe(48);
    const found = provisions.flatMap((provision) =>
      namesOf(provision).map((name) => [name, resolveTerm(listOf(provision), name)] as const),
    );
    expect(Object.fromEntries(found)).toEqual(terms);
    for (const provision of provisions)
      for (const name of namesOf(provision)) expect(termOf(listOf(provision), terms[name] ?? ''), name).toBeDefined();
  });

  test('that are printed with a number of doubt keep it, and say so', () => {
    expect(termOf(belarusArticle, 'AO2003-17.3')?.scope?.en).toContain('17.1');
    expect(termOf(belarusArticle, 'CC-theft')?.verified).toBe(false);
  });
});
