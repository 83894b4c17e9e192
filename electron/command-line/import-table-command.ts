import { readFileSync } from 'node:fs';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { fail } from '../../shared/contract/errors.ts';
import { because } from '../../shared/contract/reasons.ts';
import { definitionOf } from '../../shared/records/definitions.ts';
import { guessMapping } from '../../shared/tables/guess-mapping.ts';
import { tableMapping } from '../../shared/contract/table-mapping.ts';
import type { TableMapping } from '../../shared/tables/mapping.ts';
import { readyMapping, readyMappings } from '../../shared/tables/ready-mappings.ts';
import { fromWorkingFolder, oneOf, wholeNumber } from './arguments.ts';
import { writeChosenFile } from './chosen-file.ts';
import type { Answer, Run } from './commands.ts';
import { decodeUtf8 } from './passphrase.ts';
import { counted } from './print.ts';
import { printable } from './printable.ts';
import { UsageError } from './usage.ts';

type Opened = CallOutput<'tables.open'>;

/** Notes that are printed for a person; all of them are in the file of `--refused`. */
const PRINTED = 20;

/** `import-table`: makes or changes records from a table, or tells what would come of it. */
export async function runImportTable(run: Run, open: () => Promise<void>): Promise<Answer> {
  const { options } = run;
  const type = options.text('type');
  const named = options.text('mapping');
  if (type !== undefined && named !== undefined) throw new UsageError('Give --type or --mapping.', 'import-table');
  const language = oneOf(options.text('language'), 'language', ['en', 'ru', 'be']) ?? 'en';
  const headerRow = wholeNumber(options.text('header'), '--header');
  const given = named === undefined || isReady(named) ? null : readMapping(named);
  if (type !== undefined) definitionOf(type);
  const input = {
    file: fromWorkingFolder(run.operands[1] ?? ''),
    sheet: options.text('sheet'),
    encoding: options.text('encoding'),
    headerRow,
  };
  await open();
  const opened = await run.call('tables.open', defined(input));
  const mapping = withOptions(given ?? mappingFor(opened, type, named), run);
  const saved = options.text('save-mapping');
  if (saved !== undefined)
    writeChosenFile(fromWorkingFolder(saved), run.folder, `${JSON.stringify(mapping, null, 2)}\n`);
  const value = await run.call(options.flag('dry-run') ? 'tables.check' : 'tables.import', {
    table: opened.table,
    mapping,
    language,
  });
  const refused = options.text('refused');
  if (refused !== undefined && value.refused.rows > 0)
    await run.call('tables.refused', { table: opened.table, file: fromWorkingFolder(refused), language });
  return { value, text: printImport(printable(value), options.flag('dry-run'), refused) };
}

function isReady(name: string): boolean {
  return readyMappings.some(({ id }) => id === name);
}

/** What the columns mean: by the type that was given, by a mapping that comes with Khronika, or as the last time. */
function mappingFor(
  { columns, mapping, from }: Opened,
  type: string | undefined,
  named: string | undefined,
): TableMapping {
  const names = columns.map(({ name }) => name);
  if (type !== undefined) return guessMapping(definitionOf(type), names);
  const ready = readyMappings.find(({ id }) => id === named);
  if (ready === undefined) {
    if (mapping === null)
      throw new UsageError('Give --type or --mapping: what this table is cannot be told.', 'import-table');
    return mapping;
  }
  if (mapping !== null && from === 'ready' && String(mapping.ready) === ready.id) return mapping;
  const samples = (column: string): readonly string[] => columns.find(({ name }) => name === column)?.samples ?? [];
  const found = readyMapping(ready, names, samples);
  if (found !== null) return found;
  const missing = ready.columns.filter(
    ({ isTelling, names: known }) =>
      isTelling === true && !names.some((name) => known.includes(name.trim().toLowerCase())),
  );
  return fail('COLUMN_UNKNOWN', { column: missing[0]?.names[0] ?? '', known: names.join(', ') });
}

function withOptions(mapping: TableMapping, { options }: Run): TableMapping {
  return {
    ...mapping,
    ...(options.flag('update') ? { existing: 'update' } : {}),
    ...(options.flag('clear') ? { empty: 'clear' } : {}),
  };
}

function readMapping(file: string): TableMapping {
  let text: string;
  try {
    text = decodeUtf8(readFileSync(fromWorkingFolder(file)));
  } catch (error) {
    return fail('READ_FAILED', {}, error);
  }
  try {
    return tableMapping.parse(JSON.parse(text));
  } catch (error) {
    return fail('MAPPING_INVALID', because('mapping-json'), error);
  }
}

function printImport(result: CallOutput<'tables.import'>, isDryRun: boolean, refusedFile: string | undefined): string {
  const { rows, refused, warnings, records, links, seq } = result;
  const [be, them] = isDryRun ? ['would be', 'would be made or changed'] : ['are', 'made or changed'];
  const lines = [
    `${counted(rows, 'row')}: ${result.new} ${be} new, ${result.changed} changed, ${result.unchanged} unchanged, ${refused.rows} refused.`,
    ...records.map(({ type, new: made, changed }) => `  ${type}: ${made} new, ${changed} changed`),
    ...(links > 0 ? [`  links: ${links} ${them}`] : []),
    ...noted('Refused:', refused),
    ...noted('To look at:', warnings),
  ];
  if (refusedFile !== undefined && refused.rows > 0) lines.push(`The refused rows are in ${printable(refusedFile)}.`);
  if (seq !== null) lines.push(`khronika undo VAULT ${seq} takes all of it back.`);
  return lines.join('\n');
}

function noted(
  title: string,
  { total, first }: { readonly total: number; readonly first: readonly { readonly sentence: string }[] },
): string[] {
  if (total === 0) return [];
  const shown = first.slice(0, PRINTED).map(({ sentence }) => `  ${sentence}`);
  return ['', title, ...shown, ...(total > shown.length ? [`  and ${total - shown.length} more`] : [])];
}

function defined(input: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}
