import { fromWorkingFolder, wholeNumber } from './arguments.ts';
import type { Answer, Run } from './commands.ts';
import { printConflicts, printReceived } from './exchange-print.ts';
import { printable } from './printable.ts';
import { UsageError } from './usage.ts';

/** `receive`: takes a change set in, tells what it would bring, or decides about what two people said differently. */
export async function runReceive(run: Run, open: () => Promise<void>): Promise<Answer> {
  const { operands, options } = run;
  const [, file] = operands;
  const [key, keep, text] = [options.text('decide'), options.text('keep'), options.text('write')];
  const said = keep === 'all' ? null : wholeNumber(keep, '--keep');
  if ([file !== undefined, options.flag('conflicts'), key !== undefined].filter(Boolean).length !== 1)
    throw new UsageError('Give FILE, or --conflicts, or --decide KEY with --keep or --write.', 'receive');
  if (key !== undefined && (keep === undefined) === (text === undefined))
    throw new UsageError('Give --keep or --write, one of them.', 'receive');
  if (key !== undefined && text === undefined && (said === undefined || said === 0))
    throw new UsageError('--keep takes the number of what was said, or all.', 'receive');

  await open();
  if (options.flag('conflicts')) {
    const value = await run.call('exchange.conflicts', {});
    return { value: value.conflicts, text: printConflicts(printable(value.conflicts)) };
  }
  if (key !== undefined) {
    const decision = text === undefined ? { said: said === null || said === undefined ? null : said - 1 } : { text };
    const value = await run.call('exchange.decide', { key, ...decision });
    return { value, text: value.seq === null ? 'It stays as it stands.' : 'It is decided.' };
  }
  const set = { file: fromWorkingFolder(file ?? '') };
  const value = await run.call(options.flag('look') ? 'exchange.look' : 'exchange.receive', set);
  return { value, text: printReceived(printable(value)) };
}
