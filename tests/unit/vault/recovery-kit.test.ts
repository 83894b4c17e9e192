import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  SHARE_ALPHABET,
  SHARE_BYTES,
  readShareRows,
  typedRows,
  writeShareRows,
} from '../../../shared/shares/share-rows.ts';
import { recipientOf } from '../../../electron/vault/age-keys.ts';
import { joinShares, makeKit, readShare } from '../../../electron/vault/recovery-kit.ts';

const code = (expected: string, details: object = {}) =>
  expect.objectContaining({ code: expected, details: expect.objectContaining(details) });
const signsOf = (share: string) => share.replaceAll(/\s/g, '');

const someBytes = fc.uint8Array({ minLength: SHARE_BYTES, maxLength: SHARE_BYTES });

describe('a share on paper', () => {
  test('is five rows of four groups of four signs, and comes back as it was', () => {
    fc.assert(
      fc.property(someBytes, (bytes) => {
        const written = writeShareRows(bytes);
        expect(written).toMatch(
          /^(?:[2-9A-HJ-NP-Z]{4} ){3}[2-9A-HJ-NP-Z]{4}(?:\n(?:[2-9A-HJ-NP-Z]{4} ){3}[2-9A-HJ-NP-Z]{4}){4}$/,
        );
        expect(readShareRows(written)).toEqual(bytes);
      }),
    );
  });

  test('is read however it is typed: in small letters, without spaces, with hyphens, with Cyrillic letters of the same shape', () => {
    const bytes = Uint8Array.from({ length: SHARE_BYTES }, (_, at) => (at * 37) % 256);
    const written = writeShareRows(bytes);
    const cyrillic = written.replaceAll(/[ABEKMHPCTYX]/g, (sign) => 'АВЕКМНРСТУХ'['ABEKMHPCTYX'.indexOf(sign)] ?? '');
    expect(cyrillic).not.toBe(written);
    for (const typed of [written.toLowerCase(), signsOf(written), written.replaceAll(' ', '-'), cyrillic])
      expect(readShareRows(typed)).toEqual(bytes);
  });

  test('with one wrong sign, whichever and wherever, is refused and the row is named', () => {
    const signs = signsOf(writeShareRows(Uint8Array.from({ length: SHARE_BYTES }, (_, at) => (at * 91 + 5) % 256)));
    for (const [at, sign] of [...signs].entries())
      for (const other of SHARE_ALPHABET) {
        if (other === sign) continue;
        const typed = signs.slice(0, at) + other + signs.slice(at + 1);
        expect(readShareRows(typed), `${other} for ${sign} at ${at}`).toEqual({ row: Math.floor(at / 16) + 1 });
      }
  });

  test('with two neighbours of a row the wrong way round is refused', () => {
    fc.assert(
      fc.property(someBytes, fc.nat(78), (bytes, at) => {
        const signs = signsOf(writeShareRows(bytes));
        const [one = '', other = ''] = [signs[at], signs[at + 1]];
        fc.pre(one !== other && at % 16 !== 15);
        const typed = signs.slice(0, at) + other + one + signs.slice(at + 2);
        expect(readShareRows(typed)).toEqual({ row: Math.floor(at / 16) + 1 });
      }),
    );
  });

  test('with a sign too few or too many is refused', () => {
    fc.assert(
      fc.property(someBytes, fc.nat(79), (bytes, at) => {
        const signs = signsOf(writeShareRows(bytes));
        for (const typed of [signs.slice(0, at) + signs.slice(at + 1), `${signs.slice(0, at)}A${signs.slice(at)}`, ''])
          expect(readShareRows(typed)).toHaveProperty('row');
      }),
    );
  });

  test('is never taken for one when it is anything else', () => {
    fc.assert(fc.property(fc.string({ maxLength: 100 }), (typed) => 'row' in readShareRows(typed)));
    expect(typedRows('ab cd')).toEqual(['ABCD']);
  });
});

describe('a recovery kit', () => {
  test('gives its identity to as many shares as are needed, whichever and in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .integer({ min: 2, max: 9 })
          .chain((total) => fc.tuple(fc.constant(total), fc.integer({ min: 2, max: total })))
          .chain(([total, needed]) =>
            fc.record({
              total: fc.constant(total),
              needed: fc.constant(needed),
              order: fc.shuffledSubarray(
                Array.from({ length: total }, (_, at) => at),
                {
                  minLength: needed,
                  maxLength: total,
                },
              ),
            }),
          ),
        async ({ total, needed, order }) => {
          const { recipient, shares } = await makeKit(total, needed);
          expect(shares).toHaveLength(total);
          expect(await recipientOf(await joinShares(order.map((at) => shares[at] ?? '')))).toBe(recipient);
          const few = order.slice(0, needed - 1).map((at) => shares[at] ?? '');
          await expect(joinShares([...few, ...few])).rejects.toEqual(
            code('SHARES_TOO_FEW', { given: needed - 1, needed, missing: 1 }),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  test('of sixteen shares works to the last of them', async () => {
    const { recipient, shares } = await makeKit(16, 16);
    expect(await recipientOf(await joinShares(shares))).toBe(recipient);
    expect(readShare(shares[15] ?? '')).toMatchObject({ number: 16, total: 16, needed: 16 });
  });

  test('names the share that was mistyped by its place, and its row', async () => {
    const { shares } = await makeKit(3, 2);
    const [first = '', second = ''] = shares;
    const sign = second.startsWith('A') ? 'B' : 'A';
    await expect(joinShares([first, sign + second.slice(1)])).rejects.toEqual(
      code('SHARE_MISTYPED', { share: 2, row: 1 }),
    );
    await expect(joinShares([first, second.slice(0, -3)])).rejects.toEqual(code('SHARE_UNREADABLE', { share: 2 }));
    await expect(joinShares([])).rejects.toEqual(code('SHARES_TOO_FEW'));
  });

  test('tells shares of another kit apart', async () => {
    const [one, other] = await Promise.all([makeKit(3, 2), makeKit(3, 2)]);
    await expect(joinShares([one.shares[0] ?? '', one.shares[1] ?? '', other.shares[2] ?? ''])).rejects.toEqual(
      code('SHARES_OF_SEVERAL_KITS', { share: 3 }),
    );
  });

  test.each([
    [1, 1],
    [17, 2],
    [3, 4],
    [3, 1],
    [2.5, 2],
  ])('of %d shares, %d needed, is not made', async (total, needed) => {
    await expect(makeKit(total, needed)).rejects.toEqual(code('KIT_INVALID'));
  });
});
