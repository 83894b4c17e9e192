import { Decrypter, Encrypter } from 'age-encryption';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openBytes, sealBytes } from '../../../electron/vault/age-file.ts';
import { headerSize } from '../../../electron/vault/age-header.ts';
import {
  generateFileIdentity,
  type IdentityKind,
  recipientOf,
  SCRYPT_WORK_FACTOR_LIMIT,
  unwrapWithIdentity,
  unwrapWithPassphrase,
  wrapToRecipient,
  wrapWithPassphrase,
} from '../../../electron/vault/age-keys.ts';

const kinds: IdentityKind[] = ['hybrid', 'x25519'];
const code = (name: string) => expect.objectContaining({ code: name });
/** Passphrases of tests are stretched little; the work factor is no part of what is tested here. */
const quick = 4;

describe('a key slot with a passphrase', () => {
  test('opens with it, whatever script the secret and the passphrase are in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        async (text, phrase) => {
          expect(await unwrapWithPassphrase(await wrapWithPassphrase(text, phrase, quick), phrase)).toBe(text);
        },
      ),
      {
        numRuns: 25,
        examples: [
          ['сакрэт', 'жыве вечна ў памяці'],
          ['', ' '],
        ],
      },
    );
  });

  test('opens although another system writes й and ў as a letter and a mark', async () => {
    const wrapped = await wrapWithPassphrase('secret', 'мой ўзор'.normalize('NFD'), quick);
    expect(await unwrapWithPassphrase(wrapped, 'мой ўзор'.normalize('NFC'))).toBe('secret');
  });

  test('tells a wrong passphrase from a damaged file', async () => {
    const wrapped = await wrapWithPassphrase('secret', 'right', quick);
    await expect(unwrapWithPassphrase(wrapped, 'wrong')).rejects.toThrow(code('PASSPHRASE_WRONG'));
    await expect(unwrapWithPassphrase(wrapped, '')).rejects.toThrow(code('PASSPHRASE_WRONG'));
    const payloadAt = headerSize(wrapped)!;
    const macAt = payloadAt - 20;
    for (const at of [0, macAt, payloadAt, wrapped.length - 1]) {
      const flipped = wrapped.slice();
      flipped[at] = flipped[at]! ^ 1;
      await expect(unwrapWithPassphrase(flipped, 'right'), `byte ${at}`).rejects.toThrow(code('VAULT_DAMAGED'));
    }
    for (const length of [0, 10, payloadAt - 1, payloadAt, wrapped.length - 1]) {
      const cut = wrapped.subarray(0, length);
      await expect(unwrapWithPassphrase(cut, 'right'), `${length} bytes`).rejects.toThrow(code('VAULT_DAMAGED'));
    }
  });

  test('is refused before any work when it asks for more of it than a computer has', async () => {
    const text = Buffer.from(await wrapWithPassphrase('secret', 'right', quick)).toString('latin1');
    for (const factor of [SCRYPT_WORK_FACTOR_LIMIT + 1, 23, 63, 99, '9'.repeat(40), '04', '0', '-1', '1e1']) {
      const hostile = Buffer.from(text.replace(/^(-> scrypt \S+) \d+$/m, `$1 ${factor}`), 'latin1');
      await expect(unwrapWithPassphrase(hostile, 'right'), String(factor)).rejects.toThrow(code('VAULT_DAMAGED'));
    }
  });

  test('is never written with more work than can be opened again', async () => {
    await expect(wrapWithPassphrase('secret', 'right', SCRYPT_WORK_FACTOR_LIMIT + 1)).rejects.toThrow(RangeError);
  });

  test('asks for the work of the age command unless told otherwise', async () => {
    const header = Buffer.from(await wrapWithPassphrase('secret', 'right')).toString('latin1');
    expect(header).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/);
  });

  test('for another kind of key is damaged, not a matter of the passphrase', async () => {
    const recipient = await recipientOf(await generateFileIdentity('x25519'));
    const wrapped = await wrapToRecipient('secret', recipient);
    await expect(unwrapWithPassphrase(wrapped, 'right')).rejects.toThrow(code('VAULT_DAMAGED'));
  });

  test('is the age library’s own kind of file in both directions', async () => {
    const decrypter = new Decrypter();
    decrypter.addPassphrase('right');
    expect(await decrypter.decrypt(await wrapWithPassphrase('secret', 'right', quick), 'text')).toBe('secret');
    const encrypter = new Encrypter();
    encrypter.setPassphrase('right');
    encrypter.setScryptWorkFactor(quick);
    expect(await unwrapWithPassphrase(await encrypter.encrypt('secret'), 'right')).toBe('secret');
  });
});

describe.each(kinds)('a %s identity', (kind) => {
  test('opens what was wrapped to its recipient, and files sealed to it', async () => {
    const identity = await generateFileIdentity(kind);
    const recipient = await recipientOf(identity);
    expect(recipient.startsWith(kind === 'hybrid' ? 'age1pq1' : 'age1')).toBe(true);
    expect(recipient.startsWith('age1pq1')).toBe(kind === 'hybrid');
    expect(await unwrapWithIdentity(await wrapToRecipient('secret', recipient), identity)).toBe('secret');
    const sealed = await sealBytes(recipient, Buffer.from('bytes'));
    expect(Buffer.from(await openBytes(identity, sealed)).toString()).toBe('bytes');
  });

  test('may be typed in small letters with space around it, as from paper', async () => {
    const identity = await generateFileIdentity(kind);
    const wrapped = await wrapToRecipient('secret', await recipientOf(identity));
    expect(await unwrapWithIdentity(wrapped, ` ${identity.toLowerCase()}\n`)).toBe('secret');
  });

  test('that is another one is a wrong key; a changed file is a damaged one', async () => {
    const identity = await generateFileIdentity(kind);
    const wrapped = await wrapToRecipient('secret', await recipientOf(identity));
    for (const other of [await generateFileIdentity('hybrid'), await generateFileIdentity('x25519')]) {
      await expect(unwrapWithIdentity(wrapped, other)).rejects.toThrow(code('RECOVERY_KEY_WRONG'));
    }
    const flipped = wrapped.slice();
    flipped[wrapped.length - 1]! ^= 1;
    await expect(unwrapWithIdentity(flipped, identity)).rejects.toThrow(code('VAULT_DAMAGED'));
  });

  test('with a mistyped letter is a wrong key', async () => {
    const identity = await generateFileIdentity(kind);
    const wrapped = await wrapToRecipient('secret', await recipientOf(identity));
    const typo = identity.slice(0, -1) + (identity.endsWith('Q') ? 'P' : 'Q');
    await expect(unwrapWithIdentity(wrapped, typo)).rejects.toThrow(code('RECOVERY_KEY_WRONG'));
    await expect(recipientOf(typo)).rejects.toThrow(code('RECOVERY_KEY_WRONG'));
  });
});

test('every new identity is another one', async () => {
  const made = await Promise.all([...kinds, ...kinds].map(generateFileIdentity));
  expect(new Set(made).size).toBe(made.length);
});

test('a recipient that was not copied whole is refused as such', async () => {
  const recipient = await recipientOf(await generateFileIdentity('x25519'));
  for (const wrong of ['', 'age1', recipient.slice(0, -1), 'ssh-ed25519 AAAA']) {
    await expect(wrapToRecipient('secret', wrong), wrong).rejects.toThrow(code('RECIPIENT_INVALID'));
  }
});
