import { randomBytes } from 'node:crypto';
import { fail } from '../../shared/contract/errors.ts';
import { askNewPassphrase } from './passphrase.ts';

/**
 * Asks for a new passphrase on the terminal, and says what guessing it takes where that is not long.
 *
 * @param suggest a language: first words are suggested that were chosen by chance. They are typed like any other, so that the hand has learnt
 *   them once before they are needed
 * @throws KhronikaError PASSPHRASE_MISSING where there is no terminal
 */
export async function chooseNewPassphrase(signal: AbortSignal, suggest?: 'en' | 'ru' | 'be'): Promise<string> {
  const { stdin, stderr } = process;
  if (suggest !== undefined) {
    if (!stdin.isTTY || !stderr.isTTY) fail('PASSPHRASE_MISSING');
    const { SUGGESTED_WORDS, suggestPassphrase } = await import('../../shared/passphrases/suggest-passphrase.ts');
    const words = await suggestPassphrase(suggest, SUGGESTED_WORDS, (bytes) => new Uint8Array(randomBytes(bytes)));
    stderr.write(`Suggested, and kept nowhere: learn it, or write it down where nobody looks.\n\n  ${words}\n\n`);
  }
  const typed = await askNewPassphrase(signal);
  const advice = await adviceOn(typed);
  if (advice !== null) stderr.write(`${advice}\n`);
  return typed;
}

/** What guessing takes, of a passphrase that can be guessed in hours or days; null for a better one. */
export async function adviceOn(passphrase: string): Promise<string | null> {
  // Loads lists of words, which nothing else on the command line needs.
  const { judgePassphrase } = await import('../../shared/passphrases/strength.ts');
  const { strength, seconds } = judgePassphrase(passphrase);
  if (strength !== 'hours' && strength !== 'days') return null;
  return `Note: guessing this passphrase takes ${spanOf(seconds.one)} with one graphics card, and ${spanOf(seconds.many)} with ten thousand. Six words chosen by chance are better: khronika create --suggest en.`;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

function spanOf(seconds: number): string {
  if (seconds < MINUTE) return 'less than a minute';
  if (seconds < 2 * HOUR) return `some ${Math.round(seconds / MINUTE)} minutes`;
  if (seconds < 2 * DAY) return `some ${Math.round(seconds / HOUR)} hours`;
  if (seconds < 2 * YEAR) return `some ${Math.round(seconds / DAY)} days`;
  return seconds < 200 * YEAR ? `some ${Math.round(seconds / YEAR)} years` : 'centuries';
}
