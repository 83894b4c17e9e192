import { randomBytes } from 'node:crypto';
import { fail } from '../../shared/contract/errors.ts';
import { PASSPHRASE_MINIMUM } from '../../shared/contract/passphrase.ts';
import { fromWorkingFolder, type Options } from './arguments.ts';
import { askNewPassphrase, readSecretFile } from './passphrase.ts';

/** The option by which a passphrase is taken that those who can do most guess within a year. */
const ACCEPTED = 'weak-passphrase-accepted';

/**
 * A new passphrase that stands in a file; null where none is named.
 * @throws KhronikaError PASSPHRASE_WEAK
 */
export async function newPassphraseInFile(options: Options, name = 'new-passphrase-file'): Promise<string | null> {
  const file = options.text(name);
  if (file === undefined) return null;
  const passphrase = readSecretFile(fromWorkingFolder(file));
  await refuseWeak(passphrase, options);
  return passphrase;
}

/**
 * Asks for a new passphrase on the terminal.
 *
 * @param suggest a language: first words are suggested that were chosen by chance. They are typed like any other, so that the hand has learnt
 *   them once before they are needed
 * @throws KhronikaError PASSPHRASE_MISSING where there is no terminal; PASSPHRASE_WEAK
 */
export async function chooseNewPassphrase(
  signal: AbortSignal,
  options: Options,
  suggest?: 'en' | 'ru' | 'be',
): Promise<string> {
  const { stdin, stderr } = process;
  if (suggest !== undefined) {
    if (!stdin.isTTY || !stderr.isTTY) fail('PASSPHRASE_MISSING');
    const { SUGGESTED_WORDS, suggestPassphrase } = await import('../../shared/passphrases/suggest-passphrase.ts');
    const words = await suggestPassphrase(suggest, SUGGESTED_WORDS, (bytes) => new Uint8Array(randomBytes(bytes)));
    stderr.write(`Suggested, and kept nowhere: learn it, or write it down where nobody looks.\n\n  ${words}\n\n`);
  }
  const typed = await askNewPassphrase(signal);
  await refuseWeak(typed, options);
  return typed;
}

/** A weak passphrase is taken only where it was said that it is; one that is short, never, and the vault says so. */
async function refuseWeak(passphrase: string, options: Options): Promise<void> {
  if ([...passphrase].length < PASSPHRASE_MINIMUM || options.flag(ACCEPTED)) return;
  const time = await guessedIn(passphrase);
  if (time !== null) fail('PASSPHRASE_WEAK', { time });
}

/** How long guessing takes with ten thousand graphics cards, of a passphrase with which that is less than a year; null for a better one. */
export async function guessedIn(passphrase: string): Promise<string | null> {
  // Loads lists of words, which nothing else on the command line needs.
  const { judgePassphrase } = await import('../../shared/passphrases/strength.ts');
  const { isWeak, seconds } = judgePassphrase(passphrase);
  return isWeak ? spanOf(seconds.many) : null;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function spanOf(seconds: number): string {
  if (seconds < MINUTE) return 'less than a minute';
  if (seconds < 2 * HOUR) return `some ${Math.round(seconds / MINUTE)} minutes`;
  if (seconds < 2 * DAY) return `some ${Math.round(seconds / HOUR)} hours`;
  return `some ${Math.round(seconds / DAY)} days`;
}
