import { expect, test } from 'vitest';
import { measure } from '../../../shared/contract/call-size.ts';

test.each([{ a: 1 }, { words: ['Ала', 'аб', 'в'], more: null }, 'x'.repeat(500), [[[]], {}, true]])(
  'a value counts about as much as its JSON: %j',
  (value) => {
    const json = Buffer.byteLength(JSON.stringify(value));
    const size = measure(value, 10_000);
    expect(size).toBeGreaterThanOrEqual(json * 0.8);
    expect(size).toBeLessThanOrEqual(json * 1.5 + 8);
  },
);

test('letters count by the bytes they take, and a byte array by its length', () => {
  expect(measure('архіў', 100)).toBe(12);
  expect(measure(new Uint8Array(1000), 2000)).toBe(1000);
  expect(measure({ png: new Uint8Array(3000) }, 2000)).toBe('too-large');
});

test('one byte too much is too much', () => {
  expect(measure('x'.repeat(98), 100)).toBe(100);
  expect(measure('x'.repeat(99), 100)).toBe('too-large');
  expect(measure(Array.from({ length: 1000 }), 100)).toBe('too-large');
});

test.each([new Map(), new Set([1]), new Date(0), 1n, () => {}, Symbol('s'), new ArrayBuffer(1), new Error('e'), /r/])(
  'what JSON does not have is not taken: %s',
  (value) => {
    expect(measure({ inside: [value] }, 1000)).toBe('not-plain');
  },
);

test('what is nested without end is not taken', () => {
  const ring: unknown[] = [];
  ring.push(ring);
  expect(measure(ring, 1_000_000)).toBe('not-plain');
  let deep: unknown = 'x';
  for (let level = 0; level < 10_000; level++) deep = { deep };
  expect(measure(deep, 1_000_000)).toBe('not-plain');
});
