import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { belarusianStem } from '../../../shared/words/belarusian-stemmer.ts';
import { fold } from '../../../shared/words/fold.ts';
import { labelledForms } from '../../fixtures/search/belarusian-forms.ts';
import { measuredStemmers, stemmerTable } from '../../fixtures/search/search-tables.ts';

const stems = (forms: string): Set<string> => new Set(forms.split(' ').map((form) => belarusianStem(fold(form))));

describe('forms of one word have one stem', () => {
  test.each([
    ['a soft ending of -анне', 'затрыманне затрымання затрыманню затрыманнем затрыманні затрыманняў'],
    ['д and дз', 'суд суда судзе судоў'],
    ['т and ц', 'газета газеце газет'],
    ['к and ц', 'рука руцэ рук Рукою'],
    ['г and з', 'кніга кнізе кніг'],
    ['х and с', 'эпоха эпосе эпох'],
    ['a name in к', 'Лойка Лойкі Лойцы Лойку Лойкай'],
    ['ў and в', 'справа спраў справамі'],
    ['akanne', 'горад гарады гарадоў'],
    ['ё and я', 'сястра сёстры сясцёр'],
    ['vowels that come and go', 'участак участка участкаў'],
    ['-ец', 'злачынец злачынца злачынцаў'],
    ['adjectives', 'незаконны незаконнага незаконная незаконную незаконныя незаконных незаконнымі'],
    ['participles and their verb', 'затрыманы затрыманага затрыманых затрымаць затрымалі'],
    ['reflexive verbs', 'дамагацца дамагаўся дамагаецца дамагаюцца дамагаючыся'],
    ['family names', 'Кавалёў Кавалёва Кавалёвай Кавалёвых'],
    ['apostrophes', "сям'я сям’ёй сем'яў"],
    ['pronouns', 'гэты гэтага гэтымі'],
    ['months', 'верасень верасня верасні'],
  ])('%s', (_title, forms) => {
    expect([...stems(forms)]).toHaveLength(1);
  });
});

test('words that are near each other keep apart', () => {
  for (const words of ['слова слава', 'суд суддзя', 'права справа', 'ліст лістапад', 'мова мара', 'камера камітэт'])
    expect([...stems(words)], words).toHaveLength(2);
});

describe('measured on the labelled forms', () => {
  test('the list is as long as the page says, and a third of its families is held out', () => {
    const lemmas = labelledForms();
    expect(lemmas.reduce((sum, { forms }) => sum + forms.length, 0)).toBeGreaterThan(2000);
    const families = new Map(lemmas.map(({ family, heldOut }) => [family, heldOut]));
    expect(lemmas.every(({ family, heldOut }) => families.get(family) === heldOut)).toBe(true);
    const share = [...families.values()].filter(Boolean).length / families.size;
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.45);
  });

  test.each([
    ['tuned on', false, 0.985, 0.99],
    ['held out', true, 0.94, 0.95],
  ] as const)('%s: recall and precision do not fall', (_part, heldOut, recall, precision) => {
    const ours = measuredStemmers().find((found) => found.name === 'Belarusian stemmer' && found.heldOut === heldOut);
    expect(ours?.figures.recall).toBeGreaterThan(recall);
    expect(ours?.figures.precision).toBeGreaterThan(precision);
  });

  test('docs/search.md says what is measured', () => {
    expect(readFileSync(new URL('../../../docs/search.md', import.meta.url), 'utf8')).toContain(stemmerTable());
  });
});
