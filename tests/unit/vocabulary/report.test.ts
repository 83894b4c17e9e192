import { describe, expect, test } from 'vitest';
import { internationalProvision } from '../../../shared/vocabulary/law/international-provision.ts';
import { conditionRules, rulesOfCondition } from '../../../shared/vocabulary/report/condition-rules.ts';
import { detentionCondition } from '../../../shared/vocabulary/report/detention-condition.ts';
import { lawtrendTypology } from '../../../shared/vocabulary/report/lawtrend-typology.ts';
import { resolveTerm, termOf, withNarrower, type Vocabulary } from '../../../shared/vocabulary/vocabulary.ts';

const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '-');
const rulesOf = (id: string): readonly string[] =>
  rulesOfCondition(id, (at) => termOf(detentionCondition, at)?.broader);

describe.each([lawtrendTypology, detentionCondition].map((list): [string, Vocabulary] => [list.name, list]))(
  'the list %s',
  (_, list) => {
    test('has identifiers that occur once and lead only to terms of the list', () => {
      const ids = list.terms.map(({ id }) => id);
      expect(new Set(ids.map(folded)).size).toBe(ids.length);
      for (const { id, broader } of list.terms) {
        expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/);
        if (broader !== undefined) expect(termOf(list, broader), id).toBeDefined();
      }
    });

    test('is labelled in three languages, each in its own letters', () => {
      for (const { id, labels, scope } of list.terms)
        for (const each of scope === undefined ? [labels] : [labels, scope]) {
          expect(each.en, id).toMatch(/^[A-Za-z“]/);
          expect(each.en, id).not.toMatch(/[а-яёіў]/i);
          expect(each.ru, id).toMatch(/^[«\dА-Яа-яЁё]/);
          expect(each.ru, id).not.toMatch(/[іў’']/i);
          expect(each.be, id).toMatch(/^[«\dА-Яа-яЁёІіЎў]/);
          expect(each.be, id).not.toMatch(/[ищъ']/i);
        }
    });

    test('understands every name as one term', () => {
      const owners = new Map<string, string>();
      for (const { id, labels, aliases = [] } of list.terms)
        for (const name of [id, ...Object.values(labels), ...aliases]) {
          expect(owners.get(folded(name)) ?? id, name).toBe(id);
          owners.set(folded(name), id);
          expect(resolveTerm(list, name), name).toBe(id);
        }
    });
  },
);

describe('the typology of the report', () => {
  test('has its 30 lists on top and its 289 terms under them, each read in a section of the report', () => {
    const top = lawtrendTypology.terms.filter(({ broader }) => broader === undefined);
    expect(top).toHaveLength(30);
    expect(lawtrendTypology.terms).toHaveLength(30 + 289);
    for (const { id, broader, source, verified } of lawtrendTypology.terms) {
      expect(verified, id).toBe(true);
      if (broader !== undefined)
        expect(source, id).toMatch(
          /^Lawtrend report, section (1|2\.[1-4]|introduction|methodology|background|normative-framework|conclusions)$/,
        );
    }
  });

  test('finds with a form of persecution the charges that stand under it', () => {
    const found = withNarrower(lawtrendTypology, 'justice-persecution/criminal');
    expect(found.has('justice-persecution/unregistered-organisation')).toBe(true);
    expect(found.has('justice-persecution/administrative-arrest')).toBe(false);
  });

  test('carries no figure of the survey', () => {
    for (const { id, labels } of lawtrendTypology.terms) expect(Object.values(labels).join(' '), id).not.toMatch(/%/);
  });
});

describe('conditions of detention', () => {
  test('hold every condition that the report names, as read there', () => {
    const named = lawtrendTypology.terms.filter(({ broader }) => broader === 'detention-conditions');
    expect(named).toHaveLength(16);
    for (const { id, source } of named)
      expect(termOf(detentionCondition, id.slice('detention-conditions/'.length)), id).toMatchObject({
        source,
        verified: true,
      });
  });

  test('hold the facts of the case of Abramova, marked as told at second hand', () => {
    const facts = detentionCondition.terms.filter(({ source }) => source?.startsWith('Inga Abramova') === true);
    expect(facts.map(({ id }) => id)).toEqual([
      'poor-light',
      'bad-air',
      'smoke',
      'cold',
      'toilet-in-view',
      'hardly-any-walks',
      'search-by-man',
      'search-touching',
      'male-staff-only',
      'humiliating-remarks',
    ]);
    for (const { id, verified } of facts) expect(verified, id).toBe(false);
  });

  test('are all measured by rules that exist, and the table of rules names no condition that does not', () => {
    for (const [id, rules] of Object.entries(conditionRules)) {
      expect(termOf(detentionCondition, id), id).toBeDefined();
      for (const rule of rules) expect(termOf(internationalProvision, rule), `${id}: ${rule}`).toBeDefined();
      expect(new Set(rules).size, id).toBe(rules.length);
    }
    for (const { id } of detentionCondition.terms) expect(rulesOf(id), id).not.toEqual([]);
  });

  test('between them touch every rule on conditions that the list of provisions has', () => {
    const touched = new Set(Object.values(conditionRules).flat());
    const asked = (set: string, from: number, to: number): string[] =>
      internationalProvision.terms.flatMap(({ id }) => {
        const number = id.startsWith(`${set}-`) ? Number(id.slice(set.length + 1)) : Number.NaN;
        return number >= from && number <= to ? [id] : [];
      });
    const all = [
      ...asked('BANGKOK', 4, 35),
      ...asked('MANDELA', 11, 16),
      ...asked('MANDELA', 18, 48),
      ...asked('MANDELA', 50, 52),
      ...asked('MANDELA', 74, 82),
      ...asked('MANDELA', 96, 103),
    ];
    expect(all).toHaveLength(89);
    expect(all.filter((id) => !touched.has(id))).toEqual([]);
  });

  test('are measured by the rules of the wider condition where they have none of their own', () => {
    expect(rulesOf('no-hygiene-products')).toEqual(['BANGKOK-5', 'MANDELA-18']);
    expect(rulesOf('poor-light')).toEqual(rulesOf('light'));
    expect(termOf(detentionCondition, 'male-staff-access')?.scope?.en).toBe(
      'Bangkok Rule 31; Mandela Rule 81; CEDAW arts. 2 (d), 5 (a).',
    );
    expect(termOf(detentionCondition, 'searches')?.scope?.en).toBe('Bangkok Rules 19–21; Mandela Rules 50–52.');
  });
});
