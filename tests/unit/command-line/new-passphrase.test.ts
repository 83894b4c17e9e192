import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { adviceOn } from '../../../electron/command-line/new-passphrase.ts';
import { suggestPassphrase, SUGGESTED_WORDS } from '../../../shared/passphrases/suggest-passphrase.ts';

test('a passphrase that is guessed soon is noted with how long that takes', async () => {
  expect(await adviceOn('password1')).toContain('takes less than a minute with one graphics card');
  expect(await adviceOn('snow river table')).toMatch(
    /takes some \d+ days with one .* some \d+ minutes with ten thousand/,
  );
});

test.each(['en', 'ru', 'be'] as const)('the six words suggested in %s are not', async (language) => {
  const words = await suggestPassphrase(language, SUGGESTED_WORDS, (bytes) => new Uint8Array(randomBytes(bytes)));
  expect(await adviceOn(words), words).toBeNull();
});
