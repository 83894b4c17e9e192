import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignMarks, lettersFor, numbersFor } from '../../../../electron/submissions/naming/pseudonyms.ts';
import { namingOf, person } from './names.ts';

const secretOf = (seed: number): Uint8Array => createHash('sha256').update(String(seed)).digest();
const codes = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `P-${String(at + 1).padStart(4, '0')}`);
const someSecret = fc.integer().map(secretOf);

describe('pseudonyms', () => {
  test('within a submission everybody has one, no two share one, and the order of the list changes nothing', () => {
    fc.assert(
      fc.property(someSecret, fc.shuffledSubarray(codes(60), { minLength: 1 }), (secret, some) => {
        const marks = assignMarks(secret, some, lettersFor(some.length, 'latin'));
        expect(new Set(marks.values()).size).toBe(some.length);
        expect(assignMarks(secret, some.toReversed(), lettersFor(some.length, 'latin'))).toEqual(marks);
      }),
    );
  });

  test('those of two submissions say nothing of each other: neither the same letter nor the same order comes back more often than by chance', () => {
    const people = codes(12);
    const pool = lettersFor(people.length, 'latin');
    const marksOf = (seed: number): string[] => {
      const marks = assignMarks(secretOf(seed), people, pool);
      return people.map((code) => marks.get(code) ?? '');
    };
    let same = 0;
    let ordered = 0;
    let agree = 0;
    const rounds = 400;
    const pairs = (people.length * (people.length - 1)) / 2;
    for (let round = 0; round < rounds; round += 1) {
      const [a, b] = [marksOf(round * 2), marksOf(round * 2 + 1)];
      for (const [i, mark] of a.entries()) {
        if (mark === b[i]) same += 1;
        for (let j = i + 1; j < a.length; j += 1) {
          if (mark < (a[j] ?? '')) ordered += 1;
          if (mark < (a[j] ?? '') === (b[i] ?? '') < (b[j] ?? '')) agree += 1;
        }
      }
    }
    expect(same / (rounds * people.length)).toBeLessThan(2.5 / pool.length);
    // Neither does the order of the letters follow that of the codes.
    expect(Math.abs(ordered / (rounds * pairs) - 0.5)).toBeLessThan(0.05);
    expect(Math.abs(agree / (rounds * pairs) - 0.5)).toBeLessThan(0.05);
  });

  test('letters are told from digits and from each other, and pairs say nothing', () => {
    for (const letters of ['latin', 'cyrillic'] as const) {
      for (const count of [5, 100, 3000]) {
        const pool = lettersFor(count, letters);
        expect(pool.length).toBeGreaterThan(count);
        expect(new Set(pool).size).toBe(pool.length);
        expect(pool.filter((mark) => /[IOQVXZЗОЧЪЫЬ]|SS|KGB|ГБ/u.test(mark))).toEqual([]);
      }
    }
    expect(numbersFor(3)).toHaveLength(9);
    expect(numbersFor(9)).toHaveLength(99);
  });

  test('one chosen by hand stands, and nobody else gets its letter', () => {
    fc.assert(
      fc.property(someSecret, (secret) => {
        const people = codes(10).map((code) => person({ code, familyName: 'Узорная' }));
        const naming = namingOf(people, codes(10), { secret, draft: { pseudonyms: { 'P-0003': 'Person K' } } });
        const labels = codes(10).map(naming.label);
        expect(labels[2]).toBe('Person K');
        expect(new Set(labels).size).toBe(10);
        expect(labels.join(' ')).not.toMatch(/\d/);
      }),
      { numRuns: 30 },
    );
  });
});
