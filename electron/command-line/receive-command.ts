import { fromWorkingFolder, wholeNumber } from './arguments.ts';
import type { Answer, Run } from './commands.ts';
import { printConflicts, printReceived } from './exchange-print.ts';
import { printable } from './printable.ts';
import { UsageError } from './usage.ts';

/** `receive`: takes a change set in, tells what it would bring, or decides about what two people said differently. */
export async function runReceive(run: Run, open: () => Promise<void>): Promise<Answer> {
  const { operands, options } = run;
  const [, file] = operands;
  const [key, keep] = [options.text('decide'), options.text('keep')];
  const said = keep === 'all' ? null : wholeNumber(keep, '--keep');
  if ([file !== undefined, options.flag('conflicts'), key !== undefined].filter(Boolean).length !== 1)
    throw new UsageError('Give FILE, or --conflicts, or --decide KEY with --keep.', 'receive');
  if (key !== undefined && (said === undefined || said === 0))
    throw new UsageError('--keep takes the number of what was said, or all.', 'receive');

  await open();
  if (options.flag('conflicts')) {
    const value = await run.call('exchange.conflicts', {});
    return { value: value.conflicts, text: printConflicts(printable(value.conflicts)) };
  }
  if (key !== undefined) {
    const value = await run.call('exchange.decide', {
      key,
      said: said === null || said === undefined ? null : said - 1,
    });
    return { value, text: value.seq === null ? 'Both stay as they are.' : 'It is decided.' };
  }
  const set = { file: fromWorkingFolder(file ?? '') };
  const value = await run.call(options.flag('look') ? 'exchange.look' : 'exchange.receive', set);
  return { value, text: printReceived(printable(value)) };
}
