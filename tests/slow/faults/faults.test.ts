import { expect, test } from 'vitest';
import { nameOf } from './fault.ts';
import { tryFaults } from './faults.ts';
import { whyNot } from './strace.ts';

const reason = whyNot();
if (reason !== null) process.stdout.write(`Faults are not injected here: ${reason}\n`);

const COUNT = 2200;

test.skipIf(reason !== null)(
  'whatever goes wrong at whatever moment, the vault opens, holds what was acknowledged and nothing half',
  { timeout: 3_000_000 },
  async () => {
    const wrong: string[] = [];
    const outcomes = await tryFaults({
      count: COUNT,
      seed: 20_261_123,
      onOutcome: ({ fault, wrong: what }) => {
        if (what !== null) wrong.push(`npm run faults -- --only ${nameOf(fault)}: ${what}`);
      },
    });
    expect(wrong).toEqual([]);
    expect(outcomes.filter(({ missed }) => !missed).length).toBeGreaterThanOrEqual(2000);
  },
);
