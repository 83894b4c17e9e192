import { expect, test } from 'vitest';
import { nameOf } from './spoil.ts';
import { sweepDamage } from './sweep.ts';

test(
  'damage to any file, slot or page of a vault is found and named, and costs nothing but itself',
  { timeout: 1_800_000 },
  async () => {
    const wrong: string[] = [];
    const judged = await sweepDamage({
      seed: 20_261_123,
      more: 10,
      each: 3,
      onJudged(one, number) {
        if (one.wrong !== null) wrong.push(`${number}, ${nameOf(one.damage)}: ${one.wrong}`);
      },
    });
    expect(wrong).toEqual([]);
    expect(new Set(judged.map(({ kind }) => kind)).size).toBe(5);
    expect(judged.length).toBeGreaterThan(2000);
  },
);
