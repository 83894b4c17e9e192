/** The long run of what tests/integration/exchange/convergence.test.ts does shortly. */
import { expect, test } from 'vitest';
import { copiesConverge } from '../../fixtures/exchange/property.ts';

const RUNS = 120;

test(
  'three copies that exchange whatever was done to them, in any order, come to the same and lose nothing',
  { timeout: 1_200_000 },
  async () => {
    expect(await copiesConverge({ numRuns: RUNS, steps: 110 })).toBe(RUNS);
  },
);
