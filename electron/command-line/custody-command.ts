import { extname } from 'node:path';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { fromWorkingFolder, oneOf } from './arguments.ts';
import type { Answer, Run } from './commands.ts';
import { printable } from './printable.ts';
import { UsageError } from './usage.ts';

/** `custody`: what the history says of a document and its files, printed or written into a file. */
export async function runCustody(run: Run, open: () => Promise<void>): Promise<Answer> {
  const [, code = '', file] = run.operands;
  const language = oneOf(run.options.text('language'), 'language', ['en', 'ru', 'be']) ?? 'en';
  const wish = { code, language, names: run.options.flag('names') };
  const format = file === undefined ? null : formatOf(file);
  await open();
  if (file === undefined || format === null) {
    const log = await run.call('custody.read', wish);
    return { value: { log }, text: printCustody(printable(log)) };
  }
  const saved = await run.call('custody.save', { ...wish, format, file: fromWorkingFolder(file) });
  return {
    value: { saved },
    text: `The custody log of ${saved.events} events is in ${printable(file)}. Its SHA-256 is ${saved.sha256}.`,
  };
}

function formatOf(file: string): 'pdf' | 'csv' | 'json' {
  const ending = extname(file).slice(1).toLowerCase();
  if (ending === 'pdf' || ending === 'csv' || ending === 'json') return ending;
  throw new UsageError('The name of the file has to end in .pdf, .csv or .json.', 'custody');
}

function printCustody({ files, events, checkpoint, named, title, code }: CallOutput<'custody.read'>): string {
  return [
    named ? `${title} (${code})` : 'A document. Names are left out; --names puts them in.',
    ...files.map(({ mime, size, sha256, checked, problem }) =>
      [
        `${mime}, ${size} bytes, SHA-256 ${sha256}`,
        checked === null ? '' : `, checked ${checked}: ${problem ?? 'whole'}`,
      ].join(''),
    ),
    '',
    ...events.map(({ at, seq, text, by }) =>
      [at.slice(0, 19).replace('T', ' '), String(seq ?? '').padStart(6), by === null ? text : `${text} (${by})`].join(
        '  ',
      ),
    ),
    '',
    `Code of the history up to entry ${checkpoint.seq}: ${checkpoint.code}`,
  ].join('\n');
}
