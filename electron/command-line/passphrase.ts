import { readFileSync } from 'node:fs';
import { fail } from '../../shared/contract/errors.ts';

/** The first line of a passphrase file, without its line end; everything else on it counts, also spaces. */
export function readSecretFile(path: string): string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    fail('SECRET_FILE_UNREADABLE', {}, error);
  }
  const line = text.replace(/^\uFEFF/, '').split(/\r?\n/)[0] ?? '';
  return line === '' ? fail('PASSPHRASE_MISSING') : line;
}

/** The recovery key out of a file that may also hold comments, as `create --recovery-file` writes it. */
export function readRecoveryKey(path: string): string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    fail('SECRET_FILE_UNREADABLE', {}, error);
  }
  return /AGE-SECRET-KEY-[A-Z0-9-]+/i.exec(text)?.[0] ?? fail('RECOVERY_KEY_WRONG');
}

/** Asks on the terminal without echo. PASSPHRASE_MISSING where there is no terminal to ask on. */
export async function askSecret(question: string): Promise<string> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY || !stderr.isTTY) fail('PASSPHRASE_MISSING');
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  stdin.resume();
  try {
    return await new Promise<string>((resolve, reject) => {
      let typed: string[] = [];
      const onData = (data: string): void => {
        for (const character of data) {
          if (character === '\r' || character === '\n') {
            stdin.off('data', onData);
            return resolve(typed.join(''));
          }
          if (character === '\u0003' || character === '\u0004') {
            stdin.off('data', onData);
            return reject(new Cancelled());
          }
          if (character === '\u007f' || character === '\b') typed.pop();
          else if (character === '\u0015') typed = [];
          else if (character >= ' ') typed.push(character);
        }
      };
      stdin.on('data', onData);
    });
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
    stderr.write('\n');
  }
}

/** Asks twice, for a new passphrase. */
export async function askNewPassphrase(): Promise<string> {
  const first = await askSecret('New passphrase: ');
  return (await askSecret('The same again: ')) === first ? first : fail('PASSPHRASES_DIFFER');
}

/** The person pressed Ctrl+C at a question. */
export class Cancelled extends Error {}
