import { expect, test } from 'vitest';
import { calls } from '../../../shared/contract/calls.ts';
import { fuzzCalls } from './calls.ts';
import { fuzzParsers } from './parsers.ts';

test(
  'every call of the contract answers a window that was taken over under a name, and a refused one changes nothing',
  { timeout: 1_800_000 },
  async () => {
    const tried = await fuzzCalls({ rounds: 4, seed: 20_261_123 });
    expect(tried.flatMap(({ name, how, wrong }) => (wrong === null ? [] : [`${name}, ${how}: ${wrong}`]))).toEqual([]);
    expect(new Set(tried.map(({ name }) => name)).size).toBe(Object.keys(calls).length);
  },
);

test('whatever a stranger writes is read or refused under a name', { timeout: 1_800_000 }, async () => {
  const reads = await fuzzParsers({ count: 1200, seed: 20_261_123 });
  expect(
    reads.flatMap(({ parser, number, wrong }) => (wrong === null ? [] : [`${parser} ${number}: ${wrong}`])),
  ).toEqual([]);
});
