import { expect, test } from 'vitest';
import { fuzzCalls } from '../../slow/fuzz/calls.ts';
import { fuzzParsers } from '../../slow/fuzz/parsers.ts';

/** A quick part of what the slow set tries; another one each day. */
const seed = Math.floor(Date.now() / 86_400_000);

test('calls with spoiled inputs and from strangers are refused under a name, and change nothing', async () => {
  const some = (name: string): boolean =>
    ['records.', 'consents.', 'redactions.', 'search'].some((each) => name.startsWith(each));
  const tried = await fuzzCalls({ rounds: 1, seed, only: some });
  expect(tried.flatMap(({ name, how, wrong }) => (wrong === null ? [] : [`${name}, ${how}: ${wrong}`]))).toEqual([]);
  expect(tried.length).toBeGreaterThan(100);
});

test('what strangers write is read or refused under a name', async () => {
  const reads = await fuzzParsers({ count: 25, seed });
  expect(
    reads.flatMap(({ parser, number, wrong }) => (wrong === null ? [] : [`${parser} ${number}: ${wrong}`])),
  ).toEqual([]);
});
