import { fromWorkingFolder, oneOf } from './arguments.ts';
import type { Answer, Run } from './commands.ts';
import { counted } from './print.ts';
import { printable } from './printable.ts';
import { UsageError } from './usage.ts';

/** `export-table`: writes the records of a type as a table. */
export async function runExportTable(run: Run, open: () => Promise<void>): Promise<Answer> {
  const { options } = run;
  const [type, out] = [options.text('type'), options.text('out')];
  if (type === undefined || out === undefined) throw new UsageError('Give --type and --out.', 'export-table');
  const [columns, codes] = [options.list('columns'), options.list('codes')];
  const input = {
    type,
    file: fromWorkingFolder(out),
    format: out.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv',
    bounds: options.flag('bounds'),
    language: oneOf(options.text('language'), 'language', ['en', 'ru', 'be']) ?? 'en',
    ...(columns.length > 0 ? { columns } : {}),
    ...(codes.length > 0 ? { codes } : {}),
  };
  await open();
  const value = await run.call('tables.export', input);
  const withheld = value.withheld > 0 ? ` ${counted(value.withheld, 'record')} marked as internal stayed here.` : '';
  const text = `${counted(value.rows, 'record')} with ${counted(value.columns.length, 'column')} written to ${printable(out)}, names in clear.${withheld}`;
  return { value, text };
}
