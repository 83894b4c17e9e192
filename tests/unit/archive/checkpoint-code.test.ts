import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CODE_SIGNS, codeOf, readCode } from '../../../electron/archive/checkpoint-code.ts';

const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const seq = fc.integer({ min: 1, max: 10_000_000 });
const property = (work: (seq: number, hash: string) => void): void =>
  fc.assert(
    fc.property(seq, hash, (...given) => {
      work(...given);
    }),
    { numRuns: 60 },
  );

test('a code is the number of the entry and five groups of four signs', () => {
  property((seq, hash) => expect(codeOf(seq, hash)).toMatch(/^\d+( [2-9ACEFHKMNPRTVWXY]{4}){5}$/));
});

test('the code of an entry never changes: it may stand on paper for years', () => {
  expect(codeOf(1204, '0'.repeat(64))).toBe('1204 A532 22H6 Y7FR XRT6 PH4A');
});

test('a code is read as it is typed: without spaces, with hyphens, in small letters, in Cyrillic ones that look the same', () => {
  const cyrillic: Record<string, string> = {
    A: 'А',
    C: 'С',
    E: 'Е',
    H: 'Н',
    K: 'К',
    M: 'М',
    P: 'Р',
    T: 'Т',
    X: 'Х',
    Y: 'У',
  };
  property((seq, hash) => {
    const code = codeOf(seq, hash);
    const typed = [
      code,
      code.replaceAll(' ', ''),
      code.replaceAll(' ', ' - '),
      ` ${code.toLowerCase()}\n`,
      [...code].map((sign) => cyrillic[sign] ?? sign).join(''),
    ];
    for (const each of typed) expect(readCode(each)).toEqual({ seq, code });
  });
});

test('one sign misread, or two neighbours that change places, is no code', () => {
  property((seq, hash) => {
    const code = codeOf(seq, hash);
    for (const [at, sign] of [...code].entries()) {
      const next = code[at + 1] ?? '';
      if (sign === ' ') continue;
      const others = /\d/.test(sign) && at < String(seq).length ? '0123456789' : CODE_SIGNS;
      for (const other of others) {
        if (other === sign || (at === 0 && other === '0')) continue;
        expect(readCode(code.slice(0, at) + other + code.slice(at + 1))).toBeNull();
      }
      if (next !== ' ' && next !== '' && next !== sign)
        expect(readCode(code.slice(0, at) + next + sign + code.slice(at + 2))).toBeNull();
    }
  });
});

test('other entries and other hashes have other codes', () => {
  property((seq, hash) => {
    expect(codeOf(seq, hash)).not.toBe(codeOf(seq + 1, hash));
    expect(codeOf(seq, hash).slice(-24)).not.toBe(codeOf(seq, `${hash.slice(1)}0x`).slice(-24));
  });
});
