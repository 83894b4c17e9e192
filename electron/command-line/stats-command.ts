import type { CallOutput } from '../../shared/contract/calls.ts';
import { boundsOf } from '../../shared/dates/bounds.ts';
import { readDate } from '../../shared/dates/read.ts';
import { fail } from '../../shared/contract/errors.ts';
import { drawingToPng } from '../submissions/svg-png.ts';
import { fromWorkingFolder, oneOf } from './arguments.ts';
import { writeChosenFile } from './chosen-file.ts';
import type { Answer, Run } from './commands.ts';
import { printable } from './printable.ts';
import { UsageError } from './usage.ts';

type Counted = CallOutput<'statistics.read'>;

/** `stats`: counts and cross-tables of records, with the limits of the figures; as a chart with `--svg` or `--png`. */
export async function runStats(run: Run, open: () => Promise<void>): Promise<Answer> {
  const { options } = run;
  const of = options.text('of');
  const by = options.text('by');
  if (of === undefined) throw new UsageError('Give --of, and --by.', 'stats');
  const language = oneOf(options.text('language'), 'language', ['en', 'ru', 'be']) ?? 'en';
  const theme = oneOf(options.text('theme'), 'theme', ['light', 'dark', 'print']) ?? 'light';
  const [from, until] = [limit(options.text('from')), limit(options.text('until'))];
  await open();
  if (by === undefined) {
    const value = await run.call('statistics.dimensions', { of, language });
    const widest = Math.max(...value.map(({ id }) => id.length));
    return {
      value,
      text: printable(value)
        .map(({ id, label }) => `${id.padEnd(widest)}  ${label}`)
        .join('\n'),
    };
  }
  const question = defined({
    of,
    by,
    across: options.text('across'),
    count: options.flag('people') ? 'people' : 'records',
    linked: options.text('linked'),
    certain: options.flag('certain'),
    span:
      from === null && until === null ? undefined : { earliest: from?.earliest ?? null, latest: until?.latest ?? null },
    language,
  });
  const value = await run.call('statistics.read', question);
  const drawn: string[] = [];
  const [svgFile, pngFile] = [options.text('svg'), options.text('png')];
  if (svgFile !== undefined || pngFile !== undefined) {
    const { svg } = await run.call('statistics.draw', { ...question, theme });
    if (svgFile !== undefined) writeChosenFile(fromWorkingFolder(svgFile), run.folder, svg);
    if (pngFile !== undefined) writeChosenFile(fromWorkingFolder(pngFile), run.folder, await drawingToPng(svg));
    drawn.push(...[svgFile, pngFile].filter((file) => file !== undefined));
  }
  const where = drawn.length === 0 ? '' : `\n\nDrawn into ${printable(drawn.join(' and '))}.`;
  return { value, text: `${printCounted(printable(value))}${where}` };
}

/** The bounds of a date as typed; DATE_UNREADABLE for anything else. */
function limit(typed: string | undefined): { earliest: string | null; latest: string | null } | null {
  if (typed === undefined) return null;
  const date = readDate(typed) ?? fail('DATE_UNREADABLE', { date: typed });
  const { earliest, latest } = boundsOf(date);
  return { earliest: earliest?.slice(0, 10) ?? null, latest: latest?.slice(0, 10) ?? null };
}

function printCounted({ title, base, rows, columns, cells, limits }: Counted): string {
  const labels = rows.map(({ label, depth }) => `${'  '.repeat(depth)}${label}`);
  const wide = Math.min(60, Math.max(4, ...labels.map((label) => label.length)));
  const widths = columns.map(({ label }, at) =>
    Math.max(label.length, ...cells.map((row) => String(row[at] ?? 0).length)),
  );
  const line = (label: string, figures: readonly string[], total: string): string =>
    [label.padEnd(wide), ...figures.map((figure, at) => figure.padStart(widths[at] ?? 0)), total.padStart(6)].join(
      '  ',
    );
  const head =
    columns.length === 0
      ? []
      : [
          line(
            '',
            columns.map(({ label }) => label),
            'all',
          ),
        ];
  const body = rows.map((row, at) => line(labels[at] ?? '', (cells[at] ?? []).map(String), String(row.total)));
  return [`${title} (${base})`, '', ...head, ...body, '', ...limits.map((each) => `* ${each}`)].join('\n');
}

function defined<Input extends Readonly<Record<string, unknown>>>(input: Input): Input {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Input;
}
