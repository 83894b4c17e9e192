/** Copies that know the same show the same, whoever did what and in whatever order it came. The long run is in tests/slow/exchange. */
import { expect, test } from 'vitest';
import { copiesConverge } from '../../fixtures/exchange/property.ts';

test('three copies that exchange whatever was done to them, in any order, come to the same and lose nothing', async () => {
  expect(await copiesConverge({ numRuns: 1, steps: 60 })).toBe(1);
});
