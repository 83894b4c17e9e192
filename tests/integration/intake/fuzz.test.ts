import { expect, test, vi } from 'vitest';
import { fuzz } from '../../fuzz/fuzz.ts';

vi.setConfig({ testTimeout: 120_000 });

test('sixty spoiled files cost their own text and nothing else', async () => {
  const fates = await fuzz({ count: 60, seed: 5, patience: 20_000 });
  expect(fates).toHaveLength(60);
  expect(fates.filter(({ fate }) => fate === 'uncontained')).toEqual([]);
  expect(new Set(fates.map(({ fate }) => fate)).size).toBeGreaterThan(2);
});
