import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { inCyrillicKeys } from '../../../shared/passphrases/keyboard-layouts.ts';
import { passphraseWords } from '../../../shared/passphrases/passphrase-words.ts';
import { bitsAWord, chooseWords, suggestPassphrase } from '../../../shared/passphrases/suggest-passphrase.ts';

const random = (bytes: number): Uint8Array => randomBytes(bytes);

describe.each(['en', 'ru', 'be'] as const)('the words of passphrases in %s', (language) => {
  test('are 2,048, so that each is 11 bits', async () => {
    const list = await passphraseWords(language);
    expect(new Set(list).size).toBe(2048);
    expect(bitsAWord(list)).toBe(11);
  });

  test('are told apart by their first four letters, so none is the beginning of another', async () => {
    const list = await passphraseWords(language);
    expect(new Set(list.map((word) => word.slice(0, 4))).size).toBe(list.length);
    expect(list.filter((word) => word.length < 4 || word.length > 9)).toEqual([]);
  });

  test('are never one slip of the keys apart', async () => {
    const without = new Map<string, string>();
    const alike: string[] = [];
    for (const word of await passphraseWords(language))
      for (const form of new Set([word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))])) {
        const other = without.get(form);
        if (other !== undefined) alike.push(`${word} ${other}`);
        without.set(form, word);
      }
    expect(alike).toEqual([]);
  });

  test('have plain small letters only', async () => {
    const letters = language === 'en' ? /^[a-z]+$/ : /^[абвгдежзйклмнопрстуфхцчшыьэюя]+$/;
    expect((await passphraseWords(language)).filter((word) => !letters.test(word))).toEqual([]);
  });
});

test('a Russian passphrase and a Belarusian one are the same whichever of the two keyboards is on', async () => {
  const keys = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
  const moved = Array.from(keys).filter((key) => inCyrillicKeys(key, 'ru') !== inCyrillicKeys(key, 'be'));
  const differs = new Set(moved.flatMap((key) => [inCyrillicKeys(key, 'ru'), inCyrillicKeys(key, 'be')]));
  expect([...differs].toSorted((a, b) => a.localeCompare(b))).toContain('ў');
  for (const language of ['ru', 'be'] as const)
    expect(
      (await passphraseWords(language)).filter((word) => Array.from(word).some((letter) => differs.has(letter))),
    ).toEqual([]);
});

test('a suggestion is so many words of the list with one space between, another one each time', async () => {
  const list = await passphraseWords('be');
  const first = await suggestPassphrase('be', 6, random);
  expect(first.split(' ')).toHaveLength(6);
  expect(first.split(' ').every((word) => list.includes(word))).toBe(true);
  expect(await suggestPassphrase('be', 6, random)).not.toBe(first);
});

test('what chance gives decides alone: the same bytes give the same words', () => {
  const list = ['a', 'b', 'c'];
  const counted = (): ((bytes: number) => Uint8Array) => {
    let drawn = 0;
    return () => new Uint8Array([0, 0, 0, drawn++]);
  };
  expect(chooseWords(list, 4, counted())).toEqual(['a', 'b', 'c', 'a']);
});

test('a draw past the last whole multiple of the list is thrown away, so that no word is likelier', () => {
  // 2^32 = 3 × 1,431,655,765 + 1: the very last number would make the first word likelier.
  const draws = [new Uint8Array([255, 255, 255, 255]), new Uint8Array([0, 0, 0, 2])];
  expect(chooseWords(['a', 'b', 'c'], 1, () => draws.shift() ?? new Uint8Array(4))).toEqual(['c']);
  expect(draws).toEqual([]);
});

test('every word of a list is as likely as every other', () => {
  const list = Array.from({ length: 48 }, (_, at) => String(at));
  const counts = new Map<string, number>();
  for (const word of chooseWords(list, 48_000, random)) counts.set(word, (counts.get(word) ?? 0) + 1);
  // Chi-square with 47 degrees of freedom: above 120 once in some hundred million runs.
  const chi = list.reduce((sum, word) => sum + ((counts.get(word) ?? 0) - 1000) ** 2 / 1000, 0);
  expect(chi).toBeLessThan(120);
});

test('no words at all are refused', () => {
  expect(() => chooseWords(['a'], 0, random)).toThrow(RangeError);
});
