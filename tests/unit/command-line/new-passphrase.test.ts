import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { guessedIn } from '../../../electron/command-line/new-passphrase.ts';
import { suggestPassphrase, SUGGESTED_WORDS } from '../../../shared/passphrases/suggest-passphrase.ts';

test('a passphrase that is guessed within a year is told how soon', async () => {
  expect(await guessedIn('password1')).toBe('less than a minute');
  expect(await guessedIn('snow river table')).toMatch(/^some \d+ minutes$/);
  expect(await guessedIn('зялёны ёж ля ракі')).toMatch(/^some \d+ days$/);
});

test('five words chosen by chance are above the floor, and four of them are below', async () => {
  const words = (count: number) => suggestPassphrase('en', count, (bytes) => new Uint8Array(randomBytes(bytes)));
  expect(await guessedIn(await words(5))).toBeNull();
  expect(await guessedIn(await words(4))).toMatch(/^some \d+ (hours|days)$/);
});

test.each(['en', 'ru', 'be'] as const)('the six words suggested in %s are not weak', async (language) => {
  const words = await suggestPassphrase(language, SUGGESTED_WORDS, (bytes) => new Uint8Array(randomBytes(bytes)));
  expect(await guessedIn(words), words).toBeNull();
});
