import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fuzz, type Fate } from '../tests/fuzz/fuzz.ts';

/**
 * Spoils 2,000 files and has them read; writes what became of them into docs/robustness.md. Fails when anything got out of the readers.
 * `--count`, `--seed`, `--only 12,77` and `--dry` (print, write nothing) are for looking into what it finds.
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '20241123' },
    patience: { type: 'string', default: '15000' },
    only: { type: 'string' },
    dry: { type: 'boolean', default: false },
  },
});

const file = path.join(path.dirname(import.meta.dirname), 'docs/robustness.md');
const started = Date.now();
let done = 0;
const fates = await fuzz({
  count: Number(values.count),
  seed: Number(values.seed),
  patience: Number(values.patience),
  ...(values.only === undefined ? {} : { only: values.only.split(',').map(Number) }),
  onFate(fate) {
    done += 1;
    const isOdd = ['uncontained', 'reader-crashed', 'timed-out'].includes(fate.fate);
    if (isOdd || values.only !== undefined)
      process.stdout.write(
        `${fate.fate}: number ${fate.number}, ${fate.original}, ${fate.done}, as ${fate.view}, ${Math.round(fate.milliseconds)} ms${fate.error === undefined ? '' : `\n${fate.error}`}\n`,
      );
    if (done % 100 === 0) process.stdout.write(`${done} files\n`);
  },
});
const table = report(fates);
process.stdout.write(`${table}\n`);
if (!values.dry && values.only === undefined) {
  const page = readFileSync(file, 'utf8');
  const [before = '', after = ''] = page.split(/<!-- fuzz -->[\s\S]*<!-- \/fuzz -->/);
  writeFileSync(file, `${before}<!-- fuzz -->\n\n${table}\n\n<!-- /fuzz -->${after}`);
}
process.exitCode = fates.some(({ fate }) => fate === 'uncontained') ? 1 : 0;

function report(all: readonly Fate[]): string {
  const times = all.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  const at = (share: number): number =>
    Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  const minutes = ((Date.now() - started) / 60_000).toFixed(0);
  const crashed = all.filter(({ fate }) => fate === 'reader-crashed').length;
  const late = all.filter(({ fate }) => fate === 'timed-out').length;
  const loose = all.filter(({ fate }) => fate === 'uncontained').length;
  return [
    `${all.length} spoiled files, seed ${values.seed}, ${Number(values.patience) / 1000} seconds for each, in ${minutes} minutes: ` +
      `${loose} got out of the reader, ${crashed} ended it and ${late} were stopped by the clock (each cost its own text and nothing else). ` +
      `Half of them took less than ${at(0.5)} ms, 99 of 100 less than ${at(0.99)} ms.`,
    '',
    rows('What became of them', all, ({ fate }) => fate),
    '',
    rows('What was done to them', all, ({ done: mutation }) => mutation),
    '',
    rows('What they were', all, ({ original }) => path.extname(original).slice(1) || original),
  ].join('\n');
}

function rows(title: string, all: readonly Fate[], keyOf: (fate: Fate) => string): string {
  const groups = Map.groupBy(all, keyOf);
  const count = (list: readonly Fate[], test: (fate: string) => boolean): number =>
    list.filter(({ fate }) => test(fate)).length;
  const odd = new Set(['read', 'reader-crashed', 'timed-out', 'uncontained']);
  return [
    `| ${title} | files | read | kept with a reason | ended the reader | too slow | got out |`,
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...[...groups]
      .toSorted(([, a], [, b]) => b.length - a.length)
      .map(([key, list]) =>
        [
          '',
          ` ${key} `,
          ` ${list.length} `,
          ` ${count(list, (fate) => fate === 'read')} `,
          ` ${count(list, (fate) => !odd.has(fate))} `,
          ` ${count(list, (fate) => fate === 'reader-crashed')} `,
          ` ${count(list, (fate) => fate === 'timed-out')} `,
          ` ${count(list, (fate) => fate === 'uncontained')} `,
          '',
        ].join('|'),
      ),
  ].join('\n');
}
