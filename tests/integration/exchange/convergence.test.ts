/** Copies that know the same show the same, whoever did what and in whatever order it came. The long run is in tests/slow/exchange. */
import { expect, test } from 'vitest';
import { comeToTheSame, copiesConverge } from '../../fixtures/exchange/property.ts';

test('three copies that exchange whatever was done to them, in any order, come to the same and lose nothing', async () => {
  expect(await copiesConverge({ numRuns: 1, steps: 60 })).toBe(1);
});

test('of two people who merged records into each other one parts them again: then the other merge counts everywhere', async () => {
  const nothing = { a: 0, b: 0, c: 0 };
  await comeToTheSame([
    { ...nothing, what: 'merge', who: 0, a: 1 },
    { ...nothing, what: 'merge', who: 2, b: 1 },
    { ...nothing, what: 'exchange', who: 0, a: 1 },
    { ...nothing, what: 'split', who: 2 },
  ]);
});
