import { existsSync } from 'node:fs';
import { fail } from '../../shared/contract/errors.ts';
import { seal } from '../submissions/package/seal.ts';
import { verifyPackage, type VerifiedPackage } from '../submissions/package/verify-package.ts';
import { fromWorkingFolder } from './arguments.ts';
import type { Answer, Run } from './commands.ts';
import { chooseNewPassphrase, newPassphraseInFile } from './new-passphrase.ts';
import { counted } from './print.ts';
import { printable } from './printable.ts';
import { UsageError } from './usage.ts';

/** `seal`: a file, or a folder as one ZIP, as one age file. Needs no vault. */
export async function runSeal({ operands, options, signal }: Run): Promise<Answer> {
  const [path = '', given] = operands.map(fromWorkingFolder);
  const recipients = options.list('to');
  const file = options.text('new-passphrase-file');
  const asks = options.flag('passphrase');
  if ([recipients.length > 0, file !== undefined, asks].filter(Boolean).length !== 1)
    throw new UsageError('Give --to, --passphrase or --new-passphrase-file, one of them.', 'seal');
  if (!existsSync(path)) fail('READ_FAILED');
  const out = given ?? `${path}.age`;
  const to =
    recipients.length > 0
      ? { recipients }
      : {
          passphrase: (await newPassphraseInFile(options)) ?? (await chooseNewPassphrase(signal, options)),
        };
  const value = await seal(path, out, to, signal);
  return {
    value,
    text: `Sealed${recipients.length > 0 ? ` for ${counted(new Set(recipients).size, 'recipient')}` : ' with a passphrase'}: ${printable(given === undefined ? `${operands[0] ?? ''}.age` : (operands[1] ?? ''))}\nage -d opens it. SHA-256 of what is inside: ${value.sha256}`,
  };
}

/** `verify-package`: whether what was exported is still what was exported. Needs no vault. */
export async function runVerifyPackage({ operands, options, signal }: Run): Promise<Answer> {
  const value = await verifyPackage(fromWorkingFolder(operands[0] ?? ''), options.text('hash'), signal);
  return {
    value,
    text: printVerified(printable(value)),
    ...(value.ok ? {} : { failure: 'PROBLEMS_FOUND' as const }),
  };
}

function printVerified({ ok, problems, packageHash, files, bags }: VerifiedPackage): string {
  const whole = bags.map(({ path, print }) => `  ${path}  print ${print}`);
  return [
    ok ? `Whole: ${counted(files.length, 'file')}.` : 'NOT WHOLE',
    ...problems.map((problem) => `  ${problem}`),
    ...(bags.length === 0
      ? ['There is no bag in it: only the hash of the package can show that nothing was changed.']
      : ['Bags:', ...whole]),
    `Hash of the package: ${packageHash}`,
  ].join('\n');
}
