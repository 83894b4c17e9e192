import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { fail } from '../../shared/contract/errors.ts';
import { fromWorkingFolder, oneOf, wholeNumber } from './arguments.ts';
import { reserveFile } from './chosen-file.ts';
import type { Answer, Run } from './commands.ts';
import { printable } from './printable.ts';
import { UsageError } from './usage.ts';

/**
 * `recovery`: makes a recovery kit, and tries whether what people hold opens the vault.
 * @param unlock what was given to open the vault with
 */
export async function runRecovery(run: Run, open: () => Promise<void>, unlock: () => Promise<object>): Promise<Answer> {
  const { options } = run;
  const total = wholeNumber(options.text('kit'), '--kit');
  const needed = wholeNumber(options.text('needed'), '--needed');
  if (options.flag('try')) {
    if (total !== undefined) throw new UsageError('Give --kit or --try.', 'recovery');
    return prove(run, await unlock());
  }
  if (total === undefined || needed === undefined)
    throw new UsageError('Give --kit and --needed, or --try with what is held.', 'recovery');
  const language = oneOf(options.text('language'), 'language', ['en', 'ru', 'be']) ?? 'en';
  const out = options.text('out');
  const label = options.text('label') ?? `${needed} of ${total}`;
  await open();
  const make = () => run.call('keys.recovery-kit', { shares: total, needed, label });
  if (out === undefined) {
    const value = await make();
    return { value, text: printShares(value) };
  }
  if (total > 16) fail('KIT_INVALID');
  return writeKit(run, fromWorkingFolder(out), total, language, make);
}

async function writeKit(
  run: Run,
  folder: string,
  total: number,
  language: 'en' | 'ru' | 'be',
  make: () => Promise<CallOutput<'keys.recovery-kit'>>,
): Promise<Answer> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    fail('WRITE_FAILED', {}, error);
  }
  const names = Array.from({ length: total }, (_, index) => join(folder, `share-${index + 1}-of-${total}`));
  // The files are there before the kit, so that none is made that has no place to go.
  const reserved: ReturnType<typeof reserveFile>[] = [];
  let made: CallOutput<'keys.recovery-kit'>;
  try {
    for (const name of names) reserved.push(reserveFile(`${name}.txt`, run.folder));
    made = await make();
  } catch (error) {
    for (const file of reserved) file.discard();
    throw error;
  }
  try {
    for (const [index, share] of made.shares.entries()) {
      reserved[index]?.fill(
        `# Share ${index + 1} of ${total} of a recovery kit. Any ${made.slot.needed} of them together open the vault.\n${share}\n`,
      );
      await run.call('keys.share-sheet', { share, language, file: `${names[index] ?? ''}.pdf` });
    }
  } catch {
    return { value: made, text: `Not every sheet could be written.\n\n${printShares(made)}` };
  }
  const files = names.flatMap((name) => [`${name}.txt`, `${name}.pdf`]);
  return {
    value: { slot: made.slot, files },
    text: [
      `The recovery kit is made: ${made.slot.needed} of ${made.slot.shares} shares open the vault. An earlier kit opens nothing any more.`,
      ...printable(files).map((file) => `  ${file}`),
      'Print each share, give it to another person, and delete the files. Then try it: recovery --try --share-file ...',
    ].join('\n'),
  };
}

async function prove(run: Run, unlock: object): Promise<Answer> {
  await run.call('vault.open', { folder: run.folder, unlock });
  const value = await run.call('keys.try', { unlock });
  return {
    value,
    text: `This opens the vault. It is noted that slot ${value.slot.id} was proven today.`,
  };
}

function printShares({ slot, shares }: CallOutput<'keys.recovery-kit'>): string {
  return [
    `The recovery kit, shown this once. ${slot.needed} of these ${slot.shares} shares open the vault. Write each down for another person.`,
    ...shares.flatMap((share, index) => ['', `Share ${index + 1} of ${shares.length}`, share]),
  ].join('\n');
}
