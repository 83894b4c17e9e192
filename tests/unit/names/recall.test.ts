import { expect, test } from 'vitest';
import { createNameMatcher, type NamedPerson } from '../../../shared/names/name-matcher.ts';
import different from '../../fixtures/names/other-name.json' with { type: 'json' };
import same from '../../fixtures/names/same-name.json' with { type: 'json' };

/** Whether a matcher that knows one person finds a word in a sentence. */
function finds(person: Omit<NamedPerson, 'code'>, word: string): boolean {
  return createNameMatcher([{ code: 'P-1', ...person }]).find(`— ${word} —`).length > 0;
}

test('spellings of one name are found, other names and plain words are not', () => {
  const missedFamily = same.family.filter(([name = '', spelling = '']) => !finds({ familyName: name }, spelling));
  // recorded the other way round as well: the spelling in the card, the name in the text
  const missedBack = same.family.filter(
    ([name = '', spelling = ''], at) =>
      same.family.findIndex(([first]) => first === name) === at && !finds({ familyName: spelling }, name),
  );
  const missedGiven = same.given.filter(([name = '', spelling = '']) => !finds({ firstName: name }, spelling));
  const missed = [...missedFamily, ...missedBack, ...missedGiven];
  const wrongPairs = different.pairs.filter(([name = '', other = '']) => finds({ familyName: name }, other));
  const everybody = createNameMatcher(
    [...new Set(same.family.map(([name = '']) => name))].map((familyName, at) => ({ code: `P-${at}`, familyName })),
  );
  const wrongWords = everybody.find(different.words.join(' , ')).map(({ code, text }) => [code, text]);
  const wrong = [...wrongPairs, ...wrongWords];

  const variants = same.family.length + same.given.length;
  const recall = 1 - missed.length / (variants + new Set(same.family.map(([name]) => name)).size);
  const precision = (variants - missed.length) / (variants - missed.length + wrong.length);
  console.log(
    `names: ${variants} variants, recall ${recall.toFixed(4)}; ${different.pairs.length} other names and ${different.words.length} words, precision ${precision.toFixed(4)}`,
  );
  console.log('missed', JSON.stringify(missed), 'wrong', JSON.stringify(wrong));
  expect(variants).toBeGreaterThanOrEqual(120);
  expect(different.pairs.length).toBeGreaterThanOrEqual(400);
  expect(recall).toBeGreaterThanOrEqual(0.99);
  expect(precision).toBeGreaterThanOrEqual(0.98);
});
