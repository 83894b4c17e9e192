import { readFileSync } from 'node:fs';
import { fail, KhronikaError } from '../../shared/contract/errors.ts';

/** The first line of a passphrase file, without its line end; everything else on it counts, also spaces. */
export function readSecretFile(path: string): string {
  const line = readSecretText(path).split(/\r?\n/)[0] ?? '';
  return line === '' ? fail('PASSPHRASE_MISSING') : line;
}

/** The recovery key out of a file that may also hold comments, as `create --recovery-file` writes it. */
export function readRecoveryKey(path: string): string {
  return /AGE-SECRET-KEY-[A-Z0-9-]+/i.exec(readSecretText(path))?.[0] ?? fail('RECOVERY_KEY_WRONG');
}

/** An age identity out of a file as `age-keygen` writes it. */
export function readIdentityFile(path: string): string {
  const lines = readSecretText(path)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
  return lines.join('\n').slice(0, 8192);
}

/** A share of a recovery kit, as it was typed into a file; lines that begin with # say something to people. */
export function readShareFile(path: string): string {
  const lines = readSecretText(path).split(/\r?\n/);
  return lines
    .filter((line) => !line.trim().startsWith('#'))
    .join('\n')
    .trim()
    .slice(0, 1024);
}

function readSecretText(path: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return fail('SECRET_FILE_UNREADABLE', {}, error);
  }
  return decodeUtf8(bytes);
}

/**
 * Text in UTF-8, a mark at its beginning left out. Another encoding is refused and never guessed: every letter of a passphrase in
 * windows-1251 would be read as the same replacement sign, and any passphrase of that length would open the vault.
 *
 * @throws KhronikaError TEXT_NOT_UTF8
 */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    return fail('TEXT_NOT_UTF8', {}, error);
  }
}

/** Asks for the passphrase on the terminal, without echo. */
export async function askPassphrase(signal: AbortSignal): Promise<string> {
  const [answer = ''] = await ask(['Passphrase: '], signal);
  return answer;
}

/** Asks twice, for a new passphrase. */
export async function askNewPassphrase(signal: AbortSignal): Promise<string> {
  const [first = '', again] = await ask(['New passphrase: ', 'The same again: '], signal);
  return first === again ? first : fail('PASSPHRASES_DIFFER');
}

/** What the keys of a terminal send besides text: arrows, F1 and the like. They are no part of a passphrase. */
// oxlint-disable-next-line no-control-regex
const KEYS = /\u001b(?:\[[0-?]*[ -/]*[@-~]|O[ -~])?/g;

/**
 * Asks questions on the terminal, none of the answers is shown. Echo stays off from the first question to the last answer.
 *
 * @throws KhronikaError PASSPHRASE_MISSING where there is no terminal; CANCELLED after Ctrl+C, Ctrl+D, its closing, or the signal.
 */
async function ask(questions: readonly string[], signal: AbortSignal): Promise<string[]> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY || !stderr.isTTY) fail('PASSPHRASE_MISSING');
  const answers: string[] = [];
  let typed: string[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const cancel = (): void => reject(new KhronikaError('CANCELLED'));
  const take = (data: string): void => {
    for (const character of data.replaceAll(KEYS, '')) {
      if (answers.length === questions.length) return;
      if (character === '\r' || character === '\n') {
        answers.push(typed.join(''));
        typed = [];
        stderr.write(`\n${questions[answers.length] ?? ''}`);
        if (answers.length === questions.length) resolve();
      } else if (character === '\u0003' || character === '\u0004') cancel();
      else if (character === '\u007f' || character === '\b') typed.pop();
      else if (character === '\u0015') typed = [];
      else if (character >= ' ') typed.push(character);
    }
  };
  stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  stderr.write(questions[0] ?? '');
  stdin.on('data', take);
  stdin.once('end', cancel);
  signal.addEventListener('abort', cancel);
  stdin.resume();
  try {
    signal.throwIfAborted();
    await promise;
    return answers;
  } catch (error) {
    stderr.write('\n');
    throw error;
  } finally {
    stdin.off('data', take);
    stdin.off('end', cancel);
    signal.removeEventListener('abort', cancel);
    stdin.setRawMode(false);
    stdin.pause();
  }
}
